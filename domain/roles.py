"""Roles: who may do what."""

from enum import IntEnum


class Role(IntEnum):
    """Each role may do what those below it may."""

    GUEST = 0
    VIEWER = 1
    EDITOR = 2
    ADMIN = 3
