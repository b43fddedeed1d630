"""The audit: who wrote what and when, each row sealing those before it.

Rows are ordered by number, never by clock. Cutting out or changing a row breaks the chain.
"""

import hashlib
import json
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, desc, select

from store.bulk import insertion
from store.schema import audit
from store.times import now

START = "0" * 64

Head = tuple[int, str]  # number and hash of the newest row

# What people write down beside figures: no figure depends on it.
BESIDE_FIGURES = (
    "agenda item", "commitment marked", "commitment taken", "control figure added",
    "difference explained", "dispute raised", "dispute settled", "explanation given",
    "meeting opened", "protocol signed", "sample checked", "transfer marked", "transfer taken",
    "view deleted", "view saved",
)  # fmt: skip


def record(
    connection: Connection, by: str, region: str, action: str, subject: str,
    newest: Head | None = None,
) -> Head:  # fmt: skip
    """Write down that ``by`` did ``action`` to ``subject``, inside the writer's transaction.

    newest: the head before it, where that is known; gives the head after it.
    """
    number, previous = newest or head(connection)
    at = now()
    row = {"seq": number + 1, "at": at, "by": by, "region": region}
    row |= {"action": action, "object": subject, "previous": previous}
    sealed = seal(**row)  # type: ignore[arg-type]
    connection.execute(insertion(audit), row | {"hash": sealed})
    return number + 1, sealed


def head(connection: Connection, figures: bool = False) -> Head:
    """Number and hash of the newest row; (0, zeros) before the first.

    figures: the newest that figures depend on, whatever was written beside them since.
    """
    row = connection.execute(_newest(figures)).first()
    return (row.seq, row.hash) if row else (0, START)


@cache
def _newest(figures: bool) -> Select[Any]:
    query = select(audit.c.seq, audit.c.hash).order_by(desc(audit.c.seq)).limit(1)
    return query.where(audit.c.action.not_in(BESIDE_FIGURES)) if figures else query


def seal(
    seq: int, at: datetime, by: str, region: str, action: str, object: str, previous: str
) -> str:
    """The hash of a row, which takes in the hash of the row before it."""
    told = [previous, seq, at.isoformat(), by, region, action, object]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
