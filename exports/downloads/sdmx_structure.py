"""The structure of the data set in SDMX-ML 2.1: code lists, concepts, dimensions, attributes."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

import pandas as pd

import i18n
from domain.languages import LANGUAGES
from domain.regions import Region
from domain.sources import MEASURES, PERMANENT, TEMPORARY
from domain.units import Unit

NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"
MESSAGE, STRUCTURE, COMMON = (
    f"{{{NAMESPACE}{part}}}" for part in ("message", "structure", "common")
)
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
AGENCY, NAME, VERSION = "EMPLOYMENT_MAP", "EMPLOYMENT_MAP", "1.0"
FLOW = f"{AGENCY}:{NAME}({VERSION})"
ALL_OF_IT = "_T"
DIMENSIONS = ("FREQ", "REF_AREA", "SOURCE", "JOB_TYPE", "MEASURE", "GROUPING")
ATTRIBUTES = ("OBS_STATUS", "INVENTED")
OTHERS = ("TIME_PERIOD", "OBS_VALUE")
STATUSES = ("A", "P", "M")

Names = Mapping[str, str]


def structure(region: Region, prepared: pd.Timestamp | None) -> str:
    """The structure message; ``prepared``: the date of the newest figure."""
    for prefix, part in (("mes", "message"), ("str", "structure"), ("com", "common")):
        register_namespace(prefix, f"{NAMESPACE}{part}")
    root = Element(f"{MESSAGE}Structure")
    header = SubElement(root, f"{MESSAGE}Header")
    SubElement(header, f"{MESSAGE}ID").text = f"{NAME}_{code_of(region.code)}"
    SubElement(header, f"{MESSAGE}Test").text = "true" if region.sample else "false"
    moment = f"{prepared:%Y-%m-%d}" if prepared is not None else "1970-01-01"
    SubElement(header, f"{MESSAGE}Prepared").text = f"{moment}T00:00:00"
    SubElement(header, f"{MESSAGE}Sender", id=AGENCY)
    structures = SubElement(root, f"{MESSAGE}Structures")
    flow = SubElement(SubElement(structures, f"{STRUCTURE}Dataflows"), f"{STRUCTURE}Dataflow",
                      _maintained(NAME))  # fmt: skip
    _named(flow, _words("flow"))
    reference = SubElement(flow, f"{STRUCTURE}Structure")
    _refer(reference, NAME, package="datastructure", kind="DataStructure")
    lists = SubElement(structures, f"{STRUCTURE}Codelists")
    for dimension, codes in code_lists(region).items():
        _code_list(lists, dimension, codes)
    _concepts(SubElement(structures, f"{STRUCTURE}Concepts"))
    _data_structure(SubElement(structures, f"{STRUCTURE}DataStructures"))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def code_lists(region: Region) -> dict[str, dict[str, Names]]:
    """Codes of every dimension and attribute that has some, with their names by language."""
    everything = {ALL_OF_IT: _words("all")}
    job_types = {code_of(code): _in_every(f"job_type.{code}") for code in (PERMANENT, TEMPORARY)}
    return {
        "FREQ": {"D": _words("daily")},
        "REF_AREA": {area_code(unit): unit.names for unit in region.units},
        "SOURCE": {code_of(source.code): source.names for source in region.sources} | everything,
        "JOB_TYPE": job_types | everything,
        "MEASURE": {code_of(code): _words(f"measure_{code}") for code in MEASURES},
        "GROUPING": everything,
        "OBS_STATUS": {code: _words(f"status_{code.lower()}") for code in STATUSES},
        "INVENTED": {code: _words(f"invented_{code.lower()}") for code in ("Y", "N")},
    }


def area_code(unit: Unit) -> str:
    """The unit's code in the national classifier (KATO), else our own."""
    return unit.kato or f"X_{code_of(unit.code)}"


def code_of(code: str) -> str:
    """A code of ours as SDMX writes codes."""
    return code.upper()


