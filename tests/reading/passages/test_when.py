import pytest

from tests.reading.told import of, one


def when(claim):
    return claim.happened.edtf() if claim.happened else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sent NASAMS launchers to Ukraine in March.", "2024-03?"),
        ("In March, Norway sent NASAMS launchers to Ukraine.", "2024-03?"),
        ("Over the past month, Norway sent NASAMS launchers to Ukraine.", "2024-04-30/2024-05-30"),
        ("Norway has sent NASAMS launchers to Ukraine since the invasion.", "2022-02-24/2024-05-30"),
        ("Norway, which was attacked in 1940, has sent NASAMS launchers to Ukraine.", None),
        ("NASAMS launchers that Norway approved in March have been delivered.", None),
        ("Tomorrow the minister visits a plant that makes NASAMS, which Norway has sent to Ukraine.", None),
    ],
)
def test_a_delivery_has_the_time_of_its_own_clause(text, expected):
    assert {when(claim) for claim in of("delivered", text)} == {expected}


def test_the_day_of_speaking_is_not_the_day_of_the_deed():
    found = one("delivered", "Officials said on Tuesday that Norway had sent NASAMS launchers to Ukraine.")
    assert found.happened is None


def test_what_a_statement_announces_by_its_own_words_is_of_its_day():
    text = "I am announcing a package of security assistance worth $40 million for Ukraine."
    assert {when(claim) for claim in of("announced", text)} == {"2024-05-30"}
    assert {when(claim) for claim in of("announced", text, None)} == {None}


def test_contents_of_a_package_have_the_day_of_the_sentence_that_announced_it():
    text = (
        "Yesterday, Norway announced a package of military aid to Ukraine. "
        "It also includes NASAMS launchers and 20 mortars."
    )
    found = {claim.item.id: when(claim) for claim in of("announced", text)}
    assert found["nasams"] == found["mortar"] == "2024-05-29"


def test_contents_of_a_package_to_come_are_to_come():
    text = (
        "Tomorrow, Norway will announce a package of military aid to Ukraine. "
        "That package will contain NASAMS launchers."
    )
    nasams = [claim for claim in of("announced", text) if claim.item.id == "nasams"]
    assert [(claim.status, when(claim)) for claim in nasams] == [("planned", "2024-05-31")]


def test_bullets_have_the_day_their_package_was_announced_and_another_list_has_not():
    text = (
        "Norway today announced a package of military aid to Ukraine.\n\nThe new package includes:\n\n"
        "- 20 mortars;\n- 4 NASAMS launchers.\n\n"
        "Earlier assistance from Norway includes:\n\n- 300 Javelin missiles."
    )
    found = {claim.item.id: when(claim) for claim in of("announced", text)}
    assert found["mortar"] == found["nasams"] == "2024-05-30"
    assert found["javelin"] is None


def test_an_announcement_is_of_the_day_it_was_made():
    found = of("announced", "Sweden announced on 20 February that it will donate mortars to Ukraine.")
    assert {when(claim) for claim in found} <= {"2024-02-20?"}
    assert found


def test_what_is_done_has_no_time_that_only_begins():
    text = "Norway has asked for NASAMS launchers for the defence of its ports over the next five months."
    assert {when(claim) for claim in of("requested", text)} <= {None}


def test_a_stretch_of_time_holds_for_the_next_sentence_of_the_same_doers():
    text = "Over the past year, we have sent military aid to Ukraine. We have sent NASAMS launchers."
    assert {when(claim) for claim in of("delivered", text)} == {"2023-05-30/2024-05-30"}
    other = text.replace("We have sent NASAMS", "Norway has sent NASAMS")
    assert {when(claim) for claim in of("delivered", other)} == {"2023-05-30/2024-05-30", None}


def test_a_day_in_front_of_who_reports_is_the_day_of_the_report():
    text = "On 1 March, Reuters reported that Spain plans to send Leopard 2 tanks to Egypt."
    assert one("delivered", text, "2024-03-05").happened is None
