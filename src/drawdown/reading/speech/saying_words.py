"""The words by which a report tells when and where somebody spoke: "at a hearing", "in an interview with"."""

import re

_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b"
)
# Words that end a name: a day, a preposition, the verb of a clause.
_STOP = (
    r"(?:on|in|at|by|for|last|this|earlier|late|early|yesterday|today|that|which|who|when|where|and|but|as|"
    r"after|before|said|says|was|were|had|has|have|is|are|would|will)\b"
)
_WORD = rf"(?!{_STOP}|{_DAY})[\w'.&-]*[\w'&]"
_CAPITAL = rf"(?!{_DAY})(?:[A-Z][\w'.&-]*[\w'&]|[A-Z])(?!\w)"
_PROPER = rf"(?:the )?{_CAPITAL}(?: (?:of |for |on |the |and |de )?{_CAPITAL}){{0,5}}"
_DET = r"(?:(?:an?|the|his|her|its|their|another|this|that|one|two) )?"
_OPEN = rf"(?:{_WORD} ){{0,5}}?"

_GATHERING = (
    r"(?:[Bb]riefings?|[Cc]onference|presser|[Ff]orum|[Ss]ummit|[Hh]earing|[Ii]nterview|[Mm]eeting|[Ss]ession|"
    r"[Dd]ebate|[Pp]odcast|broadcast|call|[Ww]ebinar|town hall|[Dd]ialogue|event|ceremony|rally|[Ll]ecture|"
    r"programme|program|[Ss]how|gaggle|[Dd]inner|breakfast|lunch|reception|gathering|[Ss]ymposium|[Ee]xpo|"
    r"[Ee]xhibition|[Ff]air|discussion|talks)"
)
_WORDS = (
    r"(?:[Ss]tatement|[Ss]peech|[Aa]ddress|[Rr]emarks|[Tt]estimony|release|communiqu[eé]|op-ed|article|letter|"
    r"posts?|tweets?|e-?mail|memo|appearance|video|message|readout|visit|trip|column|essay|stop|comments|"
    r"report|dispatch|story|posting|[Nn]ewsletter|[Bb]ulletin|notice|filing|documents?)"
)
# The last noun of several: "a video message" is no "video".
_NOUN = rf"(?:{_GATHERING}|{_WORDS})(?!\w| (?:{_GATHERING}|{_WORDS})(?!\w))"
_BODY = r"(?:[Cc]ommittee|[Ss]ubcommittee|[Pp]anel|[Aa]ssembly|[Cc]ommission|[Cc]ouncil)(?!\w)"
_SHOW = r"(?:call|show|programme|program|podcast|visit|trip|broadcast|[Rr]adio|television|TV|webinar)(?!\w)"
_HEARERS = (
    r"(?:reporters|journalists|lawmakers|senators|deputies|legislators|MPs|parliamentarians|media|press|"
    r"parliament|newspaper|broadcaster|agency|daily|paper|audience|crowd|group|students|supporters|troops|"
    r"voters|allies|ministers)(?!\w)"
)
# Channels and sites one speaks on. Other letters are as often an alliance or a party: "told NATO in May".
_LETTERS = (
    r"(?:CNN|BBC|NBC|MSNBC|CNBC|CBS|ABC|PBS|NPR|C-SPAN|ITV|LBC|CBC|CTV|ARD|ZDF|RTL|TF1|BFM|LCI|RAI|NHK|KBS|"
    r"YLE|NRK|SVT|DR|TVN|TVP|TRT|RT|RFI|RFE/RL|VOA|AFP|AP|DPA|TASS)"
)
_SITE = r"(?:Twitter|Telegram|Facebook|X|LinkedIn|YouTube|Truth Social)"
_SHOWN = rf"{_LETTERS}(?:'s)?(?: (?:[Tt]he )?{_CAPITAL}| \d+| the){{0,4}}"  # "NBC's Meet the Press"
_STATION = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}} (?:News|Radio|TV|Television|Channel|Network|Sunday|Today)"
_CHANNEL = rf"(?:(?:{_SITE}|{_SHOWN}|{_STATION})(?!\w| {_CAPITAL})(?:'s)?(?: \"[^\"\n]{{2,40}}\")?)"
# A name goes on only up to where a phrase may end: "a meeting of Pacific leaders" is just "a meeting".
_ENDS = rf"(?=[.,;:)\"]|$| (?:{_STOP}|{_DAY}|to\b|with\b))"
_WITH = (
    rf"(?: (?:with|to|before|of|for|in) (?:{_PROPER}|(?:the |an? )?(?:\w+ ){{0,2}}?{_HEARERS}){_ENDS}|"
    rf" (?:on|with) {_CHANNEL})?"
)
_MARGINS = r"(?:the (?:sidelines|margins|opening|close|start|end) of )"
# A thing one speaks at or in: "a press briefing", "the Aspen Security Forum", "an interview with the Post".
_OCCASION = rf"{_DET}(?P<name>{_OPEN}{_NOUN}{_WITH})"


