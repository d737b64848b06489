"""Judging old attempts under a candidate: first only to see what would change, then, if wanted, for good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.activities.policy.comparing import CardChange, compare_cards
from app.activities.policy.ports import Judgements
from app.core.record.model import CallRecord
from app.core.scoring.model import Scorecard
from app.core.scoring.policy import OrganisationPolicy
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal

Judge = Callable[[CallRecord, OrganisationPolicy], Scorecard]


class Progress:
    """How far it is, written by the lane that works and read by whoever shows it; `cancel` is obeyed between attempts."""

    def __init__(self) -> None:
        self.done = 0
        self.of = 0
        self.cancelled = False

    def cancel(self) -> None:
        """Stops after the attempt in hand; what was judged so far is still shown."""
        self.cancelled = True

    @property
    def share(self) -> float | None:
        """0-1, None before it is known how many there are."""
        return self.done / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a candidate would change. `changes` holds those attempts that change; `refused` those that cannot be judged."""

    candidate: OrganisationPolicy
    judged: int
    of: int
    changes: tuple[CardChange, ...]
    refused: tuple[tuple[str, str], ...] = ()
    cancelled: bool = False
    cards: dict[str, Scorecard] = field(default_factory=dict[str, Scorecard])

    @property
    def verdicts(self) -> tuple[int, int]:
        """How many would pass that failed, and fail that passed."""
        passing = sum(not one.passed[0] and one.passed[1] for one in self.changes)
        return passing, sum(one.passed[0] and not one.passed[1] for one in self.changes)


def preview(candidate: OrganisationPolicy, kept: Judgements, judge: Judge, progress: Progress) -> Preview:
    """Judges every finished attempt under the candidate and keeps nothing. One that cannot be read does not stop the others."""
    names = kept.attempts()
    progress.of = len(names)
    changes: list[CardChange] = []
    refused: list[tuple[str, str]] = []
    cards: dict[str, Scorecard] = {}
    for name in names:
        if progress.cancelled:
            break
        try:
            before = kept.standing(name)
            card = judge(kept.record(name), candidate)
        except Refusal as refusal:
            refused.append((name, refusal.sentence))
        else:
            cards[name] = card
            if before is not None:
                found = compare_cards(name, before.scorecard, as_json(card))
                if found.changes:
                    changes.append(found)
        progress.done += 1
    return Preview(candidate, progress.done, len(names), tuple(changes), tuple(refused), progress.cancelled, cards)


def apply(seen: Preview, kept: Judgements) -> int:
    """Keeps the scorecards of a preview beside the older ones; how many. Refusal `policy.not_whole` after a cancelled one."""
    if seen.cancelled and seen.judged < seen.of:
        sentence = (
            f"Only {seen.judged} of {seen.of} attempts were judged before it was stopped; nothing was changed, so let it "
            "run to its end before you apply it."
        )
        raise Refusal("policy.not_whole", sentence, judged=seen.judged, of=seen.of)
    kept.add(seen.cards)
    return len(seen.cards)
