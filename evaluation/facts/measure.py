"""What facts are told of the histories."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from drawdown.catalogue import load_catalogue
from drawdown.dossier import Dossier
from drawdown.fact import Fact
from drawdown.reading import Reader
from drawdown.reconcile.conflicts import conflicts
from drawdown.reconcile.facts import facts
from drawdown.reconcile.origins import accounts, compare, gather, pairs
from evaluation import history
from evaluation.history import TODAY, History
from evaluation.told import Told

PARTS = ("facts", "disputed", "bounds")
_FILE = Path(__file__).with_name("histories.yaml")


def load() -> list[History]:
    """All histories, in order."""
    return history.load(_FILE, PARTS)


def tell(histories: Iterable[History]) -> list[Told]:
    """The histories as the program reads and settles them."""
    reader = Reader()
    return [Told(one, _told(_dossier(one, reader)), some="facts") for one in histories]


def _dossier(one: History, reader: Reader) -> Dossier:
    """The history as the program reads it, with the origins of its claims."""
    of = history.read(one, reader)
    made = [account for entries in of for account in accounts(entries, {}, load_catalogue())]
    origins = gather(made, [compare(first, second) for first, second in pairs(made)], {})
    return Dossier([entry for entries in of for entry in entries], origins, today=TODAY)


def _told(known: Dossier) -> dict[str, Counter[str]]:
    found = facts(known, conflicts(known))
    return {
        "facts": Counter(f"{_words(one)} {one.reports}/{one.origins}" for one in found if not one.derived),
        "disputed": Counter(_words(one) for one in found if one.disputed and not one.derived),
        "bounds": Counter(_words(one) for one in found if one.derived),
    }


def _words(fact: Fact) -> str:
    status = "" if fact.status == "actual" else f"({fact.status})"
    who = fact.party if fact.event in ("requested", "held", "used", "produced") else fact.supplier
    parties = f"{who}>{fact.recipient}" if fact.recipient else f"{who}"
    told = fact.quantity or fact.money
    ends = (told.min, told.max) if told else (None, None)
    low, high = ("" if end is None else f"{end:.0f}" for end in ends)
    return f"{fact.event}{status} {fact.item or 'aid'} {parties} {f'{low}..{high}' if low or high else '-'}"
