"""Revisions: what was known when, how much it moved, and every change with its file."""


def opened(app, url, **asked):
    visited = app(url)
    for key, value in {"as_of": "2025-12-01", **asked}.items():
        visited.query_params[key] = value
    return visited.run().switch_page("pages/data/revisions.py").run()


def test_the_triangle_has_a_row_a_month_and_grows_to_the_right(app, abay):
    triangle = opened(app, abay).dataframe[0].value
    filled = [sum(bool(cell) for cell in row[1:]) for row in triangle.itertuples(index=False)]

    assert triangle.iloc[-1, 0] == "01.12.2025"
    assert filled == sorted(filled, reverse=True)


def test_every_change_in_the_register_counts_among_the_revisions(app, abay):
    visited = opened(app, abay)
    sizes, register = (visited.dataframe[place].value for place in (1, 2))
    revised = sizes.set_index("Район, город")["Пересмотрено"].astype(int)

    assert {unit for unit, times in revised.items() if times} >= set(register["Район, город"])
    assert (register["Было"] != register["Стало"]).all()


def test_a_unit_can_be_looked_at(app, abay):
    whole, own = (
        opened(app, abay, **asked).dataframe[0].value for asked in ({}, {"unit": "makanshy"})
    )

    assert whole.iloc[-1, -1] != own.iloc[-1, -1]
