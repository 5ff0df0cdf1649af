from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drawdown.clock import KnownOn
from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger
from drawdown.ledger.history import diff as diffing
from drawdown.ledger.history.change import KINDS, Change, State
from drawdown.query import Query
from tests.ledger.build import SENTENCES, at, claim, decision, found, many, report

FIRST = date(2024, 1, 1)


def changes(ledger, first, last, **fields):
    known = tuple(map(KnownOn.parse, fields.pop("known_on", ())))
    query = Query(known_on=known, **fields)
    return list(ledger.diff(query, KnownOn.parse(first), KnownOn.parse(last)))


def kinds(ledger, first="2024-01-01", last="2024-01-02", **fields):
    return [change.kinds for change in changes(ledger, first, last, **fields)]


def known(ledger, query, *days):
    answer = ledger.answer(Query(query.item, query.supplier, known_on=(*query.known_on, *days)))
    states = {entry.claim.id: State(entry) for entry in answer.known}
    return states | {entry.claim.id: State(entry, True) for entry in answer.undated}


def applied(states, found):
    states = dict(states)
    for change in found:
        assert states.get(change.claim) == change.before
        if change.after is None:
            del states[change.claim]
        else:
            states[change.claim] = change.after
    return states


def test_what_is_recorded_later_is_new(ledger):
    ledger.add(many(1), recorded=at("2024-01-01"))
    ledger.add(many(1, first=1), recorded=at("2024-01-02"))
    found_new = changes(ledger, "2024-01-01", "2024-01-02")
    assert [(change.kinds, change.before) for change in found_new] == [(("new",), None)] * 3
    assert {change.entry.claim.path for change in found_new} == {"1.txt"}


@pytest.mark.parametrize("day", ["2023-12-31", "2024-01-01", "2024-01-05"])
def test_between_a_day_and_itself_nothing_changed(ledger, day):
    ledger.add(many(2), recorded=at("2024-01-01"))
    for clock in ("recorded", "published", "disclosed", "happened"):
        assert changes(ledger, f"{clock}:{day}", f"{clock}:{day}") == []


def test_an_empty_ledger_never_changed(ledger):
    assert changes(ledger, "2000", "2030") == changes(ledger, "published:2000", "published:2030") == []


def test_a_claim_that_a_better_reading_no_longer_makes_is_gone(ledger):
    of = report()
    ledger.add([found(of, claim(of, supplier="BO"), reader="hand 1")], recorded=at("2024-01-01"))
    ledger.add([found(of, claim(of, supplier="SY"), reader="hand 2")], recorded=at("2024-01-02"))
    gone, new = changes(ledger, "2024-01-01", "2024-01-02")
    assert (gone.kinds, gone.entry.claim.supplier) == (("gone",), "BO")
    assert (new.kinds, new.entry.claim.supplier) == (("new",), "SY")


def test_the_same_claim_read_otherwise_names_the_fields(ledger):
    of = report()
    old, new = claim(of), claim(of, status="planned", happened="2023-03", reader="by hand 2")
    ledger.add([found(of, old, reader="hand 1")], recorded=at("2024-01-01"))
    ledger.add([found(of, new, reader="hand 2")], recorded=at("2024-01-02"))
    (change,) = changes(ledger, "2024-01-01", "2024-01-02")
    assert change.kinds == ("read otherwise",)
    fields = change.fields()
    assert fields["status"] == ("actual", "planned")
    assert fields["happened"] == (None, "2023-03")
    assert "reader" not in fields


def test_a_claim_read_again_with_the_same_result_is_told_apart(ledger):
    of = report()
    for day, confidence in enumerate((0.5, 0.9), 1):
        one = claim(of, confidence=confidence)
        ledger.add([found(of, one, reader=f"hand {day}")], recorded=at(f"2024-01-0{day}"))
    (change,) = changes(ledger, "2024-01-01", "2024-01-02")
    assert (change.kinds, change.fields()) == (("read again",), {})


def test_a_report_dated_better_is_read_otherwise(ledger):
    for day, published in enumerate((None, "2023-04-01"), 1):
        of = report(published=published)
        ledger.add([found(of, reader=f"hand {day}")], recorded=at(f"2024-01-0{day}"))
    (change,) = changes(ledger, "2024-01-01", "2024-01-02")
    assert (change.kinds, change.fields()) == (("read otherwise",), {"published": (None, "2023-04-01")})


