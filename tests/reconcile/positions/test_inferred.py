import pytest

from drawdown.reconcile.positions import positions
from tests.reconcile.made import dossier
from tests.reconcile.positions.told import claim, line, short, turns

USED = {"party": "UA", "happened": "2023-10", "published": "2024-05"}
LONGER = {"item": "atacms/long-range", "happened": "2024-04", "published": "2024-05"}


def inferred(*entries, **fields):
    """Inferred steps of all lines: actor, item, event, first and last possible day."""
    return [
        (one.actor, one.item, step[0], *step[1:3])
        for one in positions(dossier(*entries, **fields))
        for step in short(one)
        if step[3]
    ]


def test_use_implies_delivery_and_delivery_authorisation_to_the_last_day_of_use():
    assert inferred(claim("1", "used", item="atacms/cluster", **USED)) == [
        ("US", "atacms/cluster", "authorised", None, "2023-10-31"),
        ("US", "atacms/cluster", "delivered", None, "2023-10-31"),
    ]


def test_an_inferred_step_rests_on_the_claims_that_imply_it_and_says_so():
    found = line(claim("1", "used", item="atacms/cluster", **USED), item="atacms/cluster")
    delivered = found.steps[-1]
    assert (delivered.event, delivered.claims) == ("delivered", ("1",))
    assert delivered.why == "used in October 2023, so delivered by then"


def test_the_first_use_counts():
    later = {**USED, "happened": "2024-04"}
    assert inferred(
        claim("1", "used", item="atacms/cluster", **later), claim("2", "used", item="atacms/cluster", **USED)
    )[1] == ("US", "atacms/cluster", "delivered", None, "2023-10-31")


@pytest.mark.parametrize("status", ["possible", "planned", "denied", "asked"])
def test_nothing_follows_from_what_is_not_said_to_have_happened(status):
    assert inferred(claim("1", "used", status=status, **USED)) == []
    assert inferred(claim("1", "delivered", status=status, published="2024")) == []


def test_a_delivery_that_a_claim_states_as_early_is_not_inferred():
    told = claim("2", "delivered", happened="2023-09", published="2023-10")
    authorised = claim("3", "authorised", happened="2023-08", published="2023-08")
    assert inferred(claim("1", "used", **USED), told, authorised) == []


def test_a_use_that_tightens_a_stated_delivery_says_so():
    found = line(claim("1", "used", **USED), claim("2", "delivered", published="2024-05-10"))
    steps = [step for step in found.steps if step.event == "delivered"]
    assert [step.inferred for step in steps] == [True, False]
    assert "the earliest that a claim states is by 10 May 2024" in steps[0].why


def test_nothing_is_inferred_of_another_variant():
    found = inferred(
        claim("1", "used", item="atacms/cluster", **USED),
        claim("2", "considered", item="atacms/long-range", published="2024"),
    )
    assert {item for _, item, *_ in found} == {"atacms/cluster"}


def test_a_variant_delivered_is_the_item_delivered_and_the_line_says_which():
    found = line(
        claim("1", "used", item="atacms/cluster", **USED), claim("2", "refused", published="2023-07-20")
    )
    delivered = next(step for step in found.steps if step.event == "delivered")
    assert (delivered.inferred, delivered.claims) == (True, ("1",))
    assert "ATACMS (cluster variant)" in delivered.why


def test_no_line_is_made_for_a_variant_unsaid_that_nobody_leaves_unsaid():
    told = positions(dossier(claim("1", "used", item="atacms/cluster", **USED)))
    assert {one.item for one in told} == {"atacms/cluster"}


def test_the_item_delivered_says_nothing_of_its_variants():
    found = inferred(
        claim("1", "used", **USED), claim("2", "refused", item="atacms/cluster", published="2023-07-20")
    )
    assert {item for _, item, *_ in found} == {"atacms"}


def test_who_makes_or_supplies_it_uses_its_own():
    assert inferred(claim("1", "used", supplier=None, recipient=None, party="US")) == []
    own = claim("1", "used", supplier=None, recipient=None, party="PL", happened="2023", published="2024")
    assert inferred(own, claim("2", "announced", supplier="PL", published="2024")) == []


def test_who_gets_it_from_nobody_told_uses_what_may_be_its_own():
    assert inferred(claim("1", "used", supplier=None, recipient=None, **USED)) == []


