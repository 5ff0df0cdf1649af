"""Proving that a ledger is what was recorded: recomputing it, and sealing it for a third party."""

from collections.abc import Sequence
from pathlib import Path

from drawdown.ledger.answers import forget
from drawdown.ledger.proof.make import Made, make_seal
from drawdown.ledger.proof.verdict import Verdict
from drawdown.ledger.proof.verify import verify as recompute
from drawdown.progress import Progress, Shown, silently, unshown


def verify(
    ledger: Path, seals: Sequence[Path] = (), signers: Path | None = None, progress: Progress = silently
) -> Verdict:
    """Whether a ledger is what was written to it, and what seals of it say.

    Its cache, for which no hash vouches, is thrown away, so that later answers come from what was verified.

    Raises: LedgerMistake if there is no ledger, SealMistake if a seal or the file of signers is none.
    """
    verdict = recompute(ledger, seals, signers, progress)
    forget(ledger)
    return verdict


def seal(ledger: Path, out: Path | None, key: Path | None = None, shown: Shown = unshown) -> Made:
    """Seals a ledger that verifies. Raises: LedgerMistake, SealMistake if that cannot be."""
    return make_seal(ledger, out, key, shown)
