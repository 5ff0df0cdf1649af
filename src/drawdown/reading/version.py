"""The name a reading is recorded under: it changes with anything that could change what is read.

A ledger does not read a report again that it has a reading of by this name. So the name rests on the files
themselves, not on a number that somebody would have to raise at each change of a rule or a word.
"""

import hashlib

from drawdown.shipped import shipped

NAME = "surface-1"
_PARTS = ("catalogue", "reading")
_LENGTH = 12  # hexadecimal digits: enough that two readers never share a name by chance


def reader_name(own: str) -> str:
    """Such as ``surface-1+9c1f03ab77de``.

    Args:
        own: Digest of the user's own catalogue, empty without one.
    """
    rests_on = shipped(_PARTS, ("trafilatura",))
    return f"{NAME}+{hashlib.sha256(f'{rests_on} {own}'.encode()).hexdigest()[:_LENGTH]}"
