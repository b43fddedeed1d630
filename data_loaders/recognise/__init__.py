"""What a workbook says: from cells to figures that know their unit, source, kind and date."""
