"""Who says so: speaker, kind of speaker, the outlets it came through, and how it is quoted.

Surface patterns over one sentence, with what the sentences before it leave open: a turn in a transcript,
a quotation that goes on, a pronoun, an attribution that opened the paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drawdown.catalogue import Catalogue
from drawdown.reading.names.screen import Name
from drawdown.reading.speech.speakers import NAME, classified
from drawdown.reading.text.rare import Rare
from drawdown.reading.text.sentences import Sentence
from drawdown.reading.time.dates import Time
from drawdown.speaker import AUTHOR, Speaker

_STARTS = re.compile(
    r"""(?:^|[,;:"—–]\s*|\b(?:but|and|while|as|that|where|when|after|with|because|although|though|however|meanwhile|so)\b,?\s+)""",
    re.I,
)
_QUOTE = re.compile(r'"[^"]{2,}"')
_PASSIVE = Rare(
    "reported|said|understood|believed|announced|suggested|thought",
    r"\b(?:it (?:was|is|has been) (?:\w+ )?(?:reported|said|understood|believed|announced|"
    r"suggested)|(?:is|are|was|were) (?:understood|reported|said|believed|thought) to)\b",
)
_ACCORDING = Rare(
    "according to",
    r"\baccording to (?P<source>(?:\b(?:U\.S\.|U\.K\.|Mr\.|Gen\.|Sen\.)|[^,;:.\"])+)",
)
_REPORTED_BY = re.compile(
    r"\b(?:reported|published|cited|quoted|first reported|broadcast) by (?:the )?$", re.I
)
_PRONOUN = re.compile(
    r"^(?:he|she|they|the (?:official|spokesman|spokesperson|spokeswoman|general|minister|"
    r"ambassador|president|secretary))$",
    re.I,
)
_ALSO_DOES = re.compile(
    r"announc|express|urg|den|describ|disclos|reveal|dismiss|point|claim|state|report(?!ed|s)|not"
)
_FELT = re.compile(
    r" (?:(?:their|his|her|its|strong|deep|common|full) )*"
    r"(?:appreciation|determination|support|concern|hope|regret|"
    r"thanks|gratitude|readiness|willingness|intention|confidence|commitment)"
)
_HEADLINE = re.compile(rf"(?P<who>{NAME}): (?=[A-Z\"])")
_THIRD = frozenset({"He", "She", "They"})
_FAR = 300  # characters before a verb in which its subject may begin
_ASIDE = re.compile(
    r"^(?:also|yet|still|only|then|later|now|meanwhile|however|in parallel|instead)[, ]+", re.I
)
_DATED_END = re.compile(r"(?: (?:on|in|last|this|earlier|yesterday|\w+day)\b[^,;:]{0,30})?\.?")
_OFFICE_FIRST = re.compile(
    r"(?:^|[\s\"(,])((?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[A-Z]\w+(?: [A-Z]\w+){0,3}'s) (?:[\w'-]+ ){0,6}?[a-z]+"
    rf"(?: of (?:the )?[A-Z][\w ]{{2,30}}?)?), ({NAME})$"
)
# "Reuters, citing two sources, reported", "according to the Post, which quoted officials"
_CITING = re.compile(
    r"\b(?:citing|(?:which|who) (?:cites|cited|quoted|quotes)|quoting) (?P<source>[^,;.\"]{4,80}?)"
    r"(?= as saying| who\b| that\b| familiar\b|[,;.]|$)"
)
_LONGEST = 14  # words of a subject


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what a sentence says.

    Attributes:
        speaker: Whose statement it is.
        via: Outlets through which it came, nearest the speaker first.
        quoted: ``direct``, ``indirect``, ``mixed`` or ``none``.
        said: When it was said, where the sentence tells.
        start, end: Span of the attributing words, whose verbs and dates are not what happened.
    """

    speaker: Speaker = AUTHOR
    via: tuple[str, ...] = ()
    quoted: str = "none"
    said: Time | None = None
    start: int = -1
    end: int = -1


class Attributor:
    """Attributes the sentences of one text in order, carrying over what later sentences rest on."""

    def __init__(self, view: str, catalogue: Catalogue) -> None:
        self._view = view
        self._words = catalogue.words
        self._outlets = frozenset(catalogue.outlets.values())
        verbs = sorted(catalogue.words.speech, key=len, reverse=True)
        self._verb = re.compile(
            r"\b(?:(?:has|have|had|also|repeatedly|later|recently|publicly|privately)\s+){0,3}(?P<verb>"
            + "|".join(verbs)
            + r")\b"
        )
        self._person: Speaker | None = None  # the last speaker a pronoun may mean
        self._people: dict[str, Speaker] = {}  # by surname, once the full name was given
        self._last = Attribution()
        self._last_sentence: Sentence | None = None
        self._open_quote = False

    def attribute(self, sentence: Sentence, names: Sequence[Name], times: Sequence[Time]) -> Attribution:
        """The attribution of the next sentence."""
        text = self._view[sentence.start : sentence.end]
        asks = sentence.turn == "Q" and sentence.question  # the question is the reporter's, whatever it cites
        found = None if asks else self._cited(self._in_sentence(sentence, names, times), sentence)
        fresh = self._last_sentence is None or sentence.paragraph != self._last_sentence.paragraph
        if fresh and not text.startswith('"'):
            self._open_quote = False  # a quotation that goes on opens each paragraph anew
        if found is None and sentence.turn:
            found = Attribution(_of_turn(sentence.turn), (), "direct")
        elif found is None and self._quoted_on(text, fresh):
            found = replace(self._last, quoted="direct", said=None, start=-1, end=-1)
        elif (
            found is None
            and not fresh
            and self._last.speaker.kind == "report"
            and not text.startswith(("However", "But"))
        ):
            # "The Post reports that ... Since the 1980s ...": an attribution that opens a paragraph runs on.
            found = replace(self._last, said=None, start=-1, end=-1)
        found = found or Attribution()
        found = self._through(found, fresh)
        if found.speaker.kind == "named":
            found = replace(found, speaker=self._known(found.speaker))
            self._person = found.speaker
        self._open_quote = (text.count('"') + self._open_quote) % 2 == 1
        self._last, self._last_sentence = found, sentence
        return found

    def _in_sentence(
        self, sentence: Sentence, names: Sequence[Name], times: Sequence[Time]
    ) -> Attribution | None:
        text = self._view[sentence.start : sentence.end]
        outlets = {name.id: name for name in names if name.kind == "outlet"}
        quoted = _manner(text)
        passive = _PASSIVE.search(text)
        by = next(
            (
                name
                for name in outlets.values()
                if _REPORTED_BY.search(self._view[sentence.start : name.start])
            ),
            None,
        )
        via = (by.id,) if by else ()
        headed = _HEADLINE.match(text) if sentence.kind == "heading" else None
        if headed:
            who = self._speaker(headed["who"], outlets)
            if who and who.kind in ("named", "organisation"):
                return Attribution(who, via, quoted, None, sentence.start, sentence.start + headed.end("who"))
        according = _ACCORDING.search(text)
        if according:
            speaker = self._speaker(according["source"].strip(), outlets)
            inner = (
                self._subjects(text[according.end() :], outlets)
                if speaker and speaker.kind == "report"
                else []
            )
            if speaker and speaker.text and inner and inner[-1][0].kind != "report":
                # "According to the Post, officials said": theirs, through the Post
                end = sentence.start + according.end() + inner[-1][2]
                return Attribution(
                    inner[-1][0], (speaker.text,), quoted, None, sentence.start + according.start(), end
                )
            if speaker:
                return Attribution(
                    speaker,
                    via,
                    quoted,
                    None,
                    sentence.start + according.start(),
                    sentence.start + according.end(),
                )
        spoken = self._subjects(text, outlets)
        if spoken:
            speaker, _low, high = spoken[-1]
            chain = tuple(
                outer.text
                for outer, _, _ in spoken[:-1]
                if outer.kind == "report" and outer.text and outer.text in outlets
            )
            said = next((time for time in times if 0 <= time.start - (sentence.start + high) <= 25), None)
            return Attribution(
                speaker, via or chain, quoted, said, sentence.start + spoken[0][1], sentence.start + high
            )
        if passive:
            text_ = passive[0] if passive[0].lower().startswith("it ") else None
            if text_:
                return Attribution(
                    Speaker(text_, "report"),
                    via,
                    "indirect",
                    None,
                    sentence.start + passive.start(),
                    sentence.start + passive.end(),
                )
        return None

    def _cited(self, found: Attribution | None, sentence: Sentence) -> Attribution | None:
        """Whom a report cites speaks through it: "Reuters, citing three sources, reported"."""
        if found is None or found.speaker.kind != "report" or not found.speaker.text:
            return found
        citing = _CITING.search(self._view, sentence.start, sentence.end)
        source = citing and classified(citing["source"].strip(), (), self._words)
        if not source or source.kind == "report":
            return found
        return replace(found, speaker=source, via=(found.speaker.text, *found.via))

    def _subjects(self, text: str, outlets: dict[str, Name]) -> list[tuple[Speaker, int, int]]:
        """Subjects of the speech verbs outside quotations, from the outermost to the innermost."""
        bare = _QUOTE.sub(lambda quote: '"' + " " * (len(quote[0]) - 2) + '"', text)
        found: list[tuple[Speaker, int, int]] = []
        for verb in self._verb.finditer(bare):
            after = bare[verb.end() : verb.end() + 2]
            subject = _subject(bare[: verb.start()])
            inverted = (
                re.match(r"\s(?P<name>" + NAME + r")(?=[,.\s]|$)", bare[verb.end() :])
                if '"' in bare[: verb.start()]
                else None
            )
            if subject is None and inverted and verb["verb"] in ("said", "added", "wrote", "told"):
                subject = (verb.start(), inverted["name"].rstrip("."))
            if subject is None or after.startswith("'") or not _speaks(verb["verb"], bare[verb.end() :]):
                continue
            speaker = self._speaker(subject[1], outlets)
            if speaker and not (found and verb.start() - found[-1][2] > 60):
                found.append((speaker, subject[0], verb.end()))
        return found

    def _speaker(self, words: str, outlets: dict[str, Name]) -> Speaker | None:
        words = _ASIDE.sub("", words.strip(" ,\"'"))
        if not words or words.split("'")[0] in self._words.pronouns - _THIRD:
            return None
        if _PRONOUN.match(words):
            # "the general" is somebody even where no name was given; "he" is nobody
            return self._person or (Speaker(words, "named", words[4:]) if " " in words else None)
        reports = words.split()[-1] in self._words.reports
        if self._verb.search(words) and not reports:
            return None
        return classified(words, outlets, self._words)

    def _quoted_on(self, text: str, fresh: bool) -> bool:
        """Whether a sentence goes on with a quotation, or is a bare one after a named speaker."""
        if self._open_quote:
            return True
        return text.startswith('"') and self._last.speaker.kind in ("named", "organisation", "anonymous")

    def _through(self, found: Attribution, fresh: bool) -> Attribution:
        """Officials who speak right after a newspaper was named, in its paragraph, speak through it."""
        if found.via or fresh or found.speaker.kind != "anonymous":
            return found
        before = self._last
        if before.speaker.kind == "report" and before.speaker.text in self._outlets:
            return replace(found, via=(before.speaker.text,))
        return found

    def _known(self, speaker: Speaker) -> Speaker:
        """The person by the full name where this is the surname of one named before."""
        words = (speaker.text or "").split()
        if len(words) > 1:
            self._people[words[-1]] = speaker
        before = self._people.get(words[-1]) if words else None
        return before if before and (len(words) == 1 or not speaker.role) else speaker


def _speaks(verb: str, behind: str) -> bool:
    """Whether a verb that may also take a thing as its object ("announced a package") reports speech here."""
    if _DATED_END.fullmatch(behind) and verb in (
        "disclosed",
        "revealed",
        "announced",
        "confirmed",
        "reported",
    ):
        return True  # "..., officials disclosed on 24 April"
    if verb.startswith("express") and _FELT.match(behind):
        return True
    return not _ALSO_DOES.match(verb) or bool(re.match(r"(?:[,:] ?[\"]| [\w,]+){0,3}? that\b", behind))


def _subject(text: str) -> tuple[int, str] | None:
    """The noun phrase right before a verb: its offset and words; None where there is none."""
    cut = max(0, len(text) - _FAR)
    found = _subject_near(text[cut:])
    return (found[0] + cut, found[1]) if found else None


def _subject_near(before: str) -> tuple[int, str] | None:
    starts = [match.end() for match in _STARTS.finditer(before)]
    # An apposition belongs to the name before it: "Doug Bush, the assistant secretary ..., said".
    if before.rstrip().endswith(","):
        inner = before.rstrip()[:-1]
        # "The prime minister, Ana Bar, said": the name stands behind the office.
        held = _OFFICE_FIRST.search(inner)
        if held:
            return held.start(1), f"{held[2]}, {held[1]}"
        name = re.search(rf"(?:^|[\s\"(])({NAME}), (?:[^\"]{{3,140}})$", inner)
        if name:
            return name.start(1), before[name.start(1) :].strip(" ,")
        aside = re.search(
            r"(?:^|[\"] ?)([A-Z][^,\"]{3,80}), (?:speaking|citing|who|on|in)\b[^\"]{3,80}$", inner
        )
        return (aside.start(1), aside[1]) if aside else None
    start = max((position for position in starts if position < len(before.rstrip())), default=0)
    words = before[start:].strip()
    if (
        not words
        or len(words.split()) > _LONGEST
        or not re.match(
            r"[A-Z]|(?:a|an|the|he|she|they|one|some|two|three|several|senior|officials|sources|analysts|experts|"
            r"diplomats|aides|observers|critics|lawmakers|people|reports|media)\b",
            words,
        )
    ):
        # "with Andriy Yermak, the head of the office, saying" and "US reports say"
        named = re.search(rf"\b({NAME})(?:, [^,\"]{{3,80}},)?$", before.rstrip())
        return (named.start(1), before[named.start(1) :].strip(" ,")) if named else None
    if re.search(r"\b(?:to|of|not|which|who|would|will|can|could|is|are|was|were)$", words):
        return None
    return start + (len(before[start:]) - len(before[start:].lstrip())), words


def _of_turn(label: str) -> Speaker:
    if label == "Q":
        return Speaker("Q", "anonymous", "reporter")
    kind = "anonymous" if re.search(r"\b(?:OFFICIALS?|AIDE|BRIEFER|SOURCE)\b", label) else "named"
    return Speaker(label, kind)


def _manner(text: str) -> str:
    """How far the sentence is quotation: ``direct`` where most of it stands in quotation marks."""
    inside = sum(len(quote[0]) for quote in _QUOTE.finditer(text))
    if text.count('"') == 1:
        return "direct"
    if not inside:
        return "indirect"
    return "direct" if inside > 0.55 * len(text) else "mixed"
