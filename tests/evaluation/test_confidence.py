"""The fit behind a claim's confidence, and what is said of it."""

import json
import math
import random
from pathlib import Path

import pytest

from drawdown.query import MIN_CONFIDENCE
from drawdown.reading.finish.confidence import MODEL
from evaluation import confidence, labelled
from evaluation.confidence import Case
from evaluation.logistic import fit, predict, probability


def test_a_sign_that_tells_right_from_wrong_gets_weight_and_one_that_does_not_gets_none():
    features = [{"good", "always"}] * 40 + [{"always"}] * 40
    bias, weights = fit(features, [True] * 30 + [False] * 10 + [True] * 10 + [False] * 30, penalty=0.1)
    assert weights["good"] > 1
    assert predict(bias, weights, {"good", "always"}) == pytest.approx(0.75, abs=0.02)
    assert predict(bias, weights, {"always"}) == pytest.approx(0.25, abs=0.02)


def test_the_base_rate_is_kept_whatever_the_penalty():
    bias, weights = fit([{"x"}, set(), set(), set()], [True, False, False, False], penalty=1e6)
    assert weights["x"] == pytest.approx(0, abs=1e-4)
    assert probability(bias) == pytest.approx(0.25, abs=1e-3)


def test_a_feature_never_met_weighs_nothing():
    assert predict(0.0, {"x": 9.0}, {"y"}) == 0.5


def test_odds_too_long_for_a_number_are_no_error():
    assert probability(-1e6) == 0
    assert probability(1e6) == 1


def told(texts: int, each: int) -> list[Case]:
    """Cases in which a sign of the text alone tells what is right."""
    draw = random.Random(4)
    found = []
    for name in map(str, range(texts)):
        right = draw.random() < 0.5
        found += [Case(name, {f"only in {name}"}, right, right)] * each
    return found


def test_confidence_learns_nothing_from_the_text_it_judges():
    cases = told(texts=40, each=6)
    stated = confidence.cross_validated(cases, penalty=8)
    base = sum(case.right for case in cases) / len(cases)
    assert all(p == pytest.approx(base, abs=0.15) for p in stated)


def test_loss_is_least_for_the_truth():
    right = [True] * 3 + [False]
    assert (
        confidence.loss([0.75] * 4, right) < confidence.loss([0.5] * 4, right) == pytest.approx(math.log(2))
    )


def test_what_is_kept_is_what_is_sure_enough():
    cases = [Case("a", (), right, right) for right in (True, True, False)]
    rate = confidence.kept(cases, [0.9, 0.4, 0.6], 0.6, labels=4)
    assert (rate.hits, rate.predicted, rate.labelled) == (1, 2, 4)


def test_without_labelled_texts_nothing_is_fitted(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert confidence.main(["--shared", str(tmp_path), "--model", str(tmp_path / "m.json")]) == 0
    assert "nothing to fit on" in capsys.readouterr().out
    assert not (tmp_path / "m.json").exists()


def test_of_claims_shown_in_briefs_four_in_five_are_right(shared: Path):
    cases, scores = confidence.cases(shared, labelled.present(shared))
    stated = confidence.cross_validated(cases, confidence.penalty())
    assert confidence.kept(cases, stated, MIN_CONFIDENCE, scores.rate().labelled).precision >= 0.8
    right = [case.right for case in cases]
    base = sum(right) / len(right)
    assert confidence.loss(stated, right) < confidence.loss([base] * len(right), right)


def test_the_model_in_use_was_fitted_on_these_labels(shared: Path):
    model = json.loads(MODEL.read_text("utf-8"))
    assert model["labels"] == labelled.fingerprint(shared, labelled.present(shared))
