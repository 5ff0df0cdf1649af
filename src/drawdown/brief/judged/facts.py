"""Facts in words: the range, when, how many reports and origins, two grades, and the sides of a dispute."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drawdown.brief.judged.counting import counted
from drawdown.brief.judged.model import FactLine, SideLine
from drawdown.brief.naming import Names
from drawdown.brief.sentences import sentence
from drawdown.claim import EVENTS
from drawdown.entry import Entry
from drawdown.fact import Fact, Side
from drawdown.grade import CREDIBILITY, RELIABILITY
from drawdown.item import ItemMention
from drawdown.when import in_words

MOST = 40
# Ids of claims in a working: the citations beside it lead there.
_ID = re.compile(r" ?\([0-9a-f]{8,32}\)")
_MOST_SIDES = 6


def facts(
    found: Sequence[Fact], entries: Mapping[str, Entry], names: Names
) -> tuple[tuple[FactLine, ...], int]:
    """The best founded facts, in order of the ladder and of time, and how many are not among them.

    Args:
        found: Facts of one item.
        entries: Claims that the brief shows; a fact that rests on others is not told.
        names: Names of items and parties.
    """
    whole = [fact for fact in found if fact.claims and all(claim in entries for claim in fact.claims)]
    kept = sorted(whole, key=_worth)[:MOST]
    lines = [line(fact, entries[fact.claims[0]], names) for fact in sorted(kept, key=_order)]
    return tuple(lines), len(found) - len(kept)


def _worth(fact: Fact) -> tuple[object, ...]:
    """Many origins before few; of equals deeds before arguments and performance figures, dated first."""
    talk = fact.event in ("argued", "rated"), fact.status != "actual", fact.happened is None
    return -fact.origins, -fact.reports, *talk, EVENTS.index(fact.event), fact.id


def line(fact: Fact, first: Entry, names: Names) -> FactLine:
    """A fact in words; ``first`` is the first of its claims."""
    said = replace(
        first.claim,
        event=fact.event,
        item=ItemMention(fact.item, first.claim.item.text),
        supplier=fact.supplier,
        recipient=fact.recipient,
        party=fact.party,
        quantity=fact.quantity,
        money=fact.money,
        status=fact.status,
        reason=fact.reason,
        leaning=fact.leaning,
        instrument=fact.instrument,
        destination=fact.destination,
        successor=fact.successor,
        secret=False,
        authority=None,
    )
    text = sentence(said, names)
    worked_out = workings(fact)
    working = (f"Worked out, no report says so: {worked_out}",) if worked_out else ()
    return FactLine(
        text=text,
        when=in_words(fact.happened) if fact.happened else "",
        status=fact.status,
        count=counted(fact.reports, fact.origins, fact.origins_most),
        grades=(
            f"reliability {fact.reliability} ({RELIABILITY[fact.reliability]}), "
            f"credibility {fact.credibility} ({CREDIBILITY[fact.credibility]})"
        ),
        grounds=(*working, *fact.grounds),
        sides=tuple(_side(side) for side in fact.sides[:_MOST_SIDES]) if fact.disputed else (),
        fact=fact,
        claims=fact.claims,
    )


def workings(fact: Fact) -> str:
    """The sum of a fact that was worked out, without ids of claims; ``""`` for any other."""
    return _ID.sub("", fact.working) if fact.derived else ""


def _side(side: Side) -> SideLine:
    graded = "; ".join(f"source {letter}: {why}" for letter, why in side.reliability[:1])
    count = counted(side.reports, side.origins, side.origins_most)
    return SideLine(side.value, f"{count}; {graded}" if graded else count, side.claims)


def _order(fact: Fact) -> tuple[bool, int, str, str]:
    """Along the ladder and in time; what is doubtful, or cannot be judged, last."""
    low = fact.happened and (fact.happened.lower or fact.happened.upper)
    doubtful = fact.credibility >= "4"
    return doubtful, EVENTS.index(fact.event), low.isoformat() if low else "~", fact.id
