from dataclasses import replace

import pytest

from drawdown.errors import ScenarioMistake
from drawdown.ledger import Ledger
from drawdown.projection import Given
from drawdown.query import Query
from drawdown.workflow import add
from drawdown.workflow.cited import Cited, cited, in_full

REPORT = """---
published: 2024-05-02
outlet: Courier
---
The United States sent 20 ATACMS missiles to Ukraine. Officials said Norway refused to send NASAMS to Moldova.
John Kirby, a White House spokesman, told Reuters that the United States would send HIMARS to Ukraine.
"""


@pytest.fixture
def opened(tmp_path):
    (tmp_path / "a.md").write_text(REPORT)
    add([tmp_path / "a.md"], tmp_path / "ledger")
    with Ledger.open(tmp_path / "ledger", create=False) as ledger:
        yield ledger


def one(opened, item):
    claim = next(entry.claim.id for entry in opened.answer(Query(item=item)).known)
    (found,) = cited([Given("opening", "5", "claims", (claim,))], opened).values()
    return found


def test_a_claim_is_cited_with_its_sentence_report_and_speaker(opened):
    found = one(opened, "atacms")
    assert found.sentence == "The United States sent 20 ATACMS missiles to Ukraine."
    assert (found.path, found.said_by, found.published) == ("a.md", "Courier", "2 May 2024")
    assert found.in_words() == f"“{found.sentence}” (Courier, a.md, 2 May 2024)"


def test_a_source_that_was_rejected_is_marked_wherever_it_is_told():
    rejected = Cited("It makes 500.", "r", "a.md", "Courier", "2 May 2024", "reject")
    assert rejected.source() == "Courier, a.md, 2 May 2024, rejected"
    assert replace(rejected, decision="accept").source() == "Courier, a.md, 2 May 2024"


def test_that_nobody_is_named_is_said(opened):
    assert one(opened, "nasams").said_by == "Officials (anonymous)"


def test_a_role_and_the_outlets_between_are_told(opened):
    found = one(opened, "himars").said_by
    assert found.startswith("John Kirby, ")
    assert "spokesman" in found


def test_an_id_may_be_shortened_but_must_be_one_of_the_ledger(opened):
    claim = next(entry.claim.id for entry in opened.answer(Query(item="atacms")).known)
    (given,) = in_full([Given("opening", "5", "claims", (claim[:10],))], opened)
    assert given.claims == (claim,)
    with pytest.raises(ScenarioMistake, match=r"production\.0\.rate: found claim 'abc1234567'"):
        list(in_full([Given("production.0.rate", "5", "claims", ("abc1234567",))], opened))
