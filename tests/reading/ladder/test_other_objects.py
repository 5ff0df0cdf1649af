import pytest

from tests.reading.told import claims, one


@pytest.mark.parametrize(
    "text",
    [
        "The town council approved the minutes of its meeting on tanks.",
        "Residents of Oslo considered a new name for their Leopard tank.",
        "The professor in Rome discussed the history of Leopard tanks.",
        "Strikers called for higher wages at a tank plant.",
        "The mayor called for calm after a tank rolled into a shop.",
        "Visitors asked the museum to reopen its tank hall.",
        "The conscript refused to leave his tank.",
        "Traffic was halted for an hour behind a column of tanks.",
        "The hearing was postponed until the judges had heard a crewman of a howitzer.",
        "The jury rejected an appeal by a tank commander.",
        "The organisers request that visitors leave their helmets outside.",
    ],
)
def test_a_stance_on_another_thing_is_no_claim(text):
    assert not claims(text)


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("considered", "Norway is considering options for the transfer of Leopard tanks."),
        ("considered", "The ministers discussed a possible purchase of howitzers."),
        ("considered", "Norway is discussing the number of Leopard tanks."),
        ("requested", "Chile asked Spain for a batch of howitzers."),
        ("requested", "Chile called on Spain to release a dozen howitzers."),
        ("requested", "Chile demanded that howitzers be sent without delay."),
        ("considered", "Spain is looking at whether howitzers can be sent to Chile."),
        ("refused", "Spain's parliament voted down a proposal to allow the export of howitzers."),
        ("refused", "Spain refused to budge on Patriot batteries."),
        ("authorised", "Spain approved the release of six howitzers."),
    ],
)
def test_a_stance_on_a_transfer_is_one(event, text):
    assert one(event, text).item.id
