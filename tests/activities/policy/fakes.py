"""Attempts and their scorecards in memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from app.activities.policy.ports import Correction, Judgement
from app.core.record.model import CallRecord
from app.core.scoring.model import Scorecard
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class PaperJudgements:
    """`Judgements` in dictionaries."""

    def __init__(self) -> None:
        self.records: dict[str, CallRecord] = {}
        self.cards: dict[str, list[Judgement]] = {}

    def play(self, record: CallRecord, card: Scorecard) -> None:
        """An attempt that was played and judged."""
        self.records[record.id] = record
        self.cards[record.id] = [Judgement("played", card.policy, None, as_json(card))]

    def attempts(self) -> tuple[str, ...]:
        return tuple(self.cards)

    def record(self, attempt: str) -> CallRecord:
        if attempt not in self.records:
            raise Refusal("storage.no_attempt", f"There is no attempt {attempt} in the history.")
        return self.records[attempt]

    def of(self, attempt: str) -> tuple[Judgement, ...]:
        return tuple(self.cards[attempt])

    def standing(self, attempt: str) -> Judgement | None:
        return next((one for one in reversed(self.cards[attempt]) if one.kind != "correction"), None)

    def add(self, cards: Mapping[str, Scorecard]) -> None:
        for attempt, card in cards.items():
            self.cards[attempt].append(Judgement("policy", card.policy, NOW, as_json(card)))

    def add_corrected(self, attempt: str, position: int, heard: str, said: str, card: Scorecard) -> None:
        words = Correction(position, heard, said, NOW)
        self.cards[attempt].append(Judgement("correction", card.policy, NOW, as_json(card), words))
