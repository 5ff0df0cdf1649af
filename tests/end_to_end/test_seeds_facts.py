"""What the five web texts amount to, and that totals of other texts are not added up."""

import pytest

from drawdown.query import Query
from drawdown.workflow.facts import facts


@pytest.fixture
def ledger_of(run, shared, tmp_path):
    """A ledger of a folder of texts."""

    def made(name):
        ledger = tmp_path / name
        assert run("add", shared / "reports" / name, "--ledger", ledger).code == 0
        return ledger

    return made


@pytest.fixture
def seeds(ledger_of):
    """The facts of the five texts."""
    return facts(ledger_of("seeds"), Query())


def test_the_refusal_of_july_2023_has_three_reports_and_one_origin(seeds):
    (fact,) = [
        one
        for one in seeds
        if (one.event, one.item, one.status) == ("refused", "atacms", "actual")
        and one.happened
        and one.happened.edtf().startswith("2023-07")
    ]
    assert (fact.reports, fact.origins) == (3, 1)
    # A third text may have another origin, so nothing is confirmed.
    assert fact.credibility == "3"


def test_the_refusal_recalled_in_2024_is_another_fact(seeds):
    refused = [one for one in seeds if (one.event, one.item, one.status) == ("refused", "atacms", "actual")]
    # It was over by the day it was recalled; when it stood is not said there.
    assert any(one.happened and one.happened.edtf().startswith("../2024-04-24") for one in refused)


def test_at_most_about_3100_are_left(seeds):
    (bound,) = [one for one in seeds if one.derived and one.item == "atacms"]
    assert (
        bound.to_row()["quantity"] | {"min": None, "max": 3100, "approximate": True}
        == (bound.to_row()["quantity"])
    )
    assert (bound.party, bound.reports, bound.origins) == ("US", 1, 1)
    assert "at most about 3,100 left (United States): about 4,000 built" in bound.working
    assert "about 900 sold" in bound.working
    assert bound.working.endswith("use not counted")


def test_what_only_the_degraded_copy_tells_cannot_be_judged(seeds):
    (paused,) = [one for one in seeds if one.event == "paused"]
    assert (paused.reliability, paused.credibility) == ("E", "6")


def test_vague_words_stay_words(seeds):
    used = [one for one in seeds if (one.event, one.party) == ("used", "US")]
    assert [one.quantity and one.quantity.vague for one in used] == [True]


def test_totals_that_are_told_again_are_never_added(ledger_of):
    found = facts(ledger_of("dev"), Query())
    sums = [one for one in found if one.money and one.event == "announced" and one.recipient == "UA"]
    running = [one for one in sums if any("running total" in ground for ground in one.grounds)]
    assert {one.money.min for one in running if one.money} >= {2e9, 9.1e9, 20e9}
    assert not any(one.derived for one in sums)
    # Each total is what somebody said: none is larger than the largest in words.
    assert max(one.money.max or one.money.min or 0 for one in sums if one.money) < 70e9
