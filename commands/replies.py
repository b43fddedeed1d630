"""The text beside a refused file: what to mend, in the language that the file is written in."""

from collections.abc import Sequence

from config import settings
from data_loaders.arrivals import Arrival
from data_loaders.dropped import language_of_file
from domain.findings import ERROR
from domain.reports import REJECTED, Outcome
from i18n.replies import Told, reply


def reply_text(arrival: Arrival, outcome: Outcome) -> str:
    """The message to the sender of a refused file, ready to be pasted into a messenger."""
    language = language_of_file(arrival.content, arrival.name, settings().language)
    errors = (one for one in outcome.report.findings if one.level == ERROR)
    told = [Told(one.sheet, one.place, one.rule, one.values) for one in errors]
    return reply(outcome.file, told, language)


def replies_text(arrivals: Sequence[Arrival], outcomes: Sequence[Outcome]) -> str:
    """The messages about all refused files of an archive, or about the only one; "" if none."""
    by_name = {arrival.name: arrival for arrival in arrivals}
    refused = [one for one in outcomes if one.status == REJECTED]
    return "\n\n\n".join(reply_text(by_name[one.file], one) for one in refused)
