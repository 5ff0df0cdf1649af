"""The words by which a report tells when and where somebody spoke: "at a hearing", "in an interview with"."""

import re

_NOUN = (
    r"(?:[Bb]riefings?|[Cc]onference|presser|[Ff]orum|[Ss]ummit|[Hh]earing|[Ii]nterview|[Ss]tatement|"
    r"[Ss]peech|[Aa]ddress|[Rr]emarks|[Tt]estimony|release|communiqu[eé]|[Mm]eeting|[Ss]ession|[Dd]ebate|"
    r"[Pp]odcast|op-ed|article|letter|post|tweet|e-?mail|memo|broadcast|call|[Ww]ebinar|[Pp]anel|town hall|"
    r"[Dd]ialogue|event|ceremony|rally|[Ll]ecture|appearance|programme|program|[Ss]how|video|message|gaggle|"
    r"readout|visit|trip|column|essay|[Dd]inner|[Ss]ymposium|[Ee]xpo|[Ee]xhibition|[Ff]air|comments|report|"
    r"dispatch|story|posting|blog|[Nn]ewsletter|[Bb]ulletin|[Aa]ssembly|discussion|[Cc]ommittee|"
    r"[Ss]ubcommittee|talks|notice|filing|documents?|television|TV|[Rr]adio)"
)
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b"
)
# Words that end a name: a day, a verb, a clause of its own.
_STOP = (
    r"(?!(?:on|in|at|by|for|last|this|earlier|late|early|yesterday|today|that|which|who|when|where|and|but|"
    r"as|after|before|said|says|was|were|had|has|have|is|are|would|will)\b|"
    rf"{_DAY})"
)
_WORD = rf"{_STOP}[\w'.&-]*[\w'&]"
_CAPITAL = rf"(?!{_DAY})(?:[A-Z][\w'.&-]*[\w'&]|[A-Z])(?!\w)"
_PROPER = rf"(?:the )?{_CAPITAL}(?: (?:of |for |on |the |and |de )?{_CAPITAL}){{0,5}}"
_HEARERS = (
    r"(?:reporters|journalists|lawmakers|senators|deputies|legislators|MPs|parliamentarians|media|press|"
    r"parliament|newspaper|broadcaster|agency|daily|paper|audience|troops|allies|ministers)"
)
_WITH = rf"(?: (?:with|to|before|of|for|in) (?:{_PROPER}|(?:the |an? )?(?:\w+ ){{0,2}}?{_HEARERS}(?!\w)))?"
_DET = r"(?:(?:an?|the|his|her|its|their|another|this|that|one|two) )?"
_AROUND = r"(?:the (?:sidelines|margins|opening|close|start|end) of )?"
# A thing one speaks at or in: "a press briefing", "the Aspen Security Forum", "an interview with the Post".
_OCCASION = rf"{_DET}(?P<name>(?:{_WORD} ){{0,5}}?{_NOUN}(?!\w){_WITH})"

# One speaks on a show and before a committee; "briefed on the talks" and "before the summit" are no occasions.
AT = re.compile(
    r",? ?\b(?:(?i:at|in|during|to|via|through)|"
    r"(?i:on)(?= (?:the (?:sidelines|margins)|(?:[\w'.-]+ ){0,6}?(?:call|show|programme|program|podcast|panel|"
    r"visit|trip|broadcast|[Rr]adio|television|TV|webinar))\b)|"
    r"before(?= (?:[\w'.-]+ ){0,6}?(?:[Cc]ommittee|[Ss]ubcommittee|[Pp]anel|[Aa]ssembly))) "
    rf"{_AROUND}{_OCCASION}"
)
# What one speaks to: "told a hearing", "told the Senate Armed Services Committee".
TO = re.compile(
    rf" (?:(?:the |an? |its |their |his |her )?(?:\w+ ){{0,2}}?{_HEARERS}(?! {_NOUN}\b)(?!\w)|"
    rf"{_OCCASION}|{_PROPER})"
)
# "on CNN", "on NBC's Meet the Press": a channel or a programme; a weekday is none.
ON_AIR = re.compile(rf",? ?\b[Oo]n (?P<name>{_CAPITAL}(?: (?:the )?{_CAPITAL}){{0,4}})")
# Where or how, without being what it is called: "in Oslo", "on condition of anonymity".
BESIDE = re.compile(
    rf",? ?\b(?:(?i:in|at|from|outside) {_PROPER}|(?:there|separately|publicly|again|too|also|later|"
    r"in (?:response|reply)|on (?:the )?condition of anonymity|"
    r"by (?:phone|telephone|video link|e-?mail|text message)))(?!\w)"
)
# Between an occasion and its day: "published by the Herald on".
PASSED_ON = re.compile(
    r",? (?:first |also |later )?(?:published|reported|carried|released|issued|aired|broadcast|posted|dated|"
    r"given|held|made|delivered|quoted|printed|shared|recorded)"
    rf"(?: (?:by|in|on|to|with|at) {_PROPER})?(?!\w)"
)
SPEAKING = re.compile(
    r"(?i:speaking|testifying|appearing|talking|writing|asked|questioned|interviewed|pressed|quoted|"
    r"addressing)(?: live| remotely| again| virtually)?"
)
# What one was asked about, up to who answers.
ABOUT = re.compile(r" (?:about|on|of|if|whether|why|how|by|to)\b[^\",]{0,80},")
# Between two words and a day: "late on".
ON = re.compile(r",? ?(?:(?i:late|early|earlier|only|again|just) )?(?:(?i:on|in) )?(?:the )?")
# Times that tell no occasion: a stretch, a deadline.
STRETCH = re.compile(r"(?:since|for|by|until|through|before|within|dating|over|from|between)\b", re.I)
