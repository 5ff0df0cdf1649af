"""Which reports tell one story in the same words, and which words are a site's instead of a story's."""

from drawdown.reconcile.stories.arrivals import Known, change_nothing, signed
from drawdown.reconcile.stories.clues import Clue, clues, told
from drawdown.reconcile.stories.shared import Shared
from drawdown.reconcile.stories.sketch import Sketch, sketches
from drawdown.reconcile.stories.tell import Told, tell

__all__ = [
    "Clue",
    "Known",
    "Shared",
    "Sketch",
    "Told",
    "change_nothing",
    "clues",
    "signed",
    "sketches",
    "tell",
    "told",
]
