"""What accounts are about: events by families, items with their classes, parties; and how near two are."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from drawdown.catalogue import Catalogue, load_catalogue
from drawdown.claim import Claim

OPEN = "-"
_GIVEN = frozenset({"authorised", "announced", "notified", "delivered"})
_DECIDED = _GIVEN | {"considered", "sold"}
_REFUSED = frozenset({"refused", "paused"})


class Subject(NamedTuple):
    """What one claim is about: ``family`` of its event, base of its item, parties; ``-`` for what is open."""

    family: str
    item: str
    supplier: str
    recipient: str


def subject(claim: Claim) -> str:
    """What a claim is about, as ``Account.subjects`` has it."""
    event = claim.event if claim.status == "actual" else f"{claim.event}:{claim.status}"
    item = claim.item.id or OPEN
    return " ".join((event, item, claim.supplier or claim.party or OPEN, claim.recipient or OPEN))


def kinds(claims: Iterable[Claim], catalogue: Catalogue) -> tuple[str, ...]:
    """For each item of the claims, its class."""
    bases = {claim.item.base for claim in claims if claim.item.base}
    return tuple(f"{base} {catalogue.items[base].kind}" for base in sorted(bases) if base in catalogue.items)


@lru_cache(65_536)
def told(text: str) -> Subject:
    """A subject as it is compared."""
    event, item, supplier, recipient = text.split(" ", 3)
    name, _, status = event.partition(":")
    return Subject(family(name, status or "actual"), item.split("/")[0], supplier, recipient)


def family(event: str, status: str) -> str:
    """Events that different reports tell for one another: a refusal, a step taken, a step weighed."""
    if status == "asked":
        return "asked"
    if event in _REFUSED or (event in _DECIDED and status == "denied"):
        return "no"
    if event == "considered" or (event in _GIVEN and status == "possible"):
        return "weighed"
    if event in _GIVEN:
        return "given"
    return f"{event}:denied" if status == "denied" else event


_SAID = {"no": "refused", "given": "given or promised"}


@lru_cache(65_536)
def in_words(one: Subject) -> str:
    """A subject as a reader would say it: ``refused: ATACMS, the United States to Ukraine``."""
    names = load_catalogue()
    event, _, denied = one.family.partition(":")
    item = names.item_in_sentence(None if one.item == OPEN else one.item)
    # Whoever stands first may also be the one who uses, makes or holds it.
    by = "" if one.supplier == OPEN else names.party_in_sentence(one.supplier)
    to = "" if one.recipient == OPEN else f"to {names.party_in_sentence(one.recipient)}"
    ends = " ".join(filter(None, (by, to)))
    return f"{'not ' if denied else ''}{_SAID.get(event, event)}: {', '.join(filter(None, (item, ends)))}"


def one_item(a: str, b: str, kinds: frozenset[str]) -> bool:
    """Whether two item bases may be one: the same, or one is the class of the other."""
    return a == b or f"{a} {b}" in kinds or f"{b} {a}" in kinds


def _open(a: str, b: str) -> bool:
    return a == b or OPEN in (a, b)


def one_matter(a: Subject, b: Subject, kinds: frozenset[str]) -> bool:
    """Whether two subjects may be one: one family, one item, no other parties."""
    return (
        a.family == b.family
        and one_item(a.item, b.item, kinds)
        and _open(a.supplier, b.supplier)
        and _open(a.recipient, b.recipient)
    )
