"""What a workbook says in rows of the kinds that a region's pack describes."""
