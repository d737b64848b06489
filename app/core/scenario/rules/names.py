"""Ids that are taken, names that do not exist, words that mean nothing here (E2xx)."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.record.model import ACTIONS, CHANNELS, IDENTIFIER_CLASSES, RELATIONSHIPS, SECTIONS
from app.core.scenario.conditions import RESERVED
from app.core.scenario.model import ModelStep
from app.core.scenario.nodes import Path
from app.core.scenario.rules.known import DIMENSIONS, ESCALATIONS, FIGURES, FLAGS
from app.core.scenario.rules.sight import ENDING, Sight
from app.core.scenario.shape import nearest


def check_ids(sight: Sight) -> None:
    """E201, E216: every list of named things names each thing once, and names of state do not clash."""
    scenario = sight.scenario
    for part in ("turns", "topics", "endings", "acts", "tasks"):
        taken: dict[str, int] = {}
        for place, each in enumerate(getattr(scenario, part)):
            first = taken.setdefault(each.id, place)
            if first != place:
                line = sight.draft.span((part, first, "id")).line
                sight.tell("E201", (part, place, "id"), f"the id {each.id!r} is taken: line {line} has it")
    facts: set[str] = set()
    for place, fact in enumerate(scenario.record.facts):
        if fact.id in facts:
            sight.tell("E201", ("record", "facts", place, "id"), f"the id {fact.id!r} is taken by another fact")
        facts.add(fact.id)
    state: dict[str, str] = {}
    named: list[tuple[Path, str, bool]] = [(("state", name), name, True) for name in scenario.state]
    named += [(("slots", place), name, False) for place, name in enumerate(scenario.slots)]
    named += [(("counters", place), name, False) for place, name in enumerate(scenario.counters)]
    for path, name, key in named:
        if name in RESERVED or not _plain(name):
            reason = (
                "it has a meaning of its own in guards"
                if name in RESERVED
                else "it may hold lower-case letters, digits, '_' and '-'"
            )
            sight.tell("E216", path, f"the name {name!r} cannot be used: {reason}", key=key)
        elif name in state:
            sight.tell("E201", path, f"the name {name!r} is taken in `{state[name]}`", key=key)
        state.setdefault(name, str(path[0]))


def check_targets(sight: Sight) -> None:
    """E202-E204: whatever is led to exists."""
    scenario = sight.scenario
    turns = [turn.id for turn in scenario.turns]
    endings = [ending.id for ending in scenario.endings]
    topics = [topic.id for topic in scenario.topics]
    places: list[tuple[Path, str | None]] = [(("start",), scenario.start)]
    places += [(("topics", place, "opens"), topic.opens) for place, topic in enumerate(scenario.topics)]
    places += [(("handlers", place, "turn"), handler.turn) for place, handler in enumerate(scenario.handlers)]
    places += [(("endings", place, "turn"), ending.turn) for place, ending in enumerate(scenario.endings)]
    places += [pair for pair in sight.nexts if not pair[1].startswith(ENDING)]
    for path, turn in places:
        if turn is not None:
            _exists(sight, "E202", path, turn, turns, "turn")
    for path, target in sight.nexts:
        if target.startswith(ENDING):
            _exists(sight, "E203", path, target.removeprefix(ENDING), endings, "ending")
    for place, turn in enumerate(scenario.turns):
        if turn.topic is not None:
            _exists(sight, "E204", ("turns", place, "topic"), turn.topic, topics, "topic")


def check_effects(sight: Sight) -> None:
    """E205-E207: whatever is changed exists."""
    scenario = sight.scenario
    for path, effect in sight.effects:
        for meter in effect.moves:
            _exists(sight, "E205", (*path, "moves", meter), meter, list(scenario.state), "meter", key=True)
        for part, slots in (("set", effect.set), ("clear", effect.clear)):
            for place, slot in enumerate(slots):
                _exists(sight, "E206", (*path, part, place), slot, scenario.slots, "slot")
        for place, counter in enumerate(effect.count):
            _exists(sight, "E207", (*path, "count", place), counter, scenario.counters, "counter")


def check_record_words(sight: Sight) -> None:
    """E210-E213: words of the call record that have a fixed list of meanings."""
    record, caller = sight.scenario.record, sight.scenario.caller
    sections: list[tuple[Path, str]] = [(("caller", "reason", place), name) for place, name in enumerate(caller.reason)]
    for place, fact in enumerate(record.facts):
        sections.append((("record", "facts", place, "section"), fact.section))
    for place, person in enumerate(record.authorized):
        sections += [(("record", "authorized", place, "scope", at), name) for at, name in enumerate(person.scope)]
        _exists(
            sight,
            "E211",
            ("record", "authorized", place, "relationship"),
            person.relationship,
            RELATIONSHIPS,
            "relationship",
        )
    for place, restriction in enumerate(record.restrictions):
        sections += [
            (("record", "restrictions", place, "sections", at), name) for at, name in enumerate(restriction.sections)
        ]
    for path, name in sections:
        _exists(sight, "E210", path, name, SECTIONS, "section")
    _exists(sight, "E211", ("caller", "relationship"), caller.relationship, RELATIONSHIPS, "relationship")
    if caller.claims is not None:
        _exists(sight, "E211", ("caller", "claims"), caller.claims, RELATIONSHIPS, "relationship")
    for place, flag in enumerate(record.flags):
        _exists(sight, "E212", ("record", "flags", place), flag, FLAGS, "flag")
    classes: list[tuple[Path, str, bool]] = [(("caller", "knows", name), name, True) for name in caller.knows]
    classes += [(("caller", "misremembers", name), name, True) for name in caller.misremembers]
    classes += [(("caller", "refuses", place), name, False) for place, name in enumerate(caller.refuses)]
    accepted = sight.scenario.policy.identifiers_accepted
    classes += [(("policy", "identifiers_accepted", place), name, False) for place, name in enumerate(accepted)]
    for place, turn in enumerate(sight.scenario.turns):
        classes += [(("turns", place, "gives", at), name, False) for at, name in enumerate(turn.gives)]
    for path, name, key in classes:
        _exists(sight, "E213", path, name, IDENTIFIER_CLASSES, "identifier class", key=key)


def check_actions(sight: Sight) -> None:
    """E214, E503: what is done on the desktop can be done there, with an object that it has."""
    scenario = sight.scenario
    steps: list[tuple[Path, str, str | None]] = [
        (("tasks", place), task.do, task.what) for place, task in enumerate(scenario.tasks)
    ]
    for place, turn in enumerate(scenario.turns):
        for at, step in enumerate(turn.model):
            path: Path = ("turns", place, "model", at)
            if not _says_or_does(sight, path, step):
                continue
            if step.do is not None:
                steps.append((path, step.do, step.what))
    for path, do, what in steps:
        known = _exists(sight, "E214", (*path, "do"), do, ACTIONS, "desktop action")
        objects = {"view": SECTIONS, "escalate": ESCALATIONS, "switch_channel": CHANNELS}.get(do)
        if known and objects is not None and what is not None and what not in objects:
            sight.tell("E503", (*path, "what"), f"{do!r} knows {', '.join(objects)}, and no {what!r}")
    for path, act in sight.acts:
        if act.startswith("do:"):
            _exists(sight, "E214", path, act.removeprefix("do:").partition(":")[0], ACTIONS, "desktop action")


def check_rubric_names(sight: Sight) -> None:
    """E215: what the rubric weighs, leaves out or demands is something that is scored."""
    rubric = sight.scenario.rubric
    for part, names, known in (
        ("weights", list(rubric.weights), (*DIMENSIONS, *FIGURES[:3])),
        ("minimums", list(rubric.minimums), (*DIMENSIONS, *FIGURES)),
    ):
        for name in names:
            _exists(sight, "E215", ("rubric", part, name), name, known, "rubric item", key=True)
    for place, name in enumerate(rubric.not_applicable):
        _exists(sight, "E215", ("rubric", "not_applicable", place), name, DIMENSIONS, "dimension")


def _says_or_does(sight: Sight, path: Path, step: ModelStep) -> bool:
    if (step.say is None) == (step.do is None):
        sight.tell(
            "E102", path, "a step of a model answer has either `say` or `do`", remedy="Give the step one of the two."
        )
        return False
    return True


def _exists(
    sight: Sight, code: str, path: Path, name: str, known: Iterable[str], what: str, *, key: bool = False
) -> bool:
    known = list(known)
    if name in known or not name:
        return True
    near = nearest(name, known)
    sight.tell(code, path, f"there is no {what} {name!r}", key=key, remedy=f"Did you mean {near!r}?" if near else "")
    return False


def _plain(name: str) -> bool:
    return (
        name[:1].isalpha()
        and name.isascii()
        and name == name.lower()
        and name.replace("-", "").replace("_", "").isalnum()
    )
