"""Sentences that seem to say something and gave no claim, each with the reason."""

from collections.abc import Iterator, Sequence

from drawdown.claim import Claim
from drawdown.findings import Unread
from drawdown.reading.passages.passage import Passage
from drawdown.reading.text.sentences import LONGEST, Sentence
from drawdown.reading.text.tidy import Tidy

_SHOWN = 200  # characters of a sentence that is too long to be one


def unread(
    source: Tidy, split: Sequence[Sentence], made: Sequence[Passage], claims: Sequence[Claim]
) -> Iterator[Unread]:
    """What was left aside in one report: first what is too long, then sentences in order."""
    path = source.stored.path
    for sentence in split:
        if sentence.end - sentence.start > LONGEST:
            shown = source.evidence(sentence.start, min(sentence.end, sentence.start + _SHOWN))
            yield Unread(path, shown, f"longer than {LONGEST} characters: a table or a list run together")
    done = {claim.evidence.start for claim in claims}
    for passage in made:
        reason = reason_for(passage)
        if reason:
            evidence = source.evidence(passage.sentence.start, passage.sentence.end)
            if evidence.start not in done:
                yield Unread(path, evidence, reason)


def reason_for(passage: Passage) -> str | None:
    """Why a sentence without a claim is worth a look, None where it is not."""
    named = {mention.kind for mention in passage.mentions if not mention.anaphor}
    events = ", ".join(dict.fromkeys(cue.event for cue in passage.cues))
    if events and named:
        return f"an event ({events}) that no rule ties to what is named"
    if events:
        return f"an event ({events}) without an item it could be about"
    if named & {"specific", "class"}:
        return "an item without an event"
    return "aid without an event" if named else None
