"""Turns that only report the agent's own step, promise or courtesy ("it's saved", "that's it exactly"): no telling."""

from __future__ import annotations

import re

from app.core.language.text import plain

_LEAD = r"(?:(?:ok|alright|all right|anyway|well|so|and|then|there|great|perfect|good|lovely|thanks?|thank you|now|right|yes|sure|got it|sir|ma'am|mr \w+|mrs \w+|ms \w+) )*"
_DONE = (
    r"(?:saved|changed|updated|done|set|noted|sent|entered|added|recorded|filed|stored|logged|switched|replaced|removed|booked in|corrected|fixed|"
    r"taken care of|sorted|through|in (?:there|here|the system|place)|on (?:there|here|its way|the way|file|record|your account|the account)|in|up to date|good to go)"
)
_REPORT = re.compile(
    rf"^{_LEAD}(?:(?:it|that|this|everything|the (?:new |old )?(?:\w+ )?(?:number|address|email|one|change|note|message|request)|you|they|those|both|your new \w+) (?:is|are|was|has been|have been|should be|will be) )(?:now |all |both |just |already )*{_DONE}"
    rf"(?: (?:for you|now|already|then|in (?:there|here|the system)|on (?:the account|file|record|my end|our end)|today|straight away|right away))*$"
    rf"|^{_LEAD}(?:i|we) (?:have |am |will |just |have just |have now |will now |also )*(?:put|changed|updated|saved|noted|sent|added|entered|made|saving|changing|updating|sending|switched|removed|took|taken|typed|typing|pass|passed|passing|make|put|note|send|update|change|save)\b"
    r" (?:\w+ ){0,3}?(?:it|that|this|the (?:\w+ )?(?:number|address|email|change|note|message|request)|a note|your (?:new |old )?(?:number|address|email)|them|both)(?: (?:in|up|down|on|through|over|for you|now|already|to the \w+|in the system|on file|on the account))*$"
    rf"|^{_LEAD}(?:there you (?:are|go)|here (?:we|you) (?:are|go)|got a pen|do you have a pen|have you got a pen|all (?:done|set|saved|changed)|done|saved|that is (?:it|right|all|everything)(?: exactly)?|exactly)(?: (?:now|then|for you|got a pen|have you got a pen))*$"
)


def reports_step(words: str) -> bool:
    """True when a turn, as a whole, says no more than that something was done or will be."""
    return _REPORT.match(plain(words)) is not None
