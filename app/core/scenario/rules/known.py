"""Words with a fixed meaning in scenarios, beside those of the call record."""

from __future__ import annotations

FLAGS = ("minor", "minor_consented", "endangerment", "deceased", "vip")

ACTIONS = (
    "open_record",
    "view",
    "mark_verified",
    "note",
    "hold",
    "resume",
    "transfer",
    "dial",
    "leave_message",
    "send",
    "switch_channel",
    "schedule",
    "remind",
    "check_benefits",
    "escalate",
    "break_glass",
    "report_incident",
    "change_record",
    "end",
    "cancel_appointment",
    "refill_request",
    "give_result",
    "complaint",
    "survey",
    "interpreter",
)
"""What an agent can do on the desktop (`do` of a call record)."""

ESCALATIONS = ("911", "988", "nurse")

DIMENSIONS = (
    "warmth",
    "understanding",
    "reflection",
    "exploration",
    "respect",
    "support",
    "apology",
    "orientation",
    "plain_language",
    "listening",
    "harm",
    "timing",
)
"""Dimensions of the rubric, levels 0-4; a test holds them against scoring's own."""

FIGURES = ("privacy", "compassion", "process", "score")
"""Figures of a scorecard, 0-100."""
