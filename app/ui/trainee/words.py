"""The trainee's vocabulary: codes of the core as words for people, translated when shown."""

from __future__ import annotations

from app.ui.kit.shapes import Tone as Tone
from app.ui.kit.words import translate


def _of(table: dict[str, str], code: str) -> str:
    return table.get(code) or code.replace("_", " ").replace("-", " ").capitalize()


def identifier(code: str) -> str:
    """An identifier class or a field of the record."""
    return _of(
        {
            "name": translate("Record", "Name"),
            "date_of_birth": translate("Record", "Date of birth"),
            "address": translate("Record", "Address"),
            "phone": translate("Record", "Phone"),
            "email": translate("Record", "E-mail"),
            "member_id": translate("Record", "Member number"),
            "mrn": translate("Record", "Record number"),
            "ssn_last4": translate("Record", "Last four of SSN"),
        },
        code,
    )


def section(code: str) -> str:
    """A section of the record."""
    return _of(
        {
            "results": translate("Record", "Results"),
            "appointments": translate("Record", "Appointments"),
            "billing": translate("Record", "Billing"),
            "benefits": translate("Record", "Benefits"),
            "medications": translate("Record", "Medications"),
            "visits": translate("Record", "Visits"),
            "demographics": translate("Record", "Personal details"),
            "notes": translate("Record", "Notes"),
        },
        code,
    )


def about(code: str) -> str:
    """Why somebody calls, after the words "calling about"."""
    return _of(
        {
            "results": translate("Call", "test results"),
            "appointments": translate("Call", "an appointment"),
            "billing": translate("Call", "a bill"),
            "benefits": translate("Call", "benefits"),
            "medications": translate("Call", "medication"),
            "visits": translate("Call", "a visit"),
            "demographics": translate("Call", "personal details"),
            "notes": translate("Call", "notes on file"),
        },
        code,
    )


def feeling(code: str) -> str:
    """A feeling that a caller shows."""
    return _of(
        {
            "fear": translate("Feeling", "Fear"),
            "anger": translate("Feeling", "Anger"),
            "grief": translate("Feeling", "Grief"),
            "pain": translate("Feeling", "Pain"),
            "confusion": translate("Feeling", "Confusion"),
            "shame": translate("Feeling", "Shame"),
            "relief": translate("Feeling", "Relief"),
        },
        code,
    )


def channel(code: str) -> str:
    """A way in which a contact takes place."""
    return _of(
        {
            "phone": translate("Channel", "Phone"),
            "chat": translate("Channel", "Chat"),
            "email": translate("Channel", "E-mail"),
            "text": translate("Channel", "Text message"),
            "voicemail": translate("Channel", "Voicemail"),
        },
        code,
    )


def mode(code: str) -> str:
    """Practice or exam."""
    return translate("Mode", "Exam") if code == "exam" else translate("Mode", "Practice")


def deed(do: str, what: str) -> str:
    """Something that was done on the desktop, as a line between the captions."""
    thing = section(what).lower() if do == "view" else what
    table = {
        "open_record": translate("Deed", "You opened the record"),
        "view": translate("Deed", "You looked at {thing}", thing=thing),
        "mark_verified": translate("Deed", "You marked the caller as verified"),
        "note": translate("Deed", "You wrote a note: {thing}", thing=thing),
        "hold": translate("Deed", "You put the caller on hold"),
        "resume": translate("Deed", "You came back from hold"),
        "transfer": translate("Deed", "You transferred the call to {thing}", thing=thing),
        "dial": translate("Deed", "You dialled {thing}", thing=thing),
        "leave_message": translate("Deed", "You left a message: {thing}", thing=thing),
        "send": translate("Deed", "You sent: {thing}", thing=thing),
        "schedule": translate("Deed", "You booked a visit: {thing}", thing=thing),
        "cancel_appointment": translate("Deed", "You cancelled an appointment: {thing}", thing=thing),
        "remind": translate("Deed", "You set a reminder: {thing}", thing=thing),
        "check_benefits": translate("Deed", "You checked benefits: {thing}", thing=thing),
        "refill_request": translate("Deed", "You asked for a refill: {thing}", thing=thing),
        "escalate": translate("Deed", "You brought in {thing}", thing=thing),
        "break_glass": translate("Deed", "You opened the record in an emergency: {thing}", thing=thing),
        "report_incident": translate("Deed", "You reported an incident: {thing}", thing=thing),
        "interpreter": translate("Deed", "You called an interpreter: {thing}", thing=thing),
        "end": translate("Deed", "The call ended"),
    }
    return table.get(do, _of({}, do)).rstrip(": ") if not what else table.get(do, _of({}, do))


def dimension(code: str) -> str:
    """A compassion dimension."""
    return _of(
        {
            "warmth": translate("Dimension", "Warmth"),
            "understanding": translate("Dimension", "Understanding"),
            "reflection": translate("Dimension", "Reflection"),
            "exploration": translate("Dimension", "Exploring"),
            "respect": translate("Dimension", "Respect"),
            "support": translate("Dimension", "Support"),
            "apology": translate("Dimension", "Apology"),
            "orientation": translate("Dimension", "Saying what comes next"),
            "plain_language": translate("Dimension", "Plain words"),
            "listening": translate("Dimension", "Listening"),
            "harm": translate("Dimension", "No harm"),
            "timing": translate("Dimension", "Timing"),
            "privacy": translate("Dimension", "Privacy"),
            "compassion": translate("Dimension", "Compassion"),
            "process": translate("Dimension", "Process"),
            "score": translate("Dimension", "Score"),
        },
        code,
    )


def difficulty(level: int) -> str:
    """How hard a scenario is, 1-5."""
    return (
        translate("Scenario", "Gentle"),
        translate("Scenario", "Easy"),
        translate("Scenario", "Moderate"),
        translate("Scenario", "Hard"),
        translate("Scenario", "Very hard"),
    )[min(5, max(1, level)) - 1]
