from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.reconcile.stories import clues, sketches, tell, told
from drawdown.report import Furniture
from tests.reconcile.stories.made import LANGUAGE, grouped, report, stories, text, unsure


def test_the_same_words_under_another_layout_are_one_story():
    body = text(1)
    copy = "\n\n".join(body).upper().replace(",", " -")
    (story,) = stories([report("a", body, "2024-03-01"), report("b", copy, "2024-03-02")])
    assert [(one.report, one.kind, one.of) for one in story.versions] == [
        ("a", "first", None),
        ("b", "same words", "a"),
    ]
    assert [ground.name for ground in story.links[0].grounds] == ["same words"]


@pytest.mark.parametrize("share", [0.05, 0.15, 0.25])
def test_a_text_with_words_changed_throughout_is_the_same_story(share):
    body = text(2, 400)
    assert grouped([report("a", body), report("b", LANGUAGE.changed(Random(1), body, share))])


def test_a_shuffled_text_is_the_same_story():
    body = text(3)
    assert grouped([report("a", body), report("b", Random(1).sample(body, len(body)))])


def test_a_text_of_other_words_is_another_story():
    assert not grouped([report("a", text(4)), report("b", text(5))])


def test_a_teaser_is_a_cut_of_the_story_it_opens():
    body = text(6, 600)
    (story,) = stories([report("whole", body, "2024-03-01"), report("teaser", body[:6], "2024-03-02")])
    assert [one.kind for one in story.versions] == ["first", "cut short"]


def test_a_later_and_longer_text_is_an_extended_version():
    body = text(7)
    more = body + text(8, 100)
    (story,) = stories([report("b", more, "2024-03-02"), report("a", body, "2024-03-01")])
    assert [(one.report, one.kind, one.order) for one in story.versions] == [
        ("a", "first", "published"),
        ("b", "extended", "published"),
    ]


def test_undated_versions_come_last_the_shorter_first():
    body = text(9, 400)
    (story,) = stories(
        [report("long", body), report("short", body[:10]), report("dated", body[:20], "2024-03-05")]
    )
    assert [(one.report, one.order) for one in story.versions] == [
        ("dated", "published"),
        ("short", "length"),
        ("long", "length"),
    ]


def test_an_uncertain_date_counts_by_its_end():
    body = text(10)
    year, day = report("year", body, "2024"), report("day", body + text(11, 30), "2024-05-01")
    assert grouped([year, day]) == {("day", "year")}


