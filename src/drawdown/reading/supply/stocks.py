"""Stocks: how many somebody holds, what is left, what runs short, and stocks filled up again."""

import re
from collections.abc import Sequence

from drawdown.quantity import Quantity
from drawdown.reading.passages.passage import Passage
from drawdown.reading.supply.figures import Figure, first_behind, nearest, topic
from drawdown.reading.supply.fleets import fleets
from drawdown.reading.supply.holdings import holdings
from drawdown.reading.text.rare import Rare

_STOCK = re.compile(
    r"\b(?:stockpiles?|stocks?|inventor(?:y|ies)|arsenals?|reserves|supply of|supplies of|levels|left in)\b",
    re.I,
)
_STOCKED = Rare(
    "stock|inventor|arsenal|supply of|supplies of|size of|levels",
    r"\b(?:stockpiles?|stocks|inventor(?:y|ies)|arsenals?|suppl(?:y|ies) of|size of|levels)\b",
)
_KEPT = re.compile(
    r"[^,;.]{0,25}?\b(?:left|remain(?:s|ing)?|exist|in (?:stock|storage|service|reserve|its? \w+|their \w+)|"
    r"in (?:[\w']+ ){0,2}(?:inventory|arsenal|stockpiles?|stocks|depots|storage|hands))\b",
    re.I,
)
_LEFT_OF_THEM = re.compile(r" (?:of (?:them|these|those) )?(?:left|remain|in (?:stock|storage|service))\b")
_NOT_KEPT = re.compile(
    r"[^,;.]{0,40}?\b(?:on order|pledged|promised|under contract|coming|on (?:its|their|the) way)\b", re.I
)
_LACKS = Rare(
    "lack|short of|short on|low on|out of|have|has|had",
    r"\b(?P<words>lack(?:s|ed|ing)?(?: sufficient| enough| adequate)?|(?:is|are|was|were) (?:running )?"
    r"(?:short (?:of|on)|low on|out of)|r(?:u|a)n(?:s|ning)? (?:short of|low on|out of)|"
    r"(?:does|do|did)(?: not|n't) have (?:any|enough)|ha(?:s|ve|d) (?:no|too few|few|not enough))\s",
)
_LACKED = re.compile(r"(?: (?!plans?\b|to\b|of\b|for\b|need\b|on\b|about\b|with\b)[\w-]+){0,3} ")
_SHARE = re.compile(
    r"(?P<share>(?:(?:about|some|nearly|almost|roughly|more than|over|up to|at least) )?(?:"
    r"(?:a |one[- ])?(?P<one>third|quarter|half|fifth|tenth)|(?P<more>two[- ]thirds|three[- ]quarters))) of "
    r"(?:the |its |their |our |all )?",
    re.I,
)
_PARTS = {
    "third": 0.333,
    "quarter": 0.25,
    "half": 0.5,
    "fifth": 0.2,
    "tenth": 0.1,
    "two": 0.667,
    "three": 0.75,
}
_SPENT = Rare(
    "deplet|using up|used up|exhaust|expend|spent|drawn down|given away|handed over|donated",
    r"\b(?:deplet|us(?:ed|ing) up|exhaust|expend|spent|drawn down|given away|handed over|donated)",
)
_REFILL = Rare(
    "replenish|refill|restock|rebuild|backfill|top up",
    r"\b(?:replenish|refill|restock|rebuild|backfill|top up)(?:s|ed|ing|ment of)? "
    r"(?:(?:of|the|its|our|their|own|US|U\.S\.|\w+'s?) ){0,3}(?:depleted )?"
    r"(?:stockpiles?|stocks|inventor(?:y|ies)|arsenals?|supplies)(?: of (?:key |such )?)?",
)


def stocks(passage: Passage, stock_words: Sequence[str]) -> list[Figure]:
    """What a sentence says of stocks."""
    view, sentence = passage.view, passage.sentence
    found = fleets(passage)
    told = {figure.item for figure in found}
    found += [figure for figure in _owned(passage) if figure.item not in told]
    shares = _shares(passage)
    found += shares or _short(passage) or _in_words(passage, stock_words)
    refilled = _REFILL.search(view, sentence.start, sentence.end)
    if refilled and not _of_them(passage, refilled.start()):
        of = first_behind(passage.mentions, refilled.end(), refilled.end() + 40)
        if of is None or of.start > refilled.end() + 12 or of.kind == "aid":
            of = None
        found.append(Figure(refilled.start(), refilled.end(), "ordered", of, rule="ordered.refill"))
    return found


