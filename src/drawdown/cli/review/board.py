"""What is on the screen: where one is, the claim, its report, what the keys would do, and the keys."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from drawdown.cli.review import show
from drawdown.cli.review.report import ReportView
from drawdown.cli.rows import plain
from drawdown.workflow import Card

Keys = tuple[tuple[str, str, str], ...]
# Key, action and word of each button; the first are of a claim, the second of decisions that lost theirs.
OF_CLAIM: Keys = (("a", "accept", "accept"), ("r", "reject", "reject"), ("c", "correct", "correct"))
OF_LOST: Keys = (("1-9", "choose(1)", "choose"), ("x", "set_aside", "set aside"))
ALWAYS: Keys = (
    ("w", "why", "why"),
    ("s", "skip", "skip"),
    ("b", "previous", "back"),
    ("u", "undo", "undo"),
    ("q", "quit", "quit"),
)


class Board(Vertical):
    """Shows one card at a time."""

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield Static(id="place", markup=False)
        yield Static(id="head", markup=False)
        yield ReportView()
        yield Static(id="effects", markup=False)
        yield Static(id="notes", markup=False)
        for id, buttons in (("claim-keys", OF_CLAIM), ("lost-keys", OF_LOST)):
            with Horizontal(id=id, classes="keys"):
                for key, action, word in (*buttons, *ALWAYS):
                    yield Button(f"{key} {word}", action=f"app.{action}", compact=True)

    def show(self, card: Card | None, place: str, why: str, notes: Sequence[str]) -> None:
        """Shows a card, or that there is none any more.

        Args:
            card: What is looked at.
            place: Where that is in the queue, and who looks.
            why: The reason typed for the decision to come.
            notes: What else has to be said.
        """
        lost = card is not None and card.stranded is not None
        self._text("#place", f"drawdown review · {plain(place)}")
        self._text("#notes", "\n".join(map(plain, notes)))
        self.query_one("#notes").display = bool(notes)
        self.query_one("#claim-keys").display = not lost
        self.query_one("#lost-keys").display = lost
        report = self.query_one(ReportView)
        if card is None:
            self._text("#head", "Nothing more waits. b goes back, u takes back, q leaves.")
            self._text("#effects", "")
            report.show(Content(""), Content(""))
        else:
            self._text("#head", show.head(card))
            self._text("#effects", show.effects(card, why))
            report.show(*show.around(card))

    def _text(self, where: str, text: Content | str) -> None:
        self.query_one(where, Static).update(text)
