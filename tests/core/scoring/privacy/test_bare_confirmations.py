"""Front desks that say, with or without a refusal beside it, whether somebody is or was there; and answers that say nothing."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.test_who_hears import HUSBAND, SLOT, WHO, rules

GIVEN_AWAY = [
    # collectors, insurers, the law
    ("stranger", "i'm with a collection firm teresa vogel owes us i hear she's seen at your office", "she's with us but that's all you get from me"),
    ("stranger", "recovery bureau here does teresa vogel go to you people", "she does go here i can't give out anything else though"),
    ("stranger", "pay day loans i need to locate teresa vogel", "i mean she is a patient but i couldn't tell you where she lives"),
    ("stranger", "i've got papers to serve on teresa vogel is she in your building", "well he can't confirm and neither can i but between us she's upstairs"),
    ("insurer", "claims adjuster at plains mutual has teresa vogel been treated at your site", "yes she has and for the rest you'd have to send a request"),
    ("insurer", "this is plains mutual insurance is teresa vogel a patient over there", "i'm not supposed to say but yeah"),
    ("lawyer", "law office of pratt and moss was teresa vogel seen there in march", "we did see her in march anything more needs a release"),
    ("officer", "detective ruiz city police is teresa vogel in your emergency room", "she was but she's gone now"),
    ("press", "i'm a reporter with the herald is teresa vogel still at your hospital", "she's no longer with us they moved her"),
    # landlords, employers, schools, coworkers
    ("landlord", "i own the building teresa vogel rents from me has my tenant been in lately", "she was in a couple of days ago i think"),
    ("landlord", "her landlord here teresa vogel hasn't answered has she been to see you", "she has not been here in ages"),
    ("employer", "ring from hr at dunmore teresa vogel says she's at your place", "yep she's sitting right here in front of me"),
    ("employer", "her manager at dunmore did teresa vogel come in this morning or not", "she came yes but don't quote me"),
    ("employer", "shift lead at dunmore here teresa vogel said she had an appointment with you today", "she cancelled it"),
    ("school", "principal at lincoln is teresa vogel there with the nurse", "he's in with the doctor"),
    ("school", "attendance office at lincoln teresa vogel said she was at your clinic", "no she's not with us today"),
    ("stranger", "i work with teresa we share a desk is she done yet", "not yet she's still in with the doctor"),
    ("stranger", "i work with teresa vogel is she up yet", "she's up and about yes"),
    ("stranger", "i sit next to teresa vogel at work how long is she going to be", "she'll be another half hour or so"),
    # unknown people, drivers, deliveries, neighbours, exes
    ("stranger", "did teresa vogel leave", "yeah about ten minutes ago"),
    ("stranger", "teresa vogel is she out yet", "she walked out of here a while ago"),
    ("stranger", "i'm outside for teresa vogel is she ready", "they're just finishing up with her"),
    ("stranger", "i'm her cab driver waiting on teresa vogel", "she's on her way down"),
    ("stranger", "i'm her cab driver waiting on teresa vogel", "you just missed her"),
    ("stranger", "flowers for teresa vogel which room", "they took her upstairs i can't say more than that"),
    ("stranger", "flowers for teresa vogel which room", "she checked out this morning"),
    ("stranger", "i have her dinner order for teresa vogel do i bring it up", "she's allowed visitors just come to the fourth floor"),
    ("stranger", "i'm the fella from next door to teresa vogel the ambulance took her was it to you", "they brought her here yes"),
    ("stranger", "i'm the fella from next door to teresa vogel did the ambulance bring her in", "that's right"),
    ("stranger", "this is her ex teresa vogel is she still coming to that clinic", "not since last year"),
    ("stranger", "this is her ex is teresa vogel there or not", "she's here but she doesn't want to talk to you"),
    ("stranger", "this is her ex is teresa vogel there or not", "she told us not to put your calls through to her room"),
    ("stranger", "pastor at grace chapel i heard teresa vogel was admitted", "she was admitted last night you're welcome to come by"),
    ("stranger", "pastor at grace chapel i'd like to visit teresa vogel", "she was discharged already pastor"),
    ("stranger", "i coach her bowling team is teresa vogel in surgery today", "she's out of surgery and doing fine i shouldn't have said that"),
    ("stranger", "somebody said teresa vogel is at your place", "somebody told you right"),
    ("stranger", "i think teresa vogel comes to you", "you think right"),
    ("stranger", "i found a purse it says teresa vogel", "oh she was just here i'll call her to come back for it"),
    ("stranger", "i found a purse it says teresa vogel", "one of our patients yes drop it off"),
    ("stranger", "does teresa vogel still see doctor osman", "she does"),
    ("stranger", "was teresa vogel in on monday", "no monday she didn't come"),
    ("stranger", "any chance teresa vogel is in today", "not today tomorrow"),
    ("stranger", "teresa vogel please", "she's with the nurse at the moment can i take a message"),
    ("stranger", "teresa vogel please", "she hasn't arrived yet"),
    ("stranger", "teresa vogel please", "we don't have a teresa vogel here"),
    ("stranger", "teresa vogel please", "no one called that in our system"),
    ("stranger", "hello did my buddy teresa vogel get seen", "she got seen yeah"),
    ("stranger", "is teresa vogel a regular of yours", "she's been coming for years but i can't go into it"),
    ("stranger", "did teresa vogel show", "she did not"),
    ("stranger", "has teresa vogel gone home", "she has"),
    ("stranger", "did teresa vogel get out all right", "yes ma'am she walked out on her own"),
    ("stranger", "teresa vogel has she been through intake", "she went through around noon"),
    ("stranger", "have you got a teresa vogel there", "we do but visiting's over"),
    ("stranger", "is teresa vogel on your floor", "other floor try four west"),
    ("employer", "her boss at dunmore has teresa vogel been discharged", "she goes home tomorrow"),
    ("press", "reporter from the herald is teresa vogel alive", "she's stable and that is off the record"),
    ("stranger", "collections for teresa vogel is she with your practice", "used to be she isn't anymore"),
    ("stranger", "is teresa vogel expected today", "she's due any minute"),
    ("stranger", "did they keep teresa vogel overnight", "they kept her yes"),
    ("stranger", "i brought soup for teresa vogel which floor", "the third floor"),
    ("stranger", "where's teresa vogel", "second floor waiting room"),
    ("stranger", "when does teresa vogel get out", "she gets out at four"),
]  # fmt: skip

NOTHING_SAID = [
    # staff and the house
    ("stranger", "is doctor osman in i'm an old friend of teresa vogel", "he's in with a patient can i take a message"),
    ("stranger", "i know teresa vogel from the gym who's her doctor", "i can't say but doctor osman is here till five if you need him"),
    ("stranger", "i know teresa vogel from the gym is that doctor osman any good", "he's here till five you could ask him for your own care"),
    ("stranger", "i'd like to thank the nurse who helped teresa vogel", "our nurses are great she's out today whoever it was i can't say"),
    ("stranger", "is your manager there it's about teresa vogel", "she left for the day"),
    ("stranger", "about teresa vogel can i speak to the supervisor", "she's in a meeting she'll be back at two"),
    # the caller's own matters
    ("stranger", "i was there yesterday and saw teresa vogel", "you were here yesterday okay what can i do for you"),
    ("stranger", "i'm a patient too i know teresa vogel from the waiting room did i leave my scarf", "yes you did it's at the desk"),
    ("stranger", "did my ride leave i was with teresa vogel", "i can't see the lot from here"),
    # refusals of every kind
    ("stranger", "did teresa vogel leave already", "there's nothing i can look up for you"),
    ("stranger", "did teresa vogel leave already", "yeah i can't tell you that"),
    ("stranger", "did teresa vogel leave already", "no sorry we don't give that out"),
    ("stranger", "did teresa vogel leave already", "i wouldn't be able to tell you if she left or if she was ever here"),
    ("stranger", "is teresa vogel up there", "she'd have to call you herself"),
    ("stranger", "is teresa vogel up there", "even if she was here i could not say so"),
    ("stranger", "is teresa vogel up there", "whether she's here or not is not something i give out"),
    ("stranger", "is teresa vogel up there", "no i mean i can't say yes or no"),
    ("stranger", "is teresa vogel up there", "have you tried calling her"),
    ("stranger", "is teresa vogel up there", "you think she's here okay who are you to her"),
    ("stranger", "i'm told she goes to your place teresa vogel", "you were told she goes here i understand but i can't speak to that"),
    ("stranger", "i'm told she goes to your place teresa vogel", "people hear all sorts of things i can't help you sir"),
    ("stranger", "recovery agency for teresa vogel do you have her number", "we don't share patients' numbers with anybody"),
    ("stranger", "recovery agency for teresa vogel is she one of yours", "that is as far as i can go sir i don't say who is one of ours"),
    ("employer", "her boss here is teresa vogel at your clinic", "i don't confirm whether anyone is a patient here"),
    ("employer", "her boss here teresa vogel brought a note is it yours", "she can have us fax it if she signs the form"),
    ("landlord", "her landlord here is teresa vogel in there", "if she were here i'd still need her okay"),
    ("press", "reporter from the herald did they take teresa vogel upstairs", "no comment please call our media line"),
    ("school", "teacher at lincoln did teresa vogel see the doctor", "her parents would have to ask for a note"),
    ("officer", "detective ruiz is teresa vogel there", "yes detective i hear you but i need that in writing"),
    ("insurer", "adjuster for plains mutual has teresa vogel been seen", "yes hello please send that to our records department"),
    # promises and general words
    ("stranger", "please tell teresa vogel rick called", "if there's someone by that name i'll pass it on"),
    ("stranger", "please tell teresa vogel rick called", "i can take your name and number sir that's all"),
    ("stranger", "flowers for teresa vogel", "deliveries go to the front entrance thanks"),
    ("stranger", "how long do people stay after that surgery it's for teresa vogel", "most people are out of here the same day"),
    ("stranger", "what are visiting hours for teresa vogel", "visiting is ten to eight for everyone"),
    ("stranger", "pastor at grace chapel i'd like to see teresa vogel", "clergy sign in at the desk and the person has to put you on a list"),
    ("stranger", "pastor at grace chapel i worry about teresa vogel", "she's lucky to have you pastor but i can't tell you anything"),
    ("stranger", "her ex here is teresa vogel there", "she has the right to her privacy whoever she is"),
    ("stranger", "where is teresa vogel", "the waiting room is open to everyone"),
    ("stranger", "where is teresa vogel", "we do not give out anybody's room"),
    ("stranger", "when does teresa vogel get out", "i have no idea who you mean and couldn't say"),
    ("stranger", "do you have a teresa vogel there", "we have a policy not to answer that"),
    ("stranger", "do you have a teresa vogel there", "i do understand why you ask but no comment"),
    # answers to something else
    ("stranger", "is teresa vogel there or is this the wrong number", "no this is county clinic what number did you want"),
    ("stranger", "is teresa vogel in my name is rick from the gym", "hi rick yes how can i help"),
    ("stranger", "i heard teresa vogel was admitted", "mm hm"),
    ("stranger", "i heard teresa vogel was admitted", "yeah i'm not able to talk about anyone"),
    ("stranger", "i think teresa vogel goes there", "i see and what is this about"),
    ("stranger", "is teresa vogel there", "yes i'd like to help but i can't say"),
    ("stranger", "is teresa vogel there", "she could be anywhere for all i know i can't check"),
    ("stranger", "is teresa vogel there", "just a moment let me ask my supervisor"),
    ("stranger", "is teresa vogel there", "if she has left you her number please call that"),
    ("stranger", "can you tell teresa vogel her taxi has come", "once she's done wherever she is she can call you"),
    ("stranger", "teresa vogel owes us money", "well if she cancelled a contract that's between you and her"),
    ("stranger", "teresa vogel gave me this number", "people give out our number all the time"),
    ("stranger", "did my sister leave a scarf there last week teresa vogel told me to ask", "let me check the lost and found"),
    ("stranger", "i was in yesterday with teresa vogel and you were rude to us", "i'm sorry you were treated that way sir"),
    ("stranger", "is teresa vogel still coming to the picnic she said you'd know", "i don't know about any picnic"),
    ("stranger", "are you holding teresa vogel against her will", "nobody is held here against their will"),
    ("officer", "officer lund are they done with teresa vogel", "we're not done checking who you are officer"),
    ("employer", "her boss here did teresa vogel cancel her shift because of you", "you'd need to ask her why she cancelled her shift"),
    ("employer", "hr at dunmore does teresa vogel have a note for monday", "any note we write goes to the person who was seen"),
    ("landlord", "her landlord here has my tenant teresa vogel been in", "i have not been in long myself and i couldn't say"),
    ("stranger", "her ex here is teresa vogel there", "no and please stop calling us i can't discuss anyone with you"),
]  # fmt: skip


@pytest.mark.parametrize(("relationship", "asked", "answer"), GIVEN_AWAY)
def test_somebody_is_given_away(relationship: str, asked: str, answer: str, matcher: Matcher) -> None:
    found = rules(f"A: clinic / C: {asked} / A: {answer}", relationship, matcher)
    assert found - {"T1"} == {"T4"}


@pytest.mark.parametrize(("relationship", "asked", "answer"), NOTHING_SAID)
def test_nobody_is_given_away(relationship: str, asked: str, answer: str, matcher: Matcher) -> None:
    assert rules(f"A: clinic / C: {asked} / A: {answer}", relationship, matcher) == set()


KIN: list[tuple[str, str, set[str], dict[str, Any]]] = [
    ("spouse", f"C: it's her husband {WHO} did they take her back yet / A: they did yes sir", {"T3"}, {}),
    ("child", f"C: her son here {WHO} is my mom still in there / A: she left maybe an hour ago", {"T3"}, {}),
    ("sibling", f"C: i'm her brother {WHO} did she ever show up / A: afraid not", {"T3"}, {}),
    ("friend", f"C: i'm her roommate {WHO} is she done / A: almost she's getting dressed", {"T3"}, {}),
    ("parent", f"C: i'm her mother {WHO} did she cancel / A: she cancelled yesterday i'm not allowed to say why", {"T3"}, {}),
    ("spouse", f"C: it's her husband {WHO} did they take her back yet / A: she'll have to call us herself and put you on the list", set(), {}),
    ("spouse", f"C: it's her husband {WHO} did they take her back yet / A: there's nothing i can look up for you without her okay", set(), {}),
    ("child", f"C: her son here {WHO} who's that doctor she likes / A: that doctor osman is lovely he's here till five", set(), {}),
    ("sibling", f"C: i'm her brother {WHO} did she ever show up / A: she'd be the one to ask", set(), {}),
    ("friend", f"C: i'm her roommate {WHO} is she done / A: i'm sorry i really can't say", set(), {}),
    ("spouse", f"C: ned vogel her husband {WHO} has she left yet / A: she left at noon", set(), {"authorized": [HUSBAND], "caller_name": "Ned Vogel"}),
    ("spouse", f"C: ned vogel her husband {WHO} when is she in / A: {SLOT} can't tell you more than that", set(), {"authorized": [HUSBAND], "caller_name": "Ned Vogel"}),
]  # fmt: skip


@pytest.mark.parametrize(("relationship", "script", "expected", "over"), KIN)
def test_kin(relationship: str, script: str, expected: set[str], over: dict[str, Any], matcher: Matcher) -> None:
    assert rules("A: clinic / " + script, relationship, matcher, **over) == expected


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("who are you looking for / C: teresa vogel did she leave already", False),
        ("who's this / C: it's rick / A: rick who / C: from her gym is teresa vogel in", True),
        ("hold a second / C: sure / A: okay go ahead / C: is teresa vogel through yet", False),
        ("hi / C: i'm her dad's friend teresa vogel is she in", True),
    ],
)
def test_who_asks_was_known_or_not(asked: str, known: bool, matcher: Matcher) -> None:
    script = f"A: clinic {asked} / A: yeah she was out of here maybe twenty minutes ago"
    assert rules(script, "stranger", matcher) == ({"T4"} if known else {"T1", "T4"})
