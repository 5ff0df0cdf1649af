"""An invented archive: stories, what papers make of them, and texts that only look like them."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from drawdown.bounds import DateBounds
from drawdown.report import Metadata, Report, report_id
from evaluation.stories.language import Language

MADE = ("verbatim", "cut", "teaser", "shuffled", "changed 5%", "changed 15%", "changed 30%", "updated")
"""What becomes of a story; each is that story still."""
LOOKALIKES = ("follow-up", "round-up", "notice", "short item")
"""What shares text with a story and is none of it."""
_SITES = 200
_START = date(2021, 1, 1)
_PER_FORM = 250  # reports of the archive for each form; about 5 of them are notices of it


@dataclass(frozen=True, slots=True)
class Item:
    """One report of the archive with its truth.

    Attributes:
        report: As drawdown takes it in.
        story: Number of the story it truly tells.
        kind: ``story`` for the first text of one, a word of ``MADE`` or ``LOOKALIKES``.
    """

    report: Report
    story: int
    kind: str


class Archive:
    """Makes an archive; the same seed makes the same one.

    Args:
        count: How many reports.
        seed: Of everything.
    """

    def __init__(self, count: int, seed: int) -> None:
        self._count, self._rng, self._language = count, random.Random(seed), Language(seed)
        # Six sites in ten add lines of their own to whatever they print.
        self._lines = [
            self._language.sentences(self._rng, self._rng.randint(30, 150)) if site % 10 < 6 else []
            for site in range(_SITES)
        ]
        self._forms = [self._form() for _ in range(1 + count // _PER_FORM)]
        self._stories = self._made = 0

    def items(self) -> Iterator[Item]:
        """The reports, each story with what was made of it."""
        while self._made < self._count:
            for item in self._around_one_story():
                yield item
                if self._made == self._count:
                    return

    def _around_one_story(self) -> Iterator[Item]:
        rng, language = self._rng, self._language
        story = self._new()
        body = language.sentences(rng, round(100 * 9 ** rng.random()))
        day = rng.randint(0, 1000)
        yield self._item(body, story, "story", day)
        for kind in rng.sample(MADE, rng.choice((0, 0, 1, 2, 3, 5))):
            yield self._item(self._remade(body, kind), story, kind, day + rng.randint(0, 2))
        if rng.random() < 0.4:
            site = rng.randrange(_SITES)
            background = body[len(body) // 3 :]
            for number in range(rng.randint(1, 4)):
                old = background[: max(1, round(len(body) * rng.uniform(0.2, 0.5)))]
                news = language.sentences(rng, _words(old) * rng.uniform(1.0, 3.0))
                yield self._item(news + old, self._new(), "follow-up", day + 7 * number, site)
        if rng.random() < 0.1:
            others = [language.sentences(rng, _words(body) * rng.uniform(0.7, 1.5)) for _ in range(3)]
            parts = [others[0], *rng.sample([body, *others[1:]], 3)]
            yield self._item([line for part in parts for line in part], self._new(), "round-up", day + 1)
        if rng.random() < 0.1:
            yield self._item(rng.choice(self._forms)(), self._new(), "notice", day)
        if rng.random() < 0.3:
            yield self._item(language.sentences(rng, 50), self._new(), "short item", day)

    def _remade(self, body: list[str], kind: str) -> list[str]:
        rng, language = self._rng, self._language
        if kind in ("cut", "teaser"):
            share = rng.uniform(0.5, 0.9) if kind == "cut" else rng.uniform(0.15, 0.4)
            return body[: max(2, round(len(body) * share))]
        if kind == "shuffled":
            return rng.sample(body, len(body))
        if kind == "updated":
            kept = [sentence for sentence in body if rng.random() < 0.9]
            news = language.sentences(rng, _words(body) * rng.uniform(0.1, 0.5))
            lead = language.changed(rng, kept[:2], 0.2)
            return lead + news[: len(news) // 2] + kept[2:] + news[len(news) // 2 :]
        share = {"verbatim": 0.0, "changed 5%": 0.05, "changed 15%": 0.15, "changed 30%": 0.3}[kind]
        return language.changed(rng, body, share)

    def _form(self) -> Callable[[], list[str]]:
        """A form in which an office gives notice: the same words with other names and figures."""
        frames = self._language.sentences(self._rng, self._rng.randint(150, 300))

        def filled() -> list[str]:
            return [self._filled(frame) for frame in frames]

        return filled

    def _filled(self, frame: str) -> str:
        return " ".join(self._other(word, place) for place, word in enumerate(frame.split()))

    def _other(self, word: str, place: int) -> str:
        bare = word.rstrip(".,")
        if bare.isdigit():
            return f"{self._rng.randint(2, 9_000_000)}{word[len(bare) :]}"
        return self._language.word(self._rng).title() if word[0].isupper() and place else word

    def _new(self) -> int:
        self._stories += 1
        return self._stories

    def _item(self, body: list[str], story: int, kind: str, day: int, site: int | None = None) -> Item:
        site = self._rng.randrange(_SITES) if site is None else site
        text = _paragraphs(body + self._lines[site])
        path = f"{self._made:06}.txt"
        self._made += 1
        on = _START + timedelta(days=day)
        metadata = Metadata(published=DateBounds(on, on), url=f"https://site{site}.example/{self._made}")
        original = f"{path}\n{text}".encode()
        return Item(Report(report_id(original), path, original, text, metadata), story, kind)


def _words(sentences: list[str]) -> int:
    return sum(sentence.count(" ") + 1 for sentence in sentences)


def _paragraphs(sentences: list[str]) -> str:
    return "\n\n".join(" ".join(sentences[low : low + 3]) for low in range(0, len(sentences), 3))
