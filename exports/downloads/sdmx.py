"""The whole data set as the statistics office takes it: SDMX-CSV 2.0 and its structure."""

import csv
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from domain.regions import Region
from domain.sources import ALL, TOTAL
from exports.downloads.sdmx_structure import ALL_OF_IT, FLOW, area_code, code_of, structure

NORMAL, PROVISIONAL, MISSING = "A", "P", "M"  # of the code list of observation status
FREQUENCY = "D"  # a figure stands at a day
COLUMNS = (
    "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "SOURCE", "JOB_TYPE", "MEASURE",
    "GROUPING", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "INVENTED",
)  # fmt: skip


def sdmx_zip(facts: pd.DataFrame, silent: pd.DataFrame, region: Region) -> bytes:
    """``data.csv`` and ``structure.xml``.

    facts:  stories.desk.whole_data; silent: unit and as_of of reports that were due and never came:
    they are observations too, with the status M and no value.
    """
    prepared = facts["as_of"].max() if len(facts) else None
    files = {
        "data.csv": sdmx_csv(facts, silent, region),
        "structure.xml": structure(region, prepared),
    }
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(ZipInfo(name), text.encode(), ZIP_DEFLATED)
    return content.getvalue()


def sdmx_csv(facts: pd.DataFrame, silent: pd.DataFrame, region: Region) -> str:
    """A line an observation, COLUMNS; areas by their KATO codes."""
    areas = {unit.code: area_code(unit) for unit in region.units}
    invented = "Y" if region.sample else "N"
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    head = ("dataflow", FLOW, "I", FREQUENCY)
    for row in facts.itertuples():
        dimensions = (
            areas[row.unit], _code(row.source), _code(row.job_type), code_of(row.measure),
            _code(row.grouping),
        )  # fmt: skip
        status = NORMAL if row.confirmed else PROVISIONAL
        writer.writerow((*head, *dimensions, f"{row.as_of:%Y-%m-%d}", row.people, status, invented))
    for row in silent.itertuples():
        dimensions = (areas[row.unit], ALL_OF_IT, ALL_OF_IT, "PEOPLE", ALL_OF_IT)
        writer.writerow((*head, *dimensions, f"{row.as_of:%Y-%m-%d}", "", MISSING, invented))
    return written.getvalue()


def _code(code: str) -> str:
    return ALL_OF_IT if code in (ALL, TOTAL) else code_of(code)
