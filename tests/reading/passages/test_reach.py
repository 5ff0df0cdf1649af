"""How far the objects of a verb reach."""

import pytest

from tests.reading.told import of


def sent(text):
    return [claim.item.id for claim in of("delivered", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent Ukraine 20 howitzers; more than 5,000 mortar rounds; and 12 helicopters.",
        "Norway sent Ukraine new weapons: 20 howitzers, 5,000 mortar rounds and 12 helicopters.",
        "Norway sent Ukraine new weapons - 20 howitzers, 5,000 mortar rounds and 12 helicopters.",
    ],
)
def test_a_list_goes_on_behind_a_colon_a_dash_and_semicolons(text):
    assert [id_ for id_ in sent(text) if id_] == ["howitzer", "mortar-round", "helicopter"]


def test_a_new_statement_behind_a_semicolon_is_no_list():
    assert sent("Norway sent Ukraine 20 howitzers; Russia has lost 300 tanks.") == ["howitzer"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent Ukraine radars that track drones and shells.",
        "Norway sent Ukraine radars to stop tanks.",
        "Norway sent Ukraine radars against drones.",
        "Norway sent Ukraine two radars for every Russian tank.",
    ],
)
def test_what_an_item_is_for_was_not_sent(text):
    assert sent(text) == ["radar"]


def test_a_list_goes_on_behind_the_aim_of_one_piece():
    text = "Norway sent Ukraine patrol boats to guard its coast, and 20 howitzers."
    assert sent(text) == ["ship", "howitzer"]
