"""Who is named in a text, and where people without a name speak."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from drawdown.catalogue import Catalogue, Words, load_rewriting
from drawdown.entry import Entry

_PART = r"[A-Z][\w'’-]+"
_FULL = rf"{_PART}(?: (?:[A-Z]\. )?(?:(?:de|van|von|der|al|bin|da|di|du) )?{_PART}){{1,2}}"
_TOGETHER = r"[^.;!?]{0,60}?"  # between a name and the word that tells that it speaks


def named(sentences: Iterable[str], entries: Sequence[Entry], catalogue: Catalogue) -> dict[str, str]:
    """People who speak or are introduced, by surname: the name as written.

    Those whom claims name as speakers count too.
    """
    found: dict[str, str] = {}
    speakers = [one.claim.speaker for one in entries if one.claim.speaker.kind == "named"]
    people, no_person = _people(*_keys(catalogue.words))
    for text in [one.text for one in speakers if one.text and one.text[0].isupper()]:
        found.setdefault(_surname(text), text)
    for sentence in sentences:
        for match in people.finditer(sentence):
            name = next(filter(None, match.groups()))
            if not no_person.search(name) and name not in catalogue.bodies:
                found.setdefault(_surname(name), name)
    return found


def unnamed(sentence: str, catalogue: Catalogue) -> str | None:
    """The words by which people without name or house speak in a sentence, or None."""
    match = _nobody(*_keys(catalogue.words)).match(sentence[:1].lower() + sentence[1:])
    return match["who"] if match else None


def _surname(name: str) -> str:
    return name.rsplit(" ", 1)[-1].removesuffix("'s").removesuffix("’s")


def _keys(words: Words) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    return words.speech, words.anonymous, words.titles


@lru_cache(maxsize=2)
def _people(
    speech: frozenset[str], _: frozenset[str], titles: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    said, before, lists = _any(speech), _any(titles), load_rewriting()
    forms = (
        rf"\b{before} (?:{_PART} )?({_PART})",
        rf"\b({_FULL})(?={_TOGETHER}\b{said}\b)",
        rf"\b{said}(?: by)? (?:[a-z]+ ){{0,6}}({_FULL})",
        rf"\b({_FULL}),? (?:the|an?|his|her|its|who|head|chief|director|chairman|\d\d)\b",
    )
    return re.compile("|".join(forms)), re.compile(rf"\b(?:{lists['no_person']}|{lists['outlet']})\b")


@lru_cache(maxsize=2)
def _nobody(speech: frozenset[str], anonymous: frozenset[str], _: tuple[str, ...]) -> re.Pattern[str]:
    lists = load_rewriting()
    nouns = f"(?:{_any(anonymous - {'people', 'person'})}|{lists['unnamed']})"
    kinds = rf"(?:{lists['kinds']} )*"
    # A capital in what follows names a house, except behind those who watch from outside.
    where = r"(?: (?:in|from|within|of|across|close to|familiar with|on) [^.;,A-Z]{0,60}?)?"
    outside = r"(?:(?<=observers)|(?<=analysts)|(?<=experts)|(?<=sources))(?: in [\w ]{0,60}?)?"
    between = r"(?: (?:have|has|had|also|who|continued?|often|widely|generally|repeatedly|now|to))*"
    return re.compile(
        rf"(?:[a-z][\w-]*(?: [\w-]+){{0,6}}, )?(?P<who>{kinds}{nouns}(?: and {kinds}{nouns})?)"
        rf"(?:{outside}|{where}),?{between} (?:{_any(speech)}|{lists['thinks']})\b"
    )


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words)))})"
