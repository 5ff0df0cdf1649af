"""One claim in one plain English sentence, with every field it has and none that it has not."""

from drawdown.brief import figures
from drawdown.brief.naming import Names
from drawdown.brief.phrases import (
    ASSURED,
    AT_A_RATE,
    FORMS,
    INSTRUMENTS,
    LEAVE,
    NOT_TRAINED,
    REASONS,
    STANDING,
    WITH_ACTOR,
    WITHOUT_ACTOR,
    Form,
)
from drawdown.brief.what import what
from drawdown.claim import Claim


def sentence(claim: Claim, names: Names) -> str:
    """What the claim says, without its date and without who says it; ends in a full stop."""
    form = _form(claim)
    actor = _actor(claim, form, names)
    slots = _slots(claim, names, actor)
    if claim.event == "trained" and claim.status == "denied" and actor:
        return finished(NOT_TRAINED.format(actor=actor, **slots))
    frames = STANDING if claim.event == "rated" else WITH_ACTOR if actor else WITHOUT_ACTOR
    many = _many(claim, form, names)
    text = frames[claim.status].format(
        actor=actor,
        asker=_asker(claim),
        past=form.past,
        base=form.base,
        participle=form.participle,
        noun=form.noun,
        is_="are" if many else "is",
        has="have" if many else "has",
        rest=form.rest.format(**slots),
        noun_rest=form.noun_rest.format(**slots),
    )
    return finished(f"{text}{_extras(claim, names)}")


def clause(claim: Claim, names: Names, had: bool = False, actor: str | None = None) -> str:
    """What an actual or planned claim says as part of a sentence: ``the United States had sent ATACMS``.

    Args:
        claim: The claim.
        names: Names of items and parties.
        had: Whether it is told as done by some later day.
        actor: What stands for who does it, such as ``it``; default its name.
    """
    form = _form(claim)
    doer = _actor(claim, form, names)
    slots = _slots(claim, names, doer)
    if claim.status == "planned":
        were = "were" if _many(claim, form, names) else "was"
        if not doer:
            return f"there was to be {form.noun}{form.noun_rest.format(**slots)}{_extras(claim, names)}"
        return f"{actor or doer} {were} to {form.base}{form.rest.format(**slots)}{_extras(claim, names)}"
    if not doer:
        return _passive(claim, form, slots, "had been" if had else "were") + _extras(claim, names)
    verb = f"had {form.participle}" if had else form.participle if form is AT_A_RATE else form.past
    return f"{actor or doer} {verb}{form.rest.format(**slots)}{_extras(claim, names)}"


def _passive(claim: Claim, form: Form, slots: dict[str, str], were: str) -> str:
    if not form.rest.startswith("{what}"):
        return f"there {were.replace('were', 'was')} {form.noun}{form.noun_rest.format(**slots)}"
    rest = form.rest.removeprefix("{what}").format(**slots)
    return f"{slots['what'].strip()} {were} {form.participle}{rest}"


def topic(claim: Claim, names: Names) -> str:
    """What the claim is about, without its number: ``Production of ATACMS by Lockheed Martin``."""
    form = _form(claim)
    slots = _slots(claim, names, _actor(claim, form, names))
    slots |= {"what": slots["bare"], "rating": "", "lean": slots["lean"] if claim.event == "argued" else ""}
    noun = form.noun.removeprefix("a ").removeprefix("an ")
    return capital(f"{noun}{form.noun_rest.format(**slots)}")


def reason_words(claim: Claim) -> str:
    """The reason of an argument, spelled out, or ``""``."""
    if claim.reason is None:
        return ""
    return REASONS.get(claim.leaning or "", {}).get(claim.reason) or REASONS[""][claim.reason]


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def finished(text: str) -> str:
    """The text as a sentence: first letter large, a full stop behind it."""
    return f"{capital(text).rstrip('. ')}."


def _form(claim: Claim) -> Form:
    if claim.event == "conditioned" and claim.party and claim.party == claim.recipient:
        return ASSURED
    if claim.event in LEAVE and claim.party and claim.party != claim.supplier:
        return LEAVE[claim.event]
    if claim.event == "produced" and claim.quantity and claim.quantity.per:
        return AT_A_RATE
    return FORMS[claim.event]


def _doer(claim: Claim, form: Form) -> str | None:
    if form.doer == "buyer":
        return claim.party or claim.recipient
    doer: str | None = getattr(claim, form.doer)
    return doer


def _actor(claim: Claim, form: Form, names: Names) -> str:
    doer = _doer(claim, form)
    if doer is None:
        return ""
    if form.doer == "successor":
        return names.item(doer)
    if claim.event == "requested" and doer == claim.supplier:
        # A supplier that asks itself is a voice inside it, such as a lawmaker.
        return f"voices in {names.party(doer)}"
    return names.party(doer)


def _many(claim: Claim, form: Form, names: Names) -> bool:
    doer = _doer(claim, form)
    if doer is None or form.doer == "successor":
        return False
    return names.many(doer) or (claim.event == "requested" and doer == claim.supplier)


def _asker(claim: Claim) -> str:
    words = f"{claim.speaker.text or ''} {claim.speaker.role or ''}".lower()
    return "a reporter" if "reporter" in words or "journalist" in words else "someone"


def _slots(claim: Claim, names: Names, actor: str) -> dict[str, str]:
    doer = _doer(claim, _form(claim))
    recipient = names.party(claim.recipient) if claim.recipient and claim.recipient != doer else ""
    supplier = names.party(claim.supplier) if claim.supplier and claim.supplier != doer else ""
    reason = reason_words(claim)
    if claim.event == "argued":
        lean = f" {claim.leaning}" if claim.leaning else " about"
    else:
        lean = {"for": ", leaning towards it", "against": ", leaning against it"}.get(claim.leaning or "", "")
    return {
        "what": f" {what(claim, names)}",
        "bare": f" {names.item(claim.item.id)}",
        "to": f" to {recipient}" if recipient else "",
        "for_": f" for {recipient}" if recipient else "",
        "crews": f" crews from {recipient}" if recipient else " crews",
        "asked": f" {supplier}" if supplier else "",
        "from_": f" from {supplier}" if supplier else "",
        "by": f" by {actor}" if actor else "",
        "held": f" held by {actor}" if actor else "",
        "supplied": f" supplied by {supplier}" if supplier else "",
        "reason": f", giving {reason} as the reason" if reason else "",
        "lean": lean,
        "rating": f": {figures.figure(claim.quantity)}" if claim.quantity else "",
    }


def _extras(claim: Claim, names: Names) -> str:
    said = []
    if claim.secret and claim.status != "denied":
        said.append("in secret")
    if claim.money and (claim.item.id is not None or claim.quantity):
        said.append(f"with {figures.sum_of(claim.money)} named as the sum")
    if claim.instrument and not (claim.instrument == "sale" and claim.event in ("sold", "notified")):
        said.append(INSTRUMENTS.get(claim.instrument, f"as {claim.instrument}"))
    if claim.authority:
        said.append(f"under {claim.authority}")
    if claim.destination and claim.event in ("produced", "ordered"):
        said.append(f"meant for {names.party(claim.destination)}")
    return "".join(f", {words}" for words in said)
