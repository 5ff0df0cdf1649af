import pytest

from drawdown.reading.text.normal import normal
from drawdown.reading.text.sentences import sentences
from drawdown.reading.time.dating import datings
from drawdown.reading.time.hypotheses import only
from tests.reading.told import findings


def dated(text):
    view = normal(text)
    return [one.bounds.edtf() for one in datings(view, sentences(text, view))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published 3 May 2024, 10:15 GMT\n\nNorway sent NASAMS.", ["2024-05-03?"]),
        ("Norway sent NASAMS in October 2023.", ["2023-10-01?/.."]),
        ("Norway has sent NASAMS since the invasion of Ukraine.", ["2022-02-24?/.."]),
        ("Last month (April 2024) Norway sent NASAMS.", ["2024-05?"]),
        ("It was sent today, 3 May 2024, by Norway.", ["2024-05-03?"]),
        ("President Biden approved NASAMS.", ["2021-01-20?/2025-01-20?"]),
        ("President Trump approved NASAMS.", ["2017-01-20?/2021-01-20?", "2025-01-20?/.."]),
        (
            "Norway sent NASAMS in October 2023. Deliveries will be complete by the end of 2024.",
            ["2023-10?/2024-12?"],
        ),
        (
            "President Biden approved it. NASAMS came in October 2023. It was seen on Tuesday, April 23.",
            ["2024-04-23?/2025-01-20?"],
        ),
        (
            "KYIV, April 23 (Agency) - President Biden approved NASAMS.\n\nIt was built in 2024.",
            ["2024-04-23?/2024-04-24?"],
        ),
        (
            "President Biden approved NASAMS. Smith said last month that it was sent in October 2023.\n\n"
            "Smith told reporters on April 24 that more would follow.",
            ["2024-05?"],
        ),
    ],
)
def test_an_undated_text_is_dated_by_what_it_says(text, expected):
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway may send NASAMS next year.",
        "Norway plans to send NASAMS by 2030, former President Trump was told.",
        "The request is for fiscal year 2026.",
        "It was sent last month.",
        "The range is 2000 km.",
    ],
)
def test_what_dates_nothing_gives_no_hypothesis(text):
    assert dated(text) == []


def test_what_runs_together_like_a_table_dates_nothing():
    table = "Norway sent NASAMS in October 2023, " * 200
    assert dated(table) == []
    assert dated(f"{table}.\n\nThey came in March 2024.") == ["2024-03-01?/.."]


def test_dates_that_clash_stand_as_two_hypotheses():
    found = dated("President Obama approved NASAMS. It was sent in October 2023.")
    assert found == ["2009-01-20?/2017-01-20?", "2023-10-01?/.."]


def test_an_estimate_has_its_grounds():
    (one,) = findings("The ministry sent NASAMS launchers to Ukraine in October 2023.", None).dating
    assert one.grounds == ('"October 2023" lies behind it',)


def test_an_estimate_is_never_the_reports_date():
    found = findings("Last month (April 2024) Norway sent NASAMS launchers to Ukraine.", None)
    assert found.dating
    assert found.report.metadata.published is None


def test_a_report_that_states_its_date_is_not_estimated():
    assert findings("Norway sent NASAMS launchers to Ukraine in October 2023.").dating == ()


def test_a_relative_date_is_resolved_only_where_every_day_left_gives_the_same():
    start = "Last month (April 2024) a new package was signed. "
    told = start + "Norway sent NASAMS launchers to Ukraine in February. "
    told += "Norway sent HIMARS to Ukraine on Tuesday."
    found = {claim.item.id: claim for claim in findings(told, None).claims if claim.event == "delivered"}
    nasams, himars = found["nasams"], found["himars"]
    assert nasams.happened
    assert nasams.happened.edtf() == "2024-02?"
    assert nasams.happened.basis == '"in February" from 2024-05?'
    assert himars.happened is None
    assert himars.why_missing["happened"] == "ambiguous, report-undated: on Tuesday"


def test_two_hypotheses_resolve_nothing():
    view = "President Trump approved NASAMS."
    assert only(datings(view, sentences(view, view))) is None
