"""Correcting fields of a claim: choose one, type its value, see at once whether it suits."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from drawdown.cli.rows import plain
from drawdown.errors import DrawdownError
from drawdown.workflow import FIELDS, Card, Desk, typed

_RECORD = "record"


class Correct(ModalScreen[dict[str, str] | None]):
    """Answers with the corrections, as the ledger records them, or None where none is to be recorded."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "back")]

    def __init__(self, desk: Desk, card: Card) -> None:
        super().__init__()
        self._desk, self._card = desk, card
        self._changes: dict[str, str] = {}
        self._field = ""

    def compose(self) -> ComposeResult:
        """The fields, and below them the line to type in."""
        with Vertical(classes="box large"):
            yield Static(Content.styled(f"Correct: {plain(self._card.says)}", "bold"))
            yield OptionList(id="fields", markup=False, compact=True)
            yield Static("", id="hint", classes="hint", markup=False)
            yield Input(id="value", select_on_focus=False)
            yield Static("", id="told", markup=False)

    def on_mount(self) -> None:
        """Nothing is chosen yet."""
        self._list()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A field is chosen, or all is to be recorded."""
        if event.option_id == _RECORD:
            self.dismiss(self._changes)
            return
        self._field = event.option_id or ""
        self.query_one("#hint", Static).update(
            f"{self._field}: {FIELDS[self._field]}; empty: not stated (Ctrl+U)"
        )
        line = self.query_one("#value", Input)
        line.value = plain(self._changes.get(self._field, typed(self._card.claim, self._field)))
        line.cursor_position = len(line.value)
        self._typing(True)
        self._judge(line.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Every key: does the value suit its field, and what would it change?"""
        if self._field:
            self._judge(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: the value is taken over if it suits."""
        if (value := self._judge(event.value)) is None:
            return
        self._changes.pop(self._field, None)
        if value != typed(self._card.claim, self._field):
            self._changes[self._field] = value
        self._list()

    def action_back(self) -> None:
        """From the line to the fields, from the fields to the claim."""
        if self._field:
            self._list()
        else:
            self.dismiss(None)

    def _judge(self, text: str) -> str | None:
        """The value as it would be recorded, or None with the reason shown."""
        told = self.query_one("#told", Static)
        try:
            value = self._desk.value(self._field, text)
            change = self._desk.preview(self._card, self._changes | {self._field: value})
        except DrawdownError as error:
            told.update(Content.styled(f"no: {plain(error)}", "bold"))
            return None
        as_recorded = f"recorded as {plain(value) or 'not stated'}; " if value != text.strip() else ""
        told.update(f"{as_recorded}{plain(change)}")
        return value

    def _list(self) -> None:
        """Back to the fields, with what will be recorded on top."""
        self._field = ""
        fields = self.query_one("#fields", OptionList)
        at = fields.highlighted
        fields.clear_options()
        if self._changes:
            count = len(self._changes)
            fields.add_option(Option(f"RECORD {count} correction{'' if count == 1 else 's'}", id=_RECORD))
        fields.add_options(Option(self._row(field), id=field) for field in FIELDS)
        fields.highlighted = 0 if self._changes else at or 0
        self._typing(False)
        self.query_one("#hint", Static).update("Up and Down choose, Enter takes, Esc goes back")
        changed = self._desk.preview(self._card, self._changes) if self._changes else ""
        self.query_one("#told", Static).update(plain(changed))

    def _typing(self, on: bool) -> None:
        self.query_one(".box").set_class(on, "typing")
        shown, hidden = ("#value", "#fields") if on else ("#fields", "#value")
        # A widget that is hidden while it has the focus would take the next keys with it.
        self.query_one(shown).display = True
        self.set_focus(self.query_one(shown))
        self.query_one(hidden).display = False

    def _row(self, field: str) -> Content:
        was = plain(typed(self._card.claim, field)) or "-"
        if field not in self._changes:
            return Content(f"{field:12} {was}")
        return Content.styled(f"{field:12} {was}  ->  {plain(self._changes[field]) or 'not stated'}", "bold")
