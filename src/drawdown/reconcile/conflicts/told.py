"""What is read off a claim once, however many others it is compared with."""

from dataclasses import dataclass

from drawdown.claim import Claim
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reconcile.conflicts.figures import Figure, figures
from drawdown.reconcile.conflicts.matters import Matter, matter
from drawdown.reconcile.conflicts.statements import Statement, statements
from drawdown.reconcile.conflicts.times import When, when


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, ready for comparing.

    Attributes:
        entry, claim: The claim with and without its clocks.
        matter: What it is about.
        when: Its times.
        figures: The figures it states.
        statements: What it answers to which questions.
    """

    entry: Entry
    claim: Claim
    matter: Matter
    when: When
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...]

    @property
    def rank(self) -> tuple[float, str]:
        """What to sort by, the claim most surely read first."""
        return -self.claim.confidence, self.claim.id


def told(entry: Entry, dossier: Dossier) -> Told:
    """Reads off a claim of a dossier what comparing needs."""
    claim = entry.claim
    return Told(entry, claim, matter(claim), when(dossier, entry), figures(claim), tuple(statements(claim)))
