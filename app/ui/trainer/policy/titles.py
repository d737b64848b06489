"""A short title for every rule that a policy may change."""

from __future__ import annotations

from app.ui.kit.words import translate


def title(rule: str) -> str:
    """What the rule is about, for a list; the rule's id where it has no title."""
    return {
        "V1": translate("Rule", "Told before the caller was verified"),
        "V2": translate("Rule", "Changed before the caller was verified"),
        "V3": translate("Rule", "Marked as verified without a match"),
        "V4": translate("Rule", "Read an identifier out and asked for a yes"),
        "V5": translate("Rule", "Took one identifier as enough"),
        "V6": translate("Rule", "Told which item did not match"),
        "V7": translate("Rule", "Went on with somebody new, unverified"),
        "V8": translate("Rule", "Asked on after verification"),
        "V9": translate("Rule", "Asked for more than is accepted"),
        "T1": translate("Rule", "Did not ask who the caller is to the patient"),
        "T2": translate("Rule", "Accepted a representative unchecked"),
        "T3": translate("Rule", "Told family or friends beyond their scope"),
        "T4": translate("Rule", "Confirmed a patient to somebody without a basis"),
        "T5": translate("Rule", "Told a parent what is the minor's own"),
        "T6": translate("Rule", "Told an officer or provider without a check"),
        "T7": translate("Rule", "Told a third party without authorisation"),
        "T8": translate("Rule", "Told against a restriction"),
        "N1": translate("Rule", "Opened what the call did not need"),
        "N2": translate("Rule", "Told a third party more than needed"),
        "C1": translate("Rule", "Used a way of contact that is ruled out"),
        "C2": translate("Rule", "Asked why another way of contact is wished"),
        "C3": translate("Rule", "Said too much in a message or to a household"),
        "C4": translate("Rule", "Called back on the caller's own number"),
        "S1": translate("Rule", "Did not ask whether the caller can talk"),
        "E1": translate("Rule", "Danger without help"),
        "E2": translate("Rule", "Broke the glass without an emergency"),
        "B1": translate("Rule", "Did not report a slip"),
        "D1": translate("Rule", "Closing note lacks types or holds values"),
        "Q1": translate("Rule", "Gave medical advice"),
        "Q2": translate("Rule", "Transferred cold"),
        "Q3": translate("Rule", "Held without asking, or too long"),
        "Q4": translate("Rule", "Left dead air"),
        "P1": translate("Rule", "Did not say whom the caller reached"),
        "P2": translate("Rule", "Said words that are not wanted"),
    }.get(rule, rule)
