import pytest

from tests.reading.told import claims, of, one

SENT = "the United States had sent ATACMS to Ukraine"


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        (f"Anna Smith said that {SENT}.", "Anna Smith", "named"),
        (f"Anna Smith, a spokeswoman for the Pentagon, said that {SENT}.", "Anna Smith", "named"),
        (f"The Pentagon said that {SENT}.", "The Pentagon", "organisation"),
        (f"BAE Systems said that {SENT}.", "BAE Systems", "organisation"),
        (f"Northrop Grumman said that {SENT}.", "Northrop Grumman", "organisation"),
        (f"Jane Martin said that {SENT}.", "Jane Martin", "named"),
        (f"Marijke van Doorn said that {SENT}.", "Marijke van Doorn", "named"),
        (f"Dutch prime minister Willem de Graaf said that {SENT}.", "Willem de Graaf", "named"),
        ("Norway had sent ATACMS to Ukraine, its defence minister said.", "its defence minister", "named"),
        (f"Its ally said that {SENT}.", None, "author"),
        (f"A US official said that {SENT}.", "A US official", "anonymous"),
        (f"Two diplomats told reporters that {SENT}.", "Two diplomats", "anonymous"),
        (f"According to two officials, {SENT}.", "two officials", "anonymous"),
        (f"According to Reuters, {SENT}.", "Reuters", "report"),
        (f"Reuters reported that {SENT}.", "Reuters", "report"),
        (f"It is true that {SENT}.", None, "author"),
    ],
)
def test_the_speaker_and_the_kind_of_speaker_are_named(text, speaker, kind):
    said = one("delivered", text).speaker
    assert (said.text, said.kind) == (speaker, kind)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We have delivered ATACMS to Ukraine," Anna Smith said.', "direct"),
        ("Anna Smith said that ATACMS had been delivered to Ukraine.", "indirect"),
        ('Anna Smith told the meeting in Oslo that the "first ATACMS" had been sent to Ukraine.', "mixed"),
        ("The United States sent ATACMS to Ukraine.", "none"),
    ],
)
def test_quotation_is_direct_indirect_mixed_or_none(text, quoted):
    assert one("delivered", text).quoted == quoted


def test_curly_quotation_marks_quote_as_straight_ones_do():
    assert one("delivered", "“We have delivered ATACMS to Ukraine,” Anna Smith said.").quoted == "direct"


def test_a_surname_means_the_person_named_in_full_before():
    text = f"Anna Smith said that {SENT}.\n\nSmith said that HIMARS launchers had been sent to Ukraine."
    assert [claim.speaker.text for claim in claims(text)] == ["Anna Smith", "Anna Smith"]


def test_a_pronoun_means_the_person_who_spoke_last():
    text = f"Anna Smith said that {SENT}. She said that HIMARS launchers had been sent to Ukraine."
    assert [claim.speaker.text for claim in claims(text)] == ["Anna Smith", "Anna Smith"]


@pytest.mark.parametrize(
    "text",
    [
        f"The Washington Post reported that officials said {SENT}.",
        f"Reuters reported that a US official said {SENT}.",
        f"Politico reports that an official said that {SENT}.",
    ],
)
def test_an_official_in_an_outlet_speaks_through_it(text):
    found = one("delivered", text)
    assert found.speaker.kind == "anonymous"
    assert len(found.via) == 1
    assert found.via[0] in text


def test_remarks_reported_by_an_outlet_came_through_it():
    found = one("delivered", f"Anna Smith said that {SENT}, in remarks reported by Politico.")
    assert found.via == ("Politico",)


def test_an_attribution_that_opens_a_paragraph_runs_on_and_ends_with_it():
    text = (
        f"Reuters reported that {SENT}. HIMARS launchers were sent to Ukraine as well.\n\n"
        "NASAMS were delivered to Ukraine."
    )
    assert [(claim.item.id, claim.speaker.text) for claim in claims(text)] == [
        ("atacms", "Reuters"),
        ("himars", "Reuters"),
        ("nasams", None),
    ]


def test_officials_who_speak_right_after_an_outlet_speak_through_it():
    officials = "Officials said that HIMARS launchers had been sent to Ukraine."
    text = f"The Washington Post reported that {SENT}. {officials}"
    found = claims(text)[-1]
    assert (found.speaker.kind, found.via) == ("anonymous", ("Washington Post",))
    assert claims(text.replace(". Officials", ".\n\nOfficials"))[-1].via == ()


