"""Which entry of the catalogue's words for events stands behind words found in a text."""

import re
from collections.abc import Iterator
from importlib.resources import files

import yaml

from drawdown.catalogue import Catalogue
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.words import lowered
from drawdown.reading.passages.draft import Draft
from drawdown.reading.text.normal import lower


class Entries:
    """The entries of ``events.yaml``, as they are written there.

    Attributes:
        all: For each event its entries: verbs by their base form, nouns and phrases.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        written = yaml.safe_load(files("drawdown.catalogue").joinpath("events.yaml").read_text("utf-8"))
        self.all: dict[str, list[str]] = {}
        self._phrases: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        for event, cues in catalogue.events.items():
            bases = {base for verbs in (cues.verbs, cues.received, cues.moved) for base, _ in verbs.values()}
            phrases = written[event].get("phrases", [])
            self.all[event] = [*sorted(bases), *(_noun(noun) for noun in sorted(cues.nouns)), *phrases]
            self._phrases[event] = [
                (re.compile(rf"\b(?:{lowered(phrase)})"), phrase_as_written)
                for phrase, phrase_as_written in zip(cues.phrases, phrases, strict=True)
            ]

    def of(self, cue: Cue, view: str) -> str:
        """The entry that words for an event come from; empty where no entry says so.

        Args:
            cue: The words.
            view: Normal view of the text.
        """
        if cue.form != "phrase":
            return _noun(cue.base) if cue.form == "noun" else cue.base
        folded = lower(view)
        for pattern, phrase in self._phrases[cue.event]:
            match = pattern.match(folded, cue.start)
            if match and match.end() == cue.end:
                return phrase
        return ""

    def behind(self, draft: Draft) -> set[tuple[str, str]]:
        """Event and entry of the words in a draft's sentence that may have made it, with what they govern."""
        _, _, made_by = draft.rule.partition(".")
        view = draft.passage.view
        return {
            (one.event, self.of(one, view))
            for cue in draft.passage.cues
            if draft.rule.startswith("ladder.") and made_by == f"{cue.event}.{cue.form}"
            for one in _chain(cue)
        }


def _noun(word: str) -> str:
    return f"{word} (noun)"


def _chain(cue: Cue | None) -> Iterator[Cue]:
    while cue:
        yield cue
        cue = cue.governs
