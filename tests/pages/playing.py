"""What a visitor does that AppTest has no method for: a click on a row, a number in a grid."""

import json

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest


def played(page: AppTest, state: WidgetState) -> None:
    """Run the page with what was done to an element of it."""
    states = page._tree.get_widget_states()
    states.widgets.append(state)
    page._run(states)


def clicked(table, row: int) -> WidgetState:
    """A table's state once a row was clicked."""
    said = {"selection": {"rows": [row], "columns": [], "cells": []}}
    return WidgetState(id=table.proto.id, string_value=json.dumps(said))


def typed_into(page: AppTest, rows: dict[str, dict[str, object]]) -> WidgetState:
    """The state of the page's only grid once somebody typed into these rows."""
    [grid] = page.data_editor
    said = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    return WidgetState(id=grid.proto.id, string_value=json.dumps(said))
