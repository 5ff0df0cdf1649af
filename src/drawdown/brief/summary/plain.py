"""Which claims a reader of their sentence alone would accept: the sentence names what the claim says.

A brief may lead with such claims only. What the reading put together from several sentences ("they", "these
missiles"), what stands in a question, under an "if" or a "not", or in a degraded copy, is told further down.
"""

import re
from collections.abc import Container, Mapping
from functools import cache

from drawdown.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.entry import Entry

SURE = 0.84
"""Confidence from which a claim may stand in a summary."""
_BESIDE, _NEAR = 0.9, 300
"""Confidence from which a party may stand in the sentences beside it, and how many characters away."""
_LISTED = 0.95
"""Confidence from which a line of a list may, whose parties stand above it."""

_IF = re.compile(
    r"\b(?:would|could|might|may|if|whether|possibl[ey]|potential(?:ly)?|likely|unlikely|presumably|perhaps|"
    r"allegedly|reportedly|supposedly|seems?|appears?|appeared|rumou?red|whatever|expected|anticipates?|hop(?:es?|ed|ing)|"
    r"wish(?:es|ed)?|I think|I believe|I guess)\b"
)
_NOT = re.compile(
    r"\b(?:not|never|cannot|no longer|neither|nor|without|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE
)
_ESTIMATE = re.compile(r"\b(?:thought|believed|estimated|understood|assessed) to\b|\bby some estimates\b")
_RAISED = re.compile(r"\b(?:plan(?:s|ned|ning)? to|to (?:raise|increase|double|expand|ramp)|aims? to)\b")
# Leave to use what was sent before is no leave to send it.
_TO_USE = re.compile(r"\b(?:to use|the use of|use of|to strike|to fire|to hit)\b")
_REASON = re.compile(r" (?:because|due to|amid|for fear|over (?:fears|concerns))\b")
# What "that" is stands in another sentence.
_POINTS_BACK = re.compile(r"(?:That|They|Those|These) (?:includes?|is|are|was|were|ha(?:s|ve|d))\b")
_RATIO = re.compile(r"\b(?:for every|for each|to[ -]one|to 1)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:[Ww]e|us|[Oo]ur|I|[Mm]y)\b")
_COMING = re.compile(
    r"\b(?:will|to be|plan(?:s|ned|ning)?|going to|about to|soon|shall|is to|are to|join|more)\b|['’]ll\b|"
    r"\b(?:is|are|am|['’]re|['’]m) (?:also |now )?\w+ing\b"
)
_QUESTIONER = re.compile(r"\b(?:Q|reporter|journalist|moderator)\b", re.IGNORECASE)
_ITEM_OF_LIST = re.compile(r"(?:\W*(?:\d|[A-Z][a-z]+ )[^.!?]{2,140};?|[^.!?]{2,140};)")
# Events whose words are not among those of the catalogue.
_WORDS = {
    "produced": r"produc|manufactur|\bbuil[dt]|\bmade\b|\bmake|turn(?:s|ed)? out|production",
    "held": r"stock|arsenal|\bhold|\bheld\b|inventor|\bleft\b|remain|reserve|deplet",
    "conditioned": r"condition|\bonly\b|\blimit|restrict|assur|promis|pledg|committed|\bwithin\b",
    "replaced": r"replac|successor|substitut|enter service|retire",
    "argued": r"concern|fear|because|due to|risk|reason|warn|essential|need|argu|without|afford|escalat",
}
_REASONS = {
    "stock": r"stock|readiness|suppl|inventor|spare|arsenal|scarc|limited",
    "escalation": r"escalat|world war|provok|widen|retaliat",
    "need": r"\bneed", "law": r"\blaw|legal|treat(?:y|ies)", "alliance": r"\ball(?:y|ies|iance)|NATO|Nato",
    "cost": r"cost|expens|price|money", "effect": r"effect|capab|difficult|enhanc|decisive|essential|enable",
    "secrecy": r"secre|securit|announc|public",
}  # fmt: skip
_DONE = frozenset({"delivered", "sold", "ordered"})
"""Events told by verbs whose other forms ("for sending", "to send") tell plans and wishes as well."""
_SECRET = re.compile(r"secre|quiet|covert|undisclosed|publicly|classified", re.IGNORECASE)


