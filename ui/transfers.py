"""From a proposal to people placed: what officials decide on, change, refuse and count."""

from datetime import date, datetime

import pandas as pd
import streamlit as st

from domain.roles import Role
from domain.transfers import ACCEPTED, REFUSED, Transfer, TransferMark
from ui.access import role
from ui.session import store
from ui.transfer_form import Ways, proposal_form
from ui.transfer_list import marking, transfer_table


def decisions(
    region: str, flows: pd.DataFrame, taken: pd.DataFrame, ways: Ways, as_of: date,
    known_at: datetime | None,
) -> None:  # fmt: skip
    """The proposal to decide on, and what was decided; as it was known earlier is only looked at.

    flows: ``metrics.transfers.undecided``; taken: of ``stories.transfers``.
    """
    may = role() >= Role.EDITOR and known_at is None
    if may and (made := proposal_form(flows, ways, as_of)):
        for transfer, note in made[0]:
            _keep(region, transfer, note, made[1])
        st.rerun()
    chosen = transfer_table(taken, ways)
    if may and chosen is not None and (mark := marking(chosen, ways, as_of)):
        store().mark_transfer(int(chosen["transfer"]), *mark)
        st.rerun()


def _keep(region: str, transfer: Transfer, note: str, by: str) -> None:
    """The decision, with its note; that nobody is accepted is a refusal."""
    number = store().take_transfer(region, transfer, by)
    if note or not transfer.people:
        state = ACCEPTED if transfer.people else REFUSED
        mark = TransferMark(state, transfer.people, transfer.as_of, note)
        store().mark_transfer(number, mark, by)