def test_a_follow_up_that_repeats_background_is_another_story():
    body = text(12, 300)
    background = body[len(body) // 2 :]
    assert not grouped([report("a", body), report("b", text(13, 200) + background)])


def test_a_follow_up_and_a_shuffled_copy_stay_apart():
    body = text(14, 300)
    shuffled = report("a", Random(2).sample(body, len(body)))
    follow_up = report("b", text(15, 250) + body[len(body) // 2 :])
    assert not grouped([shuffled, follow_up])


def test_what_stands_inside_a_round_up_is_told_as_unsure_and_joins_nothing():
    one, other = text(16, 200), text(17, 200)
    round_up = text(18, 300) + one + other
    reports = [report("a", one), report("b", other), report("round-up", round_up)]
    assert not grouped(reports)
    assert unsure(reports) == {("a", "round-up"), ("b", "round-up")}


def test_two_notices_of_one_form_with_other_names_and_figures_are_unsure():
    form = (
        "The office has approved a possible sale to {0} of {1} launchers at a cost of {2} million crowns. "
        "The government of {0} has asked to buy {1} launchers, {3} rounds and parts. The sale will support "
        "the policy of the office by helping a partner. The principal contractor will be {4} "
        "of {5}. There are no known offset agreements in connection with this sale. It will need {6} people "
        "to travel to {0}."
    )
    one = form.format("Ruritania", 14, 250, 300, "Zenda Works", "Strelsau", 12)
    other = form.format("Graustark", 61, 980, 4410, "Edelweiss Forges", "Ganlook", 33)
    assert unsure([report("a", one), report("b", other)]) == {("a", "b")}
    assert not grouped([report("a", one), report("b", other)])


def test_a_translation_is_no_copy():
    assert not grouped(
        [
            report("a", "The minister said that no more shells would be sent this year. " * 4),
            report("b", "Der Minister sagte, dass in diesem Jahr keine Granaten mehr kämen. " * 4),
        ]
    )


def test_lines_that_a_site_adds_to_everything_join_nothing_and_are_a_clue_to_it():
    lines = text(19, 120)
    items = [report(f"{number}", text(30 + number, 40) + lines, site="site.example") for number in range(8)]
    found = list(sketches(items))
    shared = tell(found).shared
    assert not grouped(items)
    wordings = list(told(clues(found, shared), {one.id: one for one in items}))
    assert {one.text for one in wordings} == set(lines)
    assert {(one.sites, one.reports) for one in wordings} == {(("site.example",), 8)}


def test_passages_of_a_much_copied_story_are_no_shared_text():
    body = text(20)
    copies = [
        report(f"{number}", body + text(50 + number, 40), site=f"{number}.example") for number in range(8)
    ]
    assert len(tell(sketches(copies)).shared.hashes) == 0
    assert len(next(iter(grouped(copies)))) == 8


def test_versions_that_grow_on_one_site_are_no_shared_text():
    body = text(21, 600)
    grown = [report(f"{number}", body[: 8 + 4 * number], site="site.example") for number in range(7)]
    assert len(tell(sketches(grown)).shared.hashes) == 0
    assert len(grouped(grown)) == 1


def test_background_repeated_in_many_stories_joins_none_of_them():
    background = text(22, 120)
    assert not grouped([report(f"{number}", text(70 + number, 130) + background) for number in range(6)])


def test_furniture_joins_nothing():
    menu = " ".join(text(23, 200)) + "\n"
    cut = (Furniture(0, len(menu), "navigation"),)
    one, other = menu + " ".join(text(24, 60)), menu + " ".join(text(25, 60))
    assert not grouped([report("a", one, furniture=cut), report("b", other, furniture=cut)])


@pytest.mark.parametrize(
    "said", ["", " \n", "?", "Shells", "No comment today", "\ud800", "\x00\x00", "🙂 🙂"]
)
def test_a_text_too_short_to_tell_is_a_story_of_its_own(said):
    assert not grouped([report("a", said), report("b", said)])


def test_the_same_few_words_are_unsure_and_no_words_are_nothing():
    assert unsure([report("a", "No comment."), report("b", "no comment")]) == {("a", "b")}
    assert unsure([report("a", ""), report("b", "")]) == set()


def test_a_text_of_ten_million_characters_is_compared_too():
    body = " ".join(text(26, 5_000))
    long = body * (10_000_000 // len(body))
    (story,) = grouped([report("a", long), report("b", f"{long} The end."), report("c", " ".join(text(27)))])
    assert sorted(story) == ["a", "b"]


def test_scripts_without_blanks_are_read_sign_by_sign():
    body = (
        "政府は火曜日に新しい砲弾を送らないと発表した。国防大臣は在庫が少ないと述べた。"
        "議会は来週この問題を話し合う。"
    )
    changed = body.replace("火曜日", "木曜日")
    assert grouped([report("a", body), report("b", changed)])


PIECES = [text(200 + number, 60) for number in range(5)]


@settings(max_examples=40)
@given(
    st.lists(st.lists(st.sampled_from(range(5)), max_size=4), min_size=2, max_size=8),
    st.randoms(use_true_random=False),
)
def test_every_report_stands_in_one_story_whatever_the_order(made, rng):
    reports = [
        report(
            f"{number}", [line for piece in pieces for line in PIECES[piece]], site=f"{number % 2}.example"
        )
        for number, pieces in enumerate(made)
    ]
    found = stories(reports)
    assert sorted(path for story in found for path in story.reports) == sorted(one.path for one in reports)
    assert stories(rng.sample(reports, len(reports))) == found
    for story in found:
        assert [(link.report, link.other) for link in story.links] == [
            (one.report, one.of) for one in story.versions[1:]
        ]
        assert all(link.grounds for link in (*story.links, *story.unsure))
