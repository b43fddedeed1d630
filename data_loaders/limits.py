"""How much of a file is read before it is refused.

A report of a district has a few thousand cells; the widest register seen has under a million.
"""

MIB = 1024 * 1024

FILE_BYTES = 20 * MIB
MEMBERS = 2_000  # files inside a container
PART_BYTES = 100 * MIB  # one of them, unpacked
TOTAL_BYTES = 150 * MIB  # all of them, unpacked
PACKED_RATIO = 200  # unpacked to packed; honest workbooks stay under 20
SMALL_PART_BYTES = 1 * MIB  # below this the ratio says nothing

SHEETS = 256
ROWS = 100_000
COLUMNS = 16_384
AREA = 3_000_000  # rows × columns of the rectangle that holds a sheet's values
CELLS = 1_500_000  # in a workbook
CELL_CHARACTERS = 32_767  # as Excel has it
TEXT_CHARACTERS = 32 * MIB  # in a workbook
