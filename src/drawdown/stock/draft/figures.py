"""Figures of facts as numbers of a scenario: ranges where sources differ, with the claims behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drawdown.claim import Claim
from drawdown.fact import Fact, Side
from drawdown.grade import CREDIBILITY, ORDER
from drawdown.quantity import in_range

_WEAK = tuple(CREDIBILITY)[3:]
LONGEST = 1_500
"""Characters of a note or a question: words of reports may be of any length."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What facts say a number is.

    Attributes:
        low, high: Bounds; None where that end is open, never both.
        centre: What the best founded side says, where sides differ and one is better founded.
        claims: Ids of the claims that give it.
        notes: What should be known of it, in words.
        per: ``day``, ``month`` or ``year`` for a rate, else None.
    """

    low: float | None
    high: float | None
    centre: float | None
    claims: tuple[str, ...]
    notes: tuple[str, ...] = ()
    per: str | None = None

    def value(self) -> Any:
        """The number as a scenario gives it: from 0 where only an upper end is known."""
        low, high = self.low, self.high
        if high is None or low == high:
            return plain(low or 0.0)
        ends = [plain(low or 0.0), plain(high)]
        return ends if self.centre is None else [ends[0], plain(self.centre), ends[1]]

    def number(self, *notes: str) -> dict[str, Any]:
        """The number with its claims and with what should be known of it."""
        told = [*self.notes, *notes]
        if self.high is None:
            told.insert(0, f"reported as at least {plain(self.low or 0):,}; more is not counted")
        elif self.low is None:
            told.insert(0, f"only an upper end is reported, so from 0 to {plain(self.high or 0):,} evenly")
        return number(self.value(), self.claims, "; ".join(filter(None, told)))

    def words(self) -> str:
        """The bounds in words, with ``a year`` behind a rate."""
        return in_range(self.low, self.high) + (f" a {self.per}" if self.per else "")


def figure(fact: Fact, claims: Mapping[str, Claim]) -> Figure | None:
    """What a fact says a number is; None for vague words, shares and facts without a number."""
    told = fact.quantity
    if told is None or told.vague or (told.min is None and told.max is None):
        return None
    if told.unit and told.unit.startswith("share"):
        return None
    notes = []
    if told.approximate and told.min == told.max and len(fact.sides) < 2:
        notes.append(f"reported as {in_range(told.min, told.max, approximate=True)}")
    if fact.disputed and len(fact.sides) > 1:
        notes.append(f"disputed: {' against '.join(side.value for side in fact.sides)}")
    if fact.credibility in _WEAK and fact.grounds:
        notes.append(fact.grounds[0])
    # Claims of the same fact without a figure do not say this number.
    giving = tuple(id for side in fact.sides for id in side.claims) or fact.claims
    return Figure(told.min, told.max, _centre(fact, claims), giving, tuple(notes), told.per)


def together(figures: Sequence[Figure]) -> Figure:
    """One range over figures of one thing that cannot be told apart in time; rates in one period."""
    if len(figures) == 1:
        return figures[0]
    open_end = any(one.high is None for one in figures)
    lows = [one.low or 0.0 for one in figures]
    highs = [one.high if one.high is not None else (one.low or 0.0) for one in figures]
    same = min(lows) == max(highs)
    notes = list(dict.fromkeys(note for one in figures for note in one.notes))
    if not same:
        told = dict.fromkeys(one.words() for one in figures)
        notes.append(f"several figures that may be of one time: {', '.join(told)}")
    claims = tuple(dict.fromkeys(claim for one in figures for claim in one.claims))
    high = None if open_end and same else max(highs)
    return Figure(min(lows), high, None, claims, tuple(notes), figures[0].per)


def number(value: Any, claims: Sequence[str] = (), note: str = "") -> dict[str, Any]:
    """A number as a scenario gives it, with its claims and what should be known of it."""
    found: dict[str, Any] = {"value": value}
    if claims:
        found["claims"] = list(dict.fromkeys(claims))
    if note:
        found["note"] = note if len(note) <= LONGEST else f"{note[: LONGEST - 4]} ..."
    return found


def plain(value: float) -> float | int:
    """Whole numbers without a point."""
    return int(value) if float(value).is_integer() else value


def bare(words: str) -> str:
    """Words of a report without quotation marks around them and on one line."""
    return " ".join(words.split()).strip("\"'“”‘’ ")


def _centre(fact: Fact, claims: Mapping[str, Claim]) -> float | None:
    """The figure of the best founded side, if it is better founded than the next."""
    told = fact.quantity
    if told is None or told.min is None or told.max is None or len(fact.sides) < 2 or not fact.disputed:
        return None
    best, second = fact.sides[:2]
    if _rank(best) >= _rank(second):
        return None
    for id in best.claims:
        said = claims[id].quantity if id in claims else None
        if said and said.min is not None and said.max is not None:
            centre = (said.min + said.max) / 2
            return centre if told.min <= centre <= told.max else None
    return None


def _rank(side: Side) -> tuple[int, int]:
    """The better founded, the smaller: by independent origins, then by the letter of the best source."""
    letter = side.reliability[0][0] if side.reliability else "F"
    return -side.origins, ORDER.index(letter)
