"""Words with the claims they rest on: what every statement of a brief is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Words that end in citations: the ids of the claims that support them."""

    text: str
    claims: tuple[str, ...]
