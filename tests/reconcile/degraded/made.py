"""Reports judged, told in few words."""

from drawdown.catalogue import load_catalogue
from drawdown.degraded import Degraded
from drawdown.reconcile.degraded import signals
from drawdown.report import Furniture, Metadata, Report, report_id

CATALOGUE = load_catalogue()

NEWS = (
    "Ruritania will send 40 howitzers to Graustark by 1 May, its minister, Anna Lund, said on Tuesday. "
    '"They are all that we can spare this year," Lund told the Strelsau Gazette. '
)
EMPTY = (
    "The situation underscores the complexity of modern defence procurement. "
    "Observers note that the discussions remain fluid and reflect broader strategic considerations. "
    "This stance illustrates how the alliance is navigating a landscape, highlighting shared interests. "
    "Experts warn that the debate could shape long-term priorities and regional stability. "
    "Any decision is expected to involve careful alignment with international norms. "
    "Such dialogue signals that the process remains part of a wider framework of cooperation. "
    "As the year progresses, analysts continue to weigh the implications of the shift for deterrence. "
    "It was reported that the exchange touched on some of these questions in the meantime. "
)


def report(text: str, furniture: tuple[Furniture, ...] = (), author: str | None = None) -> Report:
    """A report as taken in."""
    original = text.encode("utf-8", "surrogatepass")
    return Report(report_id(original), "a.txt", original, text, Metadata(author=author), furniture)


def judged(text: str, author: str | None = None) -> Degraded:
    """The judgement on a text."""
    return signals(report(text, author=author), [], CATALOGUE)


def weights(text: str, author: str | None = None) -> dict[str, float]:
    """Its signals by name."""
    return {one.name: one.weight for one in judged(text, author).signals}
