"""T5: a parent told about a service that the minor consented to alone, or where endangerment is flagged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.language.text import plain
from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T5", "45 CFR 164.502(g)(3), (5)"
CODES = ("privacy.t5.parent",)
_MINORS_OWN = re.compile(
    r"\b(?:alone|on (?:his|her|their) own|confidential\w*|without (?:a |his |her |their )?(?:parents?|mother|father|mom|dad)|consented|counsel\w*|therap(?:y|ist)|depress\w*|anxiety|self harm|suicid\w*|psych\w*"
    r"|mental|contracept\w*|birth control|the pill|iud|implant|plan b|morning after|condoms?|pregnan\w*|abortion|std|sti|hiv|chlamydia|gonorrh\w*|syphilis|herpes|hpv|prep|sexual\w*|substance|alcohol|drugs?|opioid|addict\w*|detox|assault|abuse)\b"
)
"""Services to which minors may consent alone under many states' laws; a record may not mark each of its facts."""


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure; with `minor_consented` the sensitive facts, with `endangerment` every fact."""
    flags = frozenset(ledger.record.record.flags)
    alone, endangered = {"minor", "minor_consented"} <= flags or "minor_consented" in flags, "endangerment" in flags
    if not (alone or endangered):
        return
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        consented = told.sensitive or _MINORS_OWN.search(plain(told.about)) is not None
        if "parent" not in person.kinds or person.kind == "patient" or not (endangered or consented):
            continue
        yield finding(
            RULE,
            "fatal",
            CITATION,
            told.index,
            told.words,
            told.confidence,
            "privacy.t5.parent",
            told=told,
            because="endangerment" if endangered else "consented",
        )
