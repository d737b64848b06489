"""How fast judging is: a turn on one thread, many calls on two cores, and whether memory stays flat.

The yardstick is one sentence's embedding, timed between the calls in the same process: where other work loads the
machine it is slowed alike, and the ratios alone decide.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.bootstrap.understanding import find_rubric, load_mind
from app.core.scoring.judge import score
from tests.bench.made_calls import EVENTS, made_call

CORES = 2
SHARE = 5  # calls between two looks at the yardstick
MOST_MS, MOST_SECONDS = 30.0, 90.0
USUAL_MS = 3.3  # one embedding on the quiet machine that the limits are meant for
MOST_GROWTH = 1.10  # of memory, from a tenth of the calls to all of them
STOP_S = 480.0


@dataclass(frozen=True, slots=True)
class Share:
    """What a process did in one share: its number, seconds of judging, milliseconds of the yardstick, megabytes held."""

    process: int
    seconds: float
    yardstick_ms: float
    megabytes: float


def yardstick(number: int) -> float:
    """Milliseconds that one new sentence of twenty words takes to embed; the middle of three."""
    embed = load_mind().matcher.embed
    assert embed is not None
    costs: list[float] = []
    for turn in range(3):
        words = (
            f"yard stick {number} {turn} is a sentence that nobody said so far and that has about twenty words in it"
        )
        began = time.perf_counter()
        embed([words])
        costs.append((time.perf_counter() - began) * 1000)
    return statistics.median(costs)


def judge_share(first: int) -> Share:
    """Judges some calls in this process."""
    matcher, rubric = load_mind().matcher, find_rubric()
    calls = [made_call(number) for number in range(first, first + SHARE)]
    began = time.perf_counter()
    for record in calls:
        score(record, matcher, rubric)
    seconds = time.perf_counter() - began
    return Share(os.getpid(), seconds, yardstick(first), held())


def held() -> float:
    """Megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def ready() -> None:
    """Loads what judges, before the clock runs."""
    load_mind().matcher.warm()


def per_turn(first: int, count: int) -> tuple[float, float]:
    """Median milliseconds that one more turn costs in a growing record, and of the yardstick between.

    The calls are numbered from `first`; nobody has judged them before, so no memory of theirs helps.
    """
    matcher, rubric = load_mind().matcher, find_rubric()
    matcher.warm()
    costs: list[float] = []
    marks: list[float] = []
    for number in range(first, first + count):
        record = made_call(number)
        marks.append(yardstick(number))
        for length in range(1, EVENTS + 1):
            growing = record.model_copy(update={"events": record.events[:length]})
            began = time.perf_counter()
            score(growing, matcher, rubric)
            costs.append((time.perf_counter() - began) * 1000)
    return statistics.median(costs), statistics.median(marks)


def judge_many(total: int) -> Iterator[tuple[float, Share]]:
    """(seconds since the first was given out, share) as they are done; stops giving out when time is over."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(CORES, initializer=ready) as pool:
        pool.map(held_by, range(CORES * 2), chunksize=1)
        began = time.perf_counter()
        for share in pool.imap_unordered(judge_share, range(0, total, SHARE)):
            yield time.perf_counter() - began, share
            if time.perf_counter() - began > STOP_S:
                return


def held_by(_: int) -> float:
    """Memory of whichever process answers; asked once more than there are, so that all of them are ready."""
    time.sleep(0.3)
    return held()


def memory(shares: list[Share]) -> float:
    """Megabytes that all processes hold after these shares."""
    return sum({share.process: share.megabytes for share in shares}.values())


def main(arguments: list[str]) -> int:
    """0 when every limit holds, 1 when one does not, 2 when it cannot run here."""
    quick = "--quick" in arguments
    if load_mind().note or not Path("/proc/self/statm").exists():
        print(
            "Cannot run: the sentence model is missing, or the system does not say what memory is held.",
            file=sys.stderr,
        )
        return 2
    loaded = os.getloadavg()[0] > 0.5 * (os.cpu_count() or 1)
    rounds = (per_turn(90_000 + 10 * number, 2 if quick else 6) for number in range(1 if quick else 3))
    turn, mark = min(rounds, key=lambda pair: pair[0])
    total = 100 if quick else 1000
    done = list(judge_many(total))
    shares = [share for _, share in done]
    seconds, calls = done[-1][0], len(shares) * SHARE
    small, all_of_it = memory(shares[: max(CORES, len(shares) // 10)]), memory(shares)
    event_ms = 1000 * sum(share.seconds for share in shares) / (calls * EVENTS)
    many_mark = statistics.mean(share.yardstick_ms for share in shares)
    figures = {
        "ms_per_turn": round(turn, 2),
        "turn_ratio": round(turn / mark, 2),
        "calls": calls,
        "seconds": round(seconds, 1),
        "calls_per_s": round(calls / seconds, 2),
        "ms_per_event": round(event_ms, 2),
        "yardstick_ms": round(many_mark, 2),
        "event_ratio": round(event_ms / many_mark, 2),
        "peak_mb": round(max(share.megabytes for share in shares), 1),
        "mb_at_a_tenth": round(small, 1),
        "mb_at_the_end": round(all_of_it, 1),
        "growth": round(all_of_it / small, 3),
    }
    limits = {
        "ms_per_turn": None if loaded else MOST_MS,
        "turn_ratio": MOST_MS / USUAL_MS,
        "seconds": None if loaded else MOST_SECONDS * calls / 1000,
        "event_ratio": MOST_SECONDS * CORES / (EVENTS * USUAL_MS),  # 1,000 calls in 90 s, in embeddings an event
        "growth": None if quick else MOST_GROWTH,  # caches still fill in so short a run
    }
    missed = [name for name, most in limits.items() if most is not None and figures[name] > most]
    for name, value in figures.items():
        most = limits.get(name)
        print(f"{name:14}{value!s:>10}{'' if most is None else f'  at most {most:.2f}'}")
    print(json.dumps({**figures, "loaded": loaded, "missed": missed, "passed": not missed}))
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
