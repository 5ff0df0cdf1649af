"""The origin map: for each origin its chains and reports, and what may belong to it."""

from collections.abc import Collection, Iterator
from itertools import islice

from drawdown.account import AccountLink
from drawdown.brief.judged.counting import counted, grounds_in_words
from drawdown.brief.judged.model import Doubt, OriginLine, OriginMap
from drawdown.brief.naming import Names
from drawdown.origin import Origin, Origins
from drawdown.when import in_words

MOST = 60
_MOST_CHAINS, _MOST_DOUBTS, _MOST_VOICES = 8, 5, 5


def origin_map(origins: Origins, shown: Collection[str], names: Names) -> OriginMap:
    """The origins of the claims shown, those of many reports first.

    Args:
        origins: All that is known of origins.
        shown: Ids of the claims that the brief shows.
        names: Names of parties.
    """
    found = [(one, tuple(claim for claim in one.claims if claim in shown)) for one in origins.all]
    told = [(one, claims) for one, claims in found if claims]
    told.sort(key=lambda pair: (-len(pair[0].reports), -len(pair[1]), pair[0].label, pair[0].id))
    by_account = {account.id: one for one in origins.all for account in one.accounts}
    by_id = {one.id: one for one in origins.all}
    lines = tuple(_line(one, claims, by_account, by_id, names) for one, claims in told[:MOST])
    left = len(told) - len(lines)
    return OriginMap(lines, f"{left:,} more: drawdown origins lists them all." if left else "")


def _line(
    one: Origin,
    claims: tuple[str, ...],
    by_account: dict[str, Origin],
    by_id: dict[str, Origin],
    names: Names,
) -> OriginLine:
    about = [counted(len(one.reports)), f"{len(claims):,} claim{'' if len(claims) == 1 else 's'}"]
    if one.on:
        about.append(in_words(one.on))
    if one.institution:
        about.append(f"voice of {names.party(one.institution)}")
    return OriginLine(
        label=one.label,
        about=" · ".join(about),
        chains=tuple(_nodes(chain) for chain in one.chains[:_MOST_CHAINS]),
        reports=one.reports,
        doubts=tuple(islice(_doubts(one, by_account), _MOST_DOUBTS)),
        voices=tuple(by_id[id].label for id in one.same_voice if id in by_id)[:_MOST_VOICES],
        grounds=grounds_in_words(ground for link in one.links for ground in link.grounds),
        origin=one,
        claims=claims,
    )


def _nodes(chain: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in chain.split(" -> ")) if part)


def _doubts(one: Origin, by_account: dict[str, Origin]) -> Iterator[Doubt]:
    told: dict[str, tuple[str, list[AccountLink]]] = {}
    for link in one.unsure:
        for other in (by_account.get(end) for end in (link.a, link.b)):
            if other and other.id != one.id:
                told.setdefault(other.id, (other.label, []))[1].append(link)
    for label, links in told.values():
        yield Doubt(label, grounds_in_words((ground for link in links for ground in link.grounds), 4))
