"""Reasons for and against a transfer, and the conditions set on it."""

import re
from dataclasses import dataclass

_REASONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.I))
    for reason, pattern in (
        (
            "escalation",
            r"\bescalat\w*|\bprovok\w*|wider (?:war|conflict)|third world war|world war|(?:strike|hit|"
            r"attack)\w* (?:targets )?(?:in|inside|into) russia|nuclear|fired them into russian",
        ),
        ("stock", r"\b(?:stockpiles?|stocks|inventor(?:y|ies)|readiness|arsenals?)\b|\bdeplet\w*"),
        ("secrecy", r"operational security|\bsecrecy\b"),
        ("cost", r"\bcost(?:s|ly)?\b|\bexpensive\b|\bprice\b"),
        ("law", r"\binternational law\b|\bunlawful\b|\blegal\b|\bconvention\b|\btreaty\b"),
        ("alliance", r"breaking up nato|\bunity\b|interoperability|\balliance\b|\ballies'? concerns"),
        (
            "effect",
            r"\b(?:essential|crucial|decisive|critical|vital|enable[ds]?|would (?:allow|enable|help)|"
            r"effective\w*|enough to (?:win|bleed))\b",
        ),
        (
            "need",
            r"\b(?:desperately|urgently|badly) needs?\b|\bneeds? (?:more|additional|these|those|them)\b|"
            r"(?:they|we|Ukraine) needs?\b|\bneed for\b|\burgent\w*|\black of\b|\blacks\b",
        ),
    )
)
_AGAINST = re.compile(
    r"\b(?:concern\w*|fear\w*|worr(?:y|ies|ied)|reluctan\w*|risk\w*|because of|due to|avoid\w*|"
    r"danger\w*|threat\w*|hesita\w*|caution\w*|unable to)\b",
    re.I,
)
_WITHOUT = re.compile(
    r"\bwithout (?:compromising|taking a hit|affecting|harming|depleting|hurting)|\bnot (?:put|"
    r"affect|compromise|harm|hurt|deplete|weaken)\w*\b|\brefill\b|alleviat",
    re.I,
)
_FOR = re.compile(
    r"\b(?:essential|crucial|decisive|vital|would (?:allow|enable|help)|enable[ds]? (?:them|"
    r"ukraine|it|us) to|need(?:s|ed)?|urgent\w*|lack|enough to|no reason)\b",
    re.I,
)
_CONDITION = re.compile(
    r"\b(?:assur(?:ed|ances?)|on (?:the )?condition(?! of anonym)|conditions (?:on|for)|"
    r"only (?:for|to|in|within|inside)|would not (?:be used|target|use)|will not be used|"
    r"not (?:be used|to use|use (?:them|it))|limit(?:s|ed|ing)? (?:on|its|their|the) use|"
    r"use within|do not support attacks|not (?:encouraging|enabling)|restrict(?:s|ed|ions?)|"
    r"promis\w+ not to|guarantee\w*|inside (?:its|the country's) (?:own )?borders|"
    r"within the country's borders|security assurances)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason at its place, with what it leans to."""

    start: int
    end: int
    reason: str
    leaning: str | None


def reasons(view: str, start: int, end: int, refusing: bool) -> list[Reason]:
    """The reasons a sentence gives.

    Args:
        view: Normal view of the text.
        start, end: The sentence.
        refusing: Whether the sentence speaks of a refusal, so that its reasons are against.
    """
    text = view[start:end]
    against, favour = bool(_AGAINST.search(text)), bool(_FOR.search(text))
    found: list[Reason] = []
    for reason, pattern in _REASONS:
        match = pattern.search(text)
        if not match:
            continue
        if reason in ("escalation", "stock", "cost", "law", "alliance"):
            if _WITHOUT.search(text):
                leaning: str | None = "for"
            elif against or refusing:
                leaning = "against"
            else:
                continue
        elif reason == "secrecy":
            leaning = None
        elif not favour or refusing or any(old.reason in ("effect", "need") for old in found):
            continue
        else:
            leaning = "for"
        found.append(Reason(start + match.start(), start + match.end(), reason, leaning))
    return found


def condition(view: str, start: int, end: int) -> re.Match[str] | None:
    """The words of a limit or assurance on use or onward transfer, if the sentence has any."""
    return _CONDITION.search(view, start, end)
