"""Times that a sentence hands on to the next: the day of a package, a stretch in which it goes on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.bounds import DateBounds
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.passages.performed import CONTENTS, PERFORMED, own_day

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
_PERFECT = re.compile(
    r"\W*(?:And |Also,? |In addition,? )?(?P<who>[Ww]e|[Tt]hey|The [A-Z]\w+(?: [A-Z]\w+)?|"
    r"[A-Z]\w+)(?: have|'ve| has)\b"
)
_REACH = 3  # sentences over which "that package" stays the package dated before


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
        dated = next((draft for draft in own if draft.event in CONTENTS and draft.happened), None)
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
    if PERFORMED.search(passage.text):
        made.happened = own_day(passage)
    return made if made.happened else None


def _stretch(bounds: DateBounds | None) -> bool:
    return bool(bounds and bounds.lower and bounds.upper and (bounds.upper - bounds.lower).days > 1)
