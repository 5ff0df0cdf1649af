"""The path of a weapon: items compared, in all three formats."""

import json
from dataclasses import replace
from typing import Any

from drawdown.brief import write
from drawdown.position import Lag, Path, Rung
from drawdown.scope import Scope
from tests.brief.made import brief
from tests.reconcile.made import day, entry

ASKED = entry("c1", "requested", report="a", words="It asked for it.", party="UA")
ALLOWED = entry("c2", "authorised", report="b", words="It was allowed.")
SENT = entry("c3", "delivered", report="c", words="It came.")
USED = entry("c4", "used", report="d", words="It was fired.", party="UA")
ENTRIES = (ASKED, ALLOWED, SENT, USED)


def path(item: str, asked: str | None, sent: str | None, lag: tuple[int | None, int | None] | None) -> Path:
    """A path with these dates, and these days from request to delivery."""
    rungs = (
        Rung("requested", day(asked), ("c1",)),
        Rung("authorised", day("../2023-05"), ("c3",), inferred=True),
        Rung("delivered", day(sent), ("c3",)),
    )
    lags = (Lag("requested", "delivered", *lag, ("c1", "c3")),) if lag else ()
    return Path(item, "US", "UA", rungs, lags)


SLOW = path("atacms", "2022-01-01", "2023-05-01", (485, None))
QUICK = path("prsm", "2023-04-01", "2023-05-01", (30, 40))


def compared(*paths: Path, **given: Any):
    return brief(*ENTRIES, paths=paths, **given).compared


def cells(found):
    """The rows as a reader has them."""
    return [[cell.text for cell in line.cells] for line in found.lines]


def test_the_shortest_way_from_request_to_delivery_comes_first():
    found = compared(SLOW, QUICK)
    assert [line.title for line in found.lines] == [
        "Precision Strike Missile from the United States to Ukraine",
        "ATACMS from the United States to Ukraine",
    ]
    assert found.columns == ("Asked for", "Authorised", "Delivered", "Request to delivery")
    assert cells(found) == [
        ["1 April 2023", "by 31 May 2023", "1 May 2023", "30 to 40 days"],
        ["1 January 2022", "by 31 May 2023", "1 May 2023", "at least 485 days"],
    ]


def test_equal_days_are_told_apart_by_the_most():
    longer = replace(SLOW, lags=(Lag("requested", "delivered", 30, 400, ("c1", "c3")),))
    assert [line.path for line in compared(longer, QUICK).lines] == [QUICK, longer]


def test_a_path_without_days_comes_after_those_with_any():
    without = path("patriot", "2022", "2023", None)
    assert [line.path for line in compared(without, SLOW, QUICK).lines] == [QUICK, SLOW, without]


def test_each_cell_cites_its_own_claims_and_what_is_implied_is_marked():
    first = compared(SLOW, QUICK).lines[0]
    assert [cell.claims for cell in first.cells] == [("c1",), ("c3",), ("c3",), ("c1", "c3")]
    assert [cell.inferred for cell in first.cells] == [False, True, False, False]


def test_one_path_alone_is_not_compared():
    assert compared(SLOW).lines == ()


def test_a_path_of_which_one_step_alone_is_told_is_left_out():
    implied = path("patriot", None, "2023", None)
    assert [line.path for line in compared(SLOW, QUICK, implied).lines] == [QUICK, SLOW]


def test_a_class_has_no_path_unless_it_is_asked_for():
    kind = path("air-defence", "2022", "2023", (1, 2))
    assert kind not in [line.path for line in compared(SLOW, QUICK, kind).lines]
    asked = compared(SLOW, QUICK, kind, scope=Scope(("air-defence", "atacms")))
    assert kind in [line.path for line in asked.lines]


def test_nothing_rests_on_claims_that_the_brief_does_not_show():
    assert brief(ASKED, ALLOWED, paths=(SLOW, QUICK)).compared.lines == ()


def test_many_paths_are_cut_and_counted():
    many = [replace(QUICK, recipient=f"party-{at}") for at in range(23)]
    found = compared(*many)
    assert len(found.lines) == 20
    assert found.more.startswith("3 more not shown here")
    assert found.timeline
    assert len(found.timeline.lanes) == 10


def test_the_drawings_have_what_the_table_says():
    found = compared(SLOW, QUICK)
    assert found.timeline
    assert found.days
    marks = found.timeline.lanes[0].marks
    assert [(mark.label, mark.when, mark.basis) for mark in marks] == [
        ("asked for", "1 April 2023", "fact"),
        ("authorised", "by 31 May 2023", "judgement"),
        ("delivered", "1 May 2023", "fact"),
    ]
    assert [(row.low, row.high, row.said, row.claims) for row in found.days.rows] == [
        (30, 40, "30 to 40 days", ("c1", "c3")),
        (485, None, "at least 485 days", ("c1", "c3")),
    ]
    assert found.days.unit == "day"


def test_days_are_drawn_where_there_are_two_ranges_to_compare():
    assert compared(SLOW, path("prsm", "2022", "2023", None)).days is None
    assert [one.name for one in compared(SLOW, QUICK).drawings] == ["paths-timeline", "paths-days"]


def test_all_formats_say_the_same(tmp_path):
    written = write(brief(*ENTRIES, paths=(SLOW, QUICK)), tmp_path)
    data = json.loads(written.json.read_text("utf-8"))
    text, page = written.markdown.read_text("utf-8"), written.html.read_text("utf-8")
    number = {claim["id"]: claim["number"] for claim in data["claims"]}
    lag = f"at least 485 days[^{number['c1']}][^{number['c3']}]"
    assert lag in text
    assert f"by 31 May 2023 (inferred)[^{number['c3']}]" in text
    assert "at least 485 days" in page
    assert [one["item"] for one in data["paths"]] == ["prsm", "atacms"]
    assert data["paths"][0]["cells"]["Delivered"] == "1 May 2023"
    assert data["paths"][0]["lags"][0]["least_days"] == 30
    assert 'href="#compared"' in page
