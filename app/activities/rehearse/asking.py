"""Puts a spoken call's questions to the rehearsal in its own lane, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from app.activities.rehearse.ports import Runner
from app.activities.rehearse.spoken import Contact
from app.core.dialogue.model import Reply
from app.shared.result import Refusal


@dataclass(frozen=True, slots=True)
class Answer:
    """What the rehearsal said to one question, and how the contact stands after it."""

    reply: Reply | None
    index: int  # of the newest event
    at: float  # when that event begins
    deadline: float | None
    ended: str | None
    held: bool
    likely: tuple[str, ...]
    mood: dict[str, int]


class Asking:
    """Asks in order; `answered` is told each answer, `failed` a refusal. Any other exception is raised where it surfaces."""

    def __init__(
        self,
        contact: Contact,
        runner: Runner,
        lane: str,
        *,
        answered: Callable[[Answer], None],
        failed: Callable[[Refusal], None],
    ) -> None:
        self._contact = contact
        self._runner = runner
        self._lane = lane
        self._answered = answered
        self._failed = failed
        self.pending = 0  # questions without an answer yet

    def ask(self, question: Callable[[], object], then: Callable[[], None] | None = None) -> None:
        """Runs `question` in the lane; `then` comes first when it was answered."""
        self.pending += 1

        def work() -> Answer:
            return self._look(question())

        def answered(answer: Answer) -> None:
            self.pending -= 1
            if then is not None:
                then()
            self._answered(answer)

        def failed(error: Exception) -> None:
            self.pending -= 1
            if not isinstance(error, Refusal):
                raise error
            self._failed(error)

        self._runner.submit(self._lane, work, answered, failed)

    def _look(self, answer: object) -> Answer:
        contact, events = self._contact, self._contact.record.events
        return Answer(
            reply=answer if isinstance(answer, Reply) and answer.say else None,
            index=len(events) - 1,
            at=events[-1].t if events else 0.0,
            deadline=contact.next_deadline(),
            ended=contact.ended,
            held=contact.state.on_hold_since is not None,
            likely=contact.likely,
            mood={name: round(value) for name, value in contact.state.mood.items()},
        )


@runtime_checkable
class Warmable(Protocol):
    """An engine that can be made ready before it is needed."""

    def warm(self) -> None: ...


def warm_up(engine: object, *, runner: Runner, lane: str) -> None:
    """Loads an engine in its lane; what goes wrong there is told when the engine is used."""
    if isinstance(engine, Warmable):
        runner.submit(lane, engine.warm, lambda _: None, lambda _: None)
