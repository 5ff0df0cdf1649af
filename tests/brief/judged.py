"""Invented judgements on invented claims, for tests of how a brief shows them."""

from dataclasses import replace
from typing import Any

from drawdown.account import AccountLink
from drawdown.brief import Brief
from drawdown.conflict import Conflict
from drawdown.dating import Dating
from drawdown.degraded import Degraded, Drift
from drawdown.entry import Entry
from drawdown.fact import Fact, Side
from drawdown.ground import Ground
from drawdown.origin import Origin, Origins
from drawdown.position import Forecast, Lag, Position, Reason, Reversal, Step
from tests.brief.made import brief, report
from tests.reconcile.made import OFFICIALS, count, day, entry, resting

REFUSED = entry("c1", "refused", report="a", words="They will not send it.", speaker=OFFICIALS, via=("Post",))
AGAIN = entry("c2", "refused", report="b", words="They still refuse, the Post wrote.", via=("Post",))
USED = entry("c3", "used", report="c", words="It was fired in October.", party="UA", happened="2023-10-17")
BUILT = entry("c4", "produced", report="a", party="US", quantity=count(4000), words="About 4,000 were built.")
FEWER = entry("c5", "produced", report="c", party="US", quantity=count(3700), words="It built 3,700.")
ENTRIES = (REFUSED, AGAIN, USED, BUILT, FEWER)
ORIGINS = resting([REFUSED, AGAIN], [USED, FEWER], [BUILT])


def fact(*entries: Entry, **fields: Any) -> Fact:
    """A fact of these claims."""
    claim = entries[0].claim
    told = {
        "id": "f" * 16,
        "event": claim.event,
        "item": claim.item.id,
        "supplier": claim.supplier,
        "recipient": claim.recipient,
        "party": claim.party,
        "quantity": claim.quantity,
        "happened": claim.happened,
        "status": claim.status,
        "claims": tuple(one.claim.id for one in entries),
        "reports": len({one.claim.report for one in entries}),
        "origins": 1,
        "origins_most": 1,
        "credibility": "3",
    }
    return Fact(**told | fields)


def step(
    event: str, when: str | None, *entries: Entry, status: str = "actual", why: str = "", **fields: Any
) -> Step:
    """A step that rests on these claims; it is inferred if it says why."""
    claims = tuple(one.claim.id for one in entries)
    return Step(event, status, day(when), claims, bool(why), why, **fields)


def line(*steps: Step, **fields: Any) -> Position:
    """Where the United States stood on ATACMS for Ukraine."""
    return Position("US", fields.pop("item", "atacms"), "US", "UA", steps, **fields)


def pair(a: Entry, b: Entry, verdict: str = "conflict", matter: str = "ATACMS: refused / used") -> Conflict:
    """Two claims that do not say the same."""
    ground = Ground("status", 0.6, "one says that it was fired")
    return Conflict((a.claim.id, b.claim.id), verdict, (ground, Ground("time", -0.2, "months apart")), matter)


def doubted(origins: Origins, first: int, other: int) -> Origins:
    """The origins, two of which may be one."""
    a, b = sorted(origins.all[at].accounts[0].id for at in (first, other))
    link = AccountLink(a, b, "unsure", (Ground("dates", 0.3, "perhaps on one day"),))

    def with_doubt(at: int, one: Origin) -> Origin:
        return replace(one, unsure=(link,)) if at in (first, other) else one

    return Origins(tuple(with_doubt(at, one) for at, one in enumerate(origins.all)), origins.of)


def full(**fields: Any) -> Brief:
    """A brief with one of everything."""
    sides = (Side("about 4,000", ("c4",), 1, 1, 1, (("C", "a report"),)), Side("3,700", ("c5",), 1, 1, 1))
    first, turned = step("refused", "2023-07-22/2023-07-24", REFUSED, AGAIN), step("used", "2023-10", USED)
    first = replace(first, reasons=(Reason("escalation", "against", ("c1",)),))
    sent = step("delivered", "../2023-10-17", USED, why="used on 17 October 2023; no claim says so")
    origins = doubted(ORIGINS, 0, 1)
    chains = ("officials -> Post -> a.md",)
    origins = Origins(
        (replace(origins.all[0], chains=chains, institution="US"), *origins.all[1:]), origins.of
    )
    given: dict[str, Any] = {
        "origins": origins,
        "facts": [
            fact(REFUSED, AGAIN, grounds=("one origin",)),
            fact(
                BUILT, FEWER, id="e" * 16, quantity=count(3700, 4000), disputed=True, sides=sides,
                origins=2, origins_most=2, reliability="C",
            ),
            fact(
                BUILT, id="d" * 16, event="held", quantity=count(None, 3100), derived=True,
                working="4,000 built less 900 sold",
            ),
        ],
        "positions": [
            line(
                first, sent, turned, step("considered", None, USED),
                reversals=(Reversal("refused", "delivered", day("2023-07-24/2023-10-17"), ("c1", "c3")),),
                forecasts=(Forecast("c1", "none soon", day("2023-07"), None, "failed", ("c3",), "used"),),
                lags=(Lag("requested", "delivered", None, 500, ("c1", "c3")),),
            )
        ],
        "conflicts": [pair(REFUSED, USED)],
        "degraded": {
            "b": Degraded(
                "b", "b.md", 0.8, "degraded", (Ground("names", 0.5, "names nobody"),),
                (Drift("quantifier", "c2", "c1", "some", "all", "“all” became “some”"),),
            )
        },
    }  # fmt: skip
    return brief(*ENTRIES, **given | fields)


def undated() -> Brief:
    """A brief on an undated report with two hypotheses on its date."""
    one = report("They sent it.", "a.txt")
    guesses = tuple(
        Dating(day_, (ground,), share)
        for day_, ground, share in (
            (day("2023-07"), "“in July” lies behind it", 0.7),
            (day("2024"), "it names a law of 2024", 0.3),
        )
        if day_
    )
    return brief(reports=(one,), datings={one.id: guesses})
