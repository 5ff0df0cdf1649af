"""Who supplies and who receives: the parts the parties of a sentence have in a step."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.reading.parties import Actor, listed

_BETWEEN = re.compile(r" (?:the |both |its |our |their |neighbou?ring |fellow |some |embattled )*")
_SUBJECTS = frozenset({"we", "i", "he", "she", "they"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Suppliers and recipients of a step, several where they stand in one list; empty where not said."""

    suppliers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


def roles(
    view: str,
    found: Sequence[Actor],
    low: int,
    high: int,
    cue: tuple[int, int],
    passive: bool,
    receives: bool,
) -> Roles:
    """Suppliers and recipients of a step.

    Args:
        view: Normal view of the text.
        found: Parties of the sentence.
        low, high: The clause the step stands in.
        cue: Span of the words for the step.
        passive: Whether what is moved stands before them.
        receives: Whether the subject of the verb receives ("Ukraine received").
    """
    acting = [actor for actor in found if actor.link not in ("place", "target")]
    here = [actor for actor in acting if low <= actor.start < high]
    before = [actor for actor in here if actor.end <= cue[0]]
    after = [actor for actor in here if actor.start >= cue[1]]
    to = _first(after, "to") or _first(before[::-1], "to")
    given_by = _first(after, "from") or (_first(before, "from") if passive or receives else None)
    subject = next(
        (
            one
            for one in reversed(before)
            if one.link == "bare" and one is not to and not _joins(view, one, cue)
        ),
        None,
    )
    agent = before[-1] if before and _agent(view, before[-1], cue) else None
    if receives:
        return Roles(_run(view, acting, given_by), _run(view, acting, subject or _first(before[::-1], "to")))
    indirect = next((actor for actor in after if _indirect(view, cue[1], actor)), None)
    recipients = _run(view, acting, to or (indirect if not passive else None))
    owner = next(
        (actor for actor in reversed(before) if actor.link == "owner" and cue[0] - actor.end < 25), None
    )
    suppliers = _run(view, acting, agent or given_by or (subject or owner if not passive else None))
    return Roles(tuple(id_ for id_ in suppliers if id_ not in recipients), recipients)


def _indirect(view: str, verb_end: int, actor: Actor) -> bool:
    """Whether a party is the indirect object of the verb right before it: "gave the Iraqi army tanks"."""
    if actor.link != "bare" or view[actor.start : actor.end].lower() in _SUBJECTS:
        return False
    return bool(_BETWEEN.fullmatch(view, verb_end, actor.start))


def _agent(view: str, actor: Actor, cue: tuple[int, int]) -> bool:
    """Whether a party is the one to act: "works with Norway to send"."""
    return bool(re.fullmatch(r" to (?:\w+ )?", view[actor.end : cue[0]]))


def _joins(view: str, actor: Actor, cue: tuple[int, int]) -> bool:
    """Whether a party is joined by the subject in what it does: "join Norway in sending"."""
    return bool(re.fullmatch(r" in (?:\w+ )?", view[actor.end : cue[0]]))


def _first(actors: Sequence[Actor], link: str) -> Actor | None:
    return next((actor for actor in actors if actor.link == link), None)


def _run(view: str, acting: Sequence[Actor], one: Actor | None) -> tuple[str, ...]:
    """The parties of the list a party stands in, in order, each once."""
    if one is None:
        return ()
    at = acting.index(one)
    first = last = at
    while first and _joined(view, acting[first - 1], acting[first]):
        first -= 1
    while last + 1 < len(acting) and _joined(view, acting[last], acting[last + 1]):
        last += 1
    return tuple(dict.fromkeys(actor.id for actor in acting[first : last + 1]))


def _joined(view: str, first: Actor, second: Actor) -> bool:
    return first.link == second.link and listed(view, first, second)
