from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.reading.intake.furniture import furniture
from tests.reading.told import claims

PROSE = "The ministry sent forty howitzers to the border, an official said."


def kinds(text):
    return [(text[piece.start : piece.end].strip(), piece.kind) for piece in furniture(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share this article", "navigation"),
        ("Read more about the border", "navigation"),
        ("© 2024 The Example", "navigation"),
        ("Advertisement", "navigation"),
        ("Sign up for our morning letter", "subscription"),
        ("Already a subscriber? Log in", "subscription"),
        ("Leave a comment", "comments"),
        ("12 comments", "comments"),
        ("A gun crew at the border. Ann Bee/Getty Images", "caption"),
        ("About the author", "about-author"),
        ("Ann Bee is a reporter based in Riga.", "about-author"),
        ("By using this site you accept our privacy policy", "about-site"),
        ("We use cookies to improve your visit", "about-site"),
        ("Terms of use | Privacy policy | Contact", "about-site"),
        ("ALSO READ | Goat wins the cup", "navigation"),
        ("Related: goat wins the cup", "navigation"),
        ("Facebook | Twitter | WhatsApp", "navigation"),
        ("Share on Facebook", "navigation"),
        ("Follow us on Telegram", "navigation"),
        ("Story continues below advertisement", "navigation"),
        ("(Reporting by Ann Bee; Editing by C. Dee)", "navigation"),
        ("5 min read", "navigation"),
        ("Get our weekly briefing in your inbox", "subscription"),
        ("By signing up you agree to our terms", "subscription"),
        ("Support independent journalism", "subscription"),
        ("Join the conversation", "comments"),
        ("Save my name, email and website in this browser", "comments"),
        ("Photo by Ann Bee", "caption"),
        ("A gun crew at the border. (Photo: Ann Bee)", "caption"),
        ("A gun crew rests, 3 May 2024. Ann Bee/Reuters", "caption"),
        ("U.S. Army photo by Sgt. Ann Bee", "caption"),
        ("Ann Bee is a defence correspondent covering the border.", "about-author"),
    ],
)
def test_a_line_of_the_site_is_set_aside_by_kind(line, kind):
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE} Again.") == [(line, kind)]


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "They will share this burden.",
        "He asked for more on Monday.",
        "Related to this, guns were sent.",
        "The minister told a newsletter that howitzers had been sent.",
        "The order was a cookie-cutter one, and forty howitzers were sent.",
        "Subscribers to the fund sent forty howitzers, and the ministry sent forty more.",
        "The law on the terms of use of howitzers was signed.",
        "Follow the money: forty howitzers were sent.",
        "Latest figures show forty howitzers.",
        "Photographs show that the howitzers arrived.",
        "Source of the howitzers is the army, which has more than it can use.",
        "Top officials sent howitzers",
        "ATACMS arrive",
    ],
)
def test_prose_stays(line):
    assert kinds(f"{line}\n\nAnother sentence of the report.") == []


def test_a_headline_behind_next_article_is_a_teaser():
    assert kinds(f"{PROSE}\nNext Article\nA goat wins the cup") == [
        ("Next Article", "navigation"),
        ("A goat wins the cup", "teaser"),
    ]


def test_short_lines_under_most_read_are_teasers_up_to_the_next_paragraph():
    text = f"{PROSE}\n\nMost read\n1. Goat wins cup\n2. Howitzers leave\n\nHeadline\n\n{PROSE} Again."
    assert [kind for _, kind in kinds(text)] == ["section", "teaser", "teaser"]
    apart = f"{PROSE}\n\nRelated articles\n\nGoat wins cup\n\nHowitzers leave for the border"
    assert [kind for _, kind in kinds(apart)] == ["section", "teaser", "teaser"]


def test_a_short_line_that_stands_twice_is_a_teaser_and_a_sentence_twice_is_not():
    assert kinds(f"Goat wins cup\n\n{PROSE}\n\nGoat wins cup") == [("Goat wins cup", "teaser")] * 2
    assert kinds(f"{PROSE}\n\nYes.\n\n{PROSE}\n\nYes.") == []


