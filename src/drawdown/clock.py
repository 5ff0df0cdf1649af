"""The four clocks of a claim, and questions of the form "as known on D"."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from drawdown.bounds import DateBounds
from drawdown.errors import UserMistake

Clock = Literal["recorded", "published", "disclosed", "happened"]
CLOCKS: tuple[Clock, ...] = get_args(Clock)


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
