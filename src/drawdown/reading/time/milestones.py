"""Dates told from days that everybody knows: the invasion of Ukraine, a US president taking office."""

import re
from datetime import date, timedelta
from functools import lru_cache

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.reading.time.words import (
    NotTold,
    Resolve,
)

_OPENING = 31  # days that "at the start of the war" may mean
_AROUND = 300  # characters in which a president or an administration must be named for "took office"


def milestones() -> dict[str, tuple[date, ...]]:
    """Days that reports date by without naming them (``milestones`` in words.yaml)."""
    return dict(load_catalogue().words.milestones)


def presidencies() -> dict[str, tuple[date, ...]]:
    """For each US president the days on which he took office."""
    return {who: days for who, days in milestones().items() if who != "invasion"}


def _took_office(name: str | None, reference: date | None) -> date:
    """The first day of the presidency that words mean.

    Args:
        name: The president named, or None for whoever was in office.
        reference: The report's date, or None where it is not known.

    Raises: NotTold where that leaves none or several.
    """
    days = presidencies()
    begun = days[name] if name in days else tuple(day for each in days.values() for day in each)
    if reference is None:
        if len(begun) == 1:
            return begun[0]
        raise NotTold
    return max((day for day in begun if day <= reference), default=None) or _none()


def _none() -> date:
    raise NotTold


def _invaded(words: re.Match[str]) -> date:
    """The day of the invasion of Ukraine. Raises: NotTold where a text is about another war."""
    if _another_war(words.string):
        raise NotTold
    return milestones()["invasion"][0]


@lru_cache(maxsize=4)
def _another_war(view: str) -> bool:
    other = re.search(r"\b(?:Gaza|Israel|Hamas|Iraq|Kuwait|Yemen|Syria|Sudan|Georgia|Afghan\w*)\b", view)
    return bool(other) and not re.search(r"\b(?:Ukrain\w+|Russia\w*|Kyiv|Kiev|Crimea)\b", view)


def _war(match: re.Match[str], reference: date | None) -> DateBounds:
    start, how = _invaded(match), match["how"].lower()
    if how in ("after", "following") and not re.search(r"inva|attack|launch|began|started", match[0]):
        raise NotTold  # "after the war" may be any time to come
    if how in ("before", "prior to", "ahead of"):
        return DateBounds(None, start)
    if how.startswith(("since", "after", "following", "throughout", "during", "from")):
        return DateBounds(start, reference if reference and reference >= start else None, "", "relative")
    return DateBounds(start, start + timedelta(days=_OPENING), "~")


def _office(match: re.Match[str], reference: date | None) -> DateBounds:
    around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    presidents = "|".join(presidencies())
    named = re.search(presidents, match[0]) or re.search(presidents, around)
    if re.search(r"[Pp]rime [Mm]inister|[Cc]hancellor", around):
        raise NotTold
    if not named and not re.search(r"\bPresident\b|\b[Aa]dministration\b", around):
        raise NotTold
    start = _took_office(named[0] if named else None, reference)
    return DateBounds(start, reference if reference and reference >= start else None, "", "relative")


_NATION = r"(?:the |this |that |its |his |their |Russia's |Moscow's |Putin's |[A-Z][a-z]+ [A-Z][a-z]+'s )?"
_WHAT = (
    rf"(?:{_NATION}(?:(?:latest|full-scale|all-out|large-scale|further|unprovoked|unjustified|"
    rf"Russian|renewed|brutal|"
    r"current|wider|new|2022|February 24th|February 24|24 February) ){0,4}"
    r"(?:invasion|war|conflict|hostilities|aggression)(?! (?:of|in|with|on|against|"
    r"between) (?!Ukraine|early|late|mid|Feb|24))(?!-|[’']s)"
    r"(?: (?:of|in|on|against) Ukraine)?(?: (?:began|begun|started|broke out))?|"
    r"(?:Russia|Moscow|(?:Vladimir )?Putin|Russian (?:forces|troops)) (?:first |fully |again )?"
    r"(?:invaded|attacked|launched (?:its|his|their|the) (?:[a-z-]+ ){0,3}(?:invasion|war)))(?: Ukraine)?"
    r"(?:,? (?:in|on) (?:early |late |mid-)?(?:24 )?February(?: 24(?:th)?)?(?:,? 2022)?)?"
)
MILESTONES: tuple[tuple[str, Resolve], ...] = (
    (
        r"\b(?P<how>[Ss]ince|[Aa]fter|[Ff]ollowing|[Tt]hroughout|[Dd]uring|[Bb]efore|[Pp]rior to|[Aa]head of|"
        r"[Ff]rom|[Oo]nce|[Ww]hen|[Aa]s|[Aa]t|[Ii]n)(?: even)? "
        r"(?:(?:the (?:very )?(?:beginning|start|outset|outbreak|launch|early days|first days|"
        r"opening weeks) of )|"
        rf"(?<!from )(?<!From )(?<!at )(?<!At )(?<!in )(?<!In )(?<!as )(?<!As )){_WHAT}(?!\w)",
        _war,
    ),
    (
        r"\b[Ss]ince (?:(?:[\w.-]+ ){0,4}(?:took|taking|came (?:in)?to|coming (?:in)?to|entered|"
        r"entering) office|"
        r"the (?:very )?(?:beginning|start|outset|first day) of (?:the |this |his |my |our |[A-Z][a-z]+'s )?"
        r"(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)? )?(?:[Aa]dministration|[Pp]residency)|"
        r"(?:his|[A-Z][a-z]+'s) inauguration)\b",
        _office,
    ),
)
