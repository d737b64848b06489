"""Finds a robot by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from app.core.dialogue.robots.desk import Desk
from app.core.dialogue.robots.moves import Move, Robot, parse_row
from app.core.dialogue.robots.perfect import Careless, Perfect
from app.core.dialogue.robots.plain import Breaker, Cold, FromRows, Rude, Silent
from app.shared.result import Refusal

ROBOTS: Mapping[str, Callable[[Desk], Robot]] = {
    "perfect": Perfect,
    "cold": Cold,
    "careless": Careless,
    "rude": Rude,
    "silent": Silent,
    "breaker": Breaker,
}
MOST_ROWS = 2_000


def make_robot(name: str, desk: Desk) -> Robot:
    """The robot of that name; Refusal names the ones that exist."""
    if name not in ROBOTS:
        raise Refusal(
            "play.unknown_agent", f"There is no agent {name!r}; choose one of: {', '.join(ROBOTS)}.", agent=name
        )
    return ROBOTS[name](desk)


def robot_from_rows(text: str, name: str) -> Robot:
    """A robot that says the rows of a text file; Refusal names the file and the row that cannot be done."""
    moves: list[Move] = []
    rows: Sequence[str] = text.splitlines()
    if len(rows) > MOST_ROWS:
        raise Refusal("play.too_many_rows", f"{name} has {len(rows)} rows; an agent's file holds at most {MOST_ROWS}.")
    for place, row in enumerate(rows, start=1):
        try:
            move = parse_row(row)
        except Refusal as refusal:
            raise Refusal(refusal.code, f"{name}, row {place}: {refusal.sentence}", row=place) from refusal
        if move is not None:
            moves.append(move)
    if not moves:
        raise Refusal("play.no_rows", f"{name} holds no agent lines; write one a row.")
    return FromRows(moves)
