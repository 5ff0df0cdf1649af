"""Reports and their stories, told in few words."""

from collections.abc import Iterable
from random import Random

from drawdown.bounds import DateBounds
from drawdown.reconcile.stories import sketches, tell
from drawdown.report import Furniture, Metadata, Report, report_id
from drawdown.story import Story
from evaluation.stories.language import Language

LANGUAGE = Language(7)


def text(seed: int, words: int = 240) -> list[str]:
    """Sentences of an invented text, no two seeds alike."""
    return LANGUAGE.sentences(Random(seed), words)


def report(
    path: str,
    said: str | list[str],
    published: str | None = None,
    site: str | None = None,
    furniture: tuple[Furniture, ...] = (),
) -> Report:
    """A report as taken in."""
    stored = said if isinstance(said, str) else " ".join(said)
    original = f"{path}\n{stored}".encode("utf-8", "surrogatepass")
    date = DateBounds.parse(published) if published else None
    url = f"https://{site}/{path}" if site else None
    return Report(report_id(original), path, original, stored, Metadata(date, url=url, title=path), furniture)


def stories(reports: Iterable[Report]) -> tuple[Story, ...]:
    """The stories they tell."""
    return tell(sketches(reports)).stories


def grouped(reports: Iterable[Report]) -> set[tuple[str, ...]]:
    """Paths of the stories of more than one report, each in the order of its versions."""
    return {story.reports for story in stories(reports) if len(story.versions) > 1}


def unsure(reports: Iterable[Report]) -> set[tuple[str, str]]:
    """Pairs of paths of which nobody can tell, the smaller first."""
    links = [link for story in stories(reports) for link in story.unsure]
    return {(min(link.report, link.other), max(link.report, link.other)) for link in links}
