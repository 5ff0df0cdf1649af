"""What people decided, and claims that are read otherwise or no longer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drawdown.brief.figures import quoted
from drawdown.brief.sentences import sentence
from drawdown.brief.since.before import Decided
from drawdown.brief.since.model import Change
from drawdown.brief.since.two import Two, said
from drawdown.claim import Claim
from drawdown.entry import Entry
from drawdown.link import told as of_link
from drawdown.when import day_in_words

_DEEDS = {"accept": "accepted", "reject": "rejected"}


def decisions(decided: Iterable[Decided], two: Two, entries: Sequence[Entry]) -> list[Change]:
    """What people decided, the latest first; ``entries`` are all claims of the brief, rejected ones too."""
    by_id = {entry.claim.id: entry for entry in entries}
    by_report: dict[str, list[str]] = {}
    for entry in entries:
        by_report.setdefault(entry.claim.report, []).extend(two.citable([entry.claim.id]))
    found = []
    for one in decided:
        of_reports = (id for report in one.reports for id in by_report.get(report, ())[:1])
        about = two.citable([*one.claims, *of_reports])
        if about:
            found.append(_decided(one, about, two, by_id))
    return found[::-1]


def _decided(one: Decided, about: tuple[str, ...], two: Two, by_id: dict[str, Entry]) -> Change:
    entry = by_id.get(about[0]) or two.then[about[0]]
    item = entry.claim.item.base
    says = sentence(entry.claim, two.names)
    return Change(
        kinds=("decided",),
        label=one.kind if one.kind in ("taken back", "carried over") else "decision",
        text=f"{one.by} {_deed(one)}." if one.is_link else f"{one.by} {_deed(one)}: {says}",
        claims=about,
        when=day_in_words(one.on),
        details=(f"Why: {one.why}",) if one.why else (),
        basis="",
        item=item,
    )


def _deed(one: Decided) -> str:
    if one.is_link:
        what = f"said that these {of_link(one.verdict)}"
        return f"took back what was {what}" if one.kind == "taken back" else what
    value = quoted(one.value) if one.value else "not stated"
    done = _DEEDS.get(one.verdict) or f"corrected {one.field} to {value} in"
    return f"took back what {done}" if one.kind == "taken back" else done


def readings(two: Two, entries: Sequence[Entry], decided: Iterable[Decided]) -> list[Change]:
    """Claims that say something else than then, or that the latest reading does not make."""
    by_person = {claim for one in decided for claim in one.claims}
    there = {entry.claim.id for entry in entries}
    by_report: dict[str, list[Claim]] = {}
    for id in sorted(two.fresh):
        by_report.setdefault(two.now[id].claim.report, []).append(two.now[id].claim)
    changes = []
    for id, old in two.then.items():
        new = two.now.get(id)
        if new and id in two.fresh and id not in by_person:
            changes.append(_read(new, old, two))
        elif id not in there and two.citable([id]):
            changes.append(_gone(old, by_report.get(old.claim.report, ()), two))
    return sorted(changes, key=lambda one: (one.label, one.item or "", one.text))


def _read(new: Entry, old: Entry, two: Two) -> Change:
    fields = [name for name, value in said(new.claim).items() if value != said(old.claim)[name]]
    text = sentence(new.claim, two.names)
    was = sentence(old.claim, two.names)
    details = (f"Was: {was}" if was != text else f"Otherwise read: {', '.join(fields)}.",)
    return replace(_of(new, text), kinds=("otherwise",), label="read otherwise", details=details)


def _gone(old: Entry, fresh: Iterable[Claim], two: Two) -> Change:
    text = sentence(old.claim, two.names)
    details = [f"Now: {sentence(one, two.names)}" for one in _instead(old.claim, fresh)]
    label = "read otherwise" if details else "no longer read so"
    return replace(_of(old, text), kinds=("gone",), label=label, details=tuple(details))


def _instead(old: Claim, fresh: Iterable[Claim]) -> Iterator[Claim]:
    """Of the new claims of the same report, those on words that overlap."""
    for new in fresh:
        if new.evidence.start < old.evidence.end and old.evidence.start < new.evidence.end:
            yield new


def _of(entry: Entry, text: str) -> Change:
    claim = entry.claim
    return Change(("otherwise",), "", text, (claim.id,), basis="", status=claim.status, item=claim.item.base)
