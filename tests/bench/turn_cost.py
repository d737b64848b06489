"""What one more turn costs on one thread: understanding it, then judging the whole record so far once more.

    uv run python -m tests.bench.turn_cost [--quick]

Each round takes a call of 40 events turn by turn, as a practice call does, with every cache of texts emptied first; the
best of three rounds counts. On a machine that is busy with other work the processor's time decides instead of the clock's.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from pathlib import Path

from app.adapters.embedding.minilm import load_embed
from app.core.language.acts import load_library
from app.core.language.cues import find_cue
from app.core.language.identifiers import asks, given, offers_aloud
from app.core.language.matcher import Matcher
from app.core.record.model import Action, CallRecord, Event, Fact, PatientRecord, Utterance
from app.core.scoring.judge import score
from app.core.scoring.model import Rubric
from app.core.scoring.rubric import load_rubric
from app.shared.result import Refusal

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
LIMIT_MS = 30.0
PATIENT = PatientRecord(
    name="Harriet Ann Sandoval",
    date_of_birth="1958-11-23",
    address="208 Willow Bend Lane",
    zip="97205",
    phone="555-318-4402",
    email="h.sandoval@example.org",
    member_id="RT5520817",
    mrn="00640213",
    ssn_last4="7316",
    facts=(
        Fact(id="scan", section="results", says=("the scan shows no change", "the lump has not grown")),
        Fact(id="recheck", section="results", says=("doctor weiss wants another scan in six months",)),
        Fact(id="visit", section="appointments", says=("you are booked with doctor weiss on july ninth",)),
    ),
)
CALL = """
agent: good morning riverside breast center this is {name} how can i help you
caller: hi {name} i had a scan twelve days ago and nobody has called i am beside myself with worry
agent: twelve days of waiting is such a long time i am so sorry that we left you without a word let us look together
caller: thank you i keep waking up at three in the morning thinking the worst
agent: that sounds exhausting may i have your full name and your date of birth so that i open the right record
caller: harriet sandoval november twenty third nineteen fifty eight
agent: do mark_verified
agent: do view results
agent: thank you harriet i have your record open and i am reading what doctor weiss wrote
caller: please just tell me is it bad
agent: it is good news the scan shows no change and the lump has not grown at all
caller: oh thank god oh i could cry
agent: i could not be happier for you take all the time you need i am right here
caller: sorry it is just that my sister died of this
agent: i am so sorry about your sister of course that makes every scan frightening what worries you most now
caller: that they missed something i suppose i do not understand why they want another one
agent: that is a fair question doctor weiss wants another scan in six months to be sure that nothing changes
caller: six months is that normal
agent: yes for a finding like yours it is the usual time and if you notice anything before then you can call us any day
caller: okay that helps a bit
agent: would you rather book it now or have me send you the times
caller: now please before i lose my nerve
agent: i have thursday the ninth at half past ten or friday at two which suits you better
caller: thursday is fine
agent: do schedule scan
agent: you are booked with doctor weiss on july ninth at half past ten and a letter comes in the mail
caller: can you also check the bill from last time it makes no sense to me
agent: i can see how confusing two different letters would be may i place you on a short hold while i ask billing
caller: yes that is fine
agent: do hold
agent: do resume
agent: thank you for holding billing says that the second letter was sent by mistake and i am sorry for the muddle
caller: so i do not owe the two hundred dollars
agent: no you do not and i will ask them to send you a corrected letter by friday
caller: you have been very kind
agent: you did the right thing to call is there anything else on your mind
caller: no that is everything thank you
agent: then in your own words what happens next so that i am sure it was clear
caller: i come in july the ninth and the letter comes by friday
agent: exactly right take good care of yourself harriet goodbye
""".strip()


def events(name: str) -> tuple[Event, ...]:
    """The call's events, six seconds apart."""
    found: list[Event] = []
    for place, line in enumerate(CALL.format(name=name).splitlines()):
        who, _, words = line.partition(": ")
        party = "agent" if who == "agent" else "caller"
        if words.startswith("do "):
            _, do, *what = words.split(" ", 2)
            found.append(Action(t=6.0 * place, by=party, do=do, what=what[0] if what else None))
        else:
            found.append(Utterance(t=6.0 * place, by=party, say=words))
    return tuple(found)


def forget() -> None:
    """Empties every cache of texts in the language and scoring rooms, so that each round begins cold."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("app.core.language", "app.core.scoring")):
            for value in vars(module).values():
                clear = getattr(value, "cache_clear", None)
                if callable(clear) and not isinstance(value, type):
                    clear()


def understand(event: Event, matcher: Matcher) -> None:
    """All that a practice call reads out of one turn."""
    if not isinstance(event, Utterance):
        return
    if event.by == "agent":
        matcher.understand(event.say)
        asks(event.say)
        offers_aloud(event.say, PATIENT)
    else:
        given(event.say, PATIENT, frozenset({"name", "date_of_birth"}))
        find_cue(event.say, matcher)


def one_round(matcher: Matcher, rubric: Rubric, name: str) -> list[tuple[float, float, float]]:
    """Milliseconds of each turn: by the clock, by the processor, and the clock's share of understanding."""
    costs: list[tuple[float, float, float]] = []
    call = events(name)
    for length in range(1, len(call) + 1):
        record = CallRecord(id="bench", channel="phone", language="en", record=PATIENT, events=call[:length])
        wall, busy = time.perf_counter(), time.process_time()
        understand(call[length - 1], matcher)
        understood = time.perf_counter()
        score(record, matcher, rubric)
        costs.append(
            (
                (time.perf_counter() - wall) * 1000,
                (time.process_time() - busy) * 1000,
                (understood - wall) * 1000,
            )
        )
    return costs


def p95(figures: list[float]) -> float:
    return sorted(figures)[max(0, round(0.95 * len(figures)) - 1)]


def main(arguments: list[str]) -> int:
    loaded = os.getloadavg()[0] > 0.5 * (os.cpu_count() or 1)
    try:
        library = load_library((RESOURCES / "acts" / "en.yaml").read_text(encoding="utf-8"))
        rubric = load_rubric((RESOURCES / "rubrics" / "default.yaml").read_text(encoding="utf-8"))
        load_embed()
    except (OSError, Refusal) as missing:
        print(f"turn_cost cannot run here: {missing}")
        print(json.dumps({"error": str(missing)}))
        return 2
    best: dict[str, float] = {}
    for name in ("dana", "ruth", "omar")[: 1 if "--quick" in arguments else 3]:
        forget()
        matcher = Matcher(library, load_embed())
        matcher.warm()
        costs = one_round(matcher, rubric, name)
        wall, busy, understood = ([cost[i] for cost in costs] for i in range(3))
        figures = {
            "median_ms": statistics.median(wall),
            "p95_ms": p95(wall),
            "cpu_median_ms": statistics.median(busy),
            "understanding_median_ms": statistics.median(understood),
            "last_turn_ms": wall[-1],
        }
        print(f"round with {name}: " + "  ".join(f"{key} {value:.1f}" for key, value in figures.items()))
        if not best or figures["median_ms"] < best["median_ms"]:
            best = figures
    decided = best["cpu_median_ms"] if loaded else best["median_ms"]
    holds = decided <= LIMIT_MS
    print(f"{'figure':28}{'ms':>8}{'limit':>8}")
    for key, value in best.items():
        print(f"{key:28}{value:8.1f}{LIMIT_MS if key == 'median_ms' else '':>8}")
    turns = len(events("dana"))
    print(json.dumps({"turns": turns, **{k: round(v, 2) for k, v in best.items()}, "loaded": loaded, "holds": holds}))
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
