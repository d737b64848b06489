"""The caller's side of a contact: hears what the agent says and does, and answers; a pure function of state and seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.dialogue import answers, endings, handlers, mood
from app.core.dialogue.handlers import Follow, join, target
from app.core.dialogue.hearing import acts_of, asks_back, identifiers_asked, name_heard, note
from app.core.dialogue.model import ActEffects, DialogueState, Reply, no_effects
from app.core.dialogue.play import Play, holds
from app.core.dialogue.speak import speak
from app.core.dialogue.timing import UNGREETED, due, next_due
from app.core.language.model import Understanding
from app.core.record.model import Action

_LEAVING = ("end", "transfer", "escalate")


def begin(play: Play, seed: int, channel: str, language: str = "en") -> DialogueState:
    """A contact that has just been connected; the agent speaks first."""
    return DialogueState(seed=seed, channel=channel, language=language, mood=mood.start(play.scenario.state))


def hear(
    play: Play,
    state: DialogueState,
    understanding: Understanding,
    at: float,
    until: float,
    cut_off: bool = False,
    *,
    effects: ActEffects = no_effects,
) -> tuple[DialogueState, Reply | None]:
    """The agent spoke from `at` to `until` (seconds); `cut_off`: over the caller's own words.

    On hold the caller hears nothing. After the end nothing changes any more.
    """
    state = mood.pass_time(play.scenario, state, max(at, until))
    if state.ended or state.on_hold_since is not None:
        return state, None
    state = replace(state, quiet_since=state.t, agent_name=name_heard(understanding.text) or state.agent_name)
    acts = acts_of(understanding)
    state = mood.feel(play.scenario, note(state, acts), acts, effects)
    state = identifiers_asked(state, acts)
    first: list[Follow] = []
    if cut_off:
        state, follow = handlers.run(play, state, "interruption")
        first.append(follow)
    state, follow = handlers.by_acts(play, state, acts)
    follow = join(*first, follow)
    if play.scenario.start not in state.said:
        return _reply(play, state, join(follow, Follow((play.scenario.start,))))
    state, answered, noticed = answers.answer(play, state, acts)
    follow = join(follow, answered)
    if not noticed and not acts and asks_back(understanding):
        state, unheard = handlers.run(play, state, "no_match")
        follow = join(follow, unheard)
    return _reply(play, state, follow, or_topic=True)


def act(
    play: Play, state: DialogueState, action: Action, *, effects: ActEffects = no_effects
) -> tuple[DialogueState, Reply | None]:
    """The agent did something on the desktop at `action.t`; most of it the caller does not notice."""
    state = mood.pass_time(play.scenario, state, action.t)
    if state.ended:
        return state, None
    acts = _done(action)
    state = mood.feel(play.scenario, note(state, acts), acts, effects)
    if action.do == "mark_verified":
        state = replace(state, marked_verified=True)
    if action.do == "hold" and state.on_hold_since is None:
        state = replace(state, on_hold_since=state.t)
    back = Follow()
    if action.do == "resume" and state.on_hold_since is not None:
        state, back = _return_from_hold(play, state)
    if action.do == "stop_phrase":
        state, back = handlers.run(play, state, "stop_phrase")
    state, answered, _ = answers.answer(play, state, acts)
    if action.do in _LEAVING:
        ending = answered.ending or endings.ending_after(play, state, action.do).id
        return _leave(play, state, action, ending)
    if state.on_hold_since is not None:
        return (replace(state, ended=answered.ending), None) if answered.ending else (state, None)
    return _reply(play, state, join(back, answered))


def wait(play: Play, state: DialogueState, t: float) -> tuple[DialogueState, Reply | None]:
    """Nobody spoke until `t`: feelings drift, and a silence or a hold may have lasted too long."""
    state = mood.pass_time(play.scenario, state, t)
    if state.ended:
        return state, None
    if play.scenario.start not in state.said:
        moment = next_due(play, state)
        start = state.t >= moment if moment is not None else state.t >= UNGREETED
        if state.on_hold_since is None and start:
            return _reply(play, state, Follow((play.scenario.start,)))
    for handler in play.scenario.handlers:
        moment = due(handler, state)
        if moment is None or state.t < moment or not holds(play, state, handler.when):
            continue
        state, follow = handlers.run_one(play, state, handler)
        if handler.on == "hold_too_long":
            handled = {**state.handled, "hold_now": state.handled.get("hold_now", 0) + 1}
            return _reply(play, replace(state, held_too_long=True, handled=handled), Follow(ending=follow.ending))
        state = replace(state, quiet_since=state.t)
        return _reply(play, state, follow)
    return _reply(play, state, Follow())


def next_deadline(play: Play, state: DialogueState) -> float | None:
    """When `wait` should be called at the latest, in seconds of the contact; None when the caller only listens."""
    return next_due(play, state)


def _reply(
    play: Play, state: DialogueState, follow: Follow, or_topic: bool = False
) -> tuple[DialogueState, Reply | None]:
    leaving = None if follow.ending else endings.walks_out(play, state)
    if leaving is not None:
        follow = target(f"ending:{leaving.id}")
    if follow.ending:
        last = endings.find_ending(play, follow.ending).turn
        return speak(play, state, [*follow.turns, *([last] if last else [])], follow.ending)
    if state.on_hold_since is not None:
        return state, None
    spoken, reply = speak(play, state, follow.turns)
    if reply is None and or_topic:
        spoken, raised = answers.raise_topic(play, spoken)
        return speak(play, spoken, raised.turns)
    return spoken, reply


def _return_from_hold(play: Play, state: DialogueState) -> tuple[DialogueState, Follow]:
    too_long = state.held_too_long
    handled = {name: times for name, times in state.handled.items() if name != "hold_now"}
    state = replace(state, on_hold_since=None, quiet_since=state.t, held_too_long=False, handled=handled)
    handler = handlers.find(play, state, "hold_too_long") if too_long else None
    return state, Follow((handler.turn,)) if handler and handler.turn else Follow()


def _leave(play: Play, state: DialogueState, action: Action, ending: str) -> tuple[DialogueState, Reply | None]:
    """The agent leaves the line: a warm transfer leaves time for the caller's last words, hanging up does not."""
    last = endings.find_ending(play, ending).turn
    state = replace(state, on_hold_since=None)
    if last and action.do != "end" and action.warm is not False:
        return speak(play, state, [last], ending)
    return replace(state, ended=ending), None


def _done(action: Action) -> Sequence[str]:
    """The names of an action among acts: `do:view` and, with its object, `do:view-results`."""
    plain = f"do:{action.do}"
    slug = "-".join((action.what or "").casefold().split())
    short = slug if slug and len(slug) <= 40 and slug.replace("-", "").replace("_", "").isalnum() else ""
    return (f"{plain}-{short}",) if short else (plain,)
