import json
import re
import sys

import pytest

from drawdown.cli import listing
from tests.cli.review.terminal import Terminal


def row(**fields):
    return {
        "id": "0123456789abcdef" * 2,
        "event": "delivered",
        "status": "actual",
        "item": {"id": "lynx", "text": "Lynx"},
        "supplier": "BO",
        "recipient": "RU",
        "party": None,
        "quantity": None,
        "money": None,
        "happened": "2023-03",
        "published": "2023-04-01",
        "undated": False,
        "decision": None,
        "path": "one.txt",
        "evidence": {"start": 0, "end": 9, "text": "Borduria sent 12 Lynx to Ruritania. " * 9},
        **fields,
    }


def quantity(low, high, **more):
    return {"min": low, "max": high, "unit": "launcher", "per": None, "text": "dozens"} | more


def test_a_claim_begins_with_the_digits_that_decide_takes():
    first = next(listing.lines([listing.told(row())], 80))
    assert first == "01234567  delivered  lynx  BO → RU  2023-03"


def test_status_and_decision_are_said_where_they_matter():
    told = listing.told(row(status="planned", decision={"verdict": "reject", "by": "Ann"}, undated=True))
    assert (told["event"], told["decision"]) == ("delivered (planned)", "rejected by Ann")
    assert told["published"] == "undated, published 2023-04-01"
    assert listing.told(row(published=None, undated=True))["published"] == "undated"


@pytest.mark.parametrize(
    ("bounds", "told"),
    [
        (quantity(12, 12), "12 launcher"),
        (quantity(12, None), "at least 12 launcher"),
        (quantity(1, 2, per="month"), "1 to 2 launcher a month"),
        (quantity(None, None), "“dozens”"),
    ],
)
def test_a_figure_is_told_as_it_stands_not_in_the_words_of_the_report(bounds, told):
    assert listing.told(row(quantity=bounds))["figure"] == told


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_a_claim_takes_three_at_most(width):
    rows = [listing.told(row(quantity=quantity(12, 12), item={"id": "x" * 60, "text": ""})) for _ in range(3)]
    found = list(listing.lines(rows, width))
    assert max(map(len, found)) <= width
    assert len(found) == 9


def test_a_decision_stands_before_the_sentence():
    told = listing.told(row(decision={"verdict": "accept", "by": "Ann"}))
    assert list(listing.lines([told], 80))[1].startswith("    [accepted by Ann] Borduria sent 12 Lynx")


def test_columns_stand_under_each_other():
    rows = [listing.told(row()), listing.told(row(event="argued", item={"id": None, "text": "aid"}))]
    first, second = (line for line in listing.lines(rows, 80) if not line.startswith(" "))
    assert first.index("BO") == second.index("BO")


def test_hostile_text_cannot_steer_the_terminal():
    told = listing.told(row(path="a\x1b[2J.txt", supplier="\x9b2J", evidence={"text": "x\u202ey"}))
    assert not set("".join(listing.lines([told], 80))) & set("\x1b\x9b\u202e")


def test_the_digits_of_a_table_name_the_claim_to_decide(run, ledger):
    table = run("claims", "--ledger", ledger, "--format", "table").out
    rows = json.loads(run("claims", "--ledger", ledger, "--format", "json").out)
    digits = rows[0]["id"][: listing.SHORT]
    assert digits in table
    assert run("decide", digits, "accept", "--by", "Ann", "--ledger", ledger).code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
def test_on_a_terminal_a_claim_is_a_line_of_words_and_its_sentence(ledger):
    with Terminal("claims", "--ledger", ledger, "--item", "himars") as terminal:
        assert terminal.end() == 0
        lines = terminal.seen.splitlines()
    assert max(map(len, lines)) <= 80
    assert re.match(r"[0-9a-f]{8}  \w+", lines[0])
    assert lines[1].startswith("    ")
