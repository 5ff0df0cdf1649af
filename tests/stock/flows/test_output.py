"""Production lines: rates that rise in straight lines, added up exactly."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.stock.draws import Sample, Sampler, in_order
from drawdown.stock.flows import owned, pieces
from drawdown.stock.flows.output import Piece
from tests.stock.made import scenario


def hundredths(most: int) -> st.SearchStrategy[float]:
    """Numbers up to ``most``; those next to nothing are no numbers of a scenario."""
    return st.integers(0, 100 * most).map(lambda number: number / 100)


def line(rate: Any, since: str = "2023-01", **more: Any) -> dict[str, Any]:
    return {"line": "a", "from": since, "rate": rate, "per": "month", **more}


def lines(*entries: dict[str, Any], n: int = 1) -> list[Piece]:
    of = scenario(production=list(entries))
    sampler = Sampler(in_order(of))
    sample = sampler.sample(sampler.points(n, 1)) if sampler.inputs else Sample(n, {})
    return pieces(of.production, of.start, sample)


def by_month(*entries: dict[str, Any], months: int = 6) -> list[float]:
    return [float(month) for month in owned(lines(*entries), months)]


def test_a_steady_line_makes_its_rate() -> None:
    assert by_month(line(100)) == [100] * 6


def test_a_line_makes_nothing_before_it_begins() -> None:
    assert by_month(line(100, "2023-04")) == [0, 0, 0, 100, 100, 100]


def test_a_ramp_is_integrated_and_not_stepped() -> None:
    # From 100 to 140 over 4 months from April: 105, 115, 125 in the middle of its months.
    assert by_month(line(100), line(140, "2023-03", ramp=4)) == pytest.approx([100, 100, 105, 115, 125, 135])


def test_a_ramp_from_nothing_starts_at_zero() -> None:
    assert by_month(line(60, ramp=6)) == pytest.approx([5, 15, 25, 35, 45, 55])


def test_a_ramp_may_end_within_a_month() -> None:
    assert by_month(line(100, ramp=1.5), months=3) == pytest.approx([100 / 3, 100 - 100 / 12, 100])


def test_realised_scales_the_change_and_not_the_rate() -> None:
    assert by_month(line(100), line(200, "2023-03", realised=0.4), months=3) == pytest.approx([100, 100, 140])


def test_an_entry_within_a_ramp_rises_from_the_rate_of_that_moment() -> None:
    found = by_month(line(0, "2022-12"), line(120, ramp=12), line(0, "2023-04"), months=4)
    assert found == pytest.approx([5, 15, 25, 0])


def test_a_ramp_that_began_before_the_start_is_on_its_way() -> None:
    assert by_month(line(120, "2022-10", ramp=12), months=2) == pytest.approx([35, 45])


def test_a_share_reaches_the_owner_and_later_entries_inherit_it() -> None:
    assert by_month(line(100, share=0.25), line(200, "2023-03"), months=3) == [25, 25, 50]


def test_lines_add_up() -> None:
    assert by_month(line(100), {**line(50), "line": "b"}, months=2) == [150, 150]


def test_an_uncertain_ramp_makes_in_each_draw_what_that_draw_says() -> None:
    entries = line(0), line(100, "2023-03", ramp=[0, 8])
    stretches = lines(*entries, n=16)
    (ramp,) = (piece.ramp for piece in stretches if np.ndim(piece.ramp))
    months = np.array([np.broadcast_to(month, 16) for month in owned(stretches, 24)])
    for draw, its in enumerate(np.asarray(ramp)):
        alone = by_month(line(0), line(100, "2023-03", ramp=float(its)), months=24)
        assert months[:, draw] == pytest.approx(alone)


@given(
    st.lists(
        st.tuples(st.integers(-6, 20), hundredths(500), hundredths(30), hundredths(1)),
        min_size=1,
        max_size=4,
    )
)
def test_what_is_made_in_each_month_adds_up_to_what_is_made_in_all(
    entries: list[tuple[int, float, float, float]],
) -> None:
    stretches = lines(
        *(
            line(rate, f"{2023 + at // 12}-{at % 12 + 1:02}", ramp=ramp, realised=realised)
            for at, rate, ramp, realised in {entry[0]: entry for entry in entries}.values()
        )
    )
    whole = sum(float(piece.total(0, 24)) for piece in stretches)
    assert sum(float(month) for month in owned(stretches, 24)) == pytest.approx(whole, rel=1e-9, abs=1e-6)
    assert min(float(month) for month in owned(stretches, 24)) >= -1e-9
