"""What is known of a transfer, from facts and steps of positions."""

from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.position import Lag
from drawdown.transfer import STAGES, Stage
from drawdown.transfers import transfers
from tests.brief.judged import fact, line, step
from tests.brief.made import number
from tests.reconcile.made import entry

PROMISED = entry("c1", "announced", report="a", words="It will send 20.", quantity=number(20, 20))
SENT = entry("c2", "delivered", report="b", words="They came.")
LATER = entry("c3", "delivered", report="c", words="More came.")
USED = entry("c4", "used", report="c", words="It was fired.", party="UA")


def test_a_lag_runs_from_the_first_promise_to_the_first_delivery_and_cites_both():
    told = line(
        step("announced", "2023-01-10", PROMISED),
        step("delivered", "2023-03-01", SENT),
        step("delivered", "2023-06-01", LATER),
    )
    (one,) = transfers([], [told])
    assert one.lag == Lag("promised", "delivered", 50, 50, ("c1", "c2"))


def test_a_first_day_rests_on_the_claims_at_both_its_ends():
    stage = Stage((), (step("delivered", "2023-01/2023-06", SENT), step("delivered", "2023-03-05", LATER)))
    assert stage.first == DateBounds.parse("2023-01-01/2023-03-05")
    assert stage.dating == ("c2", "c3")


def test_a_step_that_is_later_than_the_first_does_not_date_it():
    stage = Stage((), (step("delivered", "2023-03-05", SENT), step("delivered", "2023-04", LATER)))
    assert stage.dating == ("c2",)


def test_what_must_have_been_by_a_day_is_no_earlier_first_where_it_was_told_before():
    implied = step("authorised", "../2024-05", USED, why="delivered by then")
    stage = Stage((), (step("announced", "2023-04-11", PROMISED), implied))
    assert (stage.first, stage.dating) == (DateBounds.parse("2023-04-11"), ("c1",))


def test_what_must_have_been_before_anything_is_told_is_first():
    implied = step("authorised", "../2023-01", USED, why="delivered by then")
    stage = Stage((), (step("announced", "2023-04-11", PROMISED), implied))
    assert stage.first == DateBounds.parse("../2023-01-31")
    assert set(stage.dating) == {"c4"}


def test_a_fact_that_is_no_step_dates_a_stage_as_well():
    told = [
        fact(PROMISED, event="notified", happened=DateBounds.parse("2023-04-11")),
        fact(SENT, id="2", happened=DateBounds.parse("../2024-05-31")),
    ]
    (one,) = transfers(told, [])
    assert one.lag == Lag("promised", "delivered", None, 416, ("c1", "c2"))


def test_a_fact_does_not_loosen_the_date_of_its_step():
    loose = fact(SENT, happened=DateBounds.parse("../2024"))
    assert Stage((loose,), (step("delivered", "2023-03-05", SENT),)).first == DateBounds.parse("2023-03-05")


def test_a_plan_after_the_first_promise_leaves_the_days_from_that_a_most():
    told = line(
        step("announced", "2023-01-10", PROMISED),
        step("delivered", "2023-02-01", PROMISED, status="planned"),
        step("delivered", "2023-03-01", SENT),
    )
    (one,) = transfers([], [told])
    assert one.lag
    assert (one.lag.least, one.lag.most) == (50, 50)


def test_a_delivery_told_before_the_promise_gives_no_lag():
    told = line(step("announced", "2023-05-01", PROMISED), step("delivered", "2023-03-01", SENT))
    (one,) = transfers([], [told])
    assert one.lag is None


def test_a_stage_that_a_fact_tells_is_not_inferred():
    sent = step("delivered", "../2023-10", USED, why="it was used")
    (one,) = transfers([], [line(sent)])
    assert one.stages["delivered"].inferred
    (other,) = transfers([fact(SENT)], [line(sent)])
    assert not other.stages["delivered"].inferred


def test_that_a_delivery_implies_a_promise_by_then_is_no_promise():
    by_then = step("authorised", "../2023-03-05", SENT, why="delivered by then")
    (one,) = transfers([], [line(by_then, step("delivered", "2023-03-05", SENT))])
    assert one.stages["promised"] == Stage()