def test_the_line_right_above_a_caption_belongs_to_it():
    text = f"{PROSE}\n\nGun crew\nA gun crew at the border. Ann Bee/Reuters/\n\n{PROSE} Again."
    assert [kind for _, kind in kinds(text)] == ["caption", "caption"]


lines = st.sampled_from(
    [PROSE, "Next Article", "Share this", "Leave a comment", "", "Goat wins cup", "x. AP Photo", "  "]
)


@given(st.lists(lines | st.text(max_size=30), max_size=12))
def test_furniture_is_in_order_does_not_overlap_and_is_whole_lines(parts):
    text = "\n".join(parts)
    found = furniture(text)
    assert all(piece.start < piece.end <= len(text) for piece in found)
    assert all(first.end < second.start for first, second in pairwise(found))
    assert all("\n" not in text[piece.start : piece.end] for piece in found)


def test_a_line_that_goes_on_with_a_sentence_is_no_furniture():
    wrapped = "The prime minister said that her country had decided to\ndonate its howitzers to Ukraine."
    assert kinds(wrapped) == []
    assert kinds("Support us\ndonate now") == [("donate now", "subscription")]


def test_blanks_within_a_line_do_not_hide_that_it_is_furniture():
    assert kinds("Read  more:  howitzers leave") == [("Read  more:  howitzers leave", "navigation")]


@pytest.mark.parametrize(
    "line",
    [
        "Related Article: Norway sends howitzers to Ukraine",
        "Watch: Norway sends howitzers to Ukraine",
        "Up next: Norway sends howitzers to Ukraine",
        ">> Norway sends howitzers to Ukraine",
        "Gallery: howitzers sent to Ukraine",
        "A howitzer sent to Ukraine is unloaded. [Photo: Ann Bee/Example Agency]",
        "A howitzer sent to Ukraine. (U.S. Army photo by Sgt. Ann Bee)",
        "A howitzer sent to Ukraine. (Ministry of Defence/Handout)",
        "A howitzer sent to Ukraine. © Ann Bee",
        "Illustrative image: a howitzer sent to Ukraine",
        "This article is for subscribers only",
        "You have 2 free articles remaining.",
        "Already have an account? Log in",
        "Get the latest news on howitzers sent to Ukraine",
        "Join our Telegram channel",
        "Ann Bee contributed to this report.",
        "Correction: An earlier version of this story said that Norway sent 12 howitzers.",
        "Be the first to comment",
        "The views expressed in this article are those of the author.",
        "Privacy Policy Terms of Use Contact Us",
        "#Ukraine #howitzers",
        "Image 1 of 5",
    ],
)
def test_lines_of_many_kinds_of_sites_are_furniture_and_claim_nothing(line):
    text = f"{PROSE}\n\n{line}\n\n{PROSE} Again."
    assert [found for found, _ in kinds(text)] == [line]
    assert [claim.event for claim in claims(f"It rained.\n\n{line}\n\nIt rained again.")] == []


@pytest.mark.parametrize(
    "line",
    [
        "Contact with the crews of the howitzers sent to Ukraine was lost.",
        "Help for Ukraine: Norway sends 20 howitzers",
        "More from Norway: 20 howitzers will be sent to Ukraine.",
        "Join us in sending howitzers to Ukraine, the minister said.",
        "Next, Norway will send howitzers to Ukraine.",
        "Next: Norway will send 20 howitzers to Ukraine, the minister said.",
        "Read more than a headline: Norway sent howitzers to Ukraine.",
        "Video released on Monday showed howitzers sent to Ukraine.",
        "Photos published by the ministry showed howitzers sent to Ukraine.",
        "Related to this, Norway sent howitzers to Ukraine.",
        "Analysis of photos shows that Norway sent 20 howitzers to Ukraine.",
        "Howitzers sent to Ukraine: 20. Shells sent to Ukraine: 900.",
        "The Kremlin says: Norway sent howitzers to Ukraine.",
        "Correction of fire came with the howitzers sent to Ukraine.",
        "Published figures show that Norway sent 20 howitzers to Ukraine.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(line):
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE} Again.") == []