def _code_list(lists: Element, dimension: str, codes: Mapping[str, Names]) -> None:
    found = SubElement(lists, f"{STRUCTURE}Codelist", _maintained(f"CL_{dimension}"))
    _named(found, _words(dimension.lower()))
    for code, names in codes.items():
        _named(SubElement(found, f"{STRUCTURE}Code", id=code), names)


def _concepts(parent: Element) -> None:
    scheme = SubElement(parent, f"{STRUCTURE}ConceptScheme", _maintained("CONCEPTS"))
    _named(scheme, _words("flow"))
    for concept in (*DIMENSIONS, *OTHERS, *ATTRIBUTES):
        found = SubElement(scheme, f"{STRUCTURE}Concept", id=concept)
        _named(found, _words(concept.lower()))


def _data_structure(parent: Element) -> None:
    made = SubElement(parent, f"{STRUCTURE}DataStructure", _maintained(NAME))
    _named(made, _words("flow"))
    components = SubElement(made, f"{STRUCTURE}DataStructureComponents")
    dimensions = SubElement(components, f"{STRUCTURE}DimensionList", id="DimensionDescriptor")
    for position, dimension in enumerate(DIMENSIONS, 1):
        _component(dimensions, "Dimension", dimension, position=str(position))
    time = SubElement(dimensions, f"{STRUCTURE}TimeDimension", id="TIME_PERIOD",
                      position=str(len(DIMENSIONS) + 1))  # fmt: skip
    _concept(time, "TIME_PERIOD")
    representation = SubElement(time, f"{STRUCTURE}LocalRepresentation")
    SubElement(representation, f"{STRUCTURE}TextFormat", textType="ObservationalTimePeriod")
    attributes = SubElement(components, f"{STRUCTURE}AttributeList", id="AttributeDescriptor")
    for attribute in ATTRIBUTES:
        found = _component(attributes, "Attribute", attribute, assignmentStatus="Mandatory")
        relation = SubElement(found, f"{STRUCTURE}AttributeRelationship")
        SubElement(SubElement(relation, f"{STRUCTURE}PrimaryMeasure"), "Ref", id="OBS_VALUE")
    measures = SubElement(components, f"{STRUCTURE}MeasureList", id="MeasureDescriptor")
    _concept(SubElement(measures, f"{STRUCTURE}PrimaryMeasure", id="OBS_VALUE"), "OBS_VALUE")


def _component(parent: Element, kind: str, name: str, **properties: str) -> Element:
    found = SubElement(parent, f"{STRUCTURE}{kind}", id=name, **properties)
    _concept(found, name)
    representation = SubElement(found, f"{STRUCTURE}LocalRepresentation")
    listed = SubElement(representation, f"{STRUCTURE}Enumeration")
    _refer(listed, f"CL_{name}", package="codelist", kind="Codelist")
    return found


def _concept(parent: Element, name: str) -> None:
    identity = SubElement(parent, f"{STRUCTURE}ConceptIdentity")
    SubElement(
        identity, "Ref", id=name, maintainableParentID="CONCEPTS", agencyID=AGENCY,
        maintainableParentVersion=VERSION, package="conceptscheme", attrib={"class": "Concept"},
    )  # fmt: skip


def _refer(parent: Element, name: str, package: str, kind: str) -> None:
    about = {"id": name, "version": VERSION, "agencyID": AGENCY, "package": package}
    SubElement(parent, "Ref", about | {"class": kind})


def _maintained(name: str) -> dict[str, str]:
    return {"id": name, "agencyID": AGENCY, "version": VERSION}


def _named(element: Element, names: Names) -> None:
    for language in LANGUAGES:
        if language in names:
            name = SubElement(element, f"{COMMON}Name", {XML_LANGUAGE: language})
            name.text = names[language]


def _words(key: str) -> dict[str, str]:
    return _in_every(f"sdmx.{key}")


def _in_every(key: str) -> dict[str, str]:
    return {language: i18n.text(key, language) for language in LANGUAGES}
