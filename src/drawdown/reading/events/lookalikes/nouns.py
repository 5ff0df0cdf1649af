"""Nouns that name no event of their own, and participles that only tell which."""

from drawdown.reading.events.lookalikes.rule import PAST, Rule

COMPOUNDS = (
    Rule("intended for sale", base="sale sales export", before=r" for $"),
    Rule(
        "the proposed sale, which looks back at the one notified",
        base="sale",
        before=r"\b(?:this|the|these) (?:proposed|possible|potential|prospective|notified) "
        r"(?:foreign military |arms )?$",
        reach=30,
    ),
    Rule(
        "training ammunition",
        base="training",
        behind=r" (?:sabot|rounds?|ammunition|munitions?|shells?|aids?|devices?|simulators?|grounds?|areas?|"
        r"purposes)\b",
    ),
    *(
        Rule(
            "spare parts, training and support, services of a package",
            base="training",
            behind=behind,
            before=r"\b(?:parts|spares|support|equipment|services?|maintenance|logistics|sustainment|"
            r"documentation|publications|advice|software)(?:[,;]| and|[,;] and) "
            r"(?:personnel |initial |associated )?$",
            reach=30,
            event_after_all=on_something,
        )
        for behind, on_something in ((r" (?:on|of|for|with)\b", True), ("", False))
    ),
    Rule(
        "delivery dates",
        form="noun",
        role="step",
        behind=r" (?:timelines?|timetables?|schedules?|dates?|times|delays?|routes?|costs?|prices?|"
        r"procedures?|licen[cs]es?|controls?|restrictions?|rules|policy|policies|vehicles?|systems?|"
        r"guidelines?|applications?|permits?|bans?|regimes?|laws?|customers?|markets?|contracts?|orders?|"
        r"records?)\b",
    ),
    Rule(
        "the timing of the tank deliveries",
        form="noun",
        role="step",
        before=r"\b(?:timing|timetable|schedule|dates?|details?|logistics|costs?|pace|speed|legality) of "
        r"(?:the |any |such |its |these )?(?:[\w-]+ ){0,2}$",
        reach=50,
    ),
    Rule(
        "whose leave is needed for deliveries",
        form="noun",
        role="step",
        before=r"\b(?:required|needed|necessary|requirements?|rules) for (?:the |any |such |all )?$",
        reach=30,
    ),
    Rule(
        "whose approval is required",
        event="authorised",
        form="noun",
        behind=r" (?:is|are|was|were|would be|will be)(?: also| still)? "
        r"(?:required|needed|necessary|pending)\b",
    ),
    Rule("sent as a loan, which says how it was sent", form="noun", before="as a $"),
    Rule(
        "a donation agreement",
        event="delivered sold",
        form="noun",
        behind=r" (?:agreements?|deals?|programmes?|programs?|schemes?|initiatives?)\b",
    ),
)
LOOKING_BACK = (
    Rule("the requested funding", base="request", form=PAST, before="the $"),
    Rule(
        "as promised, more than it had promised: what was done is measured by what was said",
        event="announced",
        form=PAST,
        before=r"\b(?:as|than)(?: (?!the\b)[\w'.-]+)?(?: (?:has|have|had|was|were|is|are|been|originally|"
        r"initially|previously|first|earlier|already))* $",
        reach=60,
    ),
    Rule(
        "its promised tanks",
        event="announced",
        form=PAST,
        before=r"\b(?:its|their|our|the|these|those|last|remaining|long|previously|newly) $",
    ),
    Rule(
        "one of the most widely used tanks",
        event="used",
        form=PAST,
        before=r"\b(?:most|widely|commonly|frequently|often|heavily|extensively) $",
    ),
    Rule("a promising material", base="promise", form="ing", before=r"\b(?:an?|the|most|more|very|less) $"),
)
