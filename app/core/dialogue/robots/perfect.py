"""The robot that answers as the scenario's author would, and its careless twin who tells without asking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.core.dialogue.answers import is_open
from app.core.dialogue.model import DialogueState, Reply
from app.core.dialogue.robots.desk import AGENT, Desk, join_words, polish, says
from app.core.dialogue.robots.moves import Move
from app.core.dialogue.scope import matched, verified
from app.core.scenario.model import ModelStep

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_ROOM = (("promise_presence", 1), ("thank_caller", 0), ("thank_caller", 1))
"""Phrasings of the library that leave the caller room to say what is on their mind."""


class Perfect:
    """Speaks the model answers of the turns that it heard, leaving out what is already done; else does what is open."""

    verifies = True

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._left: list[Move] = []  # moves of earlier answers that the caller's words came before
        self._spoken: set[str] = set()

    def answer(self, state: DialogueState, reply: Reply | None) -> Sequence[Move]:
        if state.ended:
            return ()
        if not state.said:
            return says(join_words([self._desk.phrase("greet"), self._introduction()]))
        heard = [_move(step) for turn in (reply.turns if reply else ()) for step in self._desk.play.turn(turn).model]
        left = [move for move in self._left if move.do or not heard]  # what was to be said is stale once they spoke
        moves = [*(move for move in left if move.do), *heard, *(move for move in left if move.say)]
        wanted = _in_one_breath(self._wanted(state, moves)) or self._open(state)
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

    def leave(self, state: DialogueState) -> tuple[Move, ...]:
        """Writes the closing note, then ends the call."""
        note = self._desk.note(state)
        return (Move(do="end"),) if self._desk.done(state, Move(do="note")) else (note, Move(do="end"))

    def _introduction(self) -> str | None:
        return None if AGENT in (self._desk.phrase("greet") or "") else self._desk.phrase("identify_self")

    def _wanted(self, state: DialogueState, moves: Sequence[Move]) -> tuple[Move, ...]:
        wanted: list[Move] = []
        for move in moves:
            if move.say is not None:
                words = self.reword(move.say)
                new = words and not any(words in spoken for spoken in self._spoken)
                if words and new and self._fits(state, words, wanted):
                    wanted.append(Move(say=words))
            elif move.do and self._may_do(state, move) and move not in wanted:
                wanted.append(move)
        return tuple(wanted)

    def _fits(self, state: DialogueState, words: str, before: Sequence[Move]) -> bool:
        acts = self._desk.acts(words)
        asked = {act.split(":", 1)[1] for act in acts if act.startswith("ask_identifier:")}
        told = {act for act in acts if act.startswith("disclose:")}
        if asked and not told and (verified(self._desk.play.scenario, state) or asked <= matched(state)):
            return False
        if told and not self.may_tell(state):
            return False
        return not (told and told <= state.acts and not before and len(acts) == len(told))

    def _may_do(self, state: DialogueState, move: Move) -> bool:
        if self._desk.done(state, move) or (move.do == "mark_verified" and state.marked_verified):
            return False
        if move.do == "mark_verified":
            return self.verifies and verified(self._desk.play.scenario, state)
        return move.do != "view" or self.may_tell(state)

    def _open(self, state: DialogueState) -> tuple[Move, ...]:
        """What is still to be done when no model answer fits: verify, listen, tell, tasks, close."""
        desk = self._desk
        if self.verifies:
            asks = [desk.phrase(f"ask_identifier:{cls}", state.asked.get(cls, 0)) for cls in desk.to_ask(state)]
            if any(asks):
                return says(join_words(asks))
            if not state.marked_verified and verified(desk.play.scenario, state):
                return (Move(do="mark_verified"),)
        if any(is_open(desk.play, state, topic) for topic in desk.play.scenario.topics) and (room := self._room()):
            return says(room)
        if self.may_tell(state) and (facts := desk.to_tell(state)):
            return (*desk.to_view(state), *says(join_words([polish(fact.says[0]) for fact in facts])))
        if desk.to_do(state):
            return desk.to_do(state)
        if "close" not in state.acts and (words := desk.phrase("close")):
            return says(words)
        return self.leave(state)

    def _room(self) -> str | None:
        words = [self._desk.phrase(act, turn) for act, turn in _ROOM]
        return next((each for each in words if each and each not in self._spoken), None)


class Careless(Perfect):
    """Kind, and tells everything at once to whoever is on the line: it never asks who they are."""

    verifies = False

    def may_tell(self, state: DialogueState) -> bool:
        del state
        return True

    def leave(self, state: DialogueState) -> tuple[Move, ...]:
        """Leaves without a note."""
        del state
        return (Move(do="end"),)

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
        kept = [part for part in _SENTENCE.split(words) if not any(map(_verifies, self._desk.acts(part)))]
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
        return polish(facts[0].says[0])


def _in_one_breath(moves: Sequence[Move]) -> tuple[Move, ...]:
    """Words that follow one another become one answer."""
    joined: list[Move] = []
    for move in moves:
        if move.say and joined and joined[-1].say:
            joined[-1] = Move(say=f"{joined[-1].say} {move.say}")
        else:
            joined.append(move)
    return tuple(joined)


def _move(step: ModelStep) -> Move:
    return Move(say=step.say, do=step.do, what=step.what, warm=step.warm)


def _verifies(act: str) -> bool:
    return act.split(":")[0] in ("ask_identifier", "explain_why")
