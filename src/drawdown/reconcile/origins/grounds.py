"""The grounds on which two accounts are held to have one origin, each by itself."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from drawdown.account import Account
from drawdown.ground import Ground
from drawdown.reconcile.origins import speakers, times
from drawdown.reconcile.origins.matters import one_item, one_matter, told
from drawdown.reconcile.origins.words import LONG, RUN, digits
from drawdown.speaker import Speaker

NEWS = 3
"""Days for which a statement is news; later it is recalled, or said again."""
VERBATIM = 0.8
"""Weight of a quotation so long that nobody says it twice in the same words."""
COPIED = 0.4
"""Weight of a run of words that only copying explains."""
_DAY, _NEXT, _DAYS, _WEEK, _FAR, _LONG_AGO = 0.3, 0.2, 0.1, 0.05, -0.4, -0.9
_RUNS, _LONG_RUNS = 4, 8  # runs of eight words in common; fewer may be a fact as anybody tells it


class Way(NamedTuple):
    """How it came: ``first`` outlet that had it, where one is known, and all it went through."""

    first: str | None
    all: frozenset[str]


def way(account: Account) -> Way:
    """The outlets of an account; a person or body cited by no outlet was heard by the report itself."""
    named = speakers.cited(account.speaker)
    chain = (*((named,) if named else ()), *account.via, *((account.outlet,) if account.outlet else ()))
    return Way(chain[0] if chain else None, frozenset(chain))


def source(a: Account, b: Account) -> Ground:
    """What ties the sources of two accounts together, or keeps them apart."""
    kinds = {a.speaker.kind, b.speaker.kind}
    if "named" in kinds or "organisation" in kinds:
        return _spoken(a, b)
    return _published(a, b)


def _spoken(a: Account, b: Account) -> Ground:
    """At least one is told by somebody who is named, or by a body."""
    one, other = a.speaker, b.speaker
    if speakers.same_name(one, other):
        return Ground("speaker", 0.6, f"{one.text} in both")
    if one.kind == other.kind == "named":
        if speakers.named(one) and speakers.named(other):
            return Ground("speaker", -1.5, f"{one.text} is not {other.text}")
        if speakers.is_office(one, other) or speakers.is_office(other, one) or _one_office(a, b):
            return Ground("speaker", 0.5, f"{one.text} and {other.text} have one office")
        return Ground("speaker", -0.4, f"nothing tells that {one.text} is {other.text}")
    if one.kind == other.kind == "organisation" and a.institution == b.institution:
        if _bare(one) == _bare(other):
            return Ground("speaker", 0.45, f"{one.text} in both")
        return Ground("institution", 0.2, f"{one.text} and {other.text} speak for {a.institution}")
    if a.institution and a.institution == b.institution:
        return Ground(
            "institution",
            0.1 if "named" in (one.kind, other.kind) else 0.2,
            f"{_who(one)} and {_who(other)} speak for {a.institution}",
        )
    if shared := _cites(a, b):
        return Ground("outlet", 0.2, f"{shared} has what {_who(one)} and {_who(other)} said")
    if "author" in (one.kind, other.kind):
        return Ground("source", 0.0, "one report says it in its own voice")
    return Ground("speaker", -0.4, f"nothing tells that {_who(one)} and {_who(other)} are one")


def _published(a: Account, b: Account) -> Ground:
    """Both are told by outlets, by unnamed people or by the reports themselves."""
    if shared := _cites(a, b):
        return Ground("outlet", 0.6, f"both rest on {shared}")
    first, other = way(a).first, way(b).first
    unnamed = a.speaker.kind == b.speaker.kind == "anonymous"
    apart = f"{first} and {other} each have their own" if first and other else ""
    if unnamed and a.institution and a.institution == b.institution:
        weight, words = 0.25, f"unnamed officials of {a.institution} in both"
        if len(_bare(a.speaker) & _bare(b.speaker)) >= 2:
            weight, words = 0.35, f"{a.speaker.text} in both"
        return Ground("officials", weight - (0.2 if apart else 0.0), f"{words}; {apart}" if apart else words)
    if unnamed and None in (a.institution, b.institution) and not apart:
        return Ground("officials", 0.1, f"{a.speaker.text} and {b.speaker.text} may be of one body")
    cited = [bool(one.via) or one.speaker.kind == "report" for one in (a, b)]
    if apart and all(cited):
        return Ground("outlet", -0.4, f"one rests on {first}, the other on {other}")
    return Ground("source", 0.0, "nothing ties the sources together")


def _cites(a: Account, b: Account) -> str | None:
    """The outlet that both rest on: the one that had it first for one of them, and on the way of the other.

    The outlet of both reports is a site in common and no tie: one of the two must cite it.
    """
    one, other = way(a), way(b)
    if a.report == b.report:
        cited = _cited(a), _cited(b)
        return cited[0] if cited[0] and cited[0] == cited[1] else None
    for mine, theirs, citing in ((one, other, a), (other, one, b)):
        if mine.first and mine.first in theirs.all and _cited(citing) == mine.first:
            return mine.first
    return None


def _cited(account: Account) -> str | None:
    """The outlet cited that had it first, None where the report had it itself."""
    return speakers.cited(account.speaker) or (account.via[0] if account.via else None)


def _one_office(a: Account, b: Account) -> bool:
    one, other = _bare(a.speaker), _bare(b.speaker)
    return bool(a.institution) and a.institution == b.institution and bool(one & other & _OFFICES)


_OFFICES = frozenset({"president", "chancellor", "king", "premier", "taoiseach"})


@lru_cache(65_536)
def _bare(speaker: Speaker) -> frozenset[str]:
    return speakers.described(speaker)


def _who(speaker: Speaker) -> str:
    return speaker.text or "the report itself"


def matter(a: Account, b: Account) -> Ground:
    """Whether two accounts are about one matter."""
    kinds = frozenset(a.kinds) | frozenset(b.kinds)
    mine, theirs = [told(text) for text in a.subjects], [told(text) for text in b.subjects]
    for one in mine:
        for other in theirs:
            if one_matter(one, other, kinds):
                return Ground("matter", 0.3, " ".join((one.family, one.item, one.supplier, one.recipient)))
    if any(one_item(one.item, other.item, kinds) for one in mine for other in theirs):
        return Ground("matter", 0.1, "one item, something else about it")
    return Ground("matter", -0.4, "no item in common")


def time(a: Account, b: Account) -> Ground:
    """How near the two were said or came out, as they tell."""
    here, there = a.occasion.on, b.occasion.on
    if here and there:
        apart = times.gap(here, there)
        if apart > 1:
            return Ground("dates", -1.5, f"said on {here.edtf()}, the other on {there.edtf()}")
        if times.is_exact(here) and times.is_exact(there):
            return Ground("dates", _DAY, f"both said on {here.edtf()}")
    for said, published in ((here, b.published), (there, a.published)):
        if said and said.lower and published and published.upper and said.lower > published.upper:
            return Ground(
                "dates", -1.5, f"said on {said.edtf()}, the other published {published.edtf()} before"
            )
    days = days_apart(a, b)
    if days is None:
        return Ground("dates", 0.0, "not both are dated")
    return _near(days, times.is_exact(times.told(a)) and times.is_exact(times.told(b)))


def days_apart(a: Account, b: Account) -> int | None:
    """Days between the two at least, as they tell; None where one is undated."""
    one, other = times.told(a), times.told(b)
    return None if one is None or other is None else times.gap(one, other)


def _near(days: int, exact: bool) -> Ground:
    if days > 30:
        return Ground("dates", _LONG_AGO, f"{days} days apart")
    if days > 10:
        return Ground("dates", _FAR, f"{days} days apart")
    if not exact:
        return Ground("dates", _WEEK, "may be of the same days")
    if days <= 1:
        return Ground("dates", _NEXT if days else _DAY, "a day apart" if days else "the same day")
    return Ground("dates", _DAYS if days <= NEWS else _WEEK if days <= 7 else 0.0, f"{days} days apart")


def quotation(a: Account, b: Account) -> Iterator[Ground]:
    """Words that stand in both, in quotation marks or as runs in their sentences."""
    best, words = 0, ""
    for mine in a.quotes:
        for theirs in b.quotes:
            found = shared_run(mine, theirs)
            if len(found) > best or (len(found) == best and " ".join(found) < words):
                best, words = len(found), " ".join(found)
    if best >= 8:
        yield Ground("quotation", 0.8, f"{best} words: {words}")
    elif best >= 5:
        yield Ground("quotation", 0.6, f"{best} words: {words}")
    elif best >= 3 or (best and any(len(word) >= LONG for word in words.split())):
        yield Ground("quotation", 0.3, f"{best} words: {words}")
    elif drift := _drifted(a, b):
        yield Ground("quotation", 0.35, f"in part in other words: {drift}")
    together = len(a.wording & b.wording)
    if together and best < 5:
        weight = 0.6 if together >= _LONG_RUNS else COPIED if together >= _RUNS else 0.1
        yield Ground("wording", weight, f"{together} runs of {RUN} words in both")


@lru_cache(16_384)
def shared_run(a: str, b: str) -> tuple[str, ...]:
    """The longest run of words that two quotations share."""
    one, other = a.split(" "), b.split(" ")
    best, end, row = 0, 0, [0] * (len(other) + 1)
    for place, word in enumerate(one, 1):
        new = [0] * (len(other) + 1)
        for column, theirs in enumerate(other, 1):
            if word == theirs:
                new[column] = row[column - 1] + 1
                if new[column] > best:
                    best, end = new[column], place
        row = new
    return tuple(one[end - best : end])


def _drifted(a: Account, b: Account) -> str | None:
    """A quotation of which the other has most of the longer words."""
    for mine in a.quotes:
        for theirs in b.quotes:
            one, other = (
                frozenset(word for word in text.split() if len(word) > 3) for text in (mine, theirs)
            )
            fewer = min(len(one), len(other))
            if fewer >= 4 and len(one & other) >= 0.7 * fewer:
                return " ".join(sorted(one & other))
    return None


def numbers(a: Account, b: Account) -> Iterator[Ground]:
    """Figures that stand in both; the more digits that tell, the rarer."""
    mine, theirs = _figures(a), _figures(b)
    both = [
        number
        for number in mine.keys() & theirs.keys()
        if not (mine[number] and theirs[number]) or mine[number] & theirs[number]
    ]
    if not both:
        return
    weight = sum({0: 0.0, 1: 0.1, 2: 0.2}.get(digits(number), 0.35) for number in both)
    if weight:
        told = ", ".join(sorted(both, key=lambda number: (-digits(number), number))[:5])
        yield Ground("numbers", round(min(weight, 0.6), 3), told)


def _figures(account: Account) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for figure in account.numbers:
        number, _, unit = figure.partition(" ")
        found.setdefault(number, set()).update([unit] if unit else [])
    return {number: frozenset(units) for number, units in found.items()}


def names(a: Account, b: Account) -> Iterator[Ground]:
    """Names in both that the catalogue does not have."""
    both = sorted(set(a.names) & set(b.names))
    if both:
        yield Ground("names", round(min(0.15 * len(both), 0.3), 3), ", ".join(both[:5]))
