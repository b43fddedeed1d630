"""Colours: each means one thing, on a light and on a dark ground."""

from dataclasses import dataclass

from domain.figures import BEHIND, ON_TRACK, UNKNOWN, WATCH

# What a status looks like without colour.
ICONS = {ON_TRACK: "●", WATCH: "▲", BEHIND: "▼", UNKNOWN: "○"}
CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class Palette:
    """Colours of one ground.

    ink, muted:   text, and text that stands back; both at least 4.5 : 1;
    grid:         lines that only guide the eye; ground: what shows through;
    permanent, temporary, unsplit: people placed, by job type;
    plan:         the plan, a line; forecast: its band; median: the middle of the forecast;
    earlier:      an earlier period;
    status:       by status, for icons and text; tint: the same, for areas under ink;
    ramp:         from little to much.
    """

    ink: str
    muted: str
    grid: str
    ground: str
    raised: str
    permanent: str
    temporary: str
    unsplit: str
    plan: str
    forecast: str
    median: str
    earlier: str
    status: dict[str, str]
    tint: dict[str, str]
    ramp: tuple[str, str]


LIGHT = Palette(
    ink="#1B2430",
    muted="#5A6675",
    grid="#E3E7EB",
    ground="#FFFFFF",
    raised="#FFFFFF",
    permanent="#0B4F8A",
    temporary="#8FBCE6",
    unsplit="#9AA5B1",
    plan="#1B2430",
    forecast="#C4CBD2",
    median="#5A6675",
    earlier="#A7B1BB",
    status={ON_TRACK: "#1B7F5C", WATCH: "#9A6700", BEHIND: "#B3261E", UNKNOWN: "#5A6675"},
    tint={ON_TRACK: "#D3EADF", WATCH: "#F8E5BC", BEHIND: "#F6CFCA", UNKNOWN: "#ECEFF2"},
    ramp=("#E4EFF9", "#0B4F8A"),
)
DARK = Palette(
    ink="#E8ECF1",
    muted="#A9B4C2",
    grid="#2B323B",
    ground="#11161D",
    raised="#1A212B",
    permanent="#4A90D4",
    temporary="#A9CDEF",
    unsplit="#6C7782",
    plan="#E8ECF1",
    forecast="#3A434D",
    median="#A9B4C2",
    earlier="#66717C",
    status={ON_TRACK: "#4FBF95", WATCH: "#E0A83A", BEHIND: "#F2837B", UNKNOWN: "#A9B4C2"},
    tint={ON_TRACK: "#123D2F", WATCH: "#473308", BEHIND: "#5A221D", UNKNOWN: "#232A33"},
    ramp=("#172533", "#6FB0EC"),
)


def palette(dark: bool) -> Palette:
    """The colours for a dark or a light ground."""
    return DARK if dark else LIGHT
