"""What a brief draws: nothing that it does not tell, nothing without claims, nothing that is too little."""

from dataclasses import replace

import pytest

from drawdown.brief import write
from drawdown.brief.drawn.amounts import amounts
from drawdown.brief.drawn.gather import stem_of
from drawdown.brief.drawn.happened import happened
from drawdown.brief.drawn.origins import origin_drawing
from drawdown.brief.drawn.positions import positions
from drawdown.brief.judged.facts import facts
from drawdown.brief.judged.origin_map import origin_map
from drawdown.brief.judged.positions import positions as lines_of
from drawdown.brief.naming import Names
from drawdown.charts import drawn
from drawdown.fact import Side
from drawdown.position import Reversal
from drawdown.quantity import Money
from tests.brief.judged import AGAIN, BUILT, ENTRIES, FEWER, REFUSED, USED, doubted, fact, full, line, step
from tests.brief.made import catalogue
from tests.reconcile.made import apart, count, day, entry, resting

NAMES = Names(catalogue())
SHOWN = {one.claim.id: one for one in ENTRIES}


def timeline(*found, shown=SHOWN):
    told, _ = facts(found, shown, NAMES)
    return happened("t", "ATACMS", told, shown, NAMES)


def ranges(*found, shown=SHOWN):
    told, _ = facts(found, shown, NAMES)
    return amounts("t", "ATACMS", told, shown, NAMES)


def dated(event, when, number, **fields):
    return fact(REFUSED, id=f"{number:016}", event=event, happened=day(when), **fields)


def test_a_timeline_has_a_lane_for_each_event_in_order_of_the_ladder():
    made = timeline(
        dated("delivered", "2023-10", 1), dated("refused", "2023-07-24", 2), dated("refused", "2023-02", 3),
        dated("requested", "2022-05-01?", 4),
    )  # fmt: skip
    assert made is not None
    assert [lane.label for lane in made.lanes] == ["Asked for", "Refused", "Delivered"]
    asked, refused, delivered = (lane.marks for lane in made.lanes)
    assert (len(asked), len(refused), len(delivered)) == (1, 2, 1)
    assert (delivered[0].stance, refused[0].stance) == ("toward", "against")
    assert (asked[0].basis, delivered[0].basis) == ("judgement", "fact")
    assert made.claims == ("c1",)


def test_what_is_planned_or_denied_is_hedged_and_says_so():
    made = timeline(*(dated("delivered", "2023", at, status=status) for at, status in
                      enumerate(("planned", "possible", "denied", "actual"))))  # fmt: skip
    assert made is not None
    told = {(mark.hedged, mark.label.rpartition(", ")[2]) for mark in made.lanes[0].marks}
    assert told == {
        (True, "planned"), (True, "possible"), (True, "said not to be so"),
        (False, "United States → Ukraine"),
    }  # fmt: skip


def test_facts_without_a_date_are_counted_not_drawn_and_few_make_no_timeline():
    few = [dated("delivered", "2023", at) for at in range(3)]
    assert timeline(*few) is None
    made = timeline(*few, dated("used", "2023", 4), dated("used", None, 5))
    assert made is not None
    assert sum(len(lane.marks) for lane in made.lanes) == 4
    assert "1 of them without a date not drawn" in made.note


def test_amounts_are_drawn_by_unit_and_vague_ones_only_beside_numbers():
    vague = replace(count(None, None), vague=True, text="many")
    given = (count(4000), replace(count(10), max=None), vague, replace(count(3), unit="launcher"))
    made = ranges(*(fact(BUILT, id=f"{at:016}", quantity=one) for at, one in enumerate(given)))
    assert [one.unit for one in made] == ["missile"]
    assert {(row.low, row.high) for row in made[0].rows} == {(4000, 4000), (10, None), (None, None)}
    assert all(row.claims for row in made[0].rows)
    assert ranges(fact(BUILT), fact(BUILT, id="3" * 16, quantity=vague)) == ()


def test_a_disputed_number_has_a_row_for_each_side_with_its_own_range():
    sides = (Side("about 4,000", ("c4",), 1, 1, 1), Side("3,700", ("c5",), 1, 1, 1))
    (made,) = ranges(fact(BUILT, FEWER, quantity=count(3700, 4000), disputed=True, sides=sides))
    assert [(row.low, row.high, row.disputed, row.claims) for row in made.rows] == [
        (4000, 4000, True, ("c4",)),
        (3700, 3700, True, ("c5",)),
    ]


def test_what_is_worked_out_is_said_by_nobody():
    derived = fact(BUILT, id="2" * 16, quantity=count(None, 3100), derived=True)
    (made,) = ranges(fact(BUILT, id="1" * 16), derived)
    worked_out = next(row for row in made.rows if row.high == 3100)
    assert (worked_out.basis, worked_out.by) == ("judgement", "")


