"""A slide of ``exports.meeting`` on the screen."""

import html
from typing import Any

import streamlit as st

from domain.meetings import DONE, Mark, Meeting
from domain.roles import Role
from ui.access import role
from ui.commitment_words import COLOURS
from ui.escape import plain
from ui.session import language, store, words
from ui.show import CHART_CONFIG


def show_slide(slide: Any, held: Meeting) -> None:
    """Title, sentence, chart beside table, then what was promised."""
    with st.container(key="slide"):
        st.title(plain(slide.title), anchor=False)
        first, *further = slide.sentences
        with st.container(key="sentence"):
            st.markdown(plain(first))
        if further:
            with st.container(key="further"):
                st.markdown(plain(" ".join(further)))
        _body(slide, held)


def _body(slide: Any, held: Meeting) -> None:
    if slide.text:
        with st.container(key="body"):
            st.markdown("\n\n".join(plain(line) for line in slide.text))
    if slide.chart is None:
        _grid(slide.grid)
        _promises(slide, held)
        return
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader(plain(slide.chart_title), anchor=False)
        st.plotly_chart(
            slide.chart, key=f"slide {slide.code}", theme=None, config=CHART_CONFIG,
            alt=slide.chart_title,
        )  # fmt: skip
        _said(slide, held)
    with right:
        _grid(slide.grid)
        _promises(slide, held)


def _grid(grid: Any) -> None:
    if grid is None:
        return
    if grid.title:
        st.subheader(plain(grid.title), anchor=False)
    signs = grid.signs or ("",) * len(grid.rows)
    body = "".join(
        f"<tr>{_cells('td', (f'{sign} {first}'.strip(), *rest), grid.words)}</tr>"
        for sign, (first, *rest) in zip(signs, grid.rows, strict=True)
    )
    heads = f"<tr>{_cells('th', grid.heads, grid.words)}</tr>"
    st.html(f'<div class="slide-scroll"><table class="slide-grid">{heads}{body}</table></div>')


def _cells(tag: str, cells: tuple[str, ...], words: int) -> str:
    return "".join(
        f'<{tag} class="{"word" if place < words else "figure"}">{html.escape(cell)}</{tag}>'
        for place, cell in enumerate(cells)
    )


def _promises(slide: Any, held: Meeting) -> None:
    """The commitments, each with a button that says it was kept."""
    if slide.kind == "overdue":
        return
    t = words()
    with st.container(key="promises"):
        st.subheader(t("commitment.due_title"), anchor=False)
        if not slide.promises:
            st.caption(t("meeting.no_promises"))
        for promise in slide.promises:
            _promise(promise, held)


def _said(slide: Any, held: Meeting) -> None:
    """Of a unit: its own explanation, figures that are disputed, and the way to the causes."""
    if not slide.subject:
        return
    with st.container(key="said"):
        if slide.explained:
            text, author = slide.explained
            title = words()("explanation.title")
            st.markdown(f"**{title}:** {plain(text)}  \n:gray[{plain(author)}]")
        for sentence in slide.disputed:
            st.markdown(f":orange[▲ {words()('dispute.open')}] · {plain(sentence)}")
        st.page_link(
            "pages/region/why.py", label=words()("explanation.causes"),
            icon=":material/waterfall_chart:", query_params=_why(slide.subject, held),
        )  # fmt: skip


def _why(unit: str, held: Meeting) -> dict[str, str]:
    where = {"region": held.region, "as_of": held.as_of.isoformat(), "unit": unit}
    return where | {"lang": language()}


def _promise(promise: Any, held: Meeting) -> None:
    where = f"**{plain(promise.where)}** · " if promise.where else ""
    colour = COLOURS[promise.state]
    details = f"  \n:gray[{plain(promise.details)}]" if promise.details else ""
    first = f":{colour}[{promise.icon} {plain(promise.deadline)}] · {where}{plain(promise.what)}"
    with st.container(horizontal=True, vertical_alignment="top"):
        st.markdown(first + details, width="stretch")
        if role() >= Role.EDITOR:
            st.button(
                words()("meeting.kept"), key=f"kept {promise.number}", icon=":material/check:",
                type="tertiary", on_click=_keep, args=(promise.number, held),
            )  # fmt: skip


def _keep(number: int, held: Meeting) -> None:
    store().mark_commitment(number, Mark(DONE, held.as_of))
