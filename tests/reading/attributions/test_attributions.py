"""Attributions of any text: sources, cues and contents, and what is none."""

import pytest

from drawdown.reading import to_report
from drawdown.report import Report
from tests.reading.attributed import attributed, reader

SAID = [
    # indirect speech
    ("Ann Lee, the harbour master, said that nine boats had left.",
     ("Ann Lee, the harbour master,", "said", "that nine boats had left")),
    ("Nine boats have left, officials said on Monday.", ("officials", "said", "Nine boats have left")),
    ("Nine boats have left, said Harbour Minister Ann Lee.",
     ("Harbour Minister Ann Lee", "said", "Nine boats have left")),
    ("Nine boats have left, said the harbour master, Ann Lee.",
     ("the harbour master, Ann Lee", "said", "Nine boats have left")),
    ("Nine boats have left, said a spokesman in a statement.",
     ("a spokesman", "said", "Nine boats have left")),
    ("Nine boats, officials said, have left the harbour.",
     ("officials", "said", "Nine boats / have left the harbour")),
    ("Ann Lee said in a statement that nine boats had left.",
     ("Ann Lee", "said in a statement", "that nine boats had left")),
    ("Ann Lee told reporters on Friday that nine boats had left.",
     ("Ann Lee", "told", "that nine boats had left")),
    ("He did not say whether the boats had left.", ("He", "did not say", "whether the boats had left")),
    ("A senior official who asked not to be named said nine boats had left.",
     ("A senior official who asked not to be named", "said", "nine boats had left")),
    # direct and mixed speech
    ("“Nine boats have left,” Ann Lee said. “Two are late.”",
     ("Ann Lee", "said", "“Nine boats have left,” / “Two are late.”")),
    ("The port wants nine boats, with Ann Lee, the head of the mayor's office, saying they were late.",
     ("Ann Lee, the head of the mayor's office,", "saying", "they were late")),
    ("“Nine boats have left,” said Ann Lee, a harbour master with 20 years in office.",
     ("Ann Lee, a harbour master with 20 years in office", "said", "“Nine boats have left,”")),
    ("“Nine boats,” she said, “have left the harbour.”",
     ("she", "said", "“Nine boats,” / “have left the harbour.”")),
    ("He told the council: “Nine boats have left.”", ("He", "told", "“Nine boats have left.”")),
    ("''Nine boats have left,'' she said. ''Two are late.''",
     ("she", "said", "''Nine boats have left,'' / ''Two are late.''")),
    ('The plan "is dead," Ann Lee said.', ("Ann Lee", "said", 'The plan "is dead,"')),
    ("He said it was late. “Very late.”", ("He", "said", "it was late / “Very late.”")),
    ("The minister on Monday said: “Nine boats have left.”",
     ("The minister", "on Monday said:", "“Nine boats have left.”")),
    ("“Nine boats have left,” she smiled.", ("she", "smiled", "“Nine boats have left,”")),
    ("“Nine boats have left!” Ann Lee shot back at him.",
     ("Ann Lee", "shot back", "“Nine boats have left!”")),
    ("Ann Lee (Harbour): “Nine boats have left.”",
     ("Ann Lee (Harbour)", ":", "“Nine boats have left.”")),
    ("THE HARBOUR IS EMPTY - Ann Lee: “Nine boats have left.”",
     ("Ann Lee", ":", "“Nine boats have left.”")),
    ("When the storm broke, Ann Lee had one sentence for us: “Nine boats have left.”",
     ("Ann Lee", "had one sentence for us:", "“Nine boats have left.”")),
    ("“Nine boats have left.” — Ann Lee\xa0\n\nMore follow.",
     ("Ann Lee", "—", "“Nine boats have left.”")),
    # over paragraphs
    ("She wrote:\n\n“Nine boats have left.”", ("She", "wrote:", "“Nine boats have left.”")),
    ("The mayor had a blunt message for them:\n\n“Nine boats have left.”",
     ("The mayor", "had a blunt message for them:", "“Nine boats have left.”")),
    ("“Nine boats have left,” she said.\n\n“Two more will follow.”",
     ("she", "said", "“Nine boats have left,” / “Two more will follow.”")),
    ("“Nine boats left,” she said. “They are big.\n\n“Two more follow.”",
     ("she", "said", "“Nine boats left,” / “They are big. / “Two more follow.”")),
    # by a preposition
    ("According to the harbour office, nine boats have left.",
     ("the harbour office", "According to", "nine boats have left")),
    ("Nine boats have left, according to Ann Lee, a harbour master.",
     ("Ann Lee, a harbour master", "according to", "Nine boats have left")),
    ("Nine boats, according to the harbour office, have left.",
     ("the harbour office", "according to", "Nine boats / have left")),
    # passives
    ("It was reported that nine boats had left.", ("", "was reported", "that nine boats had left")),
    ("Nine boats are said to have left the harbour.",
     ("", "are said", "Nine boats / to have left the harbour")),
    ("The boats were criticized by the mayor.", ("the mayor", "were criticized by", "The boats")),
    ("The boats seem to have left the harbour.", ("", "seem", "The boats / to have left the harbour")),
    # belief, intention, demand
    ("The mayor is confident that the boats will return.",
     ("The mayor", "is confident", "that the boats will return")),
    ("The council refused to pay for the boats.", ("The council", "refused", "to pay for the boats")),
    ("She called on the council to pay.", ("She", "called on", "the council to pay")),
    ("The mayor urged the council to pay.", ("The mayor", "urged", "the council to pay")),
    ("The mayor blamed the council for the delay.", ("The mayor", "blamed", "the council for the delay")),
    # laid out
    ("“Nine boats have left.” — Ann Lee\n", ("Ann Lee", "—", "“Nine boats have left.”")),
    ("MR. LEE: Nine boats have left.\n\nQ Why?\n\nMR. LEE: Nobody knows.", ("Q", "", "Why?")),
    ("MR. LEE: Nine boats have left.\n\nTwo are late.\n\nQ Why?",
     ("MR. LEE", ":", "Nine boats have left. / Two are late.")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SAID)
def test_who_says_what_is_found_with_its_words(text, told):
    assert told in attributed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine boats left the harbour on Monday.",
        "The United States has nine boats.",
        "The claims were long and the reports short.",
        "The sign reads like a “warning” to nobody.",
        "They sang “Nine Boats” and moved to the next song.",
    ],
)
def test_a_plain_statement_is_no_attribution(text):
    assert attributed(text) == []


