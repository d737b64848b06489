"""Words for feelings and for what an experience is like; alternations for use inside patterns."""

from __future__ import annotations

EXPERIENCE = (
    r"(?:frightening|frightful|scary|terrifying|horrible|horrifying|horrific|awful|terrible|dreadful|hard|harder|difficult|tough|rough|stressful|upsetting"
    r"|frustrating|infuriating|maddening|aggravating|exasperating|painful|exhausting|tiring|miserable|overwhelming|confusing|bewildering"
    r"|lonely|isolating|heartbreaking|devastating|crushing|unsettling|worrying|worrisome|nerve wracking|nerve racking|embarrassing|humiliating"
    r"|mortifying|unbearable|distressing|agonizing|agonising|excruciating|alarming|disheartening|discouraging|demoralizing|shocking|draining"
    r"|rotten|unfair|unnerving|disappointing|a nightmare|a shock|a blow|torture|a relief|such a relief|a worry|a scare|heavy)"
)
STATE = (
    r"(?:scared|frightened|afraid|terrified|petrified|worried|anxious|nervous|upset|angry|furious|mad|livid|frustrated|annoyed|irritated|sad"
    r"|heartbroken|devastated|overwhelmed|exhausted|worn|tired|drained|confused|lost|turned around|mixed up|muddled|embarrassed|ashamed|humiliated"
    r"|mortified|alone|lonely|helpless|hurt|hurting|shaken|shaking|relieved|grieving|miserable|panicked|panicking|desperate|fed up"
    r"|beside yourself|on edge|sick with worry|in agony|in so much pain|in a lot of pain|in pain|suffering|betrayed|ignored|dismissed"
    r"|brushed off|let down|disappointed|discouraged|stressed|rattled|unsettled|guilty|haunted|torn|stunned|shocked|distressed|skeptical"
    r"|at your wits end|at the end of your rope|going through)"
)
MOVES = (  # what an experience does to a person
    r"(?:scare|frighten|worry|upset|confuse|rattle|shake|terrify|infuriate|hurt|anger|unsettle|exhaust|embarrass|sting|ache|wear|frustrate|annoy"
    r"|alarm|distress|break|stress)"
)
FEELING = (
    r"(?:fear|worry|worries|anger|grief|frustration|guilt|sadness|anxiety|nerves|shame|disappointment|loneliness|uncertainty|not knowing|relief"
    r"|panic|distress|heartache|confusion|embarrassment|exhaustion)"
)
VERY = r"(?:(?:so|very|really|truly|just|quite|pretty|such|incredibly|terribly|awfully|extremely|absolutely|completely|totally|too|all|a bit|a little|deeply|understandably|probably|rightly|that|horribly|how) )*"
TIME = r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)"
IDENTIFIER = (
    r"(?:names?|surname|date of birth|birth ?dates?|birthdays?|dob|born|address|street|zip|postcode|phone number|telephone|call back number|number"
    r"|numbers|email|e mail|member id|id number|i d|id|mrn|record number|social|security|last four|spell|spelling|verify|identity|digits)"
)
NEED = r"(?:i|we)"
OWED = (
    r"(?:been (?!prepared|interested|concerned|more|better|so)(?:told|given|rung|sent|shown|seen|met|heard|paid|taken|put|let|\w+ed)"
    r"|(?:had|got|gotten|received|heard) (?:\w+ ){0,2}?(?:call|letter|message|answer|results?|news|reply|notice|bill|text|email|explanation|appointment|apology|help|care|back|word|from us|from me|to (?:\w+)))"
)
"""What our side owed the caller, after "you should have": the passive owns it, where "you should have called" blames."""
