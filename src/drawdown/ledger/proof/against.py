"""A ledger against seals of it that were kept elsewhere: the only way to tell what the file alone cannot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drawdown.ledger.proof.seal import Seal, read_seal
from drawdown.ledger.proof.signature import SUFFIX, signer
from drawdown.ledger.proof.verdict import Extent, Sealed, spoken
from drawdown.ledger.rows import label

Was = Mapping[int, Extent]
"""The ledger up to the commits that seals name, as far as they were found as recorded."""


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


def compare(kept: Kept, was: Was, ends: Extent, links: Mapping[int, str], *, whole: bool) -> Sealed:
    """What one seal says.

    Args:
        kept: The seal.
        was: The ledger at the commits that seals name.
        ends: The ledger as far as it was found as recorded.
        links: Hashes of the links that follow on unbroken, though not all their rows are as recorded.
        whole: Whether there is nothing after that.
    """
    finding, says = _finding(kept, was.get(kept.seal.commit), ends, links, whole)
    by = f"; signed by {kept.by}" if kept.by else ""
    return Sealed(kept.name, kept.seal.commit, finding, says + by)


def _finding(
    kept: Kept, there: Extent | None, ends: Extent, links: Mapping[int, str], whole: bool
) -> tuple[str, str]:
    seal, number = kept.seal, kept.seal.commit
    if kept.unsigned:
        return "unsigned", f"{kept.unsigned}; it counts for nothing"
    if there is not None and there.head == seal.head:
        if (there.first, there.recorded, there.rows) == (seal.ledger, seal.recorded, seal.rows):
            return "matches", f"matches commit {number}, sealed {spoken(seal.sealed)}"
        return (
            "altered",
            f"has the head of commit {number} with counts or a time that are not of it: it was altered",
        )
    if links.get(number) == seal.head:
        return "linked", f"matches the link of commit {number}, and so all rows up to it that fit their links"
    if (ends.first or links.get(1)) not in (None, seal.ledger):
        return (
            "other ledger",
            "is of a ledger that begins otherwise: of another one, or all of this was rewritten",
        )
    if there is not None or number in links:
        return (
            "rewritten",
            f"commit {number} is not the one that was sealed: it or one before it was rewritten",
        )
    if whole:
        ended = f"the ledger ends with commit {ends.commits}" if ends.commits else "the ledger is empty"
        return (
            "cut",
            f"commit {number} was sealed, but {ended}: its end was cut off, or this is an older copy",
        )
    return "not reached", f"commit {number} was not reached, since the links break before it"


def still_trusted(found: Sequence[Sealed], was: Was, ends: Extent) -> Extent:
    """What the seals leave to be trusted of a ledger that is as recorded up to ``ends``.

    Whatever a seal that matches covers is proven. A later seal that does not match says that what comes after
    it may have been rewritten; how much of that, nothing can tell.
    """
    if any(one.finding == "linked" for one in found):
        return ends  # the link that was sealed covers it
    proven = max((one.commit for one in found if one.finding == "matches"), default=0)
    doubted = any(one.finding in ("rewritten", "cut") and one.commit > proven for one in found)
    strange = not proven and any(one.finding == "other ledger" for one in found)
    return was.get(proven, Extent()) if doubted or strange else ends
