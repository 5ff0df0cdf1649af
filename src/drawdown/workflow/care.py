"""Looking after a ledger: copies, a quick check, and what can be saved of a damaged one."""

from collections.abc import Sequence
from pathlib import Path

from drawdown.ledger.care.check import Finding
from drawdown.ledger.care.check import check as look
from drawdown.ledger.care.copy import Copied
from drawdown.ledger.care.copy import copy as make_copy
from drawdown.ledger.care.repair import Repaired
from drawdown.ledger.care.repair import repair as save
from drawdown.progress import Progress, silently


def copy(ledger: Path, to: Path, verified: bool = True, progress: Progress = silently) -> Copied:
    """Copies a ledger as it is now, whoever writes to it. Raises: LedgerMistake if that cannot be."""
    return make_copy(ledger, to, verified=verified, progress=progress)


def check(ledger: Path) -> Sequence[Finding]:
    """What a quick look at a ledger finds. Raises: LedgerMistake if there is none."""
    return look(ledger)


def repair(
    ledger: Path,
    to: Path,
    seals: Sequence[Path] = (),
    signers: Path | None = None,
    progress: Progress = silently,
) -> Repaired:
    """Writes what can be trusted of a damaged ledger into a new one.

    Raises: LedgerMistake if it is sound or none, SealMistake if a seal or the file of signers is none.
    """
    return save(ledger, to, seals, signers, progress)
