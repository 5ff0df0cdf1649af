"""One claim with its time as a clause: ``by 2 May 2022 the United States had sent 5,500 Javelin``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.brief.figures import quoted
from drawdown.brief.naming import Names
from drawdown.brief.sentences import clause
from drawdown.claim import Claim
from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.when import day_in_words, in_phrase, in_words

_LASTING = frozenset({"held"})


@dataclass(frozen=True, slots=True)
class Time:
    """When something was so.

    Attributes:
        words: ``on 25 January 2023``, ``by 2 May 2022``, or ``""`` where nothing tells.
        had: Whether it is known only to have been done by then.
        first, last: The days it may mean; ``first`` is None where it is only known by when.
        stated: Whether the report dates it, rather than only telling it on its own date.
    """

    words: str = ""
    had: bool = False
    first: date | None = None
    last: date | None = None
    stated: bool = False


class Telling:
    """Puts claims into clauses with their times."""

    def __init__(self, names: Names, datings: Mapping[str, Sequence[Dating]]) -> None:
        self._names = names
        self._datings = datings

    def time(self, entry: Entry) -> Time:
        """When, as the report says; else by when, which is when it was told first, or when it came out."""
        claim = entry.claim
        said = claim.happened
        if said and said.upper and claim.status != "planned":
            had = said.lower is None
            return Time(_said(said), had, said.lower, said.upper, True)
        out, estimated = entry.source.published, ""
        if out is None and (guesses := self._datings.get(claim.report)):
            lows, highs = zip(*((one.bounds.lower, one.bounds.upper) for one in guesses), strict=True)
            estimated = " (estimated)"
            if None in highs:
                return Time()
            first = None if None in lows else min(low for low in lows if low)
            out = DateBounds(first, max(high for high in highs if high))
        if out is None or out.upper is None:
            return Time()
        lasting = claim.event in _LASTING or bool(claim.quantity and claim.quantity.per)
        lasting |= claim.status == "planned"
        if lasting and out.lower:
            return Time(
                f"as of {in_words(replace(out, qualifier=''))}{estimated}", False, out.lower, out.upper
            )
        told = claim.disclosed
        if not lasting and told and told.upper and told.upper < out.upper:
            return Time(_by_when_told(told), True, None, told.upper)
        last = in_words(DateBounds(None, out.upper)).removeprefix("by ")
        return Time(f"by {last}{estimated}", not lasting, None, out.upper)

    def clause(self, claim: Claim, time: Time, actor: str | None = None) -> str:
        """The claim without its time, bare of what its sentence may leave to others."""
        return clause(claim, self._names, had=time.had, actor=actor)


def _by_when_told(told: DateBounds) -> str:
    last = in_words(replace(told, lower=None, qualifier="")).removeprefix("by ")
    about = "about " if told.qualifier in ("~", "%") else ""
    uncertain = " (uncertain)" if told.qualifier in ("?", "%") else ""
    return f"by {about}{last}{uncertain}"


def _said(bounds: DateBounds) -> str:
    """When; a time told only about, as "at the start of the war", in the words of the report too.

    The first day that "since the 1980s" may mean is none that a report states.
    """
    words = bounds.basis.split('"')[1] if bounds.basis.startswith('"') else ""
    if words.lower().startswith("since ") and bounds.upper and not bounds.qualifier:
        return f"since {words[6:]} (up to {day_in_words(bounds.upper)})"
    if bounds.qualifier not in ("~", "%") or not words:
        return in_phrase(bounds)
    return f"{quoted(words)} ({in_words(bounds)})"


def bare(claim: Claim, secret: bool = False) -> Claim:
    """The claim without instrument and authority, which often stand in another sentence."""
    keep = (
        claim.money if claim.money and claim.money.text and claim.money.text in claim.evidence.text else None
    )
    return replace(claim, instrument=None, authority=None, secret=secret, destination=None, money=keep)
