"""Concepts: what words are about, whichever words were chosen (`lump` and `nodule`, `two forty` and `2:40`).

A small thesaurus of how lay people and clinics speak of the same thing, written for this project. A concept is a short
string; a number is `#` and its digits, a time of day is the number that its digits make (`quarter past ten` is `#1015`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from app.core.language.model import Span

_GROUPS: dict[str, str] = {
    "mass": "lump nodule growth mass spot lesion bump cyst mole tumor tumour polyp thickening",
    "benign": "benign harmless noncancerous innocent | no cancer | not cancer | not cancerous | no sign of cancer | no signs of cancer "
    "| isn't cancer | free of cancer | cancer free | in the clear | all clear | nothing sinister | not malignant | nothing to worry about",
    "malign": "malignant cancer cancerous carcinoma metastasis metastases",
    "positive": "positive detected | showed up | you have it | has it",
    "negative": "negative undetected | not detected | didn't find any",
    "normal": "normal healthy unremarkable perfect | within range | in range | looks fine | looks good | came back fine | came back clean "
    "| come back clean | came back good | nothing wrong | all good",
    "abnormal": "abnormal worrying suspicious | out of range | off the chart",
    "surgery": "surgery operation operate operating surgical procedure | take out | taken out | take it out | take anything out "
    "| under the knife | cut it out | remove | removed | removal",
    "biopsy": "biopsy sample specimen tissue | needle test",
    "test": "test swab culture panel labs lab bloodwork | blood work",
    "medicine": "medicine medication medications medicines drug tablet tablets pill pills capsule capsules meds",
    "prescription": "prescription script refill refills",
    "chemo": "chemo chemotherapy",
    "radiation": "radiation radiotherapy",
    "visit": "appointment appointments visit visits booked booking slot scheduled seen | down for | put you down | got you in",
    "scan": "scan scans ultrasound sonogram sonography imaging mri ct mammogram echo | cat scan | m r i",
    "xray": "xray xrays | x ray | x rays",
    "again": "another repeat repeated recheck again redo | one more | look again | second set | once more",
    "picture": "picture pictures image images film films",
    "owing": "balance owe owes owed owing due outstanding open unpaid overdue remaining remain remains remained | past due | left over | is left | are left | were left | what's left | months behind | still to pay",
    "insurance": "insurance insurer plan coverage",
    "denied": "denied deny denies rejected refused declined | turned down | turned it down | knocked back",
    "approved": "approved approve approval okayed authorised authorized | went through | signed off | gave the go ahead",
    "missing": "missing lacking absent | nobody sent | never sent | didn't get | never got | not received | wasn't there",
    "daily": "daily | a day | per day | each day | every day",
    "evening": "evening evenings night nights tonight nightly bedtime",
    "morning": "morning mornings",
    "pregnant": "pregnant pregnancy expecting | having a baby | with child",
    "contraception": "contraceptive contraception implant rod | birth control",
    "stop": "stop stops stopped discontinue discontinued quit | come off | coming off | take you off | leave it off",
    "start": "start starts started starting begin begins beginning going underway | kick off | get going",
    "replace": "replace replaces replaced | takes the place | take the place | in place of | instead of",
    "food": "eat eating food breakfast meal meals supper dinner",
    "drink": "drink drinking water fluids",
    "drive": "drive drives driving ride lift",
    "ready": "ready pickup waiting | pick up | picked up | can be collected",
    "grown": "grown grew bigger larger increased increase raised higher spread | gone up | went up | goes up | got bigger",
    "shrunk": "smaller shrunk decreased decrease lower lowered dropped | gone down | went down | goes down | came down | got smaller",
    "broken": "broken broke fracture fractured",
    "thinner": "thinner thinners anticoagulant | blood thinner | blood thinners",
    "heart": "heart cardiac cardiology cardiologist cardiogram",
    "emergency": "emergency er | emergency room | emergency department | e r | a and e",
    "cut": "cut laceration gash wound",
    "strain": "strain strained sprain sprained pulled",
    "duplicate": "duplicate duplicated twice copy | double billed | two times",
    "share": "copay copayment coinsurance share portion | out of pocket",
    "charge": "charge charged charges bill billed invoice fee cost costs claim claims statement",
    "physio": "physio physiotherapy therapy pt | physical therapy",
    "psych": "psychiatry psychiatric psychiatrist depression depressed antidepressant | mental health",
    "counselling": "counselling counseling counsellor counselor therapist",
    "diabetes": "diabetes diabetic | sugar disease",
    "pressure": "hypertension | blood pressure",
    "stroke": "stroke strokes",
    "hiv": "hiv aids | h i v",
    "infection": "infection infected infectious",
    "foot": "foot feet podiatry podiatrist",
    "skin": "skin dermatology dermatologist rash",
    "kidney": "kidney kidneys renal nephrology",
    "lung": "lung lungs pulmonary",
    "liver": "liver hepatic",
    "bowel": "bowel colon gut intestine",
    "colonoscopy": "colonoscopy | the scope | bowel camera",
    "eye": "eye eyes retina retinal",
    "breast": "breast breasts",
    "teeth": "tooth teeth dental dentist dentistry",
    "rehab": "rehab rehabilitation | skilled nursing | nursing home",
    "admitted": "admitted inpatient staying stay ward",
    "allergy": "allergic allergy allergies",
    "collections": "collections collection collector | debt collectors",
    "week": "week weeks",
    "month": "month months",
    "year": "year years",
    "doctor": "doctor dr physician surgeon radiologist specialist consultant",
    "want": "want wants wanted asked needs need needed recommends recommended | would like",
    "send": "send sends sent mailed mail mailing letter letters",
    "moved": "moved move rescheduled changed change shifted",
    "work": "work job",
    "fast": "fasting fast",
    "fertility": "fertility ivf infertility",
    "abortion": "abortion termination",
    "miscarriage": "miscarriage miscarried | lost the baby",
    "addiction": "addiction rehabbing detox methadone suboxone sober recovery",
    "paid": "paid pay pays payment payments",
}
_OPPOSITES = {
    "benign": "malign",
    "positive": "negative",
    "normal": "abnormal",
    "approved": "denied",
    "grown": "shrunk",
    "start": "stop",
}
OPPOSITES: dict[str, str] = {**_OPPOSITES, **{other: one for one, other in _OPPOSITES.items()}}
_LIGHT = {
    "visit",
    "doctor",
    "test",
    "medicine",
    "charge",
    "again",
    "want",
    "send",
    "daily",
    "start",
    "moved",
    "paid",
    "month",
    "week",
    "year",
    "picture",
}
_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "is",
        "was",
        "were",
        "are",
        "be",
        "been",
        "am",
        "to",
        "of",
        "in",
        "on",
        "at",
        "and",
        "or",
        "for",
        "it",
        "its",
        "it's",
        "that",
        "this",
        "there",
        "you",
        "your",
        "yours",
        "he",
        "his",
        "him",
        "she",
        "her",
        "hers",
        "they",
        "them",
        "their",
        "we",
        "our",
        "us",
        "i",
        "my",
        "me",
        "so",
        "then",
        "with",
        "from",
        "as",
        "by",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "should",
        "up",
        "out",
        "about",
        "into",
        "just",
        "that's",
        "there's",
        "she's",
        "he's",
        "you're",
        "they're",
        "we've",
        "i've",
        "i'm",
        "i'll",
        "we'll",
        "you'll",
        "each",
        "every",
        "after",
        "before",
        "when",
        "who",
        "what",
        "which",
        "but",
        "oh",
        "okay",
        "ok",
        "well",
        "now",
        "here",
        "no",
        "not",
        "don't",
        "doesn't",
        "didn't",
        "isn't",
        "wasn't",
        "nothing",
        "none",
        "come",
        "came",
        "comes",
        "back",
        "get",
        "gets",
        "got",
        "go",
        "goes",
        "put",
        "see",
        "shows",
        "showed",
        "say",
        "says",
        "said",
        "tell",
        "told",
        "take",
        "takes",
        "taken",
        "give",
        "gave",
        "given",
        "also",
        "all",
        "only",
        "one's",
        "still",
        "very",
        "really",
        "too",
        "some",
        "any",
        "more",
        "over",
        "than",
    ]
)
_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_ORDINALS = {
    word: n
    for n, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30}
_SMALL = {word: n for n, word in enumerate(_UNITS)}
_TOKEN = re.compile(r"\$?\d{1,3}(?:,\d{3})+|\d+:\d\d|\$?\d+(?:st|nd|rd|th)?|[^\W\d_]+(?:['’][^\W\d_]+)*", re.UNICODE)
_NEGATORS = frozenset(
    [
        "no",
        "not",
        "never",
        "nothing",
        "none",
        "nobody",
        "neither",
        "nor",
        "without",
        "cannot",
        "don't",
        "doesn't",
        "didn't",
        "isn't",
        "wasn't",
        "aren't",
        "weren't",
        "won't",
        "can't",
        "haven't",
        "hasn't",
        "hadn't",
        "shouldn't",
        "wouldn't",
        "couldn't",
    ]
)


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept and where its words stand."""

    name: str
    span: Span

    @property
    def weight(self) -> float:
        """How much it says: numbers, names and conditions more than everyday words."""
        return weight(self.name)


