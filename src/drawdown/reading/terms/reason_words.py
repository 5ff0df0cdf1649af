"""Reasons for and against a transfer: words for each, and what makes a reason of them.

"Escalation" alone is a topic; "fears of escalation", "could escalate" and "refused because of escalation"
are reasons. Every reason of the record has its words here, cost and secrecy too, which few texts give.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from drawdown.reading.text.rare import Rare

_FEAR = (
    r"(?:concern\w*|fear(?:s|ed|ing|ful)?|worr(?:y|ies|ied|ying)|risk\w*|warn\w*|danger\w*|threat of|"
    r"anxi\w+|wary|afraid|nervous|avoid\w*|cautious|caution about|lest|hesita\w+|reluctan\w+|"
    r"unable to)\b"
)
_WOULD = r"(?:would|could|might|may|can|will|'d|'ll)"
_GAP = r"[^.;:]{0,70}?\b"
_ESCALATION = (
    r"(?:escalat\w+|provok\w+|provocation|wider (?:war|conflict)|"
    r"(?:widen|broaden|expand|spread)\w* (?:the |this |a )?(?:war|conflict|fighting)|"
    r"(?:third )?world war|nuclear (?:war|"
    r"response|retaliation|strike)|"
    r"(?:drag|draw|suck|pull)\w* [^.;,]{0,40}\binto (?:the |a |this )?(?:\w+ )?(?:war|conflict)|"
    r"direct (?:conflict|confrontation|clash)|"
    r"party to the (?:war|conflict)|(?:at|to|in the) war\b(?! ends)|red lines?|retaliat\w+|spill(?:s|"
    r"ing)? over|"
    r"(?:strike|hit|attack|fire|reach)\w* [^.;,]{0,30}?(?:in|inside|into|on|deep into) (?:Russian?|Moscow)\b)"
)
_STOCK = (
    r"(?:stockpiles?|stocks|inventor(?:y|ies)|readiness|arsenals?|own (?:(?:air|coastal|"
    r"national) )?(?:defen[cs]es?|needs|forces|"
    r"supplies|military))\b"
)
_DRAIN = (
    r"(?:deplet|erod|drain|strip|exhaust|hollow|weaken|eat into|cut into|dip|run(?:ning)? (?:low|down|out|"
    r"short)|hurt|harm|shrink)"
)
_PACT = r"(?:alliance|nato|unity|coalition|partners|allies|european union)\b"
_BREAK = r"(?:split|splinter|divid|fractur|break|damag|undermin|isolat|alienat|rift|strain)\w*"
_TRANSFER = (
    r"(?:transfers?|sales?|exports?|deliver\w+|suppl\w+|shipments?|provision|weapons|arms|missiles|"
    r"munitions?|sending)"
)
_LAW = r"(?:laws?|constitution|convention|treaty|treaties|resolutions?|rules?|statutes?|embargo)"
_HARD = r"(?:hard|difficult|complex|complicated|heavy|slow|demanding|cumbersome|advanced|little)"
_WORN = r"(?:expensive|costly|dear|pric[ey]+)"


def _any(traces: str, *parts: str) -> Rare:
    return Rare(traces, r"\b(?:" + "|".join(parts) + ")")


_ESCALATION_TRACES = (
    "escalat|provo|war|nuclear|conflict|confrontation|clash|red line|retaliat|spill|fighting|russia|moscow"
)
_AGAINST: dict[str, Rare] = {
    "escalation": _any(
        _ESCALATION_TRACES,
        rf"{_FEAR}{_GAP}{_ESCALATION}",
        rf"(?:{_WOULD}|would be) (?!not\b|never\b)(?:\w+ ){{0,6}}?{_ESCALATION}",
        rf"{_ESCALATION} (?:\w+ )?(?:concerns?|fears?|worries|risks?)\b",
        rf"(?:not|n't|never) (?:\w+ )?(?:want|wish|look|intend|seek|try)\w* (?:to|"
        rf"for) [^.;]{{0,40}}?{_ESCALATION}",
        r"unnecessary escalation|too (?:escalatory|provocative)",
    ),
    "stock": _any(
        "stock|inventor|readiness|arsenal|own |run|deplet|spare|part with|give away|do without|to give|"
        "have |need|too few|leav|left|all that|all the|all we|all it|all he|all she|hole|gap|strip|"
        "stretched|bare|empty|too small",
        # told by what would follow: "would leave two brigades without guns"
        rf"{_WOULD} (?:\w+ ){{0,3}}?leave (?!for\b|on\b|in\b)[^.;]{{2,50}}?\b(?:without|undefended|"
        rf"unprotected|"
        r"defen[cs]eless|exposed|naked|vulnerable|bare|empty|with (?:no|nothing|too few|only|hardly any))\b",
        rf"{_WOULD} (?:\w+ )?(?:have|be) (?:nothing|none|no (?:\w+ ){{1,2}}|too few(?: \w+)?) left\b",
        r"(?:is|are|was|were) all (?:that )?(?:we|they|it|he|she|the (?:army|country|navy)) (?:have|has|"
        r"had)(?=[.,;\"]|$)",
        rf"(?:{_WOULD} |to )(?:\w+ )?(?:open|tear|leave|rip) (?:up )?an? (?:\w+ )?(?:hole|gap) in (?:its|"
        rf"our|their|the|\w+'s)\b",
        rf"{_WOULD} (?:\w+ )?strip (?:the|its|our|their) (?:[\w-]+ )?(?:army|air force|navy|forces|troops|"
        rf"brigades?|country) of\b",
        r"(?:army|air force|navy|forces|military|brigades?) (?:is|are|was|"
        r"were) (?:\w+ )?(?:over-?stretched|stretched|"
        r"too small)\b",
        r"(?:magazines|depots|stores|shelves|warehouses|cupboards?) (?:is|are|was|were) (?:\w+ )?(?:bare|"
        r"empty|half-empty)\b",
        rf"{_FEAR}{_GAP}{_STOCK}",
        rf"{_STOCK} (?:\w+ )?(?:concerns?|fears?|worries|risks?)\b",
        rf"{_WOULD} (?:\w+ ){{0,4}}?{_DRAIN}\w* [^.;]{{0,40}}?{_STOCK}",
        rf"{_FEAR}{_GAP}(?:run(?:ning)? (?:low|down|out|short)|deplet\w+)",
        r"(?:cannot|can't|could not|couldn't|unable to|not able to) (?:afford to )?(?:spare|part with|"
        r"give away|do without)\b",
        r"too few (?:[\w-]+ ){1,4}to (?:spare|give|share|send|part)\b",
        r"(?:no [\w-]+(?: \w+)?|hardly any|not enough) (?:left )?to spare\b|(?:none|nothing|too few|"
        r"few) (?:left )?to (?:spare|give)\b",
        r"(?:not|n't) have (?:enough|any|that many|many|sufficient)[^.;]{0,40}?(?:to (?:spare|give|send|"
        r"share|go)|left)\b",
        r"needs? (?:them|it|these|those) for (?:its|their|our) own\b",
        r"needs? (?:its|their|our|all (?:its|our|their)|the \w+ (?:itself|themselves)) (?!needs)",
    ),
    # What must stay out of other hands: "could be taken apart in", "might fall into the wrong hands".
    "secrecy": _any(
        "hands|taken apart|captured|reverse|leak|dismantled|copied",
        rf"{_WOULD} (?:\w+ ){{0,3}}?(?:in|into) (?:the )?(?:wrong hands|hands of)\b",
        rf"{_WOULD} (?:\w+ ){{0,2}}?be(?:ing)? (?:\w+ )?(?:captured|reverse-engineered|taken apart|"
        rf"dismantled|copied|"
        r"leaked)\b",
        rf"{_WOULD} (?:\w+ ){{0,2}}?end up being (?:captured|reverse-engineered|taken apart|dismantled|"
        rf"copied)\b",
        rf"{_FEAR}{_GAP}(?:wrong hands|captured|reverse-engineer\w*|leak\w*)\b",
    ),
    "cost": _any(
        "cost|expens|dear|pric",
        rf"too {_WORN}\b",
        rf"{_WORN} to (?:run|maintain|operate|keep|use|build|buy|repair)\b",
        rf"{_FEAR}{_GAP}(?:costs?|price|expens\w+)\b",
        r"(?:prohibitive|exorbitant|enormous) costs?\b",
    ),
    "law": _any(
        "law|constitution|convention|treat|resolution|rule|statute|embargo|violat|breach|break|legal|"
        "contrary|banned|prohibit|outlaw|forbid",
        rf"{_FEAR}{_GAP}(?:breach|violat|{_LAW})\w*",
        rf"{_LAW} (?:\w+ )?(?:forbid|prohibit|bar|ban|prevent|do(?:es)? not allow|rule out)\w*",
        rf"{_TRANSFER}[^.;]{{0,60}}?\b(?:violates?|violated|(?:would|could) (?:breach|break)|"
        r"(?:is|are|was|were|be) (?:\w+ ){0,3}?(?:in (?:\w+ )?(?:breach|violation) of|illegal|unlawful|"
        r"contrary to|against (?:\w+ )?law))",
        rf"(?:banned|prohibited|outlawed|forbidden) (?:\w+ ){{0,3}}(?:by|under) [^.;]{{0,30}}?"
        rf"(?:{_LAW}|allies|countries|states|nations)\b",
        r"(?:allies|countries|states|nations) (?:have )?(?:banned|outlawed)\b",
    ),
    "alliance": _any(
        "alliance|nato|unity|coalition|partners|allies|european union",
        rf"(?:{_WOULD}|{_FEAR}|prospect of){_GAP}{_BREAK} [^.;]{{0,30}}?{_PACT}", r"allies'? concerns\b"
    ),
    "effect": _any(
        "too |difficult|hard|tough|complex|difference|effect|impact|value|help|use|not |never |change|silver|"
        "panacea|wonder|magic|sophisticated|heavy|late|sense",
        rf"(?<!or they )(?<!or it ){_WOULD} (?:\w+ ){{0,2}}?(?:arrive|come) (?:far |much )?too late\b|"
        rf"makes? (?:no|"
        rf"little) sense to\b",
        rf"too {_HARD}(?: \w+)? to\b|take too long\b",
        r"(?:difficult|hard|tough|complex) to (?:operate|train|maintain|sustain|use|fly|supply|repair|run)\b",
        r"(?:little|no|not much|limited|marginal) (?:\w+ )?(?:difference|effect|impact|value|help|use)\b",
        r"(?:would|will|could) (?:not|never|hardly) (?:\w+ )?(?:change|help|make|alter|decide|turn)\b"
        r"(?! the (?:[\w-]+ ){0,2}balance)|"
        r"change (?:little|nothing)\b",
        r"(?:no|not a) (?:silver bullet|panacea|wonder weapon|magic)|(?:too few|not enough) to (?:matter|"
        r"make)",
        r"(?:sophisticated|heavy|complex) (?:maintenance|logistics?|training|supply)",
    ),
}  # fmt: skip
_IN_FAVOUR: dict[str, Rare] = {
    "escalation": _any(
        "escalat|provok",
        r"(?:not|n't|without|no (?:risk|danger|sign)s? of|unlikely to|never)\b (?:\w+ ){0,3}?(?:escalat|"
        r"provok)\w+"
    ),
    "stock": _any(
        "stock|inventor|readiness|arsenal|own |without|to spare|impact|effect|bearing",
        rf"without (?:compromising|taking a hit|affecting|harming|depleting|hurting|weakening|"
        rf"eroding)[^.;]{{0,30}}?{_STOCK}",
        rf"(?:not|n't) (?:put|affect|compromise|harm|hurt|deplete|weaken|erode)\w* [^.;]{{0,40}}?{_STOCK}",
        r"no (?:adverse |negative |harmful |significant |real )?(?:impact|effect|bearing) on "
        rf"[^.;]{{0,40}}?{_STOCK}",
        r"(?<!not )(?:plenty|more than enough) (?:[\w-]+ )?to spare|refill (?:its|our|"
        r"their|the) (?:own )?stock\w+",
    ),
    "cost": _any(
        "cheap|cost",
        r"cheap(?:er)?\b|cost[- ]effective|costs? (?:far |much )?less\b|at (?:no|little) cost",
    ),
    "law": _any(
        "international law|self-def",
        r"(?:in line|consistent|in accordance) with international law",
        r"right (?:to|of) self-defen[cs]e",
    ),
    "alliance": _any(
        "interoperability|solidarity|alliance|nato|unity|coalition|partners|allies|european union",
        "interoperability",
        rf"(?:strengthen|preserv|demonstrat|show|cement|bolster)\w* [^.;]{{0,30}}?(?:solidarity|{_PACT})",
    ),
    "effect": _any(
        "essential|crucial|decisive|vital|critical|indispensable|key |would|could|because|since|game|"
        "been so|case for|that's why|so they|so it|so that|sale|transfer|deal|purchase|acquisition|balance|"
        "nothing else|no other|only ",
        r"nothing else [^.;]{2,50}? (?:would|could|can)\b",
        r"(?:only|no other) (?:the )?[^.;,]{2,30} (?:can|could|would) (?:reach|outrange|stop|hit|destroy|"
        r"break|down|"
        r"pierce|intercept)\b",
        r"(?:sale|transfer|deal|purchase|acquisition)s? (?:of [^.;,]{1,60} )?(?:will|would) "
        r"(?:\w+ly |also |help )*(?:support|improve|enhance|contribute to|help|advance|strengthen|bolster|"
        r"increase|serve|provide|deter)\b",
        r"(?:not|n't|without) (?:upset|alter|chang|disturb|affect|tip)\w* the (?:[\w-]+ ){0,2}balance\b",
        r"(?<!been )(?:essential|crucial|decisive|vital|critical|indispensable|key) (?:for|to|in)\b",
        r"(?:be|is|are|was|were) (?:\w+ )?(?:essential|crucial|decisive|vital|indispensable|"
        r"critical)(?=[.,;\"]|$)",
        r"(?:would|could) (?:\w+ ){0,2}?(?:help|enable|allow|let|strengthen|bolster|boost|enhance|improve|"
        r"increase|extend|deter|save|"
        r"turn the tide|shorten|change the|tip the|make (?:a|all the|the) (?:\w+ )?difference|"
        r"give (?:[\w-]+ ){0,3}?(?:edge|advantage|ability|means|firepower|reach|capab\w+|upper hand|"
        r"boost|chance))\b",
        r"(?:because|since) (?:they|it) (?:can|will|would|are|is|have been|'ve been|"
        r"could) (?:\w+ ){0,2}?(?:enhance|strengthen|help|effective|improve|enable|allow)",
        r"game[- ]?changer|been so (?:effective|useful|successful)|"
        r"(?:the )?case for (?:sending|"
        r"giving|supplying|arming|selling)",
        r"that's why we(?:'re| are) (?:\w+ ){0,3}(?:providing|sending|giving)|"
        r"so (?:that )?(?:they|it) can (?:defend|protect)",
    ),
}  # fmt: skip
_SECRECY = _any(
    "operational security|secrecy|secret|quiet|under wraps",
    "operational security", "secrecy",
    r"(?:keep|kept|keeping) [^.;]{0,40}?(?:secret|quiet|under wraps)\b[^.;]{0,30}?(?:protect|safe|secur)\w*",
)  # fmt: skip
_NOT_WITHOUT = _any(
    "without",
    r"(?:too few|not enough|cannot|can't|could not|unable|"
    r"impossible)\b[^.;]{0,60}? without (?:\w+ly )?\w+ing\b",
)
# Behind a word for the reason of a refusal, any of these is one.
_GROUNDS = (
    r"(?:because|due to|over|citing|cited|given|owing to|amid|for fear|out of|fears?|concern\w*|reasons?|"
    r"as|since|grounds|"
    r"reluctance|underl\w+|underpin\w+)\b[^.;]{0,90}?\b"
)
_ANY: dict[str, Rare] = {
    "escalation": _any(_ESCALATION_TRACES, _GROUNDS + _ESCALATION),
    "stock": _any(
        "stock|inventor|readiness|arsenal|own |size|number|supply",
        _GROUNDS + rf"(?:{_STOCK}|(?:limited|small) (?:size|number|supply))",
    ),
    "cost": _any("cost|expens|dear|pric", _GROUNDS + rf"(?:costs?\b|{_WORN})"),
    "law": _any(
        "law|legal|constitution|convention|treat|resolution|rule|statute|embargo",
        _GROUNDS + rf"(?:unlawful|illegal|legal|{_LAW})\b",
    ),
    "alliance": _any("unity|alliance", _GROUNDS + r"(?:unity|the alliance)\b"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason at its place, with what it leans to."""

    start: int
    end: int
    reason: str
    leaning: str | None


