"""What agents say after a value did not match: which item failed, or that it may be tried again. Patterns over plain words."""

from __future__ import annotations

import re

from app.core.language.text import clauses, plain

_NOT = r"(?:does|do|did|is|are|was|were|will|would|has|have|had|am) not"
_FIT = (
    r"(?:match(?:ing|ed)?|agree(?:ing)?|line|lining|fit(?:ting)?|tally(?:ing)?|coming up|come up|check(?:ing)? out|going through|go through|work(?:ing)?|square|squaring|jibe|"
    r"correspond(?:ing)?|add(?:ing)? up|sync(?:ing)?|take|taking|taken|accept(?:ing)?|like|liking|recogni[sz]e|what we have|on here)"
)
_PERSONAL = r"(?:i|we|it|you|they|computer|system|chart|file|screen|record|that|this|one|side|end|page|account|she|he)"
_FAILS = re.compile(
    rf"\b{_NOT} (?:\w+ ){{0,2}}?{_FIT}\b"
    r"|\b(?:is|are|was|were|that is|it is) not (?:quite |really |exactly )?(?:right|correct|what|the (?:one|same|address|number|year|date|birthday|street|zip)|it)\b"
    r"|not (?:what|the one) (?:i|we) (?:have|show)|not (?:on|in) (?:here|file|the (?:file|chart|system|record))|\bmismatch|\bwrong\b|\bincorrect\b"
    r"|\bdifferent (?:from|than|to|here|on|date|number|address|one|day|year|month|zip|street|email|phone)\b|\boff by\b|\bis off\b|\b(?:bit|little|digit|day|year|number) off\b"
    r"|\bno match\b|not (?:a )?match|no luck with|cannot (?:match|find) (?:that|it|the)\b"
    r"|\b(?:the )?(?:problem|trouble|hang ?up|snag|issue|culprit|odd one out|sticking point) (?:is|was|seems to be) (?:with )?(?:the|your|that)\b"
    rf"|\b{_PERSONAL} (?:am |are |is |have |has )?(?:have|has|show|shows|showing|see|sees|seeing|got|get|getting|says|say|reads|reading|looking at) (?:got )?(?:a different|something (?:else|different|other)|other (?:\w+ )?(?:numbers|digits|date|address)|another (?:address|street|zip|date|day|birthday|year|month|number|email|phone|one))\b"
    r"|\bcame (?:back|up) (?:different|wrong)"
    r"|\b(?:holding|tripping|stopping|blocking|throwing|catching|hanging|kicking|bouncing|giving|causing|messing) (?:us|me|it|things|you|the system|that)(?: \w+)? (?:up|off|out|back|trouble|grief|problems|with)\b|\b(?:being|gets?|got|was|is) (?:rejected|refused|declined|kicked (?:out|back)|bounced)\b"
    r"|\b(?:everything|all|all of it|the rest|rest|others?) (?:\w+ ){0,3}?(?:but|except(?: for)?|apart from|other than|besides|save for) (?:the|your|that|one)\b"
)
_OF_THE_LINE = re.compile(
    r"\b(?:headset|line|connection|sound|audio|hear|microphone|phones? (?:is|are)|keyboard|printer|what is wrong|something wrong with (?:you|your (?!date|birth|zip|address)))\b"
)
_UNNAMED = re.compile(
    r"\b(?:something|one of|part of|some of|not everything|not all|all (?:of (?:it|them|those)|three|two|four)|both)\b"
)
_CLASS_WORDS = {
    "date_of_birth": re.compile(r"\b(?:birth ?day|date of birth|birth date|birth|dob|born|year|month|date)\b"),
    "address": re.compile(r"\b(?:address|street|zip|post ?code|postal|house number)\b"),
    "phone": re.compile(r"\b(?:phone|telephone|cell|mobile)\b"),
    "email": re.compile(r"\b(?:e ?mail)\b"),
    "member_id": re.compile(r"\b(?:member|record number|mrn|id|policy number)\b"),
    "ssn_last4": re.compile(r"\b(?:social|ssn|last four)\b"),
    "name": re.compile(r"\b(?:name|spelling)\b"),
}
_AGAIN = re.compile(
    r"\b(?:try (?:it |that |one |them |those )?(?:again|more|another)|(?:one|a) (?:more|last|final) (?:time|try|go|shot|chance|round|guess|stab|attempt)|"
    r"(?:another|a (?:third|fourth|fifth|new|fresh)) (?:time|try|go|guess|one|shot|chance|crack|stab|attempt|round|bite)|again please|have another|once more|one more (?:go|time|try)|any other|keep (?:trying|going|guessing)|"
    r"(?:have|take|give it|give me) (?:\w+ )?(?:shot|go|crack|stab|guess)|from the top|start over|say (?:it|that|them) (?:again|over)|give (?:it|me (?:it|that|them|both)) (?:again|over)|try (?:a different|something else|the other))\b"
)


def says_failed(text: str) -> str | None:
    """The clause (or the whole, where recognised speech is parted wrongly) that says that a value does not fit; else None."""
    words = plain(text)
    if _OF_THE_LINE.search(words):
        return None
    parts = clauses(text)
    clause = next((one.text for one in parts if not one.quoted and _FAILS.search(plain(one.text))), None)
    if clause is None and not any(one.quoted for one in parts) and _FAILS.search(words):
        return text
    return clause


def names_classes(words: str, classes: frozenset[str]) -> list[str]:
    """Those of the classes that plain words name."""
    return [cls for cls in sorted(classes) if cls in _CLASS_WORDS and _CLASS_WORDS[cls].search(words)]


def leaves_open(words: str) -> bool:
    """True when plain words say that one of several values failed and not which."""
    return _UNNAMED.search(words) is not None


def invites_again(words: str) -> bool:
    """True when plain words invite another try."""
    return _AGAIN.search(words) is not None
