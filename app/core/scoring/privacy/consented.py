"""Services that a minor consented to alone: which facts of a record are of one."""

from __future__ import annotations

import re

from app.core.language.text import plain
from app.core.record.model import CallRecord

_MINORS_OWN = re.compile(
    r"\b(?:(?:came|come|was|seen|in|visit|attended|visited) (?:\w+ )?alone|on (?:his|her|their) own|confidential\w*|without (?:a |his |her |their )?(?:parents?|mother|father|mom|dad)|(?:own|alone|self) consent\w*|consented|counsel\w*|therap(?:y|ist)(?! dog)|"
    r"depress\w*|anxiety|panic attacks?|eating disorder|self harm\w*|cutting|suicid\w*|psych\w*|mental health|contracept\w*|birth control|the pill|iud|(?:hormonal|arm|contraceptive) implant|implanon|nexplanon|depo|plan b|morning after|"
    r"condoms?|pregnan\w*|prenatal|abortion|termination|miscarriage|std|stds|sti|stis|hiv|chlamydia|gonorrh\w*|syphilis|herpes|trichomon\w*|on prep|hiv prep|sexual\w*|pap smear|substance (?:use|abuse)|alcohol (?:use|abuse|screen\w*|counsel\w*)|drug (?:use|abuse|test|screen|counsel\w*)|"
    r"opioids?|suboxone|naltrexone|addict\w*|detox|overdose|assault\w*|rape)\b"
)
"""Services to which minors may consent alone under many states' laws; a record may not mark each of its facts."""
_ROUTINE = re.compile(
    r"\b(?:shots?|vaccin\w*|immuni[sz]\w*|booster|tetanus|measles|flu|strep|throat|ear|ears|cold|cough|asthma|inhaler|allerg\w*|sprain\w*|fracture\w*|broken|cast|stitches|physical|sports|well child|check ?up|"
    r"glasses|vision|hearing|braces|dental|teeth|tooth|cavity|fever|rash|sinus|concussion|wart|acne|school form|growth)\b"
)
_CLINICAL = frozenset({"visits", "notes", "results", "medications", "appointments"})


def consented_facts(record: CallRecord) -> dict[str, bool]:
    """Facts of the service that the minor consented to alone: their ids, and True where the record itself marks or names it.

    Facts that are marked sensitive are; others are known by their words. Where neither tells, what was done is taken
    for it unless it is plainly everyday care, and nobody can be sure (False).
    """
    facts = record.record.facts
    known = {fact.id: True for fact in facts if fact.sensitive or _MINORS_OWN.search(plain(" ".join(fact.says)))}
    if known:
        return known
    return {
        fact.id: False
        for fact in facts
        if fact.section in _CLINICAL and not _ROUTINE.search(plain(" ".join(fact.says)))
    }


def only_consented(record: CallRecord) -> bool:
    """True when every visit on record is of such a service, so that having been there gives it away."""
    alone = consented_facts(record)
    seen = [fact for fact in record.record.facts if fact.section in _CLINICAL]
    return bool(seen) and all(alone.get(fact.id, False) for fact in seen)
