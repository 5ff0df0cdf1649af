"""Production: how many are built and at what rate, and lines that open, grow or close."""

import re
from dataclasses import replace

from drawdown.reading.names.mentions import Mention
from drawdown.reading.numbers.counts import Counted
from drawdown.reading.passages.passage import Passage
from drawdown.reading.supply.figures import Figure, nearest, topic
from drawdown.reading.supply.rates import compared, rates
from drawdown.reading.text.rare import Rare

_MAKE = Rare(
    "produc|manufactur|buil|mak|made|turn|churn|assembl|put|roll|coming off|output|capacity",
    r"(?<![\w-])(?:produc(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)|buil(?:d|ds|t|ding)(?! up)|"
    r"mak(?:e|es|ing)|made|turn(?:s|ed|ing)? out(?! to\b| that\b)|churn(?:s|ed|ing)? out|"
    r"assembl(?:e|es|ed|ing)|put(?:s|ting)? together|roll(?:s|ed|ing)? off|coming off|output|production|"
    r"capacity)\b",
)
_SURE = re.compile(r"produc|manufact|buil[dt]|assembl|put|churn|turn|output|capacity|roll|coming", re.I)
_OUTPUT = Rare(
    "production|output|manufactur|lines|line|factory|plant",
    r"\b(?:production(?: lines?| capacity| rates?)?|output|manufactur(?:e|ing)|assembly lines?|"
    r"lines? (?:for|of)|factory|plant|coming off (?:that |the )?(?:\[?production\]? )?"
    r"(?:assembly )?lines?|(?P<line>(?:production |assembly )?lines?)(?! of\b| with\b))\b",
)
_CHANGE = re.compile(
    r"\b(?:ramp|increas|expan[ds]|open|reopen|clos(?:e|ed|es|ing)\b|resum|restart|boost|doubl|tripl|quadrupl|"
    r"step(?:s|ped|ping)? up|scal(?:e|es|ed|ing)|accelerat|speed|launch|start|began\b|begin|set(?:ting)? up|"
    r"halt|stop|end(?:s|ed|ing)?\b|ceas|shut|rais(?:e|ed|es|ing)\b|grow|rose\b|ris(?:e|es|en|ing)\b|"
    r"f[ae]ll|reviv|idle|mothball|w(?:ind|ound)|went cold|dormant|"
    r"cut(?:s|ting)?\b|reduc|continu|coming off)",
    re.I,
)
_BARE = re.compile(
    r"(?:^|[,;:.\"(-] ?|\b(?:the|its|their|that|this|of|in|and|new|up|annual|current)\s)$", re.I
)
_CONTRACT_TO = re.compile(r"\b(?:contract|deal|order)s? to \Z")  # that is an order, no output yet
_MEASURE = re.compile(
    r" ?(?:[\w-]+ )?(?:miles?|km|kilomet|met(?:er|re)s|tonn?es?|jobs|workers|people|"
    r"factor)",
    re.I,
)
_PART = re.compile(r" of (?:the|its)\b")
_FAR = 80  # characters between a word for making and the count it is about
_ARMS = re.compile(
    r"\b(?:arms|weapons?|ammunition|munitions|military equipment)(?= production| output| manufact)", re.I
)
_TO_REACH = re.compile(
    r"\b(?:reach|hit|(?:rise|increase|grow|double|triple|expand|go|get)\w* to) (?:about |some )?\Z"
)
_NOT_MADE = Rare(
    "produc|manufactur|buil|assembl",
    r"(?:\bnot|n't|\bno longer|\bnever|\bnobody) (?:\w+ )?(?:produc|manufactur|buil[dt]|assembl)\w*\b",
)
# Between a count and what it counts: "600 new [tanks]", not "40 sheds for [tanks]".
_COUNTS = re.compile(r"(?!.* (?:for|with|to|in|at) )[\w \"'-]{0,40}")
_RATE = re.compile(r"(?: \w+)? (?:a|per|each|every) (year|month|day)\b")
_OTHER = re.compile(r", and | but ")  # another clause
_COUNTED = re.compile(r"[^,;]{0,12}\b(?:been|were|was|are|is|be) $")
_DONE_WITH = re.compile(
    r" (?:of (?:them|these|those|which) )?(?:(?:have|has|had|were|was|are|been|later|already|since) )*"
    r"(?:sold|exported|delivered|sent|given|lost|retired|scrapped|pledged|promised|lent|leased|donated|"
    r"upgraded|moderni[sz]ed|shipped|handed)\b"
)
_ALONE = re.compile(r" ?(?:of (?:them|these|those)|units?|[.,;]|$)")


def production(passage: Passage) -> list[Figure]:
    """What a sentence says of production: every count of what is built, else one change of a line."""
    view, sentence = passage.view, passage.sentence
    words = list(_MAKE.finditer(view, sentence.start, sentence.end))
    told = rates(passage)
    ends = {figure.end for figure in told}
    counted = [
        figure
        for count in passage.counted
        if count.end not in ends and (figure := _built(passage, count, words))
    ]
    aims = [] if told else _aims(passage, counted)
    return told + counted + aims or _line(passage) or _unmade(passage)


