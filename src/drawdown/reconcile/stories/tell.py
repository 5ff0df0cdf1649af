"""From sketches to stories."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drawdown.reconcile.stories.compare import LEAST_WORDS, Comparer, Likeness
from drawdown.reconcile.stories.groups import Groups, grouped
from drawdown.reconcile.stories.own import Own, own
from drawdown.reconcile.stories.shared import Shared, shared
from drawdown.reconcile.stories.sketch import Sketch
from drawdown.reconcile.stories.versions import first, ordered, versions
from drawdown.story import Link, Story


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What was found.

    Attributes:
        stories: Each report in exactly one; those of many reports first.
        shared: Passages that several stories share.
    """

    stories: tuple[Story, ...]
    shared: Shared


def tell(sketches: Iterable[Sketch]) -> Told:
    """The stories that reports tell; the same whatever the order of the reports.

    Args:
        sketches: One a report. They may be kept: a sketch depends on its report alone.
    """
    all_ = in_order(sketches)
    common = shared(once(all_))
    said = [one for lot in own(all_, common) for one in lot]
    alike = _alike([(one.words, one.digest) for one in said])
    long = [places for places in alike if said[places[0]].words >= LEAST_WORDS]
    groups = grouped([all_[places[0]] for places in long], [said[places[0]] for places in long], common)
    stories = [_story(group, long, all_, said, groups) for group in groups.groups]
    for number, links in _unsure(groups, [all_[places[0]] for places in long]).items():
        stories[number] = replace(stories[number], unsure=links)
    for places in alike:
        if said[places[0]].words < LEAST_WORDS:
            stories += _short([all_[place] for place in places], said[places[0]])
    stories.sort(key=lambda one: (-len(one.versions), one.reports))
    return Told(tuple(stories), common)


def in_order(sketches: Iterable[Sketch]) -> list[Sketch]:
    """The sketches in an order that does not depend on the one they come in."""
    return sorted(sketches, key=_place)


def once(sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches without those that have the words of one before."""
    return [sketches[places[0]] for places in _alike([_words(one) for one in sketches])]


def _place(one: Sketch) -> tuple[date, str, str]:
    """Near in time is near in place, and texts of one story are at hand together."""
    published = one.published
    return (published.upper if published else None) or date.max, one.id, one.path


def _alike(texts: Sequence[Hashable]) -> list[list[int]]:
    """Places of texts that are the same, in order of the first."""
    found: dict[Hashable, list[int]] = {}
    for place, text in enumerate(texts):
        found.setdefault(text, []).append(place)
    return list(found.values())


def _words(one: Sketch) -> tuple[int, ...]:
    """What tells its words from those of others: how many there are, and its passages."""
    return len(one.text.words), *one.text.passages.tolist()


def _story(
    group: list[int], long: list[list[int]], all_: list[Sketch], said: list[Own], groups: Groups
) -> Story:
    members = [(place, text) for text in group for place in long[text]]
    lengths = [said[place].words for place, _ in members]
    order = ordered([all_[place] for place, _ in members], lengths)
    sketches = [all_[members[number][0]] for number in order]
    told, links = versions(
        sketches,
        [members[number][1] for number in order],
        [lengths[number] for number in order],
        groups.signatures,
        groups.compared,
    )
    return Story(sketches[0].id[:12], sketches[0].label, told, links)


def _unsure(groups: Groups, sketches: Sequence[Sketch]) -> dict[int, tuple[Link, ...]]:
    """Links to other stories by the number of the group, to each of them the one with most in common."""
    of = {text: number for number, group in enumerate(groups.groups) for text in group}
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for one, other in groups.unsure:
        if of[one] > of[other]:
            one, other = other, one
        cosine, pair = groups.compared(one, other).cosine, (of[one], of[other])
        if pair not in best or cosine > best[pair][0]:
            best[pair] = cosine, one, other
    links: dict[int, list[Link]] = {}
    for (here, there), (_, one, other) in sorted(best.items()):
        link = _link(sketches[one], sketches[other], groups.compared(one, other))
        links.setdefault(here, []).append(link)
        links.setdefault(there, []).append(replace(link, report=link.other, other=link.report))
    return {number: tuple(found) for number, found in links.items()}


def _short(sketches: list[Sketch], said: Own) -> list[Story]:
    """Reports too short to tell: each a story of its own, unsure where the few words are the same."""
    likeness = Comparer().compare(said, said)
    found = []
    for one in sketches:
        others = [other for other in sketches if other is not one][:1] if said.words else []
        links = tuple(_link(one, other, likeness) for other in others)
        found.append(Story(one.id[:12], one.label, (first(one, said.words),), (), links))
    return found


def _link(one: Sketch, other: Sketch, likeness: Likeness) -> Link:
    return Link(one.path, other.path, "unsure", likeness.grounds())
