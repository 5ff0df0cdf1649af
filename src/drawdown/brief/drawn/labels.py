"""Facts in a few words, for a label."""

from drawdown.brief.naming import Names
from drawdown.fact import Fact

_OWN = frozenset({"used", "trained", "produced", "replaced", "held"})
"""What a party does by itself."""


def who(fact: Fact, names: Names) -> str:
    """Who to whom: ``United States → Ukraine``, ``to Poland``; ``""`` where nobody is named."""
    supplier, recipient, party = (
        names.alone(one) if one else "" for one in (fact.supplier, fact.recipient, fact.party)
    )
    if supplier and recipient and fact.event == "requested":
        return f"{recipient}, from {supplier}"
    if supplier and recipient and fact.event not in _OWN:
        return f"{supplier} → {recipient}"
    if party:
        return party
    return f"to {recipient}" if recipient else f"from {supplier}" if supplier else ""
