"""What a step says of an actor's stance, and which steps stand against each other."""

from functools import lru_cache
from typing import NamedTuple

DONE = ("authorised", "announced", "notified", "sold", "delivered")
"""Events by which a supplier's yes shows, in the order of the ladder."""


class Sense(NamedTuple):
    """A stance: on what, and for (+1) or against (-1)."""

    track: str
    sign: int

    @property
    def contrary(self) -> "Sense":
        """The other stance on the same."""
        return Sense(self.track, -self.sign)


YES, NO = Sense("transfer", 1), Sense("transfer", -1)


# Asked several times of every step; the words are few.
@lru_cache(1024)
def sense(event: str, status: str, leaning: str | None) -> Sense | None:
    """The stance that a claim or step shows, or None: what is only possible, asked or open shows none."""
    if event == "trained" and status in ("actual", "planned", "denied"):
        return Sense("training", -1 if status == "denied" else 1)
    if event in DONE and status in ("actual", "planned"):
        return YES
    if status != "actual":
        return None
    if event in ("refused", "paused"):
        return NO
    if event == "considered" and leaning:
        return Sense("considered", 1 if leaning == "for" else -1)
    return None


def ended_by(event: str, status: str, leaning: str | None) -> tuple[Sense, ...]:
    """The stances after which the same thing, told again, is a step of its own."""
    own = sense(event, status, leaning)
    if own and own.track != "considered":
        return (own.contrary,)
    if event == "considered":
        return (YES, NO) + ((own.contrary,) if own else ())
    if event == "requested":
        return (YES,)
    return ()
