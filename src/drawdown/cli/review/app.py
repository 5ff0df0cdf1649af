"""The program behind ``drawdown review``: it shows a claim, asks the desk, and decides nothing itself."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType

from drawdown.cli.review.ask import Meanwhile, Reason
from drawdown.cli.review.board import ALWAYS, OF_CLAIM, OF_LOST, Board
from drawdown.cli.review.correct import Correct
from drawdown.cli.review.report import ReportView
from drawdown.decision import Decision
from drawdown.errors import DrawdownError
from drawdown.workflow import Card, Desk, Waiting

_MOST = 9  # candidates that have a key


class ReviewApp(App[None]):
    """One claim at a time.

    Attributes:
        decided: Claims decided in this session, those taken back left out.
    """

    TITLE = "drawdown review"
    CSS_PATH = "review.tcss"
    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None  # so that Enter presses no button by accident
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, action, word) for key, action, word in (*OF_CLAIM, OF_LOST[1], *ALWAYS)),
        *(Binding(str(at), f"choose({at})", "choose", show=False) for at in range(1, _MOST + 1)),
        Binding("up,k", "scroll('up')", "up", show=False),
        Binding("down,j", "scroll('down')", "down", show=False),
        Binding("pageup", "scroll('page_up')", "page up", show=False),
        Binding("pagedown,space", "scroll('page_down')", "page down", show=False),
        Binding("ctrl+c", "quit", "quit", show=False, priority=True),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._card: Card | None = None
        self._why = ""
        self._notes: list[str] = []
        # What was set aside has no decision of its own to take back.
        self._made: list[tuple[Waiting, tuple[Decision, ...]]] = []

    @property
    def decided(self) -> int:
        """Claims decided in this session, those taken back left out."""
        return len(self._made)

    def compose(self) -> ComposeResult:
        """The board is all there is."""
        yield Board()

    def on_mount(self) -> None:
        """The first claim."""
        self._show()

    # What keys do.

    def action_accept(self) -> None:
        """Accept the claim."""
        self._decide("accept")

    def action_reject(self) -> None:
        """Reject the claim."""
        self._decide("reject")

    def action_correct(self) -> None:
        """Correct fields of the claim."""
        card = self._card
        if card is None or card.stranded:
            return

        def record(changes: dict[str, str] | None) -> None:
            if changes:
                self._decide("correct", changes)

        self.push_screen(Correct(self._desk, card), record)

    def action_choose(self, number: int) -> None:
        """Say which claim decisions that lost theirs are on."""
        if self._card and self._card.stranded and number <= len(self._card.candidates):
            lost = self._card.stranded
            self._settle(lambda: self._desk.settle(lost, number - 1, self._why or None))

    def action_set_aside(self) -> None:
        """Take decisions back that lost their claim."""
        if self._card and self._card.stranded:
            lost = self._card.stranded
            self._settle(lambda: self._desk.set_aside(lost, self._why or None))

    def action_why(self) -> None:
        """Give a reason for the decision to come."""

        def keep(why: str | None) -> None:
            if why is not None:
                self._why = why
                self._draw()

        if self._card:
            self.push_screen(Reason(self._why), keep)

    def action_skip(self) -> None:
        """On to the next."""
        if self._card:
            self._desk.session.skip()
            self._show()

    def action_previous(self) -> None:
        """To the one before."""
        if self._desk.session.back():
            self._show(whoever=True)
        else:
            self._notes.append("this is the first")
            self._draw()

    def action_undo(self) -> None:
        """Take back the latest decision of this session."""
        if not self._made:
            self._notes.append("nothing to take back in this session")
            self._draw()
            return
        waiting, decisions = self._made.pop()
        if not decisions:
            self._notes.append("what was set aside stays so; decide on the claim that is meant")
            self._draw()
            return
        with self._told():
            self._desk.take_back(decisions)
            self._notes.append(f"taken back: {'; '.join(one.in_words() for one in decisions)}")
            if decisions[0].claim == waiting.claim:  # else it was given to a claim that waits by itself
                self._desk.session.reopen(waiting)
            self._show(whoever=True)

    def action_scroll(self, where: str) -> None:
        """Move in the report."""
        getattr(self.query_one(ReportView), f"scroll_{where}")(animate=False)

    # How a decision is made.

    def _decide(self, verdict: str, changes: Mapping[str, str] | None = None) -> None:
        """Record a decision, after showing what somebody else decided meanwhile."""
        card, why = self._card, self._why or None
        if card is None or card.stranded:
            return

        def beside(sure: bool | None) -> None:
            if sure:
                self._settle(lambda: self._desk.decide(card, verdict, why, changes, beside=True))
            else:
                self._show(whoever=True)

        with self._told():
            if meanwhile := self._desk.meanwhile(card):
                self.push_screen(Meanwhile(meanwhile), beside)
            else:
                self._settle(lambda: self._desk.decide(card, verdict, why, changes))

    def _settle(self, record: Callable[[], Sequence[Decision] | None]) -> None:
        waiting = self._desk.session.current
        with self._told():
            made = tuple(record() or ())
            if waiting is not None:
                self._made.append((waiting, made))
            self._desk.session.settle()
            self._show()

    # What is shown.

    def _show(self, whoever: bool = False) -> None:
        """The current claim; on the way forward, those that others have decided since are passed over."""
        session, passed = self._desk.session, 0
        self._card, self._why = None, ""
        try:
            while (waiting := session.current) is not None and self._card is None:
                card = self._desk.card(waiting)
                if whoever or not self._desk.passed(waiting, card):
                    self._card = card
                else:
                    passed += 1
                    session.settle()
        except DrawdownError as error:
            self._notes.append(f"the claim cannot be read: {error}")
        if passed:
            self._notes.append(f"{passed} decided by others meanwhile")
        self._draw()

    def _draw(self) -> None:
        session, card = self._desk.session, self._card
        at, of = session.place
        where = f"{'skipped ' if session.again else ''}claim {at} of {of}" if card else "the end"
        place = f"{where} · {self._desk.by} · {self.decided} decided"
        self.query_one(Board).show(card, place, self._why, self._notes)
        self._notes.clear()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the ledger complains of is said, and the claim stays, shown as it is now."""
        try:
            yield
        except DrawdownError as error:
            self._notes.append(f"not done: {error}")
            self._show(whoever=True)
