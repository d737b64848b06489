"""`play`: a robot, a file of rows or a person takes a scenario's call."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.activities.rehearse.play import Played, play_robot
from app.activities.rehearse.terminal import play_human
from app.adapters.files.bounded import read_bounded
from app.adapters.files.records import save_record
from app.adapters.storage.folder import data_folder
from app.bootstrap.history import open_history
from app.bootstrap.policies import PolicyShelf
from app.bootstrap.scenarios import load_playable
from app.bootstrap.understanding import Mind, find_explanations, find_rubric, load_mind
from app.cli.arguments import PERSONAS
from app.cli.card import show_card
from app.cli.output import complain, result, result_json
from app.cli.transcript import transcript
from app.core.dialogue.robots.make import robot_from_rows
from app.core.record.model import Channel
from app.core.scenario.check import Playable
from app.core.scoring.scorecard import as_json
from app.shared.clock import SystemClock
from app.shared.result import Refusal

if TYPE_CHECKING:
    from app.core.dialogue.robots.moves import Robot

MOST_FILE_BYTES = 1_000_000


def run_play(chosen: Any) -> int:
    """Plays and prints the scorecard; 1 when the call failed."""
    mind = load_mind(chosen.language)
    if mind.note:
        complain(mind.note)
    playable = load_playable(chosen.scenario, chosen.language, mind.matcher)
    channel: Channel = chosen.channel or playable.scenario.meta.channels[0]
    if chosen.voice:
        played = _speak(chosen, playable, mind, channel)
    elif chosen.agent == "human":
        played = take_call(playable, mind, channel, chosen.seed, chosen.language, chosen.data)
    else:
        robot = chosen.agent if chosen.agent in PERSONAS else _rows(chosen.agent)
        played = let_robot(playable, robot, mind, channel, chosen.seed, chosen.language)
        for line in transcript(played.record):
            complain(line)
    if chosen.record:
        save_record(played.record, Path(chosen.record))
    if chosen.json:
        result_json(as_json(played.scorecard, find_explanations()))
    else:
        show_card(played.scorecard, played.record, played.survey)
    return 0 if played.scorecard.passed else 1


def let_robot(
    playable: Playable, robot: str | Robot, mind: Mind, channel: Channel, seed: int = 1, language: str = "en"
) -> Played:
    """A robot takes the call in simulated time; nothing of it is kept in the history."""
    rubric = find_rubric(playable.scenario.rubric.base)
    return play_robot(playable, robot, mind.matcher, mind.matcher.act_library, rubric, seed, channel, language)


def take_call(playable: Playable, mind: Mind, channel: Channel, seed: int, language: str, data: str | None) -> Played:
    """A person takes the call in the terminal; the attempt is kept in the history."""
    rows = 0

    def read_line() -> str | None:
        nonlocal rows
        sys.stderr.write("You: ")
        sys.stderr.flush()
        row = sys.stdin.readline()
        if row:
            rows += 1
            return row
        complain("")
        if rows == 0:
            raise Refusal(
                "play.no_input",
                "There is no keyboard and no row to read, so nobody can take the call; choose a robot, such as "
                "--agent perfect, or give a file of rows.",
            )
        return None

    history = open_history(data_folder(data, os.environ), SystemClock())
    if history.problem:
        complain(history.problem.sentence)
    with closing(history.storage) as storage:
        played = play_human(
            playable,
            mind.matcher,
            find_rubric(playable.scenario.rubric.base),
            seed,
            channel,
            language,
            read_line=read_line,
            show=complain,
            journal=storage.journal,
            judge=PolicyShelf(storage, lambda: mind).judge_in_force(),
        )
        storage.flush()
        if storage.journal.trouble:
            complain(storage.journal.trouble.sentence)
    return played


def _rows(name: str) -> Robot:
    if "." not in name and "/" not in name and not Path(name).exists():
        known = ", ".join(PERSONAS)
        raise Refusal(
            "play.unknown_agent", f"There is no agent {name}, and no such file; choose one of {known}, or a file."
        )
    return robot_from_rows(read_bounded(Path(name), MOST_FILE_BYTES, "a file of rows"), name)


def _speak(chosen: Any, playable: Playable, mind: Mind, channel: Channel) -> Played:
    if channel != "phone":
        raise Refusal("play.voice_channel", f"Only a phone call can be spoken, and not {channel}; leave out --voice.")
    if chosen.agent != "human":
        raise Refusal("play.voice_agent", "With --voice a person speaks; leave out --agent, or leave out --voice.")
    from app.cli.spoken import speak_call

    return speak_call(playable, mind, chosen.seed, chosen.language, data_folder(chosen.data, os.environ))


def report(played: Played) -> None:
    """The conversation and its scorecard as results."""
    for line in transcript(played.record):
        result(line)
    result("")
    show_card(played.scorecard, played.record, played.survey)
