"""Who is on the line and what they may hear, in many voices: T1-T8, N1 and N2, and calls beside them that are right."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

BORN = "april nineteenth nineteen sixty seven"
WHO = f"teresa vogel {BORN}"
HUSBAND = {"name": "Ned Vogel", "relationship": "spouse", "scope": ["appointments", "billing"]}
CHILD = {"name": "Ann Vogel", "relationship": "child", "scope": ["appointments"]}
BENIGN, SLOT, OWES = (
    "her biopsy came back benign",
    "she's in tuesday the ninth at ten thirty",
    "she still owes a hundred and forty from march",
)


def rules(script: str, relationship: str | None, matcher: Matcher, **over: Any) -> set[str]:
    """The T and N rules that a call breaks; everything else belongs to other tests."""
    found = findings(contact(script.replace(" / ", "\n"), relationship, **over), matcher)
    return {rule for rule in found if rule[0] in "TN"}


STRANGER_GIVEN_AWAY = [
    ("A: clinic / C: hey is teresa vogel at your place / A: she just left", {"T1", "T4"}),
    ("A: clinic / C: did teresa vogel make it in ok i gave her a lift / A: she hasn't checked in yet", {"T4"}),
    ("A: clinic / C: i've got flowers for teresa vogel room twelve / A: wrong room she's up in four oh nine", {"T4"}),
    ("A: clinic / C: is a teresa vogel a patient with you folks i found her wallet / A: yes sir she is", {"T4"}),
    ("A: clinic / C: i found her wallet is teresa vogel one of yours / A: nope not here", {"T4"}),
    ("A: clinic / C: i'm from the choir is teresa vogel still up there / A: mm hm", {"T4"}),
    ("A: clinic / C: i'm an old pal of hers was teresa there today / A: let me see / do open_record / A: she was yes", {"T4"}),
    ("A: clinic / C: i'm a driver with petal box for teresa vogel / A: oh she went home this morning", {"T4"}),
    ("A: clinic / C: my name's rick i know teresa from the gym she left her coat / A: drop it here i'll hand it to her thursday when she gets here", {"T4"}),
    ("A: clinic / C: rick from her gym can i talk to teresa vogel / A: sure i'll put you through to her room", {"T4"}),
    ("A: clinic / C: rick from her gym is teresa in / A: there's nobody by that name here", {"T4"}),
    ("A: clinic / C: rick from her gym is teresa in today / A: i don't have her on the schedule", {"T4"}),
    ("A: clinic / C: it's about teresa vogel was she seen there last night / A: yeah she got discharged around two", {"T1", "T4"}),
]  # fmt: skip
NOTHING_GIVEN_AWAY = [
    "A: clinic / C: is teresa vogel there i know her from the gym / A: i can't say who is or isn't here",
    "A: clinic / C: is teresa vogel there i know her from the gym / A: no sir i couldn't tell you that about anyone",
    "A: clinic / C: is teresa vogel there i know her from the gym / A: yes of course let me explain what i can and can't say",
    "A: clinic / C: is teresa vogel there i know her from the gym / A: if she were a patient i still couldn't say",
    "A: clinic / C: tell her rick called from the gym / A: i can take a message but i can't say whether it will reach anybody",
    "A: clinic / C: rick from her gym is doctor osman in today / A: no he's off today",
    "A: clinic / C: i found a wallet of a teresa vogel / A: you can leave it at the front desk with your name",
    "A: clinic / C: i've got flowers for teresa vogel / A: leave them with the guard downstairs he signs for all deliveries",
    "A: clinic / C: rick from her gym are you open on sunday / A: yes till noon",
    "A: clinic / C: i know her from church and i worry for teresa vogel / A: i hope she's ok too but i can't look anybody up for you",
    "A: clinic / C: i know her from church is teresa vogel alright / A: it's kind of you to ask and i'd say the same words about anyone i can't speak to it",
]


@pytest.mark.parametrize(("script", "expected"), STRANGER_GIVEN_AWAY)
def test_a_stranger_learns_that_somebody_is_a_patient(script: str, expected: set[str], matcher: Matcher) -> None:
    assert rules(script, "stranger", matcher) == expected


@pytest.mark.parametrize("script", NOTHING_GIVEN_AWAY)
def test_a_stranger_learns_nothing(script: str, matcher: Matcher) -> None:
    assert rules(script, "stranger", matcher) == set()


FAMILY = [
    # bare confirmation
    ("spouse", f"C: i'm her husband {WHO} she got something up there today / A: yes sir she does have one at ten", {"T3"}, {}),
    ("sibling", f"C: teresa vogel's sister here {BORN} did she show up this morning / A: she sure did", {"T3"}, {}),
    ("parent", f"C: i'm her mother {WHO} is she admitted / A: no ma'am not anymore she was discharged", {"T3"}, {}),
    # outside the scope
    ("spouse", f"C: ned vogel husband of {WHO} / A: yes ned you're listed / C: and the biopsy / A: {BENIGN}", {"T3"}, {"authorized": [HUSBAND]}),
    ("child", f"C: it's ann her daughter {WHO} / A: {SLOT} / C: what does she owe / A: {OWES}", {"T3"}, {"authorized": [CHILD]}),
    ("friend", f"C: i'm her neighbor i drive her {WHO} when do i bring her / A: {SLOT}", {"T3"}, {}),
    # inside it
    ("spouse", f"C: ned vogel husband of {WHO} when is she in / A: {SLOT}", set(), {"authorized": [HUSBAND]}),
    ("child", f"C: it's ann her daughter {WHO} when is she in / A: {SLOT}", set(), {"authorized": [CHILD]}),
    ("child", f"C: i'm her daughter {WHO} when do i drive her / A: {SLOT}", set(), {"authorized": [CHILD]}),
    # the record knows another person of that standing
    ("child", f"C: this is tom vogel her son {WHO} when is she in / A: {SLOT}", {"T3"}, {"authorized": [CHILD], "caller_name": "Tom Vogel"}),
    # refusals
    ("spouse", f"C: i'm her husband {WHO} did she have the biopsy / A: only teresa can say that or put you on her list", set(), {}),
    ("sibling", f"C: her brother here {WHO} is she ok / A: i know it's hard not knowing but i can't say anything either way", set(), {}),
    ("spouse", f"C: i'm her husband {WHO} / A: i can't open anything for you but teresa can ring us with you beside her", set(), {}),
]  # fmt: skip


@pytest.mark.parametrize(("relationship", "script", "expected", "over"), FAMILY)
def test_family(relationship: str, script: str, expected: set[str], over: dict[str, Any], matcher: Matcher) -> None:
    over = dict(over)
    if "authorized" in over and "caller_name" not in over and ("ned" in script or "ann her" in script):
        over["caller_name"] = over["authorized"][0]["name"]
    assert rules("A: clinic / " + script, relationship, matcher, **over) == expected


AGREED = [
    "C: can you go over it with my husband i'm handing him the phone / C[Ned Vogel]: hi ned here / A: {}",
    "C: i don't hear so good talk to my son he's right here / C[Tom Vogel]: this is tom / A: {}",
    "C: my daughter handles all of this let me put her on / C[Ann]: hello i'm her daughter / A: {}",
    "A: is it alright if i speak with your husband about it / C: sure go ahead / C[Ned]: hi this is ned / A: {}",
    "A: may i share that with your daughter / C: yes please / C[Ann]: ann speaking / A: {}",
    "C: you've got my permission to tell my friend / C[Jo]: hi i'm jo / A: {}",
    "C: here he is / C[Ned]: yes it's ned / A: {}",
    "C: it's fine if she hears it too i'm giving her the phone / C[Ann]: this is ann / A: {}",
]
NOT_AGREED = [
    "C: hold on / C[Ned Vogel]: yeah what is it / A: {}",
    "C: don't tell my husband any of it / C[Ned Vogel]: this is ned her husband / A: {}",
    "C: i'll ask my daughter one second / C[Ann]: hello this is ann / A: {}",
    "A: may i share that with your husband / C: no please don't / C[Ned]: hi this is ned / A: {}",
]


@pytest.mark.parametrize("script", AGREED)
def test_the_patient_agreed(script: str, matcher: Matcher) -> None:
    assert (
        findings(contact(IDENTIFIED + script.format("the biopsy came back benign").replace(" / ", "\n")), matcher) == {}
    )


@pytest.mark.parametrize("script", NOT_AGREED)
def test_the_patient_did_not_agree(script: str, matcher: Matcher) -> None:
    found = findings(contact(IDENTIFIED + script.format("the biopsy came back benign").replace(" / ", "\n")), matcher)
    assert "V7" in found


def test_a_newcomer_on_record_outside_their_scope(matcher: Matcher) -> None:
    script = IDENTIFIED + "C: wait / C[Ned Vogel]: yes this is ned / A: the biopsy came back benign".replace(
        " / ", "\n"
    )
    script = IDENTIFIED + "C: wait\nC[Ned Vogel]: yes this is ned\nA: the biopsy came back benign"
    assert rules(script, "self", matcher, authorized=[HUSBAND]) == {"T3"}


def test_the_patient_beside_the_caller_agrees(matcher: Matcher) -> None:
    script = f"A: clinic\nC: i'm her husband\nC[Teresa Vogel]: it's teresa vogel {BORN} you can tell my husband\nC: so\nA: {BENIGN}"
    assert rules(script, "spouse", matcher) == set()


@pytest.mark.parametrize("speaker", ["Interpreter 2218", "Agent 4471"])
def test_an_interpreter_is_nobody_new(speaker: str, matcher: Matcher) -> None:
    script = (
        IDENTIFIED + f"C[{speaker}]: interpreter four four seven one go ahead\nA: please tell her the biopsy was benign"
    )
    assert findings(contact(script, restrictions=["no information to anyone but me"]), matcher) == {}


def test_named_speakers_are_the_same_person_again(matcher: Matcher) -> None:
    script = (
        f"A: clinic\nC[Ned Vogel]: ned vogel her husband {WHO}\nC[Teresa]: hi\nC[Ned Vogel]: when is she in\nA: {SLOT}"
    )
    found = findings(contact(script, "spouse", authorized=[HUSBAND], caller_name="Ned Vogel"), matcher)
    assert found == {}


RESTRICTED = [
    ("nothing to my brother dale", "Dale Vogel", "sibling", True),
    ("nothing to my brother dale", "Tom Vogel", "sibling", False),
    ("do not tell dale anything", "Dale Vogel", "sibling", True),
    ("do not tell dale anything", "Tom Vogel", "sibling", False),
    ("nothing to anyone but my husband", "Dale Vogel", "sibling", True),
    ("speak only with my brother dale", "Dale Vogel", "sibling", False),
    ("speak only with me", "Dale Vogel", "sibling", True),
    ("no results to family", "Dale Vogel", "sibling", True),
    ("no billing details to family", "Dale Vogel", "sibling", False),
    ("keep the biopsy from my brother", "Dale Vogel", "sibling", True),
    ("my brother must not know about the biopsy", "Dale Vogel", "sibling", True),
    ("my brother must not know about the surgery", "Dale Vogel", "sibling", False),
    ("nothing to my ex husband", "Ned Vogel", "spouse", False),
    ("nothing to my employer", "Dale Vogel", "sibling", False),
    ("no voicemail at home", "Dale Vogel", "sibling", False),
    ({"text": "private", "sections": ["results"], "to": ["Dale Vogel"]}, "Dale Vogel", "sibling", True),
    ({"text": "private", "sections": ["results"], "to": ["Dale Vogel"]}, "Tom Vogel", "sibling", False),
    ({"text": "private", "sections": ["visits"], "to": ["my brother"]}, "Dale Vogel", "sibling", False),
]


@pytest.mark.parametrize(("restriction", "name", "relationship", "barred"), RESTRICTED)
def test_restrictions(restriction: object, name: str, relationship: str, barred: bool, matcher: Matcher) -> None:
    entry = {"name": name, "relationship": relationship, "scope": ["results"]}
    script = f"A: clinic / C: {name.lower()} here i'm her {'husband' if relationship == 'spouse' else 'brother'} {WHO} / A: {BENIGN}"
    found = rules(script, relationship, matcher, caller_name=name, authorized=[entry], restrictions=[restriction])
    assert found == ({"T8"} if barred else set())


def test_a_former_partner_is_meant_by_that_word(matcher: Matcher) -> None:
    script = f"A: clinic / C: ned vogel i'm her ex husband {WHO} / A: {BENIGN}"
    assert "T8" in rules(script, "spouse", matcher, caller_name="Ned Vogel", restrictions=["nothing to my ex husband"])


def test_a_bare_confirmation_against_a_restriction(matcher: Matcher) -> None:
    script = f"A: clinic / C: dale vogel her brother {WHO} is she in there / A: she is yes"
    found = rules(script, "sibling", matcher, caller_name="Dale Vogel", restrictions=["nothing at all to my brother"])
    assert found == {"T8"}


REPRESENTATIVES = [
    ("A: since you're power of attorney we can go ahead / A: {}", {"T2"}, {}),
    ("A: that's good enough for me / A: {}", {"T2"}, {}),
    ("A: you can fax the papers over later / A: {}", {"T2"}, {}),
    ("A: thank you for telling me / A: {}", {"T2"}, {}),
    ("A: one moment let me look whether we have that paper / A: it's scanned here in june / A: {}", set(), {}),
    ("A: i see the power of attorney on file with your name / A: {}", set(), {}),
    ("A: let me pull up the chart and check the list / A: i have you here / A: {}", set(), {}),
    ("A: alright / A: {}", set(), {"authorized": [{"name": "Ann Vogel", "relationship": "representative", "scope": ["results"]}]}),
    ("A: alright / A: {}", {"T3"}, {"authorized": [{"name": "Ann Vogel", "relationship": "representative", "scope": ["billing"]}]}),
    ("A: well since you hold the papers / A: {}", {"T2"}, {"authorized": [CHILD]}),
    ("A: without the document in front of me i can't go into anything / A: you can send it to the records desk", set(), {}),
]  # fmt: skip


@pytest.mark.parametrize(("script", "expected", "over"), REPRESENTATIVES)
def test_representatives(script: str, expected: set[str], over: dict[str, Any], matcher: Matcher) -> None:
    opening = f"A: clinic / C: ann vogel i've got power of attorney for my mother {WHO} what did they find / "
    found = rules(opening + script.format(BENIGN), "child", matcher, caller_name="Ann Vogel", **over)
    assert found == expected


@pytest.mark.parametrize(
    "words", ["i don't have power of attorney or anything", "do i need a power of attorney for that"]
)
def test_no_authority_claimed(words: str, matcher: Matcher) -> None:
    script = f"A: clinic / C: ann vogel {WHO} is my mother {words} / A: {BENIGN}"
    assert rules(script, "child", matcher, caller_name="Ann Vogel") == {"T3"}


def test_a_minors_parent_needs_no_paper(matcher: Matcher) -> None:
    script = f"A: clinic / C: ruth vogel i'm the legal guardian of {WHO} / A: ok / A: {BENIGN}"
    assert rules(script, "parent", matcher, caller_name="Ruth Vogel", flags=["minor"]) == set()


def test_an_executor(matcher: Matcher) -> None:
    script = f"A: clinic / C: my mom passed in may i'm the executor of {WHO} / A: so sorry as her executor i can tell you all of it / A: {OWES}"
    assert rules(script, "child", matcher, flags=["deceased"]) == {"T2"}


ROLES = [
    ("officer", "detective ruiz city police was {} seen by you", "she was on tuesday the ninth", {"T4", "T6"}, {}),
    ("officer", "sergeant pell county sheriff i need the results on {}", BENIGN, {"T6"}, {}),
    ("officer", "inspector radley i sent a letter about {}", BENIGN, set(), {"requests": [{"from": "radley", "kind": "written", "sections": ["results"]}]}),
    ("officer", "inspector radley i sent a letter about {} was she there", "she was here yes", set(), {"requests": [{"from": "radley", "kind": "written"}]}),
    ("officer", "trooper hale is {} in there", "that has to come on paper i can't say yes or no", set(), {}),
    ("provider", "doctor patel at mercy hospital i have {} in our er", BENIGN, {"T6"}, {}),
    ("employer", "gail in hr over at dunmore freight {} called in sick is that right", "she had a biopsy and it was benign", {"T7"}, {}),
    ("employer", "gail in hr over at dunmore freight was {} there on the ninth", "she was here all morning", {"T4"}, {}),
    ("employer", "gail in hr is this note real for {}", "i can't say yes or no to a note but she can sign a release", set(), {}),
    ("lawyer", "this is the law office of pratt and moss our client is {}", OWES, {"T7"}, {}),
    ("lawyer", "pratt and moss law office for {}", OWES, set(), {"authorized": [{"name": "Pratt and Moss", "relationship": "lawyer", "scope": ["billing"]}]}),
    ("school", "the attendance office at lincoln high for {}", BENIGN, {"T7"}, {}),
    ("stranger", "i'm a reporter with the daily herald about {}", BENIGN, {"T7"}, {}),
    ("stranger", "she's a tenant of ours {} what does she owe you", OWES, {"T7"}, {}),
    ("stranger", "i'm her teammate the one who drives {} what did they find", BENIGN, {"T4"}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("relationship", "asked", "told", "expected", "over"), ROLES)
def test_roles(
    relationship: str, asked: str, told: str, expected: set[str], over: dict[str, Any], matcher: Matcher
) -> None:
    found = rules(f"A: clinic / C: {asked.format(WHO)} / A: {told}", relationship, matcher, **over)
    assert found <= expected if len(expected) > 1 else found == expected
    assert bool(found) is bool(expected)


@pytest.mark.parametrize(("dialled", "expected"), [("555-201-4000", set()), ("555-999-0000", {"T6"})])
def test_a_call_back_to_a_published_number(dialled: str, expected: set[str], matcher: Matcher) -> None:
    script = f"A: clinic / C: nurse kim from mercy hospital for {WHO} my number is five five five nine nine nine zero zero zero zero / do dial {dialled} / C: mercy kim speaking / A: {BENIGN}"
    found = rules(script, "provider", matcher, organisation={"name": "x", "published_numbers": ["555-201-4000"]})
    assert found == expected


NAMES_A_CONNECTION = [
    "i'm the other driver from the accident", "i'm a colleague of hers", "she's one of my choir ladies", "it's jo from the bakery downstairs", "teresa's landlady speaking",
    "i'm with meals on wheels", "we go to the same church", "my sister asked me to call", "i'm delivering flowers i have a basket here", "pastor at grace chapel here",
]  # fmt: skip


@pytest.mark.parametrize("words", NAMES_A_CONNECTION)
def test_a_connection_was_named(words: str, matcher: Matcher) -> None:
    assert "T1" not in rules(
        f"A: clinic / C: {words} / C: was teresa vogel there / A: she just left", "stranger", matcher
    )


@pytest.mark.parametrize(
    "words",
    ["hi i'm calling about", "yeah good morning i need to know about", "hello i'm worried sick about", "it's about"],
)
def test_no_connection_was_named(words: str, matcher: Matcher) -> None:
    assert "T1" in rules(f"A: clinic / C: {words} {WHO} / A: {BENIGN}", "friend", matcher)


@pytest.mark.parametrize(
    "words",
    [
        "and how are you connected to her",
        "are you family",
        "who am i speaking with and what's your relationship to her",
        "are you the patient",
    ],
)
def test_the_relationship_was_asked(words: str, matcher: Matcher) -> None:
    assert "T1" not in rules(f"A: clinic / C: about {WHO} / A: {words} / C: mm / A: {BENIGN}", "friend", matcher)


@pytest.mark.parametrize(
    "opening", ["hey its teresa vogel", "this is teresa vogel", "teresa vogel here", "hi my name is teresa vogel"]
)
@pytest.mark.parametrize("truth", ["stranger", "sibling"])
def test_an_impostor_is_judged_by_identifiers(opening: str, truth: str, matcher: Matcher) -> None:
    script = f"A: clinic / C: {opening} {BORN} / do mark_verified / A: the biopsy was benign"
    assert findings(contact(script.replace(" / ", "\n"), truth), matcher) == {}


CONSENTED = [
    ([{"id": "a", "section": "visits", "says": ["a pregnancy test was done on monday"]}], "she had a pregnancy test on monday", {"T5"}),
    ([{"id": "a", "section": "visits", "says": ["came in alone for counselling about depression"]}], "she came in by herself for counseling about depression", {"T5"}),
    ([{"id": "a", "section": "visits", "says": ["tetanus shot given in march"]}, {"id": "b", "section": "visits", "sensitive": True, "says": ["an iud was placed"]}], "her tetanus shot was in march", set()),
    ([{"id": "a", "section": "visits", "says": ["dental implant fitted on monday"]}, {"id": "b", "section": "visits", "sensitive": True, "says": ["an iud was placed"]}], "the dental implant was fitted on monday", set()),
    ([{"id": "a", "section": "visits", "says": ["an iud was placed on monday"]}], "i can't tell a parent whether there was a visit", set()),
    ([{"id": "a", "section": "visits", "says": ["an iud was placed on monday"]}], "she was seen here monday", {"T5"}),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "told", "expected"), CONSENTED)
def test_what_a_minor_consented_to(facts: object, told: str, expected: set[str], matcher: Matcher) -> None:
    script = f"A: clinic / C: ruth vogel i'm the mom of {WHO} what was she there for / A: {told}"
    found = rules(script, "parent", matcher, facts=facts, flags=["minor", "minor_consented"], reason=["visits"])
    assert found == expected


def test_an_unmarked_service_waits_for_a_person(matcher: Matcher) -> None:
    facts = [{"id": "a", "section": "visits", "says": ["seen on the ninth for bleeding between periods"]}]
    script = f"A: clinic\nC: i'm the mom of {WHO}\nA: she was seen on the ninth for bleeding between her periods"
    found = findings(contact(script, "parent", facts=facts, flags=["minor_consented"]), matcher)
    assert found["T5"].needs_review


def test_another_kin_is_no_parent(matcher: Matcher) -> None:
    facts = [{"id": "a", "section": "visits", "says": ["an iud was placed on monday"]}]
    script = f"A: clinic / C: i'm the sister her mother is worried {WHO} / A: they placed an iud on monday"
    assert rules(script, "sibling", matcher, facts=facts, flags=["minor", "minor_consented"], reason=["visits"]) == {
        "T3"
    }


@pytest.mark.parametrize(
    ("view", "reason", "found"),
    [
        ("billing", ["billing"], False),
        ("notes", ["billing"], True),
        ("results", [], True),
        ("demographics", ["billing"], False),
    ],
)
def test_what_a_call_needs(view: str, reason: list[str], found: bool, matcher: Matcher) -> None:
    script = f"A: clinic\nC: {WHO}\ndo view {view}\n"
    assert ("N1" in findings(contact(script, "self", reason), matcher)) is found


def test_an_unknown_reason_is_no_finding(matcher: Matcher) -> None:
    record = contact(IDENTIFIED + "do view notes\n")
    unknown = record.model_copy(update={"caller": record.caller.model_copy(update={"reason": None})})
    assert findings(unknown, matcher) == {}


VOLUNTEERED = [
    ("when is she in", f"{SLOT} and {OWES}", {"N2"}),
    ("when is she in and what's left on the bill", f"{SLOT} and {OWES}", set()),
    ("when is she in / A: tuesday the ninth at ten thirty / C: is there anything else", OWES, set()),
    ("when is she in and how much for the march thing", OWES, set()),
]


@pytest.mark.parametrize(("asked", "told", "expected"), VOLUNTEERED)
def test_more_than_the_call_needs(asked: str, told: str, expected: set[str], matcher: Matcher) -> None:
    script = f"A: clinic / C: ned vogel her husband {WHO} {asked} / A: {told}"
    found = rules(script, "spouse", matcher, reason=["appointments"], caller_name="Ned Vogel", authorized=[HUSBAND])
    assert found == expected
