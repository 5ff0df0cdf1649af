"""Indirect speech, thought and intention: a word that reports, with its source and what it reports."""

from drawdown.attribution import Attribution
from drawdown.catalogue import Reporting
from drawdown.reading.attributions.site import Site, Span

# Complement -> the frame under which the catalogue lists the words that report with it, best first.
_SLOTS = (
    ("that", "clause"), ("obj that", "clause"), ("wh", "question"), ("bare", "bare"), ("to", "infinitive"),
    ("obj to", "object_clause"), ("obj of", "object_clause"), ("obj for", "object_clause"),
    ("obj as", "object_clause"), ("around", "bare"), ("obj", "object"),
)  # fmt: skip
# A preposition comes after an infinitive, whose "to" looks like one.
_OWN = ("for", "to+", "on", "of", "about", "against", "with", "at", "over", "as", "in")


def indirect(site: Site, words: Reporting) -> Attribution | None:
    """What a site reports by the frames of its word, or None where it reports nothing."""
    if site.kind == "verb":
        return _verb(site, words)
    frames = words.frames[site.kind].get(site.word, frozenset())
    for slot in ("that", "wh", "to", *_OWN):
        if slot in frames and slot in site.slots:
            return _made(site, slot)
    return None


def _verb(site: Site, words: Reporting) -> Attribution | None:
    frames = words.frames["verb"][words.verbs[site.word][0]]
    if site.passive:
        return _passive(site, frames)
    if "seeming" in frames:
        return _held(site) if "to" in site.slots else None
    for slot, frame in _SLOTS:
        if frame in frames and slot in site.slots:
            return _made(site, slot)
        if slot == "to" and "obj" not in site.slots:
            own = next((own for own in _OWN if own in frames and own in site.slots), None)
            if own:
                return _made(site, own)
    return None


def _made(site: Site, slot: str) -> Attribution | None:
    end = max(site.cue[1], site.prepositions.get(slot, 0))
    return _attribution(site.subject, (site.cue[0], end), site.slots[slot])


def _passive(site: Site, frames: frozenset[str]) -> Attribution | None:
    """'It was reported that', 'is expected to rise', 'was criticized by her'."""
    for slot in ("that", "wh"):
        if slot in site.slots and frames & {"clause", "passive"}:
            return _attribution(site.agent, site.cue, site.slots[slot])
    if "passive" not in frames or site.subject is None:
        return None
    if site.agent:
        return _attribution(site.agent, (site.cue[0], site.agent[0] - 1), (site.subject,))
    return _held(site)


def _held(site: Site) -> Attribution | None:
    """What is held of the subject, by nobody named."""
    rest = next((site.slots[slot] for slot in ("to", "of", "as", "with") if slot in site.slots), None)
    if site.subject is None or rest is None:
        return None
    return _attribution(None, site.cue, (site.subject, *rest))


def _attribution(source: Span | None, cue: Span, content: tuple[Span, ...]) -> Attribution | None:
    """The attribution; parts that run into each other are left out."""
    content = tuple(part for part in content if part[1] <= cue[0] or part[0] >= cue[1])
    if source and any(part[0] <= source[0] and source[1] <= part[1] for part in content):
        source = None
    return Attribution((source,) if source else (), (cue,), content) if content else None
