"""How often signals are raised by honest reports: the false-alarm rate on clean, invented data.

    python -m benchmarks.signals [SEEDS]

Prints, signal by signal, questions raised per hundred years of a unit.
"""

import sys
from collections import Counter

from metrics.signals import SIGNALS, signals
from tests.metrics.frames import NO_PLANS, NOTHING
from tests.metrics.invented import DATES, DISTRICTS, UNITS, honest


def main(seeds: int) -> None:
    """Count what honest years raise."""
    raised = Counter(
        signal.code
        for seed in range(seeds)
        for signal in signals(honest(seed), NOTHING, NO_PLANS, DISTRICTS, DATES[-1])
    )
    years = seeds * len(UNITS)
    print(f"{years} years of a unit")
    for code in SIGNALS:
        print(f"{raised[code] / years * 100:6.2f} per 100  {code}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
