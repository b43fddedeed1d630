"""The brief as a Word document, in an official layout."""

from exports.memo.making import memo

__all__ = ["memo"]
