import re

import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.lookalikes.refuse import RULES, Lookalikes
from drawdown.reading.events.lookalikes.rule import Rule
from tests.reading.told import events, of


def no_event(text, word, event, role, form, base, also_noun=False):
    match = re.search(rf"\b{word}\b", text)
    assert match
    cue = Cue(match.start(), match.end(), event, role, form, False, base)
    return Lookalikes().no_event(text, match, cue, also_noun)


def test_a_rule_bears_on_the_words_it_lists_and_on_all_where_it_lists_none():
    cue = Cue(0, 4, "used", "step", "base", False, "fire")
    assert Rule("any").bears_on(cue)
    assert Rule("two", base="aim fire", form="base s").bears_on(cue)
    assert not Rule("another form", base="fire", form="ing").bears_on(cue)


def test_a_rule_holds_where_all_its_patterns_do():
    text = "a quick, fire drill"
    assert Rule("both", behind=" drill", before=", $").holds(text, 9, 13)
    assert not Rule("both", behind=" alarm", before=", $").holds(text, 9, 13)
    assert not Rule("too far before", before="quick", reach=3).holds(text, 9, 13)


def test_every_word_a_rule_lists_is_one_of_the_catalogue():
    events = load_catalogue().events.values()
    nouns = {noun for cues in events for noun in cues.nouns}
    verbs = {
        base
        for cues in events
        for part in (cues.verbs, cues.received, cues.moved)
        for base, _ in part.values()
    }
    assert {rule.like: idle for rule in RULES if (idle := rule.bases - nouns - verbs)} == {}


@pytest.mark.parametrize(
    ("text", "word", "kind", "looks_alike"),
    [
        ("the delivery dates were kept", "delivery", ("delivered", "step", "noun", "delivery"), True),
        ("the delivery of guns was kept", "delivery", ("delivered", "step", "noun", "delivery"), False),
        ("spares, training and tools", "training", ("trained", "step", "noun", "training"), True),
        ("spares, training on the guns", "training", ("trained", "step", "noun", "training"), False),
        ("guns are badly needed by the army", "needed", ("argued", "step", "participle", "need"), False),
        ("the army needs to rest", "needs", ("argued", "step", "s", "need"), True),
        ("they use the guns", "use", ("used", "step", "base", "use"), False),
        ("guns in use there", "use", ("used", "step", "base", "use"), True),
    ],
)
def test_what_stands_beside_a_word_tells_whether_it_is_an_event(text, word, kind, looks_alike):
    assert no_event(text, word, *kind) is looks_alike


def test_a_form_that_is_a_noun_too_is_a_verb_behind_a_subject_alone():
    kind = ("paused", "step", "base", "pause")
    assert no_event("after a pause in talks", "pause", *kind, also_noun=True)
    assert not no_event("they pause the talks", "pause", *kind, also_noun=True)


def test_a_look_alike_makes_no_claim():
    assert not of("delivered", "Norway gave assurances about the Leopard 2 tanks to Latvia.")
    assert of("delivered", "Norway gave Leopard 2 tanks to Latvia.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Madrid ruled out supplying Egypt with missiles able to reach Libya.", "delivered"),
        ("Libya had no veto over what was sent, Leopard 2 or not.", "refused"),
        ("The paper gave the Leopard 2 tanks a range of 500 km.", "delivered"),
    ],
)
def test_reach_vetoes_and_figures_are_no_deeds(text: str, event: str) -> None:
    assert event not in events(text)
