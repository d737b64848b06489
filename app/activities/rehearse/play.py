"""Plays a scenario without a window: a robot in simulated time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.activities.rehearse.ports import Journal
from app.activities.rehearse.session import Rehearsal
from app.core.dialogue.model import Reply
from app.core.dialogue.play import Play
from app.core.dialogue.robots.desk import Desk
from app.core.dialogue.robots.make import make_robot
from app.core.dialogue.robots.moves import Move, Robot
from app.core.dialogue.timing import seconds_to_say
from app.core.dialogue.understand import hear_words
from app.core.language.acts import ActLibrary
from app.core.language.matcher import Matcher
from app.core.record.model import CallRecord, Channel
from app.core.scoring.model import Rubric, Scorecard

MOST_MOVES = 300
LONGEST_SECONDS = 3_600.0
THINKING = 0.8
"""Seconds that a robot takes before it speaks."""
CLICKING = 1.2
"""Seconds that a desktop action takes."""


@dataclass(frozen=True, slots=True)
class Played:
    """A finished contact: what was said, how it is judged, what the caller says of it, and how it ended."""

    record: CallRecord
    scorecard: Scorecard
    survey: dict[str, int | str]
    ending: str | None


def play_robot(
    play: Play,
    robot: str | Robot,
    matcher: Matcher,
    library: ActLibrary,
    rubric: Rubric,
    seed: int,
    channel: Channel,
    language: str = "en",
    journal: Journal | None = None,
    attempt: str | None = None,
) -> Played:
    """A robot (by name, or one that was made) takes the whole contact; the same arguments give the same bytes.

    Refusal for an unknown name, or a channel that the scenario does not offer.
    """
    name = robot if isinstance(robot, str) else "file"
    rehearsal = Rehearsal(
        attempt=attempt or f"{play.scenario.meta.id}-{name}-{channel}-{seed}",
        play=play,
        matcher=matcher,
        rubric=rubric,
        seed=seed,
        channel=channel,
        mode="exam",
        journal=journal,
        language=language,
    )
    agent = make_robot(robot, desk_for(play, library, matcher)) if isinstance(robot, str) else robot
    rehearsal.begin()
    return finish(rehearsal, _Clockwork(rehearsal, agent, channel).run())


def desk_for(play: Play, library: ActLibrary, matcher: Matcher) -> Desk:
    """The place of work of a robot in this scenario."""
    return Desk(play, library, lambda words: hear_words(play, matcher, words))


def finish(rehearsal: Rehearsal, t: float) -> Played:
    """Ends and judges a contact at `t` seconds."""
    card = rehearsal.finish(t)
    return Played(rehearsal.record, card, rehearsal.survey(), rehearsal.ended)


class _Clockwork:
    """Moves a robot and the caller along one simulated clock."""

    def __init__(self, rehearsal: Rehearsal, robot: Robot, channel: str) -> None:
        self._rehearsal = rehearsal
        self._robot = robot
        self._channel = channel
        self._t = 0.0

    def run(self) -> float:
        """Plays to the end; the second at which it came."""
        reply: Reply | None = None
        for _ in range(MOST_MOVES):
            if self._rehearsal.ended or self._t > LONGEST_SECONDS:
                break
            moves = self._robot.answer(self._rehearsal.state, reply)
            reply = self._take(moves) if moves else self._stay_silent()
            if not moves and reply is None and self._rehearsal.next_deadline() is None:
                break
        return self._t

    def _take(self, moves: Sequence[Move]) -> Reply | None:
        for move in moves:
            reply = self._move(move)
            if reply is not None or self._rehearsal.ended:
                return reply
        return None

    def _move(self, move: Move) -> Reply | None:
        if move.wait is not None:
            return self._wait_until(self._t + move.wait)
        if move.say is not None:
            seconds = seconds_to_say(move.say, self._channel)
            start = self._t + (THINKING if self._rehearsal.record.events else 0.0)
            spoken = self._channel == "phone"
            at = start if spoken else start + seconds
            return self._after(start + seconds, self._rehearsal.hear_agent(move.say, at, start + seconds))
        at = self._t + CLICKING
        return self._after(at, self._rehearsal.agent_does(move.do or "", at, move.what, move.warm))

    def _stay_silent(self) -> Reply | None:
        deadline = self._rehearsal.next_deadline()
        return None if deadline is None else self._wait_until(max(deadline, self._t))

    def _wait_until(self, end: float) -> Reply | None:
        """Lets time pass until the caller speaks, or until `end`."""
        for _ in range(MOST_MOVES):
            deadline = self._rehearsal.next_deadline()
            at = end if deadline is None else min(end, max(deadline, self._t))
            reply = self._after(at, self._rehearsal.wait(at))
            if reply is not None or self._rehearsal.ended or at >= end:
                return reply
        return None

    def _after(self, t: float, reply: Reply | None) -> Reply | None:
        """Lets the caller finish speaking."""
        self._t = t
        if reply is not None:
            self._t += reply.pause + seconds_to_say(reply.say, self._channel)
        return reply
