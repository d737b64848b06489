"""The policy page's codes in the language of the interface."""

from __future__ import annotations

from app.ui.kit.shapes import Tone
from app.ui.kit.words import translate


def _of(table: dict[str, str], code: str) -> str:
    return table.get(code, code.replace("_", " "))


def section(code: str) -> str:
    """A part of the page."""
    return _of(
        {
            "rules": translate("Policy", "Rules"),
            "scoring": translate("Policy", "Scoring"),
            "phrases": translate("Policy", "Words"),
            "versions": translate("Policy", "Versions"),
            "old": translate("Policy", "Past calls"),
        },
        code,
    )


def identifier(code: str) -> str:
    """A class of identifier."""
    return _of(
        {
            "name": translate("Policy", "Name"),
            "date_of_birth": translate("Policy", "Date of birth"),
            "address": translate("Policy", "Address"),
            "phone": translate("Policy", "Phone on file"),
            "email": translate("Policy", "E-mail on file"),
            "member_id": translate("Policy", "Member or record number"),
            "ssn_last4": translate("Policy", "Last four of SSN"),
        },
        code,
    )


def severity(code: str) -> str:
    """What a rule counts as."""
    return _of(
        {
            "off": translate("Policy", "Off"),
            "minor": translate("Policy", "Minor"),
            "major": translate("Policy", "Major"),
            "fatal": translate("Policy", "Fatal"),
            "review": translate("Policy", "To be reviewed"),
        },
        code,
    )


def severities(text: str) -> str:
    """Several, such as ``minor, 2 x major``."""
    parts = [part.strip() for part in text.split(",")]
    return ", ".join(
        f"{part.split(' x ')[0]} × {severity(part.split(' x ')[1])}" if " x " in part else severity(part)
        for part in parts
    )


def tone(code: str) -> Tone:
    """The tone of a severity."""
    tones: dict[str, Tone] = {"fatal": "bad", "major": "warn", "minor": "info"}
    return tones.get(code, "")


def problem(code: str) -> str:
    """What has to be mended before a policy can be saved."""
    return _of(
        {
            "": "",
            "no_reason": translate("Policy", "Say why this organization changes the rule."),
            "no_words": translate("Policy", "Write the words."),
            "no_means": translate("Policy", "Say what the words mean to you."),
            "twice": translate("Policy", "These words stand in the list already."),
            "too_long": translate("Policy", "This is too long."),
            "no_identifier": translate("Policy", "Accept at least one identifier."),
            "too_many": translate("Policy", "More identifiers are required than accepted."),
        },
        code,
    )


def dimension(code: str) -> str:
    """A figure or a compassion dimension."""
    return _of(
        {
            "privacy": translate("Policy", "Privacy"),
            "compassion": translate("Policy", "Compassion"),
            "process": translate("Policy", "Process"),
            "score": translate("Policy", "Score"),
            "warmth": translate("Policy", "Warmth"),
            "understanding": translate("Policy", "Understanding"),
            "reflection": translate("Policy", "Reflection"),
            "exploration": translate("Policy", "Exploring"),
            "respect": translate("Policy", "Respect"),
            "support": translate("Policy", "Support"),
            "apology": translate("Policy", "Apology"),
            "orientation": translate("Policy", "Saying what comes next"),
            "plain_language": translate("Policy", "Plain words"),
            "listening": translate("Policy", "Listening"),
            "harm": translate("Policy", "No harm"),
            "timing": translate("Policy", "Timing"),
        },
        code,
    )


def key(code: str) -> str:
    """A key of the file, as a comparison names it."""
    kind, _, name = code.partition(".")
    table = {
        "identifiers_required": translate("Policy", "Identifiers required"),
        "identifiers_accepted": translate("Policy", "Identifiers accepted"),
        "base": translate("Policy", "Base rubric"),
        "pass_mark": translate("Policy", "Pass mark"),
        "rules": translate("Policy", "Rule {name}", name=name),
        "weights": translate("Policy", "Weight of {name}", name=dimension(name)),
        "minimums": translate("Policy", "Least {name}", name=dimension(name)),
        "not_applicable": translate("Policy", "Not judged: {name}", name=dimension(name)),
        "forbidden": translate("Policy", "Not wanted: “{name}”", name=name),
        "preferred": translate("Policy", "Liked: “{name}”", name=name),
    }
    return table.get(kind, code)


def value(code: str, text: str) -> str:
    """What stands at a key of the file, as a comparison shows it."""
    kind = code.partition(".")[0]
    if kind == "identifiers_accepted":
        return ", ".join(identifier(name.strip()) for name in text.split(",") if name.strip())
    if kind in ("rules", "forbidden") and ": " in text:
        weight, _, why = text.partition(": ")
        return f"{severity(weight)}. {why}"
    if kind == "not_applicable" and text:
        return translate("Policy", "Not judged")
    return text
