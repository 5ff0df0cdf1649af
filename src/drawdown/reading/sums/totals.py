"""Further sums of a sentence: "bringing the total to $3 billion since May, and $5 billion since 2021"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.reading.events.funding import OTHER_MONEY
from drawdown.reading.names.mentions import Mention
from drawdown.reading.numbers.money import Sum
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_EVENTS = frozenset({"announced", "delivered", "authorised"})
_SPAN = 40  # characters in which what a sum is of, or since when, stands behind it
_TOTAL = re.compile(
    r"\b(?:totals?|totall?ing|tally|altogether|overall|cumulative(?:ly)?|combined|to date|so far|"
    r"commitments?|bring(?:s|ing)?|brought)\b",
    re.I,
)
_SINCE = re.compile(
    r"(?: [\w'-]+){0,8}?,? (?:just )?(?:since|to date|so far|over the (?:past|last)|"
    r"in (?:just )?the (?:past|last)|this (?:week|month|year)|alone)\b",
    re.I,
)
_SINCE_FIRST = re.compile(r"(?:And |But |So |Now, )?(?:[Ss]ince|[Tt]o date|[Ss]o far|[Ii]n total)\b")
_OF_WORTH = re.compile(
    r"(?: [a-z]+)?,? (?:that |which )?(?:includ\w+|contain\w+|worth|valued at|totall?ing) (?:[a-z]+ )?"
)


def totals(passage: Passage, drafts: Sequence[Draft]) -> list[Draft]:
    """A claim for every sum of aid in a sentence that none of its drafts has taken.

    A total that no verb announces is a commitment restated: what is counted together is what was promised.
    """
    aid = [mention for mention in passage.mentions if mention.kind == "aid"]
    if not aid or not passage.sums:
        return []
    said = [draft for draft in drafts if draft.item_id is None and draft.event in _EVENTS]
    taken = {draft.money for draft in drafts if draft.money}
    found: list[Draft] = []
    for sum_ in passage.sums:
        if sum_.money in taken or not _of_aid(passage, sum_, aid, bool(said)):
            continue
        above = [draft for draft in said if draft.item and draft.item.start < sum_.start]
        if above and above[-1].money is None and _worth(passage, above[-1], sum_):
            above[-1].money = sum_.money
            continue
        made = _like(passage, above[-1] if above else None, sum_, aid)
        if made:
            found.append(made)
            taken.add(sum_.money)
    return found


def _worth(passage: Passage, draft: Draft, sum_: Sum) -> bool:
    """Whether a sum is the worth of the very thing: "passed a bill that includes $2 billion in arms"."""
    return bool(draft.item and _OF_WORTH.fullmatch(passage.view, draft.item.end, sum_.start))


def _like(passage: Passage, model: Draft | None, sum_: Sum, aid: Sequence[Mention]) -> Draft | None:
    behind = [time for time in passage.times if 0 <= time.start - sum_.end < 3 * _SPAN]
    item = next((mention for mention in aid if 0 <= mention.start - sum_.end < _SPAN), aid[0])
    counted = (
        _TOTAL.search(passage.text)
        or _SINCE.match(passage.view, sum_.end)
        or _SINCE_FIRST.match(passage.view, passage.sentence.start)
    )
    if model is None and not counted:
        return None
    status = "asked" if passage.sentence.question else "actual"
    made = Draft(passage, "announced", item, "totals", status=status)
    if model:
        made = replace(model, rule="totals", guessed=set(model.guessed), why_missing=dict(model.why_missing))
        made.quantity = None
    made.money = sum_.money
    first = _SINCE_FIRST.match(passage.view, passage.sentence.start)
    front = [time for time in passage.times if first and time.start < first.end()]
    told = behind or front
    made.happened = told[0].bounds if told else None
    return made


def _of_aid(passage: Passage, sum_: Sum, aid: Sequence[Mention], said: bool) -> bool:
    """Whether a sum is one of aid: of aid by its own words, or counted from a day beside one that is."""
    before = passage.view[passage.sentence.start : sum_.start]
    behind = re.split(r"[,;.$£€]", passage.view[sum_.end : min(passage.sentence.end, sum_.end + _SPAN)])[0]
    for mention in aid:
        gap = passage.view[sum_.end : mention.start]
        if 0 <= mention.start - sum_.end < _SPAN and not re.search(r"[;$£€]|,(?! in )", gap):
            return True
    if OTHER_MONEY.search(behind) or re.search(r"\bbudget of $", before):
        return False
    total = _TOTAL.search(before) and (said or re.search(r"\b(?:to|at|is|of|reach\w*|exceed\w*) $", before))
    return bool(_SINCE.match(passage.view, sum_.end) or total)
