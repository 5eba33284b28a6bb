"""今日: the board of the day and its sheet, for the outlet of the person who looks."""

from app.queries.offices import own_outlet
from app.queries.today import Stop, TodayBoard, read_board, stops_of
from app.services.visits.basis import Basis
from models.store.actor import Actor


class Today:
    """The board; every figure is the length of its list."""

    def __init__(self, basis: Basis) -> None:
        """Take store and figures."""
        self._basis = basis

    def board(self, actor: Actor) -> TodayBoard:
        """All lists of today in one transaction."""
        day = self._basis.day
        with self._basis.store.read() as connection:
            outlet = own_outlet(connection, actor.outlet)
            return read_board(connection, day, self._basis.figures_of(day), outlet)

    def stops(self, actor: Actor) -> tuple[Stop, ...]:
        """Today's sheet by village."""
        day = self._basis.day
        with self._basis.store.read() as connection:
            outlet = own_outlet(connection, actor.outlet)
            figures_of = self._basis.figures_of(day)
            return stops_of(connection, read_board(connection, day, figures_of, outlet), figures_of)
