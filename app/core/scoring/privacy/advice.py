"""Medical advice and diagnoses in an agent's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.language.concepts import concepts
from app.core.language.text import clauses, plain
from app.core.record.model import Fact

Kind = Literal["diagnosis", "dose", "reassurance"]
_BODY = (
    r"(?:blood )?pressure|sugar|virus|infection|flu|cold|allerg\w+|reflux|migraine|anxiety|panic|stress|nerves?|muscle|gallstones?|kidney stones?|sinus(?:es)?|arthritis|dehydrat\w+|side effect|reaction|bug|"
    r"inflammation|ulcer|hernia|strain|sprain|hormones?|thyroid|heartburn|gas|constipation|bronchitis|pneumonia|strep|cancer|clot|concussion|vertigo|anemia|menopause|pinched nerve|heart attack|stroke|diabetes|asthma|withdrawal|the (?:new )?(?:pill|tablet|medicine|medication)"
)
_DIAGNOSIS = re.compile(
    rf"\b(?:(?:that|it|this)(?: is (?:just|only|probably|likely|most likely|surely|clearly|definitely)| will be| would be| must be| has to be| sounds like| looks like| could be| might be| may be)|(?:sounds|looks) like"
    rf"|you (?:probably |likely |must |surely |clearly )(?:just )?(?:have|got)|i (?:think|bet|would say|am sure) (?:it is|that is|you have|it will be)) "
    rf"(?:just |only |probably |likely |most likely |surely |clearly )?(?:your |a |an |the |some |from |because of |caused by )*(?:\w+ ){{0,2}}?(?:{_BODY})\b"
    r"(?! (?:clinic|line|desk|department|tests?|results?|tablets?|pills?|medicines?|medications?|appointment|office|cent(?:er|re)|unit|screening|shots?|vaccines?|nurse|team|check|numbers?|visit|specialist|doctor|season|form|claim|bill|charge))"
)
_CERTAIN = re.compile(
    rf"\b(?:that|it|this) is (?:a |an |the |your )?(?:\w+ )?(?:{_BODY}) (?:for sure|no doubt|i am (?:sure|certain|positive)|without a doubt|definitely|clearly|if you ask me)\b"
)
_NAMED = (
    r"(?:(?:the|your|his|her) (?:\w+ )?(?:pills?|tablets?|doses?|medicine|medication|meds|capsules?|insulin|inhaler|blood thinner|antibiotics?|steroids?|patch|drops)"
    r"|(?:the |your |his |her )?\w+(?:olol|pril|statin|cillin|mycin|azole|formin|sartan|azepam|oxetine|idone|thiazide|dipine|farin|gabalin|pentin|sone|profen|cycline|floxacin|xaban|triptan|lukast|terol|semide))"
)
_REMEDY = r"(?:ibuprofen|tylenol|aspirin|acetaminophen|advil|paracetamol|antacids?|antihistamines?|benadryl|hydrocortisone|aleve|melatonin|laxatives?)"
_DOSE = re.compile(
    r"\btake (?:half|two|three|another|an extra|one more|double|less|more|only (?:half|one))(?: of (?:it|them|those|one|each))?"
    rf"(?= (?:tablets?|pills?|capsules?|puffs?|doses?|a day|tonight|tomorrow|now|today|instead|at (?:night|bed)|from (?:tomorrow|today|now|tonight)|every|and (?:call|see|rest|wait)|if|until|before bed|{_REMEDY})|$)"
    rf"|(?<!i )(?<!we )\b(?:(?<!will )(?<!can )(?:stop|quit|skip|double|halve|split|stay off|lay off|go without|wean (?:yourself )?off|increase|decrease|cut down(?: on)?|reduce|hold off on|come off|leave out)(?: taking| using)?) {_NAMED}\b"
    r"|\b(?:cut|break|split) (?:(?:the|your|that|each|a) (?:\w+ )?(?:pills?|tablets?|doses?|capsules?)|it|them|that|one) (?:in (?:half|two)|into (?:halves|quarters))\b"
    r"|\b(?:stop|quit|keep|start) taking (?:it|them|that|those)\b|\bskip (?:it|one|a dose|the next dose|tonight|tomorrow)\b(?= (?:and|until|tomorrow|tonight|if|today|altogether)|$)|\bleave (?:it|them) (?:out|off) (?:altogether|completely|for|until|if|today|tomorrow|tonight)\b"
    rf"|\b(?:take|try|use) (?:some |a |an |a little )?{_REMEDY}\b|\b(?:try|put|use) (?:some |a |an )?(?:ice|heat|a heating pad|salt water|a warm compress|cream) (?:on|for|to)\b"
)
_REASSURES = re.compile(
    r"\b(?:(?:it|that|this) (?:is|will be) (?:nothing serious|not (?:serious|dangerous|an emergency|cancer|a heart attack|a stroke))|you (?:do not|will not) need (?:to see )?(?:a doctor|an? (?:ambulance|er)\b|the (?:er|emergency room))"
    r"|you are (?:not )?having an? (?:heart attack|stroke|panic attack|allergic reaction|anxiety attack)|you will be fine without (?:it|them|the)|it will (?:go away|clear up|heal) (?:by itself|on its own))\b"
)
_CHART = re.compile(
    r"\b(?:(?:doctor|dr|nurse|chart|sheet|label|note|notes|order|orders|instruction|instructions|prescription|paper|letter|record|leaflet|pharmacist)(?: \w+){0,4} (?:say|says|said|wrote|written|wants|wanted|asks|asked|ordered|told|has|put|recommends|shows|reads|prescribed)|(?:it|that) (?:says|is written|reads)|according to|word for word|written (?:here|on|right)|as prescribed|(?:is|are) (?:down|listed|entered|charted) as)\b"
)
_RED_FLAG = re.compile(r"\b(?:911|nine one one|emergency|988)\b")


@dataclass(frozen=True, slots=True)
class Advice:
    """Decisive words and what they are; confidence 0-1."""

    kind: Kind
    words: str
    confidence: float
    does: str = ""  # the concept of what is to be done: stop, skip, #2


def advice_in(text: str, facts: Sequence[Fact], caller: str) -> Advice | None:
    """The first advice in an agent's words, or None; what the chart says or the caller told is none."""
    charted = {c.name for fact in facts for phrase in fact.says for c in concepts(phrase)}
    for clause in clauses(text):
        said = plain(clause.text)
        if clause.question or clause.quoted or clause.negated or _CHART.search(said) or _RED_FLAG.search(said):
            continue
        if match := _DIAGNOSIS.search(said) or _CERTAIN.search(said):
            if {c.name for c in concepts(match.group())} & charted or match.group() in caller:
                continue
            return Advice("diagnosis", clause.text, 0.8)
        if match := _DOSE.search(said):
            if {c.name for c in concepts(match.group())} <= charted:
                continue
            return Advice("dose", clause.text, 0.85, next((c.name for c in concepts(match.group())), ""))
        if match := _REASSURES.search(said):
            if {c.name for c in concepts(match.group())} & charted:
                continue
            return Advice("reassurance", clause.text, 0.7)
    return None
