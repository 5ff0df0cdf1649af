import pytest

from drawdown import workflow
from drawdown.errors import LedgerMistake, UserMistake
from drawdown.ledger import Ledger
from tests.ledger.build import claim, found, report

from .desks import ledger_of


def test_without_a_terminal_it_says_what_to_use_instead(run, tmp_path):
    done = run("review", "--ledger", ledger_of(tmp_path, 100), "--by", "Ann")
    assert (done.code, done.out) == (2, "")
    assert "review needs a terminal" in done.err
    assert "drawdown decide" in done.err


def test_a_ledger_must_be_named(run):
    assert "no ledger named" in run("review", "--by", "Ann").err


def test_somebody_must_be_named_and_there_must_be_a_ledger(tmp_path):
    with pytest.raises(UserMistake, match="nobody is named"), workflow.desk(ledger_of(tmp_path, 100), None):
        pass
    with pytest.raises(LedgerMistake, match="no ledger here"), workflow.desk(tmp_path / "none", "Ann"):
        pass


def test_an_item_narrows_what_waits_and_an_unknown_one_is_refused(tmp_path):
    folder = ledger_of(tmp_path, 100, 200)
    with Ledger.open(folder, create=False) as ledger:
        of = report("Borduria sent Ocelot to Ruritania.")
        ledger.add([found(of, claim(of, of.text, item="ocelot"))])
    with workflow.desk(folder, "Ann", "ocelot") as desk:
        assert desk.session.left == 1
    with workflow.desk(folder, "Ann", "himars") as desk:
        assert desk.session.left == 0
    with pytest.raises(UserMistake, match="unknown item"), workflow.desk(folder, "Ann", "himrs"):
        pass
