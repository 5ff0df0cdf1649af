"""Which time belongs to which claim: when it happened, not when it was said or published."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.bounds import DateBounds
from drawdown.reading.events.cue import Cue
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.time.dates import Time

_SPEECH = re.compile(
    r"\b(said|says|told|reported|announced|speaking|asked|saying|wrote|disclosed|confirmed|revealed)"
    r"\s(?:[\w']+ ){0,4}$"
)
# A word that opens another clause: a time beyond it belongs there.
_BOUNDARY = re.compile(
    r"[;:—–]|\b(?:which|who|whom|that|where|when|while|but|because|although|though|after|before|if|whether)\b"
)
_INSERTED = re.compile(r"\b(?:which|who|whom|where|that) [^,]{3,60}$")
# A participle before its noun tells no time of its own: "its last promised tanks".
_ATTRIBUTE = re.compile(
    r"\b(?:the|its|their|his|our|a|an|last|first|newly|recently|previously|all|some|\d+) \w+ed$", re.I
)
_LIGHT = re.compile(r"[,]|\band\b")
_FRONT = re.compile(
    r"\W*(?:(?:And|But|So|Then|Now|Just|Also|Only|Already|As of|As early as|As recently as|Even|"
    r"In fact|Finally|"
    r"Well|Look|Okay)\b,? ?(?:just |only )?)?(?:in |on |by |over |during )?$",
    re.I,
)
_NON_RESTRICTIVE = re.compile(
    r", (?:which|who|where)\b| (?:who|which|that) (?:\w+ )?(?:manufactur|produc|mak|build)\w*\b"
)
# "I am announcing": said in a statement, the words do it on the statement's own day.
_PERFORMED = re.compile(
    r"\b(?:I|we)(?:'m| am|'re| are) (?:also |today |now |hereby |proud to be |pleased to be )?"
    r"(?:announcing|authorizing|authorising|approving|notifying|committing|pledging)\b",
    re.I,
)
# A sentence that goes on about the package of the sentence before.
_GOES_ON = re.compile(
    r"\W*(?:(?:And|Now|So|But|As [^,]{0,80},|Specifically,|In total,) )?(?:"
    r"(?P<pronoun>It|They) (?:also |will |would |is |are )*(?:includ|contain|consist|provid|cover|"
    r"featur|compris)|"
    r"(?P<named>(?:This|That|The|These|Those|that|this)(?: new| latest| additional| same|"
    r" [$€£][\d.,]+ [mb]illion)* (?:[a-z]+ )?"
    r"(?:package|assistance|aid|tranche|drawdown|commitment|announcement|shipment|round)s?)\b|"
    r"(?P<list>(?:Also )?(?:[Ii]ncluded|[Aa]mong|[Cc]apabilities)\b|The (?:capabilities|items|equipment)\b))"
)
_PACKAGES = frozenset({"announced", "authorised"})
_CONTENTS = frozenset({"announced", "delivered", "authorised"})
_ANNOUNCES = re.compile(r"\b(?:announc|pledg|promis|unveil|declar)\w*$", re.I)
_DONE = frozenset({"delivered", "used", "authorised", "trained", "sold"})  # lie behind where they are actual
_PERFECT = re.compile(
    r"\W*(?:And |Also,? |In addition,? )?(?P<who>[Ww]e|[Tt]hey|The [A-Z]\w+(?: [A-Z]\w+)?|"
    r"[A-Z]\w+)(?: have|'ve| has)\b"
)
_REACH = 3  # sentences over which "that package" stays the package dated before


def date(made: Draft, cue: Cue, low: int, high: int) -> None:
    """Dates a claim from its own sentence: ``happened``, ``disclosed``, or the reason why not.

    Args:
        made: The claim so far, with its status.
        cue: The words for its event.
        low, high: The clause they stand in.
    """
    passage = made.passage
    said = passage.attribution.said
    told = [time for time in passage.times if time != said and not _of_speech(passage, time, cue)]
    here = [time for time in told if low <= time.start < high and _owned(passage, time, cue)]
    chosen = min(here, key=lambda time: _distance(time, cue), default=None)
    chosen = chosen or next((time for time in told if _fronts(passage, time, cue)), None)
    _take(made, chosen)
    if chosen is None and made.event in _CONTENTS and _performed(passage, cue):
        made.happened = _own_day(passage)
    announced = made.event == "announced" and _ANNOUNCES.search(_attributing(passage))
    if announced and said and made.happened is None and chosen is None:
        made.happened = said.bounds  # whoever announces does so by saying it
    people = passage.attribution.speaker.kind not in (
        "report",
        "author",
    )  # a newspaper's day is its publication
    if said and people and made.event in ("authorised", "delivered", "refused", "announced", "sold"):
        if said.bounds:
            made.disclosed = said.bounds
        elif said.why:
            made.why_missing["disclosed"] = said.why


def date_figure(made: Draft, start: int, end: int) -> None:
    """Dates a figure about supply by the time in its own part of the sentence."""
    passage = made.passage
    told = [time for time in passage.times if time is not passage.attribution.said]
    near = [time for time in told if not _new_subject(passage, time, start, end)]
    _take(made, min(near, key=lambda time: min(abs(time.start - end), abs(start - time.end)), default=None))
    if made.happened and made.happened.lower and near:
        first = near[0]
        before = passage.view[max(passage.sentence.start, first.start - 50) : first.start]
        if re.search(r"\bsince [^,]{0,40}$", before, re.I):
            # "Since production began in the 1980s": it runs on.
            made.happened = replace(made.happened, upper=None)


def carry(passages: Sequence[Passage], drafts: Sequence[Draft]) -> None:
    """Gives contents of a package the date of the sentence before, which announced it.

    "Today we announced a package. It includes ...": what it includes was announced that day. So were the
    bullets below; and "Over the past month we have ... We have sent ..." keeps its stretch.
    """
    here: dict[int, list[Draft]] = {}
    for draft in drafts:
        here.setdefault(draft.passage.sentence.start, []).append(draft)
    last: Draft | None = None
    age = 0
    for passage in passages:
        age += 1
        own = here.get(passage.sentence.start, [])
        if passage.text.endswith(":") and not (age <= _REACH and _GOES_ON.match(passage.text)):
            last = None  # another list begins
        for draft in own if last else ():
            assert last
            _hand_on(last, draft, age)
        dated = next((draft for draft in own if draft.event in _CONTENTS and draft.happened), None)
        dated = dated or (None if own else _bare_announcement(passage))
        if dated:
            last, age = dated, 0


def _hand_on(last: Draft, draft: Draft, age: int) -> None:
    if draft.happened or draft.why_missing.get("happened") or draft.status == "denied" or not last.happened:
        return
    if _in_package(last, draft, age):
        draft.status = last.status  # what a package to come will contain is to come with it
    elif not _goes_on_so(last, draft, age):
        return
    draft.happened = replace(last.happened, basis=f"{last.happened.basis}, of the sentence before")


def _in_package(last: Draft, draft: Draft, age: int) -> bool:
    if last.event not in _PACKAGES or draft.event not in ("announced", "delivered"):
        return False
    if draft.passage.sentence.kind == "bullet":
        return draft.rule.startswith("lists.")
    if draft.event == "delivered" and draft.status != last.status:
        return False
    goes_on = _GOES_ON.match(draft.passage.text)
    return bool(goes_on and age <= (_REACH if goes_on["named"] else 1))


def _goes_on_so(last: Draft, draft: Draft, age: int) -> bool:
    """Whether the same doers go on in the same stretch: "Over the month we have ... We have sent"."""
    first, second = _PERFECT.search(last.passage.text), _PERFECT.match(draft.passage.text)
    same = bool(first and second and first["who"].lower() == second["who"].lower())
    close = age == 1 and draft.passage.sentence.paragraph - last.passage.sentence.paragraph <= 1
    return (
        close
        and same
        and (draft.event, draft.status) == (last.event, last.status)
        and _stretch(last.happened)
    )


def _bare_announcement(passage: Passage) -> Draft | None:
    """An announcement that dates what follows even where it is no claim itself: "I am announcing more"."""
    made = Draft(passage, "announced", None, "when.announcement")
    if _PERFORMED.search(passage.text):
        made.happened = _own_day(passage)
    return made if made.happened else None


def _stretch(bounds: DateBounds | None) -> bool:
    return bool(bounds and bounds.lower and bounds.upper and (bounds.upper - bounds.lower).days > 1)


def _take(made: Draft, chosen: Time | None) -> None:
    """The time as the date, where it lies on the side of the report that the status says."""
    if chosen is None:
        return
    bounds, published = chosen.bounds, made.passage.report.metadata.published
    if bounds is None:
        made.why_missing["happened"] = chosen.why or "ambiguous"
        return
    behind = bool(published and published.lower and bounds.upper and bounds.upper < published.lower)
    ahead = bool(published and published.upper and bounds.lower and bounds.lower > published.upper)
    if made.status == "planned" and (behind or chosen.ahead):
        if chosen.ahead:
            made.happened = chosen.ahead
        else:
            made.why_missing["happened"] = f"not-its-own: {chosen.words}"
    elif made.status == "actual" and ((ahead and made.event in _DONE) or _deadline(bounds, published)):
        made.why_missing["happened"] = f"not-its-own: {chosen.words}"
    else:
        made.happened = bounds


def _performed(passage: Passage, cue: Cue) -> bool:
    words = _PERFORMED.search(passage.view, passage.sentence.start, cue.end)
    return bool(words) and not _NON_RESTRICTIVE.search(passage.view, words.end() if words else 0, cue.start)


def _attributing(passage: Passage) -> str:
    """The words that say who speaks."""
    said = passage.attribution
    return passage.view[max(0, said.start) : said.end] if said.end > 0 else ""


def _deadline(bounds: DateBounds, published: DateBounds | None) -> bool:
    """Whether a stretch runs from the report on, as "over the next months" does, in which nothing is done."""
    if not (published and published.upper and bounds.lower):
        return False
    return bounds.lower == published.upper and (bounds.upper is None or bounds.upper > published.upper)


def _own_day(passage: Passage) -> DateBounds | None:
    """The day of a statement that speaks for itself; a quotation in a newspaper may be of any day before."""
    published = passage.report.metadata.published
    own_voice = passage.attribution.speaker.kind == "author" or passage.sentence.turn
    if not (published and own_voice):
        return None
    return replace(published, basis="announced by its own words, in a statement so dated")


def _owned(passage: Passage, time: Time, cue: Cue) -> bool:
    """Whether a time stands with this cue rather than with another one of the sentence."""
    chain = [one for one in (cue, cue.governs, cue.governs.governs if cue.governs else None) if one]
    mine = min(_cost(passage, time, one) for one in chain)
    others = [
        _cost(passage, time, other)
        for other in passage.cues
        if other not in chain
        and other.form != "noun"
        and not _paired(passage, other, cue)
        and not _ATTRIBUTE.search(passage.view[max(0, other.start - 20) : other.end])
    ]
    return (not others or mine <= min(others)) and mine < 1_000


def _paired(passage: Passage, one: Cue, other: Cue) -> bool:
    first, second = sorted((one, other), key=lambda cue: cue.start)
    return passage.view[first.end : second.start].strip(" ,") in ("and", "or", "")


def _cost(passage: Passage, time: Time, cue: Cue) -> int:
    """How far a time is from a cue: words between, and clauses between more than words."""
    behind = cue.end <= time.start
    if not behind and _INSERTED.search(passage.view, passage.sentence.start, time.start):
        return 1_000  # "Norway, which was attacked in 1940, has sent"
    gap = passage.view[cue.end : time.start] if behind else passage.view[time.end : cue.start]
    gap = gap.strip(" ,")
    return (
        len(gap) + 300 * len(_BOUNDARY.findall(gap)) + 60 * len(_LIGHT.findall(gap)) + (0 if behind else 60)
    )


def _distance(time: Time, cue: Cue) -> int:
    return min(abs(time.start - cue.end), abs(cue.start - time.end))


def _fronts(passage: Passage, time: Time, cue: Cue) -> bool:
    """Whether a time opens the sentence, and so holds for its main clause."""
    opening = passage.view[passage.sentence.start : time.start]
    if time.start > cue.start or len(opening) > 30 or not _FRONT.fullmatch(opening):
        return False
    return not _NON_RESTRICTIVE.search(passage.view, time.end, cue.start)


def _new_subject(passage: Passage, time: Time, start: int, end: int) -> bool:
    between = passage.view[time.end : start] if time.end <= start else passage.view[end : time.start]
    return bool(re.search(r"\b(?:and|but|while) (?:they|it|we|he|she) ", between))


def _of_speech(passage: Passage, time: Time, cue: Cue) -> bool:
    """Whether a time tells when something was said, not when it happened."""
    before = passage.view[max(passage.sentence.start, time.start - 40, cue.end) : time.start]
    verb = _SPEECH.search(before)
    return bool(verb and verb[1][:8] != cue.event[:8])
