"""When and where the statements behind the claims of one report were made."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from drawdown.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.dating import Dating
from drawdown.occasion import UNSTATED, Occasion
from drawdown.reading.names.screen import Name
from drawdown.reading.saying.days import days
from drawdown.reading.saying.occasions import Statement, own_occasion, resolved
from drawdown.reading.speech.attributor import Attributor
from drawdown.reading.text.sentences import LONGEST, sentences
from drawdown.reading.text.tidy import Tidy
from drawdown.reading.time.hypotheses import only


def occasions(
    source: Tidy,
    view: str,
    names: Sequence[Name],
    catalogue: Catalogue,
    claims: Iterable[Claim],
    dating: Sequence[Dating],
) -> dict[str, Occasion]:
    """By claim id the occasion of its sentence; unstated ones and the author's own are left out."""
    statements = _statements(source, view, names, catalogue, dating)
    starts = [source.evidence(one.sentence.start, one.sentence.end).start for one in statements]
    told = resolved(view, statements)
    found = {}
    for claim in claims:
        at = bisect_right(starts, claim.evidence.start) - 1
        # A claim whose speaker somebody corrected is of the same sentence, but not of that statement.
        if at < 0 or claim.speaker.text is None or claim.speaker.text != statements[at].said.speaker.text:
            continue
        if told[at] != UNSTATED:
            found[claim.id] = told[at]
    return found


def _statements(
    source: Tidy, view: str, names: Sequence[Name], catalogue: Catalogue, dating: Sequence[Dating]
) -> list[Statement]:
    report = source.report
    split = sentences(report.text, view, report.furniture)
    published = report.metadata.published
    known = published or only(dating)
    attributor = Attributor(report.text, view, split, catalogue, report.metadata.outlet)
    name_starts = [name.start for name in names]
    made = []
    for sentence in split:
        if sentence.end - sentence.start > LONGEST:
            continue
        here = names[bisect_left(name_starts, sentence.start) : bisect_left(name_starts, sentence.end)]
        said = attributor.attribute(sentence, here, days(view, sentence, published, dating))
        made.append(Statement(sentence, said, own_occasion(said, known)))
    return made
