"""No verb: the window, or the call in the terminal where no window can open."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from typing import Any

from app.adapters.storage.folder import data_folder
from app.bootstrap.display import no_window
from app.cli.arguments import VERSION
from app.cli.output import complain, result_json
from app.shared.clock import SystemClock

DEMONSTRATION = "lab-results"


def run_window(chosen: Any) -> int:
    """Opens the window until it is closed; without a display the main job is done here, and that is no failure."""
    problem = no_window(os.environ)
    if problem:
        return _in_terminal(chosen, problem)
    from app.bootstrap.history import open_history
    from app.bootstrap.services import House
    from app.ui.shell.window import open_window

    folder = data_folder(chosen.data, os.environ)
    history = open_history(folder, SystemClock())
    with closing(history.storage):
        return open_window(House(folder, history).services(VERSION))


def _in_terminal(chosen: Any, problem: str) -> int:
    person = sys.stdin is not None and sys.stdin.isatty()
    who = "you take the call here, typed" if person else "the perfect robot takes the call as a demonstration"
    complain(f"No window can open, because {problem}; so {who}.")
    from app.bootstrap.scenarios import load_playable
    from app.bootstrap.understanding import find_explanations, load_mind
    from app.cli.play import let_robot, report, take_call
    from app.core.scoring.scorecard import as_json

    mind = load_mind()
    if mind.note:
        complain(mind.note)
    playable = load_playable(DEMONSTRATION, None, mind.matcher)
    channel = playable.scenario.meta.channels[0]
    if person:
        played = take_call(playable, mind, channel, 1, playable.scenario.meta.language, chosen.data)
    else:
        played = let_robot(playable, "perfect", mind, channel)
    if chosen.json:
        result_json(as_json(played.scorecard, find_explanations()))
    else:
        report(played)
    return 0
