import pytest

from drawdown.bounds import DateBounds
from drawdown.degraded import Degraded
from drawdown.grade import of_publisher
from drawdown.package.cells import filled
from drawdown.package.schema import Column, Table
from drawdown.package.tables import TABLES
from drawdown.position import Position, Reversal, Step
from drawdown.quantity import Money, Quantity
from tests.package.made import SENTENCE, contents, decision, fact, one, rows


def line(*steps, reversals=(), item="lynx"):
    return Position("RU", item, "RU", "BO", tuple(steps), reversals)


def step(event, when, claim, status="actual", inferred=False):
    return Step(event, status, DateBounds.parse(when) if when else None, (claim.claim.id,), inferred)


def test_a_claim_has_its_sentence_its_range_and_both_ends_of_its_date():
    said = one(
        quantity=Quantity(40, 60, "launcher", text="40 to 60"), happened="2023-10", published="2023-11-02"
    )
    (row,) = rows("claims", contents(said))
    assert row["evidence"] == SENTENCE
    assert (row["quantity_min"], row["quantity_max"], row["quantity_unit"]) == (40, 60, "launcher")
    assert (row["happened"], str(row["happened_lower"]), str(row["happened_upper"])) == (
        "2023-10",
        "2023-10-01",
        "2023-10-31",
    )
    assert row["published"] == "2023-11-02"


def test_what_is_not_stated_is_unknown_and_no_zero():
    (row,) = rows("claims", contents(one()))
    unknown = (
        "quantity_min",
        "quantity_max",
        "quantity_vague",
        "money_min",
        "happened",
        "happened_lower",
        "published",
    )
    assert {name: row[name] for name in unknown} == dict.fromkeys(unknown)


def test_a_vague_word_keeps_no_number_and_says_that_it_is_vague():
    (row,) = rows("claims", contents(one(quantity=Quantity(None, None, vague=True, text="many"))))
    assert (row["quantity_min"], row["quantity_max"], row["quantity_vague"], row["quantity_text"]) == (
        None,
        None,
        True,
        "many",
    )


def test_an_open_range_has_one_bound():
    (row,) = rows(
        "claims", contents(one(money=Money(None, 1e9, "USD", "up to $1 billion"), happened="../2023-05"))
    )
    assert (row["money_min"], row["money_max"]) == (None, 1e9)
    assert (row["happened_lower"], str(row["happened_upper"])) == (None, "2023-05-31")


def test_a_report_that_is_not_at_hand_still_has_its_row():
    said = one(outlet="The Daily Lynx", published="2023-11-02")
    (row,) = rows("reports", contents(said))
    assert (row["report"], row["outlet"], row["claims"], row["characters"]) == (
        said.claim.report,
        "The Daily Lynx",
        1,
        None,
    )


def test_a_report_without_a_grade_is_f_and_a_degraded_copy_is_e():
    said = one(outlet="The Daily Lynx")
    (plain,) = rows("reports", contents(said))
    judged = Degraded(said.claim.report, "a.txt", 0.9, "degraded")
    graded = {said.claim.report: of_publisher("B", "The Daily Lynx")}
    (copy,) = rows("reports", contents(said, degraded={said.claim.report: judged}, grades=graded))
    assert (plain["reliability"], copy["reliability"], copy["degraded_score"]) == ("F", "E", 0.9)


@pytest.mark.parametrize(
    ("url", "shown"),
    [("https://lynx.example/1", "https://lynx.example/1"), ("https://me:secret@lynx.example/", None)],
)
def test_an_address_with_a_password_is_left_out(url, shown):
    (row,) = rows("reports", contents(one(url=url)))
    assert row["url"] == shown


def test_claims_that_only_stand_there_because_something_rests_on_them_say_so():
    said = one()
    (row,) = rows("claims", contents(said, asked=frozenset()))
    assert row["asked"] is False


def test_a_transfer_puts_promise_order_and_delivery_into_one_row():
    said = one()
    facts = [
        fact("announced", said, quantity=Quantity(100, 100, "launcher")),
        fact("ordered", said, quantity=Quantity(80, 80, "launcher"), instrument="procurement"),
        fact("delivered", said, quantity=Quantity(40, 60, "launcher"), disputed=True),
    ]
    told = line(step("announced", "2023-01-10", said), step("delivered", "2023-03", said))
    (row,) = rows("transfers", contents(said, facts=facts, positions=[told]))
    assert (row["promised_max"], row["ordered_min"], row["delivered_min"], row["delivered_max"]) == (
        100,
        80,
        40,
        60,
    )
    assert (row["supplier"], row["recipient"], row["item"], row["unit"]) == ("RU", "BO", "lynx", "launcher")
    assert (row["instrument"], row["disputed"]) == ("procurement", True)
    assert (row["days_to_delivery_least"], row["days_to_delivery_most"]) == (50, 80)


