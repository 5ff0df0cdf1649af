"""Words for reasons against a transfer, and what gives the ground of a refusal."""

from drawdown.reading.terms.reason_parts import (
    BREAK,
    DRAIN,
    ESCALATION,
    FEAR,
    GAP,
    PACT,
    STOCK,
    WOULD,
    any_of,
)
from drawdown.reading.text.rare import Rare

_TRANSFER = (
    r"(?:transfers?|sales?|exports?|deliver\w+|suppl\w+|shipments?|provision|weapons|arms|missiles|"
    r"munitions?|sending)"
)
_LAW = r"(?:laws?|constitution|convention|treaty|treaties|resolutions?|rules?|statutes?|embargo)"
_HARD = r"(?:hard|difficult|complex|complicated|heavy|slow|demanding|cumbersome|advanced|little)"
_WORN = r"(?:expensive|costly|dear|pric[ey]+)"
_ESCALATION_TRACES = (
    "escalat|provo|war|nuclear|conflict|confrontation|clash|red line|retaliat|spill|fighting|russia|moscow"
)
WORDS: dict[str, Rare] = {
    "escalation": any_of(
        _ESCALATION_TRACES,
        rf"{FEAR}{GAP}{ESCALATION}",
        rf"(?:{WOULD}|would be) (?!not\b|never\b)(?:\w+ ){{0,6}}?{ESCALATION}",
        rf"{ESCALATION} (?:\w+ )?(?:concerns?|fears?|worries|risks?)\b",
        rf"(?:not|n't|never) (?:\w+ )?(?:want|wish|look|intend|seek|try)\w* (?:to|"
        rf"for) [^.;]{{0,40}}?{ESCALATION}",
        r"unnecessary escalation|too (?:escalatory|provocative)",
    ),
    "stock": any_of(
        "stock|inventor|readiness|arsenal|own |run|deplet|spare|part with|give away|do without|to give|"
        "have |need|too few|leav|left|all that|all the|all we|all it|all he|all she|hole|gap|strip|"
        "stretched|bare|empty|too small",
        # told by what would follow: "would leave two brigades without guns"
        rf"{WOULD} (?:\w+ ){{0,3}}?leave (?!for\b|on\b|in\b)[^.;]{{2,50}}?\b(?:without|undefended|"
        rf"unprotected|"
        r"defen[cs]eless|exposed|naked|vulnerable|bare|empty|with (?:no|nothing|too few|only|hardly any))\b",
        rf"{WOULD} (?:\w+ )?(?:have|be) (?:nothing|none|no (?:\w+ ){{1,2}}|too few(?: \w+)?) left\b",
        r"(?:is|are|was|were) all (?:that )?(?:we|they|it|he|she|the (?:army|country|navy)) (?:have|has|"
        r"had)(?=[.,;\"]|$)",
        rf"(?:{WOULD} |to )(?:\w+ )?(?:open|tear|leave|rip) (?:up )?an? (?:\w+ )?(?:hole|gap) in (?:its|"
        rf"our|their|the|\w+'s)\b",
        rf"{WOULD} (?:\w+ )?strip (?:the|its|our|their) (?:[\w-]+ )?(?:army|air force|navy|forces|troops|"
        rf"brigades?|country) of\b",
        r"(?:army|air force|navy|forces|military|brigades?) (?:is|are|was|"
        r"were) (?:\w+ )?(?:over-?stretched|stretched|"
        r"too small)\b",
        r"(?:magazines|depots|stores|shelves|warehouses|cupboards?) (?:is|are|was|were) (?:\w+ )?(?:bare|"
        r"empty|half-empty)\b",
        rf"{FEAR}{GAP}{STOCK}",
        rf"{STOCK} (?:\w+ )?(?:concerns?|fears?|worries|risks?)\b",
        rf"{WOULD} (?:\w+ ){{0,4}}?{DRAIN}\w* [^.;]{{0,40}}?{STOCK}",
        rf"{FEAR}{GAP}(?:run(?:ning)? (?:low|down|out|short)|deplet\w+)",
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
    "secrecy": any_of(
        "hands|taken apart|captured|reverse|leak|dismantled|copied",
        rf"{WOULD} (?:\w+ ){{0,3}}?(?:in|into) (?:the )?(?:wrong hands|hands of)\b",
        rf"{WOULD} (?:\w+ ){{0,2}}?be(?:ing)? (?:\w+ )?(?:captured|reverse-engineered|taken apart|"
        rf"dismantled|copied|"
        r"leaked)\b",
        rf"{WOULD} (?:\w+ ){{0,2}}?end up being (?:captured|reverse-engineered|taken apart|dismantled|"
        rf"copied)\b",
        rf"{FEAR}{GAP}(?:wrong hands|captured|reverse-engineer\w*|leak\w*)\b",
    ),
    "cost": any_of(
        "cost|expens|dear|pric",
        rf"too {_WORN}\b",
        rf"{_WORN} to (?:run|maintain|operate|keep|use|build|buy|repair)\b",
        rf"{FEAR}{GAP}(?:costs?|price|expens\w+)\b",
        r"(?:prohibitive|exorbitant|enormous) costs?\b",
    ),
    "law": any_of(
        "law|constitution|convention|treat|resolution|rule|statute|embargo|violat|breach|break|legal|"
        "contrary|banned|prohibit|outlaw|forbid",
        rf"{FEAR}{GAP}(?:breach|violat|{_LAW})\w*",
        rf"{_LAW} (?:\w+ )?(?:forbid|prohibit|bar|ban|prevent|do(?:es)? not allow|rule out)\w*",
        rf"{_TRANSFER}[^.;]{{0,60}}?\b(?:violates?|violated|(?:would|could) (?:breach|break)|"
        r"(?:is|are|was|were|be) (?:\w+ ){0,3}?(?:in (?:\w+ )?(?:breach|violation) of|illegal|unlawful|"
        r"contrary to|against (?:\w+ )?law))",
        rf"(?:banned|prohibited|outlawed|forbidden) (?:\w+ ){{0,3}}(?:by|under) [^.;]{{0,30}}?"
        rf"(?:{_LAW}|allies|countries|states|nations)\b",
        r"(?:allies|countries|states|nations) (?:have )?(?:banned|outlawed)\b",
    ),
    "alliance": any_of(
        "alliance|nato|unity|coalition|partners|allies|european union",
        rf"(?:{WOULD}|{FEAR}|prospect of){GAP}{BREAK} [^.;]{{0,30}}?{PACT}", r"allies'? concerns\b"
    ),
    "effect": any_of(
        "too |difficult|hard|tough|complex|difference|effect|impact|value|help|use|not |never |change|silver|"
        "panacea|wonder|magic|sophisticated|heavy|late|sense",
        rf"(?<!or they )(?<!or it ){WOULD} (?:\w+ ){{0,2}}?(?:arrive|come) (?:far |much )?too late\b|"
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
NOT_WITHOUT = any_of(
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
GROUNDS: dict[str, Rare] = {
    "escalation": any_of(_ESCALATION_TRACES, _GROUNDS + ESCALATION),
    "stock": any_of(
        "stock|inventor|readiness|arsenal|own |size|number|supply",
        _GROUNDS + rf"(?:{STOCK}|(?:limited|small) (?:size|number|supply))",
    ),
    "cost": any_of("cost|expens|dear|pric", _GROUNDS + rf"(?:costs?\b|{_WORN})"),
    "law": any_of(
        "law|legal|constitution|convention|treat|resolution|rule|statute|embargo",
        _GROUNDS + rf"(?:unlawful|illegal|legal|{_LAW})\b",
    ),
    "alliance": any_of("unity|alliance", _GROUNDS + r"(?:unity|the alliance)\b"),
}
