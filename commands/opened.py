"""The store, migrated, with the region as its pack has it now."""

from datetime import date
from pathlib import Path

import typer

from commands.options import words
from config import settings
from data_loaders.pack import pack_code, read_pack
from domain.errors import NoEmploymentMap
from domain.regions import Region
from store import Store


def opened(database: str) -> Store:
    """The store at that address, or at the configured one, ready to use."""
    store = Store(database or settings().database_url)
    store.migrate()
    return store


def pack_of(region_code: str) -> Path | None:
    """The folder that describes the region, if there is one among the configured packs."""
    packs = (pack for pack in settings().packs if pack_code(pack) == region_code)
    return next(packs, None)


def region_of(store: Store, region_code: str, pack: Path | None = None) -> Region:
    """The region, kept anew if its pack has changed. Raises UnknownRegion and PackBroken."""
    pack = pack or pack_of(region_code)
    if pack is not None:
        store.save_region(read_pack(pack))
    return store.region(region_code)


def mapped_region_of(store: Store, region_code: str) -> Region:
    """As ``region_of``, of a region with an employment map. Raises NoEmploymentMap."""
    region = region_of(store, region_code)
    if not region.has_map:
        raise NoEmploymentMap(region=region.name(settings().language))
    return region


def date_asked(store: Store, region_code: str, as_of: date | None) -> date:
    """That date, or the newest report's."""
    chosen = as_of or store.newest_as_of(region_code)
    if chosen is None:
        typer.echo(words("load.nothing_yet"), err=True)
        raise typer.Exit(1)
    return chosen