TRANSCRIPT = """Q Have you sent ATACMS to Ukraine?

MS. DOE: We have sent 20 HIMARS launchers to Ukraine.

Q So Ukraine will receive ATACMS from the United States?

MS. DOE: The United States has not sent ATACMS to Ukraine.
"""


def test_what_a_reporter_asks_is_asked_and_never_actual():
    found = [claim for claim in claims(TRANSCRIPT) if claim.speaker.text == "Q"]
    assert found
    assert {claim.status for claim in found} == {"asked"}


def test_what_the_official_answers_is_the_officials():
    found = [claim for claim in claims(TRANSCRIPT) if claim.speaker.text != "Q"]
    assert {(claim.item.id, claim.status) for claim in found} == {("himars", "actual"), ("atacms", "denied")}
    assert {claim.speaker.kind for claim in found} == {"named"}


def test_the_verb_of_saying_is_no_announcement():
    assert not of(
        "announced", "The Pentagon announced on Monday that the United States had sent ATACMS to Ukraine."
    )


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "via"),
    [
        (
            "Reuters, citing two diplomats, reported that Oslo sent NASAMS batteries.",
            "two diplomats",
            "anonymous",
            ("Reuters",),
        ),
        (
            "According to Reuters, which quoted officials, Oslo sent NASAMS batteries.",
            "officials",
            "anonymous",
            ("Reuters",),
        ),
        ("The Oslo daily reported that Norway had sent NASAMS batteries.", "The Oslo daily", "report", ()),
        ("The prime minister of Norway, Ana Berg, said that Oslo had sent NASAMS.", "Ana Berg", "named", ()),
        ("Norway's minister of defence, Ana Berg, said that Oslo had sent NASAMS.", "Ana Berg", "named", ()),
        (
            "The palace press office said that Oslo had sent NASAMS.",
            "The palace press office",
            "organisation",
            (),
        ),
        (
            "The palace press secretary said that Oslo had sent NASAMS.",
            "The palace press secretary",
            "named",
            (),
        ),
        ("The prime minister, Ana Berg, said that Oslo had sent NASAMS batteries.", "Ana Berg", "named", ()),
    ],
)
def test_whom_a_report_cites_speaks_through_it_and_an_office_is_held_by_its_name(text, speaker, kind, via):
    (claim,) = claims(text)
    assert (claim.speaker.text, claim.speaker.kind, claim.via) == (speaker, kind, via)


def test_citing_rules_or_figures_is_no_chain():
    (claim,) = claims("Reuters, citing the size of the order, reported that Oslo had sent NASAMS batteries.")
    assert (claim.speaker.text, claim.via) == ("Reuters", ())


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("According to the general, Patriot batteries were delivered to Egypt.", "the general", "named"),
        (
            "Patriot batteries were delivered to Egypt, according to the Army's acquisition chief.",
            "the Army's acquisition chief",
            "named",
        ),
        ("Patriot batteries were delivered to Egypt, according to US reports.", "US reports", "report"),
        ("So, analysts say that Patriot batteries were delivered to Egypt.", "analysts", "anonymous"),
        ("The President said Patriot batteries were delivered to Egypt.", "The President", "named"),
        (
            "President Chen expressed appreciation for the Patriot batteries delivered to Egypt.",
            "President Chen",
            "named",
        ),
    ],
)
def test_offices_reports_and_feelings_are_somebodys(text, speaker, kind):
    found = one("delivered", text).speaker
    assert (found.text, found.kind) == (speaker, kind)


def test_a_headline_may_open_with_who_says_it():
    found = one("delivered", "Lindqvist: Patriot batteries were delivered to Egypt\n\nMore is to follow.")
    assert (found.speaker.text, found.speaker.kind) == ("Lindqvist", "named")


def test_a_quotation_left_open_ends_with_its_paragraph():
    text = (
        'Ann Lindqvist said: "It is late.\n\nPatriot batteries were delivered to Egypt by Spain in the end.'
    )
    assert one("delivered", text).speaker.kind == "author"


def test_the_first_person_is_no_name():
    found = one("delivered", "I'm announcing that Patriot batteries were delivered to Egypt.")
    assert found.speaker.kind == "author"


def test_an_official_without_a_name_in_a_transcript_is_anonymous():
    found = one("delivered", "SENIOR OFFICIAL: We delivered Patriot batteries to Egypt.")
    assert found.speaker.kind == "anonymous"


def test_a_question_is_the_reporters_whatever_it_cites():
    text = "Q Why did the President say Patriot batteries were delivered to Egypt?\n\nMS. LEE: I did not."
    assert {claim.speaker.text for claim in of("delivered", text)} == {"Q"}
