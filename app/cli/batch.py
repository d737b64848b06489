"""Judging many records: here, one as it comes, or by several processes; results always come in the records' order."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from app.activities.judge import Tally, score_records
from app.adapters.files.records import RecordText, read_text
from app.bootstrap.understanding import find_explanations, load_mind, rubric_of
from app.cli.card import card_line
from app.cli.crash import record_crash
from app.core.record.model import CallRecord
from app.core.scoring.model import Rubric
from app.core.scoring.policy import OrganisationPolicy
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal

CRASH = "score.crash"
ALONE = 24  # records that are judged here before it pays to start other processes, which takes seconds
SHARE, SHARE_CHARACTERS = 4, 200_000  # most records, and about how many characters, of one share of work
AHEAD = 3  # shares given out ahead for each process, so that memory stays flat however long the file is


@dataclass(frozen=True, slots=True)
class Judge:
    """What judges, whichever process does it; `data` is the folder for the log of our own mistakes."""

    rubric: Rubric | None
    policy: OrganisationPolicy | None
    as_json: bool
    data: str | None = None

    def rubric_for(self, record: CallRecord) -> Rubric:
        """The rubric that judges a record; Refusal where it names one that is not shipped."""
        return self.rubric or rubric_of(record, self.policy)

    def judge(self, text: RecordText | Refusal) -> Judged | Refusal:
        """Judges one record. A mistake of ours is logged and costs that record alone."""
        try:
            records = iter([read_text(text)])
            mind = load_mind()
            card = next(score_records(records, mind.matcher, self.rubric_for, Tally(), self.policy))
            if isinstance(card, Refusal):
                return card
            shown = (
                json.dumps(as_json(card, find_explanations()), ensure_ascii=False, allow_nan=False)
                if self.as_json
                else card_line(card)
            )
            return Judged(shown, card.passed)
        except Exception as error:  # noqa: BLE001  thousands of other records are still to be judged
            place = "" if isinstance(text, Refusal) else place_of(text) + ": was not judged. "
            said = record_crash(error, ("--data", self.data) if self.data else ())
            return Refusal(CRASH, place + said)


@dataclass(frozen=True, slots=True)
class Judged:
    """A scorecard as it is shown, in one line."""

    line: str
    passed: bool


class WorkerDied(Exception):
    """A process that judged was ended from outside, by the system most likely."""


def place_of(text: RecordText) -> str:
    """File and line of a record."""
    return f"{text.name}, line {text.line}" if text.line else text.name


def usable_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def judge_all(texts: Iterable[RecordText | Refusal], judge: Judge, jobs: int | None) -> Iterator[Judged | Refusal]:
    """Results in order. `jobs` None: other processes join once more than `ALONE` records came. Raises WorkerDied."""
    source = iter(texts)
    count = jobs or usable_cores()
    if count > 1 and jobs is None:
        for text in _first(source, ALONE):
            yield judge.judge(text)
    if count == 1:
        for text in source:
            yield judge.judge(text)
        return
    first = next(source, None)
    if first is not None:
        yield from _by_processes(_chained(first, source), judge, count)


def _first(source: Iterator[RecordText | Refusal], most: int) -> Iterator[RecordText | Refusal]:
    for _ in range(most):
        text = next(source, None)
        if text is None:
            return
        yield text


def _chained(first: RecordText | Refusal, rest: Iterator[RecordText | Refusal]) -> Iterator[RecordText | Refusal]:
    yield first
    yield from rest


def _by_processes(source: Iterator[RecordText | Refusal], judge: Judge, count: int) -> Iterator[Judged | Refusal]:
    # Fresh processes on every system: forking one that has threads of a model in it may hang.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin, initargs=(judge,))
    given: deque[Future[list[Judged | Refusal]]] = deque()
    shares = _shares(source)
    try:
        for share in shares:
            given.append(pool.submit(_judge_share, share))
            if len(given) >= count * AHEAD:
                yield from given.popleft().result()
        while given:
            yield from given.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerDied from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _shares(source: Iterator[RecordText | Refusal]) -> Iterator[list[RecordText | Refusal]]:
    share, size = list[RecordText | Refusal](), 0
    for text in source:
        share.append(text)
        size += len(text.text) if isinstance(text, RecordText) else 0
        if len(share) >= SHARE or size >= SHARE_CHARACTERS:
            yield share
            share, size = [], 0
    if share:
        yield share


_JUDGE: list[Judge] = []
"""What judges in a process of the pool."""


def _begin(judge: Judge) -> None:
    """Makes a process ready: Ctrl-C is the first process's matter, and where that one is killed this one ends too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _JUDGE[:] = [judge]
    load_mind()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _judge_share(share: list[RecordText | Refusal]) -> list[Judged | Refusal]:
    return [_JUDGE[0].judge(text) for text in share]
