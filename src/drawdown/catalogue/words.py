"""Types for the words of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Cues:
    """The words that stand for one event.

    Attributes:
        role: ``step`` for the act itself, ``stance`` for what somebody decides, says or wants about an act.
        verbs: Inflected form -> (base form, ``base``, ``s``, ``past``, ``participle`` or ``ing``).
        received: The same for verbs whose subject receives.
        moved: The same for verbs whose subject is what moves ("arrive").
        behind: Base form -> regular expression that must match right behind the verb for it to be this event
            ("part with").
        nouns: Nouns that stand for it, in lower case.
        phrases: Regular expressions over the sentence in lower case.
    """

    role: str
    verbs: Mapping[str, tuple[str, str]]
    received: Mapping[str, tuple[str, str]]
    moved: Mapping[str, tuple[str, str]]
    behind: Mapping[str, str]
    nouns: frozenset[str]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are neither item, party nor outlet; see ``words.yaml`` for what each list is for."""

    aid: tuple[str, ...]
    arms_aid: tuple[str, ...]
    not_arms: tuple[str, ...]
    other_security: tuple[str, ...]
    arms: tuple[str, ...]
    acts_on_arms: tuple[str, ...]
    namesakes: Mapping[str, tuple[str, ...]]
    no_items: tuple[str, ...]
    not_parties: Mapping[str, tuple[str, ...]]
    anaphora: Mapping[str, tuple[str, ...]]
    bands: Mapping[str, tuple[float, float]]
    vague: tuple[str, ...]
    milestones: Mapping[str, tuple[date, ...]]
    stock_words: tuple[str, ...]
    speech: frozenset[str]
    anonymous: frozenset[str]
    reports: frozenset[str]
    spokespeople: frozenset[str]
    titles: tuple[str, ...]
    not_people: frozenset[str]
    pronouns: frozenset[str]
