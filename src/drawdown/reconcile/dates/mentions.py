"""Public occasions that a text names: which, which of the times they took place, and how it looks at them."""

import calendar
import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from drawdown.catalogue import Held, Occasions, PublicOccasion
from drawdown.catalogue.occasions import plain
from drawdown.reconcile.dates.windows import SPAN

TENSES = ("past", "ahead", "current")
_ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        1,
    )
}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTH = "|".join(_MONTHS)
# What is also a body is told as an occasion behind one of these.
_OCCASION = re.compile(
    r"\b(?:at|in|during|throughout|after|before|since|until|following|ahead of|to|for|sidelines of|"
    r"margins of|eve of|attend\w*|host\w*|conven\w+|held|upcoming|forthcoming|annual|next|this|last|earlier|"
    rf"recent|latest|time|{_MONTH}|week's|month's|year's|\d{{4}})\b[\w' -]{{0,40}}$"
)
_AHEAD = re.compile(
    r"\b(?:upcoming|forthcoming|ahead of|run-up to|on the eve of|before|looked ahead to|between now and|will|"
    r"would|plans? to|planned|scheduled|due|set to|expected|prepar\w+|next|looming|long-awaited|"
    r"anticipated)\b"
    r"(?! (?:had|was|were))"
)
_AHEAD_BEHIND = re.compile(
    r"^(?:'s)?,? (?:happens|begins|starts|opens|takes place|next|will|which will|due|scheduled|set to|"
    r"planned|later this)\b"
)
_GONE = re.compile(r"\b(?:after|since|following|in the wake of) (?:\w+ ){0,3}$")
_THEN = re.compile(r"\b(?:(?P<former>former|ex)|then|incoming|would-be|late)[ -](?:[\w.]+ ){0,3}$")
_GOING_TO = re.compile(r"^[^.;]{0,40}\b(?:going to|will)\b")
_RELATION = re.compile(r"\b(?:earlier )?(?:last|this|next) (?:week|month|year)(?=(?:'s)?,? (?:\w+ ){0,4}$)")
_LAPSE = re.compile(
    rf"(?P<lapse>\b{SPAN} (?:after|into|since|following)|"
    r"\b(?:first|second|third|fourth|fifth|tenth) anniversary of)"
    r" (?:[\w']+ ){0,4}$"
)
_RELATION_BEHIND = re.compile(
    r"^(?: (?:arms |trade |defen[cs]e )?(?:fair|show|exhibition|conference|meeting))?(?: in [\w ]{1,20}?)?,? "
    r"(?:held )?(?P<when>(?:earlier )?(?:last|this|next) (?:week|month|year)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_YOUNG = re.compile(
    r"\b(?:early days|early stages?|has (?:just )?begun|just (?:begun|started)|newly launched|so far)\b"
)
_BEGAN = re.compile(
    rf"\b(?:began|begun|started|launched)(?: (?:in|on))?(?: early| late| mid-?)? (?P<month>{_MONTH})\b"
)
_BY_MONTH = re.compile(rf"\b(?P<month>{_MONTH})(?:'s|,)?(?: (?P<year>\d{{4}}))? ?$")
_IN_MONTH = re.compile(
    rf"^,?(?: held| meeting)?(?: in [\w ]{{1,20}})? (?:in|on)(?: \d\d?)? (?P<month>{_MONTH})\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(rf"\b(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))\b")
_BEFORE, _BEHIND = 90, 60
_MOST = 200  # namings looked at


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an occasion.

    Attributes:
        occasion: What is named.
        words: How.
        held: The times that it may mean, in order.
        tense: One of ``TENSES``.
        relation: ``last week``, ``next year``, ``two years after``, ... as said beside it, or empty.
        young: Whether what goes on is said to have begun of late.
        dated: Whether its year stands beside it.
    """

    occasion: PublicOccasion
    words: str
    held: tuple[Held, ...]
    tense: str
    relation: str = ""
    young: bool = False
    dated: bool = False


def mentions(text: str, occasions: Occasions) -> tuple[Mention, ...]:
    """The occasions that a text names, in order, each way of naming once."""
    said = plain(text)
    matches = list(itertools.islice(occasions.named(said), _MOST))
    named = dict.fromkeys(id_ for name, _, _ in matches for id_ in occasions.ids[name])
    fitting = {id_ for id_ in named if _fits(occasions.all[id_], said)}
    found = (
        _read(name, start, end, said, occasions.all[id_])
        for name, start, end in matches
        for id_ in occasions.ids[name]
        if id_ in fitting and _own(occasions.all[id_], name, said)
    )
    return tuple(dict.fromkeys(one for one in found if one))


def _own(occasion: PublicOccasion, name: str, said: str) -> bool:
    """Whether a name is this occasion's; a place with a summit is, where the text names whose."""
    called = {plain(one) for one in occasion.names}
    # The first word of its name: "nato", "g20".
    return occasion.alone or not occasion.word or name in called or plain(occasion.name).split()[0] in said


