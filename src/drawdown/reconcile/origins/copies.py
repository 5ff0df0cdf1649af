"""Links that do not come from comparing accounts: reports that are one story, and what people said."""

from collections.abc import Iterable

from drawdown.account import VERDICTS, Account, AccountLink
from drawdown.ground import Ground
from drawdown.reconcile.origins import times
from drawdown.reconcile.origins.circumstances import matter
from drawdown.reconcile.origins.profile import profile
from drawdown.reconcile.origins.sourced import source
from drawdown.story import Link

STORY = "story"
_UPDATED = 7
"""Days in which an outlet brings new versions of a story."""
_WEIGHT = {"same": 1.0, "unsure": 0.5, "different": -1.0}


def copied(link: Link, one: Iterable[Account], other: Iterable[Account]) -> tuple[AccountLink, ...]:
    """Accounts with the same source in two reports that are one story in the same words.

    Args:
        link: The two reports compared by their words.
        one, other: The accounts of ``link.report`` and of ``link.other``.
    """
    others = list(other)
    found = []
    for account in one:
        best = max(
            (candidate for candidate in others if _same_source(account, candidate)),
            key=lambda candidate: (len(account.wording & candidate.wording), candidate.id),
            default=None,
        )
        if best is not None and not _other_figures(account, best):
            words = f"{link.report} and {link.other} are one story"
            if link.verdict == "same" and not _again(account, best):
                found.append(_link(account, best, "same", (Ground(STORY, _WEIGHT["same"], words),)))
            else:
                maybe = Ground(STORY, _WEIGHT["unsure"], words.replace(" are ", " may be "))
                found.append(_link(account, best, "unsure", (maybe,)))
    return tuple(found)


def _same_source(a: Account, b: Account) -> bool:
    if a.speaker.kind != b.speaker.kind:
        return False
    if a.speaker.kind == "author":
        return True
    one, other = profile(a), profile(b)
    alike = a.speaker == b.speaker or source(one, other).weight > 0
    return alike and matter(one, other).weight > 0


def _other_figures(a: Account, b: Account) -> bool:
    """Whether each has figures, and none of the other's: two notices of one form are two statements."""
    one, other = (_counted(account) for account in (a, b))
    return bool(one and other) and not one & other


def _counted(account: Account) -> set[str]:
    """Its figures that count something or are money, where it has such; a number alone may be of a law."""
    counted = {figure for figure in account.numbers if " " in figure}
    return counted or set(account.numbers)


def _again(a: Account, b: Account) -> bool:
    """Whether one outlet printed the same words again weeks later: as a form, or as background."""
    if a.published is None or b.published is None or a.outlet != b.outlet:
        return False
    return times.gap(a.published, b.published) > _UPDATED


def by_people(
    rows: Iterable[tuple[str, str, str, str, str | None]], accounts: Iterable[Account]
) -> tuple[AccountLink, ...]:
    """What people said of claims and reports, as links of accounts.

    Args:
        rows: ``(a, b, verdict, who, why)``, the latest last; the two are ``claim:ID`` or ``report:ID``.
            Of a report every account is meant that has a partner of the same source in the other, and
            its first account, on which its headline rests.
        accounts: Of all reports.

    Returns: One link a pair of accounts; a later row on the same two takes the place of an earlier one.
    """
    by_claim: dict[str, list[Account]] = {}
    by_report: dict[str, list[Account]] = {}
    for account in sorted(accounts, key=lambda one: (one.start, one.id)):
        by_report.setdefault(account.report, []).append(account)
        for claim in account.claims:
            by_claim.setdefault(claim, []).append(account)
    found: dict[tuple[str, str], AccountLink] = {}
    for a, b, verdict, who, why in rows:
        if verdict not in VERDICTS:
            raise ValueError(f"verdict {verdict!r}: expected one of {', '.join(VERDICTS)}")
        words = f"{who}: {why}" if why else f"{who} said so"
        grounds = (Ground("person", _WEIGHT[verdict], words),)
        for one, other in _meant(a, b, by_claim, by_report):
            link = _link(one, other, verdict, grounds, who)
            found[link.a, link.b] = link
    return tuple(found[pair] for pair in sorted(found))


def _meant(
    a: str, b: str, by_claim: dict[str, list[Account]], by_report: dict[str, list[Account]]
) -> list[tuple[Account, Account]]:
    ones, others = (_end(end, by_claim, by_report) for end in (a, b))
    if a.startswith("report:") and b.startswith("report:"):
        alike = [(one, other) for one in ones for other in others if _same_source(one, other)]
        return alike + [(one, other) for one in ones[:1] for other in others[:1] if (one, other) not in alike]
    return [(one, other) for one in ones for other in others if one.id != other.id]


def _end(end: str, by_claim: dict[str, list[Account]], by_report: dict[str, list[Account]]) -> list[Account]:
    kind, _, id = end.partition(":")
    return (by_report if kind == "report" else by_claim).get(id, [])


def _link(
    a: Account, b: Account, verdict: str, grounds: tuple[Ground, ...], by: str | None = None
) -> AccountLink:
    low, high = sorted((a.id, b.id))
    return AccountLink(low, high, verdict, grounds, by)
