"""Lists of projects as districts send them, made for the tests."""

from openpyxl import Workbook

from tests.ingest.workbooks import saved

HEADINGS = (
    "№ п/п", "Район", "Наименование проекта", "Источник финансирования", "Сумма, тыс. тенге",
    "Подрядчик",
)  # fmt: skip
ROAD = ("Жарминский район", "Ремонт дороги с. Калбатау", "РБ/ОБ", 1200, (12, 4, 8), (7, 1, 6))
SCHOOL = ("Жарминский район", "Школа в с. Шар", "ОБ", 900.5, (10, 6, 4), (0, 0, 0))
PIPES = ("район Мақаншы", "Водопровод с. Маканчи", "МБ", "-", (5, 1, 4), (5, 1, 4))


def project_workbook(as_of: str, *projects: tuple, own: str = "") -> bytes:
    """A workbook with a row a project: unit, name, funding, thousand tenge, plan and fact of each.

    Plan and fact are (total, permanent, temporary). ``own``: the one unit whose list it is; the
    title names it and no column does.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = "Проекты"
    sheet.append([f"Региональная карта занятости {own or 'области Абай'}"])
    sheet.append([f"Перечень инфраструктурных проектов на {as_of} г."])
    heads = [one for one in HEADINGS if not (own and one == "Район")]
    sheet.append([*heads, "План рабочих мест", None, None, "Факт (трудоустроено)"])
    sheet.append([None] * len(heads) + ["всего", "пост.", "врем."] * 2)
    for column in range(1, len(heads) + 1):
        sheet.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    for column in (len(heads) + 1, len(heads) + 4):
        sheet.merge_cells(start_row=3, end_row=3, start_column=column, end_column=column + 2)
    for number, (unit, name, funding, amount, plan, fact) in enumerate(projects, 1):
        about = [name, funding, amount, "ТОО «Құрылыс»"]
        sheet.append([number, *([] if own else [unit]), *about, *plan, *fact])
    sums = [sum(one[which][at] for one in projects) for which in (4, 5) for at in range(3)]
    sheet.append(["ИТОГО", *[None] * (len(heads) - 1), *sums])
    last = {"start_row": sheet.max_row, "end_row": sheet.max_row}
    sheet.merge_cells(**last, start_column=1, end_column=len(heads))
    return saved(book)
