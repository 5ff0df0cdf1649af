"""Claims that stand behind numbers, with their sentences, for those who read the numbers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from drawdown.entry import Entry
from drawdown.errors import ScenarioMistake, UserMistake
from drawdown.ledger import Ledger
from drawdown.projection import Given
from drawdown.when import in_words


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim as it is cited.

    Attributes:
        sentence: The sentence that says it.
        report, path: Id and label of the report.
        said_by: Who says so, in words.
        published: When the report came out, in words; empty where it does not say.
        decision: What was decided on it: ``accept``, ``reject``, ``correct`` or None.
    """

    sentence: str
    report: str
    path: str
    said_by: str
    published: str
    decision: str | None = None

    def source(self) -> str:
        """Who says so, where and when."""
        rejected = "rejected" if self.decision == "reject" else ""
        return ", ".join(filter(None, (self.said_by, self.path, self.published, rejected)))

    def in_words(self) -> str:
        """One line: the sentence and its source."""
        return f"“{' '.join(self.sentence.split())}” ({self.source()})"

    def to_row(self) -> dict[str, Any]:
        """The citation as plain data."""
        return {
            "sentence": self.sentence,
            "report": self.report,
            "path": self.path,
            "said_by": self.said_by,
            "published": self.published,
            "decision": self.decision,
        }


def in_full(given: Iterable[Given], opened: Ledger) -> Iterator[Given]:
    """Numbers with the ids of their claims in full.

    Raises: ScenarioMistake with the address of a number whose claim the ledger does not hold.
    """
    from drawdown.workflow.case import full_id

    for one in given:
        ids = []
        for claim in one.claims:
            try:
                ids.append(full_id(opened, claim))
            except UserMistake as error:
                expected = "the id of one claim of this ledger, as `drawdown claims` shows it"
                raise ScenarioMistake(one.name, f"claim {claim!r}", expected) from error
        yield replace(one, claims=tuple(ids))


def cited(given: Iterable[Given], opened: Ledger) -> Mapping[str, Cited]:
    """By id, the claims that numbers rest on, in the order of the numbers."""
    ids = dict.fromkeys(claim for one in given for claim in one.claims)
    return {id: _cited(opened.entry(id)) for id in ids}


def _cited(entry: Entry) -> Cited:
    claim, published = entry.claim, entry.source.published
    return Cited(
        claim.evidence.text,
        claim.report,
        claim.path,
        _said_by(entry),
        in_words(published) if published else "",
        entry.decision.verdict if entry.decision else None,
    )


def _said_by(entry: Entry) -> str:
    """The speaker, with a role or that nobody is named, and the outlets it came through; else the outlet."""
    from drawdown.brief.citations import speaker

    told, via = entry.claim.speaker, entry.claim.via
    who = entry.source.outlet if told.text is None else None
    if told.kind == "named" and told.role:
        who = f"{told.text}, {told.role}"
    return ", via ".join((who or speaker(entry), *via))
