"""Which of the five web texts are degraded copies."""

import pytest

from drawdown import workflow
from drawdown.catalogue import load_catalogue
from drawdown.findings import Findings
from drawdown.reconcile.degraded import signals


@pytest.fixture(scope="module")
def judged(shared):
    read = [one for one in workflow.read([shared / "reports" / "seeds"]) if isinstance(one, Findings)]
    catalogue = load_catalogue()
    return {one.report.path: signals(one.report, [], catalogue) for one in read}


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


@pytest.mark.parametrize("folder", ["dev", "whitehouse"])
def test_statements_transcripts_and_news_are_not_taken_for_degraded(shared, folder):
    catalogue = load_catalogue()
    read = [one for one in workflow.read([shared / "reports" / folder]) if isinstance(one, Findings)]
    found = [signals(one.report, [], catalogue).verdict for one in read]
    assert found
    assert "degraded" not in found
    assert found.count("sound") >= 0.9 * len(found)
