"""Robots without a kind word: cold, rude and rule-breaking; and one that says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.dialogue.model import DialogueState, Reply
from app.core.dialogue.robots.desk import Desk, join_words, polish, says
from app.core.dialogue.robots.moves import Move
from app.core.dialogue.scope import verified


class Cold:
    """Does the work in the library's plainest words: verifies, tells, does the tasks, closes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._closed = False
        self._words = 0

    def answer(self, state: DialogueState, reply: Reply | None) -> Sequence[Move]:
        del reply
        if state.ended:
            return ()
        if not state.said:
            return self.speak(self._desk.phrase("identify_self"))
        return self._next(state)

    def speak(self, words: str | None) -> tuple[Move, ...]:
        """The words as this robot says them."""
        self._words += 1
        return says(words)

    def knows_caller(self, state: DialogueState) -> bool:
        """Whether it goes on to the patient's matters."""
        return verified(self._desk.play.scenario, state)

    def leave(self, state: DialogueState) -> tuple[Move, ...]:
        """Writes the closing note, then ends the call."""
        done = self._desk.done(state, Move(do="note"))
        return (Move(do="end"),) if done else (self._desk.note(state), Move(do="end"))

    def _next(self, state: DialogueState) -> tuple[Move, ...]:
        desk = self._desk
        if not self.knows_caller(state) and (asked := desk.to_ask(state)):
            return self.speak(join_words([desk.phrase(f"ask_identifier:{cls}") for cls in asked[:1]]))
        if self.knows_caller(state) and not state.marked_verified:
            return (Move(do="mark_verified"), *desk.to_view(state))
        if self.knows_caller(state) and (facts := desk.to_tell(state)):
            return self.speak(polish(facts[0].says[0]))
        if desk.to_do(state):
            return desk.to_do(state)
        if not self._closed:
            self._closed = True
            return self.speak(desk.phrase("close"))
        return self.leave(state)


class Rude(Cold):
    """Verifies as it should, and hurts with every sentence."""

    def speak(self, words: str | None) -> tuple[Move, ...]:
        hurts = self._desk.hurts()
        hurt = hurts[self._words % len(hurts)] if self._words and hurts else None
        return super().speak(join_words([hurt, words]))

    def leave(self, state: DialogueState) -> tuple[Move, ...]:
        """Leaves without a note."""
        del state
        return (Move(do="end"),)


class Breaker(Cold):
    """Marks a stranger as verified and tells at once."""

    def knows_caller(self, state: DialogueState) -> bool:
        del state
        return True

    def leave(self, state: DialogueState) -> tuple[Move, ...]:
        """Leaves without a note."""
        del state
        return (Move(do="end"),)


class Silent:
    """Picks up, says one word, and nothing more."""

    def __init__(self, desk: Desk) -> None:
        del desk

    def answer(self, state: DialogueState, reply: Reply | None) -> Sequence[Move]:
        del reply
        return () if state.said or state.t > 0 else says("Hello?")


class FromRows:
    """Says the rows of a file, one after each thing that the caller says."""

    def __init__(self, moves: Sequence[Move]) -> None:
        self._moves = list(moves)

    def answer(self, state: DialogueState, reply: Reply | None) -> Sequence[Move]:
        del state, reply
        return (self._moves.pop(0),) if self._moves else (Move(do="end"),)
