"""`play --voice`: a person speaks with the caller, without a window."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from app.activities.rehearse.play import Played, finish
from app.activities.rehearse.session import Rehearsal
from app.adapters.audio.devices import multimedia
from app.adapters.audio.terminal import application, run_spoken
from app.bootstrap.history import open_history
from app.bootstrap.policies import PolicyShelf
from app.bootstrap.understanding import Mind, find_rubric
from app.bootstrap.voice import load_engines, spoken_call
from app.cli.output import complain
from app.core.scenario.check import Playable
from app.shared.clock import SystemClock
from app.shared.ids import new_id
from app.shared.result import Refusal


class _Captions:
    """`SpokenListener` that writes the conversation to standard error."""

    def on_caption(self, by: str, text: str, final: bool) -> None:
        if final:
            complain(f"{'you' if by == 'agent' else by:<7}> {text}")

    def on_level(self, level: float) -> None:
        """A terminal shows no level."""

    def on_state(self, state: str) -> None:
        if state in ("paused", "held"):
            complain(f"[{state}]")

    def on_problem(self, problem: Refusal) -> None:
        complain(problem.sentence)

    def on_ended(self) -> None:
        complain("The call has ended.")


def speak_call(playable: Playable, mind: Mind, seed: int, language: str, folder: Path) -> Played:
    """The whole spoken call; Control-C hangs up. Refusal when there is no microphone or no engine."""
    multimedia()  # says in a sentence when sound cannot be loaded
    engines = load_engines(folder, language)
    qt = application()
    from app.ui.kit.jobs import JobRunner

    runner = JobRunner(qt)
    clock = SystemClock()
    history = open_history(folder, clock)
    if history.problem:
        complain(history.problem.sentence)
    with closing(history.storage) as storage:
        rehearsal = Rehearsal(
            attempt=new_id("attempt"),
            play=playable,
            matcher=mind.matcher,
            rubric=find_rubric(playable.scenario.rubric.base),
            seed=seed,
            channel="phone",
            mode="exam",
            journal=storage.journal,
            language=language,
            judge=PolicyShelf(storage, lambda: mind).judge_in_force(),
        )
        call = spoken_call(rehearsal, engines, runner, clock, _Captions(), playable.scenario)
        complain("The telephone rings; answer it. Control-C hangs up.")
        try:
            run_spoken(call)
            runner.drain()
        finally:
            call.stop()
        return finish(rehearsal, call.seconds)
