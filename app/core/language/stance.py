"""How a clause stands to what it says: denied, quoted, asked or plainly stated. Works on `plain` words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SAY = r"(?:say|says|said|saying|tell|tells|told|telling|ask|asks|asked(?! for)|asking|mention|mentioned|claim|claimed|suggest|suggested|want|wants|wanted)"
_SPEECH = (
    r"(?:say|saying|said|tell|telling|told|mention|mentioning|promise|promising|claim|claiming|suggest|suggesting|mean|"
    r"meaning|confirm|confirming|share|sharing|discuss|discussing|disclose|give|giving|read|reading|release|speak|talk|"
    r"comment|call|calling|ask|asking|imply|implying|offer|offering|blame|blaming|accuse|accusing|judge|judging|"
    r"rush|rushing|dismiss|dismissing|repeat|know|use|want|need|let|be|have|get|go|do|help|guarantee|transfer|provide|answer)"
)
_NOT = r"(?:not|never|cannot|neither)"
_OWN_DENIAL = re.compile(
    rf"\b(?:i|we)\s+(?:\w+\s+){{0,2}}?{_NOT}\s+(?:\w+\s+){{0,2}}?{_SPEECH}\b"
    rf"|\b(?:i|we) (?:am|are) (?:\w+ )?(?:not|unable|no longer) (?:\w+ )?(?:able|allowed|permitted|going|free|to|sorry|asking|saying|trying|in a position|sure|supposed)\b"
    rf"|\b(?:i|we) (?:refuse|decline) to\b|\bunable to {_SPEECH}\b"
)
_ENOUGH = re.compile(
    r"\bcannot \w+(?: \w+){0,6} enough\b|\bcannot (?:even )?(?:begin to )?imagine\b|\bcannot help but\b"
)
_DENIAL = re.compile(r"\b(?:not|never|cannot|no|nothing|none|nobody|neither|nor|without|no longer|negative)\b")
_INERT = re.compile(
    r"\bno (?:problem|worries|doubt|rush|hurry|matter)\b|\bnot only\b|\bif you do not mind\b|\bwhy do not (?:we|you|i)\b"
)
# Somebody's words, but the words of the chart or of those who wrote it are told as facts.
_SOURCE = r"(?:doctor|dr|nurse|physician|surgeon|radiologist|pathologist|pharmacist|report|lab|chart|record|records|letter|result|results|note|notes|test|tests|scan|screen|specialist|computer|system|file)"
_OTHERS = (
    r"(?:you|he|she|they|people|everybody|everyone|someone|somebody|boss|supervisor|manager|lead|trainer|script|coach|"
    r"colleague|coworker|guy|woman|man|person|lady|rep|training|book|agent|caller|husband|wife|mother|father|mom|dad)"
)
_MODAL = r"(?:should|could|can|may|will|would|might|must|need|needed|have|had|to|want|like|please|never|did|not|am|is|are|was|were|been|being|get|got)"
_REPORTED = re.compile(
    rf"(?<!\bthank )(?<!\bif )(?<!\bcan )(?<!\bcould )(?<!\bwould )(?<!\bwill )(?<!\bdid )(?<!\bdo )\b{_OTHERS}\s+(?:(?!{_MODAL}\b)\w+\s+){{0,2}}?(?:{_SAY}|called (?:me|it|her|him|us))\b\s*(?P<rest>.*)"
)
_SUPPOSED = re.compile(
    r"\b(?:i|we) (?:am|are|was|were) (?:supposed|meant|told|trained|taught|asked|expected) to (?:say|tell|ask)\b"
    r"|\b(?:i|we) should (?:not )?(?:say|have said)\b|\b(?:the|that|this) (?:words?|phrase|saying)\b(?! of)"
    r"|\b(?:i|we) (?:\w+ )?(?:will not|would never|would not|never|do not|did not|cannot|am not going to|must not) (?:\w+ )?(?:say|tell you to|tell anyone to|ask you to)\b"
)
_PERFORMED = re.compile(
    r"\b(?:you|they) (?:can |could |may |will |would |might |please )?(?:want|wanted|wants|ask|asked) (?:me |us )?(?:to|for|about|if|is|was)\b"
)
_QUESTION = re.compile(
    r"^(?:(?:and|but|so|ok|or|then|now|well|oh|sorry|please|alright|great|thank you|thanks|maria|perfect|lovely|also|first|finally|all right)\s+){0,3}"
    r"(?:(?:can|could|may|might|would|will|shall|do|did|does|is|are|was|were|have|has|am|should|cannot)\s+(?:not\s+)?"
    r"(?:i|you|he|she|it|we|they|that|there|this|your|my|the|anyone|anybody|someone|his|her|their|any|these|those)\b"
    r"|(?:what|who|where|when|why|which|whose|whom)\b(?! a\b)|how\b(?! (?:\w+ )?(?:frightening|awful|hard|terrible|wonderful|scary|painful|upsetting)\b)|mind if\b|any chance\b)"
)
_TAG = re.compile(
    r"\b(?:right|is it not|is that right|is that correct|correct|yes|do you not|did you not|are you not|does it not)$"
)
_OPEN_END = re.compile(r"\b(?:and your [\w ]{3,40}|your [\w ]{3,40} please)$")
_CONTINUES = re.compile(r"^(?:and|or) (?!(?:you|i|we|they|he|she|that|yes|no)\b)")
_OWN = re.compile(r"^(?:and |but |so )?(?:i|we|let|may|can|could|thank|thanks|please|sorry)\b")


@dataclass(frozen=True, slots=True)
class Stance:
    """What kind of clause it is; `continues`: may run on from a quotation; `own`: opens with the speaker themself."""

    negated: bool
    quoted: bool
    question: bool
    denies: bool
    continues: bool
    own: bool


def _quoted(words: str) -> bool:
    if _SUPPOSED.search(words):
        return True
    reported = _REPORTED.search(words)
    if reported is None or not reported["rest"] or _PERFORMED.search(words):
        return False
    return re.search(rf"\b{_SOURCE}\b", words[: reported.start("rest")]) is None


def stance(words: str, after: str = "") -> Stance:
    """Judges one clause from its plain words and the punctuation that follows it."""
    calm = _INERT.sub(" ", _ENOUGH.sub(" ", words))
    negated = _OWN_DENIAL.search(calm) is not None
    asked = _QUESTION.search(words) is not None or "?" in after[:2] or _TAG.search(words) is not None
    question = asked or _OPEN_END.search(words) is not None
    return Stance(
        negated=negated,
        quoted=_quoted(words),
        question=question,
        denies=_DENIAL.search(calm) is not None,
        continues=_CONTINUES.search(words) is not None,
        own=_OWN.search(words) is not None,
    )
