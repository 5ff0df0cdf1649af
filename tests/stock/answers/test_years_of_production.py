"""How long all lines together take to make a quantity."""

import pytest

from tests.stock.answers.asked import asked, value

FOUR_THOUSAND = {"quantity": 4_000}


def test_it_is_the_quantity_over_gross_output():
    found = asked("years_of_production", FOUR_THOUSAND, production=[{"rate": 500, "per": "year"}])
    assert (found.value, found.unit, found.standard_error) == (8.0, "years", 0.0)
    assert found.working == "4000 / 500 (gross output of all lines)"


def test_neither_lead_nor_training_nor_use_counts():
    about = {"lead": 24, "training": {"rate": 100, "per": "year"}, "use": {"rate": "unknown", "per": "year"}}
    found = asked("years_of_production", FOUR_THOUSAND, production=[{"rate": 500, "per": "year"}], **about)
    assert found.value == 8.0
    assert found.inputs == ("ask.0.years_of_production.quantity", "production.0.rate")


@pytest.mark.parametrize(("share", "said"), [(0, "0%"), (0.25, "25%"), ([0.2, 0.4], "20% to 40%")])
def test_output_counts_whoever_gets_it_and_the_working_says_what_the_owner_gets(share, said):
    line = {"line": "main", "rate": 500, "per": "year", "share": share}
    found = asked("years_of_production", FOUR_THOUSAND, production=[line])
    assert (found.value, found.standard_error) == (8.0, 0.0)
    owned = f"{said} of what line main makes reaches the owner"
    assert found.working == f"4000 / 500 (gross output of all lines, {owned})"


def test_a_share_that_nobody_knows_does_not_matter():
    line = {"rate": 500, "per": "year", "share": "unknown"}
    assert value("years_of_production", FOUR_THOUSAND, production=[line]) == 8.0


def test_lines_add_up_and_a_rise_that_comes_true_in_part_is_told():
    lines = [
        {"line": "one", "rate": 300, "per": "year"},
        {"line": "other", "rate": 100, "per": "year"},
        {"line": "other", "from": "2024-01", "rate": 300, "per": "year", "realised": 0.5},
    ]
    found = asked("years_of_production", {"quantity": 1_400}, production=lines)
    # 400 in the first year, 500 a year from then on.
    assert found.value == pytest.approx(3.0, rel=1e-12)
    assert found.note == "50% of the change of line other to 300 a year is taken to come true"
    assert found.working == (
        "12 months at 300 + 100 = 400 a year make 400; 12 months + (1400 - 400) / (300 + 200)"
        " (gross output of all lines)"
    )


def test_in_months_it_is_twelve_times_as_many():
    about = {"quantity": 4_000, "in": "month"}
    found = asked("years_of_production", about, production=[{"rate": 500, "per": "year"}])
    assert (found.value, found.unit) == (96.0, "months")
    assert found.working == "4000 / 500 * 12 (gross output of all lines)"


def test_lines_that_stop_before_never_get_there():
    lines = [{"rate": 500, "per": "year"}, {"from": "2030-01", "rate": 0, "per": "year"}]
    found = asked("years_of_production", FOUR_THOUSAND, production=lines)
    assert found.value == "never"
    assert found.working.startswith("84 months at 500 a year make 3500; then 0 a year: never")
