from drawdown.conflict import Conflict
from tests.reconcile.kept import made

NO_TALKS = (
    "2024-02-03",
    "Morning Ledger",
    "Germany still refuses to send Taurus missiles to Ukraine, the Washington Post reported. "
    "Officials in Berlin told the newspaper that there has been no substantive discussion of "
    "longer-range missiles for months.",
)
MONTHS_OF_TALKS = (
    "2024-02-05",
    "Harbour Post",
    "Germany has decided after months of deliberation not to send Taurus missiles to Ukraine, "
    "according to the Washington Post. Officials in Berlin told the newspaper so.",
)


def test_of_an_item_also_what_the_same_reports_say_of_its_class_is_compared():
    with made.kept() as kept:
        kept.update([made.read(0, *NO_TALKS), made.read(1, *MONTHS_OF_TALKS)])
        told = [one.words for one in kept.found(Conflict, "taurus")]
    assert any("no substantive discussion" in " ".join(words) for words in told)
    assert any("months of deliberation" in " ".join(words) for words in told)


def test_an_item_of_which_nothing_is_said_has_nothing():
    with made.kept() as kept:
        kept.update([made.read(0, *NO_TALKS)])
        assert kept.found(Conflict, "himars") == []
        assert "himars" not in kept.items()
