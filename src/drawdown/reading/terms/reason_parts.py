"""Words that patterns for several reasons are made of: fears, what they are of, what may be lost."""

from drawdown.reading.text.rare import Rare

FEAR = (
    r"(?:concern\w*|fear(?:s|ed|ing|ful)?|worr(?:y|ies|ied|ying)|risk\w*|warn\w*|danger\w*|threat of|"
    r"anxi\w+|wary|afraid|nervous|avoid\w*|cautious|caution about|lest|hesita\w+|reluctan\w+|"
    r"unable to)\b"
)
WOULD = r"(?:would|could|might|may|can|will|'d|'ll)"
GAP = r"[^.;:]{0,70}?\b"
ESCALATION = (
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
STOCK = (
    r"(?:stockpiles?|stocks|inventor(?:y|ies)|readiness|arsenals?|own (?:(?:air|coastal|"
    r"national) )?(?:defen[cs]es?|needs|forces|"
    r"supplies|military))\b"
)
DRAIN = (
    r"(?:deplet|erod|drain|strip|exhaust|hollow|weaken|eat into|cut into|dip|run(?:ning)? (?:low|down|out|"
    r"short)|hurt|harm|shrink)"
)
PACT = r"(?:alliance|nato|unity|coalition|partners|allies|european union)\b"
BREAK = r"(?:split|splinter|divid|fractur|break|damag|undermin|isolat|alienat|rift|strain)\w*"


def any_of(traces: str, *parts: str) -> Rare:
    """One pattern of several, each opening with a word, and the traces of them all."""
    return Rare(traces, r"\b(?:" + "|".join(parts) + ")")
