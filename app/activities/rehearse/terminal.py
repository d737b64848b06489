"""A person takes the call at a terminal: words in, the caller's words out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from app.activities.rehearse.play import CLICKING, THINKING, Played, finish
from app.activities.rehearse.ports import Journal
from app.activities.rehearse.session import Rehearsal
from app.core.dialogue.model import Reply
from app.core.dialogue.play import Play
from app.core.dialogue.robots.moves import Move, parse_row
from app.core.dialogue.timing import seconds_to_say
from app.core.language.matcher import Matcher
from app.core.record.model import CallRecord, Channel
from app.core.scoring.model import Rubric, Scorecard
from app.shared.ids import new_id
from app.shared.result import Refusal

STOP_WORDS = ("stop the practice", "stop practice")
"""Typed or said as they stand, they end a practice at once; `/stop` does the same."""
HELP = """\
Type what you would say. Actions begin with a slash:
  /view results        open a section of the record (results, appointments, billing, ...)
  /verify              mark the caller as verified
  /hold   /resume      put the caller on hold, come back
  /schedule WHAT       book something     /report_incident WHAT   report what went wrong
  /transfer DEPARTMENT warm|cold          /escalate 911|988|nurse
  /note TEXT           write the closing note
  /wait SECONDS        say nothing for a while
  /guide               what a good call does (practice)
  /stop                stop the practice      /end   hang up      /help   these lines
Ctrl-D hangs up."""


def play_human(
    play: Play,
    matcher: Matcher,
    rubric: Rubric,
    seed: int,
    channel: Channel,
    language: str = "en",
    *,
    read_line: Callable[[], str | None],
    show: Callable[[str], None],
    mode: Literal["practice", "exam"] = "practice",
    journal: Journal | None = None,
    attempt: str | None = None,
    judge: Callable[[CallRecord], Scorecard] | None = None,
) -> Played:
    """Runs a typed contact to its end and judges it.

    `read_line` gives the next row, None at the end of input. Typed words count as spoken at an ordinary pace, because the
    keys are slower than the tongue; `/wait` makes silence.
    """
    rehearsal = Rehearsal(
        attempt=attempt or new_id("attempt"),
        play=play,
        matcher=matcher,
        rubric=rubric,
        seed=seed,
        channel=channel,
        mode=mode,
        journal=journal,
        language=language,
        judge=judge,
    )
    rehearsal.begin()
    desk = _Terminal(rehearsal, show, channel, mode == "practice")
    meta = play.scenario.meta
    show(f"{meta.title}. {meta.summary}")
    for warning in meta.warnings:
        show(f"Please note: {warning}")
    show("The phone rings and you pick up. Type what you say; /help lists what you can do.")
    while rehearsal.ended is None:
        row = read_line()
        if row is None:
            break
        desk.take(row)
    played = finish(rehearsal, desk.t)
    ending = next((each.text for each in play.scenario.endings if each.id == played.ending), "")
    show(f"— {ending}" if ending else "— The call is over.")
    return played


class _Terminal:
    def __init__(self, rehearsal: Rehearsal, show: Callable[[str], None], channel: str, practice: bool) -> None:
        self._rehearsal = rehearsal
        self._show = show
        self._channel = channel
        self._practice = practice
        self.t = 0.0

    def take(self, row: str) -> None:
        """Does what one row says; a row that cannot be done is answered with one sentence."""
        words = row.strip()
        if words == "/help":
            self._show(HELP)
        elif words == "/guide":
            self._guide()
        elif words.casefold().strip(".!") in STOP_WORDS:
            self._do(Move(do="stop_phrase"))
        else:
            try:
                move = parse_row(row)
            except Refusal as refusal:
                self._show(refusal.sentence)
                return
            if move is not None:
                self._do(move)

    def _do(self, move: Move) -> None:
        if move.say is not None:
            seconds = seconds_to_say(move.say, self._channel)
            start = self.t + (THINKING if self._rehearsal.record.events else 0.0)
            at = start if self._channel == "phone" else start + seconds
            self._heard(start + seconds, self._rehearsal.hear_agent(move.say, at, start + seconds))
            if self._rehearsal.state.on_hold_since is not None:
                self._show("(On hold the caller does not hear you; /resume brings you back.)")
        elif move.wait is not None:
            self._wait(self.t + move.wait)
        else:
            at = self.t + CLICKING
            self._heard(at, self._rehearsal.agent_does(move.do or "", at, move.what, move.warm))
            self._shown(move)

    def _wait(self, end: float) -> None:
        while self._rehearsal.ended is None and self.t < end:
            deadline = self._rehearsal.next_deadline()
            at = end if deadline is None else min(end, max(deadline, self.t))
            reply = self._rehearsal.wait(at)
            self._heard(at, reply)
            if reply is None and at >= end:
                return

    def _heard(self, t: float, reply: Reply | None) -> None:
        self.t = t
        if reply is None:
            return
        self.t += reply.pause + seconds_to_say(reply.say, self._channel)
        if reply.say:
            self._show(f"Caller: {reply.say}")
        if self._practice and reply.mood:
            strongest = sorted(reply.mood.items(), key=lambda item: -item[1])
            feelings = ", ".join(f"{name} {value}" for name, value in strongest)
            thought = f"; she or he thinks: {reply.thinks}" if reply.thinks else ""
            self._show(f"  ({feelings}{thought})")

    def _shown(self, move: Move) -> None:
        """What the desktop answers to an action."""
        if move.do != "view":
            if self._rehearsal.ended is None:
                self._show(f"  [{(move.do or '').replace('_', ' ')}{': ' + move.what if move.what else ''}]")
            return
        record = self._rehearsal.record.record
        facts = [fact.says[0] for fact in record.facts if fact.section == move.what and fact.says]
        if move.what in (None, "demographics"):
            held = record.model_dump(exclude_none=True, exclude={"facts", "authorized", "restrictions", "flags"})
            facts = [f"{key.replace('_', ' ')}: {value}" for key, value in held.items()]
        self._show(f"  [{move.what or 'demographics'}: {'; '.join(facts) or 'nothing here'}]")

    def _guide(self) -> None:
        marks = self._rehearsal.guide
        if not marks:
            self._show("There is no guide in an exam.")
        for mark in marks:
            self._show(f"  {'✓' if mark.done else '○'} {mark.text}")