def reasons(view: str, start: int, end: int, refusing: bool) -> list[Reason]:
    """The reasons a sentence gives, each once.

    Args:
        view: Normal view of the text.
        start, end: The sentence.
        refusing: Whether the sentence speaks of a refusal, so that its reasons are against.
    """
    found: dict[str, Reason] = {}
    for reason, leaning, pattern in _tried(refusing):
        for_it = any(other.leaning == "for" for other in found.values())
        if reason in found or (reason == "effect" and leaning == "for" and for_it):
            continue  # "would help interoperability" is one reason
        match = pattern.search(view, start, end)
        if match:
            found[reason] = Reason(match.start(), match.end(), reason, leaning)
    return list(found.values())


def _tried(refusing: bool) -> Iterator[tuple[str, str | None, Rare]]:
    """The patterns in their order: "would not escalate" holds the words of "would escalate"."""
    yield "stock", "against", _NOT_WITHOUT
    yield from ((reason, "for", words) for reason, words in _IN_FAVOUR.items() if reason != "effect")
    yield from ((reason, "against", words) for reason, words in _AGAINST.items())
    if refusing:
        yield from ((reason, "against", words) for reason, words in _ANY.items())
    else:
        yield "effect", "for", _IN_FAVOUR["effect"]
    yield "secrecy", None, _SECRECY
