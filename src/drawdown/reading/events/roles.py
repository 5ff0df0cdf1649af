"""Who supplies and who receives: the parts the parties of a sentence have in a step."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.reading.names.parties import Actor, listed

_BETWEEN = re.compile(
    r" (?:the |both |its |our |their |neighbou?ring |fellow |some |embattled |about |up to |more than |more |"
    r"several |dozens of |hundreds of |thousands of |\d[\d,]* )*"
)
_BY = re.compile(r"\bby (?:the )?$")
_HELPED = re.compile(r"(?: to)? (?:\w+ )?$")
_CLOSED = re.compile(r", (?:which|who|whose)\b[^,;]{1,80}, ")
_WHICH = re.compile(r",? (?:which|who|that)\b")
# "Norway has sent tanks and will send howitzers": the second verb has the subject of the first.
_SHARES = re.compile(r"[^.;]{0,4}\band (?:has|have|had|will|would|is|are|was|were|could|may)\b.*")
_DOES = re.compile(
    r"(?:,[^,.;]{1,80},)? (?:(?:also|already|now|just|\w+ly) )*(?:has|have|had|will|would|is|are|was|were|"
    r"did|could|may|[a-z]+ed|[a-z]+s|sent|gave|sold|lent|took|got)\b"
)
_JOINED = re.compile(r"\bjoin(?:s|ed|ing)? [^.;]{1,80} in (?:\w+ )?\Z")  # "join Oslo and Riga in sending"
_TO = re.compile(r" to (?:\w+ )?")
_THANKS = re.compile(
    r"\b(?:grateful|gratitude|thank\w*|prais\w+|commend\w*|applaud\w*|appreciat\w+|credit\w*|"
    r"congratulat\w+)\b"
)
# Who only speaks of what others give gives nothing: "Oslo condemned the sale of".
_COMMENTS = re.compile(
    r"\b(?:slam(?:s|med|ming)?|(?:critici[sz]|denounc|deplor|welcom|prais|decr|lambast|blast|protest|condemn|"
    r"hail|applaud|lament|bemoan)\w*|(?:objected|protested) to|angered by|dismay(?:ed)? (?:at|over)) "
    r"(?:(?:the|any|this|all|planned|latest|recent|possible|continued|further|[A-Z][\w-]*(?:'s)?) )*\Z"
)
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
    acts: bool = False,
) -> Roles:
    """Suppliers and recipients of a step.

    Args:
        view: Normal view of the text.
        found: Parties of the sentence.
        low, high: The clause the step stands in.
        cue: Span of the words for the step.
        passive: Whether what is moved stands before them.
        receives: Whether the subject of the verb receives ("Ukraine received").
        acts: Whether the words are a verb in the active, whose subject gives wherever it has things from.
    """
    acting = [actor for actor in found if actor.link not in ("place", "target")]
    here = [actor for actor in acting if low <= actor.start < high]
    before = [actor for actor in here if actor.end <= cue[0]]
    after = [actor for actor in here if actor.start >= cue[1]]
    agent = before[-1] if before and _agent(view, before[-1], cue) else None
    to = _first(after, "to") or next((a for a in before[::-1] if a.link == "to" and a is not agent), None)
    from_ = _first(after, "from") or (_first(before, "from") if passive or receives else None)
    subject = subject_of(view, acting, before, low, cue, to)
    if _COMMENTS.search(view, max(low, cue[0] - 60), cue[0]):
        subject = None
    helped = next(
        (one for one in before[-1:] if one.link == "to" and _HELPED.match(view, one.end, cue[0])), None
    )
    if receives and helped:  # "helping Oslo acquire"
        return Roles(in_list(view, acting, subject), in_list(view, acting, helped))
    if receives:
        return Roles(
            in_list(view, acting, from_), in_list(view, acting, subject or _first(before[::-1], "to"))
        )
    indirect = next((actor for actor in after if _indirect(view, cue[1], actor)), None)
    beside = indirect is not None and indirect.start - cue[1] == 1  # "the tanks it gave Oslo"
    recipients = in_list(view, acting, to or (indirect if beside or not passive else None))
    owner = next((one for one in reversed(before) if one.link == "owner" and cue[0] - one.end < 25), None)
    if owner and from_ and 0 < cue[0] - owner.end <= 3 and _by(view, from_):
        from_ = owner  # "Oslo's gift of tanks was followed by"
    supplier = agent or from_ or (subject or owner if not passive else None)
    if acts and subject and from_ and not _by(view, from_):
        supplier = subject  # "Spain has sent tanks from Germany"
    suppliers = in_list(view, acting, supplier)
    return Roles(tuple(id_ for id_ in suppliers if id_ not in recipients), recipients)


def _by(view: str, actor: Actor) -> bool:
    return bool(_BY.search(view, max(0, actor.start - 12), actor.start))


def subject_of(
    view: str,
    acting: Sequence[Actor],
    before: Sequence[Actor],
    low: int,
    cue: tuple[int, int],
    to: Actor | None = None,
) -> Actor | None:
    """Who does what a verb says: the nearest before it, whom its relative means, or the last subject."""
    joined = _JOINED.search(view, low, cue[0])
    near = [one for one in before if one.link == "bare" and one is not to]
    near = [one for one in near if not joined or one.end <= joined.start()]
    closed = _CLOSED.match(view, low, cue[0])  # "Poland, which borders Ukraine, has given"
    near = [one for one in near if not closed or one.start >= closed.end()]
    if near:
        return near[-1]
    meant = [one for one in acting if one.end <= low and low - one.end < 8 and _WHICH.match(view, one.end)]
    if not meant and _SHARES.fullmatch(view, max(0, low - 5), min(low + 7, len(view))):
        meant = [
            one for one in acting if one.end <= low and one.link == "bare" and _DOES.match(view, one.end)
        ]
    return meant[-1] if meant else None


def _indirect(view: str, verb_end: int, actor: Actor) -> bool:
    """Whether a party is the indirect object of the verb right before it: "gave the Iraqi army tanks"."""
    if actor.link != "bare" or view[actor.start : actor.end].lower() in _SUBJECTS:
        return False
    return bool(_BETWEEN.fullmatch(view, verb_end, actor.start))


def _agent(view: str, actor: Actor, cue: tuple[int, int]) -> bool:
    """Whether a party is the one to act: "works with Norway to send", "thanked Norway for sending"."""
    if view.startswith(" for ", actor.end) and _THANKS.search(view, max(0, actor.start - 60), actor.start):
        return actor.end + len(" for ") == cue[0]
    return bool(_TO.fullmatch(view[actor.end : cue[0]]))


def _first(actors: Sequence[Actor], link: str) -> Actor | None:
    return next((actor for actor in actors if actor.link == link), None)


def in_list(view: str, acting: Sequence[Actor], one: Actor | None) -> tuple[str, ...]:
    """The parties of the list that a party stands in, in order, each once."""
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
