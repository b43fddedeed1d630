"""How long a labour balance of 60 units and 20 occupations takes: ``-m benchmarks.balance``."""

from time import perf_counter

import numpy as np
import pandas as pd

from metrics.matching import Terms, matched, training

UNITS, OCCUPATIONS, RUNS = 60, 20, 5
SKILLS = ("low", "middle", "high")


def region(seed: int) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """A market, distances and housing, made up."""
    random = np.random.default_rng(seed)
    units = [f"u{at}" for at in range(UNITS)]
    rows = [(u, f"o{o}", SKILLS[o % 3]) for u in units for o in range(OCCUPATIONS)]
    market = pd.DataFrame(rows, columns=["unit", "occupation", "skill"])
    for name in ("vacancies", "seekers"):
        market[name] = pd.array(random.integers(0, 60, len(rows)), dtype="Int64")
    places = random.uniform(0, 250, (UNITS, 2))
    far = np.linalg.norm(places[:, None] - places[None], axis=2) * 1.3
    pairs = [(a, b) for a in range(UNITS) for b in range(UNITS) if a != b]
    distances = pd.DataFrame(
        [(units[a], units[b], far[a, b], "yes" if far[a, b] < 60 else "no") for a, b in pairs],
        columns=["unit_from", "unit_to", "kilometres", "commutable"],
    )
    free = random.integers(0, 200, UNITS)
    return market, distances, pd.DataFrame({"unit": units, "places": free})


def main() -> None:
    """Print the medians with and without moving house."""
    for moving in (False, True):
        taken = []
        for seed in range(RUNS):
            market, distances, housing = region(seed)
            started = perf_counter()
            flows = matched(market, distances, housing, Terms(moving=moving))
            added = training(market, flows, distances, Terms(moving=moving))
            taken.append(perf_counter() - started)
        people = f"{flows['people'].sum()} placed, {added['people'].sum()} more by training"
        print(
            f"moving {moving}: median {np.median(taken):.2f} s, worst {max(taken):.2f} s; {people}"
        )


if __name__ == "__main__":
    main()
