"""What recomputing a ledger found, before seals have their say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drawdown.ledger.proof.later import Later
from drawdown.ledger.proof.verdict import Extent, Flaw


@dataclass(slots=True)
class Found:
    """What recomputing found.

    Attributes:
        format: The format the file says it has, as far as it could be read.
        ends: The ledger as far as it is as recorded.
        was: The same at the commits that seals name.
        whole: Whether there is no row after that.
        flaw: What is wrong, if anything.
        later: What holds together after that.
    """

    format: int | None = None
    ends: Extent = field(default_factory=Extent)
    was: dict[int, Extent] = field(default_factory=dict)
    whole: bool = False
    flaw: Flaw | None = None
    later: Later | None = None

    @property
    def links(self) -> Mapping[int, str]:
        """Hashes of the links that follow on unbroken, though not all their rows are as recorded."""
        return self.later.links if self.later else {}

    @property
    def last(self) -> int | None:
        """The last commit of the ledger; None where the links do not go on unbroken to the end."""
        if self.whole:
            return self.ends.commits
        return self.later.last if self.later and self.later.whole else None
