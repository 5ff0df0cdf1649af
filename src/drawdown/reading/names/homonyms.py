"""Names that hold a state's name and are no state: "Washington state", "Jim Jordan", "Minsk agreements"."""

import re
from collections.abc import Sequence

from drawdown.catalogue import Words
from drawdown.reading.names.screen import Name

_BEFORE, _BEHIND = 40, 40  # characters around a name that the longer name may take


class Homonyms:
    """Sets aside names of parties that are part of some other name."""

    def __init__(self, words: Words) -> None:
        self._said = words.not_parties
        self._longer: dict[str, re.Pattern[str]] = {}  # made when the name is first met

    def without(self, view: str, names: Sequence[Name]) -> list[Name]:
        """The names of a normal view without those that a longer name takes in."""
        return [name for name in names if not self._taken(view, name)]

    def _taken(self, view: str, name: Name) -> bool:
        said = view[name.start : name.end]
        if said not in self._said or name.kind not in ("party", "adjective"):
            return False
        longer = self._longer.get(said)
        if longer is None:
            longer = re.compile(rf"(?<!\w)(?:{'|'.join(self._said[said])})(?!\w)")
            self._longer[said] = longer
        near = longer.finditer(view, max(0, name.start - _BEFORE), name.end + _BEHIND)
        return any(found.start() <= name.start < found.end() for found in near)
