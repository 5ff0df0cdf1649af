"""Quotations, figures, names and runs of words in the sentences of an account."""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence

from drawdown.catalogue import Catalogue
from drawdown.claim import Claim

RUN = 8
"""Words of a run. Nobody writes so many in the same order by chance."""
LONG = 10
"""Letters of a word that is rare enough to quote by itself ("gravitational")."""
_MOST = 24  # quotations, figures or names of one account; a report that has more gains nothing by them
_QUOTE = re.compile(r"[“\"«„]([^“”\"«»„]{3,600})[”\"»“]")
_WORD = re.compile(r"[^\W_]+(?:['’.,-]?[^\W_]+)*")
_FIGURE = re.compile(r"(?<![\w.,-])\d{1,3}(?:[,\u202f ]\d{3})+(?!\d)|(?<![\w.,-])\d+(?:\.\d+)?(?![\w-])")
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]*(?: (?:of the |of |de |van |von |al-)?[^\W\d_a-z][\w’'-]*){0,5}")
_YEAR = range(1900, 2100)
_CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
})  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def quotes(sentences: Iterable[str]) -> tuple[str, ...]:
    """Words in quotation marks: four or more, or fewer with a long one among them."""
    found: dict[str, None] = {}
    for sentence in sentences:
        for match in _QUOTE.finditer(sentence):
            said = words(match[1])
            if len(said) >= 4 or any(len(word) >= LONG for word in said):
                found[" ".join(said[:80])] = None
    return tuple(found)[:_MOST]


def figures(claims: Iterable[Claim], sentences: Iterable[str]) -> tuple[str, ...]:
    """Figures, as ``4000 missile`` where a claim tells what they count, else ``4000``; years are left out."""
    found: dict[str, None] = {}
    bare: set[str] = set()
    for claim in claims:
        for number, unit in _counted(claim):
            bare.add(number)
            found[f"{number} {unit}" if unit else number] = None
    for sentence in sentences:
        for match in _FIGURE.finditer(sentence):
            number = plain(float(re.sub(r"[,\u202f ]", "", match[0])))
            if number not in bare and not (number.isdigit() and int(number) in _YEAR):
                bare.add(number)
                found[number] = None
    return tuple(found)[:_MOST]


def plain(number: float) -> str:
    """A number without needless digits: ``4000``, ``1.5``."""
    return str(int(number)) if number.is_integer() and number < 1e15 else repr(number)


def _counted(claim: Claim) -> Iterator[tuple[str, str | None]]:
    quantity, money = claim.quantity, claim.money
    if quantity and not quantity.vague:
        # "Hundreds" has two bounds and is no figure.
        if quantity.approximate and quantity.min != quantity.max:
            return
        for bound in {quantity.min, quantity.max}:
            if bound is not None:
                yield plain(float(bound)), quantity.unit
    if money:
        for bound in {money.min, money.max}:
            if bound is not None:
                yield plain(float(bound)), money.currency


def names(sentences: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
    """Capitalised names that the catalogue does not have; the first word of a sentence is none by itself."""
    found: dict[str, None] = {}
    for sentence in sentences:
        if _is_headline(sentence):
            continue
        for match in _NAME.finditer(sentence):
            said = match[0].replace("’", "'").removesuffix("'s").split()
            if match.start() == 0 or sentence[match.start() - 1] in "“\"'‘(":
                said = said[1:]
            name = " ".join(said).lower()
            if (
                len(name) >= 5
                and name not in known
                and not {word.lower() for word in said} <= known | _CALENDAR
            ):
                found[name] = None
    return tuple(found)[:_MOST]


def _is_headline(sentence: str) -> bool:
    """Whether capitals tell nothing: most longer words have one."""
    longer = [word for word in sentence.split() if len(word) > 3]
    return sum(word[0].isupper() for word in longer) > 0.6 * len(longer)


def known_names(catalogue: Catalogue) -> frozenset[str]:
    """Names of parties, items and outlets in lower case, and each word of them."""
    all_ = {name for party in catalogue.parties.values() for name in (*party.aliases, *party.adjectives)}
    all_ |= {alias for item in catalogue.items.values() for alias in (item.name, *item.aliases)}
    all_ |= catalogue.outlet_names | set(catalogue.words.titles)
    lower = {name.lower() for name in all_}
    return frozenset(lower | {word for name in lower for word in name.split()})


def runs(sentences: Sequence[str]) -> frozenset[int]:
    """Hashes of runs of ``RUN`` words within a sentence."""
    found: set[int] = set()
    for sentence in dict.fromkeys(sentences):
        said = words(sentence)
        for start in range(len(said) - RUN + 1):
            found.add(zlib.crc32(" ".join(said[start : start + RUN]).encode()))
    return frozenset(found)


def digits(figure: str) -> int:
    """Digits that tell: 3 of ``31400``, 1 of ``900``; a round figure is anybody's."""
    number = figure.split(" ")[0].replace(".", "").strip("0")
    return len(number)
