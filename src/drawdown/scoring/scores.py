"""The score of every text, and what the texts add up to."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from drawdown.scoring.fields import FIELDS, right, value
from drawdown.scoring.label import Label
from drawdown.scoring.pairing import Pair, pairs
from drawdown.scoring.rate import Rate

_FULL = ("status", "supplier", "recipient")
ALL = "all"


@dataclass(frozen=True)
class TextScore:
    """One text: what was labelled in it, what was predicted, and which of it matches.

    Attributes:
        name: Stem of its files.
        part: The set it belongs to, ``all`` where the labels are in no sets.
        labels, predicted: Its claims on either side.
        pairs: The strict matches.
        lenient_hits: How many match with the item left out.
    """

    name: str
    part: str
    labels: Sequence[Label]
    predicted: Sequence[Label]
    pairs: Sequence[Pair]
    lenient_hits: int

    def _rate(self, hits: int) -> Rate:
        return Rate(hits, len(self.predicted), len(self.labels))

    @cached_property
    def strict(self) -> Rate:
        """Same event and item, in one passage."""
        return self._rate(len(self.pairs))

    @cached_property
    def lenient(self) -> Rate:
        """Same event in one passage, whatever the item."""
        return self._rate(self.lenient_hits)

    @cached_property
    def full_pairs(self) -> Sequence[Pair]:
        """The strict matches whose status, supplier and recipient are right as well."""
        return [pair for pair in self.pairs if all(right(*pair)[name] for name in _FULL)]

    @cached_property
    def full(self) -> Rate:
        """Strict, with status, supplier and recipient right as well."""
        return self._rate(len(self.full_pairs))

    @cached_property
    def not_actual(self) -> Rate:
        """Claims that are planned, possible, denied or asked, and known to be so."""
        hits = sum(one.status != "actual" and right(one, other)["status"] for one, other in self.pairs)
        others = [sum(claim.status != "actual" for claim in side) for side in (self.predicted, self.labels)]
        return Rate(hits, *others)


MEASURES: dict[str, Callable[[TextScore], Rate]] = {
    "strict": lambda text: text.strict,
    "lenient": lambda text: text.lenient,
    "full": lambda text: text.full,
    "not actual": lambda text: text.not_actual,
}


@dataclass(frozen=True, slots=True)
class FieldRate:
    """How often one field is right over the strict matches.

    Attributes:
        pairs, right: All matches, and those where it is right; both without a value is right.
        with_value, right_with_value: The same where the label has a value.
    """

    pairs: int
    right: int
    with_value: int
    right_with_value: int


@dataclass(frozen=True)
class Scores:
    """The scores of all labelled texts.

    Attributes:
        texts: In order of their names.
        stored: Stored text by name; empty where the texts were not given.
        unlabelled: How many claims were predicted on each text without labels; they are left out.
    """

    texts: Sequence[TextScore]
    stored: Mapping[str, str] = field(default_factory=dict)
    unlabelled: Mapping[str, int] = field(default_factory=dict)

    def parts(self) -> Iterator[tuple[str, list[TextScore]]]:
        """The texts of each set, all of them last."""
        for part in sorted({text.part for text in self.texts} - {ALL}):
            yield part, [text for text in self.texts if text.part == part]
        yield ALL, list(self.texts)

    def rate(self, measure: str = "strict") -> Rate:
        """One of ``MEASURES`` over all texts."""
        return total(self.texts, measure)

    def events(self) -> dict[str, Rate]:
        """The strict rate of each event; a match counts for the event of its label."""
        hits, predicted, labelled = Counter[str](), Counter[str](), Counter[str]()
        for text in self.texts:
            answers = {id(other): one.event for one, other in text.pairs}
            hits.update(answers.values())
            labelled.update(claim.event for claim in text.labels)
            predicted.update(answers.get(id(claim), claim.event) for claim in text.predicted)
        told = sorted(labelled | predicted)
        return {event: Rate(hits[event], predicted[event], labelled[event]) for event in told}

    def fields(self) -> dict[str, FieldRate]:
        """How often each field is right."""
        told = [(one, right(one, other)) for text in self.texts for one, other in text.pairs]
        found = {}
        for name in FIELDS:
            stated = [answers[name] for one, answers in told if value(one, name) is not None]
            found[name] = FieldRate(
                len(told), sum(answers[name] for _, answers in told), len(stated), sum(stated)
            )
        return found

    def exact(self) -> Rate:
        """Quotations that stand in the text character for character, as hits of those predicted."""
        claims = [(text.name, claim) for text in self.texts for claim in text.predicted]
        exact = sum(self.stored[name][claim.start : claim.end] == claim.words for name, claim in claims)
        return Rate(exact, len(claims), len(claims))

    def alarms(self) -> tuple[int, int, int]:
        """Texts without any label, the words in them, and the claims predicted there all the same."""
        free = [text for text in self.texts if not text.labels]
        words = sum(len(self.stored[text.name].split()) for text in free)
        return len(free), words, sum(len(text.predicted) for text in free)


def total(texts: Iterable[TextScore], measure: str) -> Rate:
    """One of ``MEASURES`` added up over texts."""
    return sum((MEASURES[measure](text) for text in texts), Rate())


def score(
    labelled: Mapping[str, tuple[str, Sequence[Label]]],
    predicted: Mapping[str, Sequence[Label]],
    stored: Mapping[str, str] | None = None,
) -> Scores:
    """Scores claims against labels.

    Args:
        labelled: Set and labels of each text by its name.
        predicted: Claims by the name of their text; a text without any is one in which nothing was found.
        stored: Texts by name, for what needs their words.
    """
    texts = []
    for name, (part, labels) in sorted(labelled.items()):
        mine = predicted.get(name, ())
        lenient = len(pairs(labels, mine, lenient=True))
        texts.append(TextScore(name, part, labels, mine, pairs(labels, mine), lenient))
    unlabelled = {name: len(claims) for name, claims in sorted(predicted.items()) if name not in labelled}
    return Scores(texts, stored or {}, unlabelled)
