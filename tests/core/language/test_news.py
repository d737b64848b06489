"""What tells a fact and what only names its topic, in everyday words."""

from __future__ import annotations

import pytest

from app.core.language.concepts import concepts
from app.core.language.facts import told
from app.core.language.matcher import Matcher
from app.core.language.news import ways
from app.core.record.model import Fact


def tells(says: str, words: str, matcher: Matcher) -> bool:
    return bool(told(words, (Fact(id="f", section="results", says=(says,)),), matcher))


@pytest.mark.parametrize(
    ("says", "words"),
    [
        (
            "the lump in the breast is benign",
            "good news it's nothing bad you can put it out of your mind that thing in your breast",
        ),
        ("the margins are clear", "they got all of it there's nothing left behind"),
        ("your cholesterol is high", "well there's a bit too much fat in your blood it says"),
        ("you have diabetes", "so we need to talk about your sugar being up and what to eat now you're diabetic"),
        (
            "doctor lim wants to start insulin",
            "you'll be giving yourself a shot for the sugar every night from now on doctor lim says",
        ),
        ("the pregnancy test is positive", "looks like there's a baby on the way"),
        ("the pregnancy test is positive", "you're going to be a mother"),
        ("the balance is three hundred forty five dollars", "it comes to three forty five all told"),
        ("the balance is three hundred forty five dollars", "there's $345 on there for the ambulance ride"),
        ("eighty dollars are owed for the mri", "you're behind by eighty for the time you lay in the tube"),
        ("hip surgery on the fourteenth at seven thirty", "she's down for the fourteenth half past seven"),
        ("a dental cleaning on friday at noon", "friday midday you've got the dentist"),
        ("next dialysis is tuesday at eight", "be here tuesday eight sharp same machine"),
        ("she came in for birth control", "we put her on the pill last spring"),
        ("she came in for birth control", "she got her contraceptives here"),
        ("seen for a knee sprain on the second", "he twisted his knee for real i saw it"),
        ("seen for depression", "he came because he's been feeling very low in his mood and couldn't cope"),
        ("the hiv test is negative", "all clear on the hiv front"),
        ("the std panel is positive for chlamydia", "you did pick up an infection down there chlamydia it's called"),
        ("the mri shows a torn ligament", "the pictures show you ripped something in the knee a ligament"),
        ("the heart ultrasound was normal", "your ticker looks just fine on the echo"),
        ("kidney function is normal", "those kidneys of yours are working just fine"),
        ("the strep test was positive", "it's strep alright"),
        ("the pap smear is abnormal", "some of the cells weren't quite right on your pap"),
        ("the claim was denied", "they turned your claim down i'm afraid"),
        ("you have chlamydia", "what you've got is chlamydia it's easy to treat"),
    ],
)
def test_other_words_tell(says: str, words: str, matcher: Matcher) -> None:
    assert tells(says, words, matcher)


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ("the pregnancy test is positive", "when is the baby due"),
        ("the lump in the breast is benign", "i know waiting to hear about a lump is hard"),
        ("the margins are clear", "i want to be clear about what happens next"),
        ("the retina is failing", "how her eyes are doing you would have to hear from her"),
        ("the biopsy was benign", "your biopsy results are something the doctor goes over with you"),
        ("the biopsy was benign", "the result of the biopsy is in and we will go over it once i have your birthday"),
        ("the balance is three hundred forty five dollars", "our office is at three forty five main street"),
        ("eighty dollars are owed for the mri", "an mri costs a lot for everybody"),
        ("hip surgery on the fourteenth at seven thirty", "we open at seven thirty every day"),
        ("next dialysis is tuesday at eight", "i am here until eight on tuesday if you want to call back"),
        ("seen for a knee sprain on the second", "records requests take about ten days"),
        ("she came in for birth control", "who takes a pill and when is between a person and the doctor"),
        ("the pregnancy test is positive", "we do pregnancy tests here every day until four"),
        ("the hiv test is negative", "we keep every test private whatever it is"),
        ("doctor lim wants to start insulin", "doctor lim starts at nine if you want to reach her"),
        ("you have diabetes", "may i have your date of birth before we talk about sugar or anything else"),
        ("the mole on your arm was not melanoma", "what did they take off your arm"),
        ("take the water pill at noon", "would you like some water while you wait"),
        ("eye appointment friday at ten fifteen", "i am off on friday but my colleague is here"),
        ("two hundred dollars for the crown", "two hundred people called today so thank you for waiting"),
        ("physical therapy is on monday at three", "mondays at three the line is busiest"),
        ("doctor ruiz referred you to oncology", "doctor ruiz is out today can i help"),
        ("you owe sixty five dollars", "we've been in this building sixty five years"),
        ("the mri of the brain is clear", "let me be clear i can't get into your mri yet"),
        ("you have strep", "we do a strep test for anyone who walks in"),
    ],
)
def test_the_topic_alone_tells_nothing(says: str, words: str, matcher: Matcher) -> None:
    assert not tells(says, words, matcher)


def test_a_fact_is_also_said_by_what_it_implies() -> None:
    assert "congratulations on the baby" in ways(("the pregnancy test is positive",))
    assert ways(("your bill is due",)) == ("your bill is due",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a hundred and fifteen", "115"),
        ("half nine", "nine thirty"),
        ("they took it all out", "the margins are clear"),
        ("it won't harm her", "harmless"),
        ("carrying twins", "expecting a baby"),
    ],
)
def test_ways_of_speaking_share_a_concept(one: str, other: str) -> None:
    assert {c.name for c in concepts(one)} & {c.name for c in concepts(other)}
