"""What changed, as the page, the Markdown and the JSON show it."""

import json
import re

import pytest

from drawdown.brief import Before
from drawdown.brief.data import as_data
from drawdown.brief.html import page
from drawdown.brief.markdown import as_markdown
from drawdown.brief.model import Brief
from drawdown.clock import KnownOn
from drawdown.decision import Decision
from tests.brief.made import RECORDED
from tests.brief.since.two import known
from tests.reconcile.made import entry

HOSTILE = "<script>alert(1)</script> **They** will not [send](http://x) it.\u202e"


@pytest.fixture(scope="module")
def brief() -> Brief:
    from tests.brief.made import brief as made

    refused = entry("c1", "refused", report="a", published="2023-07-10", words="They refuse.")
    sent = entry("c2", "delivered", report="b", published="2023-10-18", happened="2023-10-17", words=HOSTILE)
    before = Before((KnownOn.parse("published:2023-07-18"),), **known([refused]), reports=frozenset({"a"}))
    told = known([refused, sent])
    return made(*told.pop("entries"), before=before, **told)


def test_every_format_says_the_same_changes_and_cites_them(brief):
    assert brief.since
    data = json.loads(json.dumps(as_data(brief)))["since"]
    html, markdown = page(brief), as_markdown(brief)
    numbers = {id: citation.number for id, citation in brief.citations.items()}
    assert [topic["key"] for topic in data["topics"]] == [topic.key for topic in brief.since.topics]
    for topic in brief.since.told:
        assert f'id="since-{topic.key}"' in html
        assert f"### {topic.title}" in markdown
        for one in topic.shown:
            assert one.claims
            assert all(f"[^{numbers[claim]}]" in markdown for claim in one.claims)
            assert all(f'href="#claim-{claim}"' in html for claim in one.claims)


def test_it_stands_before_the_items_and_in_the_contents(brief):
    html = page(brief)
    assert html.index('id="since"') < html.index('id="item-atacms"')
    assert '<a href="#since">What changed since 18 July 2023</a>' in html
    markdown = as_markdown(brief)
    assert markdown.index("## What changed since 18 July 2023") < markdown.index("## ATACMS")


def test_words_of_reports_stay_inert(brief):
    part = re.search(
        r'<section class="item since".*?</section>\s*<section class="item"', page(brief), re.DOTALL
    )
    assert part
    assert "<script" not in part[0]
    assert "\u202e" not in part[0]


def test_nothing_is_said_of_it_where_it_is_not_asked_for():
    from tests.brief.made import brief as made

    plain = made(entry("c1", "refused", report="a", published="2023-07-10"))
    assert as_data(plain)["since"] is None
    assert "since" not in re.findall(r'id="([^"]+)"', page(plain))
    assert "What changed" not in as_markdown(plain)


def test_a_claim_of_then_that_was_rejected_since_still_leads_to_its_sentence():
    from dataclasses import replace

    from tests.brief.made import brief as made

    sent = entry("c2", "delivered", report="b", published="2023-07-10", words="They sent it.")
    rejected = replace(sent, decision=Decision("c2", "reject", "Ann", RECORDED))
    before = Before((KnownOn.parse("recorded:2024-05-31"),), **known([sent]), reports=frozenset({"b"}))
    found = made(rejected, before=before)
    assert found.since
    (topic,) = [one for one in found.since.topics if one.key == "changed"]
    assert topic.changes[0].kinds == ("gone",)
    assert found.citations["c2"].entry.decision == rejected.decision


def test_a_long_list_is_cut_on_the_page_and_whole_in_the_data():
    from tests.brief.made import brief as made

    many = [
        entry(f"c{n:02}", "delivered", report=f"r{n}", published="2023-10-18", happened=f"2023-10-{n:02}")
        for n in range(1, 29)
    ]
    before = Before((KnownOn.parse("published:2023-07-18"),))
    told = known(many)
    found = made(*told.pop("entries"), before=before, **told)
    assert found.since
    steps = found.since.topics[0]
    assert len(steps.shown) == 15
    assert steps.more == f"{len(steps.changes) - 15} more in brief.json, under “since”."
    assert len(as_data(found)["since"]["topics"][0]["changes"]) == len(steps.changes) > 28
    assert steps.more in page(found)
