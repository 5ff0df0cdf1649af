"""Words that look like an event and are none: "in use", "delivery dates", "gave assurances"."""

import re

from drawdown.reading.events.cue import Cue

_VERB_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:to|will|[a-z]*'ll|can|could|would|may|might|must|not|[a-z]+n't|they|we|i|you|"
    r"who|which|that|should|do|does|did|he|she|it)(?: [a-z]+ly| also| now| soon| then)? $"
)
_DOING_BEFORE = re.compile(r"(?:is|are|was|were|be|been|'re|'m|start|started|begin|began|by|keep|continue) $")
# "Two firing units" fire at nothing, and what is "loaded onto trains" trains nobody.
_FIRING = re.compile(r" (?:units?|ranges?|lines?|positions?|systems?|batter|platoon|squads?|tests?|rate)\b")
_NO_ARMS = re.compile(
    r" (?:an?|the|its|his|their|more|quick|swift) (?:\w+ )?(?:answer|decision|response|reply|review|"
    r"investigation|inquiry|"
    r"reforms?|elections?|ceasefire|truce|visit|resignation|appointment|candidacy|verdict)\b"
)
# "As promised" and "more than it had promised" measure what was done by what was said.
_MEASURE = re.compile(
    r"\b(?:as|than)(?: (?!the\b)[\w'.-]+)?(?: (?:has|have|had|was|were|is|are|been|originally|initially|"
    r"previously|first|earlier|already))* $"
)
_THE_SALE = re.compile(
    r"\b(?:this|the|these) (?:proposed|possible|potential|prospective|notified) (?:foreign military |arms )?$"
)
_FOR_TRAINING = re.compile(
    r" (?:sabot|rounds?|ammunition|munitions?|shells?|aids?|devices?|simulators?|grounds?|areas?|purposes)\b"
)
# "spare parts, training and support" are services of a package.
_LISTED_SERVICE = re.compile(
    r"\b(?:parts|spares|support|equipment|services?|maintenance|logistics|sustainment|documentation|"
    r"publications|"
    r"advice|software)(?:[,;]| and|[,;] and) (?:personnel |initial |associated )?$"
)
_OF_THE_NOUN = re.compile(r"\b(?:its|their|our|the|these|those|last|remaining|long|previously|newly) $")
_ONLY_TELLS_WHICH = re.compile(
    r" (?:timelines?|timetables?|schedules?|dates?|times|delays?|routes?|costs?|"
    r"prices?|procedures?|licen[cs]es?|controls?|restrictions?|rules|policy|policies|vehicles?|systems?|"
    r"guidelines?|applications?|permits?|bans?|regimes?|laws?|customers?|markets?|contracts?|orders?|"
    r"records?)\b"
)
# What is said may be rejected, which refuses nothing.
_A_SAYING = re.compile(
    r" (?:as |the |any |all |these |those )?(?:\w+ ){0,2}?(?:perception|idea|claim|notion|suggestion|report|"
    r"allegation|accusation|speculation|rumou?r|criticism|statement|assertion|account)s?\b"
)
_ORDERED_TO = re.compile(
    r" (?:the |its |his |their )?(?:[a-z]+ ){1,3}?to [a-z]"
)  # "ordered the army to stop"
# What is given, sent or used is no item: "gave assurances", "sent a message", "supply lines", "used a visit".
_GIVING = frozenset({"give", "send", "deliver", "provide", "supply", "offer", "ship"})
_ABSTRACT = re.compile(
    r" (?:lines?|chains?|routes?|depots?|hubs?|dumps?|ships?)\b|"
    r" (?:[\w'-]+ ){0,4}?(?:assurances?|permission|guarantees?|warnings?|approval|consent|green light|"
    r"messages?|signals?|"
    r"remarks|speech|statement|letter|means|capacity|hope|confidence|edge|advantage|upper hand|boost|"
    r"chance|update|briefing|proposal|"
    r"details?|"
    r"impression|opportunity|reasons?|priority|credit|blow|blows)\b"
)
# The same before a passive: "the permission was given", "approval, given by".
_ABSTRACT_BEFORE = re.compile(
    r"\b(?:assurances?|permission|guarantees?|warnings?|approval|consent|green light|priority|credit|"
    r"reasons?|orders?|instructions?|names?|advice)(?:,| that| which)?"
    r"(?: (?:was|were|is|are|has|have|had|been|being|not|yet|already|\w+ly))* $"
)
_REQUEST_WAS = re.compile(
    r"\b(?:requests?|applications?|appeals?|bids?|proposals?|offers?|letters?|messages?|repl(?:y|ies)|"
    r"reports?)\b"
    r"[^,;.]{0,70} (?:is|was|were|been|being) (?:\w+ )?$"
)
_SIDE_OF = re.compile(
    r"\b(?:timing|timetable|schedule|dates?|details?|logistics|costs?|pace|speed|legality) of "
    r"(?:the |any |such |its |these )?(?:[\w-]+ ){0,2}$"
)
_REQUIRED_FOR = re.compile(
    r"\b(?:required|needed|necessary|requirements?|rules) for (?:the |any |such |all )?$"
)
_REQUIRED = re.compile(
    r" (?:is|are|was|were|would be|will be)(?: also| still)? (?:required|needed|necessary|pending)\b"
)
_APPROVAL_IS = re.compile(
    r"\b(?:approval|permission|consent|authori[sz]ation|licen[cs]es?) "
    r"(?:is|are|was|were|be)(?: also| still)? $"
)
_MASS = re.compile(
    r" (?:about |around |some |nearly |over |up to )?[\d,.]+ ?(?:pounds?|lbs?|kg|kilo\w*|tons?|tonnes?)\b"
)
_PAPER = re.compile(r" (?:agreements?|deals?|programmes?|programs?|schemes?|initiatives?)\b")
_INTO = re.compile(
    r" (?:its |their |his |more |the )?(?:\d+ )?(?:tanks?|armou?r|troops and tanks|tanks and troops) into\b"
)
_WIDELY = re.compile(r"\b(?:most|widely|commonly|frequently|often|heavily|extensively) $")
_OCCASION = re.compile(
    r" (?:his|her|their|its|the|a|an|this|that) (?:\w+ )?(?:speech|visit|meeting|address|trip|occasion|"
    r"platform|influence|"
    r"authority|leverage|veto|powers?|phrase|term|word|summit|interview|opportunity)\b"
)
_ON_RAILS = re.compile(
    r"\b(?:there|the|by|onto|on|of|let|in|with|from|and|or|as|for|to|freight|goods|military|supply|empty|"
    r"special|two|three|\d+) $"
)
_REQUIRES_TO = re.compile(
    r" (?:[\w'-]+ ){1,5}?to (?:ask|obtain|seek|get|consult|inform|notify|report|return|pay|sign|agree|"
    r"keep|wait)\b"
)
_IS_NEEDED = re.compile(r"\b(?:is|are|was|were|be|been) (?:\w{1,15}ly )?$")
_THAT_ELSE = re.compile(
    r" that (?![^.;]{0,90}\b(?:be|get|gets|send|give|provide|supply|deliver|transfer|release|approve|allow|"
    r"lift|sell|lend|speed|hand)\b)"
)
# "their needs", "the army's future needs"; "needs to rest", "the arms they need."
_NEED_NOUN = re.compile(r"(?:'s?|\b(?:the|their|its|our|no|any|these|those|battlefield))(?: [a-z]+)? $")
# What is needed is leave to act, no item: "would need Berlin's approval".
_LEAVE = re.compile(
    r"s?(?:ed|d)? (?:[\w'.-]+ ){0,3}?(?:approval|permission|consent|licen[cs]es?|authori[sz]ation|leave|"
    r"a vote|training|legislation)\b"
)
_NEED_ELSE = re.compile(
    r"[^ a-z]| (?:to|and|or|of|for|in|is|are|that|so|as|at(?! least)|on|it|not|be|its|their|our)\b|$"
)


