"""Chance that repeats itself: every quantity draws from a stream of its own name."""

from math import exp
from random import Random

SEED = "employment map of Abay oblast"


def stream(*name: object) -> Random:
    """A source of random numbers that depends on the name alone, not on what was drawn before."""
    return Random(" ".join(str(part) for part in (SEED, *name)))


def factor(spread: float, *name: object) -> float:
    """A positive factor around 1; ``spread`` is the standard deviation of its logarithm."""
    return exp(spread * stream(*name).gauss(0.0, 1.0))


def wandering(steps: int, spread: float, memory: float, *name: object) -> list[float]:
    """Positive factors around 1 that drift: each keeps the ``memory`` share of the one before."""
    chance = stream(*name)
    level, factors = spread * chance.gauss(0.0, 1.0), []
    for _ in range(steps):
        factors.append(exp(level))
        level = memory * level + (1 - memory**2) ** 0.5 * spread * chance.gauss(0.0, 1.0)
    return factors
