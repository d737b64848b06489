"""Restrictions on record: whom each one reaches and which matters it covers, as written down or in plain words."""

from __future__ import annotations

import re

from app.core.language.concepts import concepts
from app.core.language.text import plain
from app.core.record.model import SECTIONS, Restriction
from app.core.scoring.privacy.claims import ASKING_ROLES, FAMILY, KIN_OF, OFFICIAL, ROLE_OF
from app.core.scoring.privacy.people import name_parts

SECTION_WORDS = {
    "results": {"result", "results", "test", "tests", "lab", "labs", "biopsy", "scan", "scans", "findings", "bloodwork"},
    "appointments": {"appointment", "appointments", "schedule", "schedules", "bookings"},
    "billing": {"billing", "bill", "bills", "charges", "balance", "money", "payment", "payments", "invoice", "invoices"},
    "benefits": {"benefits", "coverage", "insurance", "plan"},
    "medications": {"medication", "medications", "medicine", "medicines", "prescription", "prescriptions", "meds", "drugs", "refills", "pills"},
    "visits": {"visit", "visits", "treatment", "treatments", "stay", "stays", "admission", "admissions", "care"},
    "notes": {"notes", "counselling", "counseling", "therapy"},
    "demographics": {"address", "demographics", "whereabouts"},
}  # fmt: skip
_WHOM = re.compile(r"\b(?:to|with|from|by|for)\b(?! (?:be|do|her own|his own)\b)")
_TOPIC = re.compile(r"\b(?:about|of|regarding|concerning|on|discuss|mention|share|tell|disclose|release|reveal)\b")
_TOPIC_PREFIXED = re.compile(r"\b(?:about|regarding|concerning)\b(?P<topic>.*?)(?:\b(?:to|with|from|by)\b|$)")
_EXCEPT = re.compile(r"\b(?:except(?: for| to| with)?|other than|apart from|but not|besides|only (?:to|with)|just (?:to|with)|unless)\b(?P<spared>.*)$")  # fmt: skip
_ONLY = re.compile(r"\bonly (?:to|with)\b|\bjust (?:to|with)\b|\b(?:speak|talk|deal) only\b")
_PAST = re.compile(r"\b(?:ex|former|estranged|separated|divorced|old)\b")
_TOLD_TO = re.compile(r"\b(?:tell|telling|inform|informing|let|update|updating|contact)\b (?P<who>\w+)")
_KIN_NAMED = re.compile(
    rf"\b(?P<kin>{'|'.join(sorted(KIN_OF, key=len, reverse=True))})(?: named| called)? (?P<name>[a-z]+)\b"
)
_CHANNEL = re.compile(
    r"\b(?:voicemail|voice mail|messages?|texts?|sms|e ?mails?|letters?|mail|post|calls?|phone|ring|number|portal|reminders?)\b"
)
_HOUSEHOLD = frozenset({"family", "relatives", "relative", "kin", "household", "relations", "relation"})
_ANYBODY = frozenset({"anyone", "anybody", "nobody", "everyone", "everybody", "others", "else", "person", "people", "parties", "party"})  # fmt: skip
_NOBODYS = frozenset(
    [
        "nothing",
        "anything",
        "any",
        "all",
        "information",
        "info",
        "details",
        "no",
        "none",
        "whatsoever",
        "do",
        "not",
        "never",
        "please",
        "and",
        "or",
        "the",
        "a",
        "an",
        "her",
        "his",
        "their",
        "my",
        "our",
        "your",
        "about",
        "of",
        "to",
        "with",
        "from",
        "by",
        "for",
        "in",
        "at",
        "on",
        "is",
        "are",
        "be",
        "give",
        "given",
        "tell",
        "share",
        "discuss",
        "mention",
        "disclose",
        "release",
        "reveal",
        "speak",
        "talk",
        "say",
        "record",
        "records",
        "file",
        "chart",
        "private",
        "confidential",
        "patient",
        "patient's",
        "doctor",
        "office",
        "staff",
    ]
)


def restricted(
    restriction: Restriction,
    kinds: frozenset[str],
    names: tuple[str, ...],
    words: str,
    section: str,
    about: str,
    known: bool = False,
) -> bool:
    """True when a restriction rules out telling a person about a section or about these words.

    `kinds`: what the person is or claims to be; `names`: their names; `words`: all that they said, plain; `known`: the
    record authorises them, so that they are nobody's "former" partner.
    """
    return _reaches(restriction, kinds, names, words, known) and _covers(restriction, section, about, names)