class Plain:
    """Judges claims by the words of their evidence, for one catalogue."""

    def __init__(
        self, catalogue: Catalogue, degraded: Container[str] = (), texts: Mapping[str, str] | None = None
    ) -> None:
        """Claims of the reports in ``degraded`` are never plain; ``texts`` are the reports' own, by id."""
        self._catalogue = catalogue
        self._degraded = degraded
        self._texts = texts or {}
        self._item = cache(self._item_pattern)
        self._party = cache(self._party_pattern)
        self._event = cache(self._event_pattern)
        self._done = cache(self._done_pattern)

    def __call__(self, entry: Entry) -> bool:
        """Whether the sentence alone says item, parties, event, number and status of the claim."""
        claim = entry.claim
        if claim.report in self._degraded or claim.item.id is None:
            return False
        if entry.decision is not None and entry.decision.verdict in ("accept", "correct"):
            return True
        text = " ".join(claim.evidence.text.split())
        if claim.confidence < SURE or asked(claim) or _POINTS_BACK.match(text):
            return False
        if not self._item(claim.item.base or "").search(text):
            return False
        listed = claim.confidence >= _LISTED and bool(_ITEM_OF_LIST.fullmatch(text))
        return (
            (listed or (self._parties(claim, text) and self._says(claim, text)))
            and _status(claim, text)
            and self._variant(claim, text)
            and _number(claim, text)
        )

    def estimate(self, claim: Claim) -> bool:
        """Whether the sentence tells it as what somebody thinks or estimates."""
        return bool(_ESTIMATE.search(claim.evidence.text))

    def secret(self, claim: Claim) -> bool:
        """Whether the sentence itself says that it was secret."""
        return claim.secret and bool(_SECRET.search(claim.evidence.text))

    def _says(self, claim: Claim, text: str) -> bool:
        if claim.event == "argued" and not re.search(_REASONS.get(claim.reason or "", "(?!)"), text):
            return False
        if claim.event == "authorised" and _TO_USE.search(text):
            return False
        done = claim.status == "actual" and claim.event in _DONE
        return bool((self._done if done else self._event)(claim.event).search(text))

    def _variant(self, claim: Claim, text: str) -> bool:
        base, _, variant = (claim.item.id or "").partition("/")
        said = self._catalogue.variants.get(base, {}).get(variant, ())
        return not said or bool(_any(said, re.IGNORECASE).search(text))

    def _parties(self, claim: Claim, text: str) -> bool:
        """Whether all parties are named; who speaks may say "we", or name itself beside its words."""
        said = f"{text} {claim.speaker.text or ''} {claim.speaker.role or ''}"
        ids = [id for id in dict.fromkeys((claim.supplier, claim.recipient, claim.party)) if id]
        missing = [id for id in ids if not self._party(id).search(said)]
        doer = claim.party or claim.supplier
        if not missing or (missing == [doer] and bool(_WE.search(text)) and bool(ids[1:])):
            return True
        # The sentences beside it, which its citation shows as well, may name one party.
        beside = self._beside(claim) if claim.confidence >= _BESIDE else ""
        return len(missing) == 1 < len(ids) and bool(self._party(missing[0]).search(beside))

    def _beside(self, claim: Claim) -> str:
        start, end = claim.evidence.start, claim.evidence.end
        return self._texts.get(claim.report, "")[max(0, start - _NEAR) : end + _NEAR]

    def _item_pattern(self, base: str) -> re.Pattern[str]:
        known = self._catalogue.items.get(base)
        names = [base, *((*known.aliases, known.name) if known else ())]
        names += [alias for alias, id in self._catalogue.common.items() if id == base]
        return _any(names, re.IGNORECASE)

    def _party_pattern(self, id: str) -> re.Pattern[str]:
        known = self._catalogue.parties.get(id)
        return _any([id, *((known.name, *known.aliases, *known.adjectives) if known else ())])

    def _event_pattern(self, event: str) -> re.Pattern[str]:
        cues = self._catalogue.events.get(event)
        if event in _WORDS or cues is None:
            return re.compile(_WORDS.get(event, "(?!)"), re.IGNORECASE)
        words = (*cues.verbs, *cues.received, *cues.moved, *cues.nouns)
        told = [rf"\b(?:{'|'.join(map(re.escape, words))})\b"] if words else []
        return re.compile("|".join([*told, *cues.phrases]), re.IGNORECASE)

    def _done_pattern(self, event: str) -> re.Pattern[str]:
        """Forms that tell what is done: "sent", "has been sending", not "for sending"."""
        cues = self._catalogue.events[event]
        forms = {**cues.verbs, **cues.received, **cues.moved}.items()
        past = [re.escape(form) for form, (_, kind) in forms if kind in ("past", "participle")]
        going = [re.escape(form) for form, (_, kind) in forms if kind == "ing"]
        return re.compile(
            "".join(f"{phrase}|" for phrase in cues.phrases)
            + rf"\b(?:{'|'.join(past)})\b|\b(?:has|have|had)(?: \w+)? been (?:{'|'.join(going)})\b",
            re.IGNORECASE,
        )


def asked(claim: Claim) -> bool:
    """Whether it stands in a question, or in the mouth of who asks questions."""
    who = f"{claim.speaker.text or ''} {claim.speaker.role or ''}"
    return claim.evidence.text.rstrip(" \"”’'").endswith("?") or bool(_QUESTIONER.search(who))


def _status(claim: Claim, text: str) -> bool:
    if claim.status == "planned":
        return bool(_COMING.search(text)) and not _IF.search(text) and not _NOT.search(text)
    if claim.status != "actual":
        return False
    if claim.event in ("argued", "conditioned"):
        return True
    # What may be in a reason says nothing against the deed.
    text = _REASON.split(text)[0]
    if _IF.search(text) or (claim.event in ("produced", "held") and _RAISED.search(text)):
        return False
    return claim.event in ("refused", "paused", "held") or not _NOT.search(text)


def _number(claim: Claim, text: str) -> bool:
    said = claim.quantity
    if said is None:
        return True
    words = " ".join(said.text.split())
    # "One of the weapons sent" is no count of what was sent.
    number, unit = re.escape(words), re.escape(said.unit or "piece")
    part = said.min == said.max == 1 and re.search(rf"{number} of (?:the|its|their|these|those|our)\b", text)
    # "Two tank battalions" counts battalions.
    other = said.min != 1 and re.search(rf"{number} {unit} [a-z]+s\b", text)
    return words in text and not part and not other and not _RATIO.search(text)


def _any(names: "tuple[str, ...] | list[str]", flags: int = 0) -> re.Pattern[str]:
    told = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    return re.compile(rf"(?<!\w)(?:{told})(?:s|es)?(?!\w)", flags) if told else re.compile("(?!)")
