"""Grounds from words, figures and names that stand in both accounts."""

from collections.abc import Iterator

from drawdown.ground import Ground
from drawdown.reconcile.origins.profile import Profile, Quoted
from drawdown.reconcile.origins.words import LONG, RUN, digits

WORDS = frozenset({"quotation", "wording"})
"""Names of grounds that words in common give."""
VERBATIM = 0.8
"""Weight of a quotation so long that nobody says it twice in the same words."""
COPIED = 0.4
"""Weight of a run of words that only copying explains."""
RARE = 0.3
"""Weight from which figures or names tie two accounts whose sources nothing ties."""
_QUOTED, _PHRASE, _DRIFTED, _LONG_RUN, _SHORT_RUN = 0.6, 0.3, 0.35, 0.6, 0.1
_RUNS, _LONG_RUNS = 4, 8  # runs in common; fewer may be a fact as anybody tells it
_SHORT = 4  # words of a quotation that a long word may stand for
_DRIFT = 0.7  # of the longer words of the shorter quotation
_FIGURES = {0: 0.0, 1: 0.1, 2: 0.2}  # by digits that tell
_FIGURE, _BARE, _MOST_FIGURES, _OTHER, _FORM = 0.35, 0.1, 0.6, -0.4, -1.0
_PLACE, _NAME, _MOST_NAMES = 0.05, 0.15, 0.3  # a name of one word may be any place


def quotation(a: Profile, b: Profile) -> Iterator[Ground]:
    """Words that stand in both, in quotation marks or as runs in their sentences."""
    best = max((_shared(one, other) for one in a.quotes for other in b.quotes), key=_length, default=())
    words = " ".join(best)
    if len(best) >= 8:
        yield Ground("quotation", VERBATIM, f"{len(best)} words: {words}")
    elif len(best) >= 5:
        yield Ground("quotation", _QUOTED, f"{len(best)} words: {words}")
    elif len(best) >= 3 or any(len(word) >= LONG for word in best):
        yield Ground("quotation", _PHRASE, f"{len(best)} words: {words}")
    elif drift := max((_drifted(one, other) for one in a.quotes for other in b.quotes), default=""):
        yield Ground("quotation", _DRIFTED, f"in part in other words: {drift}")
    together = len(a.account.wording & b.account.wording) if len(best) < 5 else 0
    if together:
        weight = _LONG_RUN if together >= _LONG_RUNS else COPIED if together >= _RUNS else _SHORT_RUN
        yield Ground("wording", weight, f"{together} runs of {RUN} words in both")


def _length(words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return len(words), words


def _shared(a: Quoted, b: Quoted) -> tuple[str, ...]:
    """The longest run of words that two quotations share; of fewer than three only a long word."""
    # A long word is a quotation only by itself, or nearly: in a sentence it is any word.
    short = min(len(a.words), len(b.words)) <= _SHORT
    if not (a.threes & b.threes or (short and any(len(word) >= LONG for word in a.longer & b.longer))):
        return ()
    best, end, row = 0, 0, [0] * (len(b.words) + 1)
    for place, word in enumerate(a.words, 1):
        new = [0] * (len(b.words) + 1)
        for column, theirs in enumerate(b.words, 1):
            if word == theirs:
                new[column] = row[column - 1] + 1
                if new[column] > best:
                    best, end = new[column], place
        row = new
    return a.words[end - best : end]


def _drifted(a: Quoted, b: Quoted) -> str:
    """The longer words of a quotation of which the other has most; empty where it has not."""
    fewer = min(len(a.longer), len(b.longer))
    both = a.longer & b.longer
    return " ".join(sorted(both)) if fewer >= 4 and len(both) >= _DRIFT * fewer else ""


def numbers(a: Profile, b: Profile) -> Iterator[Ground]:
    """Figures that stand in both; the more digits that tell, the rarer. A number of nothing is anybody's."""
    both = [number for number in a.figures.keys() & b.figures.keys() if _may_count_one(number, a, b)]
    weight = min(sum(_weight(number, a, b) for number in both), _MOST_FIGURES)
    if weight:
        told = sorted(both, key=lambda number: (-digits(number), number))
        yield Ground("numbers", round(weight, 3), ", ".join(told[:5]))


def _may_count_one(number: str, a: Profile, b: Profile) -> bool:
    one, other = a.figures[number], b.figures[number]
    return not one or not other or bool(one & other)


def _weight(number: str, a: Profile, b: Profile) -> float:
    found = _FIGURES.get(digits(number), _FIGURE)
    return found if a.figures[number] or b.figures[number] else min(found, _BARE)


def other_numbers(a: Profile, b: Profile) -> Iterator[Ground]:
    """Figures of one unit of which none stands in both, as in notices that one outlet gives in one form."""
    one, other = _by_unit(a), _by_unit(b)
    units = sorted(unit for unit in one.keys() & other.keys() if not one[unit] & other[unit])
    if units and not any(one[unit] & other[unit] for unit in one.keys() & other.keys()):
        words = f"{', '.join(sorted(one[units[0]]))} is not {', '.join(sorted(other[units[0]]))} {units[0]}"
        form = a.account.outlet == b.account.outlet and a.on != b.on
        yield Ground("other numbers", _FORM if form else _OTHER, words)


def _by_unit(of: Profile) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for number, units in of.figures.items():
        for unit in units:
            found.setdefault(unit, set()).add(number)
    return found


def names(a: Profile, b: Profile) -> Iterator[Ground]:
    """Names in both that the catalogue does not have."""
    both = sorted(set(a.account.names).intersection(b.account.names))
    if both:
        weight = min(sum(_NAME if " " in name else _PLACE for name in both), _MOST_NAMES)
        yield Ground("names", round(weight, 3), ", ".join(both[:5]))
