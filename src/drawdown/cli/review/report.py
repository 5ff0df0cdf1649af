"""The report around a sentence, scrolled so that the sentence is in sight."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

_ABOVE = 2  # lines of the report above the sentence


class ReportView(VerticalScroll, can_focus=False):
    """Text of which one place matters."""

    def __init__(self) -> None:
        super().__init__(id="report")
        self._before = Content("")

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(id="text", markup=False)

    def show(self, before: Content, behind: Content) -> None:
        """Shows a text; ``behind`` begins with what has to be in sight."""
        self._before = before
        self.query_one("#text", Static).update(before + behind)
        self.call_after_refresh(self._to_place)

    def on_resize(self, event: Resize) -> None:
        """The place stays in sight."""
        self.call_after_refresh(self._to_place)

    def _to_place(self) -> None:
        width = self.query_one("#text").content_size.width
        lines = len(self._before.wrap(width)) if width else 0
        self.scroll_to(y=max(0, lines - 1 - _ABOVE), animate=False)
