import pytest

from tests.reading.told import claims, of, one


@pytest.mark.parametrize(
    "text",
    [
        "Once the crews are trained on Leopard tanks, Oslo will know more.",
        "Rome prohibited the use of its howitzers abroad.",
        "Should Rome provide howitzers, Oslo would welcome it.",
        "Soldiers slept in trains beside their howitzers.",
    ],
)
def test_what_is_only_supposed_or_ruled_is_no_act(text):
    told = {(claim.event, claim.status) for claim in claims(text)}
    assert not told & {("trained", "actual"), ("used", "actual"), ("argued", "actual")}


def test_what_was_done_before_something_else_was_done():
    assert (
        one("trained", "After the crews were trained on Leopard tanks, Oslo sent them home.").status
        == "actual"
    )


def test_rules_that_require_somebody_to_ask_need_no_item():
    assert not of("argued", "Swiss law requires buyers of howitzers to ask Bern before they resell them.")


def test_a_request_that_guests_do_something_is_none():
    assert not of("requested", "The hosts request that visitors bring their helmets.")
    assert of("requested", "Chile requests that Spain deliver the howitzers sooner.")


def test_means_are_no_item_given():
    assert not of("delivered", "Howitzers would give Chile the means to defend its coast.")


def test_what_is_needed_is_a_need():
    assert of("argued", "More howitzers for Chile are urgently needed, an analyst said.")
    assert not of("argued", "Spain sent Chile the howitzers it needed.")
