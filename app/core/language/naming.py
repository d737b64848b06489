"""Judges whether a caller's words give the patient's name."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from app.core.language.dates import MONTHS, ORDINALS
from app.core.language.emails import read_emails
from app.core.language.identity import Given
from app.core.language.model import Span
from app.core.language.names import NameMention, find_word, name_mentions, spelled_otherwise, split_name
from app.core.language.numbers import TEENS, TENS, UNITS
from app.core.language.sounds import same_name
from app.core.language.spelling import letter_runs
from app.core.language.text import plain, tokens
from app.core.record.model import PatientRecord

# Words by which a caller speaks of somebody else, or for an organisation: then their own name is no wrong answer.
_FOR_ANOTHER = re.compile(
    r"\b(?:wife|husband|spouse|partner|daughter|son|mother|father|mom|dad|mum|brother|sister|aunt|uncle|grandmother|grandfather|"
    r"grandma|grandpa|parent|child|kid|friend|neighbor|neighbour|caregiver|carer|roommate|boss|employee|patient|client|"
    r"behalf|calling for|calling about|calling from|asking about|power of attorney|guardian|executor|representative|"
    r"officer|detective|sergeant|attorney|lawyer|doctor|nurse|dr|company|insurance|from the|with the|his|her)\b"
)
_ALIKE = 0.7
_ANSWERS_ON = re.compile(
    r"(?:\d|and (?:my|the|i was)\b|(?:my )?(?:date of birth|birthday|d ?o ?b)\b|born\b|(?:"
    + "|".join(sorted({*MONTHS, *ORDINALS, *UNITS, *TEENS, *TENS, "oh", "the"} - {"may", "second"}))
    + r")\b)"
)
_DENIED = re.compile(r"\b(?:not|isn't|never)\s+(?:named\s+|called\s+|mister\s+|mrs\s+|ms\s+)?$")


def name(text: str, record: PatientRecord, asked: bool) -> Given | None:
    """First name and surname anywhere in the words, in any order; the surname may be shared with the caller's own."""
    first, surnames = split_name(record.name)
    if not first:
        return None
    for reading in read_emails(text):  # the name inside an e-mail address is not a name that was given
        width = reading.span.end - reading.span.start
        text = text[: reading.span.start] + " " * width + text[reading.span.end :]
    found = tokens(text)
    for run in letter_runs(text):
        if run.value in {order for last in surnames for order in (first + last, last + first)}:
            return Given("name", "match", "", 0.97, run.span)
    for known in (first, *surnames):
        other = spelled_otherwise(text, known)
        if other and (asked or "name" in plain(text)):
            return Given("name", "mismatch", "", 0.8, other.span)
    firsts = find_word(text, first)
    lasts = [place for surname in surnames for place in find_word(text, surname)]
    for one in firsts:
        start = found[one.first].start
        if _DENIED.search(text[max(0, start - 24) : start].lower()):
            continue
        for two in lasts if surnames else [one]:
            if surnames and one.first < two.last and two.first < one.last:
                continue  # one word cannot be both
            begin, end = min(one.first, two.first), max(one.last, two.last)
            exact = {first, *surnames} & {found[one.first].text, found[two.first].text}
            sure = (0.97 if len(exact) == 2 or one.spelled or two.spelled else 0.85) if end - begin < 8 else 0.8
            return Given("name", "match", "", sure, Span(found[begin].start, found[end - 1].end))
    return _otherwise(text, record, asked, first, surnames)


def _otherwise(text: str, record: PatientRecord, asked: bool, first: str, surnames: tuple[str, ...]) -> Given | None:
    """A whole name that is not the patient's, said by somebody who seems to claim to be the patient."""
    if _FOR_ANOTHER.search(plain(text)):
        return None
    for mention in name_mentions(text):
        if len(mention.parts) < 2 or not (mention.stated or asked) or _known_person(mention, record):
            continue
        if not mention.stated and not _alone(text, mention):
            continue
        same = [
            part for part in mention.parts if same_name(part, first) or any(same_name(part, last) for last in surnames)
        ]
        if len(same) < 2 and not (same and _maybe_misheard(mention, record)):
            return Given("name", "mismatch", "", 0.8 if mention.stated else 0.7, mention.span)
    return None


def _alone(text: str, mention: NameMention) -> bool:
    """True when the words are an answer by themselves, or only numbers and further answers follow them."""
    after = plain(text[mention.span.end :])
    return (
        not after or _ANSWERS_ON.match(after) is not None or text[mention.span.end : mention.span.end + 1] in {",", "."}
    )


def _maybe_misheard(mention: NameMention, record: PatientRecord) -> bool:
    """True when every other word said is written much like some word of the name, or is one of it: heard wrong, or a middle name."""
    known = re.split(r"[\s\-]+", record.name.lower().replace(".", ""))
    return all(
        any(same_name(part, word) or SequenceMatcher(None, part, word).ratio() >= _ALIKE for word in known)
        for part in mention.parts
    )


def maybe_name(text: str, record: PatientRecord) -> bool:
    """True when a name is said that fits in part and may be the patient's, heard wrong or by a middle name."""
    first, surnames = split_name(record.name)
    spelled = {run.value for run in letter_runs(text)}
    if spelled & {first, *surnames}:
        return True  # one half letter by letter; the other was heard, in whatever spelling
    return any(
        len(mention.parts) > 1
        and any(same_name(part, known) for part in mention.parts for known in (first, *surnames))
        and _maybe_misheard(mention, record)
        for mention in name_mentions(text)
    )


def _known_person(mention: NameMention, record: PatientRecord) -> bool:
    """True for the name of somebody on record beside the patient, who gives their own name."""
    for person in record.authorized:
        own, surnames = split_name(person.name)
        if same_name(mention.parts[0], own) and any(same_name(mention.parts[-1], surname) for surname in surnames):
            return True
    return False


def half_name(text: str, record: PatientRecord) -> bool:
    """True when only the first name or only the surname was said."""
    first, surnames = split_name(record.name)
    has_first = bool(first and find_word(text, first))
    return has_first != any(find_word(text, surname) for surname in surnames)
