from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.claim import EVENTS, INSTRUMENTS, STATUSES
from drawdown.fact import Fact
from drawdown.quantity import Quantity
from drawdown.stock.draft import draft
from drawdown.stock.scenario import parse
from tests.stock.draft.facts import START, SUPPLIER, drafted, exactly, fact, vague


def test_nothing_known_leaves_everything_to_the_user():
    made = drafted()
    assert made.owner is None
    assert made.mapping["opening"]["value"] == "unknown"
    assert made.mapping["use"]["rate"]["value"] == "unknown"
    assert made.mapping["floor"]["value"] == "unknown"
    assert "production" not in made.mapping
    assert made.questions[0].startswith("Whose stock is it?")


def test_floor_is_always_the_users_to_say():
    held = fact("held", exactly(2000), "2024-05", party="US")
    assert drafted(SUPPLIER, held).mapping["floor"]["value"] == "unknown"


def test_who_supplies_is_the_owner_although_another_is_said_to_hold_some():
    held = fact("held", exactly(50), "2024-05", party="UA", claims=("a", "b", "c"))
    made = drafted(SUPPLIER, held)
    assert made.owner == "US"
    assert made.mapping["opening"]["value"] == "unknown"


def test_who_holds_is_the_owner_where_nobody_supplies():
    assert drafted(fact("held", exactly(50), party="UA")).owner == "UA"


def test_a_group_has_no_stock_of_its_own():
    assert drafted(fact("delivered", supplier="allies", recipient="UA")).owner is None


def test_the_owner_may_be_said():
    held = fact("held", exactly(50), "2024-05", party="UA")
    assert drafted(SUPPLIER, held, of="UA").mapping["opening"]["value"] == 50


def test_a_use_rate_that_a_report_gives_is_cited():
    used = fact("used", exactly(6, per="day"), "2024-05", party="US")
    use = drafted(SUPPLIER, used).mapping["use"]
    assert (use["rate"]["value"], use["per"], use["rate"]["claims"]) == (6, "day", list(used.claims))


def test_use_by_others_is_not_the_owners():
    used = fact("used", exactly(6, per="day"), "2024-05", party="UA")
    assert drafted(SUPPLIER, used).mapping["use"]["rate"]["value"] == "unknown"


def test_variants_are_named_and_left_out():
    made = drafted(SUPPLIER, fact("produced", exactly(100, per="year"), item="atacms/cluster", party="US"))
    assert "production" not in made.mapping
    assert any("ATACMS (cluster variant)" in question for question in made.questions)


def test_other_items_are_left_out():
    made = drafted(SUPPLIER, fact("produced", exactly(100, per="year"), item="himars", party="US"))
    assert "production" not in made.mapping


def test_words_of_any_length_fit_into_the_scenario():
    drafted(SUPPLIER, fact("held", vague("very " * 2000 + "many"), party="US"))


_BOUNDS = [(None, None), (0, 0), (500, 500), (1, 500), (None, 500), (500, None), (1e12, 1e12)]
_months = st.sampled_from(
    [None, "2023", "2024-05", "2024-07", "../2024-08", "2025", "2023-01/2026-02", "2030~"]
)


@st.composite
def _facts(draw: st.DrawFn) -> Fact:
    least, most = draw(st.sampled_from(_BOUNDS))
    unit = draw(st.sampled_from([None, "missile", "unit", "launcher", "share of stock depleted"]))
    per = draw(st.sampled_from([None, "year", "month", "day"]))
    words = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
    told = least is not None or most is not None
    quantity = (
        Quantity(least, most, unit, per, text=words) if told else Quantity(None, None, text=words, vague=True)
    )
    happened = draw(_months)
    parties = st.sampled_from([None, "US", "UA", "lockheed-martin", "allies", "<b>", " "])
    id = draw(st.uuids()).hex[:16]
    return Fact(
        id=id,
        event=draw(st.sampled_from(EVENTS)),
        item=draw(st.sampled_from(["atacms", "atacms", "atacms/cluster", "himars"])),
        supplier=draw(parties),
        recipient=draw(parties),
        party=draw(parties),
        quantity=draw(st.sampled_from([None, quantity])),
        happened=DateBounds.parse(happened) if happened else None,
        status=draw(st.sampled_from(STATUSES)),
        instrument=draw(st.sampled_from([None, *INSTRUMENTS])),
        claims=(f"c{id}",),
        reports=1,
        origins=1,
        origins_most=1,
        derived=draw(st.booleans()),
    )


@given(st.lists(_facts(), max_size=8), st.randoms())
def test_whatever_the_facts_the_draft_can_be_read_and_does_not_depend_on_their_order(facts, random):
    made = draft("atacms", facts, {}, START, load_catalogue())
    parse(made.mapping)
    shuffled = random.sample(facts, len(facts))
    assert draft("atacms", shuffled, {}, START, load_catalogue()).mapping == made.mapping


@given(st.lists(_facts(), max_size=8))
def test_every_claim_of_a_draft_is_one_of_the_facts(facts):
    made = draft("atacms", facts, {}, START, load_catalogue())
    cited = {id for amount in parse(made.mapping).amounts() for id in amount.claims}
    assert cited <= {id for one in facts for id in one.claims}