def _all(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


# One speaks on a show and before a committee; "briefed on the talks", "before the summit" are no occasions.
AT = _all(
    rf",? ?\b(?i:at|in|during|via|through) {_MARGINS}?{_OCCASION}",
    rf",? ?\b(?i:on) {_MARGINS}{_OCCASION}",
    rf",? ?\b(?i:on) (?P<name>{_CHANNEL})",
    rf",? ?\b(?i:on) {_DET}(?P<name>{_OPEN}{_SHOW})",
    rf",? ?\b(?:before|to) {_DET}(?P<name>{_OPEN}{_BODY})",
)
# What one speaks to: "told a hearing", "told the Senate Armed Services Committee".
TO = _all(
    rf" {_DET}(?:\w+ ){{0,2}}?{_HEARERS}(?! {_NOUN})",
    rf" {_DET}(?P<name>{_OPEN}{_BODY})",
    rf" {_DET}(?P<name>{_OPEN}{_GATHERING}(?!\w){_WITH})",
    rf" (?P<name>{_CHANNEL})"
    rf"(?:(?: (?:host|anchor|presenter|correspondent|reporter))?(?: {_CAPITAL}){{1,3}})?",
    rf" (?:{_PROPER}|(?:me|us|him|her|them)\b)",
)
# Where or how, without being what it is called: "in Oslo", "on condition of anonymity"; and between an
# occasion and its day: "published by the Herald on".
BESIDE = _all(
    rf",? ?\b(?i:in|at|from|outside) {_PROPER}",
    r",? ?\b(?:here|there|separately|publicly|again|too|also|later|in (?:response|reply)|"
    r"on (?:the )?condition of anonymity|by (?:phone|telephone|video link|e-?mail|text message))(?!\w)",
    r",? (?:first |also |later )?(?:published|reported|carried|released|issued|aired|broadcast|posted|dated|"
    r"given|held|made|delivered|quoted|printed|shared|recorded|taped|filed|sent|written)"
    rf"(?: (?:by|in|on|to|with|at) {_PROPER})?(?!\w)",
)
# Somebody speaks, in other words than those that open what is said.
SPEAKING = re.compile(
    r"\b(?i:speaking|testifying|appearing|talking|writing|asked|questioned|interviewed|pressed|quoted|"
    r"addressing|spoke|appeared|testified|responded|replied|reacted|called|appealed|reiterated|chimed in|"
    r"hit back)\b"
    r"(?: live| remotely| again| virtually)?"
)
# What one only speaks in, and verbs by which somebody else may be the one who does.
LAST = re.compile(r",? in (?:an?|the) (?:[\w-]+ ){0,3}?(?:interview|op-ed|podcast|tweet)\b")
DOES_SAY = re.compile(
    r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|announc\w+|promis\w+|pledg\w+|confirm\w+|reveal\w+|warn\w+|vow\w+|claim\w+|"
    r"acknowledg\w+|hint\w+|suggest\w+|discuss\w+|mention\w+|made|ma[dk]e\w*|g[ai]ve\w*|discloses?\w*|ask\w*|call\w*)\b"
)
# Behind a day: "Friday evening".
HOURS = re.compile(r" (?:morning|afternoon|evening|night)(?!\w)")
# What one was asked about, up to who answers.
ABOUT = re.compile(r" (?:about|on|of|if|whether|why|how|by|to)\b[^\",]{0,80},")
# Between two words and a day: "late on".
ON = re.compile(r",? ?(?:(?i:late|early|earlier|only|again|just) )?(?:(?i:on|in) )?(?:the )?")
# Times that tell no occasion: a stretch, a deadline.
STRETCH = re.compile(r"(?:since|for|by|until|through|before|within|dating|over|from|between)\b", re.I)
