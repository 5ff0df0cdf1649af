"""A story: reports whose words come from one text, as copies, cuts and updated versions of it."""

from dataclasses import dataclass
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.ground import Ground

KINDS = ("first", "same words", "copy", "cut short", "extended", "changed")
VERDICTS = ("same", "unsure")


@dataclass(frozen=True, slots=True)
class Link:
    """Two reports compared by their words.

    Attributes:
        report, other: Paths of the two; ``report`` is the one that is explained by the ``other``.
        verdict: One of ``VERDICTS``; pairs that are different make no link.
        grounds: What the verdict rests on; weights above 0 speak for one story, below 0 against it.
    """

    report: str
    other: str
    verdict: str
    grounds: tuple[Ground, ...]

    def to_rows(self) -> list[dict[str, Any]]:
        """One row a ground, with the two reports it is between."""
        return [one.to_row() | {"reports": [self.report, self.other]} for one in self.grounds]


@dataclass(frozen=True, slots=True)
class Version:
    """One report of a story, in its place among the others.

    Attributes:
        report: Path of the report.
        id: Its id.
        published: When it was published, as bounds; None where not stated.
        order: What its place rests on: ``published``, or ``length`` where no date is known.
        kind: One of ``KINDS``: what became of the words of the version in ``of``.
        of: Path of the version it is linked with; None for the first.
        words: How many words it has, furniture and text shared by sites not counted.
    """

    report: str
    id: str
    published: DateBounds | None
    order: str
    kind: str
    of: str | None
    words: int

    def to_row(self) -> dict[str, Any]:
        """The version as plain data."""
        return {
            "report": self.report,
            "id": self.id,
            "published": self.published.edtf() if self.published else None,
            "order": self.order,
            "kind": self.kind,
            "of": self.of,
            "words": self.words,
        }


@dataclass(frozen=True, slots=True)
class Story:
    """Reports joined by "same" only.

    Attributes:
        id: The id of its first version's report, cut to 12 digits.
        label: Title of its first version, or the words it opens with.
        versions: In order: dated ones by date, then undated ones by length.
        links: Why each version but the first belongs to it.
        unsure: Links to reports that may belong to it and stand in a story of their own.
    """

    id: str
    label: str
    versions: tuple[Version, ...]
    links: tuple[Link, ...] = ()
    unsure: tuple[Link, ...] = ()

    @property
    def reports(self) -> tuple[str, ...]:
        """Paths of its reports, in order."""
        return tuple(version.report for version in self.versions)

    def to_row(self) -> dict[str, Any]:
        """The story as plain data."""
        return {
            "story": self.id,
            "label": self.label,
            "reports": list(self.reports),
            "versions": [version.to_row() for version in self.versions],
            "grounds": [row for link in self.links for row in link.to_rows()],
            "unsure": [{"report": link.other, "grounds": link.to_rows()} for link in self.unsure],
        }


@dataclass(frozen=True, slots=True)
class SharedText:
    """A passage that stands in several texts of different stories: a clue to a site, never to a story.

    Attributes:
        text: The passage as one of the reports has it.
        sites: Hosts or outlets of the reports that have it, sorted; empty where none is known.
        reports: How many reports have it.
        ground: Why it is no text of a story.
    """

    text: str
    sites: tuple[str, ...]
    reports: int
    ground: Ground

    def to_row(self) -> dict[str, Any]:
        """The passage as plain data."""
        return {
            "text": self.text,
            "sites": list(self.sites),
            "reports": self.reports,
            "grounds": [self.ground.to_row()],
        }
