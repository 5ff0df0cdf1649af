"""When an undated report came out: hypotheses from what it says and from what the ledger dates."""

from drawdown.reconcile.dates.anchors import Anchors, anchors
from drawdown.reconcile.dates.bearing import bearing
from drawdown.reconcile.dates.known import known_by, said_by, share_by
from drawdown.reconcile.dates.mentions import Mention, mentions
from drawdown.reconcile.dates.weigh import weigh

__all__ = ["Anchors", "Mention", "anchors", "bearing", "known_by", "mentions", "said_by", "share_by", "weigh"]
