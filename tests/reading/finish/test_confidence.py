import json

from drawdown.reading import Reader
from drawdown.reading.finish.confidence import MODEL, confidences
from drawdown.reading.finish.signs import signs
from tests.reading.told import claims, report


def test_every_claim_has_a_confidence_in_two_decimals():
    found = claims("The Netherlands sent 14 Leopard 2 tanks to Ukraine. It may send NASAMS as well.")
    assert found
    for claim in found:
        assert 0 < claim.confidence < 1
        assert claim.confidence == round(claim.confidence, 2)


def test_a_plain_statement_is_surer_than_talk_in_general():
    plain, *_ = claims("Sweden sent 12 Archer howitzers to Ukraine in May 2023.")
    general, *_ = claims(
        "Any future transfer of weapons raises broader questions of strategic policy and risk."
    )
    assert plain.confidence > general.confidence


def judged(text):
    """The signs of each draft of a text, and its confidences asked for twice."""
    seen = []

    def judge(drafts):
        seen.append((list(signs(drafts)), confidences(drafts), confidences(drafts)))
        return confidences(drafts)

    Reader(judge=judge).read(report(text))
    return seen[0]


def test_the_same_drafts_get_the_same_confidence():
    _, first, second = judged("Norway sent NASAMS to Ukraine and refused to send more than 2 of them.")
    assert first
    assert first == second


def test_signs_name_what_is_plain_of_a_draft():
    (found,), _, _ = judged("Spain sent 10 Leopard 2 tanks to Ukraine.")
    assert {"event delivered", "status actual", "item specific", "states quantity", "sentence prose"} <= found
    assert "comma between" not in found


def test_a_party_that_was_guessed_is_a_sign():
    (stated, guessed), _, _ = judged("Spain sent Leopard 2 tanks to Ukraine. Spain has approved NASAMS.")
    assert "guessed default-party" in guessed - stated


def test_what_is_aimed_at_and_another_partys_is_a_sign():
    (own, aimed_at), _, _ = judged("Ukraine used Caesar howitzers, taking out Russian tanks.")
    doubtful = {"item aimed at", "item of another party", "comma between"}
    assert not doubtful & own
    assert doubtful <= aimed_at


def test_a_sentence_read_as_two_events_on_one_item_is_a_sign():
    found, _, _ = judged("Estonia agreed to send, and sent, Javelin missiles to Ukraine.")
    assert any("event delivered beside authorised" in names for names in found)


def test_the_model_says_what_it_was_fitted_on():
    model = json.loads(MODEL.read_text("utf-8"))
    assert model["claims"] > 300
    assert len(model["labels"]) == 16
    assert all(isinstance(weight, float) for weight in model["weights"].values())
