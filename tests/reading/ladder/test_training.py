import pytest

from tests.reading.told import of, one


@pytest.mark.parametrize(
    ("text", "party", "recipient"),
    [
        ("France has trained 200 Iraqi soldiers on the Caesar howitzer.", "FR", "IQ"),
        ("The Spanish army taught 55 Iraqis to drive the Leopard 2.", "ES", "IQ"),
        ("Iraqi crews were trained by Spain on the Leopard 2.", "ES", "IQ"),
        ("Some 40 Iraqi airmen began training on the Mirage 2000.", None, "IQ"),
        ("Pilots from Iraq learn to fly the Mirage 2000 in Greece.", None, "IQ"),
    ],
)
def test_who_trains_whom(text, party, recipient):
    found = one("trained", text)
    assert (found.party, found.recipient, found.quantity) == (party, recipient, None)


def test_training_offered_is_planned_and_refused_is_denied():
    assert one("trained", "Spain offered to train Iraqi crews on the Leopard 2.").status != "denied"
    assert one("trained", "Spain refused to train Iraqi crews on the Leopard 2.").status == "denied"


def test_what_crews_are_trained_on_and_nothing_beside_it():
    found = one("trained", "Iraq has Leopard 2 tanks on which crews are already trained, and mortars.")
    assert found.item.id == "leopard-2"
    two = of("trained", "Spain trains Iraqi crews on the Leopard 2 and the M113.")
    assert [claim.item.id for claim in two] == ["leopard-2", "m113"]


def test_who_made_it_need_not_train():
    text = "Egypt has U.S.-produced Patriot batteries, on which Egyptian crews are trained."
    assert one("trained", text).party is None


def test_who_is_trained_is_of_the_noun_and_who_hosts_trains():
    claim = one("trained", "Lithuania is to host the training of Iraqi crews on the M113.")
    assert (claim.party, claim.recipient) == ("LT", "IQ")
    claim = one("trained", "The training of Iraqi pilots on the F-16 by Denmark began in August.")
    assert (claim.party, claim.recipient) == ("DK", "IQ")


def test_who_begins_to_train_others_is_no_trainee():
    claim = one("trained", "Norway will begin to train Iraqi crews on the M113.")
    assert (claim.party, claim.recipient) == ("NO", "IQ")
    assert one("trained", "Iraqi crews will begin training on the M113.").recipient == "IQ"


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 Iraqi technicians have finished a six-week course on the Gripen.",
        "Iraqi pilots finished their Gripen course in Lima.",
        "Iraqi pilots graduated from a course on the Gripen.",
        "Sixty Iraqi pilots qualified on the Gripen.",
        "Six Iraqi pilots are converting to the Gripen.",
        "Iraqi pilots have won their wings on the Gripen.",
        "Iraqi mechanics are getting to grips with the Gripen.",
        "Iraqi pilots are being familiarised with the Gripen.",
    ],
)
def test_who_takes_a_course_is_trained(text):
    found = one("trained", "The army spoke of its missiles.\n\n" + text)
    assert (found.item.id, found.recipient, found.party) == ("gripen", "IQ", None)


@pytest.mark.parametrize(
    "text",
    [
        "Peru schooled Iraqi crews in the use of the Gripen.",
        "Peru's instructors coached Iraqi crews on the Gripen.",
        "Peruvian instructors put Iraqi crews through their paces on the Gripen.",
        "Peruvian instructors are showing Iraqi crews how to fly the Gripen.",
        "Peru runs a course for Iraqi Gripen pilots.",
    ],
)
def test_who_runs_a_course_trains(text):
    found = one("trained", "The army spoke of its missiles.\n\n" + text)
    assert (found.item.id, found.party) == ("gripen", "PE")


def test_a_group_that_starts_next_is_planned():
    text = "Iraqi crews have finished a course on the Gripen, and a second intake starts on Monday."
    found = [(claim.status, str(claim.happened and claim.happened.lower)) for claim in of("trained", text)]
    assert found == [("actual", "None"), ("planned", "2024-06-03")]


def test_a_group_that_began_is_trained():
    text = "The army spoke of its missiles.\n\nA second group of crews began on the Gripen last week."
    assert one("trained", text).status == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "They played golf on a course near a Gripen.",
        "The course of the war changed, and Gripens flew.",
        "A course on the history of the Gripen was held.",
        "She got to grips with the question of missiles.",
        "He graduated from Harvard and flew a Gripen.",
        "They qualified for the final beside a Gripen.",
        "Cameras were trained on the tank.",
        "Runners trained for the race in body armour.",
        "Peru let trains loaded with Krabs roll east.",
        "Peru instructed its army to send Gripens.",
    ],
)
def test_other_courses_and_trains_train_nobody(text):
    assert of("trained", "The army spoke of its missiles.\n\n" + text) == []


def test_due_course_does_not_part_a_verb_from_its_object():
    assert one("delivered", "Peru will deliver in due course ten Leopard 2 tanks.").item.id == "leopard-2"
    assert one("delivered", "Peru changed course and gave Chile ten Leopard 2 tanks.").recipient == "CL"
