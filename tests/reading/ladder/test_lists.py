import pytest

from tests.reading.told import claims, of

HEAD = "The United States announced a package for Ukraine, which includes:"


def test_each_bullet_takes_event_and_parties_from_the_opening_line():
    found = [
        claim
        for claim in claims(f"{HEAD}\n\n- 4 HIMARS launchers;\n- 1,000 Javelin missiles.")
        if claim.item.id
    ]
    assert [(claim.event, claim.item.id) for claim in found] == [
        ("announced", "himars"),
        ("announced", "javelin"),
    ]
    assert {(claim.supplier, claim.recipient) for claim in found} == {("US", "UA")}
    assert [claim.quantity and claim.quantity.min for claim in found] == [4, 1000]


def test_a_bullet_is_its_own_evidence():
    found = [
        claim
        for claim in claims(f"{HEAD}\n\n- 4 HIMARS launchers;\n- 1,000 Javelin missiles.")
        if claim.item.id
    ]
    assert [claim.evidence.text for claim in found] == ["4 HIMARS launchers;", "1,000 Javelin missiles."]


def test_a_bullet_outside_the_catalogue_is_a_claim_of_no_item():
    found = claims(f"{HEAD}\n\n- 4 HIMARS launchers;\n- spare parts.")
    (last,) = [claim for claim in found if claim.evidence.text == "spare parts."]
    assert (last.event, last.item.id) == ("announced", None)


def test_two_items_in_one_bullet_are_two_claims():
    found = claims(f"{HEAD}\n\n- 10 Javelin and 20 Stinger missiles;\n- spare parts.")
    assert {"javelin", "stinger"} <= {claim.item.id for claim in found}


def test_bullets_under_no_opening_line_announce_nothing():
    found = claims("What to know about the week:\n\n- the HIMARS launchers;\n- the weather.")
    assert not [claim for claim in found if claim.event == "announced"]


def test_prose_after_the_list_is_not_part_of_it():
    text = f"{HEAD}\n\n- 4 HIMARS launchers;\n- spare parts.\n\nHIMARS launchers roll on wheels."
    assert not [claim for claim in claims(text) if claim.evidence.text.startswith("HIMARS launchers roll")]


@pytest.mark.parametrize(
    "lines",
    [
        "\n\n- 20 Caesar howitzers;\n- 60 Gepards.",
        "\n\n• 20 Caesar howitzers\n\n• 60 Gepards",
        "\n\n1. 20 Caesar howitzers\n\n2. 60 Gepards",
        "\n\n20 Caesar howitzers;\n\n60 Gepards.",
        "\n\n20 Caesar howitzers; and\n60 Gepards.",
        "\n20 Caesar howitzers\n60 Gepards",
    ],
)
@pytest.mark.parametrize(
    ("opening", "event"),
    [
        ("The capabilities in this package include:", "announced"),
        ("Norway will provide:", "delivered"),
        ("Norway has now given Ukraine the following:", "delivered"),
    ],
)
def test_a_list_is_read_with_bullets_of_any_kind_or_none(opening, event, lines):
    found = of(event, f"{opening}{lines}\n\nThe minister spoke of tanks.")
    assert [(claim.item.id, claim.evidence.text[:2]) for claim in found] == [
        ("caesar", "20"),
        ("gepard", "60"),
    ]


def test_services_in_a_list_are_no_claim():
    found = claims(f"{HEAD}\n\n- 4 HIMARS launchers;\n- satellite imagery and analysis;\n- training.")
    assert not [claim for claim in found if claim.evidence.text.startswith(("satellite", "training"))]


def test_kinds_outside_the_catalogue_before_known_ones_are_one_claim():
    found = claims(f"{HEAD}\n\n- secure radios, helmets and other kit.")
    assert [claim.item.id for claim in found if claim.evidence.text.startswith("secure")] == [
        "body-armour",
        None,
    ]


def test_a_line_that_says_for_itself_what_was_done_is_read_for_itself():
    (claim,) = of("delivered", "The minister announced:\n\n- Norway has sent 20 tanks to Ukraine.")
    assert (claim.supplier, claim.status) == ("NO", "actual")


def test_a_heading_under_an_opening_is_no_piece_of_its_list():
    found = claims("Norway announced more aid for Ukraine:\n\nOur Common Future\n\nThe king spoke.")
    assert not [claim for claim in found if "Future" in claim.evidence.text]


def test_who_gives_and_receives_under_a_head_goes_for_the_list():
    text = "The last part of the Republic of Chile's military aid to Peru comprises:\n\n- six M109 howitzers;"
    (claim,) = of("announced", text)
    assert (claim.supplier, claim.recipient) == ("CL", "PE")


def test_what_a_list_is_to_hold_is_planned():
    (claim,) = claims("Oslo said its next shipment of aid would contain:\n\n- 120mm mortars\n")
    assert (claim.supplier, claim.status) == ("NO", "planned")


def test_a_heading_in_bold_below_an_opening_is_no_line_of_its_list():
    assert not [
        claim
        for claim in claims(f"{HEAD}\n\n**Security assistance**\n\nIt was a long year.")
        if claim.item.text == "Security assistance"
    ]
    found = claims(f"{HEAD}\n\n**4 HIMARS launchers;**\n\n**1,000 Javelin missiles;**")
    assert {"himars", "javelin"} <= {claim.item.id for claim in found}
