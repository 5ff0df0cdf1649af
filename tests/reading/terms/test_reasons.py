import pytest

from tests.reading.told import claims, events, of, one


@pytest.mark.parametrize(
    ("text", "reason", "leaning"),
    [
        ("US officials fear that ATACMS could escalate the war.", "escalation", "against"),
        (
            "The Pentagon refused to send ATACMS to Ukraine because its stocks are limited.",
            "stock",
            "against",
        ),
        ("Washington refused ATACMS to Ukraine for fear of escalation.", "escalation", "against"),
        ("Ukraine says the ATACMS are essential for destroying command posts.", "effect", "for"),
        ("Ukraine desperately needs Patriot batteries.", "need", "for"),
    ],
)
def test_a_reason_for_or_against_a_transfer_is_argued(text, reason, leaning):
    found = one("argued", text)
    assert (found.reason, found.leaning, found.status) == (reason, leaning, "actual")


def test_a_refusal_keeps_its_reason_beside_it():
    found = claims("Washington refused ATACMS to Ukraine for fear of escalation.")
    assert {claim.event for claim in found} == {"refused", "argued"}
    assert len({claim.evidence for claim in found}) == 1


def test_a_reason_in_a_question_is_asked():
    found = one("argued", "Do you fear that ATACMS could escalate the war?")
    assert found.status == "asked"


def test_escalation_without_any_arms_is_no_claim():
    assert events("Officials fear that the strike of the bus drivers could escalate.") == set()


def test_a_need_is_argued_and_asked_for_by_who_needs_it():
    assert one("argued", "Latvia needs NASAMS launchers now, the Danish minister said.").recipient == "LV"
    assert one("requested", '"We need NASAMS launchers," Latvian officials said.').party == "LV"


@pytest.mark.parametrize(
    "text",
    ["Denmark sent the NASAMS launchers that Latvia needs.", "Latvia needs to paint its NASAMS launchers."],
)
def test_what_is_needed_is_not_always_argued_for(text):
    assert "argued" not in events(text)


def test_what_must_be_given_is_a_need():
    found = one("argued", "Europe must send Ukraine more NASAMS launchers, the minister said.")
    assert (found.reason, found.leaning, found.item.id) == ("need", "for", "nasams")


def test_what_should_be_sent_is_a_need():
    assert one("argued", "The NASAMS launchers should be sent now, the senator said.").reason == "need"


def test_what_somebody_badly_needs_may_stand_before():
    text = "Norway spoke of the NASAMS launchers that Latvia says it desperately needs."
    assert one("argued", text).reason == "need"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("To part with the Gripens would leave two squadrons without jets, the general said.", "stock"),
        ("Giving away the Gripens would leave Lima undefended, he said.", "stock"),
        ("If we gave away our Gripens, we would have nothing left, he said.", "stock"),
        ("Sending Gripens would strip the air force of its best jets, he said.", "stock"),
        ("Giving the Gripens would open a gap in Peru's defences, he said.", "stock"),
        ("The Gripens are all we have, he said.", "stock"),
        ("Peru will give no more Gripens: its air force is stretched.", "stock"),
        ("The Gripens could end up in the wrong hands, he said.", "secrecy"),
        ("Javelins might fall into the hands of rebels, an official said.", "secrecy"),
        ("Peru refuses to send Javelins because they could be taken apart in Minsk.", "secrecy"),
        ("The Tomahawks would arrive too late to matter, he said.", "effect"),
    ],
)
def test_a_reason_told_by_what_would_follow(text, reason):
    found = one("argued", "The army spoke of its missiles.\n\n" + text)
    assert (found.reason, found.leaning) == (reason, "against")


@pytest.mark.parametrize(
    "text",
    [
        "The Gripens would leave Lima on Monday, he said.",
        "The shelves of the shop beside the Gripens are bare.",
        "Peru put 40 Gripens in the hands of its youngest pilots.",
        "The Gripens were captured on film.",
        "He would leave the Gripens in the hangar.",
    ],
)
def test_what_only_follows_is_no_reason(text):
    assert of("argued", "The army spoke of its missiles.\n\n" + text) == []
