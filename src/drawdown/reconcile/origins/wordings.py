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
_FIGURE, _MOST_FIGURES = 0.35, 0.6
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
    """Figures that stand in both; the more digits that tell, the rarer."""
    both = [
        number
        for number in a.figures.keys() & b.figures.keys()
        if not a.figures[number] or not b.figures[number] or a.figures[number] & b.figures[number]
    ]
    weight = min(sum(_FIGURES.get(digits(number), _FIGURE) for number in both), _MOST_FIGURES)
    if weight:
        told = sorted(both, key=lambda number: (-digits(number), number))
        yield Ground("numbers", round(weight, 3), ", ".join(told[:5]))


def names(a: Profile, b: Profile) -> Iterator[Ground]:
    """Names in both that the catalogue does not have."""
    both = sorted(set(a.account.names).intersection(b.account.names))
    if both:
        weight = min(sum(_NAME if " " in name else _PLACE for name in both), _MOST_NAMES)
        yield Ground("names", round(weight, 3), ", ".join(both[:5]))
