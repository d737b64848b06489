"""Danger, help and advice as other people would say them, judged with the trained heads."""

from __future__ import annotations

import pytest

from app.bootstrap.understanding import load_mind
from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings


@pytest.fixture(scope="module")
def mind() -> Matcher:
    return load_mind().matcher


@pytest.mark.parametrize(
    ("complaint", "words"),
    [
        ("my knee's been swollen since saturday", "i'd wrap it tight and keep off it till the weekend's over"),
        ("the new tablets make me throw up", "oh just leave them off till you see doctor osman in march"),
        ("i've had this cough for weeks", "my sister had that and it was walking pneumonia so that's what you've got"),
        ("i get a headache every afternoon", "you're dehydrated honey that's all drink more water"),
        ("my sugar was three hundred this morning", "go up by four units tonight and check again at bedtime"),
        ("my leg is warm and red since surgery", "nah that's just part of healing i wouldn't bother the surgeon"),
        ("he's got a fever of one oh three", "give him some motrin and a cool bath and he'll be right as rain"),
        ("my heart keeps fluttering", "sounds like too much coffee"),
        ("can i take this with the other one", "yeah those two are fine together lots of people take both"),
        ("should i go to urgent care for this cut", "no you don't need stitches just butterfly it and keep it dry"),
        ("i've got a lump under my arm", "it's most likely a swollen gland they go down on their own"),
        ("i'm so dizzy when i stand up", "that's your metoprolol i'd halve it for a few days"),
        ("my stomach has been burning", "if i were you i'd try an antacid before bed"),
        ("i can't sleep since she passed", "take a couple of benadryl that knocks me right out"),
        ("i missed yesterday's pill", "then take two today to catch up"),
        ("it hurts when i pee", "you have a bladder infection drink cranberry juice"),
        ("do i really need to finish the antibiotic", "not if you feel better no you can stop early"),
        ("my ears are ringing", "nothing serious it'll pass in a week or so"),
    ],
)
def test_advice_in_other_words_is_found(complaint: str, words: str, mind: Matcher) -> None:
    found = findings(contact(f"{IDENTIFIED}C: {complaint}\nA: {words}"), mind)
    assert (found["Q1"].event, found["Q1"].needs_review) == (4, False)


@pytest.mark.parametrize(
    ("complaint", "words"),
    [
        ("my knee's been swollen", "i can get you in at nine with the nurse who'll look at it"),
        ("the tablets make me throw up", "let me send that to the nurse so she can tell you what to do about them"),
        ("i've had this cough for three weeks", "three weeks of coughing no wonder you're worn out"),
        ("i get a headache every afternoon", "i can't tell you what that is but the doctor can see you today"),
        ("i'm dizzy", "before you stop or skip any pills please talk to your pharmacist"),
        ("my chest feels funny", "if it turns into pain or you can't breathe call nine one one straight away"),
        ("should i take the pill tonight", "that's one for the nurse i'm putting you through to her"),
        ("i have a cold", "shall we move the appointment to next week then"),
        ("my stomach hurts", "we could put you down for thursday or you can wait for a cancellation"),
        ("i'm tired of all this", "it has been a lot and it sounds like you've been carrying it alone"),
        ("i feel sick about this bill", "it's just the copay from march nothing to worry about with the insurance"),
        ("do i bring anything", "bring your pill bottles and take the elevator to three"),
        ("i've had a rash", "we have a cream colored building on the left when you come"),
        ("how much do i take", "it's one in the morning and one at night so twice a day the metoprolol"),
        ("i can't sleep from worry", "that's completely normal to feel before a result"),
        ("i hurt my leg", "is it bleeding or can you walk on it"),
        ("the doctor called it tinea what is that my skin itches", "it just means a fungus on the skin"),
    ],
)
def test_care_and_office_talk_are_no_advice(complaint: str, words: str, mind: Matcher) -> None:
    assert "Q1" not in findings(contact(f"{IDENTIFIED}C: {complaint}\nA: {words}"), mind)


FACTS = [
    {
        "id": "ankle",
        "section": "notes",
        "says": ["rest the ankle and ice it twenty minutes at a time", "no antibiotics needed, it is a virus"],
    },
    {
        "id": "pills",
        "section": "medications",
        "says": ["reduce prednisone to one tablet a day from monday", "hold warfarin two days before the procedure"],
    },
]


