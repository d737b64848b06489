"""What deserves a second look and stops nothing, as far as it can be seen without playing (S1xx)."""

from __future__ import annotations

from app.core.language.acts import LocalAct
from app.core.language.matcher import Matcher
from app.core.scenario.conditions import CHANNEL_NAMES, AnyOf, Not
from app.core.scenario.estimate import estimate_minutes
from app.core.scenario.model import Turn
from app.core.scenario.nodes import Path
from app.core.scenario.rules.guards import what_is_possible
from app.core.scenario.rules.sight import Sight, readable
from app.core.scenario.satisfy import Possible, can_hold

FEW_EXAMPLES = 3
LONG_LINE = 60
"""Words in one breath."""


def check_unread(sight: Sight) -> None:
    """S101-S104, S115: what changes and is never asked for, and acts that nothing waits for."""
    scenario = sight.scenario
    read = {name for _, _, guard in sight.guards for name in guard.names()}
    for name in scenario.state:
        if name not in read and name != "patience":  # a caller without patience hangs up by themselves
            sight.tell("S101", ("state", name), f"no guard reads the meter {name!r}, so it changes nothing", key=True)
    for part, code, names in (("slots", "S102", scenario.slots), ("counters", "S103", scenario.counters)):
        for place, name in enumerate(names):
            if name not in read:
                sight.tell(code, (part, place), f"no guard reads {name!r}, so it changes nothing")
    waited = {act for _, act in sight.acts} | {
        argument for _, _, guard in sight.guards for _, argument in guard.calls()
    }
    library = sight.matcher.act_library.ids if sight.matcher else ()
    for place, act in enumerate(scenario.acts):
        if act.id not in waited and act.id not in library and act.id.partition(":")[0] not in waited:
            sight.tell("S104", ("acts", place, "id"), f"nothing waits for the act {act.id!r}")
    for path, effect in sight.effects:
        for meter, move in effect.moves.items():
            if move == 0:
                sight.tell("S115", (*path, "moves", meter), f"{meter!r} moves by nothing")


def check_lines(sight: Sight) -> None:
    """S105, S111, S117, S119: lines that repeat, lines without an answer, long lines, lines that may be missing."""
    for place, turn in enumerate(sight.scenario.turns):
        variants = sum(len(lines.say) for lines in turn.lines)
        if turn.cue is not None and variants < 2:
            sight.tell(
                "S105", ("turns", place, "lines"), f"the turn {turn.id!r} shows {turn.cue} in one way only", key=True
            )
        if turn.expects and not turn.model:
            sight.tell(
                "S111", ("turns", place, "id"), f"the turn {turn.id!r} waits for an answer and shows no good one"
            )
        if _may_be_silent(sight, turn):
            message = f"every line of the turn {turn.id!r} has a condition, and there is a moment at which none holds"
            sight.tell("S119", ("turns", place, "lines"), message, key=True)
        for at, lines in enumerate(turn.lines):
            for which, words in enumerate(lines.say):
                if len(words.split()) > LONG_LINE:
                    path: Path = ("turns", place, "lines", at, "say", which)
                    sight.tell("S117", path, f"{len(words.split())} words in one breath")


def _may_be_silent(sight: Sight, turn: Turn) -> bool:
    """Whether there is a channel and a moment at which no line of the turn can be said for the first time."""
    possible = what_is_possible(sight)
    for channel in sight.scenario.meta.channels:
        first = [lines for lines in turn.lines if lines.again == 0 and channel in (lines.channels or (channel,))]
        guards = [guard for lines in first if (guard := readable(lines.when)) is not None]
        conditions = tuple(guard.condition for guard in guards if guard.condition is not None)
        here = Possible(possible.ranges, {**possible.fixed, **{name: name == channel for name in CHANNEL_NAMES}})
        if conditions and len(conditions) == len(first) and can_hold(Not(AnyOf(conditions)), here):
            return True
    return False


