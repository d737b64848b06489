"""Jargon: an insider word to a lay caller who did not use it, with no plain words beside it."""

from __future__ import annotations

import re

from app.core.language.labelling.turn import Hit, Turn, compiled

_WORDS = compiled(
    r"adjudicat\w+|pended|formular\w+|tier (?:one|two|three|four|five|\d)|prior auth\w*|pre ?auth\w*|preauthoriz\w+|pre certif\w+|precert\w*",
    r"subrogat\w+|coordinat\w+ (?:of )?benefits|co ?insurance|explanation of benefits|allowable|remits?|remittance|remark codes?|superbill|encounters?|adverse determination",
    r"utilization (?:review|management)|medical necessity|step therapy|benefit year|deductible liability|payer|third party payor|payor|capitat\w+|disenroll\w*|rider|carve out",
    r"modifier|diagnosis code|procedure code|claim line|denial code|clearinghouse|credentialing|out of pocket maximum|in network tier|disposition",
    r"contraindicat\w+|febrile|afebrile|hemopty\w+|sequela\w*|titrat\w+|prophyla\w+|metasta\w+|edema\w*|tachycard\w+|bradycard\w+|dyspnea|idiopathic|etiology|comorbid\w*|ambulat(?:e|ory|ing)",
    r"hypertensi\w+|hypotensi\w+|hyperlipid\w+|neoplas\w+|carcinoma|malignan\w+ neoplasm|lesion|benign neoplasm|nosocomial|intubat\w+|differential|stenosis|ischemi\w+|infarct\w*|embol\w+|thrombo\w+|sepsis protocol",
    r"subcutaneous\w*|intramuscular|sublingual|parenteral|analgesi\w+|antipyretic|diuretic|anticoagula\w+|nephro\w+|hepat(?:ic|o\w+)|pulmonary function|syncop\w+|paresthesia|pruritus|emesis|void(?:ing)? trial|exacerbat\w+|exudate|palliat\w+ intent",
    r"reactive for|reflex (?:\w+ )*(?:test|p c r)|titer|assay|serolog\w+|histolog\w+|cytolog\w+|hemoglobin a1c|creatinine|bilirubin|troponin|differential count|bi ?rads|post op|pre op|npo|prn|stat dose|sig line|dispense as written|escript|e script",
    r"acuity|triage protocol|warm transfer|cold transfer|ticket queue|tier two|sla|escalation matrix|hipaa authorization|protected health information|phi|minimum necessary|designated record set",
)
_LETTERS = re.compile(r"\b(?:[a-z] (?:and )?){1,5}[a-z]\b")
_CAPITALS = re.compile(r"\b(?:[A-Z]{2,5})\b")
_LAY = frozenset(
    [
        "id",
        "dob",
        "er",
        "tv",
        "us",
        "usa",
        "am",
        "pm",
        "ok",
        "mri",
        "ct",
        "iv",
        "pin",
        "faq",
        "ac",
        "dc",
        "hiv",
        "dna",
        "xray",
        "md",
        "rn",
        "uk",
        "eu",
        "atm",
        "pdf",
        "app",
        "asap",
    ]
)
_SMALL = frozenset({"a", "i", "o"})
_EXPLAINED = re.compile(
    r"\b(?:means|meaning|which is|that is (?:just |only |simply |when |what |how |the |a |our |your )|in plain|in other words|basically|simply put|another word|the (?:list|paper|form|amount|part) (?:of|that|you)|is (?:just )?(?:the|a|when|what|how|our|your) (?:\w+ ){0,3}(?:you|we|that|for|showing|list|way|amount|word|name|term)|so called|or what we call|what we call|we call)\b"
)
_TRADE = re.compile(
    r"\b(?:(?:calling|this is \w+) (?:from|with|at) (?:\w+ ){0,4}(?:office|nursing|hospital|pharmacy|clinic|facility|practice|hospice|lab)|doctor \w+ office|doctor \w+ s office"
    r"|(?:i am|this is) (?:a|the|an) (?:\w+ )?(?:nurse|pharmacist|physician|provider|paramedic|biller|coder|case manager|social worker)|our (?:patient|resident)|a resident)\b"
)


def find(turn: Turn) -> list[Hit]:
    """One hit a word; none for a professional caller, for the caller's own word, or where plain words explain it."""
    if _TRADE.search(turn.caller_plain.replace("'", " ")):
        return []
    hits: list[Hit] = []
    known = " ".join(turn.caller_plain.split())
    packed = known.replace(" ", "")
    for pattern in _WORDS:
        hits += [
            Hit("jargon", "word", turn.words(*match.span()), *match.span())
            for match in pattern.finditer(turn.plain)
            if match.group() not in known and not turn.framed(match.start()) and not _explained(turn.plain, match)
        ]
    for match in _LETTERS.finditer(turn.plain):
        run = match.group().replace(" and ", " ").split()
        while run and run[0] in _SMALL and len(run) > 1 and run[0] == "i" and run[1:] and "".join(run) not in _LAY:
            run = run[1:]
        while len(run) > 1 and run[-1] in ("a", "i"):
            run = run[:-1]
        letters = "".join(run)
        if len(run) >= 2 and letters not in _LAY and letters not in packed and not _explained(turn.plain, match):
            hits.append(Hit("jargon", "letters", turn.words(*match.span()), *match.span()))
    for match in _CAPITALS.finditer(turn.agent if turn.agent != turn.agent.upper() else ""):
        short = match.group().lower()
        if (
            short not in _LAY
            and short not in packed
            and short not in ("hipaa", "oh", "no", "so", "hi")
            and not _EXPLAINED.search(turn.agent[match.end() : match.end() + 60].lower())
        ):
            hits.append(Hit("jargon", "letters", match.group()))
    return hits


def _explained(plain: str, match: re.Match[str]) -> bool:
    return (
        _EXPLAINED.search(plain[match.end() : match.end() + 60]) is not None
        or re.search(
            r"(?:what we call|called|known as|the term is|so called)(?: the| a| an)?$", plain[: match.start()].rstrip()
        )
        is not None
    )
