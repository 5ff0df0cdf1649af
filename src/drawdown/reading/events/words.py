"""Words for events in a sentence, and which of them govern which.

A stance ("refused", "is considering", "approval of") takes over the step it governs ("to send", "the transfer
of"): "refused to send ATACMS" is one refusal, no delivery.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from drawdown.catalogue import Catalogue
from drawdown.reading.text.normal import lower

_WORD = re.compile(r"[a-z][a-z'-]*[a-z]|[a-z]")
_UNDERGOING = re.compile(
    r"(?:[^,;:]|(?<=\d),(?=\d)){0,80}?\b(?:(?:is|are|was|were|be|been|being|remains?)\s(?:\w+ )?|"
    r"put [^,;:]{0,60})"
)
_REACH = 90  # characters between a stance and the step it governs
_VERB_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:to|will|[a-z]*'ll|can|could|would|may|might|must|not|[a-z]+n't|they|we|i|you|"
    r"who|which|that|should|do|does|did|he|she|it) $"
)
_DOING_BEFORE = re.compile(r"(?:is|are|was|were|be|been|'re|'m|start|started|begin|began|by|keep|continue) $")
_FINITE_BEFORE = re.compile(
    r"(?:\b(?:is|are|was|were|will|would|has|have|had)|'ll|'re|'ve)(?: (?:also|now|be|been))* $"
)
_OF_THE_NOUN = re.compile(r"\b(?:its|their|our|these|those|last|remaining|long|previously|newly) $")
_ONLY_TELLS_WHICH = re.compile(
    r" (?:timelines?|timetables?|schedules?|dates?|times|delays?|routes?|costs?|"
    r"prices?|procedures?|licen[cs]es?|controls?|restrictions?|rules|policy|policies|vehicles?|systems?)\b"
)
# ", and" opens a clause, but not before the last of a list of adjectives: "economic, and military aid".
_CLAUSE = re.compile(
    r"[;:]| (?:(?:but|while|although|though|whereas|because|after|before|when|if|so that) |"
    r"and (?=(?:he|she|it|they|we|the|has|have|will|is|are) |(?:that )?(?:(?:about|around|some|"
    r"nearly|over|more than) )?\d[\d,]* of ))|, (?:which|who|with|and(?!"
    r" (?:many |several )?others\b|"
    r" (?:other )?(?:security|military|defen[cs]\w+|humanitarian|economic|financial|food|medical|\w+ing, )\b)"
    r"|saying|adding|stating|"
    r"asserting|emphasizing|making|marking|allowing|despite|according|including)\b| (?:which|who|"
    r"that) "
)
_GOVERNED = re.compile(
    r"\b(?:to|of|on|over|for|about|against|towards?|with|not|from|in|the|a|any|its|their|"
    r"our)\s(?:[\w'.-]+\s){0,5}$|^\s*$|\b(?:to|of|over|against)\s",
    re.I,
)
# What is said may be rejected, which refuses nothing.
_A_SAYING = re.compile(
    r" (?:as |the |any |all |these |those )?(?:\w+ ){0,2}?(?:perception|idea|claim|notion|suggestion|report|"
    r"allegation|accusation|speculation|rumou?r|criticism)s?\b"
)
_ORDERED_TO = re.compile(
    r" (?:the |its |his |their )?(?:[a-z]+ ){1,3}?to [a-z]"
)  # "ordered the army to stop"
# What is given, sent or used is no item: "gave assurances", "sent a message", "supply lines", "used a visit".
_GIVING = frozenset({"give", "send", "deliver", "provide", "supply", "offer", "ship"})
_ABSTRACT = re.compile(
    r" (?:lines?|chains?|routes?|depots?|hubs?|dumps?|ships?)\b|"
    r" (?:[\w'-]+ ){0,4}?(?:assurances?|permission|guarantees?|warnings?|approval|consent|green light|"
    r"messages?|signals?|"
    r"remarks|speech|statement|letter|edge|advantage|upper hand|boost|chance|update|briefing|proposal|"
    r"details?|"
    r"impression|opportunity|reasons?|priority|credit|blow|blows)\b"
)
_OCCASION = re.compile(
    r" (?:his|her|their|its|the|a|an|this|that) (?:\w+ )?(?:speech|visit|meeting|address|trip|occasion|"
    r"platform|influence|"
    r"authority|leverage|veto|powers?|phrase|term|word|summit|interview|opportunity)\b"
)
_HAS_STEP = re.compile(
    r"(?:provid|send|suppl|giv|deliver|transfer|shipp?|donat|hand|part|furnish|releas|export|sell)(?:e|y|"
    r"ing|ying)?(?: over| with)?$"
)
# "their needs", "the army's future needs"; "needs to rest", "the arms they need."
_NEED_NOUN = re.compile(r"(?:'s?|\b(?:the|their|its|our|no|any|these|those|battlefield))(?: [a-z]+)? $")
_NEED_ELSE = re.compile(
    r"[^ a-z]| (?:to|and|or|of|for|in|is|are|that|so|as|at|on|it|not|be|its|their|our)\b|$"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words for an event at their place.

    Attributes:
        start, end: Character offsets.
        event: A word of the event vocabulary.
        role: ``step`` or ``stance``.
        form: ``base``, ``s``, ``past``, ``participle``, ``ing``, ``noun`` or ``phrase``.
        receives: Whether the subject of the verb receives.
        moves: Whether the subject of the verb is what moves.
        base: Base form of the verb, or the words.
        governs: Span of the step a stance has taken over, whose objects are now its own.
    """

    start: int
    end: int
    event: str
    role: str
    form: str
    receives: bool
    base: str
    governs: "Cue | None" = None
    moves: bool = False


