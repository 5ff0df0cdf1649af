"""Between whom a text speaks of transfers: what it says plainly of an item, and of all of them together."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from drawdown.catalogue import Catalogue
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_GIVING = frozenset({"delivered", "announced", "authorised"})
_STATED = 2  # a claim that names a party tells more than a party named beside the item


class Bearings:
    """Votes for supplier and recipient, by item and over the whole text.

    Attributes:
        recipient: Who receives most, givers left out.
        givers: Whoever publishes, and who gives more often than it takes.
        supplier: Who publishes, where that is a party, else who gives most, else who is named most.
    """

    def __init__(
        self, drafts: Sequence[Draft], made: Sequence[Passage], publisher: str | None, catalogue: Catalogue
    ) -> None:
        drafts = [draft for draft in drafts if draft.event != "ordered"]  # who buys may give what it bought
        giving = Counter(draft.supplier for draft in drafts if draft.supplier)
        asking = Counter(draft.party for draft in drafts if draft.event == "requested")
        gave = Counter(draft.supplier for draft in drafts if draft.event in _GIVING)
        lobbies = {id_ for id_ in asking if gave[id_] >= asking[id_]}  # lawmakers press for others
        taking = Counter(id_ for draft in drafts for id_ in _takers(draft, lobbies))
        self.givers = {publisher, *(id_ for id_, times in giving.items() if times > taking[id_])}
        self._recipients: dict[str, Counter[str]] = defaultdict(Counter)
        self._suppliers: dict[str, Counter[str]] = defaultdict(Counter)
        beside: Counter[str] = Counter()
        for draft in drafts:
            self._recipients[_item(draft)].update(dict.fromkeys(_takers(draft, lobbies), _STATED))
        for passage in made:
            to = [actor.id for actor in passage.actors if actor.link == "to" and not actor.pronoun]
            for mention in passage.mentions:
                self._recipients[mention.base_id].update(to)
            beside.update(to if passage.mentions else ())
        self.recipient = self._taker(taking) or self._taker(beside) or _most(taking) or _most(beside)
        for draft in drafts:
            if draft.supplier and draft.supplier != self.recipient:
                self._suppliers[_item(draft)][draft.supplier] += 1
        named = Counter(id_ for draft in drafts for id_ in _states(draft.passage, catalogue))
        givers = (publisher, *_by_count(giving), *_by_count(named))
        self.supplier = next((id_ for id_ in givers if id_ and id_ != self.recipient), None)

    def recipient_of(self, draft: Draft) -> str | None:
        """Who would receive what a draft is about."""
        return self._taker(self._recipients[_item(draft)]) or self.recipient

    def supplier_of(self, draft: Draft) -> str | None:
        """Who gives the item a draft is about elsewhere in the text."""
        return _most(self._suppliers[_item(draft)])

    def _taker(self, votes: "Counter[str]") -> str | None:
        return next((id_ for id_ in _by_count(votes) if id_ not in self.givers), None)


def _takers(draft: Draft, lobbies: Collection[str | None]) -> set[str]:
    """Who is to receive; who asks is one of them unless it gives more often or asks for leave to give."""
    for_itself = draft.event == "requested" and draft.party not in {*lobbies, draft.supplier}
    asking = draft.party if for_itself else None
    return {id_ for id_ in (draft.recipient, asking) if id_}


def _item(draft: Draft) -> str:
    return draft.item.base_id if draft.item else ""


def _states(passage: Passage, catalogue: Catalogue) -> list[str]:
    return [
        actor.id
        for actor in passage.actors
        if not actor.pronoun
        and actor.link not in ("place", "target")
        and catalogue.parties[actor.id].kind == "state"
    ]


def _by_count(counted: "Counter[str]") -> list[str]:
    return [id_ for id_, _ in counted.most_common()]


def _most(counted: "Counter[str]") -> str | None:
    return next(iter(_by_count(counted)), None)
