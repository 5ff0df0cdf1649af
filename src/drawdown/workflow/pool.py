"""Reading lots of reports, in this process or in several; the same comes out, in the same order."""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from drawdown.errors import DrawdownError
from drawdown.findings import Findings
from drawdown.problem import Problem
from drawdown.workflow.files import Loaded

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from drawdown.reading import Reader

T = TypeVar("T")
FEW = 200
"""Up to so many reports are read sooner than other processes have started."""
_AHEAD = 2  # lots in flight for each process


class ReadingStopped(DrawdownError):
    """A process that was reading was ended from outside."""

    def __init__(self, first: str, last: str) -> None:
        super().__init__(
            f"a process that read the reports {first} to {last} was killed, or ran out of memory; what was "
            "recorded is kept: run the same command to go on, with --jobs 1 if it happens again"
        )


def jobs_for(files: int, asked: int | None) -> int:
    """How many processes read: as many as asked for, or one a core where there are many reports."""
    if asked is not None:
        return asked
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if files > FEW else 1


def read_lots(
    lots: Iterable[Sequence[Loaded | T]], jobs: int
) -> Generator[Findings | Problem | T, None, None]:
    """Each report read, in the order given; what is no loaded report is passed on where it stands.

    Args:
        lots: Reports in lots, each handed to one process. At most a few lots are in memory at a time.
        jobs: How many processes; with 1 it is done in this one. None is started before there is work for it.

    Raises: ReadingStopped if one of them is killed.
    """
    if jobs == 1:
        reader = lru_cache(_made)  # made when there is something to read
        for lot in lots:
            for one in lot:
                yield _read(one, reader) if isinstance(one, Loaded) else one
        return
    with _processes(jobs) as processes:
        waiting: deque[Callable[[], Sequence[Findings | Problem | T]]] = deque()
        for lot in lots:
            waiting.append(_handed_over(lot, processes))
            if len(waiting) > _AHEAD * jobs:
                yield from waiting.popleft()()
        while waiting:
            yield from waiting.popleft()()


def _read(one: Loaded, reader: Callable[[], "Reader"]) -> Findings | Problem:
    from drawdown.reading import to_report

    try:
        report = to_report(one.original, one.label)
        return report if isinstance(report, Problem) else reader().read(report)
    except Exception as error:  # a mistake of ours met by one report must not stop a hundred thousand
        told = f"drawdown failed on it ({type(error).__name__}: {error}); nothing is read from it"
        return Problem(one.label, f"{told}, please report this")


def _made() -> "Reader":
    from drawdown.reading import Reader

    return Reader()


_of_this_process = lru_cache(_made)


@contextmanager
def _processes(jobs: int) -> Iterator["ProcessPoolExecutor"]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Started afresh, not forked: a fork would share the ledger's connection, which SQLite forbids.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _end_with_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _handed_over(
    lot: Sequence[Loaded | T], processes: "ProcessPoolExecutor"
) -> Callable[[], Sequence[Findings | Problem | T]]:
    """Gives what the lot has come to, waiting for it where a process reads it."""
    loaded = [one for one in lot if isinstance(one, Loaded)]
    if not loaded:
        return lambda: [one for one in lot if not isinstance(one, Loaded)]
    with _no_interrupt(), _all_alive(loaded):
        future = processes.submit(_read_all, loaded)
    return partial(_done, future, lot, loaded)


def _done(
    future: "Future[list[Findings | Problem]]", lot: Sequence[Loaded | T], loaded: Sequence[Loaded]
) -> list[Findings | Problem | T]:
    with _all_alive(loaded):
        read = iter(future.result())
    return [next(read) if isinstance(one, Loaded) else one for one in lot]


@contextmanager
def _all_alive(loaded: Sequence[Loaded]) -> Iterator[None]:
    from concurrent.futures.process import BrokenProcessPool

    try:
        yield
    except BrokenProcessPool as error:
        raise ReadingStopped(loaded[0].label, loaded[-1].label) from error


def _read_all(loaded: Sequence[Loaded]) -> list[Findings | Problem]:
    return [_read(one, _of_this_process) for one in loaded]


def _end_with_parent() -> None:
    """Lets this process end when the one that started it is killed; it would wait for work for ever."""
    from multiprocessing import parent_process

    def wait() -> None:
        parent = parent_process()
        if parent:
            parent.join()
            os._exit(1)

    Thread(target=wait, daemon=True).start()


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Processes started in here never see Ctrl-C: the one that started them ends them, quietly."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