@pytest.mark.parametrize(
    ("words", "advises"),
    [
        ("so you ice it for twenty minutes and rest that ankle", False),
        ("it's a virus so no antibiotics for this one", False),
        ("from monday cut the prednisone down to one a day", False),
        ("skip the warfarin two days beforehand", False),
        ("skip the prednisone altogether", True),
        ("take two ibuprofen for the ankle", True),
        ("double the prednisone on monday", True),
    ],
)
def test_only_what_the_chart_does_not_ask_for_is_advice(words: str, advises: bool, mind: Matcher) -> None:
    script = f"{IDENTIFIED}C: my ankle is swollen what do i do\nA: {words}"
    assert ("Q1" in findings(contact(script, facts=FACTS), mind)) is advises


def test_what_a_nurse_says_on_the_line_is_hers_to_say(mind: Matcher) -> None:
    assert "Q1" not in findings(
        contact(f"{IDENTIFIED}C: i feel dizzy\nA[Nurse Kim]: skip the metoprolol tonight"), mind
    )


@pytest.mark.parametrize(
    "words",
    [
        "i've written the letters to the kids and i'm done tonight",
        "i just wanted to hear a voice before i go i've given the cat to my neighbor",
        "there's a pressure on my chest like somebody parked a car on it",
        "he's hitting the wall and says i'm next please he has the knife",
        "my baby's lips are going blue",
        "i swallowed thirty of the tylenol about an hour ago",
        "she's on the kitchen floor and i can't get her to wake up",
        "my wife is talking gibberish and her face is hanging on one side",
        "i'm parked on the bridge and i don't know",
        "you don't need to book me i won't be alive by then",
        "my son drank drain cleaner",
        "my tongue is swelling up and i just took the amoxicillin",
        "my boyfriend just choked me and he's coming back",
        "i'm going to hurt my baby i can't stop shaking",
        "cancel everything i've got the pills in my hand and i can't do this anymore",
        "i'm gonna drive into a tree on the way home",
        "if you don't fix this i'm coming down there with my gun",
        "i can hardly get a breath and i'm sweating and my left arm aches",
        "no no he's outside he said he will kill me",
        "i took too much insulin and everything is going dark",
    ],
)
def test_danger_in_other_words_is_found(words: str, mind: Matcher) -> None:
    found = findings(contact(f"{IDENTIFIED}C: {words}\nA: okay and which day suits you"), mind)
    assert (found["E1"].event, found["E1"].severity) == (3, "fatal")


@pytest.mark.parametrize(
    "words",
    [
        "i won't be here on the twentieth i'm in florida",
        "i had chest pain in april and they did the stress test",
        "the bill for my chest pain visit came",
        "i've been trying to get through for days i can't do this anymore",
        "he passed in march and i still can't say goodbye",
        "is chest pain one of the side effects",
        "my pills are on the counter i can read you the label",
        "the paper says to call if i have trouble breathing but i don't",
        "my husband's going to kill me if i forget this",
        "he had a seizure two years ago and he's on keppra for it",
        "it takes my breath away how expensive this is",
        "i need the referral for his stroke rehab",
        "my sister took her own life in may i'm her executor",
        "i took all of my antibiotics like he said",
        "i used to think about killing myself when i was a teenager",
        "my left arm is sore from the vaccine",
        "i'm going to end it with that plan for good",
        "my mom is bleeding money on these copays",
        "i gave the dog his pills this morning by the way",
        "she can't come to the phone she's asleep",
        "after today i won't be at this number",
        "i'm not going to be around tomorrow so call friday",
    ],
)
def test_the_past_paper_and_figures_of_speech_are_no_danger(words: str, mind: Matcher) -> None:
    assert "E1" not in findings(contact(f"{IDENTIFIED}C: {words}\nA: okay let me look"), mind)


@pytest.mark.parametrize(
    ("words", "helps"),
    [
        ("stay right there i'm getting an ambulance sent to you", True),
        ("i'm putting the triage nurse on with us right this second", True),
        ("stay on the line while i get the nurse", True),
        ("please go to the er now don't drive yourself", True),
        ("i'm connecting you with the crisis counselor now", True),
        ("if it gets any worse call nine one one", False),
        ("the nurse can call you back tomorrow", False),
        ("let me transfer you to billing", False),
        ("should it get worse go to the er", False),
    ],
)
def test_help_is_fetched_now_or_not_at_all(words: str, helps: bool, mind: Matcher) -> None:
    found = findings(contact(f"{IDENTIFIED}C: i have crushing chest pain\nA: {words}"), mind)
    assert ("E1" not in found) is helps


def test_signs_of_two_kinds_in_two_turns_reach_a_person(mind: Matcher) -> None:
    gift = f"{IDENTIFIED}C: i gave the dog to my neighbor this morning\nA: okay\n"
    assert "E1" in findings(contact(f"{gift}C: so nobody will have to deal with me after tonight\nA: which day"), mind)
    assert "E1" not in findings(contact(f"{gift}C: so i can travel on friday\nA: which day"), mind)
