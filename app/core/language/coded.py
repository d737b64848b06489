"""Acts that the coding manual's labels show, so that a practice caller feels the same words that judging credits."""

from __future__ import annotations

from app.core.language.labels import code
from app.core.language.model import ActHit, Span

_ACTS: dict[tuple[str, str], str] = {
    ("respect", "affirm"): "affirm",
    ("respect", "permission"): "ask_permission",
    ("respect", "choice"): "offer_choice",
    ("support", "presence"): "promise_presence",
    ("support", "promise"): "own_next_step",
    ("apology", "good"): "apologise",
    ("apology", "bad"): "bad_apology",
    ("orientation", "name"): "identify_self",
    ("orientation", "place"): "identify_self",
    ("orientation", "long"): "explain_process",
    ("orientation", "next"): "explain_process",
    ("orientation", "why"): "explain_why",
    ("harm", "command"): "harm:command_feeling",
    ("harm", "blame"): "harm:blame",
    ("harm", "wall"): "harm:policy_wall",
    ("harm", "shrink"): "harm:minimise",
    ("harm", "sarcasm"): "harm:sarcasm",
    ("harm", "threat"): "harm:threat",
    ("harm", "pet"): "harm:pet_name",
}
_WHATEVER_KIND = {
    "warmth": "express_sympathy",
    "understanding": "acknowledge_feeling",
    "exploration": "open_question",
    "jargon": "jargon",
}
CONFIDENCE = 0.9


def coded_hits(text: str) -> tuple[ActHit, ...]:
    """One hit for each label of a turn that has an act of its own."""
    hits: list[ActHit] = []
    for hit in code(text, "").hits:
        act = _ACTS.get((hit.label, hit.kind)) or _WHATEVER_KIND.get(hit.label)
        at = text.find(hit.words)
        if act and hit.words and at >= 0:
            hits.append(ActHit(act, CONFIDENCE, Span(at, at + len(hit.words)), hit.words, "pattern"))
    return tuple(hits)