def test_a_plan_may_be_older_than_it_is_told_so_there_is_no_longest_time_to_delivery():
    said = one()
    told = line(step("delivered", "2023-01-10", said, status="planned"), step("delivered", "2023-03", said))
    (row,) = rows("transfers", contents(said, positions=[told]))
    assert (row["days_to_delivery_least"], row["days_to_delivery_most"]) == (50, None)


def test_deliveries_are_not_added_up():
    said = one()
    facts = [
        fact("delivered", said, id="1", quantity=Quantity(20, 20, "launcher")),
        fact("delivered", said, id="2", quantity=Quantity(30, 30, "launcher")),
    ]
    (row,) = rows("transfers", contents(said, facts=facts))
    assert (row["delivered_min"], row["delivered_max"], row["delivered_facts"]) == (30, None, 2)


@pytest.mark.parametrize("status", ["denied", "possible", "asked"])
def test_what_is_denied_or_possible_is_no_transfer(status):
    said = one()
    assert rows("transfers", contents(said, facts=[fact("delivered", said, status=status)])) == []


def test_what_was_only_asked_for_is_no_transfer():
    said = one()
    assert rows("transfers", contents(said, facts=[fact("requested", said)])) == []


def test_a_rate_or_another_unit_gives_a_transfer_no_number():
    said = one()
    facts = [
        fact("delivered", said, id="1", quantity=Quantity(5, 5, "launcher", "month")),
        fact("announced", said, id="2", quantity=Quantity(9, 9, "round")),
    ]
    (row,) = rows("transfers", contents(said, facts=facts))
    assert (row["unit"], row["promised_min"], row["delivered_min"]) == ("round", 9, None)


def test_the_first_delivery_of_several_is_no_later_than_the_earliest_last_day():
    said = one()
    told = line(step("delivered", "../2023-03-10", said), step("delivered", "2023-02-01/2023-12-31", said))
    (row,) = rows("transfers", contents(said, positions=[told]))
    assert (row["delivered_lower"], str(row["delivered_upper"])) == (None, "2023-03-10")


def test_only_a_delivery_that_no_claim_tells_is_inferred():
    said = one()
    for inferred in (True, False):
        told = line(step("delivered", "2023", said, inferred=inferred))
        (row,) = rows("transfers", contents(said, positions=[told]))
        assert row["delivery_inferred"] is inferred


def test_a_turn_stands_at_the_step_that_makes_it():
    before, after = one("Ruritania refused Lynx launchers."), one()
    steps = step("refused", "2023-01-01", before), step("delivered", "2023-03-01", after)
    turn = Reversal("refused", "delivered", None, (before.claim.id, after.claim.id))
    told = rows("positions", contents(before, after, positions=[line(*steps, reversals=(turn,))]))
    assert [row["turn_from"] for row in told] == [None, "refused"]


def test_each_claim_behind_a_fact_is_a_row_of_the_joining_table():
    first, last = one(), one("Borduria received Lynx launchers.")
    told = rows("facts_claims", contents(first, last, facts=[fact("delivered", first, last)]))
    assert [row["claim"] for row in told] == [first.claim.id, last.claim.id]


def test_a_decision_is_a_row_with_who_and_why():
    said = one()
    made = {said.claim.id: [decision(said, why="seen the original"), decision(said, 2, verdict="reject")]}
    told = rows("decisions", contents(said, decisions=made))
    assert [(row["verdict"], row["by"], row["why"]) for row in told] == [
        ("accept", "Ann", "seen the original"),
        ("reject", "Ann", None),
    ]


def test_every_table_says_what_each_column_is():
    for each in TABLES:
        assert each.about.endswith(".")
        assert len(set(each.names)) == len(each.columns)
        assert set(each.key) <= set(each.names)
        assert all(column.about.rstrip().endswith(".") for column in each.columns), each.name


def test_a_numbers_unit_is_told():
    plain = {"confidence", "degraded_score", "number", "decision", "carried_from"}
    without = {
        c.name for each in TABLES for c in each.columns if c.kind in ("integer", "number") and not c.unit
    }
    assert without <= plain


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"size": 1, "colour": "red"}, "colour"),
        ({"size": "large"}, "is no integer"),
        ({"size": True}, "is no integer"),
        ({}, "is required"),
    ],
)
def test_a_row_that_does_not_suit_its_table_is_a_mistake_of_ours(row, message):
    made = Table(
        "things",
        "A thing.",
        (Column("size", "integer", "Size.", required=True),),
        ("size",),
        lambda _: iter([row]),
    )
    with pytest.raises(ValueError, match=message):
        filled(made, contents())
