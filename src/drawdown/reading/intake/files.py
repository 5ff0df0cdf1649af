"""Files and folders to reports: finds, decodes and checks them, and says what it leaves aside."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from stat import S_ISREG

from drawdown.errors import MissingPath, NoReports
from drawdown.problem import Problem
from drawdown.reading.intake import frontmatter, webpage
from drawdown.reading.intake.furniture import furniture
from drawdown.report import Report, report_id

TEXT_ENDINGS = (".txt", ".md", ".markdown")
PAGE_ENDINGS = (".html", ".htm", ".xhtml")
ENDINGS = TEXT_ENDINGS + PAGE_ENDINGS
LARGEST = 20_000_000  # bytes; a longer file is an archive, not a report
_BLANK = " \t\r\n\v\f\xa0\ufeff"  # a byte order mark alone is no text either


def find(paths: Iterable[Path], out: Path | None = None) -> list[tuple[Path, str]]:
    """The files to read, each with its label: the path relative to the folder given.

    Args:
        paths: Files and folders.
        out: Folder a brief is written to; what lies in it is no report, nor is a brief written there before.

    Raises: MissingPath if a path does not exist; NoReports if nothing under them could be a report.
    """
    found: list[tuple[Path, str]] = []
    paths = list(paths)
    for path in paths:
        if not _exists(path):
            raise MissingPath(path)
        if path.is_dir():
            found += [
                (file, _label(file.relative_to(path)))
                for file in sorted(path.rglob("*"))
                if file.is_file()
                and file.suffix.lower() in ENDINGS
                and not _hidden(file.relative_to(path))
                and not _written(file, path, out)
            ]
        else:
            found.append((path, _label(Path(path.name))))
    if not found:
        raise NoReports(", ".join(str(path) for path in paths), ", ".join(ENDINGS))
    return found


def _written(file: Path, given: Path, out: Path | None) -> bool:
    """Whether a file found in a folder is a brief's own output."""
    if out is None or out.is_file():  # a file named by mistake is no folder of briefs
        return False
    folder = out.resolve()
    if folder == given.resolve():
        return file.parent.resolve() == folder and file.stem == "brief"
    return file.resolve().is_relative_to(folder) and not given.resolve().is_relative_to(folder)


def take_in(files: Iterable[tuple[Path, str]]) -> Iterator[Report | Problem]:
    """Each file as a report, or the problem for which it cannot be one."""
    for file, label in files:
        try:
            found = file.stat()
            if not S_ISREG(found.st_mode):
                # A device or pipe named as a report might never end.
                yield Problem(label, "this is no ordinary file; nothing is read from it")
                continue
            if found.st_size > LARGEST:
                size = found.st_size / 1e6
                yield Problem(
                    label, f"{size:.0f} MB is no single report (at most {LARGEST / 1e6:.0f} MB); split it"
                )
                continue
            original = file.read_bytes()
        except OSError as error:
            yield Problem(label, f"cannot be read: {error.strerror or error}")
            continue
        yield to_report(original, label)


def to_report(original: bytes, label: str) -> Report | Problem:
    """A report from its bytes, or the problem for which it cannot be one."""
    if b"\x00" in original[:4096] and not original.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(label, "the file is binary, not text; nothing is read from it")
    text, problems = decode(original, label)
    if not text.strip(_BLANK).strip():
        return Problem(label, "the file is empty; nothing is read from it")
    if "\x00" in text:
        problems.append(
            Problem(label, f"{text.count(chr(0))} NUL characters stand in the text; is it damaged?")
        )
    ending = Path(label).suffix.lower()
    if ending in PAGE_ENDINGS:
        stored, metadata, more = webpage.article(text, label)
        if not stored.strip():
            return more[0] if more else Problem(label, "the page holds no text; nothing is read from it")
    else:
        metadata, start, more = frontmatter.split(text, label)
        stored = text[start:]
        if not stored.strip(_BLANK).strip():
            return Problem(label, "there is no text after the front matter; nothing is read from it")
    report = Report(report_id(original), label, original, stored, metadata, (), (*problems, *more))
    return replace(report, furniture=furniture(stored))


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


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, or a folder that may not be entered
        return False


def _label(path: Path) -> str:
    """The path as text that can be written: a name of broken bytes would otherwise hold half characters."""
    return path.as_posix().encode("utf-8", "replace").decode()


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
