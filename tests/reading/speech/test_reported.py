"""Who says so, in the many ways in which reports put it."""

import pytest

from tests.reading.told import one

SENT = "Spain had sent NASAMS batteries to Egypt"
NAMED, UNNAMED, BODY, REPORT = "named", "anonymous", "organisation", "report"


def said(text: str) -> tuple[str | None, str]:
    speaker = one("delivered", text).speaker
    return speaker.text, speaker.kind


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        # with a day, a place or an occasion before the speaker
        (f"On 12 March deputy defence minister Lena Vik said {SENT}.", "Lena Vik", NAMED),
        (f"On Monday the Spanish defence minister, Lena Vik, said {SENT}.", "Lena Vik", NAMED),
        (f"Asked about the reports, Lena Vik said that {SENT}.", "Lena Vik", NAMED),
        (f"Among those who spoke, Lena Vik recalled that {SENT}.", "Lena Vik", NAMED),
        (f"In a post on X, Lena Vik wrote that {SENT}.", "Lena Vik", NAMED),
        (f"In a statement, the Spanish defence ministry said {SENT}.", "the Spanish defence ministry", BODY),
        # with who that is
        (f"Lena Vik, who heads the arms export office, added that {SENT}.", "Lena Vik", NAMED),
        (f"Lena Vik, head of customs, ports, and trade, said {SENT}.", "Lena Vik", NAMED),
        (f"Adm. Lena Vik, the navy's chief of staff, testified that {SENT}.", "Lena Vik", NAMED),
        (f"Rep. Lena Vik (D-Ohio) said that {SENT}.", "Lena Vik", NAMED),
        (f"The ministry's spokeswoman, Lena Vik, confirmed that {SENT}.", "Lena Vik", NAMED),
        (f"Vik, 54, said that {SENT}.", "Vik", NAMED),
        (f"{SENT}, the Kiel Institute, a think-tank, says.", "the Kiel Institute", BODY),
        (f"The Spanish government has admitted that {SENT}.", "The Spanish government", BODY),
        (f"Madrid insists {SENT}.", "Madrid", BODY),
        # nobody named
        (
            f"A person familiar with the matter said {SENT}.",
            "A person familiar with the matter",
            UNNAMED,
        ),
        (
            f"{SENT}, two people with direct knowledge of the talks said.",
            "two people with direct knowledge of the talks",
            UNNAMED,
        ),
        (f"A senior official said on condition of anonymity that {SENT}.", "A senior official", UNNAMED),
        (f"A senior official who was not allowed to speak said {SENT}.", "A senior official", UNNAMED),
        (f"US officials speaking on condition of anonymity said {SENT}.", "US officials", UNNAMED),
        (f"“{SENT},” said one official.", "one official", UNNAMED),
        # in other words than verbs of speech
        (f"As Lena Vik put it, {SENT}.", "Lena Vik", NAMED),
        (f"In the words of Lena Vik, {SENT}.", "Lena Vik", NAMED),
        (f"{SENT}, in what Lena Vik called a first.", "Lena Vik", NAMED),
        (f"In what two aides, speaking in Madrid, described as a first, {SENT}.", "two aides", UNNAMED),
        (f"Lena Vik was quoted as saying that {SENT}.", "Lena Vik", NAMED),
        (f"“{SENT},” read a statement by the ministry.", "the ministry", BODY),
        (f"{SENT}, according to a report in the Financial Times.", "Financial Times", REPORT),
        (f"{SENT}, as first reported by Bloomberg.", "Bloomberg", REPORT),
    ],
)  # fmt: skip
def test_who_says_so_is_told_in_many_ways(text, speaker, kind):
    assert said(text) == (speaker, kind)


@pytest.mark.parametrize(
    "text",
    [
        f"{SENT} as soon as it could.",
        f"As the general's car passed, {SENT}.",
        f"{SENT}, in what was a first.",
        f"Officials met after {SENT}.",
        f"To the officials it mattered that {SENT}.",
    ],
)
def test_whoever_is_only_near_says_nothing(text):
    assert one("delivered", text).speaker.kind == "author"


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("Lena Vik is quoted by the Madrid Herald as saying that {}.", "Lena Vik", ("Madrid Herald",)),
        ("The Madrid Herald quoted Lena Vik as saying that {}.", "Lena Vik", ("Madrid Herald",)),
        ("Reuters cited a government source as saying that {}.", "a government source", ("Reuters",)),
        ("Citing three officials, Reuters reported that {}.", "three officials", ("Reuters",)),
        ("{}, Reuters reported, citing two officials.", "two officials", ("Reuters",)),
        ("Reuters reported on Monday, citing two officials, that {}.", "two officials", ("Reuters",)),
        ("Officials cited by Reuters said {}.", "Officials", ("Reuters",)),
        ("{}, two officials told Reuters.", "two officials", ("Reuters",)),
        ("In an interview with Politico, Lena Vik said {}.", "Lena Vik", ("Politico",)),
        ("According to Politico, citing the Wall Street Journal, {}.", "Wall Street Journal", ("Politico",)),
        ("{}, Reuters reported.", "Reuters", ()),
        ("Reuters was told of the budget. {}, Lena Vik said.", "Lena Vik", ()),
    ],
)
def test_outlets_that_carried_it_are_a_chain(text, speaker, via):
    found = one("delivered", text.format(SENT))
    assert (found.speaker.text, found.via) == (speaker, via)


def test_what_somebody_told_the_outlet_whose_text_it_is_came_through_nobody_else():
    text = f"(Reuters) - The king travelled to Oslo.\n\n{SENT}, two officials told Reuters."
    assert one("delivered", text).via == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (f"“{SENT},” said Lena Vik, who has led the ministry in Madrid for more than nine years.", "direct"),
        (f"Lena Vik told a crowd of students in Madrid on Monday evening: “{SENT}.”", "direct"),
        (f"{SENT} “in a great hurry”, Lena Vik said.", "mixed"),
        (f"{SENT}, Lena Vik said, adding: “We will not do so again.”", "mixed"),
    ],
)
def test_a_whole_quotation_is_direct_however_long_its_speaker_is(text, quoted):
    assert one("delivered", text).quoted == quoted


def test_a_quotation_of_several_sentences_is_the_speakers_before_the_speaker_is_named():
    found = one("delivered", f"“{SENT}. That is done,” Lena Vik said.")
    assert (found.speaker.text, found.quoted) == ("Lena Vik", "direct")


@pytest.mark.parametrize("day", ["Thursday", "on Thursday", "last week", "yesterday", "in a joint statement"])
def test_a_day_behind_the_verb_is_not_what_is_said(day: str) -> None:
    found = one(
        "announced", f"Spain will send Leopard 2 tanks to Egypt, the defence ministry announced {day}."
    )
    assert (found.status, found.speaker.text) == ("actual", "the defence ministry")


def test_an_announced_thing_with_a_relative_clause_quotes_nobody():
    assert (
        one("announced", "Norway announced its sale of NASAMS last week that covers ten years.").speaker.kind
        == "author"
    )
    assert one("announced", "Norway announced last week that it will send NASAMS.").speaker.text == "Norway"
    assert (
        one("announced", "Norway announced the same day that it will send NASAMS.").speaker.text == "Norway"
    )
