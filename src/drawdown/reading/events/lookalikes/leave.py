"""What is given, asked for or needed and is no item: assurances, leave, a word to the press."""

from drawdown.reading.events.lookalikes.rule import PAST, VERB, Rule

_GIVING = "give send deliver provide supply ship"

GIVEN = (
    Rule(
        "gave assurances, sent a message, supply lines",
        base=_GIVING,
        behind=r" (?:lines?|chains?|routes?|depots?|hubs?|dumps?|ships?)\b|"
        r" (?:[\w'-]+ ){0,4}?(?:assurances?|permission|guarantees?|warnings?|approval|consent|green light|"
        r"messages?|signals?|remarks|speech|statement|letter|means|capacity|hope|confidence|edge|advantage|"
        r"upper hand|boost|chance|update|briefing|proposal|details?|impression|opportunity|reasons?|priority|"
        r"credit|blow|blows)\b",
    ),
    Rule(
        "the permission was given",
        base=_GIVING,
        form=PAST,
        before=r"\b(?:assurances?|permission|guarantees?|warnings?|approval|consent|green light|priority|"
        r"credit|reasons?|orders?|instructions?|names?|advice)(?:,| that| which)?"
        r"(?: (?:was|were|is|are|has|have|had|been|being|not|yet|already|\w+ly))* $",
        reach=60,
    ),
    Rule(
        "its application was received",
        base="receive",
        form=PAST,
        before=r"\b(?:requests?|applications?|appeals?|bids?|proposals?|offers?|letters?|messages?|"
        r"repl(?:y|ies)|reports?)\b[^,;.]{0,70} (?:is|was|were|been|being) (?:\w+ )?$",
        reach=90,
    ),
)
SAID = (
    Rule(
        "declined to comment",
        base="refuse decline",
        behind=r" to (?:be|comment|say|discuss|confirm|specify|elaborate|answer|name|identify|speculate|"
        r"go into|disclose|"
        r"(?:give|provide|offer|share) (?:(?:an?|any|his|her|its|their|further|more|the) )*(?:\w+ )?"
        r"(?:names?|details?|reasons?|comments?|figures?|numbers|interviews?|explanations?|information|"
        r"dates?))\b",
    ),
    Rule(
        "authorised to speak",
        base="authorize authorise permit approve",
        form=VERB,
        behind=r" to (?:speak|talk|discuss|comment|brief|address|disclose|reveal|describe|share|"
        r"give (?:interviews|his|her|their)|go on (?:the )?record|be (?:named|quoted|identified))\b",
    ),
    Rule(
        "not allowed to discuss",
        base="discuss debate examine",
        form=VERB,
        before=r"\b(?:authori[sz]ed|permitted|allowed|cleared|entitled|at liberty) to (?:\w+ly )?$",
        reach=60,
    ),
    Rule(
        "rejected the criticism, which refuses nothing",
        base="reject",
        behind=r" (?:as |the |any |all |these |those )?(?:\w+ ){0,2}?(?:perception|idea|claim|notion|"
        r"suggestion|report|allegation|accusation|speculation|rumou?r|criticism|statement|assertion|"
        r"account)s?\b",
    ),
    Rule(
        "announced a quick review",
        base="promise pledge announce",
        behind=r" (?:an?|the|its|his|their|more|quick|swift) (?:\w+ )?(?:answer|decision|response|reply|"
        r"review|investigation|inquiry|reforms?|elections?|ceasefire|truce|visit|resignation|appointment|"
        r"candidacy|verdict)\b",
    ),
)
NEEDED = (
    Rule(
        "requests that guests bring helmets",
        event="requested",
        behind=r" that (?![^.;]{0,90}\b(?:be|get|gets|send|give|provide|supply|deliver|transfer|release|"
        r"approve|allow|lift|sell|lend|speed|hand)\b)",
    ),
    Rule(
        "would need Berlin's approval, leave to act and no item",
        base="need require",
        behind=r"s?(?:ed|d)? (?:[\w'.-]+ ){0,3}?(?:approval|permission|consent|licen[cs]es?|"
        r"authori[sz]ation|leave|a vote|training|legislation)\b",
    ),
    Rule(
        "approval is also required",
        base="need require",
        before=r"\b(?:approval|permission|consent|authori[sz]ation|licen[cs]es?) "
        r"(?:is|are|was|were|be)(?: also| still)? $",
        reach=50,
    ),
    Rule(
        "the rules require buyers to ask",
        base="require",
        behind=r" (?:[\w'-]+ ){1,5}?to (?:ask|obtain|seek|get|consult|inform|notify|report|return|pay|sign|"
        r"agree|keep|wait)\b",
    ),
    Rule(
        "guns are badly needed",
        base="need",
        form=PAST,
        before=r"\b(?:is|are|was|were|be|been) (?:\w{1,15}ly )?$",
        reach=30,
        event_after_all=True,
    ),
    Rule(
        "their needs, the army's future needs",
        base="need",
        before=r"(?:'s?|\b(?:the|their|its|our|no|any|these|those|battlefield))(?: [a-z]+)? $",
        reach=30,
    ),
    Rule(
        "needs to rest, the arms they need.",
        base="need",
        behind=r"[^ a-z]| (?:to|and|or|of|for|in|is|are|that|so|as|at(?! least)|on|it|not|be|its|their|"
        r"our)\b|$",
    ),
)
