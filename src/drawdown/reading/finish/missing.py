"""Why a field of a claim is empty: not stated, ambiguous, or named by words the catalogue does not know.

Only fields that are looked for have a reason: nobody expects a supplier of a performance figure.
"""

import re

from drawdown.claim import SUPPLY_EVENTS, TRANSFER_EVENTS
from drawdown.reading.events.cue import Cue
from drawdown.reading.passages.draft import Draft

NOT_STATED, AMBIGUOUS, OUT_OF_CATALOGUE = "not-stated", "ambiguous", "out-of-catalogue"
_TRANSFERS = frozenset(TRANSFER_EVENTS) - {"used"} | {"argued", "conditioned", "trained"}
_COUNTED = frozenset({*TRANSFER_EVENTS, *SUPPLY_EVENTS, "rated"}) - {
    "considered",
    "refused",
    "paused",
    "replaced",
}
LOOKED_FOR: dict[str, frozenset[str]] = {
    "supplier": _TRANSFERS,
    "recipient": _TRANSFERS,
    "party": frozenset({"requested", "used", "produced", "held", "trained", "conditioned", "argued"}),
    "quantity": _COUNTED,  # of an item; of aid as a whole the sum is looked for
    "money": _COUNTED - {*SUPPLY_EVENTS, "rated", "used"},
    "leaning": frozenset({"considered", "argued"}),
    "reason": frozenset({"argued"}),
    "successor": frozenset({"replaced"}),
    "instrument": frozenset({"authorised", "announced", "delivered"}),
    "authority": frozenset({"authorised", "announced", "delivered"}),
}
_NAME = r"[A-Z][\w'’-]+(?: (?:of |and |the )?[A-Z][\w'’-]+){0,4}"
_HELPING = r"(?: (?:has|have|had|will|would|is|was|were|are|may|could|also|already|now|been|to|not|\w+ly))*"
_DOER = re.compile(rf"(?:^|[,;:\"(] ?|\b(?:and|but|that|when|after|while|the|as|said) )({_NAME}){_HELPING} $")
_BY = re.compile(rf"\b(?:by|from) (?:the )?({_NAME})")
_TO = re.compile(rf"\b(?:to|for) (?:the )?({_NAME})")
# A capital at the start of a sentence makes no name of these, nor of a plural: "Officials sent".
_NO_NAME = re.compile(
    r"(?:I|He|She|It|We|You|They|Who|What|This|That|These|Those|Some|Both|All|Many|Most|Others|One|Each|"
    r"Whoever|Nobody|Everybody|Someone|Then|Now|There|Here|Later|Also|Not|A|An|The|In|On|At|But|And|So|As|"
    r"If|[A-Z]\w*s)"
)
_REACH = 80  # characters before a word for an event in which its doer is looked for


def reasons(draft: Draft) -> dict[str, str]:
    """The reason for each field that was looked for and is empty.

    A reason begins with one of the three; words found stand behind a colon: ``out-of-catalogue: Syldavia``.
    """
    found = {name: _in_three(why) for name, why in draft.why_missing.items() if name == "disclosed"}
    if draft.happened is None:
        found["happened"] = _in_three(draft.why_missing.get("happened", NOT_STATED))
    if draft.item is None and draft.rule.startswith("lists"):
        found["item"] = OUT_OF_CATALOGUE  # a bullet of a list of arms that names none we know
    for name, events in LOOKED_FOR.items():
        if draft.event in events and getattr(draft, name) is None and _may_have(draft, name):
            found[name] = _party(draft, name) if name in ("supplier", "recipient", "party") else NOT_STATED
    return found


def _in_three(why: str) -> str:
    """A finer reason under the one of the three it belongs to: words are there that may mean several days."""
    known = why.startswith((NOT_STATED, AMBIGUOUS, OUT_OF_CATALOGUE))
    return why if known else f"{AMBIGUOUS}, {why}"


def _may_have(draft: Draft, name: str) -> bool:
    whole = draft.item_id is None
    return not ((name == "quantity" and whole) or (name == "money" and not whole))


def _party(draft: Draft, name: str) -> str:
    """The reason for an empty party: a name nobody knows, several that may be it, or nothing."""
    unknown = _unknown(draft, receives=name == "recipient")
    if unknown:
        return f"{OUT_OF_CATALOGUE}: {unknown}"
    taken = {draft.supplier, draft.recipient, draft.party}
    may = dict.fromkeys(
        actor.id
        for actor in draft.passage.actors
        if actor.id not in taken and actor.link not in ("place", "target")
    )
    return f"{AMBIGUOUS}: {', '.join(may)}" if len(may) > 1 else NOT_STATED


def _unknown(draft: Draft, receives: bool) -> str | None:
    """A name where the party would stand that is none of the names found there."""
    passage = draft.passage
    view, end = passage.view, passage.sentence.end
    for cue in passage.cues:
        if draft.event not in (cue.event, cue.governs.event if cue.governs else None):
            continue
        low = max(passage.sentence.start, cue.start - _REACH)
        places = (
            [_TO.search(view, cue.end, end)]
            if receives
            else [_DOER.search(view[low : cue.start]), _BY.search(view, cue.end, end)]
        )
        offsets = [0] if receives else [low, 0]
        for match, offset in zip(places, offsets, strict=True):
            if not match or _NO_NAME.fullmatch(match[1]):
                continue
            if not _known(draft, cue, match.start(1) + offset, match.end(1) + offset):
                return match[1]
    return None


def _known(draft: Draft, cue: Cue, start: int, end: int) -> bool:
    passage, said = draft.passage, draft.passage.attribution
    spans = [(said.start, said.end), (cue.start, cue.end)]
    spans += [(actor.start, actor.end) for actor in passage.actors]
    spans += [(mention.start, mention.end) for mention in passage.mentions]
    spans += [(time.start, time.end) for time in passage.times]
    return any(low < end and start < high for low, high in spans)
