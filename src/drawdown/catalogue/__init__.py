"""What drawdown knows before it reads: items, parties, outlets and the words for events, as data in files."""

from drawdown.catalogue.catalogue import Catalogue
from drawdown.catalogue.load import load_catalogue
from drawdown.catalogue.words import Cues, Words

__all__ = ["Catalogue", "Cues", "Words", "load_catalogue"]
