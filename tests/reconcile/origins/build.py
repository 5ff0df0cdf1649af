"""Accounts made from claims in words, as the room makes them."""

from collections.abc import Mapping
from typing import Any

from drawdown.account import Account, AccountLink
from drawdown.catalogue import load_catalogue
from drawdown.occasion import Occasion
from drawdown.origin import Origins
from drawdown.reconcile.origins import accounts, compare, gather, pairs
from drawdown.speaker import Speaker
from tests.reconcile.made import entry

MINISTER = Speaker("Ingrid Solberg", "named", "Norwegian defence minister")
OTHER = Speaker("Karl Dahl", "named", "Norwegian prime minister")
POST = Speaker("Washington Post", "report")
QUOTE = "“We are sending eight launchers this autumn and more will follow,” she said."


def of(*entries: Any, occasions: Mapping[str, Occasion] | None = None) -> tuple[Account, ...]:
    """The accounts of one report."""
    return accounts(entries, occasions or {}, load_catalogue())


def one(id: str, event: str = "announced", occasion: Occasion | None = None, **fields: Any) -> Account:
    """The account of a report with one claim; the report bears the claim's id."""
    fields.setdefault("report", f"report-{id}")
    fields.setdefault("item", "nasams")
    fields.setdefault("supplier", "NO")
    (made,) = of(entry(id, event, **fields), occasions={id: occasion} if occasion else None)
    return made


def linked(*made: Account) -> list[AccountLink]:
    """All accounts compared that are worth it."""
    return [compare(a, b) for a, b in pairs(made)]


def gathered(*made: Account, links: list[AccountLink] | None = None) -> Origins:
    """The origins of the accounts."""
    return gather(made, linked(*made) if links is None else links, {})


def names(link: AccountLink) -> set[str]:
    """What the link rests on."""
    return {ground.name for ground in link.grounds}