def _fits(occasion: PublicOccasion, said: str) -> bool:
    """Whether a text has one of the words that must stand beside the names."""
    about = "|".join(re.escape(plain(word)) for word in occasion.about)
    return not about or bool(re.search(rf"(?<!\w)(?:{about})", said))


def _read(name: str, start: int, end: int, said: str, occasion: PublicOccasion) -> Mention | None:
    # A stop within an abbreviation ends no sentence; text in lower case leaves no better sign.
    before = re.split(r"(?<=[a-z]{3})[.!?;] ", said[max(0, start - _BEFORE) : start])[-1]
    behind = re.split(r"(?<=[a-z]{3})[.!?;] ", said[end : end + _BEHIND])[0]
    if occasion.body and not _OCCASION.search(before):
        return None
    if occasion.kind == "office":
        then = _THEN.search(before)
        former = bool(then and then["former"])
        tense = "past" if former else "current"
        return None if then and not former else Mention(occasion, name, occasion.held, tense)
    near = _RELATION.findall(before[-50:]) + _RELATION_BEHIND.findall(behind)
    lapse = _LAPSE.search(before)
    relation = near[-1] if near else lapse["lapse"] if lapse else ""
    return Mention(
        occasion,
        name,
        _meant(occasion, name, before, behind, said),
        _tense(occasion, relation, before, behind),
        relation,
        occasion.kind == "span" and bool(_YOUNG.search(before) or _YOUNG.search(behind)),
        bool(_YEAR.search(before[-12:]) or _YEAR.search(behind[:25])),
    )


@lru_cache(maxsize=1024)
def _place(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(plain(name))}\b")


def _tense(occasion: PublicOccasion, relation: str, before: str, behind: str) -> str:
    if "next" in relation:
        return "ahead"
    if relation.startswith(("last", "earlier")) or relation.endswith(("after", "following")):
        return "past"
    if occasion.kind == "event" or _GONE.search(before):
        return "past"
    if _AHEAD.search(before[-60:]) or _AHEAD_BEHIND.search(behind) or _GOING_TO.search(behind):
        return "ahead"
    return "current" if occasion.kind == "span" else "past"


def _meant(occasion: PublicOccasion, name: str, before: str, behind: str, said: str) -> tuple[Held, ...]:
    """The times that fit what stands beside the name; all where nothing does or none fits."""
    held = occasion.held
    beside = f"{before[-30:]} {name} {behind[:40]}"
    adjacent = f"{before[-12:]} {name} {behind[:25]}"
    if occasion.kind == "span":
        began = _BEGAN.search(said) if len(held) > 1 else None
        fits = [one for one in held if began and one.first.month == _MONTHS[began["month"]]]
        fits = fits or [one for one in held if any(plain(place) in beside for place in one.at)]
        return tuple(fits) or held
    by_month = _BY_MONTH.search(before) or _IN_MONTH.search(behind)
    years = {int(year) for year in _YEAR.findall(adjacent)}
    number = _NUMBER.search(beside)
    order = (int(number["digits"]) if number["digits"] else _ORDINALS[number["word"]]) if number else None
    for fit in (
        [one for one in held if order is not None and one.number == order],
        [one for one in held if any(_place(at).search(beside) for at in one.at)],
        [one for one in held if one.first.year in years],
        [one for one in held if by_month and one.first.month == _MONTHS[by_month["month"]]],
    ):
        kept = [one for one in held if one in fit]
        held = tuple(kept) or held
    return held
