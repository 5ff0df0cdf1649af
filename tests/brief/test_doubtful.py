"""Claims below the confidence asked for: left out, counted, and kept in the data."""

import json

import pytest

from drawdown.brief.data import as_data
from drawdown.brief.html import page
from drawdown.brief.markdown import as_markdown
from drawdown.query import MIN_CONFIDENCE
from tests.brief.made import brief, entry, report

SOURCE = report("They sent it. They used it. They built it.")
SURE = entry("delivered", SOURCE, "They sent it.", confidence=0.9)
DOUBTED = entry("used", SOURCE, "They used it.", party="UA", confidence=0.3)
LESS = entry("used", SOURCE, "They used it.", party="US", confidence=0.2)


def cited(made):
    return {
        id_
        for item in made.items
        for section in item.sections
        for s in section.statements
        for id_ in s.claims
    }


def test_claims_below_it_are_left_out_and_said_to_be():
    made = brief(SURE, LESS, DOUBTED, min_confidence=0.5)
    assert cited(made) == {SURE.claim.id}
    assert made.left_out == (DOUBTED, LESS)
    assert (made.counts["claims"], made.counts["claims left out"]) == (1, 2)
    assert "2 claims are left out, below a confidence of 0.5" in made.scope
    assert "1 claim is left out" in brief(SURE, LESS, min_confidence=0.5).scope


def test_where_none_is_left_out_nothing_is_said_of_it():
    assert "left out" not in brief(SURE, min_confidence=0.5).scope


def test_every_format_says_how_many():
    made = brief(SURE, LESS, DOUBTED, min_confidence=0.5)
    for written in (page(made), as_markdown(made)):
        assert "2 claims are left out, below a confidence of 0" in written
    data = json.loads(json.dumps(as_data(made)))
    assert data["min_confidence"] == 0.5
    assert [row["id"] for row in data["left_out"]] == [DOUBTED.claim.id, LESS.claim.id]


def test_a_claim_at_it_is_shown():
    assert cited(brief(DOUBTED, min_confidence=0.3)) == {DOUBTED.claim.id}


def test_without_one_nothing_is_left_out():
    made = brief(SURE, LESS)
    assert made.left_out == ()
    assert "left out" not in made.scope


@pytest.mark.parametrize("verdict", ["accept", "correct"])
def test_what_a_person_looked_at_is_shown_whatever_its_confidence(verdict):
    looked_at = entry("used", SOURCE, "They used it.", party="UA", confidence=0.1, decision=verdict)
    assert cited(brief(SURE, looked_at, min_confidence=0.5)) == {SURE.claim.id, looked_at.claim.id}


def test_what_a_person_rejected_is_set_aside_not_left_out():
    rejected = entry("used", SOURCE, "They used it.", party="UA", confidence=0.1, decision="reject")
    made = brief(SURE, rejected, min_confidence=0.5)
    assert made.left_out == ()
    assert made.counts["claims set aside"] == 1


def test_the_docs_name_the_confidence_in_use(root):
    page = (root / "docs" / "brief.md").read_text("utf-8")
    assert f"below a confidence of {MIN_CONFIDENCE:g} are left out" in page
