"""Verbs in another sense, or that are a noun or a conjunction here: trains, "provided that", "in order"."""

from drawdown.reading.events.lookalikes.rule import PAST, VERB, Rule

_AIMED = r"(?:guns?|cameras?|sights?|eyes|barrels?|binoculars|telescopes?|lens(?:es)?|cannons?|lasers?)"
_ALSO_NOUNS = "use order study sign fire train"

TRAINS = (
    Rule(
        "by freight trains",
        base="train",
        form="s",
        before=r"\b(?:there|the|by|onto|on|of|let|in|with|from|and|or|as|for|to|freight|goods|military|"
        r"supply|empty|special|two|three|\d+) $",
    ),
    Rule(
        "a train loaded with shells, cameras trained on the gate",
        base="train",
        form=VERB,
        behind=r" (?:for (?:the|an?)|in the (?!use|operation|handling|maintenance)|beside|near|under|hard|"
        r"loaded|laden|carrying|full|bound|rolled?|crossed|left|arriv\w+|"
        rf"(?:its|their|his|her|the) (?:\w+ )?{_AIMED})\b",
    ),
    Rule(
        "let trains pass, guns were trained on the gate",
        base="train",
        form=VERB,
        before=rf"\blet $|\b{_AIMED} (?:of [\w ]{{2,20}} )?(?:(?:was|were|is|are|being|remain\w*) )?"
        r"(?:\w+ly )?$",
        reach=60,
    ),
)
FIRE = (
    Rule(
        "two firing units, which fire at nothing",
        base="fire",
        form="ing",
        behind=r" (?:units?|ranges?|lines?|positions?|systems?|batter|platoon|squads?|tests?|rate)\b",
    ),
    Rule(
        "launchers and the missiles they fire",
        base="fire",
        form="base s",
        before=r"\b(?:they|it|which|that) $",
    ),
)
NO_VERB = (
    Rule(
        "will use",
        base=_ALSO_NOUNS,
        form="base",
        before=r"(?:to|will|can|could|would|may|might|must|not|they|we) $",
        event_after_all=True,
    ),
    Rule("in use, an order", base=_ALSO_NOUNS, form="base"),
    Rule("an advocate of", base="advocate", form="base s", behind=r" (?:of|for)\b"),
    Rule("signs of", base="sign", behind=r"s? (?:of|that)\b"),
    Rule("its new orders", base="order", form="s", before=r"\b(?:the|these|those|its|new|all) $"),
    Rule("in order to", base="order", before="in $"),
    Rule("provided that", base="provide", form=PAST, behind=r" that\b"),
    Rule(
        "could lend one, provided allies agree to",
        base="provide",
        form=PAST,
        behind=r" (?:(?:the|its|their|his|our) )?(?:[\w'.-]+ ){1,3}?(?:agrees?|undertakes?|promises?|"
        r"accepts?|approves?|pays?|meets?|gets?|gives?|consents?|is|are|can|could|will|would|does|do|has|"
        r"have)\b",
        before=", $",
    ),
)
OTHER_OBJECTS = (
    Rule(
        "bombs weighing 2,000 pounds",
        base="weigh",
        behind=r" (?:about |around |some |nearly |over |up to )?[\d,.]+ ?(?:pounds?|lbs?|kg|kilo\w*|tons?|"
        r"tonnes?)\b",
    ),
    Rule(
        "sent tanks into the city",
        base="send",
        behind=r" (?:its |their |his |more |the )?(?:\d+ )?(?:tanks?|armou?r|troops and tanks|"
        r"tanks and troops) into\b",
    ),
    Rule(
        "used a visit",
        base="use",
        behind=r" (?:his|her|their|its|the|a|an|this|that) (?:\w+ )?(?:speech|visit|meeting|address|trip|"
        r"occasion|platform|influence|authority|leverage|veto|powers?|phrase|term|word|summit|interview|"
        r"opportunity)\b",
    ),
    Rule(
        "ordered the army to stop",
        base="order",
        behind=r" (?:the |its |his |their )?(?:[a-z]+ ){1,3}?to [a-z]",
    ),
)
