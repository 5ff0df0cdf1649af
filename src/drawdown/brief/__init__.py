"""From claims as known to a brief in which every statement opens to its sentence.

``outline`` decides what the brief says, as plain data; ``write`` puts that data on disk as one page of HTML,
as Markdown and as JSON. Nothing is said that no claim supports, and nothing is judged here: facts, positions,
conflicts and origins come ready-made, from the claims that ``told`` names.
"""

from drawdown.brief.bearing.gather import Projected
from drawdown.brief.drawn.model import FOLDER
from drawdown.brief.files import Written, write
from drawdown.brief.material import Apart, Material
from drawdown.brief.model import Brief
from drawdown.brief.outline import outline, told
from drawdown.brief.since.before import Before, Decided

__all__ = [
    "FOLDER",
    "Apart",
    "Before",
    "Brief",
    "Decided",
    "Material",
    "Projected",
    "Written",
    "outline",
    "told",
    "write",
]