def _of_them(passage: Passage, start: int) -> bool:
    """Whether an item named right before is what fills the stock: "tanks to refill its stocks"."""
    return any(re.fullmatch(r"\)? to ", passage.view[one.end : start]) for one in passage.mentions)


def _owned(passage: Passage) -> list[Figure]:
    """Counts of pieces that somebody has, and of what is left of the item under discussion."""
    view, sentence = passage.view, passage.sentence
    held = holdings(view, sentence.start, sentence.end, passage.counted, passage.mentions)
    found = [
        Figure(one.start, one.end, "held", one.item, one.quantity, status="actual" if one.sure else None)
        for one in held
        if one.quantity.per is None
        and not _NOT_KEPT.match(view, one.end, sentence.end)
        and (
            one.sure
            or one.quantity.vague
            or _KEPT.match(view, one.end, sentence.end)
            or _held_by(passage, one.start)
        )
    ]
    for count in passage.counted:
        about = topic(passage, count.start, count.end)
        if about and not passage.mentions and _LEFT_OF_THEM.match(view, count.end, sentence.end):
            found.append(Figure(count.start, count.end, "held", about, count.quantity))
    return found


def _held_by(passage: Passage, start: int) -> bool:
    """Whether a party stands close before a count as its holder."""
    return any(
        actor.link in ("bare", "owner") and actor.end <= start and start - actor.end < 60
        for actor in passage.actors
    )


def _short(passage: Passage) -> list[Figure]:
    lacks = _LACKS.search(passage.view, passage.sentence.start, passage.sentence.end)
    item = first_behind(passage.mentions, lacks.end("words"), lacks.end("words") + 40) if lacks else None
    if lacks is None or item is None or item.kind == "aid":
        return []
    if not _LACKED.fullmatch(passage.view, lacks.end("words"), item.start):
        return []
    none = re.search(r"\bno$|\bany$", lacks["words"])
    quantity = None if none else Quantity(None, None, vague=True, text=lacks["words"])
    return [Figure(lacks.start(), item.end, "held", item, quantity, status="denied" if none else None)]


def _shares(passage: Passage) -> list[Figure]:
    """Parts of a stock that are gone: "has used up a third of the Javelin stockpile"."""
    found = []
    view, sentence = passage.view, passage.sentence
    if not _SPENT.search(view, sentence.start, sentence.end):
        return []
    for share in _SHARE.finditer(view, sentence.start, sentence.end):
        item = first_behind(passage.mentions, share.end(), share.end() + 60)
        stock = _STOCK.search(view, share.end(), min(share.end() + 60, sentence.end))
        if item is None or item.kind == "aid" or stock is None:
            continue
        value = _PARTS[re.split(r"[- ]", share["one"] or share["more"])[0].lower()]
        quantity = Quantity(
            value, value, "share of stock depleted", None, True, False, share["share"].strip()
        )
        found.append(Figure(share.start(), stock.end(), "held", item, quantity))
    return found


def _in_words(passage: Passage, stock_words: Sequence[str]) -> list[Figure]:
    """A stock described without a number: "stocks are severely limited"."""
    view, sentence = passage.view, passage.sentence
    text = view[sentence.start : sentence.end]
    if not _STOCKED.search(text):
        return []
    listed = "|".join(sorted((re.escape(word) for word in stock_words), key=len, reverse=True))
    word, stock = re.search(rf"\b(?:{listed})\b", text, re.I), _STOCK.search(text)
    if word is None or stock is None or abs(word.start() - stock.start()) >= 80:
        return []
    size = re.match(r" (?:size|supply|number|stocks?)\b", text[word.end() :])
    quantity = Quantity(None, None, vague=True, text=word[0] + (size[0] if size else ""))
    start, end = sentence.start + stock.start(), sentence.start + stock.end()
    item = nearest(passage, start, end, sentence.end - sentence.start) or topic(passage, start, end)
    return [Figure(start, end, "held", item, quantity)] if item else []