def test_two_verbs_with_one_subject_are_two_attributions():
    assert attributed("Ann Lee said nine boats had left, adding that two were late.") == [
        ("Ann Lee", "said", "nine boats had left"),
        ("Ann Lee", "adding", "that two were late"),
    ]


def test_a_claim_inside_what_is_quoted_is_not_attributed_again():
    assert attributed("“I believe that nine boats left,” she said.") == [
        ("she", "said", "“I believe that nine boats left,”")
    ]


def test_an_outlet_that_quotes_somebody_is_attributed_beside_them():
    found = attributed("The Gazette reported that officials said nine boats had left.")
    assert ("The Gazette", "reported", "that officials said nine boats had left") in found
    assert ("officials", "said", "nine boats had left") in found


@pytest.mark.parametrize(
    "text", ["“", "said", "“,” said", '"" said ""', "according to", ": “\n\n“", "he said:", "''"]
)
def test_scraps_raise_nothing(text):
    attributed(text)


def test_what_runs_together_like_a_table_is_not_taken_apart():
    table = "nine boats left according to Ann Lee, as she put it, " * 120
    assert attributed(table) == []
    assert attributed(f"{table}.\n\nNine boats left, according to Ann Lee.") == [
        ("Ann Lee", "according to", "Nine boats left")
    ]


def test_offsets_lie_in_the_text_and_parts_are_not_empty():
    text = "”She said “nine”, he said: “x\n\n" + "\n\n".join(case for case, _ in SAID)
    report = to_report(text.encode(), "a.txt")
    assert isinstance(report, Report)
    for one in reader().read(report).attributions:
        assert one.content
        for start, end in (*one.source, *one.cue, *one.content):
            assert 0 <= start < end <= len(text)
