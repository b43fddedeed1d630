"""Slides as elements of a page; every word from outside is written letter by letter."""

from collections.abc import Sequence
from html import escape

from charts.standalone import figure_data
from exports.meeting.slide import Grid, Promise, Slide
from exports.wording import Wording


def section(slide: Slide, words: Wording) -> str:
    """One slide."""
    first, *further = slide.sentences
    more = f'<p class="further">{escape(" ".join(further))}</p>' if further else ""
    text = "".join(f"<p>{escape(line)}</p>" for line in slide.text)
    return (
        f'<section id="{escape(slide.code)}"><h1>{escape(slide.title)}</h1>'
        f'<p class="sentence">{escape(first)}</p>{more}{text}{_body(slide, words)}</section>'
    )


def agenda_section(slides: Sequence[Slide], title: str) -> str:
    """The list of all slides, each a link to it."""
    lines = "".join(
        f'<li><a href="#{escape(slide.code)}">{escape(_called(slide))}</a></li>' for slide in slides
    )
    return f'<section id="agenda"><h1>{escape(title)}</h1><ol class="agenda">{lines}</ol></section>'


def _called(slide: Slide) -> str:
    return slide.sentences[0] if slide.kind == "free" else slide.title


def _body(slide: Slide, words: Wording) -> str:
    right = _grid(slide.grid) + _promises(slide, words)
    if slide.chart is None:
        return right
    left = (
        f'<h2>{escape(slide.chart_title)}</h2><div class="chart"></div>'
        f'<script type="application/json">{figure_data(slide.chart)}</script>'
        f"{_said(slide, words)}"
    )
    return f'<div class="columns"><div class="left">{left}</div><div>{right}</div></div>'


def _said(slide: Slide, words: Wording) -> str:
    found = ""
    if slide.explained:
        text, author = slide.explained
        title = escape(words.text("explanation.title"))
        found = f'<p><b>{title}:</b> {escape(text)}<span class="by">{escape(author)}</span></p>'
    state = escape(words.text("dispute.open"))
    return found + "".join(f"<p>▲ {state} · {escape(line)}</p>" for line in slide.disputed)


def _promises(slide: Slide, words: Wording) -> str:
    if slide.grid is not None and slide.chart is None:
        return ""
    title = f"<h2>{escape(words.text('commitment.due_title'))}</h2>"
    if not slide.promises:
        return f"{title}<p>{escape(words.text('meeting.no_promises'))}</p>"
    return f'{title}<ul class="promises">{"".join(map(_promise, slide.promises))}</ul>'


def _promise(promise: Promise) -> str:
    where = f"<b>{escape(promise.where)}</b> · " if promise.where else ""
    details = f"<small>{escape(promise.details)}</small>" if promise.details else ""
    return (
        f'<li><span class="{promise.state}">{promise.icon} {escape(promise.deadline)}</span> · '
        f"{where}{escape(promise.what)}{details}</li>"
    )


def _grid(grid: Grid | None) -> str:
    if grid is None:
        return ""
    title = f"<h2>{escape(grid.title)}</h2>" if grid.title else ""
    signs = grid.signs or ("",) * len(grid.rows)
    rows = "".join(
        f"<tr>{_cells('td', (f'{sign} {first}'.strip(), *rest), grid.words)}</tr>"
        for sign, (first, *rest) in zip(signs, grid.rows, strict=True)
    )
    return f"{title}<table><tr>{_cells('th', grid.heads, grid.words)}</tr>{rows}</table>"


def _cells(tag: str, cells: Sequence[str], words: int) -> str:
    return "".join(
        f"<{tag}{' class=word' if place < words else ''}>{escape(cell)}</{tag}>"
        for place, cell in enumerate(cells)
    )
