"""A report: the original bytes, the text stored from them, and what the file says about itself."""

import hashlib
from dataclasses import dataclass

from drawdown.bounds import DateBounds
from drawdown.problem import Problem

UNSEEN = ("hidden text", "struck-through text", "image")
"""Kinds of furniture that a sentence goes on behind as if they were not there."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a report says about itself; None is "not stated", never a guess.

    Attributes:
        published: When it was published, as bounds.
        outlet, url, title, author: As given by front matter or the page.
    """

    published: DateBounds | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the stored text that belongs to the site, or to nobody, not to the report.

    Attributes:
        start, end: Character offsets into the stored text.
        kind: ``navigation``, ``subscription``, ``caption``, ``teaser``, ``comments``, ``about-author``, ...;
            also what nobody sees as text: ``UNSEEN``, and ``turned text``.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report as taken in.

    Attributes:
        id: Hash of the original bytes (see ``report_id``).
        path: Label: the path relative to the folder given.
        original: The bytes as found, but for names, passwords and keys in addresses (``weblink``).
        text: The stored text; every offset counts characters of it.
        metadata: What the report says about itself.
        furniture: Parts of the site around it, in order of ``start``, not overlapping.
        problems: What was wrong with it, although it could be read.
    """

    id: str
    path: str
    original: bytes
    text: str
    metadata: Metadata = Metadata()
    furniture: tuple[Furniture, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def body(self) -> str:
        """The text without its furniture, one line feed in the place of each piece."""
        if not self.furniture:
            return self.text
        kept, position = [], 0
        for piece in self.furniture:
            kept.append(self.text[position : piece.start])
            position = piece.end
        return "\n".join([*kept, self.text[position:]])


def report_id(original: bytes) -> str:
    """SHA-256 of the original bytes, in hexadecimal."""
    return hashlib.sha256(original).hexdigest()
