"""`score`: judges call records, however many there are, and goes on where it was stopped."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, cast

from app.activities.judge import Tally
from app.adapters.files.policies import load_policy_file
from app.adapters.files.records import RecordText, load_texts, read_text
from app.bootstrap.understanding import find_rubric, load_mind
from app.cli.batch import CRASH, Judge, WorkerDied, judge_all
from app.cli.output import complain, result
from app.cli.progress import Progress, counted
from app.cli.resume import Earlier
from app.core.scoring.policy import rubric_under
from app.core.scoring.privacy import RULE_SET
from app.shared.result import Refusal

MOST_CRASHES = 5  # mistakes of ours in a row, after which the next record would fare no better
INTERRUPTED = 130  # as shells count a Ctrl-C


def run_score(chosen: Any) -> int:
    """One line a record; 2 when one could not be read, else 1 when one failed. A bad record does not stop the others."""
    judge = _judge(chosen)
    out: object = sys.stdout
    if isinstance(out, io.TextIOWrapper):  # JSON is UTF-8, whatever the system's own way of writing is
        cast("io.TextIOWrapper", out).reconfigure(encoding="utf-8")
    mind = load_mind()
    if mind.note:
        complain(mind.note)
    tally = Tally()
    texts = (text for name in chosen.files for text in load_texts(name))
    progress = Progress(tally, quiet=not chosen.resume and sys.stdout.isatty())
    with Earlier(Path(chosen.resume)) if chosen.resume else nullcontext() as earlier:
        try:
            _run(texts, judge, chosen.jobs, tally, progress, earlier)
        except KeyboardInterrupt:
            progress.say(f"Stopped: {counted(tally)}. {_how_to_go_on(chosen)}")
            return INTERRUPTED
        except WorkerDied:
            progress.say(
                f"A process that judged was ended by the system, for want of memory most likely: {counted(tally)}. "
                f"{_how_to_go_on(chosen)} Fewer processes (--jobs 1) need less memory."
            )
            return 2
        before = f" ({earlier.taken} of them before)" if earlier is not None and earlier.taken else ""
    if tally.judged + tally.refused > 1 or chosen.resume:
        progress.say(f"{counted(tally)}{before}.")
    return 2 if tally.refused else 1 if tally.failed else 0


def _judge(chosen: Any) -> Judge:
    """What judges, as the command line says; the only place that knows how `--policy` and `--rubric` are read."""
    rubric = find_rubric(chosen.rubric) if chosen.rubric else None
    policy = load_policy_file(Path(chosen.policy)) if chosen.policy else None
    if rubric is not None and policy is not None:
        rubric = rubric_under(policy, rubric)
    return Judge(rubric, policy, as_json=bool(chosen.json or chosen.resume), data=chosen.data)


def _run(
    texts: Iterator[RecordText | Refusal],
    judge: Judge,
    jobs: int | None,
    tally: Tally,
    progress: Progress,
    earlier: Earlier | None,
) -> None:
    def refuse(refusal: Refusal) -> None:
        tally.refused += 1
        progress.say(refusal.sentence)

    if earlier is not None:
        for refusal in _take_earlier(texts, judge, earlier, tally):
            refuse(refusal)
    crashes = 0
    for judged in judge_all(texts, judge, jobs):
        if isinstance(judged, Refusal):
            refuse(judged)
            crashes += judged.code == CRASH
            if crashes >= MOST_CRASHES:
                raise Refusal("score.crashes", f"{crashes} records in a row could not be judged, so judging stopped.")
        else:
            crashes = 0
            if earlier is not None:
                earlier.write(judged.line)
            else:
                result(judged.line)
                sys.stdout.flush()  # so that whatever stops the run leaves what was judged
            tally.judged += 1
            tally.failed += not judged.passed
        progress.tick()


def _take_earlier(
    texts: Iterator[RecordText | Refusal], judge: Judge, earlier: Earlier, tally: Tally
) -> Iterator[Refusal]:
    """Walks the records that have their scorecards already; gives the refused ones among them."""
    while earlier.waiting is not None:
        text = next(texts, None)
        if text is None:
            raise earlier.other_records(None)
        try:
            record = read_text(text)
            if isinstance(record, Refusal):
                raise record
            rubric = judge.rubric_for(record)
        except Refusal as refusal:
            yield refusal
            continue
        if record.id != earlier.waiting["id"]:
            crashed = judge.judge(text)
            if isinstance(crashed, Refusal):  # so it had no scorecard the first time either
                yield crashed
                continue
        policy = judge.policy.stamp if judge.policy is not None else ""
        card = earlier.take(
            record.id,
            {"rules": RULE_SET, "rubric": rubric.name, "policy": policy, "matcher": load_mind().matcher.name},
        )
        tally.judged += 1
        tally.failed += not card["passed"]


def _how_to_go_on(chosen: Any) -> str:
    if chosen.resume:
        return f"The scorecards so far are in {chosen.resume}; give the same command again to go on after them."
    if chosen.json and not sys.stdout.isatty():
        return "What was written so far is whole; if it is in a file, add --resume FILE to go on after it."
    return "With --resume OUT.jsonl the scorecards are kept in a file, and a stopped run goes on after them."
