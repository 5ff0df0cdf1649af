import pytest

from drawdown.scoring import Rate, interval, reliability, rows, score
from tests.scoring.made import claim, scored


def test_f1_is_the_harmonic_mean_of_precision_and_recall():
    rate = Rate(hits=3, predicted=4, labelled=6)
    assert (rate.precision, rate.recall, rate.f1) == pytest.approx((0.75, 0.5, 0.6))


def test_nothing_found_where_nothing_is_labelled_is_right():
    assert Rate().f1 == 1
    assert Rate(predicted=1).f1 == Rate(labelled=1).f1 == 0


def test_full_asks_for_status_supplier_and_recipient():
    one = claim(supplier="NO", recipient="SE")
    assert scored([one], [claim(supplier="NO", recipient="SE", party="DK")]).rate("full").f1 == 1
    for wrong in ({"supplier": None}, {"recipient": "DK"}, {"status": "planned"}):
        assert scored([one], [claim(**{"supplier": "NO", "recipient": "SE"} | wrong)]).rate("full").f1 == 0


def test_a_claim_that_is_not_actual_must_be_known_to_be_so():
    planned, possible, actual = (claim(status=status) for status in ("planned", "possible", "actual"))
    assert scored([planned], [claim(status="planned")]).rate("not actual").f1 == 1
    assert scored([planned], [possible]).rate("not actual").hits == 0
    assert scored([planned], [actual]).rate("not actual") == Rate(0, 0, 1)


def test_a_match_by_another_event_counts_for_the_event_of_the_label():
    found = scored([claim(others=["announced"])], [claim("announced")]).events()
    assert found == {"delivered": Rate(1, 1, 1)}


def test_where_labelled_leaves_out_what_the_label_does_not_state():
    found = scored(
        [claim(supplier="NO"), claim(start=20, end=30)], [claim(), claim(start=20, end=30)]
    ).fields()["supplier"]
    assert (found.right, found.pairs, found.right_with_value, found.with_value) == (1, 2, 0, 1)


def test_texts_without_labels_give_false_alarms_by_words():
    found = score({"a": ("all", [])}, {"a": [claim(end=2)]}, {"a": "no claims in here at all"})
    assert found.alarms() == (1, 6, 1)


def test_a_quotation_is_exact_or_not():
    quoted = [claim(end=2, evidence={"start": 0, "end": 2, "text": text}) for text in ("no", "on")]
    found = score({"a": ("all", [])}, {"a": quoted}, {"a": "no claims in here at all"})
    assert found.exact() == Rate(1, 2, 2)


def test_claims_on_other_texts_are_left_out_and_counted():
    found = score({"a": ("all", [claim()])}, {"a": [claim()], "b": [claim(), claim()]})
    assert (found.rate().f1, found.unlabelled) == (1, {"b": 2})


def test_sets_come_one_by_one_and_then_all():
    found = score({"a": ("press", [claim()]), "b": ("briefings", [claim()])}, {"a": [claim()]})
    assert [(part, len(texts)) for part, texts in found.parts()] == [
        ("briefings", 1),
        ("press", 1),
        ("all", 2),
    ]


def test_the_interval_over_texts_holds_the_figure_and_is_the_same_each_time():
    labelled = {f"t{n}": ("all", [claim(), claim(start=20, end=30)]) for n in range(12)}
    found = score(labelled, {f"t{n}": [claim()] * (n % 3) for n in range(12)})
    low, high = interval(found.texts)
    assert low < found.rate().f1 < high
    assert (low, high) == interval(found.texts)


def test_equal_texts_leave_no_spread():
    labelled = {f"t{n}": ("all", [claim(), claim()]) for n in range(5)}
    found = score(labelled, {name: [claim()] for name in labelled})
    assert interval(found.texts) == (found.rate().f1, found.rate().f1)


def test_reliability_sets_what_was_stated_beside_what_was_right():
    (low, high) = reliability([(0.15, False), (0.05, False), (0.95, True), (1.0, True), (0.9, False)])
    assert (low.claims, low.stated, low.right) == pytest.approx((2, 0.1, 0))
    assert (high.low, high.high, high.claims, high.right) == pytest.approx((0.9, 1.0, 3, 2 / 3))


def test_rows_say_what_they_are_of():
    found = list(rows(scored([claim()], [claim(confidence=0.7)])))
    assert [row["f1"] for row in found if (row["of"], row["measure"]) == ("set", "strict")] == [1]
    assert {row["of"] for row in found} == {"set", "event", "field", "confidence"}
