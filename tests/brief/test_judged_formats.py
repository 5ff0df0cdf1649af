"""Facts, positions, conflicts and origins in all three formats, and from a hostile report."""

import json
import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from drawdown.bounds import DateBounds
from drawdown.brief import write
from drawdown.brief.dates import guess
from drawdown.brief.markdown import as_markdown
from drawdown.dating import Dating
from drawdown.degraded import Degraded, Drift
from drawdown.ground import Ground
from drawdown.origin import Origins
from drawdown.position import Forecast
from tests.brief.judged import ENTRIES, ORIGINS, REFUSED, USED, fact, full, line, pair, step, undated
from tests.brief.made import brief, report
from tests.reconcile.made import day

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def written(tmp_path):
    return write(full(), tmp_path)


def test_markdown_says_all_that_was_judged(written):
    text = written.markdown.read_text("utf-8").replace("\\", "")
    for said in (
        "5 claims in 3 reports, 2 to 3 origins",
        "2 reports, 1 origin; reliability F (cannot be judged), credibility 3 (possibly true).",
        "(disputed)",
        "about 4,000[^4] 1 report, 1 origin; source C: a report",
        "4,000 built less 900 sold",
        "| Delivered (inferred) (used on 17 October 2023; no claim says so) | by 17 October 2023 | [^3] |",
        "Turned from “refused” to “delivered”",
        "At a time not known: weighed[^3]",
        "“They will not send it.”: failed[^1][^3] (used)",
        "**they contradict each other**: ATACMS: refused / used",
        "## Origin map",
        "officials → Post → a.md",
        "May be the same as origin1: perhaps on one day",
    ):
        assert said in text


def test_every_footnote_of_what_was_judged_exists(written):
    html = (
        MarkdownIt("commonmark")
        .use(footnote_plugin)
        .enable("table")
        .render(written.markdown.read_text("utf-8"))
    )
    assert "[^" not in html
    assert html.count("<table>") >= 1


def test_json_has_what_was_judged_and_every_claim_it_names(written):
    made = json.loads(written.json.read_text("utf-8"))
    (item,) = made["items"]
    known = {claim["id"] for claim in made["claims"]}
    assert item["count"] == "3 reports, 2 to 3 origins"
    assert [one["fact"][0] for one in item["facts"]] == ["f", "e", "d"]
    assert [one["event"] for one in item["positions"][0]["steps"]] == [
        "refused", "delivered", "used", "considered",
    ]  # fmt: skip
    assert item["conflicts"][0]["verdict"] == "conflict"
    assert made["origin_map"]["origins"][0]["chains"] == ["officials -> Post -> a.md"]
    for kind in ("facts", "conflicts"):
        assert all(known.issuperset(one["claims"]) for one in item[kind])
    told = [one for section in item["sections"] for one in section["statements"]]
    assert all(one["origins"] for one in told)


def test_every_number_on_the_page_leads_to_its_sentence(written):
    text = written.html.read_text("utf-8")
    targets = set(re.findall(r'href="#(claim-[^"]+)"', text))
    assert targets
    assert targets <= set(re.findall(r'id="(claim-[^"]+)"', text))


def test_an_estimated_date_stands_with_its_share_of_belief_and_its_grounds(tmp_path):
    made = write(undated(), tmp_path)
    told = "undated (estimate: July 2023, likely (55–80%; here 70%) or 2024, unlikely (20–45%; here 30%))"
    assert told in made.html.read_text("utf-8")
    text = as_markdown(undated()).replace("\\", "")
    assert "Estimate July 2023, likely (55–80%; here 70%): “in July” lies behind it" in text
    assert "Estimate 2024, unlikely (20–45%; here 30%): it names a law of 2024" in text


def test_an_estimate_without_a_rival_has_no_share():
    bounds = DateBounds.parse("2023-07")
    assert [guess(Dating(bounds, (), share)) for share in (None, 1.0)] == ["July 2023"] * 2


def test_a_degraded_copy_is_marked_where_the_report_is_at_hand(tmp_path):
    one = report("Some were sent.", "copy.txt")
    drift = Drift("quantifier", "x", "y", "some", "all", "“all” became “some”")
    found = Degraded(one.id, one.path, 0.8, "degraded", (Ground("names", 0.5, "names nobody"),), (drift,))
    for verdict, said in (
        ("degraded", "a degraded copy"),
        ("unsure", "may be a degraded copy"),
        ("sound", None),
    ):
        made = brief(reports=(one,), degraded={one.id: replace(found, verdict=verdict)})
        page = write(made, tmp_path).html.read_text("utf-8")
        assert ("names nobody" in page) == (said is not None)
        assert ("“all” became “some”: here “some”, there “all”" in page) == (said is not None)
        if said:
            assert f">{said}</span>" in page


def test_the_order_of_what_is_given_does_not_matter(tmp_path):
    facts = [fact(REFUSED), fact(USED, id="a" * 16)]
    steps = line(step("refused", "2023", REFUSED)), line(step("used", "2023", USED), item="atacms/cluster")
    pairs = [pair(REFUSED, USED), pair(ENTRIES[3], ENTRIES[4], matter="another")]
    forward = brief(*ENTRIES, origins=ORIGINS, facts=facts, positions=steps, conflicts=pairs)
    back = brief(
        *ENTRIES,
        origins=Origins(ORIGINS.all[::-1], ORIGINS.of),
        facts=facts[::-1],
        positions=steps[::-1],
        conflicts=pairs[::-1],
    )
    first, second = write(forward, tmp_path / "a"), write(back, tmp_path / "b")
    for name in ("html", "markdown", "json"):
        assert getattr(first, name).read_bytes() == getattr(second, name).read_bytes()


def test_hostile_words_in_judgements_are_only_text(tmp_path):
    origin = replace(ORIGINS.all[0], label=SCRIPT, chains=(f"{SCRIPT} -> \u202eb.md",), institution=SCRIPT)
    given = full(
        origins=Origins((origin, *ORIGINS.all[1:]), ORIGINS.of),
        facts=[fact(REFUSED, grounds=(SCRIPT,), derived=True, working=SCRIPT, party=SCRIPT, item=SCRIPT)],
        positions=[
            line(
                step("delivered", "../2023", USED, why=SCRIPT + "9999-99-99"),
                item=SCRIPT,
                forecasts=(Forecast("c1", SCRIPT, day("2023"), None, SCRIPT, ("c3",), SCRIPT),),
            )
        ],
        conflicts=[replace(pair(REFUSED, USED, matter=SCRIPT), words=(SCRIPT, SCRIPT))],
    )
    made = write(given, tmp_path)
    page = made.html.read_text("utf-8")
    assert SCRIPT not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "\u202e" not in page
    html = MarkdownIt("commonmark").use(footnote_plugin).render(made.markdown.read_text("utf-8"))
    assert "<script" not in html
