"""Which sentences stand in a summary: none says what another says, and one item does not take it all."""

from drawdown.brief.part import Part
from drawdown.brief.summary.choose import MOST_OF_MANY, MOST_OF_ONE, choose
from drawdown.brief.summary.model import Candidate, Line


def candidate(text, weight=50.0, item="atacms", kind="deed", **fields):
    told = {"said": frozenset({(text,)}), "words": frozenset({("r", text)})} | fields
    return Candidate(Line((Part(text, ("c1",)),)), kind, item, weight, **told)


def chosen(*found, items=("atacms", "patriot")):
    return [line.text for line in choose(found, items)]


def test_what_another_sentence_says_or_is_read_from_is_not_told_again():
    first = candidate("first", 60, said=frozenset({("a",), ("b",)}), words=frozenset({("r", 1), ("r", 2)}))
    same = candidate("same", said=frozenset({("a",)}))
    read = candidate("read", words=frozenset({("r", 2)}))
    more = candidate("more", said=frozenset({("b",), ("c",)}), words=frozenset({("r", 2), ("r", 3)}))
    assert chosen(same, read, more, first) == ["first", "more"]


def test_few_stand_there_and_of_several_items_none_takes_it_all():
    many = [candidate(f"a{at}", 60) for at in range(30)]
    assert len(chosen(*many)) == MOST_OF_ONE - 1
    told = chosen(*many, *(candidate(f"p{at}", 40, "patriot") for at in range(30)))
    assert len(told) < MOST_OF_MANY
    assert sum(text.startswith("p") for text in told) == 3


def test_what_tells_little_is_left_out_but_one_unknown_is_told():
    little = candidate("little", 10)
    unknown = [candidate(f"unknown {at}", 5.0 + at, kind="unknown") for at in range(3)]
    assert chosen(little, *unknown) == ["unknown 2"]
