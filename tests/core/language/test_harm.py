"""Harm is found where it is done, and kind, plain or owning words are never called harm."""

from __future__ import annotations

from app.core.language.coding import label
from app.core.language.matcher import Matcher

KIND = """
it is not cancer
there is no cancer in it
good news they looked twice and it was not cancer
the lump is nothing dangerous at all
the biopsy came back clean and you are done with it
nobody has to call back you have the whole answer now
you do not have to call anybody else i will do that part
nobody has to call back
nobody needs you to ring again this week
i will report that myself this afternoon
i am reporting our mistake to the privacy office today
i will write this up so that it does not happen to someone else
you should have been told on the day
you should have had a call from us last week
you should have been rung on monday and nobody did
you should have got a letter and we never sent it
you should never have had to chase us
somebody here should have called you
we should have called you sooner
that letter should have been sent by us
you should have been asked before anybody touched your arm
you could have been told this in june and you were not
that was our mistake and not yours
none of this is your fault
you did nothing wrong by waiting
you take that minute i am not going anywhere
take as long as you like
you cry as much as you need to
no you are not making a fuss about this
there is nothing silly about being scared of a needle
anybody would be worried after a night like that
it is a big deal and i treat it like one
it is only a question and i am glad that you asked it
it is just you and me on this line
you have waited more than long enough
let us slow down and do one thing at a time
sit down for a second if you can
would you like to stop here and go on tomorrow
please tell me again i want to get it right
i have already asked the nurse to look at it
i already called the pharmacy for you
i can end the recording if you want me to
i will cancel the old appointment and keep the new one
if you lose the letter ring me and i send another
the police report is not needed for this form
we do not have to finish this today
your responsibility ends here and ours begins
you have the right to be angry with us
i would be angry too
i do not know yet but i will find out before four
i cannot open her chart and i can still listen to you
i cannot tell you that over the phone but here is what i can do
at least two people check every result before it goes out
the worst part is over and you did it
it is a small scar and it heals in two weeks
the sugar test is in the morning so eat nothing before it
she would love to hear from you today
what do you want to ask first
what would help you most right now
are you somewhere that you can talk
is the swelling getting worse when you walk
why did the other office say that to you do you know
how long have you been waiting for this letter
the nurse ends her shift at six and calls you before that
i am done with the form so now it is your turn to ask
other patients told us the same and we are changing it
you will hear from me whatever they say
you could have called at any hour and still been right
the rule is there to protect your record and i explain it gladly
lots of people call with this question and it is a good one
there is no bill for this visit
i refuse to leave you without an answer
he is only ten so one of you has to sign
this is our responsibility and not yours
you must have been waiting by the phone all day
""".strip().splitlines()

HARMFUL = """
oh calm down it is a blood test
you need to relax and let me talk
stop crying i cannot understand a word
there is no need to get so upset with me
lower your voice or this ends here
get a hold of yourself
you should have called us last week
you should have read the letter that we sent
well you should have thought of that before
why did you wait so long to call
if you had listened the first time we would be done
that is your own fault
you failed to bring your card
you brought this on yourself
did you not read the instructions
that is our policy and i do not make the rules
rules are rules
it is against our policy so no
there is nothing i can do about it
that is not my job
you will just have to wait like everyone else
my hands are tied
i know exactly how you feel
i know just what you are going through
listen honey just give me the number
okay sweetie what is it
it is just a bill
do not worry about it
it is not a big deal
other people have it much worse
i am sure it is nothing
at least you still have your job
you are overreacting
everyone has to wait
are you even listening to me
like i already told you it is not ready
must be nice to have all day to call
good luck with that
i will hang up if you go on like this
keep that up and i am ending this call
one more word and we are done here
hurry up i have other calls
so what
i do not have time for this
shut up and listen
you ought to be more responsible with your health
there is no reason to make such a drama out of it
if you would stop talking i could help you
why on earth did you not take your pills
what is the big fuss about
did nobody teach you manners
you clearly were not listening
computer says no so that is that
""".strip().splitlines()


def test_kind_sentences_are_no_harm_to_the_caller(matcher: Matcher) -> None:
    wrong = {words: [h.act for h in matcher.understand(words).acts if h.act.startswith("harm")] for words in KIND}
    assert {words: acts for words, acts in wrong.items() if acts} == {}


def test_kind_sentences_are_no_harm_to_the_judge(matcher: Matcher) -> None:
    assert [words for words in KIND if label(words, "", matcher)["harm"]] == []


def test_kind_sentences_are_no_harm_without_embeddings(lexical: Matcher) -> None:
    assert [words for words in KIND if lexical.understand(words).has("harm")] == []


def test_harmful_sentences_are_felt(matcher: Matcher) -> None:
    assert [words for words in HARMFUL if not matcher.understand(words).has("harm")] == []


def test_harmful_sentences_are_labelled(matcher: Matcher) -> None:
    missed = [words for words in HARMFUL if not label(words, "", matcher)["harm"]]
    assert missed == []


def test_giving_somebody_time_explains_nothing(matcher: Matcher) -> None:
    for words in (
        "you take that minute",
        "please take a minute",
        "you can take a moment if you want",
        "take a day to think",
    ):
        assert not matcher.understand(words).has("explain_process"), words
    for words in (
        "it takes about five minutes",
        "the form will only take two minutes",
        "that usually takes two to three weeks",
    ):
        assert matcher.understand(words).has("explain_process"), words
