"""Spoken agreement: the patient, on the line, says that somebody else may be told."""

from __future__ import annotations

import re

from app.core.language.text import clauses, plain
from app.core.record.model import CallRecord, Utterance
from app.core.scoring.privacy.claims import KIN_OF
from app.core.scoring.privacy.people import same_person

_KIN = "|".join(sorted((re.escape(word) for word in KIN_OF), key=len, reverse=True))
_OTHER = rf"(?:him|her|them|(?:my|the|your) (?:\w+ )?(?:{_KIN}))"
_AGREES = re.compile(
    rf"\b(?:you|they|y'all) (?:can|may|could|should|have my permission to|have permission to|have my ok to|are free to) (?:\w+ )?(?:tell|talk|speak|explain|share|give|discuss|say|go over|go through|let|answer)\b"
    r"|\b(?:i give|gave|i am giving|you have|you have got|have|with) (?:my |you (?:my )?)?(?:permission|consent|blessing|ok|say so)\b|\bi (?:agree|consent|authorize|authorise|allow|permit)\b"
    rf"|\b(?:can|could|would|will|please|just|so|and|then|go on and|go ahead and|you) (?:you )?(?:please )?(?:tell|talk to|talk with|speak (?:to|with)|explain (?:it|this|that|everything|all of it)? ?(?:to|with)|give (?:it|that|this|everything) to|go over (?:it|this|that|everything) with|let) {_OTHER}"
    rf"|\b(?:i will|i am|let me|i want to|going to|i am going to|i) (?:just )?(?:put|putting|pass|passing|give|giving|hand|handing|get|getting)\b(?: \w+){{0,4}} (?:on\b|over\b|phone\b|to {_OTHER})"
    rf"|\b(?:it is|that is|is|i am) (?:ok|fine|alright|all right|good|cool|happy) (?:ok |fine |alright )?(?:for|with|if) (?:{_OTHER}|he|she|they|you (?:tell|talk|speak))\b|\b(?:fine|ok|alright) (?:with|by) me\b"
    rf"|\bhere (?:he|she|they) (?:is|are|comes)\b|\b(?:he|she|my (?:\w+ )?(?:{_KIN})) (?:can|may|should|will) (?:hear|know|listen|take|talk|speak|have|write)\b|\bi do not (?:mind|care) (?:if )?(?:he|she|them|him|her|they|who)\b"
    rf"|\b(?:he|she|my (?:\w+ )?(?:{_KIN})) (?:handles|takes care of|does|deals with|knows) (?:all )?(?:of )?(?:this|that|it|my|everything)\b|\b(?:anything|whatever) you (?:would )?(?:tell|say to) me you can (?:tell|say to)\b"
)
_BIDS = re.compile(
    rf"\b(?:tell|talk (?:to|with)|speak (?:to|with)|give it to|explain (?:it|this|that|everything)? ?to) {_OTHER}"
)
_NO_BIDDING = re.compile(
    r"\b(?:i|will|to|would|me|not|never|must|cannot|did|already|he|she|they|we|could i|should|nothing|anything|without)$"
)
_REFUSES = re.compile(
    rf"\b(?:do not|not to|never|cannot|rather not|rather you did not|nothing|without)\b(?: \w+){{0,1}} (?:tell|talk|speak|share|say|let|explain|give|{_OTHER})|\bnot (?:him|her|them)\b"
)
_NO = re.compile(r"^no\b")  # refuses only where leave was asked for
_ASKS_LEAVE = re.compile(
    rf"\b(?:is it|would it be|are you|is that|are we) (?:ok|fine|alright|all right|good|comfortable|happy|allowed|cool)\b.*\b(?:if|to|for|with|that)\b.*\b(?:{_OTHER}|she|he|they|{_KIN}|tell|speak|talk|share|discuss|listen)"
    rf"|\b(?:may|can|could|shall|should|do|would) (?:i|we|you)\b.*\b(?:tell|speak|talk|share|discuss|go over|go through|run through|walk through|give|explain|include|want|let|like|mind|agree|consent|permission)\b.*\b(?:{_OTHER}|{_KIN}|she|he|they|with \w+|to \w+)"
    rf"|\b(?:do i|do we|have i|i need|i would need|i have) (?:have |got )?your (?:permission|ok|consent|say so)\b|\bmay (?:he|she|they|your (?:\w+ )?(?:{_KIN}))\b"
)
_YES = re.compile(
    r"^(?:(?:oh|well|um|and|ok|hi|hello) )*(?:yes|yeah|yep|yup|sure|of course|go ahead|please do|that is fine|it is fine|fine|ok|absolutely|certainly|definitely|go on|no problem|by all means|i do|she can|he can|they can|you can|you may|no i do not mind|uh huh|please)\b"
)


def agreements(record: CallRecord) -> tuple[tuple[int, str], ...]:
    """(event, speaker) of every word on the caller's side that lets somebody else be told; whose word it is, is for others to weigh."""
    found: list[tuple[int, str]] = []
    asked = False
    for index, event in enumerate(record.events):
        if not isinstance(event, Utterance):
            continue
        words = plain(event.say)
        if event.by == "agent" and words:
            asked = _ASKS_LEAVE.search(words) is not None
        elif event.by == "caller" and words:
            no = asked and _NO.search(words) is not None
            if (not no and _says_so(event.say)) or (asked and _YES.match(words) and not _REFUSES.search(words)):
                found.append((index, event.speaker or ""))
            asked = asked and len(words.split()) < 3 and not _YES.match(words)
    return tuple(found)


def _says_so(words: str) -> bool:
    if _REFUSES.search(plain(words)):
        return False
    parts = [plain(clause.text) for clause in clauses(words) if not clause.quoted]
    return any(_AGREES.search(part) or _bids(part) for part in (*parts, plain(words)))


def _bids(words: str) -> bool:
    """True when the speaker bids the agent to tell somebody else, and does not speak of telling them."""
    return any(not _NO_BIDDING.search(words[: match.start()].rstrip()) for match in _BIDS.finditer(words))


def is_patient(record: CallRecord, speaker: str, patient_first: bool) -> bool:
    """True when a voice is the patient's: the first one of a patient's call, or one with the patient's name."""
    if speaker:
        return same_person(speaker, record.record.name) or (patient_first and speaker == _first_speaker(record))
    return patient_first


def _first_speaker(record: CallRecord) -> str:
    return next((e.speaker or "" for e in record.events if isinstance(e, Utterance) and e.by == "caller"), "")
