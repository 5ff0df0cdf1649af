"""Who says so: speakers, the chain of outlets, and the numbers in brackets."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from drawdown.brief import dates
from drawdown.brief.cited.model import Weight
from drawdown.brief.model import Citation
from drawdown.clock import CLOCKS
from drawdown.entry import Entry
from drawdown.when import in_words

KIND_WORDS = {
    "named": "named person", "anonymous": "anonymous", "organisation": "organisation",
    "report": "another report", "author": "the report's own voice",
}  # fmt: skip
_OWN_VOICE = "the report itself"
_MOST_NAMED = 3


def speaker(entry: Entry) -> str:
    """Who says so: ``US officials (anonymous)``; the report's own voice where it names nobody."""
    said = entry.claim.speaker
    if said.text is None:
        return _OWN_VOICE if said.kind == "author" else f"an unnamed speaker ({KIND_WORDS[said.kind]})"
    return f"{said.text} ({KIND_WORDS[said.kind]})" if said.kind in ("anonymous", "report") else said.text


def chain(entry: Entry) -> str:
    """From the speaker to the report: ``US officials (anonymous) → Washington Post → a.txt``."""
    return f"{speaker(entry)} → {through(entry)}"


def through(entry: Entry) -> str:
    """The outlets and the report, without the speaker: ``Washington Post → a.txt``."""
    return " → ".join((*entry.claim.via, entry.claim.path))


def said_by(entries: Sequence[Entry]) -> str:
    """The speakers of claims that say the same, each with its outlets; at most four by name."""
    voices: dict[str, list[str]] = {}
    for entry in entries:
        voice = speaker(entry)
        if voice == _OWN_VOICE:
            voices.setdefault(voice, []).append(entry.claim.path)
        else:
            via = f", via {', '.join(entry.claim.via)}" if entry.claim.via else ""
            voices.setdefault(f"{voice}{via}", [])
    named = []
    for voice, paths in voices.items():
        files = list(dict.fromkeys(paths))
        if voice != _OWN_VOICE:
            named.append(voice)
        elif len(files) == 1:
            named.append(f"{voice} ({files[0]})")
        else:
            named.append(f"the reports themselves ({len(files)})")
    if len(named) <= _MOST_NAMED + 1:
        return "; ".join(named)
    return f"{'; '.join(named[:_MOST_NAMED])}; and {len(named) - _MOST_NAMED} more"


def reports(entries: Iterable[Entry]) -> int:
    """How many reports the claims come from."""
    return len({entry.claim.report for entry in entries})


def number(
    cited: Iterable[str],
    entries: Mapping[str, Entry],
    text: Callable[[Entry], str],
    weights: Mapping[str, Weight],
) -> dict[str, Citation]:
    """Citations by claim id, numbered from 1 in the order in which the claims are first cited."""
    found = {}
    for at, claim in enumerate(dict.fromkeys(cited), start=1):
        entry = entries[claim]
        found[claim] = Citation(
            at, entry, text(entry), speaker(entry), chain(entry), _clocks(entry), weights[claim]
        )
    return found


def _clocks(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Each clock with its date in words and what that rests on, the latest-running clock last."""
    found = []
    for name in reversed(CLOCKS):
        bounds = entry.clock(name)
        said = dates.when(entry.claim, name) if name in ("happened", "disclosed") else ""
        text = said or (in_words(bounds) if bounds else "not stated")
        if bounds and bounds.basis and name != "recorded":
            text = f"{text}; worked out from {bounds.basis}"
        found.append((name, text))
    return tuple(found)
