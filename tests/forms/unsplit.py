"""A report that states totals and no job types."""

from openpyxl import Workbook

from data_loaders.ingest import ingest
from store import Store
from tests.ingest.workbooks import saved


def report_without_split(store: Store) -> None:
    """Lake reports 25 people of works as of 2 June, without saying how many are permanent."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Карта занятости: г. Озёрск"])
    sheet.append(["по состоянию на 02.06.2025 г."])
    sheet.append(["Направление", "План на год", "Факт"])
    sheet.append(["Инфраструктурные проекты", 100, 25])
    outcome = ingest(saved(book), "lake.xlsx", "small", store)
    assert outcome.status == "accepted", outcome.report.findings
