from drawdown.dossier import Dossier
from drawdown.query import Query
from drawdown.workflow import conflicts as joined
from tests.reconcile.made import entry, resting

NONE = entry(
    "none",
    "refused",
    report="a",
    item="long-range-missile",
    words="There has been no discussion of it for months.",
)
LONG = entry("long", "refused", report="b", item="taurus", words="After months of discussion it said no.")


def told(monkeypatch, tmp_path, item):
    def dossier(ledger, query):
        entries = [one for one in (NONE, LONG) if query.item in (None, one.claim.item.id)]
        return Dossier(entries, resting([NONE, LONG]))

    monkeypatch.setattr(joined, "dossier", dossier)
    return [row.claims for row in joined.conflicts(tmp_path, Query(item))]


def test_of_an_item_also_what_is_said_of_its_class_is_compared(monkeypatch, tmp_path):
    for item in (None, "taurus", "long-range-missile"):
        assert told(monkeypatch, tmp_path, item) == [("long", "none")]


def test_an_item_of_which_nothing_is_said_has_no_conflicts(monkeypatch, tmp_path):
    assert told(monkeypatch, tmp_path, "himars") == []