class _Word(NamedTuple):
    """One reading of a form: its event and role, its form, what its subject does, its base form."""

    event: str
    role: str
    form: str
    subject: str
    base: str

    def cue(self, start: int, end: int) -> Cue:
        receives, moves = self.subject == "receives", self.subject == "moves"
        return Cue(start, end, self.event, self.role, self.form, receives, self.base, moves=moves)


class EventWords:
    """The event words of a catalogue, ready to be looked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._words: dict[str, list[_Word]] = {}
        self._behind: dict[tuple[str, str], re.Pattern[str]] = {}
        self._phrases: list[tuple[re.Pattern[str], str, str]] = []
        # A stance takes over the step in its own words ("unwilling to hand over"), so it is looked for first.
        for event, cues in sorted(catalogue.events.items(), key=lambda entry: entry[1].role == "step"):
            for subject, verbs in (("", cues.verbs), ("receives", cues.received), ("moves", cues.moved)):
                for form, (base, kind) in verbs.items():
                    self._words.setdefault(form, []).append(_Word(event, cues.role, kind, subject, base))
            for noun in cues.nouns:
                self._words.setdefault(noun, []).append(_Word(event, cues.role, "noun", "", noun))
            for base, pattern in cues.behind.items():
                self._behind[event, base] = re.compile(pattern)
            if cues.phrases:
                joined = "|".join(f"(?:{lowered(phrase)})" for phrase in cues.phrases)
                self._phrases.append((re.compile(rf"\b(?:{joined})"), event, cues.role))

    def cues(self, view: str, start: int, end: int) -> list[Cue]:
        """The words for events in a sentence, in order, none inside another."""
        folded = lower(view[start:end])
        found: list[Cue] = []
        taken: set[int] = set()
        for pattern, event, role in self._phrases:
            for match in pattern.finditer(folded):
                _add(
                    found,
                    taken,
                    Cue(start + match.start(), start + match.end(), event, role, "phrase", False, match[0]),
                )
        for match in _WORD.finditer(folded):
            for word in self._words.get(match[0], ()):
                cue = word.cue(start + match.start(), start + match.end())
                behind = self._behind.get((word.event, word.base)) if word.form != "noun" else None
                if behind and not behind.match(view, cue.end, end):
                    continue
                if not _no_event(folded, match, cue, _also_noun(self._words[match[0]])):
                    _add(found, taken, cue)
        return sorted(found, key=lambda cue: cue.start)


def lowered(phrase: str) -> str:
    """A regular expression in lower case, its escapes (``\\S``, ``\\W``) kept."""
    return re.sub(
        r"\\[A-Z]|[A-Z]", lambda found: found[0] if found[0][0] == "\\" else found[0].lower(), phrase
    )


def governed(view: str, cues: Sequence[Cue]) -> list[Cue]:
    """The cues with every step that a stance before it governs taken over by that stance."""
    found: list[Cue] = []
    for cue in cues:
        above = found[-1] if found else None
        if (above and above.role == "stance" and above.governs is None and _governs(view, above, cue)) or (
            above
            and above.role == "stance"
            and above.governs
            and above.governs.role == "stance"
            and _governs(view, above.governs, cue)
        ):
            found[-1] = _taking(above, cue)
        elif above and _undergoes(view, above, cue):
            found[-1] = _taking(cue, above)
        else:
            found.append(cue)
    return found


def clause(view: str, start: int, end: int, cue: Cue, others: Sequence[Cue]) -> tuple[int, int]:
    """The stretch of a sentence in which a cue's subject and objects stand."""
    last = cue.governs or cue
    low, high = start, end
    for match in _CLAUSE.finditer(view, start, end):
        if match.end() <= cue.start:
            low = match.start() if match[0].strip(" ,") in ("which", "who", "that") else match.end()
        elif match.start() >= last.end:
            high = match.start() if match[0].strip(" ,") != "including" else high
            if high == match.start():
                break
    for other in others:
        if (
            other is not cue
            and last.end <= other.start < high
            and other.role == "step"
            and (other.form in ("s", "past", "phrase") or (cue.form == "noun" and _finite(view, other)))
        ):
            high = other.start
            break
    return low, high


