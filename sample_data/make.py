"""Makes the sample figures of both regions: ``python sample_data/make.py [--all]``.

Without ``--all`` it writes what the repository ships: of the first region plans, the last eight
weeks, each month's end and Monday's exercise; of the second all reports. With it, the first
region's other weeks too, into ``reports/made/``.
"""

import argparse
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path.insert(0, str(HOME.parent))

from sample_data.making.monday import write_monday  # noqa: E402  (the path is set above)
from sample_data.making.packing import (  # noqa: E402
    write_made,
    write_plans,
    write_shipped,
)
from sample_data.making.project_lists import write_project_lists  # noqa: E402
from sample_data.making.records.packing import write_projects, write_second  # noqa: E402

PACK, SECOND = HOME / "abay", HOME / "karabakh"
PROJECTS, PROJECT_LISTS = "reports/projects", "reports/project_lists"


def make(folder: Path = PACK) -> int:
    """Write anew what the repository holds; gives the number of reports written."""
    write_plans(folder / "plans")
    write_monday(folder / "monday")
    write_projects(PACK, folder / PROJECTS)
    write_project_lists(folder / PROJECT_LISTS)
    return write_shipped(folder / "reports")


def make_second(folder: Path = SECOND) -> int:
    """Write anew the second region's reports; gives their number."""
    return write_second(SECOND, folder / "reports")


def complete(folder: Path = PACK) -> int:
    """Write those of the other reports that are not there yet; gives their number."""
    return write_made(folder / "reports")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Makes the sample figures.")
    parser.add_argument("--all", action="store_true", help="also the weeks that are not shipped")
    chosen = parser.parse_args()
    written = make() + make_second() + (complete() if chosen.all else 0)
    print(f"{written} reports written to {HOME}")


if __name__ == "__main__":
    main()
