"""What a fact shows, in a form that tests compare."""

from collections.abc import Sequence
from typing import Any

from drawdown.conflict import Conflict
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.reconcile.facts import facts
from tests.reconcile.made import dossier


def only(*entries: Entry, conflicts: Sequence[Conflict] = (), **fields: Any) -> Fact:
    """The one fact that these claims are."""
    (fact,) = facts(dossier(*entries, **fields), conflicts)
    return fact


def grouped(*entries: Entry, **fields: Any) -> list[list[str]]:
    """The claims of each fact that is not worked out, sorted."""
    return sorted(sorted(fact.claims) for fact in facts(dossier(*entries, **fields)) if not fact.derived)


def figure(fact: Fact) -> tuple[float | None, float | None]:
    """Bounds of its count, or of its sum where it has no count."""
    told = fact.quantity or fact.money
    assert told
    return told.min, told.max


def when(fact: Fact) -> str | None:
    """When it happened or holds, as EDTF."""
    return fact.happened.edtf() if fact.happened else None
