"""Moments in a region's own time."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from domain.regions import Region


def moment(when: datetime, region: Region) -> str:
    """``25.11.2025 09:30`` where the region is; ``when`` is UTC without a zone."""
    return f"{when.replace(tzinfo=UTC).astimezone(ZoneInfo(region.time_zone)):%d.%m.%Y %H:%M}"
