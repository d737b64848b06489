"""What the trainee's rooms read from outside: scenarios, attempts, records; always in their own lanes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.activities.rehearse.ports import AttemptSummary, Runner
from app.core.record.model import CallRecord
from app.core.scenario.model import Scenario
from app.core.scoring.model import Scorecard
from app.shared.result import Refusal
from app.ui.kit.signals import Emits
from app.ui.services import ScenarioSummary, Services
from app.ui.trainee.call.desk import LANE
from app.ui.trainee.scorecard.state import CardInputs


@dataclass(frozen=True, slots=True)
class Opened:
    """A past attempt, read."""

    summary: AttemptSummary
    inputs: CardInputs


class Shelf(QObject):
    """Knows scenarios and attempts, as last read."""

    changed = Emits[None]()
    opened = Emits[Opened]()
    trouble = Emits[Refusal]()

    def __init__(self, services: Services, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._runner = services, runner
        self.scenarios: tuple[ScenarioSummary, ...] | None = None
        self.attempts: tuple[AttemptSummary, ...] | None = None

    def read(self) -> None:
        """Reads scenarios and attempts again."""
        self._runner.submit("files", self._services.list_scenarios, self._take_scenarios, self._failed_scenarios)
        self._runner.submit("storage", lambda: self._services.attempts.recent(200), self._take_attempts, self._failed)

    def before(self, scenario: str, attempt: str) -> tuple[float | None, float | None, float | None] | None:
        """The figures of the last finished attempt at a scenario other than this one, for the trend."""
        for one in self.attempts or ():
            if one.scenario == scenario and one.attempt != attempt and one.score is not None:
                return one.privacy, one.compassion, one.process
        return None

    def open(self, summary: AttemptSummary, judge: bool = False) -> None:
        """Reads an attempt and judges it: when it was scored before, or when `judge` asks for it."""

        def read() -> tuple[CallRecord, tuple[bool, float] | None]:
            stored = self._services.attempts.scorecard(summary.attempt)
            verdict = None if stored is None else (bool(stored["passed"]), float(str(stored["score"])))
            return self._services.attempts.record(summary.attempt), verdict

        def read_done(result: tuple[CallRecord, tuple[bool, float] | None]) -> None:
            record, stored = result
            if stored is None and not judge:
                self._publish(summary, record, None, None, None)
                return

            def score() -> tuple[Scorecard, Scenario | None]:
                card = self._services.score_record(record)
                if stored is None and self._services.finish_attempt is not None:
                    self._services.finish_attempt(summary.attempt, card)
                return card, self._scenario(summary.scenario)

            self._runner.submit(
                LANE, score, lambda made: self._publish(summary, record, made[0], made[1], stored), self._failed
            )

        self._runner.submit("storage", read, read_done, self._failed)

    def _scenario(self, name: str) -> Scenario | None:
        """The scenario for its model answers; a past call opens without it too."""
        try:
            return self._services.load_scenario(name).scenario
        except Refusal:
            return None

    def _publish(
        self,
        summary: AttemptSummary,
        record: CallRecord,
        card: Scorecard | None,
        scenario: Scenario | None,
        stored: tuple[bool, float] | None,
    ) -> None:
        inputs = CardInputs(
            title=summary.title,
            record=record,
            card=card,
            scenario=scenario,
            stored=stored,
            with_audio=self._services.read_audio is not None,
        )
        self.opened.emit(Opened(summary, inputs))

    def _take_scenarios(self, scenarios: tuple[ScenarioSummary, ...]) -> None:
        self.scenarios = scenarios
        self.changed.emit(None)

    def _take_attempts(self, attempts: tuple[AttemptSummary, ...]) -> None:
        self.attempts = attempts
        self.changed.emit(None)

    def _failed_scenarios(self, error: Exception) -> None:
        self._take_scenarios(())
        self._failed(error)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self.trouble.emit(error)
