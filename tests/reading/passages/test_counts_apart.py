import pytest

from tests.reading.told import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oslo promised Oman 30 howitzers, of which 12 have been sent.",
            {"announced": 30, "delivered": 12},
        ),
        ("Oslo promised Jordan 30 howitzers, 12 of which were sent.", {"announced": 30, "delivered": 12}),
        ("The ministry put the number of howitzers handed to Jordan at 62.", {"delivered": 62}),
        ("That brings the number of howitzers sent to Jordan by Oslo to 18.", {"delivered": 18}),
        ("Oslo raised the number of howitzers pledged to Jordan from four to eight.", {"announced": 8}),
        ("Jordan got 50 of the 200 howitzers it was promised.", {"announced": 200, "delivered": 50}),
    ],
)
def test_a_count_may_stand_away_from_its_item(text, expected):
    assert {claim.event: claim.quantity and claim.quantity.min for claim in claims(text)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "The number of howitzers sent to Jordan fell to a new low in 2023.",
        "The howitzers were sent to Jordan at a rate that surprised 62 officers.",
    ],
)
def test_another_figure_is_no_count(text):
    assert {claim.quantity for claim in claims(text)} <= {None}


def test_what_measures_an_act_by_a_promise_promises_nothing():
    assert {claim.event for claim in claims("Oslo sent Jordan 12 howitzers, as promised.")} == {"delivered"}
    more = "Oslo sent Jordan 12 howitzers, two more than it had promised."
    assert {claim.event for claim in claims(more)} == {"delivered"}
