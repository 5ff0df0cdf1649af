"""The four clocks of a claim, and questions of the form "as known on D"."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from drawdown.bounds import DateBounds
from drawdown.errors import UserMistake

Clock = Literal["recorded", "published", "disclosed", "happened"]
CLOCKS: tuple[Clock, ...] = get_args(Clock)


@dataclass(frozen=True, slots=True)
class Dates:
    """What the four clocks of a claim show.

    Attributes:
        recorded: Day of recording, in UTC.
        published: Date of the report.
        happened, disclosed: As the claim says.
        announced: Whether it tells of an announcement made in the open (see ``announced``).
    """

    recorded: date
    published: DateBounds | None
    happened: DateBounds | None
    disclosed: DateBounds | None
    announced: bool

    def by(self, clock: Clock) -> DateBounds | None:
        """The date by one clock, or None where there is none.

        For a claim that does not say when it became public, the ``disclosed`` clock rests on two things:
        what is announced is public from that day, unless it was kept secret; and whatever was published was
        public by then, however loosely the day of disclosure is told.
        """
        if clock == "recorded":
            return DateBounds.day(self.recorded, "time of recording")
        if clock == "published":
            return self.published
        if clock == "happened":
            return self.happened
        return _by_then(self.disclosed or (self.happened if self.announced else None), self.published)


def announced(event: str, status: str, secret: bool) -> bool:
    """Whether a claim tells of something announced in the open."""
    return event in ("announced", "notified") and status == "actual" and not secret


@dataclass(frozen=True, slots=True)
class KnownOn:
    """What was known on a day, by one clock."""

    clock: Clock
    on: date

    @classmethod
    def parse(cls, text: str, default: Clock = "recorded") -> "KnownOn":
        """Read ``[CLOCK:]DATE``; a month or year means its last day.

        Raises: UserMistake if the clock or the date is none.
        """
        name, colon, edtf = text.rpartition(":")
        clock = next((known for known in CLOCKS if known == name), default if not colon else None)
        if clock is None:
            raise UserMistake(f"unknown clock {name!r}: expected one of {', '.join(CLOCKS)}")
        upper = DateBounds.parse(edtf).upper
        if upper is None:
            raise UserMistake(f"{edtf!r} has no end: give the last day to know about")
        return cls(clock, upper)

    def known(self, dates: Dates, possible: bool) -> bool | None:
        """Whether a claim was known then, by the upper bound of its date or the lower; None if undated."""
        bounds = dates.by(self.clock)
        if bounds is None:
            return None
        return bounds.possibly_by(self.on) if possible else bounds.certainly_by(self.on)


def _by_then(public: DateBounds | None, published: DateBounds | None) -> DateBounds | None:
    """When something was public that a report published then tells."""
    last = published.upper if published else None
    if last is None:
        return public
    if public is None:
        return DateBounds(None, last, "", "published by then")
    if public.possibly_by(last) and not public.certainly_by(last):
        return replace(public, upper=last)
    return public