def check_moods(sight: Sight) -> None:
    """S106, S110: meters that cannot move one way, or run to their end by themselves."""
    scenario = sight.scenario
    for name, meter in scenario.state.items():
        if meter.start in (meter.low, meter.high) and meter.low < meter.high:
            sight.tell("S106", ("state", name, "start"), f"{name!r} starts at its bound {meter.start}")
        room = (meter.high - meter.start) if meter.drift > 0 else (meter.start - meter.low)
        if meter.drift and room / abs(meter.drift) < scenario.meta.minutes * 60 / 3:
            seconds = f"{room / abs(meter.drift):.0f}"
            sight.tell("S110", ("state", name, "drift"), f"{name!r} drifts to its bound within {seconds} seconds")


def check_help(sight: Sight) -> None:
    """S112, S113, S118: handlers, a guide, and tasks that a model answer shows."""
    scenario = sight.scenario
    handled = {handler.on for handler in scenario.handlers}
    for name in ("silence", "no_match"):
        if name not in handled:
            path: Path = ("handlers",) if scenario.handlers else ("turns",)
            sight.tell("S112", path, f"there is no handler for {name!r}", key=True)
    if not scenario.guide:
        sight.tell("S113", ("turns",), "practice has no guide to show", key=True)
    shown = {step.do for turn in scenario.turns for step in turn.model}
    for place, task in enumerate(scenario.tasks):
        if task.required and task.do not in shown:
            sight.tell("S118", ("tasks", place, "do"), f"no model answer does {task.do!r}, which is required")


def check_length(sight: Sight) -> None:
    """S107: `minutes` is not far from the estimate."""
    estimate, minutes = estimate_minutes(sight.scenario), sight.scenario.meta.minutes
    if estimate > 2 * minutes or estimate < minutes / 2 - 0.5:
        sight.tell("S107", ("meta", "minutes"), f"a good call takes about {estimate:g} minutes, not {minutes}")


def check_acts(sight: Sight) -> None:
    """S108, S109, S114: examples that are few, or understood as something else."""
    acts = sight.scenario.acts
    library = sight.matcher.act_library.ids if sight.matcher else ()
    for place, act in enumerate(acts):
        if act.id not in library and not act.must and 0 < len(act.examples) < FEW_EXAMPLES:
            sight.tell(
                "S114", ("acts", place, "examples"), f"the act {act.id!r} has {len(act.examples)} examples", key=True
            )
    if sight.matcher is None or not acts:
        return
    local = tuple(LocalAct(act.id, act.examples, act.must, act.must_not) for act in acts)
    for place, act in enumerate(acts):
        for at, example in enumerate(act.examples):
            _example(sight, sight.matcher, local, ("acts", place, "examples", at), act.id, example)


def check_translations(sight: Sight) -> None:
    """S116: acts and facts that an agent who speaks the other language could not be understood by."""
    scenario = sight.scenario
    for place, language in enumerate(scenario.meta.languages):
        file = (sight.draft.languages or {}).get(language)
        if file is None or file.words is None:
            continue
        missing = [act.id for act in scenario.acts if act.id not in file.words.acts]
        missing += [fact.id for fact in scenario.record.facts if fact.id not in file.words.facts]
        missing += [
            f"model of {turn.id}"
            for turn in scenario.turns
            if any(step.say for step in turn.model)
            and not (turn.id in file.words.turns and file.words.turns[turn.id].model)
        ]
        if missing:
            message = f"in {language!r} these stay in {scenario.meta.language!r}: {', '.join(missing[:6])}"
            sight.tell("S116", ("meta", "languages", place), message + (" ..." if len(missing) > 6 else ""))


def _example(sight: Sight, matcher: Matcher, local: tuple[LocalAct, ...], path: Path, act: str, example: str) -> None:
    hits = matcher.understand(example, local).acts
    own = max((hit.confidence for hit in hits if hit.act == act), default=0.0)
    others = {hit.act: hit.confidence for hit in hits if hit.act in {each.id for each in local} - {act}}
    rival = max(others, key=lambda other: others[other], default=None)
    if rival is not None and others[rival] > own:
        sight.tell("S108", path, f"this example of {act!r} is rather understood as {rival!r}")
    elif own == 0.0:
        heard = ", ".join(hit.act for hit in hits) or "nothing"
        sight.tell("S109", path, f"this example of {act!r} is understood as {heard}")
