"""Who supplies and who receives: the parts the parties of a sentence have in a step."""

from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.reading.parties import Actor, listed


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
    here = [actor for actor in found if low <= actor.start < high and actor.link not in ("place", "target")]
    before = [actor for actor in here if actor.end <= cue[0]]
    after = [actor for actor in here if actor.start >= cue[1]]
    to = _first(after, "to") or _first(before[::-1], "to")
    given_by = _first(after, "from") or (_first(before, "from") if passive or receives else None)
    subject = next((actor for actor in reversed(before) if actor.link == "bare" and actor is not to), None)
    if receives:
        return Roles(_run(view, here, given_by), _run(view, here, subject or _first(before[::-1], "to")))
    indirect = next(
        (actor for actor in after if actor.link == "bare" and len(view[cue[1] : actor.start].split()) <= 2),
        None,
    )
    recipients = _run(view, here, to or (indirect if not passive else None))
    owner = next(
        (actor for actor in reversed(before) if actor.link == "owner" and cue[0] - actor.end < 25), None
    )
    suppliers = _run(view, here, given_by or (subject or owner if not passive else None))
    return Roles(tuple(id_ for id_ in suppliers if id_ not in recipients), recipients)


def _first(actors: Sequence[Actor], link: str) -> Actor | None:
    return next((actor for actor in actors if actor.link == link), None)


def _run(view: str, here: Sequence[Actor], one: Actor | None) -> tuple[str, ...]:
    """The parties of the list a party stands in, in order, each once."""
    if one is None:
        return ()
    at = here.index(one)
    first = last = at
    while first and _joined(view, here[first - 1], here[first]):
        first -= 1
    while last + 1 < len(here) and _joined(view, here[last], here[last + 1]):
        last += 1
    return tuple(dict.fromkeys(actor.id for actor in here[first : last + 1]))


def _joined(view: str, first: Actor, second: Actor) -> bool:
    return first.link == second.link and listed(view, first, second)
