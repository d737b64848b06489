"""The robot that answers as the scenario's author would, and its careless twin who tells before asking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.core.dialogue.model import DialogueState, Reply
from app.core.dialogue.robots.desk import Desk, join_words, says
from app.core.dialogue.robots.moves import Move
from app.core.dialogue.scope import matched, verified
from app.core.scenario.model import ModelStep

_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class Perfect:
    """Speaks the model answers of the turns that it heard, leaving out what is already done; else does what is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._left: list[Move] = []  # moves of earlier answers that the caller's words came before
        self._spoken: set[str] = set()
        self._closed = False

    def answer(self, state: DialogueState, reply: Reply | None) -> Sequence[Move]:
        if state.ended:
            return ()
        if not state.said:
            return says(join_words([self._desk.phrase("greet"), *self._introduction()]))
        heard = [step for turn in (reply.turns if reply else ()) for step in self._desk.play.turn(turn).model]
        moves = [
            *[left for left in self._left if left.do],
            *map(_move, heard),
            *[left for left in self._left if left.say],
        ]
        wanted = self._wanted(state, moves) or self._open(state)
        self._left = list(wanted[1:])
        if wanted and wanted[0].say:
            self._spoken.add(wanted[0].say)
        return wanted[:1]

    def may_tell(self, state: DialogueState) -> bool:
        """Facts of the record may be told."""
        return verified(self._desk.play.scenario, state)

    def reword(self, words: str) -> str | None:
        """A model answer as this robot says it."""
        return words

    def _introduction(self) -> tuple[str | None, ...]:
        greeting = self._desk.phrase("greet") or ""
        return () if "identify_self" in self._desk.acts(greeting) else (self._desk.phrase("identify_self"),)

    def _wanted(self, state: DialogueState, moves: Sequence[Move]) -> tuple[Move, ...]:
        wanted: list[Move] = []
        for move in moves:
            if move.say is not None:
                words = self.reword(move.say)
                if words and words not in self._spoken and self._fits(state, words, wanted):
                    wanted.append(Move(say=words))
            elif move.do and self._may_do(state, move) and move not in wanted:
                wanted.append(move)
        return tuple(wanted)

    def _fits(self, state: DialogueState, words: str, before: Sequence[Move]) -> bool:
        acts = self._desk.acts(words)
        asked = {act.split(":", 1)[1] for act in acts if act.startswith("ask_identifier:")}
        if asked and (verified(self._desk.play.scenario, state) or asked <= matched(state)):
            return False
        told = {act for act in acts if act.startswith("disclose:")}
        if told and not self.may_tell(state):
            return False
        return not (told and told <= state.acts and not before and len(acts) == len(told))

    def _may_do(self, state: DialogueState, move: Move) -> bool:
        if self._desk.done(state, move) or (move.do == "mark_verified" and state.marked_verified):
            return False
        return move.do not in ("mark_verified", "view") or verified(self._desk.play.scenario, state)

    def _open(self, state: DialogueState) -> tuple[Move, ...]:
        """What is still to be done when no model answer fits: verify, tell, tasks, close."""
        desk = self._desk
        asks = [desk.phrase(f"ask_identifier:{cls}", state.asked.get(cls, 0)) for cls in desk.to_ask(state)]
        if any(asks):
            return says(join_words(asks))
        if self.may_tell(state) and not state.marked_verified and verified(desk.play.scenario, state):
            return (Move(do="mark_verified"),)
        if self.may_tell(state) and desk.to_tell(state):
            return (*desk.to_view(state), *says(". ".join(fact.says[0] for fact in desk.to_tell(state))))
        if desk.to_do(state):
            return desk.to_do(state)
        if not self._closed:
            self._closed = True
            return says(desk.phrase("close"))
        return (Move(do="end"),)


class Careless(Perfect):
    """Kind, and tells everything at once to whoever is on the line: it never asks who they are."""

    def may_tell(self, state: DialogueState) -> bool:
        del state
        return True

    def answer(self, state: DialogueState, reply: Reply | None) -> Sequence[Move]:
        moves = super().answer(state, reply)
        if reply is None or not state.said or any(act.startswith("disclose:") for act in state.acts):
            return moves
        kind = moves[0].say if moves else None
        told = self._telling(state)
        if told is None or (kind and any(act.startswith("disclose:") for act in self._desk.acts(kind))):
            return moves
        self._spoken.add(told)
        return says(join_words([kind, told]))

    def reword(self, words: str) -> str | None:
        kept = [part for part in _SENTENCE.split(words) if not any(_asks(act) for act in self._desk.acts(part))]
        return " ".join(kept) or None

    def _telling(self, state: DialogueState) -> str | None:
        """The author's own words for the first fact of the call, or the record's."""
        facts = self._desk.to_tell(state)
        if not facts:
            return None
        wanted = f"disclose:{facts[0].id}"
        for turn in self._desk.play.scenario.turns:
            for step in turn.model:
                if step.say and wanted in self._desk.acts(step.say):
                    return self.reword(step.say)
        return facts[0].says[0]

    def _may_do(self, state: DialogueState, move: Move) -> bool:
        return move.do != "mark_verified" and not self._desk.done(state, move)

    def _open(self, state: DialogueState) -> tuple[Move, ...]:
        desk = self._desk
        if desk.to_do(state):
            return desk.to_do(state)
        if not self._closed:
            self._closed = True
            return says(desk.phrase("close"))
        return (Move(do="end"),)


def _move(step: ModelStep) -> Move:
    return Move(say=step.say, do=step.do, what=step.what, warm=step.warm)


def _asks(act: str) -> bool:
    return act.split(":")[0] == "ask_identifier"
