"""A made-up press for the bench of updates: reports that cite each other, on few items often and many seldom.

The claims are given with their sentences instead of being read, which would take most of the time.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from drawdown.bounds import DateBounds
from drawdown.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.evidence import Evidence
from drawdown.findings import Findings
from drawdown.item import ItemMention
from drawdown.quantity import Quantity
from drawdown.report import Metadata, Report, report_id
from drawdown.speaker import Speaker
from evaluation.stories.language import Language

SAID = 10
"""Claims a report, on average."""
_STATES = ("US", "GB", "FR", "DE", "NO", "PL", "SE", "NL")
_TO = ("UA", "UA", "UA", "TW", "MD", "IL")
_EVENTS = {
    "delivered": "delivered {count} {name} to {to}",
    "refused": "refused to send {name} to {to}",
    "considered": "is considering sending {name} to {to}",
    "authorised": "approved {count} {name} for {to}",
    "announced": "announced {count} {name} for {to}",
    "requested": "was asked for {count} {name} by {to}",
}
_FIRST = date(2022, 1, 1)
_DAYS = 1_000


def _day(rng: Random) -> date:
    return _FIRST + timedelta(days=rng.randrange(_DAYS))


class Press:
    """Reports of a press that is the same each time.

    Args:
        catalogue: Its items, states and outlets are those told of.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        rng = Random(5)
        self._catalogue = catalogue
        self._language = Language(5)
        self._items = sorted(id for id, item in catalogue.items.items() if item.kind != "class")[:300]
        rng.shuffle(self._items)
        self._often = [1 / (rank + 1) for rank in range(len(self._items))]
        self._outlets = sorted(set(catalogue.outlets.values()))
        self._people = [self._person(rng) for _ in range(300)]

    def findings(self, reports: int, first: int = 0) -> Iterator[Findings]:
        """Reports with their claims; every 20th has no date, most cite somebody."""
        for number in range(first, first + reports):
            yield self._report(number)

    def _report(self, number: int) -> Findings:
        rng = Random(f"press {number}")
        on = _day(rng)
        items = rng.choices(self._items, self._often, k=rng.choice((1, 1, 1, 2, 3)))
        told = [self._told(rng, rng.choice(items)) for _ in range(rng.randint(SAID // 2, SAID * 3 // 2))]
        text, places = f"Report {number}.", []
        for sentence, _ in told:
            filler = self._language.sentences(rng, rng.randint(5, 30))
            text += "\n" + " ".join(filler) + " "
            places.append((len(text), len(text) + len(sentence)))
            text += sentence
        published = DateBounds.day(on, "front matter") if number % 20 else None
        raw = text.encode()
        report = Report(
            report_id(raw),
            f"{number:06}.txt",
            raw,
            text,
            Metadata(published, outlet=rng.choice(self._outlets)),
        )
        claims = tuple(
            self._claim(report, start, end, sentence, fields)
            for (start, end), (sentence, fields) in zip(places, told, strict=True)
        )
        return Findings(report, "press 1", claims)

    def _told(self, rng: Random, item: str) -> tuple[str, dict[str, object]]:
        """A sentence and what it claims."""
        supplier, recipient, event = rng.choice(_STATES), rng.choice(_TO), rng.choice(list(_EVENTS))
        count = round(10 ** rng.uniform(0.3, 3))
        name = self._catalogue.item_name(item)
        said = _EVENTS[event].format(count=count, name=name, to=self._catalogue.party_name(recipient))
        state = self._catalogue.party_name(supplier)
        speaker, via, before = self._source(rng, state)
        fields: dict[str, object] = {
            "event": event,
            "item": ItemMention(item, name),
            "supplier": supplier,
            "recipient": recipient,
            "quantity": Quantity(count, count, text=str(count)) if "{count}" in _EVENTS[event] else None,
            "speaker": speaker,
            "via": via,
            "quoted": "none" if speaker.kind == "author" else "indirect",
            "happened": DateBounds.day(_FIRST + timedelta(days=rng.randrange(_DAYS)))
            if rng.random() < 0.2
            else None,
        }
        return f"{before}{state} {said}.", fields

    def _source(self, rng: Random, state: str) -> tuple[Speaker, tuple[str, ...], str]:
        kind = rng.random()
        if kind < 0.4:
            return Speaker(None, "author"), (), ""
        if kind < 0.6:
            outlet = rng.choice(self._outlets)
            return Speaker("officials", "anonymous"), (outlet,), f"Officials told {outlet} that "
        if kind < 0.7:
            outlet = rng.choice(self._outlets)
            return Speaker(outlet, "report"), (), f"According to {outlet}, "
        if kind < 0.85:
            person = rng.choice(self._people)
            return Speaker(person, "named"), (), f"{person} said that "
        return (
            Speaker(f"the government of {state}", "organisation"),
            (),
            f"The government of {state} said that ",
        )

    def _person(self, rng: Random) -> str:
        return f"{self._language.word(rng).title()} {self._language.word(rng).title()}"

    def _claim(self, of: Report, start: int, end: int, sentence: str, fields: dict[str, object]) -> Claim:
        return Claim(
            id=sha256(f"{of.id} {start}".encode()).hexdigest()[:32],
            report=of.id,
            path=of.path,
            evidence=Evidence(start, end, sentence),
            reader="press",
            confidence=0.9,
            **fields,  # type: ignore[arg-type]
        )
