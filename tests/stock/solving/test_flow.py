"""Flows as straight stretches: the same pieces as month by month, whatever the draws."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.stock.answers.currents import output
from drawdown.stock.flows import pieces
from drawdown.stock.project import project
from drawdown.stock.solving.flow import flow
from drawdown.stock.study import Study
from tests.stock.made import scenario

rates = st.integers(0, 500)
shares = st.integers(0, 1000).map(lambda of: of / 1000)
entries = st.lists(
    st.tuples(
        st.sampled_from(["a", "b"]), st.integers(-24, 40), rates, rates, st.integers(0, 30),
        shares, shares,
    ),
    min_size=1, max_size=6, unique_by=lambda one: (one[0], one[1]),
)  # fmt: skip


def month(after: int) -> str:
    return f"{2023 + after // 12}-{after % 12 + 1:02}"


def line(name, since, low, more, ramp, realised, share):
    return {
        "line": name, "from": month(since), "rate": [low, low + more], "per": "month",
        "ramp": [ramp, ramp + 7], "realised": realised, "share": share,
    }  # fmt: skip


@given(entries, st.integers(1, 80))
@settings(max_examples=60)
def test_stretches_hold_the_same_pieces_as_the_lines_in_every_draw(lines, until):
    given_ = scenario(production=[line(*one) for one in lines], paths=32)
    for sample in Study(given_).samples:
        net = flow(output(given_, sample, owned=True), sample.n)
        ends = np.vstack([net.knots[1:], np.full(sample.n, np.inf)])
        spans = np.minimum(ends, until) - np.minimum(net.knots, until)
        total = (net.rate * spans + net.slope * spans**2 / 2).sum(axis=0)
        stretches = pieces(given_.production, given_.start, sample)
        expected = sum(np.asarray(piece.total(0, until)) * piece.share for piece in stretches)
        assert total == pytest.approx(np.broadcast_to(expected, (sample.n,)), rel=1e-9, abs=1e-6)


@given(
    entries,
    st.integers(100, 5_000),
    st.integers(0, 90),
    st.integers(0, 400),
    st.lists(st.tuples(st.integers(0, 59), st.integers(0, 800)), max_size=3),
    st.tuples(st.integers(0, 30), st.integers(0, 29), st.integers(0, 200)),
)
@settings(max_examples=60)
def test_a_stock_runs_out_in_the_month_in_which_its_path_falls_to_the_floor(
    lines, opening, floor, used, sent, rate
):
    first, length, monthly = rate
    transfers = [{"on": month(on), "quantity": quantity} for on, quantity in sent]
    transfers.append({"from": month(first), "to": month(first + length), "rate": monthly, "per": "month"})
    plain = [{**line(*one), "rate": one[2], "ramp": one[4]} for one in lines]
    found = project(
        scenario(
            months=60, opening=opening, floor=floor, production=plain, transfers=transfers,
            use={"rate": used, "per": "month"}, ask=[{"runs_out": {"in": "month"}}],
        )
    )  # fmt: skip
    assert found.stock is not None
    time = found.answers[0].value
    assert time is not None
    months = math.inf if time == "never" else time
    path = (opening, *found.stock.quantiles[0.5])
    at_or_below = [at for at, stock in enumerate(path) if stock <= floor]
    # A stock may fall to the floor and rise again within a month, which its path does not show.
    if at_or_below:
        assert months <= at_or_below[0] * (1 + 1e-9)
    for at, stock in enumerate(path):
        if at < months - 1e-9:
            assert stock > floor


def test_what_flows_in_all_is_cut_to_the_time_asked_for():
    ramp = [
        {"from": "2022-12", "rate": 0, "per": "month"},
        {"from": "2023-03", "rate": 60, "per": "month", "ramp": 6},
    ]
    given_ = scenario(production=ramp)
    (sample,) = Study(given_).samples
    net = flow(output(given_, sample, owned=False), 1)
    assert [net.total(at) for at in (0, 2, 5, 8, 10)] == pytest.approx([0, 0, 45, 180, 300])
