"""Words that name an item in one text and a car, a team or a person in another."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from drawdown.catalogue import Words
from drawdown.reading.names.bearers import Bearers
from drawdown.reading.names.screen import Name

_NEAR = 200  # characters in which a word of arms makes "Patriot" a missile
_CLOSE = 40  # characters in which one does so beside a word of sport or motoring
_BESIDE = 40  # characters of a name's neighbours that are looked at
_LIST = re.compile(r"(?:, (?:and |or )?| and | or )(?:(?:[a-z]+|\d[\d,]*) ){0,2}")
_AROUND = 80  # characters in which a word of sport or motoring makes it none


def _listed(view: str, names: Sequence[Name]) -> set[int]:
    """Starts of the names that stand in one list with the name of an item: "Patriots, Leopards and F-16s"."""
    found: set[int] = set()
    for run in (names, names[::-1]):
        for one, two in pairwise(run):
            low, high = min(one.end, two.end), max(one.start, two.start)
            if (one.kind == "item" or one.start in found) and _LIST.fullmatch(view, low, high):
                found.add(two.start)
    return found


class Namesakes:
    """Tells, for the names found in one text, whether they name equipment there."""

    def __init__(self, words: Words, view: str, names: Sequence[Name]) -> None:
        self._view = view
        self._arms = re.compile(rf"\b(?:{'|'.join(words.arms)})", re.I)
        self._acts = re.compile(rf"\b(?:{'|'.join(words.acts_on_arms)})", re.I)
        self._said: Mapping[str, re.Pattern[str]] = {
            "before": re.compile(rf"(?<!\w)(?:{'|'.join(words.namesakes['before'])})[ -]$"),
            "after": re.compile(rf"(?:{'|'.join(words.namesakes['after'])})\b"),
            "near": re.compile(rf"\b(?:{'|'.join(words.namesakes['near'])})\b", re.I),
        }
        self._none = re.compile(rf"\b(?:{'|'.join(words.no_items)})", re.I)
        common = [name for name in names if name.kind == "common"]
        # What is given by one state to another, or in a text on arms, is likelier a tank than a cat.
        self._of_arms = any(name.kind in ("item", "party", "adjective") for name in names) or bool(
            common and self._arms.search(view)
        )
        # Once a text has said "Leopard tanks", "Leopards" alone are tanks too.
        self._sure = {name.id for name in common if self._beside_arms(name, _NEAR)}
        self._listed = _listed(view, [name for name in names if name.kind in ("item", "common")])
        if common:
            self._sure |= {name.id for name in names if name.kind == "item"}
        known = {name.start for name in names if name.kind != "common"}
        self._bearers = Bearers(view, self._arms, known, words.namesakes["openings"])

    def is_item(self, name: Name) -> bool:
        """Whether a name of kind ``item`` or ``common`` stands for equipment."""
        beside = self._none.finditer(self._view, max(0, name.start - _BESIDE), name.end + _BESIDE)
        if any(match.start() <= name.start < match.end() for match in beside):
            return False
        if name.kind == "item":
            return True
        before = self._view[max(0, name.start - _BESIDE) : name.start]
        after = self._view[name.end : name.end + _BESIDE]
        if self._said["before"].search(before) or self._said["after"].match(after):
            return False
        if self._bearers.bear(name.start, name.end):
            return False
        around = self._view[max(0, name.start - _AROUND) : name.end + _AROUND]
        if self._said["near"].search(around) and not self._beside_arms(name, _CLOSE):
            return False
        if name.id in self._sure or name.start in self._listed:
            return True
        return self._of_arms and self._beside(self._acts, name, _NEAR)

    def _beside_arms(self, name: Name, reach: int) -> bool:
        return self._beside(self._arms, name, reach)

    def _beside(self, words: re.Pattern[str], name: Name, reach: int) -> bool:
        before = self._view[max(0, name.start - reach) : name.start]
        return bool(words.search(before) or words.search(self._view, name.end, name.end + reach))
