"""An account: what one report passes on from one source on one occasion; what origins are made of."""

from dataclasses import dataclass
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.ground import Ground
from drawdown.occasion import Occasion
from drawdown.speaker import Speaker

VERDICTS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Account:
    """What one report passes on from one source on one occasion.

    It depends on its report alone, so it can be kept; two accounts are compared by what stands in them.

    Attributes:
        id: Hash of report, source, outlets and occasion, 16 hexadecimal digits.
        report, path: Id and label of the report.
        outlet: Outlet or host of the report, if it says so.
        published: When the report was published, as it says itself; never an estimate.
        speaker: The source nearest the event: a person, a body, unnamed officials, a report, the author.
        via: Outlets through which it came, nearest the speaker first.
        institution: Id of the party for which the speaker speaks (``US``), or None.
        occasion: When and where it was said.
        claims: Ids of its claims, in order of the text.
        subjects: What they are about, each ``event item supplier recipient`` once, ``-`` for what is open; an
            event that is not actual has its status behind it: ``authorised:denied``.
        kinds: For each item, its class: ``atacms long-range-missile``.
        quotes: Words in quotation marks in its sentences, lower case, four words or more or rare ones.
        numbers: Figures in its sentences, as ``4000`` or ``4000 missile``.
        names: Names in its sentences that the catalogue does not have.
        wording: Hashes of runs of eight words in its sentences, to find words that two reports share.
        start: Where the first of its sentences begins in the report.
        restated: Those of its claims that the report says in its own voice, and takes from this source.
    """

    id: str
    report: str
    path: str
    outlet: str | None
    published: DateBounds | None
    speaker: Speaker
    via: tuple[str, ...]
    institution: str | None
    occasion: Occasion
    claims: tuple[str, ...]
    subjects: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    wording: frozenset[int] = frozenset()
    start: int = 0
    restated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountLink:
    """Two accounts compared; a judgement on the pair alone, whatever else is known.

    Attributes:
        a, b: Ids of the accounts, the smaller first.
        verdict: One of ``VERDICTS``.
        grounds: What it rests on; weights above 0 speak for one origin, below 0 against it.
        by: Who said so, where a person did: that wins over every comparison.
    """

    a: str
    b: str
    verdict: str
    grounds: tuple[Ground, ...]
    by: str | None = None

    def to_row(self) -> dict[str, Any]:
        """The link as plain data."""
        return {
            "accounts": [self.a, self.b],
            "verdict": self.verdict,
            "grounds": [ground.to_row() for ground in self.grounds],
            "by": self.by,
        }
