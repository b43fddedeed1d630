"""What ``load`` says of each file: a line for people, an object for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from commands.options import words
from config import settings
from domain.findings import Finding
from domain.records import Record
from domain.reports import STATUSES, Outcome
from i18n.findings import finding_sentence

MARKS = {"accepted": "●", "warned": "▲", "unchanged": "○", "rejected": "▼"}
FACTS = ["unit", "source", "job_type", "people", "sheet", "cell"]
PLANS = ["unit", "source", "job_type", "year", "people", "sheet", "cell"]


def lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line a file, and below it a line for each finding."""
    for outcome in outcomes:
        told = [MARKS[outcome.status], words(f"load.{outcome.status}"), outcome.file]
        if outcome.report.as_of:
            told.append(outcome.report.as_of.isoformat())
        if outcome.receipt:
            told.append(words("load.receipt", receipt=outcome.receipt))
        yield "  ".join(told)
        for finding in outcome.report.findings:
            where = finding.place
            yield f"    {where}: {_said(finding)}" if where else f"    {_said(finding)}"


def summary(outcomes: Sequence[Outcome]) -> str:
    """How many files became what."""
    counts = Counter(outcome.status for outcome in outcomes)
    told = [f"{words(f'load.{status}')} {counts[status]}" for status in STATUSES if counts[status]]
    return words("load.summary", count=len(outcomes), told=", ".join(told) or "—")


def as_json(outcome: Outcome) -> dict[str, Any]:
    """The object that architecture promises to programs."""
    report = outcome.report
    return {
        "file": outcome.file,
        "sha256": outcome.sha256,
        "status": outcome.status,
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "facts": rows(report.people[FACTS]),
        "plans": rows(report.plans[PLANS]),
        "findings": [
            {
                "level": finding.level,
                "rule": finding.rule,
                "sheet": finding.sheet,
                "cell": one_or_all(list(finding.cell)),
                "message": _said(finding),
            }
            for finding in report.findings
        ],
        "receipt": outcome.receipt,
        "records": [_record(record) for record in report.records],
    }


def _record(record: Record) -> dict[str, Any]:
    """A row of a kind of reports: its values with their cells."""
    values = {code: _value(value) for code, value in record.values.items()}
    return {
        "kind": record.kind,
        "as_of": record.as_of.isoformat() if record.as_of else None,
        "values": values,
        "sheet": record.sheet,
        "row": record.row,
        "cells": record.cells,
    }


def _value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as JSON has them; ``cell`` of a sum is the list of its cells."""
    plain = frame.astype("object").where(frame.notna(), None)
    return [
        row | {"cell": one_or_all(str(row["cell"]).split(", "))} for row in plain.to_dict("records")
    ]


def one_or_all(cells: list[str]) -> str | list[str] | None:
    """The only cell, the list of several, or None."""
    return cells if len(cells) > 1 else next(iter(cells), None)


def _said(finding: Finding) -> str:
    return finding_sentence(finding.rule, finding.values, settings().language)
