"""Names of equipment that are part of a longer name: "Jeffrey Archer", "Mistral AI", "Typhoon Yagi"."""

import re
from collections.abc import Collection
from dataclasses import dataclass

_NEXT = re.compile(r" (?P<word>[A-Z][\w&-]*)")
_LAST = re.compile(r"(?P<start>\S*)(?:^|[ \n])[\"'(]?(?P<word>[A-Z][a-z'’]+) $")
_PROSE = re.compile(r"\b[a-z]{4,}")
_LINE = 60  # characters on either side in which prose has a word in lower case, and a headline may have none
# What may follow a system's name in capitals: a mark, a month, what it is.
_MARKS = re.compile(
    r"[IVX]+$|\w*\d|(?:SAMs?|MLRS|ATGMs?|APCs?|IFVs?|MBTs?|SPGs?|SPHs?|UAVs?|UAS|ER|LR|MSE|PAC|SLM|MANPADS|"
    r"Mk|Block|Mod|Advanced|Tactical|Unmanned|Aerial|Systems?|Precision|Guided|Air|Anti|Surface|Ground|"
    r"Loitering|Counter|Infantry|Fighting|Armou?red|Main|Battle|Self|Light|Heavy|Coastal|Defen[cs]e|Multiple|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
)


@dataclass(frozen=True, slots=True)
class Bearers:
    """Tells whether a word that may name a system is one word of a longer name that is no equipment.

    Attributes:
        view: The normal view of a text.
        arms: Matches words of arms, which a system's name may stand beside.
        known: Where other names of the catalogue begin.
        openings: Words that stand with a capital before a system's name although they are no name.
    """

    view: str
    arms: re.Pattern[str]
    known: Collection[int]
    openings: Collection[str]

    def bear(self, start: int, end: int) -> bool:
        """Whether the word from ``start`` to ``end`` is part of the name of somebody or something else."""
        around = self.view[max(0, start - _LINE) : start], self.view[end : end + _LINE]
        if not any(_PROSE.search(part) for part in around):
            return False
        if self.view[end - 1] == "s":
            return self.view[start:end] == "Abrams" and self._given(start, end)
        behind = _NEXT.match(self.view, end)
        if behind and behind.start("word") not in self.known:
            word = behind["word"]
            if not _MARKS.match(word) and not self.arms.match(word):
                return True
        return self._given(start, end)

    def _given(self, start: int, end: int) -> bool:
        """Whether a first name stands before it, and no word of arms behind: "Jeffrey Archer"."""
        before = _LAST.search(self.view, max(0, start - _LINE), start)
        if (
            before is None
            or before.start("word") in self.known
            or self.arms.search(self.view, start, end + 30)
        ):
            return False
        word = before["word"]
        opening = before["start"] == "" or before["start"][-1] in ".!?:\"'"
        if opening and self.view[start:end] == "Abrams":
            return False  # "Fifteen Abrams", "Surplus Abrams"
        return word not in self.openings and not word.endswith(("ing", "'s"))
