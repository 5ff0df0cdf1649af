"""What results rest on besides the ledger; anything kept under another name is made anew."""

from drawdown.catalogue import Catalogue, load_occasions
from drawdown.shipped import shipped

# Occasions and first datings come from the step that reads.
_PARTS = ("catalogue", "reading", "reconcile")


def version(catalogue: Catalogue) -> str:
    """A name that changes with any code or data that could change a result."""
    return f"{shipped(_PARTS, ('msgspec', 'rensa', 'trafilatura'))} {catalogue.own} {load_occasions().own}"
