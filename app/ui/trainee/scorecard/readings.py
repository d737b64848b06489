"""Codes of what was understood as words."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.scoring.explain import Explanations
from app.core.scoring.model import Understood
from app.ui.kit.words import translate
from app.ui.trainee import words


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing understood: its kind, what it was, and the words that decided."""

    name: str
    text: str
    words: str


def reading(one: Understood, texts: Explanations) -> Reading:
    """One thing understood, in the language of `texts`."""
    name = {
        "act": translate("Understood", "Does"),
        "label": translate("Understood", "Shows"),
        "asked": translate("Understood", "Asks for"),
        "read_out": translate("Understood", "Reads out"),
        "told": translate("Understood", "Tells of"),
        "identifier": translate("Understood", "Gives"),
        "claim": translate("Understood", "Says to be"),
        "feeling": translate("Understood", "Feels"),
    }[one.kind]
    outcome = _outcome(one)
    meaning = _meaning(one, texts)
    return Reading(name, f"{meaning}: {outcome}" if outcome else meaning, one.words)


def _meaning(one: Understood, texts: Explanations) -> str:
    if one.kind in ("asked", "read_out", "identifier"):
        return texts.word("identifier", one.code)
    if one.kind == "told":
        return texts.word("section", one.code) if one.code else translate("Understood", "being a patient here")
    if one.kind == "feeling":
        return texts.word("feeling", one.code)
    if one.kind == "label":
        return translate("Understood", "jargon") if one.code == "jargon" else words.dimension(one.code).lower()
    if one.kind == "claim":
        vocabulary = "relation" if one.code in texts.words["relation"] else "role"
        return texts.word(vocabulary, one.code)
    return one.code.replace("_", " ").replace(":", ": ")


def _outcome(one: Understood) -> str:
    if one.kind == "identifier":
        return {
            "match": translate("Understood", "matches"),
            "mismatch": translate("Understood", "does not match"),
            "unread": translate("Understood", "could not be made out"),
        }.get(one.detail, one.detail)
    if one.kind == "feeling":
        return {
            "taken": translate("Understood", "answered"),
            "missed": translate("Understood", "not answered"),
            "harmed": translate("Understood", "made worse"),
        }.get(one.detail, one.detail)
    if one.kind == "told" and one.code:
        return {
            "told": "",
            "confirmed": translate("Understood", "by a yes"),
            "sent": translate("Understood", "sent"),
            "message": translate("Understood", "in a message"),
            "presence": "",
        }.get(one.detail, one.detail)
    return ""
