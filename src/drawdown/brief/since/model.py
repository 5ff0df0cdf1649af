"""What changed, in words: the one structure behind the page, the Markdown and the JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drawdown.brief.judged.model import SideLine
from drawdown.brief.part import Part

EARLY = "may have been known before"
"""Where the dates of its reports leave open whether a change was known by then."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a brief as known then would have said otherwise, or not at all.

    Attributes:
        kinds: What became of it, the weightiest first: ``new``, ``gone``, ``narrower``, ``wider``,
            ``otherwise``, ``disputed``, ``undisputed``, ``confirmed``, ``fewer``, ``grade``, ``dated``,
            ``told``, ``joined``, ``apart``, ``regrouped``, ``outcome``, ``verdict`` or ``decided``.
        label: The same in a few words.
        text: What is said now; of what is gone, what was said then.
        when: Its time in words, or ``""``.
        details: How it was and is, one line each.
        sides: Two wordings that stand against each other.
        basis: ``fact`` where a report says so, ``judgement`` where it follows from several claims by a rule,
            ``""`` for what the ledger records: reports and decisions.
        status: As of a claim.
        item: Catalogue id of the item without its variant, or None.
        early: Whether it may have been known then: the dates of its reports leave that open.
        claims: Ids of the claims it rests on.
        plain: Whether a step of a position with the same claims tells all of it.
        shown: Whether the page shows it; where there are too many, or it is told by another, the data alone.
    """

    kinds: tuple[str, ...]
    label: str
    text: str
    claims: tuple[str, ...]
    when: str = ""
    details: tuple[str, ...] = ()
    sides: tuple[SideLine, ...] = ()
    basis: str = "fact"
    status: str = "actual"
    item: str | None = None
    early: bool = False
    plain: bool = False
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Count:
    """How many things of one sort became what.

    Attributes:
        new, changed, same: Together all that there are now.
        repeated: Of the same, those that a new claim says again.
        gone: Those that there were then and are no longer.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    repeated: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """Changes of one sort, under one heading, the weightiest first."""

    key: str
    title: str
    changes: tuple[Change, ...]
    note: str = ""

    @property
    def shown(self) -> tuple[Change, ...]:
        """Those that the page shows."""
        return tuple(change for change in self.changes if change.shown)

    @property
    def more(self) -> str:
        """How many it does not show, in words, or ``""``."""
        left = len(self.changes) - len(self.shown)
        return f"{left:,} more in brief.json, under “since”." if left else ""


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since a day.

    Attributes:
        on: The day in words: ``18 July 2023``.
        clock: What is compared, in one sentence.
        topics: What changed in substance, then new conflicts and reports; none is empty.
        remarks: What did not change; what is not known to be new.
        counts: By sort: ``facts``, ``steps``, ``turns``, ``forecasts``, ``conflicts``, ``reports``.
    """

    on: str
    clock: str
    topics: tuple[Topic, ...]
    remarks: tuple[Part, ...]
    counts: Mapping[str, Count] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The heading."""
        return f"What changed since {self.on}"

    @property
    def told(self) -> tuple[Topic, ...]:
        """The topics that the page has something to show of."""
        return tuple(one for one in self.topics if one.shown or not one.changes)

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims cited, each once, in order of appearance."""
        told: list[str] = []
        hidden: list[str] = []
        for topic in self.topics:
            for one in topic.changes:
                sides = [claim for side in one.sides for claim in side.claims]
                (told if one.shown else hidden).extend((*sides, *one.claims))
        told += [claim for remark in self.remarks for claim in remark.claims]
        return tuple(dict.fromkeys((*told, *hidden)))
