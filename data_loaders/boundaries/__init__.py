"""Borders that a user brings, as GeoJSON: checked, matched with units, simplified."""

from data_loaders.boundaries.reading import read_boundaries

__all__ = ["read_boundaries"]
