"""Parts add up, whatever is split."""

from hypothesis import given
from hypothesis import strategies as some

from sample_data.making.split import split, split_both_ways

weights = some.lists(some.floats(0.01, 1000), min_size=1, max_size=12)


@given(some.integers(0, 100_000), weights)
def test_parts_add_up_to_the_total(total, shares):
    parts = split(total, dict(enumerate(shares)))

    assert sum(parts.values()) == total
    assert min(parts.values()) >= 0


@given(some.lists(some.integers(1, 500), min_size=2, max_size=5), some.randoms())
def test_cells_add_up_to_the_totals_of_rows_and_columns(rows, chance):
    columns = split(sum(rows), {column: chance.uniform(0.1, 1) for column in "abc"})
    shares = {(row, column): chance.uniform(0.1, 1) for row in range(len(rows)) for column in "abc"}

    cells = split_both_ways(dict(enumerate(rows)), columns, shares)

    for row, total in enumerate(rows):
        assert sum(cells[row, column] for column in "abc") == total
    for column, total in columns.items():
        assert sum(cells[row, column] for row in range(len(rows))) == total
