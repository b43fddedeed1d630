"""A small region pack, written out so that tests can break it."""

from pathlib import Path

REGION = """
code = "small"
country = "KZ"
time_zone = "Asia/Almaty"
sample = true
kinds = ["employment_map"]
aliases = ["область Малая"]
holidays = [2025-01-01]

[name]
en = "Smallness"
ru = "Малая область"

[office.akim]
en = "Akim of Smallness"

[reporting]
weekday = 0
month_day = 1
deadline = 18:00:00
grace_days = 1

[thresholds]
on_track = 1.0
watch = 0.9

[[published]]
what = "fact"
as_of = 2025-12-01
source = "all"
job_type = "total"
people = 30
status = "published"
publisher = "press"
"""

UNITS = """\
code,kind,name_kk,name_ru,name_en,name_az,valid_from,valid_to,parent,predecessors,kato,tile_row,tile_col,aliases
north,district,,Северный район,North,,,,,,10,0,1,Северный;Северный р-н
south,district,,Южный район,South,,2024-01-01,,,north,,,,
lake,city,,г. Озёрск,Lake,,,,,,,2,0,Озерск
"""

SOURCES = """\
code,parent,usual_type,department_kk,department_ru,department_en,department_az,name_kk,name_ru,name_en,name_az,aliases
works,,,,Управление строительства,,,,Инфраструктурные проекты,Works,,Инфраструктура
help,,temporary,,,,,,Субсидируемые рабочие места,Help,,
youth,help,,,,,,,Молодёжная практика,Youth,,
"""

POPULATION = """\
unit,date,people,status,note
north,2025-01-01,9000,published,press
region,2025-01-01,30000,estimate,
"""


def write_pack(folder: Path, **changed: str) -> Path:
    """The pack in ``folder``; ``changed`` replaces files by their name without the ending."""
    files = {
        "region": REGION,
        "units": UNITS,
        "sources": SOURCES,
        "population": POPULATION,
    } | changed
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        ending = "toml" if name == "region" else "csv"
        (folder / f"{name}.{ending}").write_text(text, encoding="utf-8")
    return folder
