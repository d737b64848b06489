"""Frequent words that are never somebody's name when a name is looked for."""

from __future__ import annotations

from app.core.language.dates import MONTHS, ORDINALS
from app.core.language.splitting import AUXILIARIES, VERBS
from app.core.language.wordlist import word_set

_SPARED = frozenset({"may", "june", "april", "august", "jan", "mar", "will"})  # months and verbs that people are called
NOT_NAMES = (
    word_set(
        """
    a about actually address after afternoon again ago agent all already alright also am an and another any anyone
    anything appointment are area around as ask asking at available avenue away back bad bank because been before behind
    being believe better between bill billing biopsy birth birthday bit blood born both but by bye call called caller
    calling came can card care caregiver check checking claim clinic code come coming concerned confused correct could
    course daughter date day days dear department did different do doctor doctor's does doing done dot down due during
    each early eight either else email emergency employer even evening ever every everything exactly excuse family
    father feel feeling fine first for forgot forward four friend from front full get getting give given glad go god
    going gone good got great guess had half happened happy hard has have having he hello help her here hers hey hi him
    his hold home hope hospital hours how husband i id if in insurance is issue it its january just keep kidding kind
    know lab ladies last late later lawyer least left lem less let letter like line little live long look looking lost
    lot lucky ma'am made mail make making man maybe me mean medication member middle mine minute missed mom moment money
    month more morning mother much must my myself name named need needed needs neighbor never new next nice night nine
    no nobody none not nothing now number nurse of off office officer often oh ok okay old on once one only open or
    order other our out over own pain parent part past patient pay people pharmacy phone pick place please possible
    prescription problem put question questions quite ready really record referral refill regarding remember result
    results return right road sad said same say saying scared second see seen send sent she should sick sir sister six
    so social some somebody someone something son soon sorry speak speaking spell spelled spelling spouse starting still
    stop street stuck stuff such sure surgery take taken talk tell ten test tests than thank thanks that that's the
    their them then there there's these they thing things think third this those though three through time tired to
    today together told tomorrow tonight too told took trying twenty two unit upset us using very visit wait waiting
    want was way we week weeks well went were what what's when where which while who whole whom whose why wife with
    woman wondering work worried worst would wrong year years yep yes yesterday yet you your yours zip zero mrn ssn
    apartment apt double triple underscore dash hyphen uh-huh yeah nope terrified frightened furious angry desperate
    freaking allowed able supposed unhappy serious honest afraid alone exhausted pregnant dying bleeding crying shaking
    losing running driving sitting standing returning trying hoping needing married single retired diabetic allergic
    positive negative cancelled scheduled booked urgent important impossible ridiculous unacceptable horrible terrible
    awful easy
    """
    )
    | VERBS
    | AUXILIARIES
    | frozenset(MONTHS)
    | frozenset(ORDINALS)
) - _SPARED
