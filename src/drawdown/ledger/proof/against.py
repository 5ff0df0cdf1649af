"""A ledger against seals of it that were kept elsewhere: the only way to tell what the file alone cannot."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drawdown.ledger.proof.found import Found
from drawdown.ledger.proof.seal import Seal, read_seal
from drawdown.ledger.proof.signature import SUFFIX, signer
from drawdown.ledger.proof.verdict import Extent, Sealed, spoken
from drawdown.ledger.rows import label


@dataclass(frozen=True, slots=True)
class Kept:
    """A seal as somebody kept it.

    Attributes:
        name: Its file.
        seal: What it says.
        by: Who signed it, if that was asked.
        unsigned: Why it does not count as signed, if that was asked.
    """

    name: str
    seal: Seal
    by: str | None = None
    unsigned: str | None = None

    @classmethod
    def read(cls, file: Path, signers: Path | None) -> "Kept":
        """The seal in a file, with its signature if there is a file of allowed signers to check it by.

        Raises: SealMistake if the file is no seal, or there are no such signers.
        """
        seal, text = read_seal(file)
        name = label(str(file))
        if signers is None:
            return cls(name, seal)
        try:
            return cls(name, seal, signer(text, file.with_name(file.name + SUFFIX), signers))
        except ValueError as error:
            return cls(name, seal, unsigned=str(error))


def compare(kept: Kept, found: Found) -> Sealed:
    """What one seal says of what was found."""
    finding, says = _finding(kept, found)
    by = f"; signed by {kept.by}" if kept.by else ""
    return Sealed(kept.name, kept.seal.commit, finding, says + by)


def _finding(kept: Kept, found: Found) -> tuple[str, str]:
    seal, number = kept.seal, kept.seal.commit
    there = found.was.get(number)
    if kept.unsigned:
        return "unsigned", f"{kept.unsigned}; it counts for nothing"
    if there is not None and there.head == seal.head:
        if (there.first, there.recorded, there.rows) == (seal.ledger, seal.recorded, seal.rows):
            return "matches", f"matches commit {number}, sealed {spoken(seal.sealed)}"
        words = f"has the head of commit {number} with counts or a time that are not of it: it was altered"
        return "altered", words
    if found.links.get(number) == seal.head:
        return "linked", f"matches the link of commit {number}, and so all rows up to it that fit their links"
    if (found.ends.first or found.links.get(1)) not in (None, seal.ledger):
        words = "is of a ledger that begins otherwise: of another one, or all of this was rewritten"
        return "other ledger", words
    if there is not None or number in found.links:
        words = f"commit {number} is not the one that was sealed: it or one before it was rewritten"
        return "rewritten", words
    if found.last is not None:
        ended = f"the ledger ends with commit {found.last}" if found.last else "the ledger is empty"
        words = f"commit {number} was sealed, but {ended}: its end was cut off, or this is an older copy"
        return "cut", words
    return "not reached", f"commit {number} was not reached, since the links break before it"


def still_trusted(said: Sequence[Sealed], found: Found) -> Extent:
    """What the seals leave to be trusted of what was found as recorded.

    Whatever a seal that matches covers is proven. A later seal that does not match says that what comes after
    it may have been rewritten; how much of that, nothing can tell.
    """
    if any(one.finding == "linked" for one in said):
        return found.ends  # the link that was sealed covers it
    proven = max((one.commit for one in said if one.finding == "matches"), default=0)
    doubted = any(one.finding in ("rewritten", "cut") and one.commit > proven for one in said)
    strange = not proven and any(one.finding == "other ledger" for one in said)
    return found.was.get(proven, Extent()) if doubted or strange else found.ends
