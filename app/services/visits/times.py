"""Clock times on civil days."""

from datetime import date, datetime, time

from models.kernel.clock import instant_of, local_time


def at_clock(day: date, moment: time) -> int:
    """The instant of a Shanghai wall time on a day, UTC milliseconds."""
    return instant_of(datetime.combine(day, moment))


def clock_of(instant_ms: int) -> time:
    """The Shanghai wall time of an instant, to the minute."""
    return local_time(instant_ms).time().replace(second=0, microsecond=0)
