"""Promised, ordered, delivered: a row for each transfer, in all three formats."""

import json
import re

from drawdown.brief import write
from drawdown.brief.days import days
from drawdown.position import Lag
from tests.brief.judged import fact, line, step
from tests.brief.made import brief, dollars
from tests.reconcile.made import count, day, entry

ANNOUNCED = entry("c1", "announced", report="a", words="It will send 20.", instrument="grant")
AUTHORISED = entry("c2", "authorised", report="b", words="It was allowed in March.")
SENT = entry("c3", "delivered", report="c", words="At least 10 came.")
USED = entry("c4", "used", report="d", words="It was fired in April.", party="UA", item="atacms/cluster")
ENTRIES = (ANNOUNCED, AUTHORISED, SENT, USED)
FACTS = [
    fact(ANNOUNCED, quantity=count(20), happened=day("2023-01-10"), instrument="grant", disputed=True),
    fact(AUTHORISED, id="2", happened=day("2023-03")),
    fact(SENT, id="3", quantity=count(10), money=dollars(5_000_000), happened=day("../2023-05-01")),
]
STEPS = line(
    step("announced", "2023-01-10", ANNOUNCED),
    step("delivered", "2023-04-20/2023-05-01", SENT),
)


def rows(*entries, **given):
    """The rows of the first item."""
    return brief(*(entries or ENTRIES), **given).items[0].transfers.lines


def said(cell):
    """The lines of a cell in words."""
    return [one.text for one in cell.lines]


def test_each_stage_tells_how_many_when_and_how_with_its_own_claims():
    (row,) = rows(facts=FACTS, positions=[STEPS])
    promised, ordered, delivered = row.cells
    assert row.title == "ATACMS from the United States to Ukraine"
    assert said(promised) == [
        "announced: 20 missiles, 10 January 2023, as a grant",
        "authorised: number not stated, March 2023",
    ]
    assert [one.claims for one in promised.lines] == [("c1",), ("c2",)]
    assert [one.disputed for one in promised.lines] == [True, False]
    assert said(ordered) == []
    assert said(delivered) == ["10 missiles, $5 million, by 1 May 2023"]


def test_the_lag_is_a_range_that_cites_both_of_its_ends():
    (row,) = rows(facts=FACTS, positions=[STEPS])
    assert (row.lag, row.lag_claims) == ("100 to 111 days", ("c1", "c3"))


def test_without_a_delivery_there_is_no_lag():
    (row,) = rows(facts=FACTS[:2])
    assert (row.lag, row.lag_claims, row.cells[2].lines) == ("", (), ())


def test_what_others_imply_is_marked_and_stands_before_what_is_told_later():
    early = step("delivered", "../2023-04-30", USED, why="used in April 2023")
    late = step("delivered", "../2023-12-31", USED, why="used later")
    told = fact(SENT, quantity=count(10), happened=day("2023-06"))
    (row,) = rows(facts=[told], positions=[line(early, late)])
    delivered = row.cells[2].lines
    assert [(one.text, one.inferred) for one in delivered] == [
        ("by 30 April 2023", True),
        ("10 missiles, June 2023", False),
    ]


def test_what_others_imply_is_not_told_where_it_was_told_before():
    told, implied = step("authorised", "2023-01", AUTHORISED), step("authorised", "../2023-05", USED, why="x")
    (row,) = rows(positions=[line(told, implied)])
    assert said(row.cells[0]) == ["authorised: number not stated, January 2023"]


def test_a_step_that_a_fact_tells_as_well_is_not_told_twice():
    (row,) = rows(facts=FACTS[2:], positions=[STEPS])
    assert len(row.cells[2].lines) == 1


def test_facts_that_read_the_same_are_one_line_with_all_claims():
    same = [fact(SENT, id="1"), fact(AUTHORISED, id="2", event="delivered", status="actual")]
    (row,) = rows(facts=same)
    assert [one.claims for one in row.cells[2].lines] == [("c3", "c2")]


def test_nothing_rests_on_claims_that_the_brief_does_not_show():
    assert rows(ANNOUNCED, facts=FACTS[2:], positions=[line(step("delivered", "2023", SENT))]) == ()


def test_an_unknown_end_is_told_as_unknown():
    (row,) = rows(facts=[fact(SENT, supplier=None)])
    assert row.title == "ATACMS, supplier not stated, to Ukraine"


def test_an_end_that_a_claim_leaves_open_is_told_as_such():
    (row,) = rows(facts=[fact(SENT, supplier=None)], positions=[STEPS])
    assert said(row.cells[2]) == ["number not stated, date not stated, supplier not named there"]


def test_a_vague_word_stays_a_word():
    (row,) = rows(facts=[fact(SENT, quantity=count(None, text="many", vague=True))])
    assert said(row.cells[2]) == ["“many”, date not stated"]


def test_many_lines_are_cut_and_counted():
    many = [fact(SENT, id=str(at), quantity=count(at + 1)) for at in range(8)]
    (row,) = rows(facts=many)
    assert (len(row.cells[2].lines), row.cells[2].more) == (5, 3)


def test_all_formats_say_the_same(tmp_path):
    written = write(brief(*ENTRIES, facts=FACTS, positions=[STEPS]), tmp_path)
    page, text = written.html.read_text("utf-8"), written.markdown.read_text("utf-8").replace("\\", "")
    data = json.loads(written.json.read_text("utf-8"))["items"][0]
    assert "### Promised, ordered, delivered" in text
    (row,) = data["transfers"]
    assert (row["lag"]["least_days"], row["lag"]["most_days"], row["disputed"]) == (100, 111, True)
    assert row["instruments"] == ["grant"]
    number = {claim["id"]: claim["number"] for claim in json.loads(written.json.read_text("utf-8"))["claims"]}
    (shown,) = re.findall(r"<section class=\"part transfers\".*?</section>", page, re.DOTALL)
    lines = [line for name in ("promised", "ordered", "delivered") for line in row[name]]
    assert len(lines) == 3
    for told in lines:
        assert told["basis"] == "fact"
        assert f"{told['text']}" in shown
        cites = "".join(f"[^{number[claim]}]" for claim in told["claims"])
        assert f"{told['text']}{' (disputed)' if told['disputed'] else ''}{cites}" in text
    assert "100 to 111 days" in shown
    assert f"100 to 111 days[^{number['c1']}][^{number['c3']}]" in text


def test_days_are_told_as_far_as_they_are_known():
    told = {
        (50, 80): "50 to 80 days", (50, 50): "50 days", (1, 1): "1 day", (50, None): "at least 50 days",
        (None, 80): "at most 80 days", (0, 80): "at most 80 days", (0, 0): "on one day",
        (1000, 2000): "1,000 to 2,000 days", (0, None): "", (None, None): "",
    }  # fmt: skip
    assert {ends: days(Lag("a", "b", *ends, ())) for ends in told} == told
