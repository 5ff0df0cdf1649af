"""Words with the claims they rest on: what every statement of a brief is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Words that end in citations: the ids of the claims that support them."""

    text: str
    claims: tuple[str, ...]


class InParts:
    """A sentence of several parts, each cited apart."""

    __slots__ = ()
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """All parts as one text."""
        return " ".join(part.text for part in self.parts)

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims cited, each once."""
        return tuple(dict.fromkeys(claim for part in self.parts for claim in part.claims))