_ONLY_IF = re.compile(
    r" (?:(?:the|its|their|his|our) )?(?:[\w'.-]+ ){1,3}?(?:agrees?|undertakes?|promises?|accepts?|"
    r"approves?|pays?|"
    r"meets?|gets?|gives?|consents?|is|are|can|could|will|would|does|do|has|have)\b"
)
_SAYS_NOTHING = re.compile(
    r" to (?:be|comment|say|discuss|confirm|specify|elaborate|answer|name|identify|speculate|go into|"
    r"disclose|"
    r"(?:give|provide|offer|share) (?:(?:an?|any|his|her|its|their|further|more|the) )*(?:\w+ )?(?:names?|"
    r"details?|reasons?|comments?|figures?|numbers|interviews?|explanations?|information|dates?))\b"
)
_LEAVE_TO_SPEAK = re.compile(
    r" to (?:speak|talk|discuss|comment|brief|address|disclose|reveal|describe|share|give (?:interviews|"
    r"his|her|their)|go on (?:the )?record|be (?:named|quoted|identified))\b"
)
_AIMED = r"(?:guns?|cameras?|sights?|eyes|barrels?|binoculars|telescopes?|lens(?:es)?|cannons?|lasers?)"
# What stands right behind a verb that is then another verb, by its base form.
_ELSE_BEHIND = {
    **dict.fromkeys(("authorize", "authorise", "permit", "approve", "clear"), _LEAVE_TO_SPEAK),
    "train": re.compile(
        r" (?:for (?:the|an?)|in the (?!use|operation|handling|maintenance)|beside|near|under|hard|loaded|"
        r"laden|"
        rf"carrying|full|bound|rolled?|crossed|left|arriv\w+|(?:its|their|his|her|the) (?:\w+ )?{_AIMED})\b"
    ),
}
_ELSE_BEFORE = {
    **dict.fromkeys(
        ("discuss", "debate", "examine"),
        re.compile(r"\b(?:authori[sz]ed|permitted|allowed|cleared|entitled|at liberty) to (?:\w+ly )?$"),
    ),
    "train": re.compile(
        rf"\blet $|\b{_AIMED} (?:of [\w ]{{2,20}} )?(?:(?:was|were|is|are|being|remain\w*) )?(?:\w+ly )?$"
    ),
}


