"""Parties named in a sentence, each with the link that the words around it give it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drawdown.reading.names.screen import Name
from drawdown.reading.text.rare import Rare

_PLACE = Rare(
    "in |near |inside |around |outside |over |across |invasion of|border with",
    r"\b(?:in|near|inside|around|outside|over|across|of the war in|invasion of|"
    r"border with)\s(?:eastern |southern |western |northern |the )?$",
)
# "assaults from Russia" come from who is fought.
_ASSAULTS = re.compile(
    r"\b(?:assaults?|attacks?|strikes?|aggression|threats?|fire|shelling|bombardments?|raids?|invasion|"
    r"missiles fired|drones fired|pressure|danger|incursions?) (?:coming )?(?:from|by) (?:the )?\Z",
    re.I,
)
_TARGET = Rare(
    "against |attack|strik|struck|fend|repel|hit|into |destroy|target|two |lost to |threat |counter",
    r"\b(?:against|attack(?:s|ed|ing)?(?: on| by| from)?|str(?:ike|ikes|uck|iking)|"
    r"fend(?:ing)? off|repel(?:ling)?|hit(?:ting)?|into|destroy(?:ing|ed)?|target(?:s|"
    r"ing)?(?: in)?|two|lost to|threat (?:from|of)|counter(?:ing)?)\s(?:the )?$",
)
_FOE = re.compile(
    r"[ -](?:attack|invasion|aggression|advance|strike|territor|position|offensive|"
    r"assault|air superiority|assets|held|controlled|occupied|command post|occupation|soil|targets|"
    r"advantage|incursion|threat)",
    re.I,
)
_LED_IN = (
    r"(?:(?:the|our|its|their|several|some|both|other|fellow|neighbou?ring|embattled|war-torn|another|about|"
    r"over|nearly|around|more than|at least|\d+|two|three|four|five|six|ten|a dozen|dozens of) )*"
)
_TO = Rare(
    "to |for |toward|arming |equip |help|supporting |assisting ",
    rf"\b(?:to|for|for use by|arming|equip|helping|help|towards?|supporting|assisting|"
    rf"to (?:meet|support|assist|defend|strengthen|bolster))\s{_LED_IN}$",
)
# Those who speak for a government are named by its seat: "officials in Oslo".
_PEOPLE_IN = re.compile(
    r"(?:^|[.,;:\"'(] ?|\b[a-z]+ )(?:[Oo]fficials?|[Mm]inisters?|[Dd]iplomats?|[Ss]pokes(?:man|woman|person)|"
    r"[Ll]eaders|[Ll]awmakers|[Pp]oliticians|"
    r"[Oo]fficers|[Cc]oalition|[Cc]abinet|[Gg]overnment|[Pp]arliament|[Pp]eople|[Aa]uthorities) in $"
)
_TO_ACT = re.compile(r" to [a-z]+\b(?<! the)(?<! its)(?<! our)")
_SAID = re.compile(r"\b(?:according|thanks|due) to (?:the )?$", re.I)
# Where somebody goes, and to whom somebody speaks, nothing is thereby given.
_TO_A_PLACE = re.compile(
    r"\b(?:visits?|trips?|journeys?|tour|travels|travel(?:s|l?ed|l?ing)|flight|stopover|missions?|close|"
    r"closer|compared|speech|speeches|address|remarks|statement|testimony|interview|report|presentation|"
    r"ambassador|"
    rf"envoy|attach[ée]|adviser|advisor|delegate) to {_LED_IN}$",
    re.I,
)
_FROM = Rare(
    "from |by |of ",
    rf"\b(?:from|by|of)\s{_LED_IN}$",
)
_OF_WHOSE = re.compile(r"\bof (?:the )?$", re.I)  # "within hours of Oslo's vote"
_ASIDE = re.compile(
    r"\b(?:with|like|unlike|alongside|(?<!more )(?<!less )(?<!fewer )than|between|among|via|through|about|on|"
    rf"as|at)\s{_LED_IN}$",
    re.I,
)
_ACTS_FOR = (
    r"government|officials?|administration|president|presidential|premier|prime minister|"
    r"leaders?|military|ministry|ministries|minister|ministers|forces|army|navy|air force|parliament|"
    r"lawmakers|legislators|authorities|armed|defen[cs]e|state|side|people|national|secretary|chancellor|"
    r"ambassador|troops|soldiers|crews|pilots|airmen|sailors|marines|gunners|operators|technicians|personnel|"
    r"mechanics|recruits|cadets|servicemen|instructors|units|diplomats?|envoys?|delegation|commanders?|"
    r"generals?"
)
_BODY = re.compile(rf"(?:'s?)? (?:\w+ ){{0,2}}?(?:{_ACTS_FOR})\b", re.I)
_BODY_OF = re.compile(
    rf"(?:\b(?:the|its|a)\s)?(?:[\w'-]+\s)?(?:{_ACTS_FOR}|republic|kingdom|commonwealth)\sof\s(?:the\s)?$",
    re.I,
)
# What bears a country's name and is not that country: "the Iraq War", "the U.S.-Japan summit".
_TITLE = re.compile(
    r"(?:-[A-Z]|(?: [A-Z][\w-]+){0,3} "
    r"(?:Group|Initiative|[Ss]ummit|Conference|Forum|Act|Treaty|Dialogue|War)\b)"
)
_COMPOUND = re.compile(r"[A-Za-z.]-$")
# Behind a people stands a verb, a preposition or what it is given; an adjective stands before its noun.
_PEOPLE = re.compile(
    r"[,.]| (?:and|or|have|has|had|will|would|are|were|said|say|gave|sent|also|did|do|may|can|could|should|"
    r"must|want|wanted|need|needed|to|for|with|from|in|at|by|that|who|what|its|their|the|an?|more|some|"
    r"another|up|at least|about|nearly|dozens|hundreds|thousands|\d[\d,]*|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)(?![\w-]))"
    r"(?![\w-])"
)
_MADE = re.compile(r"-(?:made|built|supplied|produced|provided|donated|designed|manufactured|owned)\b")
_FRIENDS = frozenset({"allies", "partners"})
_MANY = frozenset({"west", "europe", "NATO", "EU", "allies", "partners", "countries", "nations", "US"})
_AND = re.compile(
    r",? (?:and|or|nor|as well as|along with|together with) "
    r"(?:(?:the|its|our|their|other|several|president|prime minister|chancellor) )*",
    re.I,
)
# "months before the Ukraine war" tells when, not who.
_AFFAIR = re.compile(r" (?:war|conflict|crisis)\b")
_COMMA = re.compile(r",\s(?:the )?")
# "sent six to Oman, and Riga eight tanks": whom a count follows gives it.
COUNTED = re.compile(
    r" (?:\d[\d,.]*|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|"
    r"hundreds of|another|several|some) (?:more |of its )?(?:[\w.-]+ ){0,4}"
)
_GOES_ON = re.compile(r"(?:, (?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+)?){0,12},? (?:and|or|as well as) ")


@dataclass(frozen=True, slots=True)
class Actor:
    """A party at its place in a sentence.

    Attributes:
        start, end: Character offsets, of a body that acts for it included ("the government of Chile").
        id: Id of the party.
        link: ``to`` or ``from`` where a preposition says so; ``aside`` behind another one; ``owner`` as an
            adjective or possessive of something that does not act; ``place`` where it is only a place or
            part of a title; ``target`` where it is fought; else ``bare``.
        pronoun: Whether a word stands for it that names it not ("we", "the country").
    """

    start: int
    end: int
    id: str
    link: str
    pronoun: bool = False


def actors(view: str, names: Sequence[Name]) -> list[Actor]:
    """The parties among the names of a sentence, each with the link its neighbours give it."""
    found: list[Actor] = []
    for name in names:
        if name.kind not in ("party", "adjective"):
            continue
        of = view[max(0, name.start - 8) : name.start].lower().endswith((" of ", " of the "))
        head = _BODY_OF.search(view, max(0, name.start - 50), name.start) if of else None
        start = head.start() if head else name.start
        people = (
            _PEOPLE.match(view, name.end) and view[max(0, name.start - 4) : name.start].lower() == "the "
        )  # "the Dutch have"
        adjective = name.kind == "adjective" and not people
        owns = adjective or view.startswith(("'s", "' "), name.end)
        actor = Actor(start, name.end, name.id, link(view, start, name.end, owns and head is None))
        before = found[-1] if found else None
        if before and name.id in _FRIENDS and _whose(view, before, name):
            # "our Ukrainian partners" are Ukraine
            found[-1] = replace(before, end=name.end, link=link(view, before.start, name.end, False))
            continue
        if before and actor.link == "bare" and before.link in ("to", "from") and listed(view, before, actor):
            actor = replace(actor, link=before.link)
        found.append(actor)
    return found


def _whose(view: str, adjective: Actor, name: Name) -> bool:
    """Whether friends are those of one state by the adjective before them."""
    beside = adjective.end + 1 == name.start and adjective.id not in _MANY
    return beside and not view.startswith(("'s", "' "), adjective.end)


def listed(view: str, first: Actor, second: Actor) -> bool:
    """Whether two parties stand side by side in one list: "Norway, Sweden and their allies"."""
    if first.start == second.start:
        return True  # one word for both of them
    if first.end > second.start:
        return False
    if _AND.fullmatch(view, first.end, second.start):
        return not (first.link == "to" and COUNTED.match(view, second.end))
    # "to Egypt, Berlin said" is no list; "to Egypt, Iraq and Oman" is
    return bool(_COMMA.fullmatch(view, first.end, second.start) and _GOES_ON.match(view, second.end))


def link(view: str, start: int, end: int, owns: bool) -> str:
    """The link that the words around a party give it; ``owns`` where it is an adjective or a possessive."""
    before = view[max(0, start - 40) : start]
    if _TITLE.match(view, end) or _COMPOUND.search(before) or (not owns and _AFFAIR.match(view, end)):
        return "place"
    if (
        _TARGET.search(before)
        or _ASSAULTS.search(before)
        or (owns and _FOE.match(view, end + 2 * view.startswith("'s", end)))
    ):
        return "target"
    if _PEOPLE_IN.search(before) and not owns:
        return "bare"
    if _PLACE.search(before) and not owns:
        return "place"
    if _TO.search(before) and not _SAID.search(before):
        if _TO_A_PLACE.search(before):
            return "place"
        # "for Poland to send": it is to act
        return "bare" if _TO_ACT.match(view, end) else "to"
    if _FROM.search(before) and not (owns and not _BODY.match(view, end) and _OF_WHOSE.search(before)):
        return "from"
    if _MADE.match(view, end) or (owns and not _BODY.match(view, end)):
        return "owner"
    return "aside" if _ASIDE.search(before) else "bare"
