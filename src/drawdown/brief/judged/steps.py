"""One step of a position in words: as a row of a table, and as a piece of a sentence."""

from dataclasses import replace

from drawdown.brief.naming import Names
from drawdown.brief.phrases import FORMS, LEAVE, STATUS_WORDS
from drawdown.position import Position, Step
from drawdown.when import in_phrase

_TOWARD = frozenset(
    {"requested", "authorised", "announced", "notified", "ordered", "sold", "delivered", "used", "trained"}
)
_AGAINST = frozenset({"refused", "paused"})
_WORDS = {
    "requested": "asked for", "considered": "weighed", "refused": "refused", "paused": "halted",
    "authorised": "authorised", "announced": "announced", "notified": "sale notified to parliament",
    "ordered": "ordered", "sold": "sold", "delivered": "delivered", "used": "used",
    "trained": "crews trained", "produced": "produced", "held": "in stock", "replaced": "replaced",
    "conditioned": "limited by conditions", "argued": "argued about", "rated": "performance stated",
}  # fmt: skip
_LEANING = {"for": "towards it", "against": "against it"}

_GOT_ORDER = replace(
    FORMS["ordered"], past="received", participle="received", rest=" an order of{what}{for_}"
)


def words(event: str, status: str, leaning: str | None = None) -> str:
    """An event with its status and leaning: ``delivered``, ``weighed (leaning against it)``."""
    marks = [STATUS_WORDS.get(status, ""), f"leaning {_LEANING[leaning]}" if leaning in _LEANING else ""]
    said = ", ".join(mark for mark in marks if mark)
    return f"{_WORDS.get(event, event)} ({said})" if said else _WORDS.get(event, event)


def stance(event: str, status: str, leaning: str | None = None) -> str:
    """Where a step points: ``toward`` the transfer, ``against`` it, or ``open``."""
    if leaning in _LEANING and status == "actual":
        return "toward" if leaning == "for" else "against"
    if status in ("possible", "asked"):
        return "open"
    denied = status == "denied"
    if event in _TOWARD:
        return "against" if denied else "toward"
    return "against" if event in _AGAINST and not denied else "open"


def deed(step: Step, one: Position, names: Names, named: bool) -> str:
    """What the actor did in this step: ``refused to send ATACMS to Ukraine in July 2023``.

    Args:
        step: The step; its status is ``actual``, or it is inferred.
        one: The line it stands in.
        names: Names of items and parties.
        named: Whether the item and the parties are named; else "it" stands for them.
    """
    leave = step.event in LEAVE and one.supplier not in (None, one.actor)
    form = LEAVE[step.event] if leave else FORMS[step.event]
    # An order stands in the line of him who is to supply; it is not he who orders.
    form = _GOT_ORDER if step.event == "ordered" and one.actor and one.actor == one.supplier else form
    item = names.item(one.item) if named else "it"
    recipient = names.party(one.recipient) if named and one.recipient not in (None, one.actor) else ""
    supplier = names.party(one.supplier) if named and one.supplier not in (None, one.actor) else ""
    rest = form.rest.format(
        what=f" {item}",
        bare=f" {item}",
        to=f" to {recipient}" if recipient else "",
        for_=f" for {recipient}" if recipient else "",
        crews=f" crews from {recipient}" if recipient else " crews",
        asked=f" {supplier}" if supplier else "",
        from_=f" from {supplier}" if supplier else "",
        supplied=f" supplied by {supplier}" if supplier else "",
        lean="",
        reason="",
    )
    bounds = step.when
    if step.inferred and bounds and bounds.upper:
        bounds = replace(bounds, lower=None)
    when = f" {in_phrase(bounds)}" if bounds else " at a time not known"
    # What follows a semicolon is detail, and the table has it.
    because = f": {step.why.split(';')[0]}" if step.why else ""
    why = f" (inferred{because})" if step.inferred else ""
    verb = f"had {form.participle}" if bounds and bounds.lower is None else form.past
    return f"{verb}{rest}{when}{why}"