def _unmade(passage: Passage) -> list[Figure]:
    """Production that is denied: "Spain does not build the missile"."""
    words = _NOT_MADE.search(passage.view, passage.sentence.start, passage.sentence.end)
    item = nearest(passage, words.start(), words.end(), 40) if words else None
    if words is None or item is None or item.start < words.start():
        return []
    return [Figure(words.start(), words.end(), "produced", item, status="denied")]


def _aims(passage: Passage, found: list[Figure]) -> list[Figure]:
    """The rate that one stated before is to reach, or is up from: "makes 40 a year and wants to reach 60"."""
    first = next((figure for figure in found if figure.quantity and figure.quantity.per), None)
    if first is None or first.quantity is None:
        return []
    other = [count for count in passage.counted if count.start > first.end and not count.quantity.per]
    return [
        replace(
            first, start=count.start, end=count.end, status=status,
            quantity=replace(count.quantity, per=first.quantity.per),
        )
        for count in other
        if (status := _beside_it(passage, count))
    ]  # fmt: skip


def _beside_it(passage: Passage, count: Counted) -> str | None:
    """Whether a count is the rate to come, or the one before; None for another count."""
    if _TO_REACH.search(passage.view, max(0, count.start - 20), count.start):
        return "planned"
    return "actual" if compared(passage, count) else None


def _built(passage: Passage, count: Counted, words: list[re.Match[str]]) -> Figure | None:
    view = passage.view
    near = [word for word in words if _between(count, word) <= _FAR and ";" not in _gap(view, count, word)]
    near = [word for word in near if not _CONTRACT_TO.search(view, max(0, word.start() - 12), word.start())]
    if not near or _MEASURE.match(view, count.end):
        return None
    word = min(near, key=lambda one: _between(count, one))
    behind = word.end() <= count.start
    if behind and _PART.match(view, count.end):
        return None  # "production of ten of the jets"
    if behind and _DONE_WITH.match(view, count.end, passage.sentence.end):
        return None  # "900 had been built, and 300 of these sold"
    item = _counted_item(passage, count, word)
    # "make" takes any object: only what it counts, or a rate, is production
    weak = not _SURE.match(word[0]) and not 0 <= count.start - word.end() <= 15
    if item is None or (weak and not (count.quantity.per and count.start >= word.end())):
        return None
    if not count.quantity.per and word[0].lower() in ("output", "production", "capacity"):
        return None  # "production of the 20 tanks" is a rate only where it says so
    quantity = count.quantity
    rate = _RATE.match(view, item.end) if not quantity.per and not item.anaphor else None
    if rate:  # "some 300 rounds of 155 mm ammunition a month"
        quantity = replace(quantity, per=rate[1])
    return Figure(word.start(), max(word.end(), count.end), "produced", item, quantity)


def _counted_item(passage: Passage, count: Counted, word: re.Match[str]) -> Mention | None:
    """What a count of things built counts: what stands behind it, else, for a rate, what is near."""
    for mention in passage.mentions:
        gap = passage.view[count.end : mention.start]
        if mention.start >= count.end and mention.kind != "aid" and _COUNTS.fullmatch(gap):
            return mention
    if count.end <= word.start() and _COUNTED.match(passage.view, count.end, word.start()):
        return nearest(passage, count.start, word.end(), _FAR)
    if count.quantity.per or _ALONE.match(passage.view, count.end):
        return nearest(passage, count.start, count.end, 2 * _FAR) or topic(passage, count.start, count.end)
    return None


def _line(passage: Passage) -> list[Figure]:
    view, sentence = passage.view, passage.sentence
    for word in _OUTPUT.finditer(view, sentence.start, sentence.end):
        low, high = max(sentence.start, word.start() - 60), min(sentence.end, word.end() + 60)
        change = _CHANGE.search(view, low, high)
        if change is None or (word["line"] and not _names_it(passage, word)):
            continue
        named = nearest(passage, word.start(), word.end(), 45)
        if named and _OTHER.search(view, min(named.end, word.end()), max(named.start, word.start())):
            named = None  # another clause
        arms = _ARMS.search(view, low, word.end())
        about = topic(passage, word.start(), word.end()) if _BARE.search(view, low, word.start()) else None
        place = re.match(r"factory|plant", word[0], re.I)
        if named or arms or (about and not place):
            return [
                Figure(word.start(), word.end(), "produced", None if arms and not named else named or about)
            ]
    return []


def _names_it(passage: Passage, line: re.Match[str]) -> bool:
    """Whether a line is said to be an item's: "the Gripen line"."""
    return any(item.end + 1 == line.start() and item.kind != "aid" for item in passage.mentions)


def _between(count: Counted, word: re.Match[str]) -> int:
    return max(count.start - word.end(), word.start() - count.end, 0)


def _gap(view: str, count: Counted, word: re.Match[str]) -> str:
    return view[min(count.end, word.end()) : max(count.start, word.start())]
