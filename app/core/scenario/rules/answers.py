"""Model answers that the matcher does not take for what their turn waits for (S120)."""

from __future__ import annotations

from app.core.language.acts import LocalAct
from app.core.language.facts import told
from app.core.language.matcher import Matcher
from app.core.scenario.model import ModelStep
from app.core.scenario.rules.sight import Sight


def check_answers(sight: Sight) -> None:
    """Every model answer of a turn that waits for acts does one of them, or what any turn listens for."""
    if sight.matcher is None:
        return
    scenario = sight.scenario
    local = tuple(LocalAct(act.id, act.examples, act.must, act.must_not) for act in scenario.acts)
    anywhere = [act for turn in scenario.turns for act in turn.on]
    for place, turn in enumerate(scenario.turns):
        if not turn.expects or not turn.model:
            continue
        done = {act for step in turn.model for act in _acts(sight, sight.matcher, local, step)}
        wanted = [*(expect.act for expect in turn.expects), *anywhere]
        if not any(act == want or act.startswith(want + ":") for want in wanted for act in done):
            message = f"the model answer of {turn.id!r} is understood as {', '.join(sorted(done)) or 'nothing'}"
            sight.tell("S120", ("turns", place, "model"), message, key=True)


def _acts(sight: Sight, matcher: Matcher, local: tuple[LocalAct, ...], step: ModelStep) -> set[str]:
    if step.do is not None:
        return {f"do:{step.do}"}
    text = step.say or ""
    heard = {hit.act for hit in matcher.understand(text, local).acts}
    return heard | {f"disclose:{each.fact}" for each in told(text, sight.scenario.record.facts, matcher)}
