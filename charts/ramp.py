"""Colours from little to much, and the ink that can be read on them."""

from charts.palette import Palette


def shade(value: float, lowest: float, highest: float, colours: Palette) -> str:
    """The colour of ``value`` between the two ends; the lighter end where they are one."""
    share = (value - lowest) / (highest - lowest) if highest > lowest else 0.0
    share = min(max(share, 0.0), 1.0)
    low, high = (_parts(end) for end in colours.ramp)
    mixed = (round(a + (b - a) * share) for a, b in zip(low, high, strict=True))
    return "#" + "".join(f"{part:02X}" for part in mixed)


def ink_on(colour: str) -> str:
    """Black or white, whichever can be read on ``colour``; softer inks cannot on middle shades."""
    return max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as the accessibility guidelines define it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