def _reaches(restriction: Restriction, kinds: frozenset[str], names: tuple[str, ...], words: str, known: bool) -> bool:
    text = plain(restriction.text)
    spared = _EXCEPT.search(text)
    if spared and _meant(spared["spared"], kinds, names, words, known):
        return False
    if restriction.to:
        return any(_meant(to, kinds, names, words, known) for to in restriction.to)
    if spared:
        return True  # everybody else
    tail = _WHOM.search(text)
    whom = text[tail.end() :] if tail else text
    if _meant(whom, kinds, names, words, known) or (tail and _meant(text, kinds, names, words, known)):
        return True
    return not _names_somebody(text, whom if tail else "")


def _groups(words: str) -> set[str]:
    return {_group(word.removesuffix("'s")) for word in words.split()}


def _group(word: str) -> str:
    """What kind of people a word means, in the singular; the word itself where it means none."""
    single = {"children": "child", "wives": "wife"}.get(word, word.removesuffix("s"))
    for known in (word, single):
        if known in KIN_OF or known in ROLE_OF:
            return KIN_OF.get(known) or ROLE_OF[known]
    return word


def _names_somebody(text: str, whom: str) -> bool:
    """True when words name a kind of people, or somebody by a name that is not this person's."""
    if _groups(text) & (_HOUSEHOLD | _ANYBODY | FAMILY | OFFICIAL | ASKING_ROLES | {"representative"}):
        return True
    told = _TOLD_TO.search(text)
    return any(word not in _NOBODYS for word in whom.split()) or (told is not None and told["who"] not in _NOBODYS)


def _meant(words: str, kinds: frozenset[str], names: tuple[str, ...], said: str, known: bool) -> bool:
    """True when words that name people mean this person."""
    text = plain(words)
    named = _groups(text)
    if named & _ANYBODY:
        return True
    firsts = {parts[0] for name in names if (parts := name_parts(name))}
    if firsts & set(text.split()):
        return True
    if named & _HOUSEHOLD:
        return bool(kinds & (FAMILY - {"friend", "caregiver"}))
    if not kinds & named:
        return False
    if _PAST.search(text) and known and _PAST.search(said) is None:
        return False  # whom the record authorises is nobody's former partner
    after = [match["name"] for match in _KIN_NAMED.finditer(text) if KIN_OF[match["kin"]] in kinds]
    called = [name for name in after if name not in _NOBODYS and name not in KIN_OF and not _matter(name)]
    return not (called and firsts)  # that kind of person, but of another name


def _matter(word: str) -> bool:
    return (
        word in SECTIONS
        or any(word in words for words in SECTION_WORDS.values())
        or word
        in {
            "know",
            "knows",
            "see",
            "find",
            "hear",
            "must",
            "can",
            "may",
            "should",
            "shall",
            "will",
            "cannot",
            "has",
            "does",
            "did",
            "was",
            "were",
            "gets",
            "who",
            "unless",
            "ever",
            "when",
            "if",
        }
    )


def _covers(restriction: Restriction, section: str, about: str, names: tuple[str, ...]) -> bool:
    if restriction.sections:
        return section in restriction.sections
    words = plain(restriction.text)
    if spared := _EXCEPT.search(words):
        words = words[: spared.start()]
    topic = _TOPIC_PREFIXED.search(words)
    if topic:
        text = topic["topic"]
    else:
        tail = _WHOM.search(words)
        text = words[: tail.start()] if tail else words
        verb = _TOPIC.search(text)
        text = text[verb.end() :] if verb else text
    own = {part for name in names for part in name_parts(name)}
    left = [w for w in text.split() if w not in own and _group(w.removesuffix("'s")) == w.removesuffix("'s")]
    left = [w for w in left if w not in _NOBODYS | _HOUSEHOLD | _ANYBODY and not _PAST.fullmatch(w)]
    if section and ({section, section.rstrip("s")} | SECTION_WORDS.get(section, set())) & set(left):
        return True
    named_sections = {name for name in SECTIONS if ({name} | SECTION_WORDS[name]) & set(left)}
    subject = {c.name for c in concepts(" ".join(left))}
    if not subject:
        return not _CHANNEL.search(words)
    return not named_sections and bool(subject & {c.name for c in concepts(about)})
