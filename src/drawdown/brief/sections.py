"""The questions a brief answers about one item, one function each."""

from collections.abc import Callable, Sequence

from drawdown.brief import dates, figures
from drawdown.brief.citations import KIND_WORDS, reports, said_by, speaker, through
from drawdown.brief.model import Group, Row, Section, Table
from drawdown.brief.naming import Names
from drawdown.brief.ordering import Statements
from drawdown.brief.phrases import STATUS_WORDS
from drawdown.brief.sentences import capital, topic
from drawdown.claim import EVENTS
from drawdown.entry import Entry

Test = Callable[[Entry], bool]


def happened(entries: Sequence[Entry], names: Names) -> Section:
    """What happened, in order; what has no date stands apart and is given none."""
    apart = {"argued", "conditioned"}
    told = [
        entry
        for entry in entries
        if entry.claim.event not in apart and not (entry.claim.event == "rated" and entry.claim.quantity)
    ]
    groups = _groups(
        told,
        names,
        ("Dated", lambda entry: entry.claim.happened is not None),
        ("Date given only in part", lambda entry: not entry.claim.happened and bool(dates.when(entry.claim))),
        ("Date not stated, from request to use", lambda entry: not dates.when(entry.claim)),
    )
    return Section("happened", groups=groups)


def amounts(entries: Sequence[Entry], names: Names) -> Section:
    """Counts and sums as ranges with who says them; a vague word stays a word."""
    alike: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: EVENTS.index(entry.claim.event)):
        claim = entry.claim
        status = STATUS_WORDS[claim.status]
        date = dates.when(claim)
        what = topic(claim, names) + (f" ({status})" if status else "") + (f", {date}" if date else "")
        if claim.quantity:
            vague = claim.quantity.min is None and claim.quantity.max is None
            shown = "no number given" if vague else figures.figure(claim.quantity)
            alike.setdefault((what, shown, claim.quantity.text), []).append(entry)
        if claim.money:
            bare = claim.money.min is None and claim.money.max is None
            shown = "no sum given" if bare else figures.sum_of(claim.money)
            about = f"Money: {what[:1].lower()}{what[1:]}"
            alike.setdefault((about, shown, claim.money.text), []).append(entry)
    rows = [
        Row((what, shown, figures.quoted(words), said_by(same)), _ids(same))
        for (what, shown, words), same in alike.items()
    ]
    note = "Ranges and words are as said. No number is added to another, and a vague word is no number."
    table = Table(("What", "How many", "In the words", "Who says so"), tuple(rows)) if rows else None
    return Section("amounts", note, table=table)


def reasons(entries: Sequence[Entry], names: Names) -> Section:
    """Refusals and pauses, the reasons given for and against, and conditions."""

    def argued(leaning: str | None) -> Test:
        return lambda entry: entry.claim.event == "argued" and entry.claim.leaning == leaning

    groups = _groups(entries, names, ("Refused or paused", refusal))
    groups += _groups(
        entries,
        names,
        ("Reasons given against", argued("against")),
        ("Reasons given for", argued("for")),
        ("Reasons, neither for nor against", argued(None)),
        ("Conditions, limits and assurances", lambda entry: entry.claim.event == "conditioned"),
        words=True,
    )
    return Section("reasons", groups=groups)


def kept(entries: Sequence[Entry], names: Names) -> Section:
    """What was kept from the public, and when it was disclosed."""
    groups = _groups(
        entries,
        names,
        ("Kept from the public", lambda entry: entry.claim.secret or entry.claim.reason == "secrecy"),
        ("Disclosed", lambda entry: bool(dates.disclosed(entry.claim)) and not entry.claim.secret),
    )
    return Section("kept", groups=groups)


def speakers(entries: Sequence[Entry], names: Names) -> Section:
    """Who says so, through which outlets, in how many claims."""
    alike: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in entries:
        kind = KIND_WORDS[entry.claim.speaker.kind]
        key = (speaker(entry).removesuffix(f" ({kind})"), kind, through(entry))
        alike.setdefault(key, []).append(entry)
    ranked = sorted(alike.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    rows = tuple(
        Row((capital(who), kind, way, str(len(same))), _ids(same)) for (who, kind, way), same in ranked
    )
    note = "" if reports(entries) > 1 else "All of it from one report."
    return Section(
        "speakers",
        note,
        table=Table(("Speaker", "Kind", "Reached the brief through", "Claims"), rows),
    )


def refusal(entry: Entry) -> bool:
    """Whether the claim is of something refused, paused, or training not allowed."""
    claim = entry.claim
    return claim.event in ("refused", "paused") or (claim.event == "trained" and claim.status == "denied")


def _groups(
    entries: Sequence[Entry], names: Names, *kinds: tuple[str, Test], words: bool = False
) -> tuple[Group, ...]:
    statements = Statements(names)
    found = []
    for title, test in kinds:
        own = statements.of([entry for entry in entries if test(entry)], words)
        if own:
            found.append(Group(title, tuple(statement for _, statement in own)))
    return tuple(found)


def _ids(entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.claim.id for entry in entries))
