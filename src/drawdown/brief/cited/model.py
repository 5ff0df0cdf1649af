"""What a claim amounts to: the facts it belongs to with their grades, and what it rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FactGrade:
    """The grades of a fact to which a claim belongs, by the Admiralty code; the two are never averaged.

    Attributes:
        fact: Id of the fact.
        text: The fact in one plain sentence.
        reliability: Letter of its best source.
        credibility: Figure of the information.
        words: Both in words.
        derived: Whether the fact is worked out from others, so that the claim is only a part of the sum.
    """

    fact: str
    text: str
    reliability: str
    credibility: str
    words: str
    derived: bool = False

    @property
    def code(self) -> str:
        """Letter and figure: ``F3``."""
        return f"{self.reliability}{self.credibility}"


@dataclass(frozen=True, slots=True)
class Weight:
    """What a claim is worth.

    Attributes:
        grades: Of the facts told that rest on it; empty where none does.
        letter, why: Reliability of its own source with the reason; ``""`` where it is not graded.
        origins: What it rests on in the end, each as its label.
    """

    grades: tuple[FactGrade, ...] = ()
    letter: str = ""
    why: str = ""
    origins: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Names and words, to stand beside a sentence."""
        graded = tuple(
            ("Part of" if one.derived else "Grade", f"{one.code}: {one.words}. {one.text}")
            for one in self.grades
        )
        own = (("Its source", f"{self.letter}: {self.why}"),) if self.letter else ()
        ends = (("Origin" if len(self.origins) == 1 else "Origins", "; ".join(self.origins)),)
        none = (("Grade", "none: no fact told here rests on it"),)
        return (*(graded or none), *own, *(ends if self.origins else ()))