def no_event(folded: str, match: re.Match[str], cue: Cue, also_noun: bool) -> bool:
    """Whether a word in the list of an event's words is none of its own here.

    Args:
        folded: The sentence in lower case.
        match: The word in it.
        cue: The event it would be.
        also_noun: Whether the same form is a noun of an event too: "a pause" is no verb.
    """
    before, after = folded[max(0, match.start() - 24) : match.start()], folded[match.end() : match.end() + 14]
    if also_noun and cue.form in ("base", "s") and not _VERB_BEFORE.search(before):
        return True
    if cue.base in ("refuse", "decline") and _SAYS_NOTHING.match(folded, match.end()):
        return True
    if cue.base == "request" and cue.form in ("past", "participle") and before.endswith("the "):
        return True  # "the requested funding" only looks back
    if cue.event == "requested" and _THAT_ELSE.match(folded, match.end()):
        return True  # "requests that guests bring helmets"
    if cue.base == "train" and cue.form == "s" and _ON_RAILS.search(before):
        return True  # "by freight trains"
    if cue.base in ("sale", "sales", "export") and before.endswith(" for "):
        return True  # "intended for sale"
    if cue.base == "sale" and _THE_SALE.search(folded[: match.start()][-30:]):
        return True  # "the proposed sale" looks back at the one notified
    if cue.base == "training" and _FOR_TRAINING.match(folded, match.end()):
        return True
    if cue.base == "training" and _LISTED_SERVICE.search(folded[: match.start()][-30:]):
        return not re.match(r" (?:on|of|for|with)\b", folded[match.end() : match.end() + 6])
    if cue.form == "noun" and cue.role == "step" and _ONLY_TELLS_WHICH.match(folded, match.end()):
        return True  # "delivery dates"
    if cue.base == "fire" and cue.form == "ing" and _FIRING.match(folded, match.end()):
        return True
    if cue.form == "noun" and cue.role == "step" and _SIDE_OF.search(folded[: match.start()][-50:]):
        return True  # "the timing of the tank deliveries"
    if cue.form == "noun" and cue.role == "step" and _REQUIRED_FOR.search(folded[: match.start()][-30:]):
        return True  # "whose leave is needed for deliveries"
    if cue.base in ("promise", "pledge", "announce") and _NO_ARMS.match(folded, match.end()):
        return True
    if _something_else(folded, match, cue):
        return True
    announced = cue.event == "announced" and cue.form in ("past", "participle")
    if announced and _MEASURE.search(folded[: match.start()][-60:]):
        return True
    if announced and _OF_THE_NOUN.search(before):
        return True  # "its promised tanks"
    if cue.event == "authorised" and cue.form == "noun" and _REQUIRED.match(folded, match.end()):
        return True  # "whose approval is required"
    if cue.form == "noun" and before.endswith("as a "):
        return True  # "sent as a loan" says how it was sent
    if also_noun and cue.form == "ing" and not _DOING_BEFORE.search(before):
        return True
    if cue.base == "advocate" and cue.form in ("base", "s") and re.match(r" (?:of|for)\b", after):
        return True
    if cue.base == "fire" and cue.form in ("base", "s") and re.search(r"\b(?:they|it|which|that) $", before):
        return True  # "launchers and the missiles they fire"
    if cue.base in ("use", "order", "study", "sign", "fire", "question", "train") and cue.form == "base":
        return not re.search(r"(?:to|will|can|could|would|may|might|must|not|they|we) $", before)
    if cue.base == "provide" and cue.form in ("participle", "past"):
        only_if = before.endswith(", ") and _ONLY_IF.match(folded, match.end())
        if only_if or re.match(r" that\b", after):
            return True  # "provided that", "could lend one, provided allies agree to"
    if cue.base == "reject" and _A_SAYING.match(folded, match.end()):
        return True
    if cue.base in _GIVING and _ABSTRACT.match(folded, match.end()):
        return True
    passive = cue.base == "receive" and cue.form in ("past", "participle")
    if passive and _REQUEST_WAS.search(folded[: match.start()][-90:]):
        return True  # "its application was received"
    given = cue.base in _GIVING and cue.form in ("past", "participle")
    if given and _ABSTRACT_BEFORE.search(folded[: match.start()][-60:]):
        return True
    if cue.event == "used" and cue.form in ("past", "participle") and _WIDELY.search(before):
        return True  # "one of the most widely used tanks"
    if cue.base == "weigh" and _MASS.match(folded, match.end()):
        return True  # "bombs weighing 2,000 pounds"
    if (
        cue.base == "promise"
        and cue.form == "ing"
        and re.search(r"\b(?:an?|the|most|more|very|less) $", before)
    ):
        return True  # "a promising material"
    if cue.form == "noun" and cue.event in ("delivered", "sold") and _PAPER.match(folded, match.end()):
        return True  # "a donation agreement"
    if cue.base in ("send", "move") and _INTO.match(folded, match.end()):
        return True  # "sent tanks into the city"
    if cue.base == "use" and _OCCASION.match(folded, match.end()):
        return True
    if cue.base == "order" and _ORDERED_TO.match(folded, match.end()):
        return True
    if cue.base in ("need", "require") and (
        _LEAVE.match(folded, match.end()) or _APPROVAL_IS.search(folded[: match.start()][-50:])
    ):
        return True
    if cue.base == "require" and _REQUIRES_TO.match(folded, match.end()):
        return True  # "the rules require buyers to ask"
    near = folded[max(0, match.start() - 30) : match.start()]
    if cue.base == "need" and cue.form in ("past", "participle") and _IS_NEEDED.search(near):
        return False
    if cue.base == "need":
        return bool(_NEED_NOUN.search(near) or _NEED_ELSE.match(after))
    if cue.base == "sign" and re.match(r"s? (?:of|that)\b", after):
        return True
    if cue.base == "order" and cue.form == "s" and re.search(r"\b(?:the|these|those|its|new|all) $", before):
        return True
    return cue.base == "order" and before.endswith("in ")


def _something_else(folded: str, match: re.Match[str], cue: Cue) -> bool:
    """Whether what stands beside a verb makes it another: "authorised to speak", "guns trained on"."""
    behind, before = _ELSE_BEHIND.get(cue.base), _ELSE_BEFORE.get(cue.base)
    if cue.form == "noun":
        return False
    return bool(
        (behind and behind.match(folded, match.end()))
        or (before and before.search(folded[: match.start()][-60:]))
    )
