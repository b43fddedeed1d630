"""The units of the sample and how big a part each has in what the region does."""

from sample_data.making.chance import factor

# Residents in thousands; those of the two units carved out in 2024 are guesses.
RESIDENTS = {
    "semey": 307.8,
    "kurchatov": 10.3,
    "abay": 13.9,
    "aksuat": 19.5,
    "ayagoz": 65.4,
    "beskaragay": 17.7,
    "borodulikha": 32.8,
    "zhanasemey": 17.0,
    "zharma": 36.1,
    "kokpekti": 13.5,
    "makanshy": 26.0,
    "urzhar": 42.8,
}
CITIES = ("semey", "kurchatov")
CARVED_OUT = {"zhanasemey": "semey", "makanshy": "urzhar"}
FIRST_YEAR_OF_CARVED_OUT = 2024

# How much more of a source districts have than cities of their size.
RURAL = {
    "public_works": 1.9,
    "social_jobs": 1.3,
    "silver_age": 1.4,
    "infrastructure": 1.5,
    "grants": 1.4,
}
# How much a unit does beside others of its size, where that is not usual.
EFFORT = {
    2023: {"zharma": 0.84},
    2024: {"zharma": 0.70, "urzhar": 0.92},
    2025: {"zharma": 0.502, "urzhar": 0.80, "semey": 1.07, "kokpekti": 0.95},
}


def units_of(year: int) -> tuple[str, ...]:
    """The units that existed in the year, in the region's order."""
    split_off = year >= FIRST_YEAR_OF_CARVED_OUT
    return tuple(unit for unit in RESIDENTS if split_off or unit not in CARVED_OUT)


def weights(source: str, year: int, *moment: object) -> dict[str, float]:
    """Each unit's part in a source; units and years differ a little, and so does each moment."""
    parts = dict.fromkeys(units_of(year), 0.0)
    for unit in RESIDENTS:
        home = unit if unit in parts else CARVED_OUT[unit]
        parts[home] += _size(unit, source) * factor(0.10, "part", unit, source, year, *moment)
    return {unit: part * EFFORT[year].get(unit, 1.0) for unit, part in parts.items()}


def _size(unit: str, source: str) -> float:
    rural = 1.0 if unit in CITIES else RURAL.get(source, 1.0)
    return RESIDENTS[unit] * rural * factor(0.15, "size", unit, source)
