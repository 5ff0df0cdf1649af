"""Every attribution of a text, about arms or not."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from drawdown.attribution import Attributed, Attribution, Span
from drawdown.catalogue import load_reporting
from drawdown.reading.attributions.according import According
from drawdown.reading.attributions.asides import asides
from drawdown.reading.attributions.direct import Said, announced, direct, with_colon
from drawdown.reading.attributions.indirect import indirect
from drawdown.reading.attributions.line import Line, tokens
from drawdown.reading.attributions.quotations import Quotation, quotations
from drawdown.reading.attributions.site import Site, Within
from drawdown.reading.attributions.surface import sites as sites_of
from drawdown.reading.attributions.turns import signed, turns
from drawdown.reading.text.normal import normal
from drawdown.reading.text.sentences import LONGEST, Sentence, sentences
from drawdown.report import Report


class AttributionReader:
    """Finds attributions by rules over the surface. Made once, used for any number of texts."""

    def __init__(self) -> None:
        self._words = load_reporting()
        self._according = According(self._words.according)
        frames = self._words.frames["verb"]
        verbs = self._words.verbs.items()
        self._quoting = frozenset(form for form, (base, _) in verbs if "quote" in frames[base])
        self._speaking = frozenset(form for form, (base, _) in verbs if frames[base] >= {"quote", "clause"})

    def read(self, report: Report) -> Attributed:
        """The attributions of one report, in the order of their content."""
        text = report.text
        view = normal(text)
        split = sentences(text, view, report.furniture)
        found = [*turns(text, paragraphs(split)), *self.found(text, view, split)]
        return Attributed(report, tuple(sorted(set(found), key=lambda one: (one.content, one.cue))))

    def found(
        self, text: str, view: str, split: Sequence[Sentence], only: frozenset[str] | None = None
    ) -> Iterator[Attribution]:
        """The attributions of a text but for the turns of a transcript.

        Args:
            text, view, split: The text, its normal view and its sentences.
            only: Verbs to look at besides those before and behind quotations; all words where None.
        """
        view = view.replace("''", '""')  # two apostrophes are a quotation mark too
        speeches: list[Said] = []
        opening: Said | None = None
        for paragraph in paragraphs(split):
            spans = [(sentence.start, sentence.end) for sentence in paragraph]
            quoted = list(quotations(text, spans[0][0], spans[-1][1]))
            colon = text[spans[-1][1] - 1 : spans[-1][1]] == ":"
            verbs = None if only is None else self._quoting | only if quoted or colon else only
            sites = self._sites(view, paragraph, verbs)
            whole = Within([(quote.start, quote.end) for quote in quoted if quote.whole])
            outside = [site for site in sites if site.at not in whole]
            speaking = [site for site in outside if site.kind == "verb" and site.word in self._quoting]
            said = direct(text, spans, quoted, speaking, opening)
            if only is not None:
                outside = [site for site in outside if site.kind == "verb" and site.word in only]
            reported = self._reported(view, spans, outside, said)
            reported = [one for one in reported if one.cue[0] not in whole]
            _append_unclaimed(said, reported)
            yield from (_with_quotations(one, quoted) for one in reported)
            yield from signed(text, quoted)
            speeches += [one for one in said if one is not opening]
            opening = _opening(text, spans[-1], said, quoted, speaking)
            if opening and opening not in said:
                speeches.append(opening)
        for one in speeches:
            if one.cue and one.content:
                yield Attribution((one.source,) if one.source else (), (one.cue,), tuple(one.content))

    def _sites(self, view: str, paragraph: Sequence[Sentence], verbs: frozenset[str] | None) -> list[Site]:
        short = [sentence for sentence in paragraph if sentence.end - sentence.start <= LONGEST]
        split = [tokens(view, sentence.start, sentence.end) for sentence in short]
        if verbs is not None:
            split = [found for found in split if not verbs.isdisjoint(word for _, _, word in found)]
        return [site for found in split for site in sites_of(Line(self._words, view, found), verbs)]

    def _reported(
        self, view: str, spans: Sequence[Span], sites: Sequence[Site], said: Sequence[Said]
    ) -> list[Attribution]:
        """Indirect speech and what is "according to" somebody.

        Within what is reported only speech is taken apart further: what is thought or wanted there mostly
        belongs to what is reported.
        """
        used = {id(one.site) for one in said if one.site}
        found = [(site, indirect(site, self._words)) for site in sites if id(site) not in used]
        made = [(site.word in self._speaking, one) for site, one in found if one]
        short = [(start, end) for start, end in spans if end - start <= LONGEST]
        made += [(True, one) for start, end in short for one in self._according.find(view, start, end)]
        apart = [one for start, end in short for one in asides(view, start, end)]
        cues = {one.cue[0][1] for one in apart}
        made = [(speech, one) for speech, one in made if one.cue[0][1] not in cues]
        made += [(True, one) for one in apart]
        contents = [part for _, one in made for part in one.content]
        within = Within([*contents, *(part for one in said if one.cue for part in one.content)])
        return [one for speech, one in made if speech or one.cue[0] not in within]


def paragraphs(split: Sequence[Sentence]) -> list[list[Sentence]]:
    """The sentences of a text, paragraph by paragraph."""
    return [list(group) for _, group in groupby(split, key=lambda sentence: sentence.paragraph)]


def _append_unclaimed(said: Sequence[Said], reported: list[Attribution]) -> None:
    """'He said it was late. "Very late."': a quotation that nothing claims goes on with what was reported."""
    for one in said:
        if one.cue:
            continue
        start = one.content[0][0]
        ends = [(other.cue[0][1], number) for number, other in enumerate(reported)]
        before = [end for end in ends if end[0] <= start]
        if before:
            number = max(before)[1]
            content = (*reported[number].content, *one.content)
            reported[number] = replace(reported[number], content=content)


def _opening(
    text: str, last: Span, said: Sequence[Said], quoted: Sequence[Quotation], sites: Sequence[Site]
) -> Said | None:
    """Whose a quotation is that opens the next paragraph: the one announced by a colon, or going on."""
    if text[last[1] - 1 : last[1]] == ":":
        site = next((site for site in reversed(sites) if site.at[0] >= last[0]), None)
        if site:
            return Said(site.subject, with_colon(text, site.cue), [], site)
        return announced(text, last[0], last[1], (last,))
    if said and said[-1].cue and quoted and quoted[-1].whole:
        return said[-1]
    return None


def _with_quotations(one: Attribution, quoted: Sequence[Quotation]) -> Attribution:
    """The same, with each quotation that its content breaks off in taken to its end."""
    return replace(one, content=tuple(_to_quote_end(part, quoted) for part in one.content))


def _to_quote_end(part: Span, quoted: Sequence[Quotation]) -> Span:
    at = bisect_right(quoted, part[1] - 1, key=lambda quote: quote.start)
    quote = quoted[at - 1] if at else None
    if quote and part[0] <= quote.start < part[1] <= quote.end:
        return part[0], quote.end
    return part
