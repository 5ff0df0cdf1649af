"""The presidential memoranda: each drawdown once, and nothing else for one."""

import csv

import pytest

from drawdown import workflow
from drawdown.findings import Findings


@pytest.fixture(scope="module")
def found(shared):
    return [one for one in workflow.read([shared / "reports" / "memos"]) if isinstance(one, Findings)]


@pytest.fixture(scope="module")
def drawdowns(found):
    return [c for one in found for c in one.claims if c.event == "authorised" and c.instrument == "drawdown"]


def test_each_drawdown_is_authorised_once_with_its_sum_and_date(shared, drawdowns):
    with (shared / "gold" / "memos.csv").open() as file:
        gold = {(row["report"], row["published"], None, float(row["usd"])) for row in csv.DictReader(file)}
    mine = [
        (claim.path, claim.happened.edtf() if claim.happened else None, claim.money.min, claim.money.max)
        for claim in drawdowns
        if claim.money
    ]
    assert len(mine) == len(drawdowns) == len(gold) == 27
    assert set(mine) == gold


def test_their_sum_is_known(drawdowns):
    assert sum(claim.money.max or 0 for claim in drawdowns if claim.money) == 12_785_000_000


def test_each_names_its_section_and_its_supplier(drawdowns):
    assert all(claim.authority and "506(a)(1)" in claim.authority for claim in drawdowns)
    assert {claim.supplier for claim in drawdowns} == {"US"}
    assert {claim.status for claim in drawdowns} == {"actual"}


def test_assistance_under_other_sections_is_not_one_of_them(found, drawdowns):
    other = [
        claim
        for one in found
        for claim in one.claims
        if "614" in claim.evidence.text and "drawdown" not in claim.evidence.text
    ]
    assert not [claim for claim in other if claim in drawdowns or claim.instrument == "drawdown"]
    assert not [claim for claim in other if claim.event == "delivered" and claim.status == "actual"]
