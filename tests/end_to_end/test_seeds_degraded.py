"""Which of the five web texts are degraded copies."""

from dataclasses import replace

import pytest

from drawdown import workflow
from drawdown.account import AccountLink
from drawdown.catalogue import load_catalogue
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.findings import Findings
from drawdown.origin import Origins
from drawdown.reconcile.degraded import drifts, signals
from tests.reconcile.made import RECORDED, apart


@pytest.fixture(scope="module")
def read(shared):
    found = workflow.read([shared / "reports" / "seeds"])
    return {one.report.path: one for one in found if isinstance(one, Findings)}


@pytest.fixture(scope="module")
def judged(read):
    catalogue = load_catalogue()
    return {path: signals(one.report, [], catalogue) for path, one in read.items()}


@pytest.fixture(scope="module")
def drifted(read, judged):
    """What report 0 says otherwise than report 2, the two linked by hand."""
    copy, origin = (
        [Entry(claim, read[path].report.metadata, RECORDED) for claim in read[path].claims]
        for path in ("seed-0.txt", "seed-2.txt")
    )
    origins = apart(*copy, *origin)
    link = AccountLink(origins.all[0].accounts[0].id, origins.all[1].accounts[0].id, "unsure", ())
    linked = Origins(tuple(replace(one, unsure=(link,)) for one in origins.all), origins.of)
    degraded = {one.report: one for one in judged.values()}
    return drifts(Dossier([*copy, *origin], linked, degraded=degraded))[read["seed-0.txt"].report.id]


@pytest.mark.parametrize("number", [0, 1])
def test_rewritten_texts_are_degraded_by_several_signals(judged, number):
    found = judged[f"seed-{number}.txt"]
    assert found.verdict == "degraded"
    assert sum(one.weight > 0 for one in found.signals) >= 5


@pytest.mark.parametrize("number", [2, 3, 4])
def test_texts_in_their_own_words_are_sound(judged, number):
    assert judged[f"seed-{number}.txt"].verdict == "sound"


def test_the_wrong_name_of_a_missile_is_shown(judged):
    (found,) = [one for one in judged["seed-0.txt"].signals if one.name == "wrong expansion"]
    assert "Army Tactical Missile System" in found.detail


def test_the_pause_of_what_was_never_sent_is_shown_beside_the_refusal(drifted):
    (found,) = [one for one in drifted if one.kind == "event"]
    assert found.detail.startswith('"refused" became "paused"')
    assert "pause" in found.words.lower()
    assert "no signs of changing its policy" in found.origin_words


def test_months_of_deliberation_stand_beside_no_discussion(drifted):
    (found,) = [one for one in drifted if "deliberation" in one.detail]
    assert "months of deliberation" in found.words
    assert "no substantive discussion" in found.origin_words


def test_the_newspaper_is_lost(drifted):
    assert [one.detail for one in drifted if one.kind == "name"] == [
        '"Washington Post" became "Officials from the Pentagon and the administration"'
    ]


@pytest.mark.parametrize("folder", ["dev", "whitehouse"])
def test_statements_transcripts_and_news_are_not_taken_for_degraded(shared, folder):
    catalogue = load_catalogue()
    read = [one for one in workflow.read([shared / "reports" / folder]) if isinstance(one, Findings)]
    found = [signals(one.report, [], catalogue).verdict for one in read]
    assert found
    assert "degraded" not in found
    assert found.count("sound") >= 0.9 * len(found)