def _finite(view: str, cue: Cue) -> bool:
    """Whether a verb is the verb of a clause of its own: "is sending", "will send"."""
    return bool(_FINITE_BEFORE.search(view[max(0, cue.start - 20) : cue.start]))


def _governs(view: str, stance: Cue, step: Cue) -> bool:
    gap = view[stance.end : step.start]
    undergone = bool(re.search(r"\b(?:be|being)\s*$", gap))  # "asked for the tanks to be sent"
    if len(gap) > _REACH or step.form == "s" or (step.form == "past" and not undergone):
        return False
    if _CLAUSE.search(f" {gap} ") or ("," in gap.replace(", D.C.", "") and step.form != "noun"):
        return False
    if len(gap.split()) > 4 and gap.endswith(" and "):
        return False  # "get the bill passed this week and keep aid flowing" are two acts
    if step.form == "participle":
        return undergone
    if step.form == "phrase" and step.role == "stance":
        return False
    if stance.form == "phrase" and _HAS_STEP.search(stance.base) and len(gap) > 12:
        return False  # "hesitant to provide F-16s, citing training time"
    if step.role == "stance" and stance.event == step.event:
        return False
    return bool(_GOVERNED.search(gap)) or len(gap.split()) <= 4


def _undergoes(view: str, step: Cue, stance: Cue) -> bool:
    """Whether a stance behind a step is taken on it: "the delivery of Patriot was halted"."""
    if step.role != "step" or step.form not in ("noun", "ing", "phrase") or stance.role != "stance":
        return False
    if stance.form not in ("past", "participle", "phrase"):
        return False
    return bool(_UNDERGOING.fullmatch(view[step.end : stance.start]))


def _taking(stance: Cue, step: Cue) -> Cue:
    return replace(stance, governs=step)


def _add(found: list[Cue], taken: set[int], cue: Cue) -> None:
    """Adds a cue unless one found before stands on any of its characters."""
    characters = range(cue.start, cue.end)
    if taken.isdisjoint(characters):
        found.append(cue)
        taken.update(characters)


def _also_noun(readings: Sequence[_Word]) -> bool:
    return any(word.form == "noun" for word in readings)


def _no_event(folded: str, match: re.Match[str], cue: Cue, also_noun: bool) -> bool:
    """Words that look like an event and are none: "in use", "provided that"; "a pause" is no verb."""
    before, after = folded[max(0, match.start() - 12) : match.start()], folded[match.end() : match.end() + 14]
    if also_noun and cue.form in ("base", "s") and not _VERB_BEFORE.search(before):
        return True
    if cue.base in ("refuse", "decline") and re.match(
        r" to (?:be|comment|say|discuss|confirm|specify|elaborate|answer)\b",
        folded[match.end() : match.end() + 14],
    ):
        return True
    if cue.base == "request" and cue.form in ("past", "participle") and before.endswith("the "):
        return True  # "the requested funding" only looks back
    if cue.base in ("sale", "sales", "export") and before.endswith(" for "):
        return True  # "intended for sale"
    if cue.form == "noun" and cue.role == "step" and _ONLY_TELLS_WHICH.match(folded, match.end()):
        return True  # "delivery dates"
    if cue.event == "announced" and cue.form in ("past", "participle") and _OF_THE_NOUN.search(before):
        return True  # "its promised tanks"
    if cue.form == "noun" and before.endswith("as a "):
        return True  # "sent as a loan" says how it was sent
    if also_noun and cue.form == "ing" and not _DOING_BEFORE.search(before):
        return True
    if cue.base == "advocate" and cue.form in ("base", "s") and re.match(r" (?:of|for)\b", after):
        return True
    if cue.base in ("use", "order", "study", "sign", "fire", "question", "train") and cue.form == "base":
        return not re.search(r"(?:to|will|can|could|would|may|might|must|not|they|we) $", before)
    if cue.base == "provide" and re.match(r" that\b", after) and cue.form in ("participle", "past"):
        return True
    if cue.base == "reject" and _A_SAYING.match(folded, match.end()):
        return True
    if cue.base in _GIVING and _ABSTRACT.match(folded, match.end()):
        return True
    if cue.base == "use" and _OCCASION.match(folded, match.end()):
        return True
    if cue.base == "order" and _ORDERED_TO.match(folded, match.end()):
        return True
    if cue.base == "need":
        return bool(_NEED_NOUN.search(folded[: match.start()][-30:]) or _NEED_ELSE.match(after))
    if cue.base == "sign" and re.match(r"s? (?:of|that)\b", after):
        return True
    if cue.base == "order" and cue.form == "s" and re.search(r"\b(?:the|these|those|its|new|all) $", before):
        return True
    return cue.base == "order" and before.endswith("in ")
