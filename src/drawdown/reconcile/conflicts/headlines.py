"""Headlines that say more than the text below them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from drawdown.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.conflict import Conflict
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.reconcile.conflicts.figures import comparable
from drawdown.reconcile.conflicts.judge import Judgement
from drawdown.reconcile.conflicts.matters import Matter, named
from drawdown.reconcile.conflicts.statements import holds
from drawdown.reconcile.conflicts.told import Told

_TOP = 300  # characters of a text within which its headline ends
_LONG = 160  # characters of the longest headline
_ENDS = (".", "!", "?", "”", '"', "…", ":", ";")
# How far a step has come. A headline in the present tense, "X sends Y", may mean a decision to send.
_WEIGHED, _DECIDED = 1, 2
_HOW_FAR = {"considered": _WEIGHED} | dict.fromkeys(
    ("announced", "authorised", "ordered", "notified", "sold", "delivered"), _DECIDED
)


def of_headlines(claims: Iterable[Told], catalogue: Catalogue) -> Iterator[Conflict]:
    """Rows between a headline and its own text, where no sentence below bears it out."""
    heads: defaultdict[tuple[str, Matter], list[Told]] = defaultdict(list)
    bodies: defaultdict[tuple[str, Matter], list[Told]] = defaultdict(list)
    for one in claims:
        side = heads if _is_headline(one.entry) else bodies
        side[one.claim.report, one.matter].append(one)
    for key in heads:
        body = sorted(bodies.get(key, ()), key=lambda one: (one.claim.evidence.start, one.claim.id))
        for head in heads[key]:
            found = _answered(head, body) or _counted(head, body) or _stronger(head, body)
            if found:
                other, verdict, ground = found
                about = f"{named(key[1], catalogue)}: headline against its text"
                yield Judgement(head.claim, other.claim, verdict, [ground]).row(about)


Found = tuple[Told, str, Ground]


def _is_headline(entry: Entry) -> bool:
    claim = entry.claim
    text = claim.evidence.text.strip()
    title = entry.source.title
    if title and text == title.strip():
        return True
    at_top = claim.evidence.end <= _TOP and len(text) <= _LONG
    return at_top and claim.speaker.kind == "author" and not text.endswith(_ENDS)


def _answered(head: Told, body: list[Told]) -> Found | None:
    """An answer of the headline that the text contradicts and nowhere repeats."""
    for said in head.statements:
        own = [(one, its.answer) for one in body for its in one.statements if its.question == said.question]
        if any(answer == said.answer for _, answer in own):
            continue
        for one, answer in own:
            if holds(said.question, said.answer, answer) is not None:
                return one, "copy-drift", _ground(0.6, f"{said.answer} / {answer}")
    return None


def _counted(head: Told, body: list[Told]) -> Found | None:
    """A figure of the headline that no figure of the text bears out."""
    for mine in head.figures:
        below = [(one, its) for one in body for its in one.figures if comparable(mine, its)]
        if below and all(mine.apart(its) and its.kind == mine.kind for _, its in below):
            # The text may count something else than its headline does.
            alike = [(one, its) for one, its in below if one.claim.event == head.claim.event]
            if alike:
                one, its = alike[0]
                return one, "copy-drift", _ground(0.6, f"{mine.said} / {its.said}")
    return None


def _stronger(head: Told, body: list[Told]) -> Found | None:
    """A step in the headline of which the text only says that it is weighed, or may come."""
    far = _how_far(head.claim)
    weak = [one for one in body if _how_far(one.claim) == _WEIGHED]
    if far != _DECIDED or not weak or any((_how_far(one.claim) or 0) >= far for one in body):
        return None
    undecided = next((one for one in body if _undecided(one.claim)), None)
    if undecided:
        return undecided, "copy-drift", _ground(0.6, "decided / not decided")
    return weak[0], "unsure", _ground(0.3, "decided / only weighed or possible")


def _how_far(claim: Claim) -> int | None:
    if claim.status == "possible":
        return _WEIGHED if claim.event in _HOW_FAR else None
    return _HOW_FAR.get(claim.event) if claim.status in ("actual", "planned") else None


def _undecided(claim: Claim) -> bool:
    return claim.status == "denied" and claim.event in ("authorised", "announced", "delivered")


def _ground(weight: float, detail: str) -> Ground:
    return Ground("a headline against its text", weight, detail)
