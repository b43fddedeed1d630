"""People by job type as arrays: carried forward in time, rolled up along the tree of sources.

Arrays are float, NaN where nothing was reported. The first axis is time, the last is units;
between them sources, where there are any.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from domain.sources import PERMANENT, TEMPORARY, TOTAL, Source

Array = Any  # of numpy, which is not type-checked

COLUMNS = (PERMANENT, TEMPORARY, TOTAL)
NEVER = -1


@dataclass(frozen=True)
class Amounts:
    """People and of them permanent and temporary, each with the report that said so.

    order: rank of the report; the higher stands before the lower; NEVER where none.
    seen:  number of the date of that report on the first axis; NEVER where none;
    unconfirmed: whether that report awaits a person's yes.
    """

    people: Array
    permanent: Array
    temporary: Array
    order: Array
    seen: Array
    unconfirmed: Array

    def at(self, index: Any) -> "Amounts":
        """The same at some places of the arrays."""
        return Amounts(*(values[index] for values in vars(self).values()))

    def where(self, known: Array) -> "Amounts":
        """The same, with nothing where not ``known``."""
        return Amounts(
            np.where(known, self.people, np.nan),
            np.where(known, self.permanent, np.nan),
            np.where(known, self.temporary, np.nan),
            np.where(known, self.order, NEVER),
            np.where(known, self.seen, NEVER),
            known & self.unconfirmed,
        )

    def shaped(self, shape: tuple[int, ...]) -> "Amounts":
        """The same in arrays of another shape."""
        return Amounts(*(values.reshape(shape) for values in vars(self).values()))

    def followed_by(self, other: "Amounts") -> "Amounts":
        """The same with another's places after the last axis' own."""
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Amounts(*(np.concatenate(pair, axis=-1) for pair in pairs))


def total(values: Array, axis: int) -> Array:
    """The sum of what there is; NaN only where there is nothing."""
    return np.where(np.isnan(values).all(axis), np.nan, np.nansum(values, axis))


def carried_forward(values: Array, order: Array, unconfirmed: Array) -> Amounts:
    """Each column at each date, from its newest report until then.

    values: (dates, columns, COLUMNS), what each report states; the others (dates, columns).
    All job types come from the one report: what it does not state is missing, not older.
    ``people`` is the stated total, else what is stated of its two parts.
    """
    dates = np.arange(len(order))[:, None]
    seen = np.maximum.accumulate(np.where(order > NEVER, dates, NEVER), axis=0)
    at = np.maximum(seen, 0)
    stated = np.take_along_axis(values, at[:, :, None], axis=0)
    stated[seen == NEVER] = np.nan
    permanent, temporary, whole = np.moveaxis(stated, 2, 0)
    return Amounts(
        people=np.where(np.isnan(whole), total(stated[:, :, :2], axis=2), whole),
        permanent=permanent,
        temporary=temporary,
        order=np.where(seen == NEVER, NEVER, np.take_along_axis(order, at, axis=0)),
        seen=seen,
        unconfirmed=(seen != NEVER) & np.take_along_axis(unconfirmed, at, axis=0),
    )


def added(parts: Amounts, axis: int = 1) -> Amounts:
    """The sum of parts, which is as recent as the newest of them."""
    return Amounts(
        total(parts.people, axis),
        total(parts.permanent, axis),
        total(parts.temporary, axis),
        parts.order.max(axis, initial=NEVER),
        parts.seen.max(axis, initial=NEVER),
        parts.unconfirmed.any(axis),
    )


def either(own: Amounts, parts: Amounts, use_parts: Array) -> Amounts:
    """``own``, or ``parts`` where those are to be used.

    An own figure that says nothing of job types takes what its parts say of them, unless they
    add up to more than itself.
    """
    unsplit = np.isnan(own.permanent) & np.isnan(own.temporary) & (parts.people <= own.people)
    of_parts = use_parts | unsplit
    return Amounts(
        np.where(use_parts, parts.people, own.people),
        np.where(of_parts, parts.permanent, own.permanent),
        np.where(of_parts, parts.temporary, own.temporary),
        np.where(use_parts, parts.order, own.order),
        np.where(use_parts, parts.seen, own.seen),
        np.where(use_parts, parts.unconfirmed, own.unconfirmed),
    )


def rolled_up(amounts: Amounts, sources: tuple[Source, ...]) -> tuple[Amounts, Array]:
    """Every source of the tree: its own figure, else the sum of its children.

    amounts: (dates, sources, units), in the order of ``sources``.
    A newer report of children that add up to more than the parent's older figure outdates it.
    Returns the amounts and where they come from children.
    """
    fields = Amounts(*(values.copy() for values in vars(amounts).values()))
    from_children = np.zeros(fields.people.shape, dtype=bool)
    for parent in _parents_deepest_first(sources):
        at = [source.code for source in sources].index(parent)
        below = [n for n, source in enumerate(sources) if source.parent == parent]
        own, parts = fields.at(np.s_[:, at]), added(fields.at(np.s_[:, below]))
        outdated = (parts.order > own.order) & (parts.people > own.people)
        use = ~np.isnan(parts.people) & (np.isnan(own.people) | outdated)
        chosen = either(own, parts, use)
        for name, values in vars(chosen).items():
            getattr(fields, name)[:, at] = values
        from_children[:, at] = use
    return fields, from_children


def _parents_deepest_first(sources: tuple[Source, ...]) -> list[str]:
    above = {source.code: source.parent for source in sources}

    def depth(code: str) -> int:
        parent = above.get(code)
        return 0 if parent is None else 1 + depth(parent)

    return sorted({parent for parent in above.values() if parent in above}, key=depth, reverse=True)
