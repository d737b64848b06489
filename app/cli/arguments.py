"""What may stand on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from typing_extensions import override

PERSONAS = ("human", "perfect", "cold", "careless", "rude", "silent", "breaker")
VERSION = "0.1.0"
_MOST_JOBS = 256


class BadUsage(Exception):
    """What was wrong on the command line, as one sentence."""


class _Parser(argparse.ArgumentParser):
    """An argument parser that raises its complaint instead of printing a page and leaving."""

    @override
    def error(self, message: str) -> NoReturn:
        raise BadUsage(f"{self.prog}: {message} (see {self.prog} --help).")


def read_arguments(argv: Sequence[str]) -> argparse.Namespace | None:
    """The arguments by name; None when help or the version was asked for and shown. Raises BadUsage."""
    try:
        return _parser().parse_args(list(argv))
    except SystemExit:  # argparse leaves only after having shown help or the version
        return None


def _positive(text: str) -> int:
    """A whole number from 1; argparse makes a sentence of the ValueError's place."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:5]) <= _MOST_JOBS:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 to {_MOST_JOBS}, not {text[:40]}")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="main.py",
        description="Practise hard healthcare calls out loud. Without a verb the window opens.",
        epilog="Exit code 0: done; 1: something was found wrong; 2: bad usage or unreadable input.",
    )
    parser.add_argument("--version", action="version", version=f"Kindline {VERSION}")
    _common(parser, first=True)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser)

    play = verbs.add_parser("play", help="play a scenario, as a person or as a robot, and print the scorecard")
    play.add_argument("scenario", metavar="SCENARIO", help="a shipped scenario's id, or the path of a scenario")
    play.add_argument(
        "--agent", default="human", metavar="|".join((*PERSONAS, "FILE")), help="who answers; FILE has one line a row"
    )
    play.add_argument("--seed", type=int, default=1, help="decides every choice of the caller (default 1)")
    play.add_argument(
        "--channel", choices=("phone", "chat", "email", "text", "voicemail"), help="how the contact comes"
    )
    play.add_argument("--language", default="en", help="language of the contact (default en)")
    play.add_argument("--voice", action="store_true", help="speak, with the default microphone and speaker")
    play.add_argument("--record", metavar="OUT.json", help="write the call record there")
    _common(play)

    score = verbs.add_parser("score", help="judge call records (.json, .jsonl)")
    score.add_argument("files", nargs="+", metavar="FILE", help="a file of records, or - for standard input")
    score.add_argument(
        "--rubric", metavar="R", help="a rubric's name or file (default: the record's own, else default/1)"
    )
    score.add_argument("--policy", metavar="P", help="a file with the policy to judge by, instead of the record's own")
    score.add_argument(
        "--jobs",
        type=_positive,
        metavar="N",
        help="how many processes judge (default: as many as there are cores, once there are many records; "
        "1 judges each record as soon as it comes)",
    )
    score.add_argument(
        "--resume",
        metavar="OUT.jsonl",
        help="write the scorecards there as JSON Lines, after those that a stopped run has left there",
    )
    _common(score)

    check = verbs.add_parser("check", help="check scenarios, or every scenario in a folder")
    check.add_argument("paths", nargs="+", metavar="PATH")
    _common(check)

    models = verbs.add_parser("models", help="speech and language models on this machine")
    actions = models.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    _common(actions.add_parser("list", help="what is installed, and where"))

    _common(verbs.add_parser("doctor", help="what works on this machine, what is missing, and what mends it"))
    return parser


def _common(parser: argparse.ArgumentParser, *, first: bool = False) -> None:
    # `SUPPRESS` keeps a value that was given before the verb
    unset = None if first else argparse.SUPPRESS
    parser.add_argument("--data", metavar="DIR", default=unset, help="the folder to keep data in")
    parser.add_argument(
        "--json", action="store_true", default=False if first else argparse.SUPPRESS, help="print results as JSON"
    )