def test_decisions_are_told_with_what_they_correct(ledger):
    of = report()
    ledger.add([found(of)], recorded=at("2024-01-01"))
    ledger.decide(decision(claim(of), "correct", "supplier", "SY"), recorded=at("2024-01-02"))
    (change,) = changes(ledger, "2024-01-01", "2024-01-02")
    assert (change.kinds, change.fields()) == (("decided",), {"supplier": ("BO", "SY")})
    assert [one.number for one in change.decided] == [1]


def test_a_decision_taken_back_is_told_even_where_a_later_one_hides_it(ledger):
    of = report()
    ledger.add([found(of)], recorded=at("2024-01-01"))
    ledger.decide(decision(claim(of)), decision(claim(of), "reject"), recorded=at("2024-01-01"))
    ledger.take_back(1, by="Bea", recorded=at("2024-01-02"))
    (change,) = changes(ledger, "2024-01-01", "2024-01-02")
    assert (change.kinds, [one.number for one in change.undone]) == (("taken back",), [1])
    assert change.before == change.after


def test_decided_and_taken_back_between_the_days_is_no_change(ledger):
    of = report()
    ledger.add([found(of)], recorded=at("2024-01-01"))
    ledger.decide(decision(claim(of)), recorded=at("2024-01-02"))
    ledger.take_back(1, by="Ann", recorded=at("2024-01-02"))
    assert changes(ledger, "2024-01-01", "2024-01-02") == []


def test_a_decision_carried_over_stands_by_the_new_claim(ledger):
    of = report()
    old = claim(of)
    new = claim(of, sentence=SENTENCES["sent"].removeprefix("Borduria said "))
    ledger.add([found(of, old, reader="hand 1")], recorded=at("2024-01-01"))
    ledger.decide(decision(old), recorded=at("2024-01-01"))
    ledger.add([found(of, new, reader="hand 2")], recorded=at("2024-01-02"))
    assert kinds(ledger) == [("gone",), ("new", "carried over")]


def test_a_correction_moves_a_claim_out_of_a_filter_and_into_another(ledger):
    of = report()
    ledger.add([found(of)], recorded=at("2024-01-01"))
    ledger.decide(decision(claim(of), "correct", "item", "ocelot"), recorded=at("2024-01-02"))
    assert kinds(ledger, item="lynx") == [("moved out", "decided")]
    assert kinds(ledger, item="ocelot") == [("moved in", "decided")]
    assert kinds(ledger) == [("decided",)]
    assert kinds(ledger, item="lynx/short") == []


def test_a_claim_of_an_item_that_is_first_read_is_new_and_not_moved(ledger):
    ledger.add(many(1), recorded=at("2024-01-02"))
    assert kinds(ledger, item="lynx") == [("new",)] * 3


def test_a_date_found_or_lost_moves_a_claim_between_dated_and_undated(ledger):
    of = report()
    ledger.add([found(of)], recorded=at("2024-01-01"))
    ledger.decide(decision(claim(of), "correct", "happened", "2023-03"), recorded=at("2024-01-02"))
    ledger.take_back(1, by="Ann", recorded=at("2024-01-03"))
    asked = {"known_on": ("happened:2023",)}
    assert kinds(ledger, **asked) == [("dated", "decided")]
    assert kinds(ledger, "2024-01-02", "2024-01-03", **asked) == [("undated", "taken back")]
    earlier = {"known_on": ("happened:2022",)}
    assert kinds(ledger, **earlier) == [("moved out", "decided")]


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("published:2023-03-31", "published:2023-04-01", 1),
        ("published:2023-04-01", "published:2024", 0),
        ("disclosed:2023-01-31", "disclosed:2023-02-28", 1),
        ("disclosed:2023-02-01", "disclosed:2023-02-27", 0),
        ("happened:2022", "happened:2023-03-05", 1),
        ("happened:2022", "happened:2023-03-04", 0),
    ],
)
def test_by_the_other_clocks_it_tells_what_came_to_be_known(ledger, first, last, count):
    of = report(published="2023-04-01")
    ledger.add([found(of, claim(of, disclosed="2023-02", happened="2023-03-05"))])
    ledger.add([found(report("undated " + of.text, "two.txt"))])
    assert kinds(ledger, first, last) == [("new",)] * count


def test_an_undated_claim_stays_apart_and_is_no_change(ledger):
    ledger.add([found()])
    assert kinds(ledger, "published:2000", "published:2030") == []


def test_a_row_that_cannot_be_read_is_a_plain_mistake(ledger):
    ledger.add([found()], recorded=at("2024-01-02"))
    ledger._db.execute("DROP TRIGGER claim_is_never_changed")
    ledger._db.execute("UPDATE claim SET record = '{'")
    with pytest.raises(LedgerMistake, match="a row that cannot be read"):
        changes(ledger, "2024-01-01", "2024-01-02")


