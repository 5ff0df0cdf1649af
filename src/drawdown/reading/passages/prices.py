"""What counted items cost: the sum a deal is said to be worth stands beside the count, not in its place."""

import re

from drawdown.reading.names.mentions import Mention
from drawdown.reading.numbers.money import Sum
from drawdown.reading.passages.passage import Passage

_DEALT = frozenset({"ordered", "sold", "notified"})  # these are "for" a price; a gift is only "worth" it
_WORTH = (
    r"(?:worth|valued at|totall?ing|costing|priced at|at an? (?:\w+ )?(?:cost|price|value) of|"
    r"(?:with|for) an? (?:\w+ )?(?:cost|price|value|price tag) of|"
    r"in an? (?:\w+ )?(?:deal|contract|order|sale) (?:worth|valued at)|"
    r"(?:is|are|was|were) (?:\w+ )?(?:worth|valued at)|(?:will|would|to) (?:be worth|cost))"
)
_BEHIND = re.compile(rf"[^.;:$£€]{{0,60}}?,? {_WORTH} (?:an estimated )?")
_FOR = re.compile(r"[^.;:$£€]{0,60}? for (?:an estimated )?")
_PURCHASE = r"(?:contract|deal|order|agreement|sale|purchase|acquisition|shipment|consignment)"
_BEFORE = re.compile(rf" ?(?:[\w-]+ ){{0,4}}{_PURCHASE}s?\b[^.;:$£€]{{0,60}}")
_OF_THE_DEAL = re.compile(rf"\b{_PURCHASE},? (?:[\w-]+ ){{0,3}}?{_WORTH} (?:an estimated )?\Z")
_LED_TO = re.compile(r",?(?: [\w'’,-]+){0,8} ?")
_WORTH_OF = re.compile(r" (?:worth of|of|in) (?:(?:new|more|further|additional|other|extra|heavy) )*")
_REACH = 60  # characters before a sum in which the deal it is the price of stands


def price_of(passage: Passage, event: str, item: Mention, items: int) -> Sum | None:
    """The sum that a number of items together are bought, sold or given for, or are said to be worth.

    Args:
        passage, event, item: The sentence, the event and the item, no aid as a whole.
        items: How many items the same words are about: one sum for several is the price of none of them.
    """
    view = passage.view
    for sum_ in passage.sums:
        if sum_.start >= item.end and not _between(passage, item.end, sum_.start):
            if _BEHIND.fullmatch(view, item.end, sum_.start):
                return sum_
            if event in _DEALT and items == 1 and _FOR.fullmatch(view, item.end, sum_.start):
                return sum_
        elif sum_.end <= item.start and items == 1 and not _between(passage, sum_.end, item.start):
            if _WORTH_OF.fullmatch(view, sum_.end, item.start):
                return sum_
            if _BEFORE.fullmatch(view, sum_.end, item.start):
                return sum_
            deal = _OF_THE_DEAL.search(view, max(passage.sentence.start, sum_.start - _REACH), sum_.start)
            if deal and _LED_TO.fullmatch(view, sum_.end, item.start):
                return sum_
    return None


def _between(passage: Passage, low: int, high: int) -> bool:
    """Whether another item stands in a stretch, which the sum may be of."""
    return any(low <= mention.start and mention.end <= high for mention in passage.mentions)
