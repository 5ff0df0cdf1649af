"""Direct speech: whole quotations with the words that say whose they are, before, behind or between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.reading.attributions.quotations import Quotation
from drawdown.reading.attributions.site import Site, Span, said_on

_REACH = 220  # characters between a quotation and the verb that claims it
_BETWEEN = re.compile(r"[^\"“”.?!:]{0,90}?[,:]?\s*")
_NO_TAG = re.compile(
    r"(?:and|but|while|which|that|because|when|as|if|so|or|in|on|at|to|for|from|with|of)\b", re.I
)
_INVERTED_END = re.compile(
    r",? (?:in (?:an?|his|her|their|the|response|reply|reference)|on (?:the|his|her|an?|[A-Z]\w+)|at an?|"
    r"during|after|before|when|while|as|to (?:the|a|reporters|applause|his|her|cheers)|about|last|this|"
    r"earlier|yesterday|later|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|via|through|who told)\b|"
    r", \w+ing\b|[;:!?—–\"“”]|''|\s--?\s|\.$"
)
_WORDS = r"[A-Z][\w.'’-]*(?:[ \xa0][\w.'’-]+){0,6}?(?: \([^)\n]{1,30}\))?"
_ANNOUNCED = re.compile(
    rf"(?:(?:In|On|At|During|After|Before|When|As|While) (?:[^,\n]{{1,60}}, ){{1,2}})?(?P<source>{_WORDS}) "
    r"(?P<cue>(?:has |had |also |then )*(?:[a-z]+ed|made|gave|put|sent|wrote|spoke|went|had|has|began|ran|"
    r"read|shot|is|was) [^:,.;\n\"“”]{0,60}:)\s*$"
)
_LABELLED = re.compile(rf"(?:[^\n\"“”]{{1,120}}? [-–—] )?(?P<source>{_WORDS})(?P<cue>:)\s*$")
_TAGGED = re.compile(
    r"\s*(?P<source>He|he|She|she|They|they|I|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) "
    r"(?P<cue>[a-z]+ed|shot back|began|went on)(?=[.,:]| (?:to|in|on|at|with|when|as|after|during)\b)"
)


@dataclass(slots=True)
class Said:
    """Who says a quotation, in which words.

    Attributes:
        source, cue: Their spans; None where nothing says so.
        content: The fragments so far.
        site: The verb, where there is one.
    """

    source: Span | None
    cue: Span | None
    content: list[Span]
    site: Site | None = None


def direct(
    text: str,
    paragraph: Sequence[Span],
    quoted: Sequence[Quotation],
    sites: Sequence[Site],
    opening: Said | None,
) -> list[Said]:
    """The direct speech of one paragraph.

    Args:
        text: The stored text.
        paragraph: Its sentences.
        quoted: Its quotations, in order.
        sites: Verbs outside whole quotations that may introduce speech, in order.
        opening: Whose a quotation is that opens the paragraph and that nothing in it claims.

    Returns: One each for the verbs; a quotation that nothing claims is left with neither source nor cue.
    """
    start, end = paragraph[0][0], paragraph[-1][1]
    whole = [quote for quote in quoted if quote.whole]
    found: list[Said] = []
    for number, quote in enumerate(whole):
        low = whole[number - 1].end if number else start
        high = whole[number + 1].start if number + 1 < len(whole) else end
        last = found[-1] if found else None
        before = _before(text, quote, low, sites) or announced(text, low, quote.start, paragraph)
        chosen = _chosen(quote, before, _behind(text, quote, high, sites, paragraph))
        if chosen and last and chosen.site and last.site is chosen.site:
            last.content.append((quote.start, quote.end))
        elif chosen:
            chosen.content.append(_from_sentence_start(text, quote, chosen, low, paragraph))
            found.append(chosen)
        elif last and last.cue:
            last.content.append((quote.start, quote.end))
        elif opening and not found and quote.start == start:
            opening.content.append((quote.start, quote.end))
            found.append(opening)
        else:
            found.append(Said(None, None, [(quote.start, quote.end)]))
    return found


def _chosen(quote: Quotation, before: Said | None, behind: Said | None) -> Said | None:
    if before and (quote.stop not in ",—–-" or not behind):
        return before
    return behind or before


def _from_sentence_start(
    text: str, quote: Quotation, said: Said, low: int, paragraph: Sequence[Span]
) -> Span:
    """'The plan, they say, "is dead," he said': what leads up to the quotation is said too."""
    if said.cue and said.cue[0] > quote.end:
        start = max((first for first, _ in paragraph if first <= quote.start), default=quote.start)
        lead = text[start : quote.start].strip()
        if start >= low and lead and lead[-1:].isalnum():
            return start, quote.end
    return quote.start, quote.end


def _behind(
    text: str, quote: Quotation, high: int, sites: Sequence[Site], paragraph: Sequence[Span]
) -> Said | None:
    """'"...," he said': the first verb of speech right behind the quotation."""
    if quote.stop == "." or not quote.closed:
        return None
    stop = next((end for _, end in paragraph if end > quote.end + 2), high)
    high = min(high, stop, quote.end + _REACH)
    for site in sites:
        if site.at[0] < quote.end:
            continue
        if site.at[1] > high:
            break
        between = text[quote.end : site.cue[0]].strip(" ,—–-'")
        if not between:  # said Ann Lee, the minister
            ending = _INVERTED_END.search(text, site.cue[1] + 1, high)
            source = _trimmed(text, site.cue[1], ending.start() if ending else high)
            return Said(source, site.cue, [], site)
        if len(between.split()) > 30 or _NO_TAG.match(between):
            return None
        source, cue = said_on(text, _trimmed(text, quote.end, site.cue[0]), site.cue)
        return Said(source, cue, [], site)
    words = _TAGGED.match(text, quote.end, high) if quote.stop in ",?!—–" else None
    return Said(words.span("source"), words.span("cue"), []) if words else None


def _before(text: str, quote: Quotation, low: int, sites: Sequence[Site]) -> Said | None:
    """'He said: "..."': the last verb of speech before the quotation with little between."""
    for site in reversed(sites):
        if site.at[0] < low:
            break
        if site.cue[1] > quote.start:
            continue
        between = text[site.cue[1] : quote.start]
        colon = between.rstrip().endswith(":")
        if len(between) > _REACH or (not colon and not _BETWEEN.fullmatch(between)):
            break
        return Said(site.subject, with_colon(text, site.cue), [], site)
    return None


def announced(text: str, low: int, high: int, paragraph: Sequence[Span]) -> Said | None:
    """'The minister had a blunt message for them: "..."', where no verb of speech stands."""
    start = max(low, max((first for first, _ in paragraph if first < high), default=low))
    words = _ANNOUNCED.match(text, start, high) or _LABELLED.match(text, start, high)
    return Said(words.span("source"), words.span("cue"), []) if words else None


def with_colon(text: str, cue: Span) -> Span:
    """A cue with the colon right behind it."""
    return (cue[0], cue[1] + 1) if text[cue[1] : cue[1] + 1] == ":" else cue


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in ",—–-'"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "—–-;:,"):
        if text[end - 1] == "," and "," in text[start : end - 1]:
            break  # the comma that closes an apposition
        end -= 1
    return (start, end) if start < end else None