def test_an_arrow_leads_from_what_held_to_what_it_turned_to():
    turn = Reversal("refused", "used", day("2023-07-24/2023-10-17"), ("c1", "c3"))
    one = line(
        step("refused", "2023-07-22/2023-07-24", REFUSED, AGAIN), step("used", "2023-10-17", USED),
        reversals=(turn,),
    )  # fmt: skip
    told, _ = lines_of([one], SHOWN, NAMES)
    made = positions("p", "ATACMS", told, SHOWN)
    assert made is not None
    assert made.levels
    assert made.lanes[0].turns == ((0, 1),)
    told, _ = lines_of([replace(one, reversals=())], SHOWN, NAMES)
    assert positions("p", "ATACMS", told, SHOWN) is None


def test_an_inferred_step_is_a_judgement():
    one = line(*(step("refused", f"2023-0{at}", REFUSED) for at in range(1, 4)),
               step("delivered", "../2023-10-17", USED, why="it was used"))  # fmt: skip
    told, _ = lines_of([one], SHOWN, NAMES)
    made = positions("p", "ATACMS", told, SHOWN)
    assert made is not None
    assert [mark.basis for mark in made.lanes[0].marks] == ["fact", "fact", "fact", "judgement"]


def passed_on():
    """Three claims of sources not named, two of which may be one, and their origins."""
    said = [
        entry(f"d{at}", "refused", report=report, words=f"No {at}.", via=via)
        for at, (report, via) in enumerate((("a", ("Post",)), ("b", ("Post",)), ("c", ())))
    ]
    shown = {one.claim.id: one for one in said}
    origins = doubted(resting(*([one] for one in said)), 0, 1)
    accounts = [replace(one.accounts[0], via=of.claim.via) for one, of in zip(origins.all, said, strict=True)]
    spoken = [
        replace(one, accounts=(replace(account, speaker=replace(account.speaker, kind="anonymous")),))
        for one, account in zip(origins.all, accounts, strict=True)
    ]
    return shown, replace(origins, all=tuple(spoken))


def test_a_map_draws_who_speaks_through_whom_and_what_may_be_one():
    shown, origins = passed_on()
    made = origin_drawing(origin_map(origins, shown.keys(), NAMES), origins, shown)
    assert made is not None
    assert [node.label for node in made.nodes if node.layer == 1] == ["Post"]
    assert sum(node.layer == 2 for node in made.nodes) == 3
    assert [edge.sure for edge in made.edges].count(False) == 1
    assert made.claims == ("d0", "d1", "d2")


def test_a_map_of_many_origins_draws_the_first_and_counts_the_others(monkeypatch):
    monkeypatch.setattr("drawdown.brief.drawn.origins.MOST", 2)
    shown, origins = passed_on()
    made = origin_drawing(origin_map(origins, shown.keys(), NAMES), origins, shown)
    assert made is not None
    assert sum(node.layer == 0 for node in made.nodes) == 2
    assert "Not drawn, but told below: 1 more." in made.note


def test_reports_in_their_own_voice_make_no_map():
    origins = apart(REFUSED, USED, BUILT)
    assert origin_drawing(origin_map(origins, SHOWN.keys(), NAMES), origins, SHOWN) is None


@pytest.fixture(scope="module")
def made():
    found = full()
    return replace(found, charts={one.name: drawn(one) for one in found.drawings})


def test_every_drawing_rests_on_claims_that_the_brief_cites(made):
    assert made.drawings
    names = [one.name for one in made.drawings]
    assert len(set(names)) == len(names)
    for one in made.drawings:
        assert one.claims
        assert set(one.claims) <= made.citations.keys()


def test_all_formats_name_every_chart_and_its_files(made, tmp_path):
    written = write(made, tmp_path)
    for file in (written.html, written.markdown, written.json):
        text = file.read_text("utf-8").replace("\\", "")
        for one in made.drawings:
            assert one.name in text
            assert made.charts[one.name].title in text


def test_a_brief_without_charts_is_whole_too(tmp_path):
    text = write(full(), tmp_path).html.read_text("utf-8")
    assert "<figure" not in text
    assert "They will not send it." in text


def test_no_two_items_share_the_names_of_their_files():
    ids = [
        "atacms",
        "leopard-2",
        "a/b",
        "a.b",
        "\u043f\u0442\u0443\u0440",
        "\u0433\u0440\u0430\u0434",
        "x" * 41,
        "x" * 42,
    ]
    stems = {stem_of(id) for id in ids}
    assert len(stems) == len(ids)
    assert {"atacms", "leopard-2"} <= stems
    assert all(stem.isascii() and "/" not in stem and len(stem) < 50 for stem in stems)


def test_sums_are_told_as_how_much_and_pieces_as_how_many():
    sums = [fact(BUILT, id=str(at), quantity=None, money=Money(at, at, "USD")) for at in (1, 2)]
    pieces = [fact(BUILT, id=str(at), quantity=count(at)) for at in (3, 4)]
    assert [one.title for one in ranges(*sums)] == ["ATACMS: how much, in US dollars"]
    assert [one.title for one in ranges(*pieces)] == ["ATACMS: how many missiles"]
