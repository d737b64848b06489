"""How judging stands recognition errors: `python -m tests.bench.recognition [FOLDER ...] [--quick]`.

Errors are drawn from what the real recognizer made of synthesised speech (tests/samples/confusions.json, written by
tests/tools/confusions.py), at 0, 5, 10 and 20 % of the words, with confidences as they were seen on right and wrong words.
Typed contacts are left as they are.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jellyfish

from app.bootstrap.understanding import find_rubric, load_mind
from app.core.language.text import plain
from app.core.record.model import CallRecord, Event, Utterance, Word
from app.core.record.read import read_record
from app.core.scoring.judge import score
from app.core.scoring.model import Scorecard
from tests.bench.judging import kappa, ratio

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
RATES = (0.0, 0.05, 0.10, 0.20)
LEAST_KAPPA = {0.05: 0.6, 0.10: 0.5, 0.20: 0.3}  # what must never be fallen below; the figures printed are what counts
DROPPED = 0.25  # share of errors that are left-out words, where the table has no word of its own


@dataclass(frozen=True)
class Confusions:
    """Which words became which, how often each was heard wrong, and how sure the recognizer was."""

    swapped: dict[str, list[tuple[str, int]]]
    chance: dict[str, float]  # by word; how much likelier than others it is to be heard wrong
    alike: dict[str, list[str]]  # by sound
    right: list[float]
    wrong: list[float]

    @staticmethod
    def read(path: Path) -> Confusions:
        """The table as it was counted."""
        raw = json.loads(path.read_text(encoding="utf-8"))
        swapped = {true: list(heard.items()) for true, heard in raw["swapped"].items() if " " not in true}
        said: dict[str, int] = raw["said"]
        errors = {word: sum(n for _, n in swapped.get(word, [])) + raw["dropped"].get(word, 0) for word in said}
        usual = sum(errors.values()) / max(1, sum(said.values()))
        chance = {word: (errors[word] + 4 * usual) / (count + 4) / usual for word, count in said.items()}
        alike: dict[str, list[str]] = {}
        for word in sorted({*said, *(heard for _, many in swapped.items() for heard, _ in many if " " not in heard)}):
            alike.setdefault(jellyfish.metaphone(word), []).append(word)
        return Confusions(swapped, chance, alike, raw["confidence"]["right"], raw["confidence"]["wrong"])

    def heard(self, word: str, dice: random.Random) -> str:
        """Another word for this one, or nothing."""
        known = self.swapped.get(word)
        if known:
            return dice.choices([other for other, _ in known], [count for _, count in known])[0]
        near = [other for other in self.alike.get(jellyfish.metaphone(word), []) if other != word]
        return dice.choice(near) if near and dice.random() > DROPPED else ""


def misheard(record: CallRecord, rate: float, table: Confusions, dice: random.Random) -> CallRecord:
    """The record with about `rate` of its spoken words heard wrong; the same dice give the same errors."""
    if record.channel not in ("phone", "voicemail"):
        return record
    events: list[Event] = [
        _misheard(event, rate, table, dice) if isinstance(event, Utterance) and event.say.strip() else event
        for event in record.events
    ]
    return record.model_copy(update={"events": tuple(events)})


def _misheard(event: Utterance, rate: float, table: Confusions, dice: random.Random) -> Utterance:
    made: list[tuple[str, float]] = []
    for word in plain(event.say).split():
        if dice.random() < rate * min(3.0, table.chance.get(word, 1.5)):
            made += [(other, _drawn(table.wrong, dice)) for other in table.heard(word, dice).split()]
        else:
            made.append((word, _drawn(table.right, dice)))
    if not made:
        made = [("uh", _drawn(table.wrong, dice))]
    words = tuple(
        Word(text=word, start=event.t + 0.4 * i, end=event.t + 0.4 * i + 0.3, confidence=sure)
        for i, (word, sure) in enumerate(made)
    )
    mean = round(sum(sure for _, sure in made) / len(made), 3)
    return event.model_copy(update={"say": " ".join(word for word, _ in made), "words": words, "confidence": mean})


def _drawn(quantiles: list[float], dice: random.Random) -> float:
    place = dice.random() * (len(quantiles) - 1)
    low = int(place)
    return round(quantiles[low] + (quantiles[min(low + 1, len(quantiles) - 1)] - quantiles[low]) * (place - low), 3)


def verdict(card: Scorecard) -> tuple[bool, bool]:
    """Whether a fatal finding stands, and whether any finding waits for a person."""
    findings = (*card.privacy_findings, *card.process_findings)
    return (
        any(one.severity == "fatal" and not one.needs_review for one in findings),
        any(one.needs_review for one in findings),
    )


def measure(folders: list[Path], rate: float, table: Confusions, seeds: range) -> dict[str, Any]:
    """Kappa with the labelled verdicts, and the share of wrong verdicts that say of themselves that they are doubtful."""
    mind, rubric = load_mind(), find_rubric()
    agreed: Counter[tuple[bool, bool]] = Counter()
    wrong = marked = 0
    for folder in folders:
        calls = {json.loads(row)["id"]: row for row in (folder / "calls.jsonl").read_text("utf-8").splitlines()}
        for gold in map(json.loads, (folder / "labels.jsonl").read_text("utf-8").splitlines()):
            record = read_record(calls[gold["id"]], gold["id"])
            truth = any(one["severity"] == "fatal" for one in gold["violations"])
            for seed in seeds:
                noisy = misheard(record, rate, table, random.Random(f"{gold['id']} {seed}"))
                said, doubtful = verdict(score(noisy, mind.matcher, rubric))
                agreed[(said, truth)] += 1
                wrong += said != truth
                marked += said != truth and doubtful
    return {
        "rate": rate,
        "n": agreed.total(),
        "verdict_kappa": kappa(agreed),
        "wrong": wrong,
        "false_fatal": agreed[(True, False)],
        "missed_fatal": agreed[(False, True)],
        "wrong_marked": ratio(marked, wrong),
    }


def main(arguments: list[str]) -> int:
    """0 when no level falls below its floor, 1 when one does, 2 when it cannot run here."""
    names = [Path(argument) for argument in arguments if not argument.startswith("--")]
    folders = names or sorted((SAMPLES / "judging").glob("batch-*"))
    path = SAMPLES / "confusions.json"
    if not path.is_file() or any(not (folder / "calls.jsonl").is_file() for folder in folders):
        print(
            "Cannot run: the table of confusions or a folder of labelled calls (calls.jsonl) is missing.",
            file=sys.stderr,
        )
        return 2
    table = Confusions.read(path)
    seeds = range(1 if "--quick" in arguments else 3)
    print(
        f"{'words wrong':>12}{'kappa':>8}{'wrong':>7}{'false fatal':>13}{'missed fatal':>14}{'of wrong, in review':>21}"
    )
    levels: list[dict[str, Any]] = []
    for rate in RATES:
        level = measure(folders, rate, table, seeds)
        levels.append(level)
        print(
            f"{rate:>12.0%}{level['verdict_kappa']:>8.2f}{level['wrong']:>7}{level['false_fatal']:>13}"
            f"{level['missed_fatal']:>14}{level['wrong_marked'] if level['wrong_marked'] is not None else '-':>21}"
        )
    met = all(level["verdict_kappa"] >= LEAST_KAPPA.get(level["rate"], 0.0) for level in levels)
    print(json.dumps({"levels": levels, "passed": met}))
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
