"""Finds the verb's own module, so that a quick verb loads nothing that it does not need."""

from __future__ import annotations

import argparse


def run(chosen: argparse.Namespace) -> int:
    """Does the chosen verb; its exit code."""
    match chosen.verb:
        case "play":
            from app.cli.play import run_play as verb
        case "score":
            from app.cli.score import run_score as verb
        case "check":
            from app.cli.check import run_check as verb
        case "models":
            from app.cli.models import run_models as verb
        case "doctor":
            from app.cli.doctor import run_doctor as verb
        case _:
            from app.cli.window import run_window as verb
    return verb(chosen)
