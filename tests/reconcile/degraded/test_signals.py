import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.reconcile.degraded import signals
from drawdown.reconcile.degraded.signals import DEGRADED
from drawdown.report import Furniture
from tests.reconcile.degraded.made import CATALOGUE, EMPTY, NEWS, judged, report, weights


def test_a_text_made_of_filler_is_degraded_and_says_why():
    found = judged(EMPTY)
    assert found.verdict == "degraded"
    assert {"filler", "unnamed speakers", "no date", "nobody named", "vague time"} <= {
        one.name for one in found.signals
    }


def test_news_with_a_name_a_day_and_a_quotation_is_sound():
    assert judged(NEWS * 4).verdict == "sound"
    assert set(weights(NEWS * 4)) == {"named people", "quotations", "dated", "figures", "outlets cited"}


def test_nothing_is_missing_from_a_text_too_short_to_have_it():
    assert judged("Sweden to give jets to Ukraine, prime minister says.").signals == ()


def test_nothing_is_missing_from_a_text_in_a_language_that_is_not_read():
    text = "Die Lage unterstreicht die Bedeutung der Gespräche über weitere Lieferungen an die Partner. " * 20
    assert judged(text).signals == ()


def test_no_signal_decides_alone():
    found = judged(EMPTY * 3 + "ATACMS, or Low-Flying Missile System, exist.")
    assert max(one.weight for one in found.signals) < DEGRADED


def test_filler_around_news_does_not_outweigh_it():
    assert judged(NEWS * 4 + EMPTY[:200]).verdict == "sound"


def test_a_statement_in_its_own_voice_may_say_what_filler_says():
    ours = "We welcome this decision, which reflects our commitment to regional stability and cooperation. "
    assert judged(ours * 9).verdict != "degraded"
    assert "own voice" in weights(ours * 9)


def test_furniture_is_no_part_of_the_text():
    text = f"{NEWS}\n\n{EMPTY}"
    furniture = (Furniture(len(NEWS), len(text), "teaser"),)
    found = signals(report(text, furniture), [], CATALOGUE)
    assert {one.name for one in found.signals} == set(weights(NEWS))


@pytest.mark.parametrize(
    "sentence",
    [
        "The situation underscores the complexity of 40 howitzers.",
        "The situation underscores the complexity of what Anna Lund began.",
        'The situation underscores what she called "the complexity of it all".',
        "The situation underscores the complexity of what was decided in March.",
        "The situation underscores the complexity of what we do.",
    ],
)
def test_a_sentence_with_something_to_check_is_no_filler(sentence):
    assert "filler" not in weights(sentence * 3)


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials said the talks had failed.",
        "Senior officials said the talks had failed.",
        "In the meantime, experts warn of delays.",
        "Analysts and policymakers continue to scrutinise the plan.",
        "Observers in Washington and allied capitals insist on it.",
    ],
)
def test_people_without_a_name_or_house_are_told(sentence):
    assert "unnamed speakers" in weights(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials at the Strelsau depot said the talks had failed.",
        "Ruritanian officials said the talks had failed.",
        "Analysts at the Zenda Institute warn of delays.",
        "The officials were dismissed.",
    ],
)
def test_people_of_a_house_are_not_unnamed_speakers(sentence):
    assert "unnamed speakers" not in weights(sentence)


def test_unnamed_sources_with_their_reason_speak_for_the_text():
    text = "Officials said so on condition of anonymity because the letter is secret."
    assert weights(text)["anonymity explained"] < 0


@pytest.mark.parametrize(
    "text",
    [
        "They want ATACMS—the Long-Range Guided Missile system—by spring.",
        "They want HIMARS (Heavy Battlefield Rocket System) by spring.",
        "They want the Heavy Battlefield Rocket System (HIMARS) by spring.",
        "They want NASAMS, short for Nordic Advanced Missile Shield System, by spring.",
    ],
)
def test_an_abbreviation_spelled_out_wrong_is_told(text):
    assert weights(text)["wrong expansion"] > 0


@pytest.mark.parametrize(
    "text",
    [
        "They want the Army Tactical Missile System (ATACMS) by spring.",
        "They want ATACMS (Army Tactical Missile Systems) by spring.",
        "They want HIMARS (High Mobility Artillery Rocket System) by spring.",
        "They want NASAMS—the Norwegian Advanced Surface to Air Missile System—by spring.",
        "They want the Guided Multiple Launch Rocket System (GMLRS) by spring.",
        "They want ATACMS (long-range missiles) by spring.",
        "They want ZORRO (Heavy Battlefield Rocket System) by spring.",
        "They spoke to Lockheed Martin (ATACMS) and Raytheon (NASAMS) in spring.",
    ],
)
def test_an_abbreviation_spelled_out_right_or_not_at_all_is_not(text):
    assert "wrong expansion" not in weights(text)


def test_an_author_and_a_dateline_speak_for_a_text():
    assert {"author", "dateline"} <= set(
        weights("STRELSAU, May 3 (Wire) - Ruritania waits.", author="A. Lund")
    )


@given(st.text(max_size=400) | st.text("Aa .\"'—()\n,1", max_size=800))
def test_whatever_a_report_holds_it_is_judged(text):
    found = judged(text)
    assert 0 <= found.score <= 1
    assert found == judged(text)


@pytest.mark.parametrize(
    "piece", ["A", "A ", "A-", "the situation ", '"', "AB (", "Aa Bb, ", "\n \n", ". ", "said by "]
)
def test_a_long_run_of_one_piece_is_judged(piece):
    assert judged(piece * 20_000).verdict in ("sound", "unsure", "degraded")
