from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.conflict import Conflict
from drawdown.fact import Fact
from drawdown.link import PersonLink
from drawdown.position import Position
from drawdown.reconcile.kept import Kept
from tests.reconcile.kept import made

KINDS = (Fact, Conflict, Position)
ALL = range(len(made.REPORTS))


@cache
def part(number, told=None):
    return made.part(number, told)


def everything(kept: Kept):
    """All that a store answers."""
    found = {kind.__name__: kept.found(kind) for kind in KINDS}
    return found | {
        "degraded": kept.degraded(),
        "origins": kept.origins(),
        "by item": {item: kept.origins(item) for item in kept.items()},
        "datings": kept.datings(),
        "stories": kept.stories(),
    }


def rebuilt(parts, links=()):
    with made.kept() as kept:
        kept.update(parts, links)
        return everything(kept)


def said(a: str, b: str, verdict: str) -> PersonLink:
    a, b = sorted((a, b))
    return PersonLink(a, b, verdict, "Ann", made.RECORDED)


@settings(max_examples=30, deadline=None)
@given(st.permutations(ALL), st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_adding_bit_by_bit_in_any_order_equals_adding_all_at_once(order, sizes):
    with made.kept() as kept:
        rest = list(order)
        for size in sizes:
            lot, rest = rest[:size], rest[size:]
            kept.update([part(number) for number in lot])
        kept.update([part(number) for number in rest])
        assert everything(kept) == rebuilt([part(number) for number in ALL])


@settings(max_examples=20, deadline=None)
@given(st.integers(0, len(made.REPORTS) - 1), st.lists(st.integers(0, 3), max_size=3, unique=True))
def test_a_report_whose_claims_changed_is_taken_as_it_is_now(number, told):
    changed = part(number, tuple(sorted(told)))
    with made.kept() as kept:
        kept.update([part(each) for each in ALL])
        kept.update([changed])
        assert everything(kept) == rebuilt([changed if each == number else part(each) for each in ALL])


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(ALL), st.sampled_from(ALL), st.sampled_from(["same", "different", "unsure"])
        ),
        max_size=3,
    )
)
def test_what_people_say_comes_and_goes_as_if_it_had_been_there_from_the_start(words):
    links = [
        said(f"report:{part(a).report.id}", f"report:{part(b).report.id}", verdict)
        for a, b, verdict in words
        if a != b
    ]
    parts = [part(number) for number in ALL]
    with made.kept() as kept:
        kept.update(parts)
        kept.update([], links)
        assert everything(kept) == rebuilt(parts, links)
        kept.update([], [])
        assert everything(kept) == rebuilt(parts)


def test_a_file_keeps_what_was_worked_out(tmp_path):
    with made.kept(tmp_path / "kept.sqlite") as kept:
        kept.update([part(number) for number in ALL], notes={"sequence": "3"})
        before = everything(kept)
    with made.kept(tmp_path / "kept.sqlite") as kept:
        assert everything(kept) == before
        assert kept.noted("sequence") == "3"
        assert kept.noted("hash") == ""


def test_nothing_of_an_update_stays_that_failed_halfway(tmp_path):
    def failing():
        yield part(0)
        raise OSError("the disk is gone")

    with made.kept(tmp_path / "kept.sqlite") as kept:
        kept.update([part(3)])
        before = everything(kept)
        try:
            kept.update(failing())
        except OSError:
            pass
        assert everything(kept) == before


def test_an_open_forecast_is_scored_when_its_time_has_come(tmp_path):
    file = tmp_path / "kept.sqlite"
    with Kept(file, made.CATALOGUE, date(2024, 1, 10)) as kept:
        kept.update([part(6), part(7)])
        early = {one.outcome for line in kept.found(Position) for one in line.forecasts}
    with Kept(file, made.CATALOGUE, date(2026, 1, 10)) as kept:
        kept.update([])
        late = {one.outcome for line in kept.found(Position) for one in line.forecasts}
    assert "open" in early
    assert "open" not in late


def test_what_is_told_of_one_item_is_asked_alone():
    with made.kept() as kept:
        kept.update([part(number) for number in ALL])
        assert {one.item for one in kept.found(Fact, "nasams")} == {"nasams"}
        assert set(kept.items()) >= {"nasams", "caesar"}
        assert len(kept.found(Fact, "nasams")) < len(kept.found(Fact))