def test_a_change_that_is_none_has_no_entry():
    with pytest.raises(ValueError, match="no change"):
        _ = Change("0" * 32, None, None).entry


# One of three reports is read again or a claim of it is decided on, a day after or on the same day.
REPORTS = [report(f"{name}.\n{report().text}", f"{name}.txt", published) for name, published in (
    ("A", None), ("B", "2023-04-01"), ("C", "2023-05")
)]  # fmt: skip
CHOICES = [
    {},
    {"ordinal": 1, "happened": "2023-03"},
    {"supplier": "SY"},
    {"item": "ocelot"},
    {"sentence": SENTENCES["sent"].removeprefix("Borduria said ")},
]
READ = st.tuples(
    st.just("read"), st.integers(0, 2), st.sets(st.integers(0, 4)), st.sampled_from(["actual", "planned"])
)
DECIDE = st.tuples(
    st.just("decide"),
    st.integers(0, 20),
    st.sampled_from(
        [None, ("item", "ocelot"), ("supplier", "SY"), ("happened", "2023-03"), ("happened", "")]
    ),
)
TAKE_BACK = st.tuples(st.just("take back"), st.integers(0, 10))
HISTORY = st.lists(
    st.tuples(st.integers(0, 1), st.one_of(READ, DECIDE, DECIDE, TAKE_BACK)), min_size=1, max_size=14
)
QUERY = st.sampled_from(
    [
        Query(),
        Query(item="lynx"),
        Query(supplier="SY"),
        Query(known_on=(KnownOn("happened", date(2023, 12, 31)),)),
        Query(item="ocelot", known_on=(KnownOn("published", date(2023, 4, 30)),)),
    ]
)


def live(ledger, history):
    """Lets a history happen to a ledger. Returns: its last day."""
    day = FIRST
    for number, (later, (what, *how)) in enumerate(history):
        day += timedelta(later)
        ids = [row[0] for row in ledger._db.execute("SELECT DISTINCT id FROM claim ORDER BY n")]
        if what == "read":
            of, chosen, status = REPORTS[how[0]], how[1], how[2]
            claims = tuple(claim(of, status=status, **CHOICES[one]) for one in sorted(chosen))
            ledger.add([found(of).__class__(of, f"hand {number}", claims)], recorded=at(str(day)))
        elif what == "decide" and ids:
            fields = ("correct", *how[1]) if how[1] else ("reject",)
            ledger.decide(decision(ids[how[0] % len(ids)], *fields), recorded=at(str(day)))
        elif what == "take back":
            held = [one.number for id in ids for one in ledger.decisions(id)]
            if held:
                ledger.take_back(held[how[0] % len(held)], by="Bea", recorded=at(str(day)))
    return day


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(HISTORY, QUERY, st.lists(st.integers(-1, 14), min_size=3, max_size=3), st.sampled_from([1, 3, 5_000]))
def test_the_changes_of_two_days_make_of_the_one_answer_the_other_and_those_of_three_join(
    history, query, days, lot
):
    days = [KnownOn("recorded", FIRST + timedelta(day)) for day in sorted(days)]
    with TemporaryDirectory() as folder, Ledger.open(Path(folder), create=True) as ledger:
        live(ledger, history)
        was, diffing.LOT = diffing.LOT, lot
        try:
            one, two, both = (
                list(ledger.diff(query, *pair))
                for pair in ((days[0], days[1]), (days[1], days[2]), (days[0], days[2]))
            )
        finally:
            diffing.LOT = was
        states = [known(ledger, query, day) for day in days]
    assert applied(states[0], one) == states[1]
    assert applied(applied(states[0], one), two) == applied(states[0], both) == states[2]
    assert all(set(change.kinds) <= set(KINDS) for change in both)
    told = {change.claim for change in both}
    assert told <= {change.claim for change in (*one, *two)}


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(
    HISTORY,
    QUERY,
    st.sampled_from(["published", "disclosed", "happened"]),
    st.lists(st.dates(date(2023, 2, 1), date(2023, 6, 30)), min_size=2, max_size=2),
)
def test_by_every_other_clock_too_the_changes_make_of_the_one_answer_the_other(history, query, clock, days):
    first, last = (KnownOn(clock, day) for day in sorted(days))
    with TemporaryDirectory() as folder, Ledger.open(Path(folder), create=True) as ledger:
        live(ledger, history)
        found_changes = list(ledger.diff(query, first, last))
        before, after = known(ledger, query, first), known(ledger, query, last)
    assert applied(before, found_changes) == after
    assert {kind for change in found_changes for kind in change.kinds} <= {"new"}
