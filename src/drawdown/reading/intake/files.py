"""Files to reports: reads, decodes and checks them, and says what it leaves aside."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from drawdown.maker import made_page, made_text
from drawdown.problem import Problem
from drawdown.reading.intake import frontmatter, webpage
from drawdown.reading.intake.furniture import furniture
from drawdown.reading.intake.left_out import LeftOut
from drawdown.reading.intake.listing import PAGE_ENDINGS
from drawdown.reading.intake.lookalikes import invisible, lookalikes
from drawdown.reading.intake.metadata import fit
from drawdown.reading.intake.unseen import beside, unseen
from drawdown.report import Report, report_id
from drawdown.weblink import without_secrets

LARGEST = 20_000_000  # bytes; a longer file is an archive, not a report
_BLANK = " \t\r\n\v\f\xa0\ufeff"  # a byte order mark alone is no text either
_HEAD = 4096  # bytes in which a NUL makes us look whether this is text at all
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r"))
_MOST_CONTROLS = 0.02  # share of controls in a text that something damaged; anything binary has more
# Opening a pipe would wait for somebody to write to it.
_MODE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def take_in(files: Iterable[tuple[str | Path, str]]) -> Iterator[Report | Problem]:
    """Each file as a report, or the problem for which it cannot be one."""
    for file, label in files:
        loaded = load(file, label)
        yield loaded if isinstance(loaded, Problem) else to_report(loaded, label)


def load(file: str | Path, label: str) -> bytes | Problem:
    """The bytes of a file, or the problem for which there are none; only ordinary files are opened."""
    try:
        refusal = _refusal(os.stat(file), file, label)
        if refusal:
            return refusal
        with open(os.open(file, _MODE), "rb") as opened:
            before = os.fstat(opened.fileno())
            refusal = _refusal(before, file, label)
            if refusal:  # another file has taken its place
                return refusal
            original = opened.read(LARGEST + 1)
            after = os.fstat(opened.fileno())
    except OSError as error:
        return Problem(label, f"cannot be read: {error.strerror or error}")
    if len(original) > LARGEST:
        return _too_large(len(original), label)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return Problem(label, "it changed while it was read; nothing is taken from it, run again for it")
    return original


def _refusal(found: os.stat_result, file: str | Path, label: str) -> Problem | None:
    if S_ISDIR(found.st_mode):
        os.scandir(file).close()  # raises what kept it from being listed
    if not S_ISREG(found.st_mode):
        # A device or pipe named as a report might never end.
        return Problem(label, "this is no ordinary file; nothing is read from it")
    return _too_large(found.st_size, label) if found.st_size > LARGEST else None


def _too_large(size: int, label: str) -> Problem:
    return Problem(
        label, f"{size / 1e6:.0f} MB is no single report (at most {LARGEST / 1e6:.0f} MB); split it"
    )


def to_report(original: bytes, label: str) -> Report | Problem:
    """A report from its bytes, or the problem for which it cannot be one."""
    if _is_binary(original):
        return Problem(label, "the file is binary, not text; nothing is read from it")
    text, problems = decode(original, label)
    if not text.strip(_BLANK).strip():
        return Problem(label, "the file is empty; nothing is read from it")
    if "\x00" in text:
        problems.append(
            Problem(label, f"{text.count(chr(0))} NUL characters stand in the text; is it damaged?")
        )
    left = LeftOut()
    # Ledgers keep the bytes and packages give them away, so secrets go from these as from the text.
    text, secrets = without_secrets(text)
    if secrets:
        original = text.encode()
        left.add("secret", places=secrets)
    left.add("unseen", places=invisible(text))
    is_page = Path(label).suffix.lower() in PAGE_ENDINGS
    if made_page(text) if is_page else made_text(text):
        return Problem(label, "this is a brief written by drawdown, not a report; left out")
    if is_page:
        stored, metadata, more = webpage.article(text, label, left)
        if not stored.strip():
            return more[0] if more else Problem(label, "the page holds no text; nothing is read from it")
    else:
        metadata, start, more = frontmatter.split(text, label)
        stored = text[start:]
        if not stored.strip(_BLANK).strip():
            return Problem(label, "there is no text after the front matter; nothing is read from it")
    stored, secrets = without_secrets(stored)  # some come to light only when markup is read
    left.add("secret", places=secrets)
    metadata = fit(metadata, left)
    aside = () if is_page else unseen(stored, left)
    problems += [*more, *left.problems(label), *lookalikes(stored, label)]
    pieces = beside(furniture(stored), aside)
    return Report(report_id(original), label, original, stored, metadata, pieces, tuple(problems))


def decode(original: bytes, label: str) -> tuple[str, list[Problem]]:
    """The text of the bytes: UTF-8, UTF-16 by its mark, else Windows-1252, each replacement reported."""
    if original.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = original.decode("utf-16", errors="replace")
        broken = text.count("\ufffd")
        return text, [Problem(label, f"{broken} characters could not be decoded as UTF-16")] if broken else []
    try:
        return original.decode("utf-8"), []
    except UnicodeDecodeError as error:
        text = original.decode("cp1252", errors="replace")
        return text, [
            Problem(
                label, f"not UTF-8 (first bad byte at {error.start}); read as Windows-1252, check its accents"
            )
        ]


def _is_binary(original: bytes) -> bool:
    """Whether these bytes are no text: a NUL near the start, and more controls than a stray one or two."""
    head = original[:_HEAD]
    if b"\x00" not in head or original.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > max(1, _MOST_CONTROLS * len(head))
