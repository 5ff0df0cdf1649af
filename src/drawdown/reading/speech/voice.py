"""For which party somebody speaks, where the name, the office or the outlet tells: whom "we" means."""

import re
from functools import cache

from drawdown.catalogue import Catalogue
from drawdown.reading.text.turns import asks
from drawdown.report import Report
from drawdown.speaker import AUTHOR, Speaker

_WORD = re.compile(r"\w+")


@cache
def _whole(name: str) -> re.Pattern[str]:
    """A name of the catalogue where no word goes on before or behind it."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


class Voices:
    """The parties that the speakers of one report speak for."""

    def __init__(self, report: Report, catalogue: Catalogue) -> None:
        self._outlet = report.metadata.outlet
        self._outlets = catalogue.outlet_names
        self._named = catalogue.names_of_parties
        self._by_first_word = catalogue.parties_by_first_word
        self._known: dict[Speaker, str | None] = {}

    def of(self, speaker: Speaker) -> str | None:
        """The party somebody speaks for; for the report's own voice the one that publishes it."""
        if speaker not in self._known:
            self._known[speaker] = self._party(speaker)
        return self._known[speaker]

    def of_turn(self, speaker: Speaker, turn: str | None) -> str | None:
        """The same in a transcript, whose unknown speakers speak for whoever publishes it."""
        if asks(turn):
            return None
        return self.of(speaker) or (self.of(AUTHOR) if turn else None)

    def _party(self, speaker: Speaker) -> str | None:
        if speaker.kind == "report":
            return None
        if speaker.kind == "author":
            return self._first(None if self._outlet in self._outlets else self._outlet)
        return self._first(speaker.text) or self._first(speaker.role)

    def _first(self, words: str | None) -> str | None:
        """The party named first in a few words, by its longest name."""
        if not words:
            return None
        words = words.title() if words.isupper() and " " in words else words  # "NORWEGIAN MINISTER BERG"
        found = [
            (match.start(), -len(name), self._named[name])
            for first in set(_WORD.findall(words))
            for name in self._by_first_word.get(first, ())
            if name in words and (match := _whole(name).search(words))
        ]
        return min(found)[2] if found else None