def weight(name: str) -> float:
    """How much a concept tells of a fact, 0.4 to 1.4."""
    if name.startswith("#"):
        return 0.6 if len(name) == 2 else 1.2
    if name in _LIGHT:
        return 0.4
    return 1.0 if name not in OPPOSITES else 1.4


def words_of(text: str) -> list[tuple[str, Span]]:
    """Lower-case words and numerals with their places; curly apostrophes straightened."""
    return [(m.group().lower().replace("’", "'"), Span(m.start(), m.end())) for m in _TOKEN.finditer(text)]


def negations(text: str) -> int:
    """How many words deny something, those inside a concept ("no sign of cancer") not counted."""
    inside = [concept.span for concept in concepts(text) if concept.name in {"benign", "missing", "negative", "normal"}]
    return sum(
        1
        for word, span in words_of(text)
        if word in _NEGATORS and not any(c.start <= span.start and span.end <= c.end for c in inside)
    )


def stem(word: str) -> str:
    """A word without its commonest English endings."""
    for ending, kept in (("'s", 3), ("ies", 3), ("ing", 4), ("ed", 4), ("es", 4), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= kept and not word.endswith("ss"):
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def _thesaurus() -> tuple[dict[str, str], dict[tuple[str, ...], str]]:
    single: dict[str, str] = {}
    several: dict[tuple[str, ...], str] = {}
    for concept, listing in _GROUPS.items():
        parts = listing.split("|")
        single.update(dict.fromkeys(parts[0].split(), concept))
        for phrase in parts[1:]:
            words = tuple(phrase.split())
            if len(words) == 1:
                single[words[0]] = concept
            else:
                several[words] = concept
    return single, several


_SINGLE, _SEVERAL = _thesaurus()
_LONGEST = max(len(words) for words in _SEVERAL)


def _number(words: list[str], at: int) -> tuple[int, int]:
    """The number that starts at a word and how many words it takes (0 when none starts there)."""
    word = words[at]
    if word == "quarter" and words[at + 1 : at + 2] in (["past"], ["after"]):
        hour, used = _number(words, at + 2) if at + 2 < len(words) else (0, 0)
        return (hour * 100 + 15, used + 2) if used else (0, 0)
    if word == "half" and words[at + 1 : at + 2] == ["past"]:
        hour, used = _number(words, at + 2) if at + 2 < len(words) else (0, 0)
        return (hour * 100 + 30, used + 2) if used else (0, 0)
    if word[0].isdigit() or word[0] == "$":
        return _numeral(word), 1
    total, current, used, closed = 0, 0, 0, False
    while at + used < len(words) and not closed:
        word = words[at + used]
        small = _SMALL.get(word, _TENS.get(word))
        if small is not None:
            if not current:
                current = small
            elif current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and 0 < small < 10):
                current += small
            elif current < 100 and small >= 10:  # "two forty", "nineteen sixty"
                current = current * 100 + small
            else:
                break
        elif word in _ORDINALS:
            if current and not (current % 100 >= 20 and current % 10 == 0 and _ORDINALS[word] < 10):
                break
            current, closed = current + _ORDINALS[word], True
        elif word in ("hundred", "thousand") and current:
            if word == "hundred":
                current *= 100
            else:
                total, current = total + current * 1000, 0
        elif (
            word == "and"
            and used
            and (current % 100 == 0)
            and at + used + 1 < len(words)
            and _is_small(words[at + used + 1])
        ):
            pass
        else:
            break
        used += 1
    return total + current, used


