"""Makes the sample figures of Abay oblast: ``python sample_data/make.py [--all]``.

Without ``--all`` it writes what the repository ships: plans, the last eight weeks, each month's
end and Monday's exercise. With it, the other weeks too, into ``reports/made/``.
"""

import argparse
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path.insert(0, str(HOME.parent))

from sample_data.making.monday import write_monday  # noqa: E402  (the path is set above)
from sample_data.making.packing import write_missing, write_plans, write_reports  # noqa: E402

PACK = HOME / "abay"


def make(folder: Path = PACK, *, everything: bool = False) -> int:
    """Write the pack's workbooks and lists anew; gives the number of reports written."""
    write_plans(folder / "plans")
    write_monday(folder / "monday")
    return len(write_reports(folder / "reports", everything=everything))


def complete(folder: Path = PACK) -> int:
    """Write the listed reports that are not there yet; gives their number."""
    return len(write_missing(folder / "reports"))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Makes the sample figures of Abay oblast.")
    parser.add_argument("--all", action="store_true", help="also the weeks that are not shipped")
    chosen = parser.parse_args()
    print(f"{make(everything=chosen.all)} reports written to {PACK}")


if __name__ == "__main__":
    main()
