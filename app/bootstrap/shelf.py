"""The scenarios on the shelf, as Home lists them."""

from __future__ import annotations

from app.adapters.files.scenarios import load_scenario, shipped
from app.bootstrap.scenarios import playable_of
from app.shared.result import Refusal
from app.ui.services import ScenarioSummary


def list_scenarios() -> tuple[ScenarioSummary, ...]:
    """Every shipped scenario; one that cannot be played says why instead of vanishing."""
    return tuple(_summary(each.id) for each in shipped())


def _summary(name: str) -> ScenarioSummary:
    try:
        meta = playable_of(load_scenario(name)).scenario.meta
    except Refusal as refusal:
        place = str(refusal.details.get("place", ""))
        return ScenarioSummary(name, name, problem=refusal.sentence, place=place)
    return ScenarioSummary(
        id=meta.id,
        title=meta.title,
        summary=meta.summary,
        channels=meta.channels,
        language=meta.language,
        difficulty=meta.difficulty,
        distress=meta.distress,
        minutes=meta.minutes,
        goals=meta.goals,
        warnings=meta.warnings,
    )
