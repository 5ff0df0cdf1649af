"""Sizes of fleets and stocks told in passing: "one of its four", "bringing the fleet to seven".

Few texts at hand hold one; these are the two ways in which a level is told beside another event.
"""

import re

from drawdown.reading.names.mentions import Mention
from drawdown.reading.numbers.counts import Counted
from drawdown.reading.passages.passage import Passage
from drawdown.reading.supply.figures import Figure, nearest, topic
from drawdown.reading.text.rare import Rare

_STORE = r"(?:stocks?|stockpiles?|fleets?|inventor(?:y|ies)|arsenals?|reserves?|holdings?)"
_WHOSE = r"(?:its|their|our|his country's|(?:the )?[\w.-]+(?: \w+)?'s)"
_ABOUT = r"(?:(?:some|about|roughly|around|nearly|almost|more than|fewer than|over) )?"
# What says that a count behind it is all: "two of its six", "three of Norway's 54", "its fleet of 12".
_OF_ITS = re.compile(
    rf"(?:(?<!\ball )\bof {_WHOSE} (?:(?:remaining|own|existing|surviving|only|operational|serviceable|"
    rf"roadworthy|older|modern|entire {_STORE} of|{_STORE} of) )*|"
    rf"\b(?:{_WHOSE}|the (?!whole|entire)[\w-]+) (?:[\w-]+ )?{_STORE} of ){_ABOUT}$",
    re.I,
)
# "bringing its fleet to", "the stock has shrunk to", "the number of tanks in the army stands at"
_NOT_HELD = re.compile(
    r"\b(?:sent|given|delivered|pledged|promised|ordered|sold|donated|supplied|lost|destroyed|built|bought|"
    r"countries|states|buyers|crews|pilots|that|which)\b"
)
_LEVEL = Rare(
    "fleet|stock|inventor|arsenal|reserve|holding|number|total of",
    r"\b(?:(?P<brings>br(?:ing|ings|inging|ought)|tak(?:e|es|ing)|took|lift(?:s|ed|ing)?|"
    r"rais(?:e|es|ed|ing)) "
    rf"(?:[\w'-]+ ){{0,4}}?(?:{_STORE}\b[^.;,]{{0,50}}?|"
    r"(?:number|total) of [^.;,]{2,30} (?:in|of) (?:[\w-]+ ){0,2}(?:service|[A-Z]\w+|army|navy|"
    r"air force)) to|"
    rf"{_STORE}\b[^.;,]{{0,40}}? (?:stands? at|stood at|numbers?|numbered|totals?|totall?ed|amounts? to|"
    r"amounted to|runs? to|ran to|(?:is|are|was|were) (?:now )?(?:put at|estimated at|down to)|"
    r"(?:has|have|had)? ?(?:dwindled|shrunk|shrank|fallen|fell|dropped|grown|grew|risen|rose|swollen) to))"
    rf" {_ABOUT}$",
)
_AHEAD = re.compile(r"\b(?:will|would|to|could|'ll)(?: (?:soon|then|also))? $", re.I)
_COUNTS = re.compile(r" (?:of )?(?:(?!\w+ed )[\w-]+ )?")
_ENDS = re.compile(
    r" ?(?:[.,;:!?\"]|$)| (?:by|from|since|in|and|aircraft|jets|tanks|guns|missiles|rounds|pieces)\b"
)
_NEAR = 120  # characters before a level in which its item is named


def fleets(passage: Passage) -> list[Figure]:
    """What a sentence says in passing of how many there are."""
    found = []
    for count in passage.counted:
        if count.quantity.vague or count.quantity.per:
            continue
        figure = _of_its(passage, count) or _level(passage, count)
        if figure:
            found.append(figure)
    return found


def _of_its(passage: Passage, count: Counted) -> Figure | None:
    low = max(passage.sentence.start, count.start - 60)
    words = _OF_ITS.search(passage.view, low, count.start)
    item = next((one for one in passage.mentions if one.start >= count.end), None) if words else None
    if (
        not words
        or item is None
        or item.kind == "aid"
        or not _COUNTS.fullmatch(passage.view, count.end, item.start)
    ):
        return None
    return Figure(words.start(), item.end, "held", item, count.quantity, status="actual", rule="held.of_its")


def _level(passage: Passage, count: Counted) -> Figure | None:
    view, sentence = passage.view, passage.sentence
    words = _LEVEL.search(view, max(sentence.start, count.start - 110), count.start)
    if words is None or _NOT_HELD.search(words[0]):
        return None
    behind = next((one for one in passage.mentions if _counted(view, count, one)), None)
    if behind is None and not _ENDS.match(view, count.end, sentence.end):
        return None
    before = nearest(passage, words.start(), words.end(), _NEAR)
    item = behind or before or topic(passage, *words.span())
    if item is None or item.kind == "aid":
        return None
    ahead = words["brings"] and _AHEAD.search(view, max(sentence.start, words.start() - 20), words.start())
    status = "planned" if ahead else "actual"
    return Figure(words.start(), count.end, "held", item, count.quantity, status=status, rule="held.level")


def _counted(view: str, count: Counted, item: Mention) -> bool:
    return (
        item.start >= count.end
        and item.kind != "aid"
        and bool(_COUNTS.fullmatch(view, count.end, item.start))
    )
