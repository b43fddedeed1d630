"""Moments: UTC without a zone, everywhere inside."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment: for what is recorded, never for a figure."""
    return utc(datetime.now(UTC))


def utc(moment: datetime) -> datetime:
    """``moment`` without a zone; one that has no zone is taken as UTC already."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
