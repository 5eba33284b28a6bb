"""A page of a list: the rows asked for and how long the whole list is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """Rows of one page.

    Attributes:
        rows: The rows from ``offset`` on.
        total: Rows of the whole list.
        offset: Position of the first row.
    """

    rows: tuple[R, ...]
    total: int
    offset: int = 0


def cut(rows: Sequence[R], offset: int, limit: int) -> Page[R]:
    """One page of a list that is at hand as a whole."""
    return Page(tuple(rows[offset : offset + limit]), len(rows), offset)
