"""Acts that nothing describes, points that cannot be earned, identifiers that cannot be given (E209, E208, E5xx)."""

from __future__ import annotations

import re

from app.core.record.model import IDENTIFIER_CLASSES
from app.core.scenario.nodes import Path
from app.core.scenario.rules.guards import can_match
from app.core.scenario.rules.known import DIMENSIONS, FIGURES
from app.core.scenario.rules.patterns import pattern_fault
from app.core.scenario.rules.sight import Sight
from app.core.scenario.shape import nearest

DISCLOSE = "disclose:"


def check_acts(sight: Sight) -> None:
    """E208, E209, E501, E506, E507: whatever is waited for can be heard."""
    scenario = sight.scenario
    facts = [fact.id for fact in scenario.record.facts]
    local = [act.id for act in scenario.acts]
    library = sight.matcher.act_library.ids if sight.matcher else None
    guarded = [
        (path, argument)
        for path, _, guard in sight.guards
        for function, argument in sorted(guard.calls())
        if function == "did"
    ]
    for path, act in (*sight.acts, *guarded):
        if act.startswith(DISCLOSE):
            fact = act.removeprefix(DISCLOSE)
            if fact not in facts:
                near = nearest(fact, facts)
                remedy = f"Did you mean {near!r}?" if near else ""
                sight.tell("E208", path, f"there is no fact {fact!r} on the record", remedy=remedy)
        elif library is not None and not act.startswith("do:") and not _is_act(act, (*local, *library)):
            near = nearest(act, (*local, *library))
            remedy = f"Did you mean {near!r}?" if near else ""
            sight.tell("E209", path, f"there is no act {act!r}, neither here nor in the library", remedy=remedy)
    for place, act in enumerate(scenario.acts):
        if not act.must and not any(example.strip() for example in act.examples):
            sight.tell("E501", ("acts", place), f"the act {act.id!r} has no examples")
        for part, patterns in (("must", act.must), ("must_not", act.must_not)):
            for at, pattern in enumerate(patterns):
                if fault := pattern_fault(pattern):
                    sight.tell(fault[0], ("acts", place, part, at), fault[1])


def check_rubric(sight: Sight) -> None:
    """E502, E104: what is demanded can be earned."""
    rubric = sight.scenario.rubric
    for name, minimum in rubric.minimums.items():
        highest = 4 if name in DIMENSIONS else 100 if name in FIGURES else None
        path: Path = ("rubric", "minimums", name)
        if highest is not None and not 0 <= minimum <= highest:
            sight.tell("E502", path, f"{name!r} reaches from 0 to {highest}, so {minimum:g} cannot be earned")
        elif name in rubric.not_applicable:
            sight.tell("E502", path, f"{name!r} is not applicable here, so a minimum of it cannot be earned")
    for name, weight in rubric.weights.items():
        if weight < 0:
            sight.tell("E104", ("rubric", "weights", name), f"the weight of {name!r} is below nothing")
    if rubric.pass_mark is not None and not 0 <= rubric.pass_mark <= 100:
        sight.tell(
            "E502", ("rubric", "pass_mark"), f"scores reach from 0 to 100, so {rubric.pass_mark:g} cannot be earned"
        )
    if not re.fullmatch(r"[a-z][a-z0-9_-]*/[0-9]+", rubric.base):
        sight.tell(
            "E106", ("rubric", "base"), f"{rubric.base!r} is no rubric; its form is name/number, such as default/1"
        )


def check_identifiers(sight: Sight) -> None:
    """E504, E505: the caller has what they are asked for."""
    scenario = sight.scenario
    caller, policy = scenario.caller, scenario.policy
    for place, turn in enumerate(scenario.turns):
        for at, name in enumerate(turn.gives):
            path = ("turns", place, "gives", at)
            if name in caller.refuses:
                sight.tell("E504", path, f"the caller refuses {name!r}, and cannot give it too")
            elif name in IDENTIFIER_CLASSES and name not in caller.knows and name not in caller.misremembers:
                sight.tell("E504", path, f"the caller does not know {name!r}, and cannot give it")
    matching = can_match(sight) & set(policy.identifiers_accepted) - set(caller.refuses)
    if _may_be_told(sight) and len(matching) < policy.identifiers_required:
        path: Path = (
            ("policy", "identifiers_required")
            if sight.draft.node(("policy", "identifiers_required"))
            else ("caller", "knows")
        )
        message = f"{policy.identifiers_required} identifiers are needed, and the caller can match {len(matching)}"
        sight.tell("E505", path, message, key=True)


def _may_be_told(sight: Sight) -> bool:
    """Whether the scenario waits for a disclosure to somebody who may have it, once they are verified."""
    scenario = sight.scenario
    if scenario.caller.relationship != "self":
        return False
    waits = any(act.startswith(DISCLOSE) or act == "do:mark_verified" for path, act in sight.acts if "expects" in path)
    reads = any(guard.names() & {"marked", "verified"} for _, _, guard in sight.guards)
    return waits or reads


def _is_act(act: str, known: tuple[str, ...]) -> bool:
    return any(each == act or each.startswith(act + ":") for each in known)
