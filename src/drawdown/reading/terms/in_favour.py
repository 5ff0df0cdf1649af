"""Words for reasons in favour of a transfer."""

from drawdown.reading.terms.reason_parts import PACT, STOCK, any_of
from drawdown.reading.text.rare import Rare

WORDS: dict[str, Rare] = {
    "escalation": any_of(
        "escalat|provok",
        r"(?:not|n't|without|no (?:risk|danger|sign)s? of|unlikely to|never)\b (?:\w+ ){0,3}?(?:escalat|"
        r"provok)\w+"
    ),
    "stock": any_of(
        "stock|inventor|readiness|arsenal|own |without|to spare|impact|effect|bearing",
        rf"without (?:compromising|taking a hit|affecting|harming|depleting|hurting|weakening|"
        rf"eroding)[^.;]{{0,30}}?{STOCK}",
        rf"(?:not|n't) (?:put|affect|compromise|harm|hurt|deplete|weaken|erode)\w* [^.;]{{0,40}}?{STOCK}",
        r"no (?:adverse |negative |harmful |significant |real )?(?:impact|effect|bearing) on "
        rf"[^.;]{{0,40}}?{STOCK}",
        r"(?<!not )(?:plenty|more than enough) (?:[\w-]+ )?to spare|refill (?:its|our|"
        r"their|the) (?:own )?stock\w+",
    ),
    "cost": any_of(
        "cheap|cost",
        r"cheap(?:er)?\b|cost[- ]effective|costs? (?:far |much )?less\b|at (?:no|little) cost",
    ),
    "law": any_of(
        "international law|self-def",
        r"(?:in line|consistent|in accordance) with international law",
        r"right (?:to|of) self-defen[cs]e",
    ),
    "alliance": any_of(
        "interoperability|solidarity|alliance|nato|unity|coalition|partners|allies|european union",
        "interoperability",
        rf"(?:strengthen|preserv|demonstrat|show|cement|bolster)\w* [^.;]{{0,30}}?(?:solidarity|{PACT})",
    ),
    "effect": any_of(
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
