"""Whether a thing happened, is planned, possible, denied or only asked about."""

import re

from drawdown.reading.events import Cue

_NOT = re.compile(
    r"\b(?:not|never|no|without|neither|nor|cannot|has yet to|have yet to|yet to|denied|false)\b|n't\b", re.I
)
_PLANNED = re.compile(
    r"\b(?:will|'ll|shall|(?:is|are|was|were|'re|'m|am) (?:\w+ )?(?:going|set|due|about|expected|"
    r"scheduled|ready|preparing|planning) to|plans? to|planning to|intends? to|intention to|is to|"
    r"are to|expect\w* (?:\w+ ){1,3}to|continue to|continuing to|look forward to|soon|would be|"
    r"expected? to|able to|allow\w* (?:\w+ ){0,3}to|enable\w* (?:\w+ ){0,3}to|work(?:ing)? to|"
    r"commitment to|determination to|to be)\b",
    re.I,
)
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|likely|unlikely|possibly|possible|possibility|potential|potentially|"
    r"perhaps|presumably|reportedly considering|likelihood|should|if|would)\b",
    re.I,
)
_NOUN_BEHIND = re.compile(
    r" (?:\w+ ){0,7}?(?P<modal>will|would|is to|are to|may|might|could) (?P<verb>\w+)", re.I
)
# What an act itself does; "the transfer would reduce the stock" only supposes the transfer.
_COMES_ABOUT = frozenset(
    [
        "be",
        "start",
        "begin",
        "take",
        "follow",
        "arrive",
        "happen",
        "go",
        "come",
        "continue",
        "resume",
        "proceed",
    ]
)
_FEARED = re.compile(r"\b(?:fear|worr|warn|concern)\w*[^.;]{0,20}\Z", re.I)
_ONGOING = frozenset(
    {"send", "ship", "transfer", "supply", "donate", "deliver", "announce", "give", "dispatch"}
)


def status(view: str, low: int, cue: Cue, question: bool) -> str:
    """The status of an event.

    Args:
        view: Normal view of the text.
        low: Start of the clause.
        cue: The words for the event.
        question: Whether the sentence is a question.
    """
    if question:
        return "asked"
    before = view[max(low, cue.start - 70) : cue.start]
    near = view[max(low, cue.start - 45) : cue.start]
    if cue.event == "refused":
        return (
            "possible"
            if re.search(r"\blikely\b", view[max(low, cue.start - 60) : cue.end + 40])
            else "actual"
        )
    if re.search(
        r"\b(?:(?:un)?likely|possible|potential(?:ly)?|presumably|doubtful)\b[^,;]{0,40}$",
        view[max(0, cue.start - 60) : cue.start],
        re.I,
    ):
        return "possible"
    if re.search(r"\bwhether\b[^,;]{0,60}$", view[max(low - 12, cue.start - 80) : cue.start], re.I):
        return "possible"
    if re.match(r" (?:presumably|possibly|perhaps)\b", view[cue.end : cue.end + 14]):
        return "possible"
    if (
        cue.form in ("past", "participle")
        and re.search(r"\b(?:have|has|had|'ve)\s(?:\w+ )?$", near)
        and not _NOT.search(near)
    ):
        return "actual"
    if _NOT.search(near) and not re.search(r"\b(?:not only|no longer|no doubt|whether or not)\b", near, re.I):
        return "denied"
    if cue.form == "past" and not re.search(r"\b(?:be|been|being|get)\s(?:\w+ )?$", near):
        return "actual"
    behind = _NOUN_BEHIND.match(view, cue.end) if cue.form == "noun" and cue.role == "step" else None
    if behind:
        will = behind["modal"].lower() in ("will", "is to", "are to")
        comes = behind["modal"].lower() == "would" and behind["verb"].lower() in _COMES_ABOUT
        return "planned" if will or comes else "possible"
    if cue.role == "stance" and cue.form in ("noun", "phrase") and cue.event != "authorised":
        return "actual"
    if _POSSIBLE.search(near):
        return "possible"
    if _PLANNED.search(before):
        return "planned"
    if cue.form == "ing" and cue.base in _ONGOING and re.search(r"\b(?:is|are|am|'re|'m)\s(?:\w+ )?$", near):
        return "planned" if cue.event == "delivered" else "actual"
    return "actual"


def expressed(view: str, low: int, cue: Cue) -> bool:
    """Whether the words state an event at all: a bare infinitive of purpose ("to help provide") does not."""
    if cue.role == "step" and re.search(
        r"\bif\b[^,;]{0,25}$", view[max(low, cue.start - 35) : cue.start], re.I
    ):
        return False  # a condition states no event
    if cue.form == "ing" and cue.event in ("delivered", "sold", "used"):
        if _FEARED.search(view, max(0, cue.start - 40), cue.start):
            return False
        return not re.search(
            r"\b(?:of|on|about|over|for|to|against|whether|without|from)\s(?:not )?$",
            view[max(low, cue.start - 14) : cue.start],
            re.I,
        )
    if cue.form != "base":
        return True
    before = view[max(low, cue.start - 70) : cue.start]
    if cue.role == "stance" and re.search(r"\b(?:decision|move|order|step|vote|choice) to $", before, re.I):
        return True
    return bool(
        _PLANNED.search(before)
        or _POSSIBLE.search(before)
        or _NOT.search(before)
        or re.search(r"\b(?:we|they|I|do|did|does|countries|allies|nations)\s(?:(?!to )\w+ )?$", before, re.I)
    )