def test_a_promise_implied_before_the_delivery_is_one():
    before = step("authorised", "../2023-02-01", USED, why="a variant was delivered by then")
    (one,) = transfers([], [line(before, step("delivered", "2023-03-05", SENT))])
    assert one.stages["promised"].steps == (before,)


def test_variants_are_transfers_of_their_own():
    told = [line(step("delivered", "2023", SENT), item=item) for item in ("atacms", "atacms/cluster")]
    assert [one.item for one in transfers([], told)] == ["atacms", "atacms/cluster"]


def test_a_fact_that_leaves_an_end_open_belongs_to_the_line_its_claims_stand_in():
    told = fact(SENT, supplier=None, quantity=number(40, 40))
    (one,) = transfers([told], [line(step("delivered", "2023-03-05", SENT))])
    assert (one.supplier, one.stages["delivered"].facts) == ("US", (told,))


def test_a_fact_keeps_its_open_end_where_its_claims_stand_in_several_lines_or_in_none():
    told = fact(SENT, LATER, supplier=None)
    several = [
        line(step("delivered", "2023", SENT, LATER)),
        line(step("delivered", "2023", SENT), item="atacms/x"),
    ]
    for lines in (
        several,
        [line(step("delivered", "2023", SENT))],
        [line(step("delivered", "2023", SENT, why="x"))],
    ):
        assert told in [fact for one in transfers([told], lines) if one.supplier is None
                        for fact in one.stages["delivered"].facts]  # fmt: skip


def test_what_is_worked_out_is_no_transfer():
    assert transfers([fact(SENT, derived=True)], []) == []


days = st.dates().flatmap(lambda low: st.dates(min_value=low).map(lambda high: DateBounds(low, high)))


@given(st.lists(days, min_size=1, max_size=5))
def test_no_delivery_is_later_than_the_first_is_said_to_be(found):
    stage = Stage((), tuple(step("delivered", one.edtf(), SENT) for one in found))
    first = stage.first
    assert first is not None
    assert first.upper == min(one.upper for one in found if one.upper)
    assert all(first.lower and one.lower and first.lower <= one.lower for one in found)
    assert stage.dating == ("c2",)


@given(st.permutations(STAGES))
def test_stages_stand_in_the_order_in_which_they_follow_each_other(order):
    events = dict(zip(STAGES, ("requested", "announced", "ordered", "delivered", "used"), strict=True))
    told = line(*(step(events[name], "2023", SENT) for name in order))
    (one,) = transfers([], [told])
    assert tuple(one.stages) == STAGES
    assert all(one.stages[name].steps for name in STAGES)


def test_the_day_for_which_a_delivery_is_planned_is_not_the_day_it_was_promised():
    planned = fact(PROMISED, event="delivered", status="planned", happened=DateBounds.parse("2024-03"))
    sent = fact(SENT, id="2", happened=DateBounds.parse("2024-04-10"))
    (one,) = transfers([planned, sent], [])
    assert one.stages["promised"].facts == (planned,)
    assert one.stages["promised"].first is None
    assert one.lag is None


def test_on_one_day_takes_no_day_and_no_number_of_days_is_below_none():
    def lag(promised, delivered):
        told = line(step("announced", promised, PROMISED), step("delivered", delivered, SENT))
        (one,) = transfers([], [told])
        return one.lag and (one.lag.least, one.lag.most)

    assert lag("2023-05-01", "2023-05-01") == (0, 0)
    assert lag("2023-05-01", "2023-04-30") is None
    assert lag("2023-05", "2023-05-10/2023-06-09") == (0, 39)


def test_a_most_is_of_one_fact_alone_and_a_rate_is_no_number_sent():
    sent, more = (fact(one, id=id, quantity=number(20, 30)) for one, id in ((SENT, "1"), (LATER, "2")))
    unit = number(20, 30).unit
    assert Stage((sent,)).number(unit) == (20, 30)
    assert Stage((sent, more)).number(unit) == (20, None)
    assert Stage((fact(SENT, quantity=number(20, 30, per="month")),)).number(unit) == (None, None)
    assert Stage((sent,)).number("another") == (None, None)
