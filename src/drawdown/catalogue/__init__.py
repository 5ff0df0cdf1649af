"""What drawdown knows before it reads: items, parties, outlets and the words for events, as data in files."""

from drawdown.catalogue.catalogue import Catalogue
from drawdown.catalogue.load import load_catalogue
from drawdown.catalogue.occasions import Held, Occasions, PublicOccasion, load_occasions
from drawdown.catalogue.reporting import Reporting, load_reporting
from drawdown.catalogue.rewriting import load_rewriting
from drawdown.catalogue.words import Cues, Words

__all__ = [
    "Catalogue",
    "Cues",
    "Held",
    "Occasions",
    "PublicOccasion",
    "Reporting",
    "Words",
    "load_catalogue",
    "load_occasions",
    "load_reporting",
    "load_rewriting",
]
