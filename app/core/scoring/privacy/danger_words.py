"""The words of danger: to oneself, in the body, by or to others; open ones, and veiled ones that need a second sign."""

from __future__ import annotations

import re

_MEDS = r"(?:pills?|tablets?|bottles?|capsules?|meds|medications?|medicines?|insulin|morphine|oxy\w*|xanax|tylenol|doses?|stash)"
_KIN = r"(?:kids?|child(?:ren)?|daughters?|sons?|wife|husband|mother|mom|mama|father|dad|sister|brother|family|boys?|girls?|grandkids|babies|baby)"
_WEAPON = r"(?:gun|rifle|pistol|shotgun|knife|machete|blade|razor|bat|hammer|axe|rope|noose|revolver)"
_SOMEBODY = r"(?:he|she|they|my (?:\w+ )?(?:husband|wife|boyfriend|girlfriend|ex|son|daughter|father|dad|mother|brother|partner|roommate|neighbor|stepdad|grandson)|somebody|someone|this man|a man|the guy)"
SELF_HARM = (
    r"kill(?:ing)? my ?self|end(?:ing)? (?:it all|my (?:own )?life|(?:it|this|things|everything)(?: all)?(?: \w+){0,2}? (?:tonight|today|now|for good|once and for all|right here|before (?:morning|tomorrow)))|tak(?:e|ing) my (?:own )?life|suicidal|(?:commit|attempt|thinking (?:about|of)|considering)\w* suicide|(?:hurt|harm|cut|hang|shoot|drown|stab)(?:t?ing)? my ?self"
    r"|(?:slit|slitting|cut|cutting|opened) my wrists?|cut too deep|blow(?:ing)? my (?:brains|head)"
    r"|(?:will not|not going to) be alive|do not want to (?:live|be alive|wake up|exist|be here any ?more|go on (?:living|any ?more|any longer))|no (?:reason|point|sense|use) (?:in |to |for )?(?:me |my )?(?:to )?(?:live|living|going on|go on|being (?:here|alive)|stick\w* around|stay\w* (?:alive|around)|carry\w* on)|better off (?:dead|without me|if i (?:was|were) (?:dead|gone))"
    r"|wish(?:ed|ing)? (?:that )?i (?:was|were|had) (?:dead|never been born|not woken up|died)|(?:done|finished|through|tired|sick) (?:of |with )?(?:living|being alive|existing|breathing)\b"
    r"|(?:nobody|no one|who) (?:would|will) (?:even )?(?:miss|care about|notice) (?:me|if i (?:am|was|were|died))|(?:not|never) (?:think i will |going to )?(?:make it|live|last|get) (?:through|until|till|past|to) (?:the (?:night|morning)|tonight|tomorrow|morning)"
    r"|(?:car|engine|motor) (?:is )?(?:running|on) in (?:the|my) (?:closed )?garage|(?:standing|sitting|parked|i am (?:up )?)(?: \w+){0,2} on (?:a|the|this) (?:bridge|roof|ledge|tracks|overpass|railing|edge)|(?:tonight|today) (?:is|will be) (?:it|my last)\b(?! (?:day (?:of|at|on)|appointment|visit|dose|one|pill))"
    r"|you will not (?:have to|need to) (?:worry|bother|deal) (?:about|with) me (?:any ?more|again|after)|(?:suicide|goodbye|farewell) (?:notes?|letters?)|say(?:ing)? (?:my )?goodbyes? (?:to (?:my|the) )"
    r"|(?:jump|step|drive|drove|driving|walk|swerve|throw myself) (?:\w+ ){0,3}?(?:off|into|in front of|under) (?:a|an|the|this|that|on ?coming) (?:bridge|roof|balcony|road|tree|wall|river|lake|traffic|train|truck|bus|cliff|building|overpass)"
    r"|i am (?:already|as good as) dead\b|overdos(?:ed|ing) (?!on (?:sugar|coffee|news))"
    rf"|i (?:just |already |have |went and )*(?:took|take|taken|swallowed|ate|emptied|downed|drank) (?:all|the whole|too many|too much|a whole|every|a bunch|a handful|most|the rest|the entire|(?:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|\d\d))\b(?: \w+){{0,4}}? ?{_MEDS}(?! (?:as|like|this week|i was given|he gave))"
    rf"|(?:she|he|they|my \w+) (?:just |has |have )*(?:took|swallowed|taken|ate|emptied|downed) (?:all|the whole|too many|too much|a whole|every|a bunch|a handful|most of|the entire|(?:twenty|thirty|forty|fifty|\d\d))\b(?: \w+){{0,4}}? ?{_MEDS}"
    rf"|(?:got|have|holding|found|loaded|bought|have got) (?:a|the|my|his) (?:gun|noose|rope|razor|blade)s?\b(?: \w+){{0,3}}? ?(?:here|already|out|ready|loaded|in my|on my|beside|next to|with me|to my|and)|holding (?:a|the|my) {_WEAPON}"
)
_CHEST = r"(?:my|his|her|the|their|mom's|dad's) (?:whole )?(?:chest|breastbone|sternum)"
_FELT = r"(?:hurt\w*|pains?|painful|tight\w*|heav\w+|pressure|press\w+|squeez\w+|crush\w+|tear\w+|ripp?\w+|stabb?\w+|gripp?\w+|exploding|caving in)"
BODY = (
    rf"(?:holding|clutching|grabbing|grips?|gripping) (?:at )?(?:his|her|my|their) (?:chest|heart)|{_CHEST}(?: \w+){{0,5}}? {_FELT}\b|{_FELT}(?: \w+){{0,4}}? (?:in|on|across|around|through|over) {_CHEST}|(?:chest|heart) (?:pain|pains|pressure|hurts|is (?:killing|hurting|pounding out))"
    rf"|(?:bricks?|elephant|weight|ton|vise|vice|band|rock|boulder|something|someone|somebody|truck|concrete|anvil|belt|fist|foot|cinder block|stone|load)(?: \w+){{0,5}}? (?:on|across|around|in|into|over) {_CHEST}|{_CHEST}(?: \w+){{0,4}}? (?:like|as if)(?: \w+){{0,4}} (?:brick|elephant|weight|ton|vise|vice|band|rock|boulder|truck|standing|sitting|stood|squeez\w+|concrete|belt|fist)\w*"
    r"|(?:it|feels?) (?:is )?(?:like )?an elephant\b|left (?:arm|hand|side)(?: of my \w+)?(?: \w+){0,3}? (?:numb|dead|tingl\w+|weak|heavy)\b(?! since)|(?:pain|numb\w*|ache|aching|tingling)(?: \w+){0,4}? (?:down|up|into|in|to) my (?:left arm|jaw and|left shoulder and|arm and (?:my )?jaw)|my jaw hurts and|worst headache (?:of|in) (?:my|his|her) life"
    r"|(?:cannot|can not|can hardly|can barely|hardly|barely|not able to|trouble|struggling to|struggling for|fighting for|gasping for|not|stopped) (?:\w+ )?(?:breathe|breathing|breath|get (?:my|any|his|her|a|enough) (?:breath|air)|catch (?:my|his|her) breath)\b(?! (?:treatment|test|machine|exercis\w+|class|easy|easier))|gasping (?:for|like)"
    r"|(?:is|has|went|just|found \w+) (?:just )?(?:not breathing|unconscious|unresponsive|passed out|gone (?:gray|grey|blue|purple|white)|turning (?:blue|gray|grey|purple)|collapsed|out cold)|(?:will not|does not|cannot|not) (?:wake|come) (?:up|to|round)(?: properly)?\b(?! (?:till|until|before|for|early|on time|the|work|his|her|my|your|a|an|it|this|you|us|me|school|see|any))|(?:cannot|not able to|not) (?:get|wake|rouse) (?:him|her|my \w+|the baby|them) (?:up|awake|to (?:wake|respond|answer|move))\b(?! (?:for|in the|before|early|to go))"
    r"|(?:slumped|collapsed|lying there|on the floor|passed out|fell|fallen|fainted|went down)\b(?: \w+){0,5}? (?:will not|does not|is not|not|cannot) (?:\w+ )?(?:answer\w*|respond\w*|mov\w+|react\w*|wak\w+|talk\w*|get(?:ting)? up|com\w+ (?:to|round))|not (?:responding|answering me|moving at all)\b|(?:his|her) eyes (?:have )?roll\w+ back"
    r"|(?:lips|mouth|fingernails|nails|face|skin) (?:are|is|look|looks|went|gone|turned|turning|going|getting) (?:\w+ ){0,2}?(?:blue|gray|grey|purple)|(?:turned|turning|going|gone|went|looks) (?:all |kind of |really )?(?:blue|purple|gray|grey) (?:around|in the face)"
    r"|(?:face|mouth|eye) (?:is |has |just |all |kind of )*(?:droop\w*|gone numb|numb|hanging|sagg\w+|fallen|slid\w*|gone|lopsided|crooked)|(?:one|left|right|half (?:of )?(?:his|her|my)) (?:side (?:of (?:his|her|my) (?:face|body) )?|face )(?:is |has |just )*(?:droop\w*|numb|gone|hanging|weak|dead|not mov\w+|won)"
    r"|(?:is|am|are) having (?:a|another) (?:stroke|heart attack|seizure|fit)|(?:think|believe|afraid) (?:it is|i am having|he is having|she is having|this is) a (?:stroke|heart attack)|(?:he|she|baby|son|daughter|husband|wife|mother|father|mom|dad) (?:is|has been|keeps|started|will not stop) (?:seizing|convulsing|fitting|shaking all over|having (?:a )?(?:seizures?|convulsions?|fits?))"
    r"|bleeding (?:a lot|heavily|and it will not stop|so much|everywhere|out|badly|through|like crazy|all over|and (?:we|i) cannot stop)|(?:will not|cannot|not) (?:stop|get) (?:the |it |him |her )?(?:to stop )?bleeding|blood (?:is )?(?:everywhere|all over the|pouring|gushing|spurting|coming out of (?:his|her|my) (?:mouth|ears?))|soak(?:ed|ing) (?:right )?through (?:the|a|two|three|another) (?:towels?|pads?|bandages?)|cough(?:ing|ed|s)? up blood|(?:vomiting|throwing up|puking) blood|pregnant and (?:\w+ )?bleeding"
    r"|(?:throat|tongue|airway|windpipe) (?:is |feels like it is |has )?(?:\w+ )?(?:clos\w+|swell\w+|swollen|getting (?:fat|big|bigger|thick|tight)|puff\w+|shut\w*)|anaphyla\w+|(?:is|are|he is|she is) choking\b(?! up)|choking on (?:a|an|his|her|the|some)"
    rf"|(?:drank|drunk|swallowed|ate|eaten|got into|gotten into|chugged|inhaled|sniffed) (?:\w+ ){{0,5}}?(?:anti ?freeze|bleach|drain cleaner|batter(?:y|ies)|poison|pesticide|magnets?|detergent|laundry pods?|pods?|gummies|cleaner|lighter fluid|gasoline|rat poison|ammonia|mushrooms)|(?:got|gotten|been|climbed) into (?:my|the|his|her|our|grandma's|grandpa's) (?:\w+ )?(?:{_MEDS}|medicine cabinet)|swallowed (?:\w+ ){{0,4}}?(?:whole lot|bottle|{_MEDS}) (?:and|of)"
    r"|(?:cannot|can not|hardly|barely) feel (?:my|his|her|half (?:of )?(?:my|his|her)) (?:\w+ )?(?:face|arm|leg|side|body)\b|(?:words|speech|talking|talks|sentences)(?: \w+){0,3}? (?:come|comes|coming|is|are|out) (?:out )?(?:\w+ )?(?:wrong|jumbled|slurred|garbled|funny|mush\w*|gibberish|nonsense|backwards)|slurring (?:his|her|my)?|talk(?:s|ing) like (?:he|she) is drunk"
    r"|(?:gone|went|is|are|has gone) (?:all |completely )?(?:floppy|limp)\b|(?:will not|does not|not) (?:stir|wak\w+|rouse|come round|come to)\b(?! (?:me|us|him|her|them|you|the|my|anybody|anyone|till|until|before|up)\b)|(?:a )?(?:man|woman|person|patient|child) down\b|(?:needle|syringe) (?:still )?(?:in|hanging from) (?:his|her) arm|everything is (?:going|getting) (?:grey|gray|black|dark)|(?:about|going) to (?:pass out|black out)\b"
)
VIOLENCE = (
    rf"{_SOMEBODY} (?:is|was just|keeps|started|has been|just) (?:hitting|beating|hurting|choking|strangling|attacking|punching|kicking|threatening|chasing|shaking) (?:me|us|her|him|the (?:baby|kids)|my \w+)|{_SOMEBODY} (?:just |has just |tried to )(?:hit|beat|choke|choked|strangle|strangled|attack|attacked|punched|kicked|stab|stabbed|shoot|shot|kill) (?:me|us|my \w+|the \w+)|hands? (?:around|on|round) my (?:neck|throat)"
    rf"|{_SOMEBODY} (?:\w+ ){{0,3}}?(?:going|threatened|threatening|threatens|wants|swore|swears|promised|plans|(?:says?|said|told me|tells me) (?:that )?(?:he|she|they) (?:will|would|is going|was going|are going)) (?:to )?(?:kill|shoot|stab|hurt|strangle|burn|beat|murder) (?:me|us|the kids|my|him|her|himself|herself|everybody|everyone)"
    rf"|(?:he|she|they) (?:has|got|have|keeps|carries|took|grabbed|pulled|waving|has got) (?:out )?(?:a|his|her|the|my) (?:\w+ )?{_WEAPON}\b|{_SOMEBODY} (?:is|are) (?:outside|at the door|breaking (?:in|down|the|everything|things)|kicking (?:in|down|the)|trying to get in|coming (?:to|for|at) (?:kill|me|us)|smashing|tearing up|throwing (?:things|furniture))"
    r"|(?:hiding|hid|locked (?:myself|us|ourselves)|barricaded)(?: \w+){0,3}? (?:in|inside|from (?:him|her)|under)(?: \w+){0,2}? (?:bathroom|closet|bedroom|basement|garage|car|bed|him|her|room)\b|(?:he|she) (?:will|might|can|is going to) hear me\b(?= .*\b(?:hit|hurt|kill|angry|scared|please|quiet)\b)|(?:cannot|not) talk (?:loud|long|for long)(?= .*\b(?:he|she|hear|home|back)\b)|not safe (?:here|at home|in (?:this|my) house|tonight)"
    r"|i (?:will|am going to|swear i will|might|am about to|am fixing to) (?:kill|shoot|stab|burn|hurt|strangle|murder|bash|put a bullet in) (?:him|her|you|them|somebody|someone|everybody|everyone|that (?:doctor|man|nurse|woman)|my (?:baby|kids|wife|husband|son|daughter|mother|father|neighbor|boss|ex)|the baby|one of you)|(?:somebody|someone|one of you|people|you all|all of you) (?:is|are|will be) (?:going to )?(?:get(?:ting)? )?(?:hurt|shot|killed|dead|die)\b"
    r"|come down there (?:with|and) (?:a gun|my gun|shoot|hurt|burn|kill|make)|bring(?:ing)? (?:a|my) gun|(?:have|got|with) my (?:gun|rifle|pistol|shotgun|knife)\b|(?:burn|blow|shoot|light)(?:ing)? (?:the|that|this|your) (?:whole )?(?:place|clinic|office|building|hospital)? ?(?:down|up)\b|tell(?:s|ing)? me to (?:hurt|kill|harm) (?:the|my|him|her|them|people|myself)|(?:afraid|scared|going|about) (?:i (?:will|am going to|might) |to )(?:hurt|shake|drop|drown|smother) (?:the|my) (?:baby|kids?|child|son|daughter)"
)
OPEN = re.compile(rf"\b(?:{SELF_HARM}|{BODY}|{VIOLENCE})")
MEANS = re.compile(
    rf"\b(?:{_MEDS}|razors?|rope|gun|blades?|gas|knife)\b(?: \w+){{0,6}}? (?:counted|lined|laid|saved|stored|poured|spread|emptied|right here|in front of me|in my (?:hand|hands|lap)|next to me|beside me|on the (?:\w+ )?(?:counter|table|bed|floor|sink|nightstand|dresser))\b"
    rf"|\b(?:counted|lined up|laid out|saved up|poured out|emptied|hoarded|stockpiled|been saving) (?:\w+ ){{0,4}}?{_MEDS}\b|\b(?:looking at|staring at|holding) (?:the|my|a|all) (?:\w+ ){{0,3}}?(?:{_MEDS}|river|bridge|rope|gun|blade|tracks|water)\b|\bi took (?:them|it) (?:all |about |just |like )*(?:\w+ )?(?:minutes?|an hour|a while) ago\b|\bgot the rope\b"
)
FAREWELL = re.compile(
    rf"\b(?:say|said|saying) (?:my )?goodbyes?\b|\b(?:tell|let) (?:\w+ ){{0,3}}?{_KIN}(?: \w+){{0,4}}? (?:i|we) (?:\w+ )?(?:love|loved|am sorry|was sorry)\b|\btell (?:them|him|her) i (?:love|loved|am sorry)\b|\bmade (?:my )?peace\b|\b(?:hear|talk to) a (?:voice|person|human)(?: \w+){{0,2}}? (?:first|before|one last)\b|\b(?:last|final) (?:call|goodbye|words)\b|\bforgive me\b"
    r"|\b(?:written|wrote|left|finished|sealed) (?:all )?(?:the|my|a|some|those) (?:\w+ )?(?:letters?|notes?|will)\b"
)
GIFT = re.compile(
    r"\b(?:gave|given|giving) (?:away )?(?:the |my |all )*(?:dog|cat|cats|dogs|things|stuff|car|ring|rings|guitar|keys|tools|records|furniture|clothes|bird|savings|jewelry|house)(?: \w+){0,4}? ?(?:away|to (?:my|the|her|his|a)|yesterday|this morning)\b|\b(?:someone|somebody|who) (?:to|can|will) (?:take|feed|have|find|look after) (?:my |the )?(?:dog|cat|cats|dogs|kids|bird|plants)\b|\b(?:affairs|papers|things|paperwork) (?:are |is )?(?:all )?in order\b|\bcleaned (?:out )?the (?:house|whole house|apartment|closet)\b"
)
FINALITY = re.compile(
    r"\b(?:not|never|nobody|no one|nothing|none)\b(?: \w+){0,8}? after (?:tonight|today|this (?:call|evening)|i am gone)\b|\bafter (?:tonight|today|i am gone)\b(?: \w+){0,6}? (?:not|nobody|no one|nothing|never|done|over|easier|better|free)\b|\b(?:not|never) (?:going to )?be (?:here|around|alive|needing)\b|\b(?:will not|not going to|not) need (?:it|them|that|those|one|any|an appointment|a refill)(?: \w+){0,2}? (?:any ?more|again|where i am going|soon|now)\b|\bwhere i am going\b"
    r"|\b(?:will|going to) (?:all |finally )?be (?:over|done|gone|finished|quiet|out of (?:the|your|their|her|his) way)\b|\bby (?:tomorrow|morning|then|\w+) (?:i will be|i am|it will be|it is) (?:gone|not here|over|done)\b|\b(?:too late|no (?:next|more) (?:week|tomorrow|time)|no tomorrow)\b|\b(?:does not|will not|not going to|no longer|not) matter (?:any ?more|now|soon|what|by|after|much longer)\b|\bfor (?:good|the last time)\b(?! (?:this time )?(?:news|reason))|\blast (?:night|day) here\b|\bbe gone\b|\bone last time\b|\b(?:tonight|today) is the (?:night|day)\b"
)
DESPAIR = re.compile(
    r"\b(?:(?:be|am|being|just) (?:\w+ )?(?:done|finished|through)(?: with (?:it|everything|all (?:of )?(?:it|this)|life|this life|living|people|trying|fighting))?(?= (?:with|i|and|now|trying|fighting|tonight|please|completely|for)\b|$)|why (?:do |would |should )?i (?:even )?(?:bother|keep going|go on|am still here|keep trying)|(?:be|get it) over (?:with|and done)"
    r"|cannot (?:do|take|live with|carry|bear|keep doing|stand|face) (?:this|it|on|another (?:day|night)|any of (?:it|this))(?: any ?more| any longer)?|cannot go on|no one (?:will|would) (?:miss|notice|care)|nobody (?:will|would) (?:miss|notice|care)|(?:be|go be) with (?:him|her|them|my \w+) (?:again|soon|tonight|now)|join (?:him|her|my (?:husband|wife|mother|father|son|daughter|baby|brother|sister))"
    r"|(?:do not|never) (?:have to |want to )?wake up|stop (?:hurting|the pain) for good|for good this time|(?:sleep|asleep) for ?ever|nothing (?:left|to live for)|just want to be with (?:him|her|them)|(?:a|such a|nothing but a|the) burden|(?:everybody|everyone|they|my \w+|he|she|the world|people) (?:would|will) (?:all )?(?:be|sleep|do|live) (?:so much |a lot )?(?:better|easier|happier) (?:off )?(?:without|if)|no way (?:out|forward|back)|(?:do not|cannot) see (?:a|any|the) (?:way|point|future)|no (?:hope|point)|want (?:it|this|everything) to (?:stop|end|be over)|wish it (?:would|was) (?:end|over)|worthless|hopeless)\b"
)
DEATH = re.compile(
    r"\b(?:dead(?! (?:battery|phone|line|zone|end|tired|serious|set|weight|on|wrong|air|bolt|skin|tooth|teeth|nerve|cells?|tissue|spot|car|engine))\b|i (?:will|would|want to|might|could) die\b|my (?:funeral|grave|ashes|body|headstone)|(?:they|somebody|someone|he|she|the police|my \w+) (?:will )?finds? me\b|(?:once|when|after) i am (?:gone|dead|buried))\b"
)
NOT_NOW = re.compile(
    r"\b(?:last (?:week|month|year|summer|winter|time|spring|fall|night's|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)|(?:years?|months?|weeks?) ago|used to|when (?:i|he|she) was (?:\w+ )?(?:little|young\w*|a kid|a teenager|pregnant|in|\d+|\w+teen|twenty|thirty)|history of|back (?:in|then)|in case|what if|would it|should i (?:get|ever|have)|if (?:i|he|she|it|you|there is|there are|we) (?:ever|starts?|had|have|has|gets?|feels?|develops?|notices?)|not (?:have|having|thinking|going to|suicidal)|on (?:the )?(?:\w+ )?(?:tv|news|radio|show|movie)"
    r"|(?:first|previous|earlier|last|second|old|mild|past) (?:heart attack|stroke|seizure)|died of|passed (?:away )?(?:of|from)|(?:afraid of|scared of|worried about|worry about|terrified of|fear of) (?:having|getting|another)|side effects?|(?:warning |early )?(?:symptoms?|signs?) (?:of|like|include|are)|(?:can|could|does|do|will|would|might|may) (?:it|this|that|the \w+|they|\w+) (?:\w+ )?(?:cause|give|lead|make|bring)|causes?|every (?:time|night|spring|winter)|sometimes|usually|now and then|on and off|comes? and goes?|for (?:years|months|weeks)|chronic)\b"
)
ON_FILE = re.compile(
    r"\b(?:came|come|went|go|was|were|been|brought|taken|took \w+|seen|visit|admitted|admission|er|ed|hospital|bill\w*|claim|charged?|appointment|tests?|referral|referred|scan|question|medicine|pills?|prescri\w+|treated|treatment|records?|results?|discharged|ambulance|checked|study|monitor|inhaler)\b(?: \w+){0,4}? (?:for|with|about|because of|due to|from|after|when|over)(?: \w+){0,2} $|\bhad (?:a |an |some |that |this |bad |my |his |her |the |just )*$|\b(?:they|doctor|nurse|he|she) (?:said|told me|thought) (?:that )?(?:the|it|that|my|this|his|her)(?: \w+){0,2} $|\b(?:from|since|after) (?:the|my|his|her|that) (?:\w+ )?$|\b(?:says?|said|lists?|warns?|paper|label|leaflet|booklet|pamphlet)(?: \w+){0,6} (?:call|watch|about|for|of) (?:\w+ )?$"
)
"""Before the words: what brought somebody in at some time, what is read on paper."""
NOW = re.compile(
    r"\b(?:right now|now|this (?:minute|second|morning|very)|just now|again|today|tonight|still|as we speak|all of a sudden|suddenly|since (?:breakfast|lunch|this|i|an hour|noon))\b"
)
DENIED = re.compile(
    r"\b(?:no|not|never|without|nor|nearly|almost|practically|instead of|rather than|could(?: just| have)?|about|felt like|makes? me (?:want|feel)(?: \w+)?|any) (?:\w+ ){0,2}$"
)
NOT_MEANT = re.compile(
    r"^(?: \w+){0,6} (?:side effects?|a symptom|symptoms? of|a sign|signs of|cause[sd]? by)\b|^(?: \w+){0,1} (?:if|when|for|because) (?:i|he|she|me|we)? ?(?:forget\w*|forgot|miss\w*|lose|am late|do not (?:get|bring|call|pay|ask|book)|spend|spent|hears? (?:about )?(?:the|this)|sees? (?:the|this)|finds? out (?:what|how much))\b"
    r"|^(?: \w+){0,3} (?:last|years? ago|months? ago|weeks? ago|back in|when i (?:saw|opened|got|read|cough\w*|swallow|laugh|sneeze|climb|run|bend)|when (?:he|she) coughs|over (?:this|the|that)|about (?:this|the) (?:bill|letter)|from (?:all the |the )?coughing|clinic|visit|medicine|program|class|prescription|claim|bill|funny|hard|fast|heavy|(?:was|is|turned out) (?:just|only|from|nothing|gone)|went away|is better|in (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|twenty \w+)|on (?:the )?(?:first|second|third|\w+th)|as a (?:kid|child|boy|girl)|in the movie)\b"
)
AS_TOLD = re.compile(
    r"\b(?:as|like|the way) (?:\w+ ){1,3}?(?:said|told|prescribed|ordered|directed)\b|\bas (?:prescribed|directed)\b|\bthrough (?:my|his|her) nose\b|^ (?:of|for) (?:the )?(?:antibiotic|course)|^ already (?:so|and) (?:i|we) need|\bneed (?:a |more|another) ?(?:refill)?"
)
"""After the words: pills taken as they should be, a stuffed nose, a bottle that ran out."""
TAKEN_BACK = re.compile(
    r"\b(?:kidding|joking|just a joke|a figure of speech|so to speak|not literally|do not mean (?:it|that)|pardon the expression|as they say|ha ha|haha|lol)\b"
)
ESCALATES = re.compile(
    r"\b(?:911|nine one one|988|nine eight eight|crisis (?:line|team|counsel\w+|worker)|ambulance|paramedics?|emergency (?:services|help|crew|team|number)|(?:go|get|head|drive|come) (?:\w+ ){0,2}?(?:straight |right |over |him |her )?to the (?:nearest |closest )?(?:emergency|er|hospital)|suicide (?:line|hotline|lifeline|prevention)|police|poison control|(?:call|calling|get|getting|send|sending|dial\w*) (?:\w+ )?(?:help|rescue|ems) (?:to|for|now|right|out|over)"
    r"|domestic violence (?:line|hotline)|(?:getting|get|grabbing|grab|bringing|bring|putting|put|connecting|connect|patching|patch|transferring|transfer|pulling|pull|fetching|flagging|calling|passing|handing) (?:\w+ ){0,4}?(?:nurse|doctor|clinician|triage|counsel\w+|crisis|on call|charge nurse|physician|provider|supervisor|therapist)(?: \w+){0,4}? ?(?:now|right|on|over|with (?:us|you)|immediately|this (?:second|minute)|here|in|to you|while|$))"
)
CONDITIONAL = re.compile(
    r"\bif (?:it|you|things|that|he|she|your|breathing|the|anything|this|they)\b(?! (?:is|are|feel|feels|have|has|can|cannot|do) (?:\w+ ){0,4}?(?:now|right now|happening|having|feeling|breathe|chest|like that|that way|alone|safe)\b)|\b(?:otherwise|should (?:it|you|he|she|the|things))\b"
)
SERVICES = re.compile(
    r"\b(?:dispatch(?:er)?|paramedics?|medics?|ems|ambulance crew|fire (?:department|rescue)|9 ?1 ?1|nine one one)\b"
)
EMERGENCY_REASON = re.compile(
    r"\b(?:chest pain|emergency|emergent|911|nine one one|988|unconscious|unresponsive|not breathing|cannot breathe|can'?t breathe|respiratory|stroke|seizure|seizing|overdose\w*|od|suicid\w*|bleeding|hemorrhag\w*|collapse\w*|medics?|dispatch\w*|ambulance|ems|life|anaphyla\w*|allergic reaction|cardiac arrest|code blue|heart attack|self harm|dying|danger|choking|poison\w*|trauma|crash|severe|critical|insulin shock|hypoglyc\w+|gun|weapon|violence|er physician|trauma team)\b"
)
DANGER_SAID = (
    "i am going to kill myself",
    "i do not want to be alive any more",
    "i took all of my pills",
    "i swallowed too many tablets just now",
    "i want to die and be with my husband",
    "nobody would care if i were dead",
    "i have a gun and i am going to use it on myself",
    "i cannot go on living like this",
    "i will not survive until tomorrow",
    "he is not breathing and does not answer",
    "she collapsed and will not wake up",
    "i have a crushing pain in my chest",
    "there is heavy pressure on my chest and my arm is numb",
    "i cannot get any air",
    "half of his face is hanging and he cannot speak",
    "she is bleeding and it does not stop",
    "he is coming to kill me",
    "he is hurting me right now",
    "he has a weapon and he is at my door",
    "i am going to shoot somebody there",
)
ORDINARY_SAID = (
    "my pills are ready to be picked up",
    "the pain in my leg is killing me",
    "i am done with this insurance",
    "i am dying to know the result",
    "am i going to die from this",
    "i have a question about my heart medicine",
    "i took my pills as i was told",
    "i missed a dose of my tablets",
    "he died last year",
    "i am tired of waiting on hold",
    "i cannot keep paying this bill",
    "i am worried that it is serious",
    "my chest x ray was on friday",
    "i want it to be over so i can go home",
    "i lined up the bottles to read you the labels",
    "my wife will kill me if i forget",
    "i miss my husband",
    "i have not slept for days",
    "she cannot come to the phone",
    "my arm still hurts after the shot",
    "i am scared of dying from this",
    "i should be ashamed of myself",
    "he was in the hospital with a heart attack last spring",
    "she is asleep right now",
    "please call me back before tomorrow",
    "he is on his way to pick me up",
    "i am going to file a complaint",
    "i do not want to go through this again",
    "nobody ever answers there",
)
