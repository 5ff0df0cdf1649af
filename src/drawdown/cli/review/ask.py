"""Small questions over the claim: the reason, and whether to decide beside somebody else."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from drawdown.cli.rows import plain


class Reason(ModalScreen[str | None]):
    """Asks why; answers with the words, or None where the person thought better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, why: str) -> None:
        super().__init__()
        self._why = why

    def compose(self) -> ComposeResult:
        """One line to type in."""
        with Vertical(classes="box small"):
            yield Static("The reason, recorded with your decision on this claim:", markup=False)
            yield Input(plain(self._why), id="why", select_on_focus=False)
            yield Static("Enter takes it over, Esc goes back", markup=False, classes="hint")

    def on_mount(self) -> None:
        """Ready to type."""
        self.set_focus(self.query_one(Input))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        self.dismiss(event.value.strip())


class Meanwhile(ModalScreen[bool]):
    """Shows what others decided on this claim meanwhile; answers whether to record one's own all the same."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(True)", "record mine"),
        Binding("escape", "dismiss(False)", "look again"),
    ]

    def __init__(self, said: Sequence[str]) -> None:
        super().__init__()
        self._said = said

    def compose(self) -> ComposeResult:
        """What was decided, and the two ways on."""
        with Vertical(classes="box small"):
            yield Static(Content.styled("Somebody decided on this claim meanwhile:", "bold"))
            yield Static("\n".join(map(plain, self._said)), markup=False)
            yield Static("Both are kept, and the latest counts.", markup=False)
            yield Static("Enter records yours, Esc looks at the claim again", markup=False, classes="hint")
