"""The brief as an Excel workbook: tables, native charts, the report form filled in, the data."""

from exports.workbook.making import workbook

__all__ = ["workbook"]
