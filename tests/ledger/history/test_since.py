from drawdown.ledger import Ledger, Mark
from tests.ledger.build import claim, decision, found, report

ONE, TWO = report(), report("Ruritania asked for 40 Lynx launchers.\nBorduria said nothing.", "two.txt")


def first(ledger):
    """A ledger of one report, and the mark of its last commit."""
    ledger.add([found(ONE)])
    touched = ledger.touched(Mark())
    assert touched is not None
    return touched


def test_from_before_the_first_commit_everything_is_new(ledger):
    assert ledger.touched(Mark()) == ([], Mark())
    reports, mark = first(ledger)
    assert reports == [ONE.id]
    assert mark.sequence == 1
    assert ledger.touched(mark) == ([], mark)


def test_a_report_that_was_read_is_touched(ledger):
    _, mark = first(ledger)
    asked = claim(TWO, "Ruritania asked for 40 Lynx launchers.", event="requested")
    ledger.add([found(TWO, asked)])
    assert ledger.touched(mark)[0] == [TWO.id]


def test_a_report_read_by_another_reader_is_touched_again(ledger):
    _, mark = first(ledger)
    ledger.add([found(ONE, reader="hand 2")])
    assert ledger.touched(mark)[0] == [ONE.id]


def test_a_decision_and_taking_it_back_touch_the_report_of_its_claim(ledger):
    _, mark = first(ledger)
    (recorded,) = ledger.decide(decision(claim(ONE), "reject"))
    reports, decided = ledger.touched(mark)
    assert reports == [ONE.id]
    (entry,) = ledger.latest([ONE.id])
    assert entry.decision is not None
    assert entry.decision.verdict == "reject"
    ledger.take_back(recorded.number, by="Ann")
    touched = ledger.touched(decided)
    assert touched is not None
    assert touched[0] == [ONE.id]


def test_a_mark_of_another_ledger_is_not_held_for_one_of_this(ledger, tmp_path):
    first(ledger)
    with Ledger.open(tmp_path / "other", create=True) as other:
        _, mark = first(other)
    assert ledger.touched(mark) is None
    assert ledger.touched(Mark(7, mark.hash)) is None


def test_claims_are_had_by_report_and_stand_as_now(ledger):
    first(ledger)
    assert [entry.claim.id for entry in ledger.latest([ONE.id, "none"])] == [claim(ONE).id]
    assert ledger.latest([]) == []


def test_a_link_between_reports_touches_none_of_them(ledger):
    # Links of people are few and looked at all together.
    ledger.add([found(ONE), found(TWO, claim(TWO, "Borduria said nothing."))])
    before = ledger.touched(Mark())
    assert ledger.link(f"report:{ONE.id}", f"report:{TWO.id}", "same", by="Ann") is not None
    assert before is not None
    touched = ledger.touched(before[1])
    assert touched is not None
    assert touched[0] == []
