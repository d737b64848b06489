"""Home as values: what can be practised, what was practised, and what a crash cut off."""

from __future__ import annotations

from dataclasses import dataclass

from app.activities.rehearse.ports import AttemptSummary
from app.ui.services import ScenarioSummary

RECENT = 5


@dataclass(frozen=True, slots=True)
class HomeInputs:
    """`scenarios` and `attempts` are None while they are being read."""

    scenarios: tuple[ScenarioSummary, ...] | None = None
    attempts: tuple[AttemptSummary, ...] | None = None
    name: str = ""
    dismissed: frozenset[str] = frozenset()  # interrupted attempts that one does not want to hear of


@dataclass(frozen=True, slots=True)
class Shelf:
    """A scenario and how often and how well it was taken."""

    scenario: ScenarioSummary
    times: int
    best: float | None


@dataclass(frozen=True, slots=True)
class HomeProps:
    """What Home shows."""

    name: str
    loading: bool
    shelves: tuple[Shelf, ...]
    broken: tuple[ScenarioSummary, ...]
    recent: tuple[AttemptSummary, ...]
    interrupted: AttemptSummary | None


def derive(inputs: HomeInputs) -> HomeProps:
    """Home for these inputs."""
    scenarios, attempts = inputs.scenarios or (), inputs.attempts or ()
    lost = (
        one for one in attempts if one.status == "interrupted" and one.events and one.attempt not in inputs.dismissed
    )
    return HomeProps(
        name=inputs.name,
        loading=inputs.scenarios is None,
        shelves=tuple(_shelf(scenario, attempts) for scenario in scenarios if not scenario.problem),
        broken=tuple(scenario for scenario in scenarios if scenario.problem),
        recent=attempts[:RECENT],
        interrupted=next(lost, None),
    )


def _shelf(scenario: ScenarioSummary, attempts: tuple[AttemptSummary, ...]) -> Shelf:
    scores = [one.score for one in attempts if one.scenario == scenario.id and one.score is not None]
    return Shelf(scenario, len(scores), max(scores, default=None))
