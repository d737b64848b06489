"""The verdict as an English sentence; other languages make theirs from the same code and parameters."""

from __future__ import annotations

from app.core.scoring.model import Scorecard
from app.core.scoring.scorecard import verdict


def verdict_sentence(card: Scorecard) -> str:
    """One or two short sentences for the head of the scorecard."""
    why = verdict(card)
    match why.code:
        case "passed_verified":
            return "Passed. You verified the caller, and no serious breach was found."
        case "passed":
            return "Passed. No serious breach was found."
        case "fatal":
            return f"Not passed. {why.details['why']}"
        case "minimum":
            name = why.details["name"].replace("_", " ")
            return f"Not passed. The rubric asks for more in {name} than was reached."
        case _:
            return f"Not passed. {why.details['score']} points are not enough yet."
