import pytest

from tests.reading.told import claims, of, one


def shown(claim):
    return claim.disclosed.edtf() if claim.disclosed else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway disclosed on 24 April that it had secretly sent NASAMS to Moldova in February.",
            "2024-04-24?",
        ),
        (
            "Norway secretly sent NASAMS to Moldova in February, which was made public on 24 April.",
            "2024-04-24?",
        ),
        ("The delivery of NASAMS to Moldova became public on 24 April.", "2024-04-24?"),
        ("The delivery of NASAMS to Moldova was kept secret until 24 April.", "2024-04-24?"),
        ("The delivery of NASAMS to Moldova was not disclosed until 24 April.", "2024-04-24?"),
        ("The delivery of NASAMS to Moldova was first acknowledged by Oslo on 24 April.", "2024-04-24?"),
        ("The delivery of NASAMS to Moldova was not disclosed in March.", None),
        ("The delivery of NASAMS to Moldova was never made public on 24 April.", None),
        ("Norway sent NASAMS to Moldova on 24 April.", None),
    ],
)
def test_when_it_became_public_is_the_day_of_disclosure_and_no_day_of_the_deed(text, expected):
    (claim,) = of("delivered", text)
    assert shown(claim) == expected
    if expected:
        assert (claim.happened.edtf() if claim.happened else None) in (None, "2024-02?")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Berg said on 24 April that Norway had sent NASAMS to Moldova.", "2024-04-24?"),
        ("Norwegian minister Ana Berg on Tuesday said that Norway had sent NASAMS to Moldova.", "2024-05-28"),
        (
            "On 24 April, defence minister Ana Berg said that Norway had sent NASAMS to Moldova.",
            "2024-04-24?",
        ),
        ("Ana Berg, the minister, on Tuesday told NRK that Norway had sent NASAMS to Moldova.", "2024-05-28"),
        ("Norway sent NASAMS to Moldova, Ana Berg told a news conference last month.", "2024-04"),
        (
            "It was reported in mid-February that Norway had sent NASAMS to Moldova.",
            "2024-02-11?/2024-02-20?",
        ),
        (
            "Reuters reported on 24 April that an official said Norway had sent NASAMS to Moldova.",
            "2024-04-24?",
        ),
        ("Reuters reported on 24 April that Norway had sent NASAMS to Moldova.", "2024-04-24?"),
        ("In March, officials said, Norway sent NASAMS to Moldova.", None),
    ],
)
def test_what_somebody_said_on_a_day_was_public_from_then(text, expected):
    (claim,) = of("delivered", text)
    assert shown(claim) == expected


def test_an_approval_kept_secret_is_of_one_day_and_public_from_another():
    text = (
        "NASAMS for Moldova were secretly authorised in February and disclosed on 24 April by the minister."
    )
    claim = one("authorised", text)
    assert claim.secret
    assert claim.happened
    assert (claim.happened.edtf(), shown(claim)) == ("2024-02?", "2024-04-24?")


def test_a_use_told_of_later_has_both_days():
    claim = one("used", "Norway acknowledged on 24 April that Moldova had used NASAMS in October 2023.")
    assert claim.happened
    assert (claim.happened.edtf(), shown(claim)) == ("2023-10", "2024-04-24?")


def test_a_package_is_public_from_its_announcement_however_late_somebody_speaks_of_it():
    text = (
        "The NASAMS were part of a 90 million euro package announced on 12 March, Ana Berg said on 24 April."
    )
    claim = one("announced", text)
    assert claim.happened
    assert (claim.happened.edtf(), shown(claim)) == ("2024-03-12?", None)


def test_a_refusal_is_of_the_day_on_which_it_is_said():
    claim = one("refused", "On Tuesday, the prime minister said Norway will not give Moldova any NASAMS.")
    assert claim.happened
    assert claim.happened.edtf() == shown(claim) == "2024-05-28"


def test_an_announced_package_leads_on_to_its_contents_and_quotes_nobody():
    package, contents = of(
        "announced", "Norway announced a package on 12 March that secretly included NASAMS."
    )
    assert (package.speaker.kind, package.secret, contents.secret) == ("author", False, True)
    assert shown(contents) is None


SPOKE = "Ana Berg told reporters on 24 April that Norway had sent NASAMS to Moldova. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SPOKE + "Berg said that Norway had refused Stinger missiles.", "2024-04-24?"),
        (SPOKE + '"We have refused Stinger missiles," she added.', "2024-04-24?"),
        (SPOKE + "Rain fell. Berg said that Norway had refused Stinger missiles.", "2024-04-24?"),
        (SPOKE + "Ole Lund said that Norway had refused Stinger missiles.", None),
        (SPOKE + "Norway has refused Stinger missiles.", None),
        (SPOKE + "Berg has said that Norway had refused Stinger missiles.", None),
        (SPOKE + "Berg repeatedly said it was late. Berg said that Norway refused Stinger missiles.", None),
        (SPOKE + "Berg said on Tuesday it rained. Berg said Norway refused Stinger missiles.", "2024-05-28?"),
        ("Berg said that Norway refused Stinger missiles. " + SPOKE, None),
    ],
)  # fmt: skip
def test_who_speaks_on_speaks_on_the_day_told_before(text, expected):
    assert {shown(claim) for claim in of("refused", text)} == {expected}


def test_a_day_told_later_narrows_the_month_told_first():
    found = claims(
        "Ana Berg said last month that Norway had secretly approved NASAMS for Moldova in February. "
        "They have already arrived in Moldova, Berg said. "
        '"Until recently we were unable to provide these NASAMS," Berg told the media on 24 April.'
    )
    # What a sentence says itself of the day stays as it says it.
    assert {(claim.event, shown(claim)) for claim in found if claim.event != "argued"} == {
        ("authorised", "2024-04"),
        ("delivered", "2024-04-24?"),
        ("refused", "2024-04-24?"),
    }
    (arrived,) = [claim for claim in found if claim.event == "delivered"]
    assert arrived.disclosed
    assert arrived.disclosed.basis == '"24 April" from 2024-05-30, when Ana Berg spoke'


def test_reasons_and_figures_have_no_day_of_disclosure():
    text = "Ana Berg said on 24 April that NASAMS have a range of 30 kilometres and that stocks are limited."
    assert [shown(claim) for claim in claims(text)] == [None] * len(claims(text))