def test_a_user_gets_it_from_the_only_supplier_told():
    used = claim("1", "used", supplier=None, recipient=None, **USED)
    assert ("US", "atacms", "delivered", None, "2023-10-31") in inferred(
        used, claim("2", "requested", party="UA", published="2023")
    )


def test_of_two_suppliers_none_is_chosen():
    used = claim("1", "used", supplier=None, recipient=None, **USED)
    found = inferred(
        used,
        claim("2", "requested", party="UA", published="2023"),
        claim("3", "requested", party="UA", supplier="GB", published="2023"),
    )
    assert found == [(None, "atacms", "delivered", None, "2023-10-31")]


def test_use_of_a_class_such_as_artillery_implies_nothing():
    assert inferred(claim("1", "used", item="artillery", **USED)) == []


def test_a_refusal_that_stood_bounds_the_first_delivery_from_below():
    found = inferred(
        claim("1", "used", **USED), claim("2", "refused", published="2023-07-20"), claim("3", "refused")
    )
    assert ("US", "atacms", "delivered", "2023-07-20", "2023-10-31") in found


def test_a_denied_decision_bounds_it_too():
    found = inferred(
        claim("1", "used", **USED), claim("2", "authorised", status="denied", published="2023-08-09")
    )
    assert ("US", "atacms", "delivered", "2023-08-09", "2023-10-31") in found


def test_a_refusal_told_after_the_use_bounds_nothing():
    found = inferred(claim("1", "used", **USED), claim("2", "refused", published="2024-07-20"))
    assert ("US", "atacms", "delivered", None, "2023-10-31") in found


def test_a_pause_does_not_say_that_nothing_had_come_before():
    found = inferred(claim("1", "used", **USED), claim("2", "paused", published="2023-07-20"))
    assert ("US", "atacms", "delivered", None, "2023-10-31") in found


def test_the_one_authorisation_told_beside_the_delivery_may_be_that_of_the_variant():
    found = line(
        claim("1", "authorised", report="a", happened="2024-02", published="2024-05"),
        claim(
            "2", "delivered", report="a", item="atacms/long-range", happened="2024-04", published="2024-05"
        ),
        item="atacms/long-range",
    )
    assert short(found)[0] == ("authorised", "2024-02-01", "2024-02-29", True)
    assert found.steps[0].claims == ("1", "2")
    assert "variant unsaid" in found.steps[0].why


@pytest.mark.parametrize(
    ("report", "happened"), [("b", "2024-02"), ("a", "2024-05-01")], ids=["other report", "later"]
)
def test_an_authorisation_told_elsewhere_or_later_is_not(report, happened):
    found = line(
        claim("1", "authorised", report=report, happened=happened, published="2024-05"),
        claim(
            "2", "delivered", report="a", item="atacms/long-range", happened="2024-04", published="2024-05"
        ),
        item="atacms/long-range",
    )
    assert short(found)[0] == ("authorised", None, "2024-04-30", True)


def test_of_two_authorisations_told_beside_it_none_is_taken():
    found = line(
        claim("1", "authorised", report="a", happened="2024-02", published="2024-05"),
        claim("3", "authorised", report="a", happened="2023-11", published="2024-05"),
        claim(
            "2", "delivered", report="a", item="atacms/long-range", happened="2024-04", published="2024-05"
        ),
        item="atacms/long-range",
    )
    assert short(found)[0] == ("authorised", None, "2024-04-30", True)


def test_an_inferred_delivery_turns_a_refusal():
    found = line(claim("1", "used", **USED), claim("2", "refused", published="2023-07-20"))
    assert turns(found) == [("refused", "delivered", "2023-07-20", "2023-10-31")]
    assert found.reversals[0].claims == ("1", "2")


def test_a_refusal_bounds_what_is_told_of_a_delivery_too_beside_the_inferred_one():
    found = line(
        claim("1", "refused", published="2023-07-20"),
        claim("2", "used", item="atacms/cluster", **USED),
        claim("3", "delivered", published="2024-04-30"),
    )
    assert [step for step in short(found) if step[0] == "delivered"] == [
        ("delivered", "2023-07-20", "2023-10-31", True),
        ("delivered", "2023-07-20", "2024-04-30", False),
    ]
