"""Findings as sentences to the trainee: "You …" by the code of the rule, or the rule's own sentence where none is known."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.kit.words import translate
from app.ui.trainee import words


def to_you(code: str, details: Mapping[str, str], why: str) -> str:
    """The sentence for a code; `why` for a code, or details, that this version does not know."""
    found = _all().get(code)
    if found is None:
        return why
    section = details.get("section", "")
    filled = {**details, "section": words.section(section).lower() if section else translate("Finding", "record")}
    if "cls" in details:
        filled["cls"] = words.identifier(details["cls"]).lower()
    try:
        return found.format(**filled)
    except (KeyError, IndexError):  # a card of another version, whose details are named otherwise
        return why


def known(code: str) -> bool:
    """True when a code has a sentence of its own."""
    return code in _all()


def _all() -> dict[str, str]:
    return {**_verifying(), **_people(), **_reaching(), **_conduct()}


def _verifying() -> dict[str, str]:
    return {
        "privacy.v1.told": translate(
            "Finding",
            "You spoke of something from the {section} when {matched} had matched; {required} identifiers are required.",
        ),
        "privacy.v1.confirmed": translate(
            "Finding",
            "You confirmed something from the {section} when {matched} had matched; {required} identifiers are required.",
        ),
        "privacy.v1.sent": translate(
            "Finding",
            "You sent something from the {section} when {matched} had matched; {required} identifiers are required.",
        ),
        "privacy.v1.message": translate(
            "Finding",
            "You left something from the {section} in a message when {matched} had matched; {required} identifiers are required.",
        ),
        "privacy.v1.presence": translate(
            "Finding",
            "You let the caller know that the person is or was here when {matched} had matched; {required} identifiers are required.",
        ),
        "privacy.v2.changed": translate(
            "Finding",
            "You changed the record or the account when {matched} had matched; {required} identifiers are required.",
        ),
        "privacy.v3.mismatch": translate(
            "Finding", "You marked the caller as verified although the {failed} they gave does not match the record."
        ),
        "privacy.v3.too_few": translate(
            "Finding",
            "You marked the caller as verified when {matched} had matched; {required} identifiers are required.",
        ),
        "privacy.v4.read_out": translate(
            "Finding", "You read out the {cls} on record for the caller to confirm; let them tell you instead."
        ),
        "privacy.v5.said": translate("Finding", "You took {taken} as verification."),
        "privacy.v5.acted": translate("Finding", "You took the {taken} alone as verification."),
        "privacy.v6.told": translate("Finding", "You let the caller know that it was the {cls} that did not match."),
        "privacy.v6.invited": translate(
            "Finding", "You invited yet another try at the {cls} after three wrong answers."
        ),
        "privacy.v7.speaker": translate(
            "Finding", "You told something to another person who took the line, and did not verify who they are."
        ),
        "privacy.v7.redial": translate(
            "Finding", "You told something after the call was placed anew, and did not verify who was there."
        ),
        "privacy.v7.transfer": translate(
            "Finding", "You told something after the transfer, and did not verify who was there."
        ),
        "privacy.v7.speaker.went_on": translate(
            "Finding", "You went on when another person took the line, and did not verify who they are."
        ),
        "privacy.v7.redial.went_on": translate(
            "Finding", "You went on after the call was placed anew, and did not verify who was there."
        ),
        "privacy.v7.transfer.went_on": translate(
            "Finding", "You went on after the transfer, and did not verify who was there."
        ),
        "privacy.v8.demanded": translate("Finding", "You demanded the {demanded} although {matched} had matched."),
        "privacy.v9.asked": translate(
            "Finding", "You asked for the {asked}, which nobody needs in order to be verified here."
        ),
    }


def _people() -> dict[str, str]:
    return {
        "privacy.t1.unasked": translate(
            "Finding", "You told something to a caller who is not the patient before you asked how they are related."
        ),
        "privacy.t2.accepted": translate(
            "Finding", "You acted on what the caller claimed to be, and did not check what authority is on record."
        ),
        "privacy.t3.outside": translate(
            "Finding", "You told something from the {section} to somebody who may not hear of it by the record."
        ),
        "privacy.t3.confirmed": translate(
            "Finding", "You let somebody who is not on record know that the person is or was here."
        ),
        "privacy.t4.confirmed": translate(
            "Finding", "You let somebody with no basis know whether the person is a patient or was here."
        ),
        "privacy.t4.told": translate(
            "Finding", "You told something from the {section} to a private person with no basis for it."
        ),
        "privacy.t5.parent": translate("Finding", "You told a parent something that is kept from them by the record."),
        "privacy.t6.officer": translate(
            "Finding",
            "You told something to a caller who says they are an officer, with no written request and no call back to a published number.",
        ),
        "privacy.t6.provider": translate(
            "Finding",
            "You told something to a caller who says they are a provider, with no written request and no call back to a published number.",
        ),
        "privacy.t7.role": translate(
            "Finding", "You told something from the {section} to a third party with no authorisation on record."
        ),
        "privacy.t8.restricted": translate(
            "Finding", "You told something although the record holds this restriction: “{restriction}”"
        ),
        "privacy.n1.viewed": translate(
            "Finding", "You opened the {section} section although this call did not need it."
        ),
        "privacy.n2.volunteered": translate(
            "Finding", "You told a third party something from the {section} that this call did not need."
        ),
    }


def _reaching() -> dict[str, str]:
    return {
        "privacy.b1.hidden": translate(
            "Finding", "You noticed that it should not have been told, asked to keep it hidden, and reported nothing."
        ),
        "privacy.b1.unreported": translate(
            "Finding", "It was noticed that this should not have been told, and you reported no incident."
        ),
        "privacy.c1.phone": translate("Finding", "You rang a number that the patient's wishes on record rule out."),
        "privacy.c1.voicemail": translate(
            "Finding", "You left a voicemail, which the patient's wishes on record rule out."
        ),
        "privacy.c1.email": translate(
            "Finding", "You used an e-mail address that the patient's wishes on record rule out."
        ),
        "privacy.c1.mail": translate("Finding", "You sent a letter, which the patient's wishes on record rule out."),
        "privacy.c1.text": translate(
            "Finding", "You sent a text to a number that the patient's wishes on record rule out."
        ),
        "privacy.c2.reason": translate(
            "Finding", "You demanded the reason for being reached in another way, which nobody has to give."
        ),
        "privacy.c3.told": translate(
            "Finding", "You said more than the clinic's name and a number, and it was not the patient who heard it."
        ),
        "privacy.c3.purpose": translate(
            "Finding", "You said what the call was about to somebody other than the patient."
        ),
        "privacy.c4.supplied": translate(
            "Finding", "You called back to verify on a number that the caller had given you themselves."
        ),
    }


def _conduct() -> dict[str, str]:
    return {
        "privacy.e1.no_escalation": translate(
            "Finding", "You called nobody for help although the caller's words show imminent danger."
        ),
        "privacy.e2.no_emergency": translate(
            "Finding", "You opened the record in an emergency, and nothing in the call shows one."
        ),
        "privacy.q1.diagnosis": translate("Finding", "You diagnosed what the caller feels."),
        "privacy.q1.dose": translate("Finding", "You gave medical advice that is not on the chart."),
        "privacy.q1.reassurance": translate("Finding", "You gave a medical reassurance that is not on the chart."),
        "privacy.s1.loudspeaker": translate(
            "Finding", "You agreed to speak of it on a loudspeaker that others can hear."
        ),
        "privacy.s1.unasked": translate(
            "Finding", "You did not ask whether the caller can talk privately, and others could hear."
        ),
        "D1.value": translate(
            "Finding", "You wrote an identifier's value into the note; name only its type, such as “date of birth”."
        ),
        "D1.types": translate("Finding", "You did not note which types of identifier you used to know the caller."),
        "P1.introduction": translate(
            "Finding", "You did not say whom the caller had reached; give your name and the clinic's when you answer."
        ),
        "Q2.cold": translate(
            "Finding",
            "You transferred the caller without a word before it; say where they go and why, and stay until it is taken.",
        ),
        "Q3.asked": translate("Finding", "You put the caller on hold without asking."),
        "Q3.long": translate(
            "Finding", "You left the caller on hold for {seconds} seconds; come back within two minutes."
        ),
        "Q3.asked_long": translate(
            "Finding", "You put the caller on hold without asking, and for {seconds} seconds with no return."
        ),
        "Q4.silence": translate(
            "Finding", "You let the caller wait {seconds} seconds in silence; say what you are doing, or ask to hold."
        ),
    }
