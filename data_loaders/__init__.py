"""From the bytes of a workbook to a checked report, or to every cell that must be mended."""
