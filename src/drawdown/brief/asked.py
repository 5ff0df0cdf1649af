"""What was asked for, in words: the title of a brief, its scope, and the claims that stand apart from it."""

from collections.abc import Iterator, Mapping, Sequence

from drawdown.bounds import DateBounds
from drawdown.brief.material import Apart, Material
from drawdown.brief.model import Group
from drawdown.brief.naming import Names
from drawdown.brief.ordering import Statements
from drawdown.brief.sentences import capital
from drawdown.when import day_in_words, span_in_words

_MOST_NAMED = 4


def title(material: Material, names: Names) -> str:
    """``Ukraine as recipient, July to December 2023: what the reports say``."""
    period = f", {period_in_words(material.scope.period)}" if material.scope.period else ""
    return f"{_subject(material, names)}{period}: what the reports say"


def lines(material: Material) -> tuple[str, ...]:
    """What was asked for, one line each, in ids: ``recipient: UA``."""
    ends = (("supplier", material.supplier), ("recipient", material.recipient))
    return (*material.scope.in_words(), *(f"{name}: {party}" for name, party in ends if party))


def period_in_words(period: DateBounds) -> str:
    """``July to December 2023``; ``from 1 July 2023 on`` where it has no end."""
    if period.lower and period.upper:
        return span_in_words(period.lower, period.upper)
    if period.lower:
        return f"from {day_in_words(period.lower)} on"
    assert period.upper is not None
    return f"up to {day_in_words(period.upper)}"


def scope(material: Material, reports: int, claims: int, left_out: int) -> str:
    """What the brief covers, what stands apart from it, and what is left out."""
    told = (
        f"{_counted(claims)}; {reports:,} report{'' if reports == 1 else 's'} read. "
        "Every statement is what a report says, not what is established; "
        "each ends in numbers that open its sentence."
    )
    sentences = [told, *_beside(material)]
    if left_out:
        sentences.append(
            f"{_counted(left_out, 'is', 'are')} left out, below a confidence of {material.min_confidence:g}; "
            f"brief.json and the ledger (drawdown claims) have {'it' if left_out == 1 else 'them all'}."
        )
    return " ".join(sentences)


def counts(material: Material) -> Mapping[str, int]:
    """How many claims are apart from what was asked for, by name; without those of which there are none."""
    apart = material.apart
    found = {
        "claims perhaps in the period": len(apart.maybe),
        "claims without a day": len(apart.no_day),
        "claims outside the period": apart.outside,
        "claims that leave a party open": apart.unnamed,
    }
    return {name: count for name, count in found.items() if count}


def apart(found: Apart, statements: Statements) -> tuple[Group, ...]:
    """The claims that may belong to the period: dated too loosely to tell, or not at all."""
    groups = (
        ("Dated, but it cannot be told whether within the period", found.maybe),
        ("Without any date", found.no_day),
    )
    return tuple(
        Group(heading, tuple(statement for _, statement in statements.of(entries)))
        for heading, entries in groups
        if entries
    )


def _subject(material: Material, names: Names) -> str:
    items = _joined([names.heading(item) for item in material.scope.items])
    supplier = names.party(material.supplier) if material.supplier else ""
    recipient = names.party(material.recipient) if material.recipient else ""
    if supplier and recipient:
        return f"{items or 'Arms transfers'} from {supplier} to {recipient}"
    if supplier:
        return f"{items} from {supplier}" if items else f"{capital(supplier)} as supplier"
    if recipient:
        return f"{items} to {recipient}" if items else f"{capital(recipient)} as recipient"
    return items or "Arms transfers and stocks"


def _joined(names: Sequence[str]) -> str:
    """``ATACMS, Patriot and HIMARS``; of many, the first few and how many more."""
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[: _MOST_NAMED - 1])} and {len(names) - _MOST_NAMED + 1} more items"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _beside(material: Material) -> Iterator[str]:
    apart = material.apart
    if period := material.scope.period:
        may = "may have happened or held" if material.possible else "happened or held"
        loose = f"{_counted(len(apart.maybe), 'is', 'are')} dated too loosely to tell" if apart.maybe else ""
        undated = f"{_counted(len(apart.no_day), 'has', 'have')} no date at all"
        beside = " and ".join(filter(None, (loose, undated if apart.no_day else "")))
        yield f"Asked for is what {may} {_in(period)}; {_counted(apart.outside, 'is', 'are')} dated outside."
        if beside:
            yield f"{capital(beside)}: listed apart, with nothing resting on that."
    if apart.unnamed:
        ends = _joined([name for name in ("supplier", "recipient") if getattr(material, name)])
        yield f"{_counted(apart.unnamed, 'leaves', 'leave')} the {ends} open, and may belong here or not."


def _in(period: DateBounds) -> str:
    words = period_in_words(period)
    return f"in {words}" if period.lower and period.upper else words


def _counted(number: int, one: str = "", many: str = "") -> str:
    """``12 claims are``."""
    verb = one if number == 1 else many
    return f"{number:,} claim{'' if number == 1 else 's'}{f' {verb}' if verb else ''}"
