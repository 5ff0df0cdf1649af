"""What the five web texts say otherwise than each other, and what only seems so."""

import pytest

from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.workflow.conflicts import conflicts


@pytest.fixture
def told(run, shared, tmp_path):
    """Each row as its verdict and, by the number of the report, the two sentences."""
    ledger = tmp_path / "ledger"
    assert run("add", shared / "reports" / "seeds", "--ledger", ledger).code == 0
    number = {}
    with Ledger.open(ledger, create=False) as opened:
        for one in opened.answer(Query()).known:
            number[one.claim.id] = one.claim.path.removesuffix(".txt")[-1]
    return [
        (row.verdict, {number[claim]: words for claim, words in zip(row.claims, row.words, strict=True)})
        for row in conflicts(ledger, Query())
    ]


def between(told, *reports):
    return [(verdict, words) for verdict, words in told if set(words) == set(reports)]


@pytest.mark.parametrize("origin", ["2", "4"])
def test_a_pause_of_what_was_never_sent_is_copy_drift(told, origin):
    drifts = [words for verdict, words in between(told, "0", origin) if verdict == "copy-drift"]
    assert any("pause" in words["0"].lower() or "halt" in words["0"].lower() for words in drifts)


def test_months_of_deliberation_made_of_no_discussion_are_copy_drift(told):
    drifts = [words for verdict, words in between(told, "0", "2") if verdict == "copy-drift"]
    (words,) = [words for words in drifts if "months of deliberation" in words["0"]]
    assert "no substantive discussion" in words["2"]


@pytest.mark.parametrize(
    ("reports", "words"),
    [
        ({"2", "3", "4"}, ("limited", "restricted", "a lot", "significant number")),
        ({"0", "2", "4"}, ("Ukrainian president", "Mr Zelensky", "Vilnius")),
        ({"2", "4"}, ("minimal gains", "reclaimed half")),
    ],
)
def test_what_only_seems_to_contradict_is_no_conflict(told, reports, words):
    grave = [row for row in told if row[0] in ("conflict", "copy-drift") and set(row[1]) <= reports]
    assert not [row for row in grave if any(word in said for word in words for said in row[1].values())]


def test_nothing_in_them_is_called_a_conflict_of_independent_origins(told):
    assert not [row for row in told if row[0] == "conflict"]
