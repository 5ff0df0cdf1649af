"""An invented language of news: a small grammar over invented words, used as unequally as in any language."""

import bisect
import random
from collections.abc import Callable
from itertools import accumulate

_SYLLABLES = [f"{first}{last}" for first in "bdklmnrstv" for last in "aeo"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_LINKS = ("after", "before", "because", "while", "although", "as")
_FRAMES = (
    "the {a} {n} {v} the {n} of {p}",
    "{p} {v} {c} {n} to {p}",
    "{who} said on {d} that the {n} would {v} the {a} {n}",
    "more than {c} {n} were {v} in the town of {p}",
    "according to the {n} of {p}, {who} had {v} {a} {n}",
    "the ministry of {n} in {p} {v} that {a} {n} and {a} {n}",
    "{who} told reporters that {p} had not {v} any {n}",
    "it was the first time that {p} {v} {a} {n} since the {n} of {y}",
    "{who}, who {v} the {n}, called it {a} and {a}",
    "officials in {p} did not say how many {n} had been {v}",
    "a {n} from {p} {v} {a} {n} near {p}",
    "{n} and {n} {v} at a {a} {n}",
    "neither {who} nor the {a} {n} {v} it",
    "on {d} {who} {v} {n} with {who}",
    "{a} {n} {v} by {c} {n} a year",
    "in {y}, {p} {v} its {n}",
    "this {n} {v} without {a} {n}",
    "most {n} {v} {a}, {who} added",
    "nobody {v} why {p} {v} so {a}",
    "under a {n} {v} in {y}, {p} may {v} {n}",
    "its {a} {n} {v} {n}, {n} and {n}",
    "{who} {v} her {n} for {a} {n}",
    "few {n} {v} {p} on {d}",
    "{p} and {p} {v} {c} {a} {n}",
    "what {who} {v} was {a} {n}",
    "they {v} each {n} twice",
    "every {a} {n} {v} {c} times",
    "{n} {v} again in {p}",
    "some {n} {v} {who}",
    "{v} by {who}, the {n} {v} {a} {n}",
)


class Language:
    """Makes sentences; the same seed makes the same language.

    Args:
        seed: Of the words and how often each is used.
    """

    def __init__(self, seed: int) -> None:
        rng = random.Random(seed)
        self._nouns, self._verbs = _Words(rng, 4_000), _Words(rng, 2_000)
        self._adjectives, self._places = _Words(rng, 2_000), _Words(rng, 300)
        self._people = _Words(rng, 3_000)
        self._all = (self._nouns, self._verbs, self._adjectives, self._places)
        self._slots: dict[str, Callable[[random.Random], str]] = {
            "n": self._nouns.draw,
            "v": self._verbs.draw,
            "a": self._adjectives.draw,
            "p": lambda rng: self._places.draw(rng).title(),
            "who": lambda rng: f"{self._people.draw(rng).title()} {self._people.draw(rng).title()}",
            "d": lambda rng: rng.choice(_DAYS),
            "c": lambda rng: str(rng.randint(2, 900)),
            "y": lambda rng: str(rng.randint(1950, 2024)),
        }
        self._frames = [_parts(frame) for frame in _FRAMES]

    def sentence(self, rng: random.Random) -> str:
        """A sentence of one or two clauses."""
        said = self._clause(rng)
        if rng.random() < 0.5:
            said += f" {rng.choice(_LINKS)} {self._clause(rng)}"
        return f"{said[0].upper()}{said[1:]}."

    def sentences(self, rng: random.Random, words: float) -> list[str]:
        """Sentences of about so many words together."""
        found, count = [], 0
        while count < words:
            found.append(self.sentence(rng))
            count += found[-1].count(" ") + 1
        return found

    def word(self, rng: random.Random) -> str:
        """Any word that is no name of a person."""
        return rng.choice(self._all).draw(rng)

    def changed(self, rng: random.Random, sentences: list[str], share: float) -> list[str]:
        """The same sentences with this share of the words replaced by others."""
        return [
            " ".join(self.word(rng) if rng.random() < share else word for word in sentence.split())
            for sentence in sentences
        ]

    def _clause(self, rng: random.Random) -> str:
        return "".join(self._slots[part](rng) if slot else part for slot, part in rng.choice(self._frames))


class _Words:
    """Invented words, the first used most, as Zipf's law has it."""

    def __init__(self, rng: random.Random, count: int) -> None:
        found: dict[str, None] = {}
        while len(found) < count:
            found["".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4)))] = None
        self._words = list(found)
        self._sums = list(accumulate(1 / (rank + 5) for rank in range(count)))

    def draw(self, rng: random.Random) -> str:
        return self._words[bisect.bisect(self._sums, rng.random() * self._sums[-1])]


def _parts(frame: str) -> list[tuple[bool, str]]:
    """A frame as plain text and slots in turn."""
    pieces = frame.replace("}", "{").split("{")
    return [(number % 2 == 1, piece) for number, piece in enumerate(pieces)]
