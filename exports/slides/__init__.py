"""Slides: native, editable charts and tables, in our own look or in a template that is given."""

from exports.slides.making import slides

__all__ = ["slides"]
