"""How fast judging is: a turn on one thread, many calls on two cores, and whether memory stays flat."""

from __future__ import annotations

import json
import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from typing import Any

from app.bootstrap.understanding import find_rubric, load_mind
from app.core.record.model import CallRecord
from app.core.scoring.judge import score

EVENTS = 30
MOST_MS, MOST_SECONDS, MOST_GROWTH = 30.0, 90.0, 1.15
_TOPICS = ("scan", "refill", "bill", "referral", "appointment", "claim", "blood test", "address", "card", "form")
_PLACES = ("north desk", "river clinic", "hill street office", "garden ward", "station practice")


def calls(first: int, count: int) -> Iterator[CallRecord]:
    """Made-up contacts of thirty events whose words differ from call to call."""
    for number in range(first, first + count):
        topic, place = _TOPICS[number % len(_TOPICS)], _PLACES[number // 10 % len(_PLACES)]
        events: list[dict[str, Any]] = []
        for step in range(EVENTS // 2):
            caller = f"i called about the {topic} {number} days ago and nobody rang me back i am worried step {step}"
            agent = f"that sounds stressful i will ask the {place} about your {topic} today and call you by {step + 1} o'clock case {number}"
            if step == 0:
                agent = f"thank you for calling {place} this is dana may i have your full name and date of birth"
            events += [
                {"t": step * 12.0, "by": "caller", "say": caller},
                {"t": step * 12.0 + 8.0, "by": "agent", "say": agent},
            ]
        yield CallRecord.model_validate(
            {
                "format": "kindline.call/1",
                "id": f"speed-{number}",
                "channel": "phone",
                "language": "en",
                "record": {
                    "name": "Ana Maria Lopez",
                    "date_of_birth": "1970-02-03",
                    "facts": [{"id": "f", "section": "results", "says": [f"your {topic} is ready"]}],
                },
                "caller": {"relationship": "self", "reason": ["results"]},
                "events": events,
            }
        )


def judge_share(share: tuple[int, int]) -> tuple[float, float]:
    """Judges some calls in this process: seconds, and peak megabytes."""
    matcher, rubric = load_mind().matcher, find_rubric()
    started = time.perf_counter()
    for record in calls(*share):
        score(record, matcher, rubric)
    return time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def per_turn(count: int) -> float:
    """Median milliseconds that one more turn costs in a growing record."""
    matcher, rubric = load_mind().matcher, find_rubric()
    costs: list[float] = []
    for record in calls(90_000, count):
        for length in range(2, EVENTS + 1, 2):
            growing = record.model_copy(update={"events": record.events[:length]})
            started = time.perf_counter()
            score(growing, matcher, rubric)
            costs.append((time.perf_counter() - started) * 1000)
    return statistics.median(costs)


def main(arguments: list[str]) -> int:
    """0 when every limit holds, 1 when one does not, 2 when it cannot run here."""
    if load_mind().note:
        print("Cannot run: the sentence model is missing.", file=sys.stderr)
        return 2
    total = 100 if "--quick" in arguments else 1000
    turn = per_turn(3 if "--quick" in arguments else 10)
    context = multiprocessing.get_context("spawn")
    with context.Pool(1, maxtasksperchild=1) as pool:
        ((_, small),) = pool.map(judge_share, [(50_000, 50)])
    started = time.perf_counter()
    with context.Pool(2) as pool:
        done = pool.map(judge_share, [(0, total // 2), (total // 2, total - total // 2)], chunksize=1)
    seconds = time.perf_counter() - started
    peak = max(megabytes for _, megabytes in done)
    growth = peak / small
    figures = {
        "ms_per_turn": round(turn, 2),
        "calls": total,
        "calls_per_s": round(total / seconds, 1),
        "seconds": round(seconds, 1),
        "peak_mb": round(peak, 1),
        "peak_mb_50_calls": round(small, 1),
        "growth": round(growth, 3),
    }
    for name, value in figures.items():
        print(f"{name:18}{value!s:>10}")
    limit = MOST_SECONDS * total / 1000
    met = turn <= MOST_MS and seconds < max(limit, 20.0) and growth <= MOST_GROWTH
    print(json.dumps({**figures, "passed": met}))
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