def _is_small(word: str) -> bool:
    return word in _SMALL or word in _TENS


def _numeral(word: str) -> int:
    digits = re.sub(r"\D", "", word)
    if ":" in word and digits.endswith("00"):
        digits = digits[:-2]
    return int(digits[:9] or 0)


@lru_cache(maxsize=8192)
def concepts(text: str) -> tuple[Concept, ...]:
    """The concepts of a text in order; a word that no group holds is its own stem, and function words are left out."""
    tokens = words_of(text)
    words = [word for word, _ in tokens]
    found: list[Concept] = []
    at = 0
    while at < len(words):
        name, used = _one(words, at)
        if name:
            found.append(Concept(name, Span(tokens[at][1].start, tokens[at + used - 1][1].end)))
        at += used
    return tuple(found)


def _one(words: list[str], at: int) -> tuple[str, int]:
    for length in range(min(_LONGEST, len(words) - at), 1, -1):
        name = _SEVERAL.get(tuple(words[at : at + length]))
        if name:
            return name, length
    word = words[at]
    if word == "one" and words[at + 1 : at + 2] not in ([], ["hundred"], ["thousand"]) and not _is_small(words[at + 1]):
        return "", 1  # mostly a pronoun
    number, used = _number(words, at)
    if used:
        return f"#{number}", used
    bare = word.removesuffix("'s")
    if word in _STOP or len(bare) < 2:
        return "", 1
    return _SINGLE.get(bare) or _SINGLE.get(stem(bare)) or stem(bare), 1
