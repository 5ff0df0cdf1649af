from tests.reading.told import claims

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
