"""The whole data set of a region: for analysts, and for the statistics office."""

from datetime import date, datetime
from typing import Any

import i18n
from domain.regions import Region
from exports.downloads.about import about, meanings
from exports.downloads.csv_text import csv_zip
from exports.downloads.naming import named
from exports.downloads.sdmx import sdmx_zip
from exports.downloads.shown import Shown
from stories.desk import silences, whole_data


def tidy_file(
    store: Any, region: Region, as_of: date, known_at: datetime | None, language: str, link: str
) -> bytes:
    """Every fact with its cell, as CSV with a dictionary, in one ZIP."""
    facts = whole_data(store, region.code, known_at)
    shown = Shown(
        title=i18n.text("desk.whole_title", language),
        subtitle=i18n.text("desk.whole_subtitle", language),
        language=language,
        about=about(store, region, as_of, known_at, language, link),
        frame=named(facts, region, language),
        meanings=meanings(language),
    )
    return csv_zip(shown)


def sdmx_file(store: Any, region: Region, known_at: datetime | None) -> bytes:
    """SDMX-CSV and its structure, in one ZIP."""
    facts = whole_data(store, region.code, known_at)
    return sdmx_zip(facts, silences(store, region.code, known_at), region)
