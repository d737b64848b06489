"""The words that medical advice is made of: medicines, remedies, conditions, complaints, and the frames that advise."""

from __future__ import annotations

import re

CONDITION = (
    r"(?:(?:high |low )?(?:blood )?(?:pressure|sugar)|virus|viral|infect\w+|flu|influenza|cold|croup|covid|allerg\w+|reflux|gerd|migraines?|tension headache|anxiety|panic(?: attack)?|stress|nerves|muscles?|"
    r"muscular|gall ?stones?|gall ?bladder|kidney stones?|sinus(?:es|itis)?|arthritis|dehydrat\w+|side effects?|reaction|bug|food poisoning|stomach flu|inflam\w+|ulcers?|hernia|strain|sprain|strained|sprained|pulled|hormon\w+|thyroid|"
    r"heartburn|acid|indigestion|gas|constipat\w+|bronchitis|pneumonia|strep|cancer|tumou?r|clots?|concussion|vertigo|an?emi[ac]|menopause|pinched nerve|sciatica|slipped disc|heart attack|stroke|diabet\w+|asthma|withdrawal|"
    r"shingles|eczema|hives|heat rash|rash|fungus|ringworm|yeast|uti|bladder infection|cyst|fibroids?|hemorrhoids?|piles|gout|tendinitis|tendonitis|carpal tunnel|plantar fasciitis|growing pains|teething|colic|pink ?eye|"
    r"ear infection|mono|appendicitis|angina|arrhythmia|palpitations|preeclampsia|miscarriage|depression|insomnia|dementia|old age|low (?:on )?iron|low on iron|fractured?|too much (?:coffee|caffeine|salt|sugar|sun|screen time|wine|acid)|not enough (?:water|sleep|salt|iron)|swollen glands?|glands?|lymph nodes?|lipoma|(?:insect|spider|bug|mosquito) bites?|caffeine|healing process|"
    r"underactive|overactive|the (?:new )?(?:pills?|tablets?|medicine|medication|statin|inhaler|antibiotics?))"
)
_DRUG = r"\w+(?:olol|pril|statin|cillin|mycin|azole|formin|sartan|azepam|oxetine|idone|thiazide|dipine|farin|gabalin|pentin|sone|profen|cycline|floxacin|xaban|triptan|lukast|terol|semide|lactone|zodone|praline|citalopram|setron|glutide|gliptin|nisolone|oxacin|caine|codone|morphone|tramadol|lam|epam)"
MEDICINE = (
    rf"(?:(?:the|your|his|her|that|this|those|these|each|a|tomorrow's|tonight's|today's|(?:to)?morning's|morning|evening|night|next|new|blood|pressure|water|heart|sleeping|(?:twenty|ten|forty|five|\d+)) ){{0,4}}?"
    rf"(?:pills?|tablets?|doses?|dosage|medicines?|medications?|meds|capsules?|insulin|inhalers?|puffs?|thinners?|antibiotics?|steroids?|statin|patch|drops|shot|injection|{_DRUG}|warfarin|aspirin|prednisone|oxy|morphine|lithium|xanax|levothyroxine|synthroid|ozempic|metformin)\b"
)
REMEDY = (
    r"(?:ibuprofen|tylenol|aspirin|acetaminophen|advil|motrin|paracetamol|antacids?|tums|pepto|imodium|miralax|antihistamines?|benadryl|zyrtec|claritin|hydrocortisone|cortisone|aleve|melatonin|laxatives?|sudafed|mucinex|magnesium|"
    r"vitamins?|vitamin \w|supplements?|probiotics?|iron pills?|fiber|cough (?:syrup|drops|medicine)|lozenges?|nasal spray|saline|painkillers?|pain (?:reliever|pill|killer)s?|ice|ice pack|heat|heating pad|salt water|warm (?:water|compress|towel|bath|milk)|cold compress|"
    r"compress|ginger|honey|cranberry(?: juice)?|prune(?: juice|s)?|orange juice|herbal|chamomile|peppermint|broth|toast|bananas|electrolytes|gatorade|pedialyte|calamine|aloe|vaseline|ointment|cream|neosporin|baking soda|vinegar|epsom salts?|steam|humidifier|"
    r"clove oil|tea tree|garlic|turmeric|cbd|whisky|brandy|lots of (?:water|fluids)|plenty of (?:water|fluids)|more (?:water|fluids)|extra fluids)"
)
COMPLAINT = (
    r"(?:hurts?|hurting|aches?|aching|sore|pains?|painful|headaches?|fever\w*|temperature|cough\w*|wheez\w+|dizz\w+|faint\w*|rash\w*|itch\w*|swell\w*|swollen|numb\w*|tingl\w+|nause\w+|vomit\w*|throwing up|threw up|diarrh\w+|bleed\w*|blood|bruis\w+|"
    r"burn(?:s|ing)?|cramps?|stomach|belly|chest|heart|throat|ears?|eyes?|head|neck|shoulder|knees?|ankles?|foot|feet|legs?|arms?|wrist|hip|spots?|lumps?|bumps?|moles?|stitches|wound|oozing|tired|exhausted|weak|shak\w+|fell|fall|sleep|slept|breath\w*|"
    r"symptoms?|dose|pills?|tablets?|medicine|medication|meds|insulin|sugar|pressure|pee|poop\w*|stool|allergic|sick|lightheaded|swallow\w*|flutter\w*|skips?|racing|constipat\w+|infect\w+|sneez\w+|congest\w+|chills|sweats?|sweating|cut|wound|gash|burnt|bite|bitten|sting|stung|tick|lump|gland|ringing|crusty|red|urgent care|back(?: is| hurts| pain)|rash|flu|cold)"
)
_HEDGE = r"(?:just |only |probably |likely |most likely |surely |clearly |definitely |almost |certainly |really |simply |usually |nearly always |always |honestly |going to be |a case of |a bit of |a touch of |a little |all |not )"
_OPEN = (
    r"(?:^(?:(?:so|and|then|well|ok|oh|but|no|yes|sure|right|honestly|alright|dear|look|listen|see|now) )*|\b(?:and|so|then|or|but|just|maybe|also|now|please|meantime|meanwhile|till then|until then|for now|tonight|today|honestly|ahead and) )"
    r"(?:just |maybe |simply |always |go ahead and |try (?:and |to )?)?"
)
FRAME = (
    rf"(?:{_OPEN}|\byou (?:can|could|should|may|might(?: want to| try)?|must|need to|ought to|want to|will want to|had better|better|are (?:fine|ok|safe|better off|good|free) to|have to|would (?:do )?(?:better|best) to) (?:just |always |safely |also |probably |maybe |simply |easily |even |go ahead and |try to |have (?:him|her|them) )*"
    r"|\b(?:i|me i) would (?:just |probably |maybe |personally |honestly |definitely |also |only |try to |have (?:him|her|them|you) |let (?:him|her|them) |get (?:him|her|them) to )*|\b(?:have|let|get|make|tell) (?:him|her|them) (?:to )?"
    r"|\b(?:ok|fine|safe|best|better|all right|alright|wise|smart|enough) (?:for you |for (?:him|her) )?to (?:just )?)"
)
_BARE = r"(?<!\bi )(?<!\bwe )(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bto )(?<!\bwill )(?<!\bcan )(?<!\bdid )(?<!\bdo )(?<!\bnot )(?<!\bnever )(?<!\bcould )(?<!\bwould )(?<!\ba )(?<!\bthe )(?<!\byour )(?<!\bof )\b"
"""An order with nobody before it who might be its subject."""
_NOT_OFFICE = r"(?! (?:order|refill|request|shipment|delivery|prescription|reminder|list|form|line|call|letter|count|bill|claim|charge|clinic|department|chart|record|auto))"
_AFTER_NAME = (
    r"(?! (?:clinic|line|desk|department|tests?|results?|tablets?|pills?|medicines?|medications?|appointment|office|cent(?:er|re)|unit|screening|shots?|vaccines?|nurse|team|check|numbers?|visit|specialist|doctor|season|form|claim|bill|charge|"
    r"panel|class|program|group|plan|kit|meter|supplies|reader|referral|scan|follow|refill|prescription|machine|cuff|monitor\w*|reading|log|diary|order|results?|list|drive|day|week|ward|study|line|service|level|chart|record|column|section|box|question))"
)
_DAILY = r"(?:one|two|half|three|once|twice|\d|a single|just) (?:\w+ )?(?:a|per|each|every|in the|at) (?:other )?(?:day|night|morning|evening|week|bedtime)"
_SUBJECT = rf"(?:that|it|this|those|these|what you (?:have|have got|are describing|describe|are feeling)|(?:that|your|the|his|her|those|this) (?:\w+ )?{COMPLAINT})"

REGIMEN = re.compile(
    rf"{FRAME}(?:go|bump|move|turn|take) (?:it |yourself )?(?:up|down)(?: by| to)? (?:a |an |another )?\w+ (?:units?|milligrams?|mg|notch|notches|puffs?|doses?)\b|{FRAME}take \w+ (?:extra )?units?\b|"
    rf"{FRAME}(?:stop|quit|skip|pause|hold(?: off(?: on)?)?|lay off|stay off|come off|get off|go off|go without|leave (?:out|off)|miss|drop|ditch|toss|double(?: up(?: on)?)?|halve|split|cut(?: back on| down on| out)?|lower|reduce|raise|increase|up|bump up|decrease|"
    rf"go (?:up|down|easy|light) on|ease off|space out|stretch out|wean (?:yourself )?off|taper|restart|go back on|keep (?:on )?taking|stop taking|start(?: taking)?|finish)(?: taking| using)? {MEDICINE}{_NOT_OFFICE}"
    rf"|\b(?:cut|break|split) (?:(?:the|your|that|each|a) (?:\w+ )?(?:pills?|tablets?|doses?|capsules?)|it|them|that|one) (?:in (?:half|two)|into (?:halves|quarters))\b"
    rf"|{FRAME}(?:cut|bring|take|drop|go|move|bump|get|put|keep) (?:it |that |them |him |her )?(?:back |down |up )?(?:to )?(?:the )?{_DAILY}\b"
    rf"|{FRAME}take (?:the other|another|half|two|three|four|five|six|\d+|an extra|one more|double|one and a half|a second|more than|only (?:half|one)|less|more|it every|one)(?: (?:of (?:it|them|those|one|each|the \w+)|or (?:two|three)))?"
    rf"(?= (?:half|tablets?|pills?|capsules?|puffs?|doses?|hundred|milligrams?|mg|a day|tonight|tomorrow|now|today|instead|at (?:night|bed|bedtime|noon)|in the (?:morning|evening)|from (?:tomorrow|today|now|tonight)|every|and (?:call|see|rest|wait)|if|until|before bed|with (?:food|a|some)|right|{REMEDY})|$)"
    rf"|\btake (?:half|two|three|another|an extra|one more|double) (?:tablets?|pills?|capsules?|puffs?|doses?|tonight|tomorrow|now|today|instead|of (?:it|them|those|the \w+)|{REMEDY})\b"
    rf"|{FRAME}(?:double (?:up|it|the dose)|halve it|up the dose)\b"
    rf"|\b(?:no reason|no need|no point|pointless|overkill|no harm|nothing wrong|fine|ok|safe) (?:to |in |with )?(?:keep |be |still )?(?:taking|stopping|skipping|finishing|keep taking|stop taking|doubling|mixing|combining|missing) (?:it|them|that|those|one|both|{MEDICINE})"
    rf"|(?<!\bi )(?<!\bwe )(?<!\bwill )(?<!\bcan )(?<!\bto )(?<!\bthey )(?<!\bshe )(?<!\bhe )(?<!\bdid )\b(?:stop|quit|skip|double|halve|split|stay off|lay off|go without|wean (?:yourself )?off|cut down(?: on)?|hold off on|come off|leave out)(?: taking| using)? {MEDICINE}{_NOT_OFFICE}"
)
"""Words that change how a medicine is taken."""
REGIMEN_OF_IT = re.compile(
    rf"{FRAME}(?:stop|quit|skip|pause|hold off(?: on)?|lay off|stay off|come off|get off|go off|go without|leave|drop|double|halve|split|lower|reduce|raise|increase|restart|keep taking|stop taking|start taking|cut(?: back on| down on| out)?) (?:it|that|them|those|that one|one|these|both|the (?:first|second|last|other) (?:one|half))\b(?: (?:off|out|up))?(?= (?:this|that|the|for|until|till|tonight|tomorrow|today|and|altogether|completely|if|now|from|a (?:day|week|couple|few)|once|when)|$)"
    r"|\byou (?:can|could|should|may) (?:quit|stop) (?:at|after|now|early|today|tomorrow|once)\b"
    rf"|{FRAME}take (?:it|them|that|both)(?= (?:with|at|before|after|every|twice|once|again|now|tonight|anyway|in the|on an|together|early|late|right)|$)"
    rf"|{FRAME}double up\b|\bno reason to (?:keep|carry on|go on) (?:taking|with|on) (?:it|them|that)\b"
    r"|\b(?:it|that|both|they|those(?: two)?|these(?: two)?|the two(?: of them)?|one \w+|a \w+|(?:it|both|they) together|mixing (?:it|them|those)) (?:is|are|should be|will be|would be|is not going to|will not|cannot) (?:perfectly |totally |completely |always )?(?:fine|safe|ok|harm|hurt|kill|harmless)(?: (?:to (?:take|mix|combine|drink|use|give)|together|with (?:it|that|your|the|a)|for (?:his|her|your|a|their) (?:weight|age|size)|you|him|her|in (?:small|moderation)))"
)
"""The same of a pronoun: a medicine has to be under discussion."""
HOME = re.compile(
    rf"{_BARE}(?:take|try|drink|sip|gargle|rinse(?: it| them| out)?|alternate|eat|apply|use|give (?:him|her|them)|put) (?:\w+ ){{0,3}}?{REMEDY}\b(?! (?:clinic|card|order|refill|colou?red))|{_BARE}(?:borrow|share|use|take) (?:some of |one of |a few of )?(?:your|his|her|my) \w+'s\b|{FRAME}borrow\b|"
    rf"{FRAME}(?:take|try|use|put|rub|dab|drink|sip|gargle(?: with)?|rinse(?: \w+)?(?: with)?|eat|have|give (?:him|her|them|it|yourself)|pop|grab|buy|get|pick up|apply|alternate|soak (?:it|that|your \w+) in|switch to|double up on|add|run|stick to|steam|wash (?:it|that) with) (?:\w+ ){{0,4}}?{REMEDY}\b(?! (?:clinic|card|order|refill))"
    rf"|\b(?:a |some |bit of |little |lots of )+{REMEDY} (?:and|will|should|does|would|works?|helps?|usually|over|three|twice|every|before|at)\b|^(?:some |a bit of )?{REMEDY} (?:and|will|should|usually|works?|helps?)\b"
    rf"|\b(?:have you tried|did you try|how about|what about|you tried|worth trying) (?:some |a |an |the |any )?(?:\w+ )?{REMEDY}\b(?: (?:it|that|they|works?|helps?))"
    rf"|{FRAME}(?:ice|elevate|soak|massage|stretch|lance|squeeze|drain|prop|wrap|rinse|bandage|numb|rub|scrub) (?:it|that|them|your \w+|the \w+|his \w+|her \w+)\b(?! up\b)"
    rf"|{FRAME}(?:cut out|cut back on|lay off|stay away from|avoid|go easy on|stay off|eat more|eat less) (?:the |all |any )?(?:salt|coffee|caffeine|sugar|dairy|milk|gluten|bread|spicy|fat|red meat|meat|alcohol|carbs|greasy)"
    rf"|{FRAME}put your (?:feet|legs?) up\b(?= (?:above|and|on|for|over))|{FRAME}steam up\b"
)
"""Home remedies and medicine without a prescription."""
DIAGNOSIS = re.compile(
    rf"\byou (?:have|have got|are having|are getting) (?:yourself )?(?:a|an|the|some) (?:\w+ ){{0,2}}?(?:{CONDITION}){_AFTER_NAME}\b(?! (?:on|listed|in your|at|with (?:dr|doctor|us)))|\byou are (?:dehydrated|constipated|bloated|an?emic|low on \w+|run down|allergic)\b|\b(?:{CONDITION})(?: \w+){{0,4}} (?:that|which) is what (?:you|he|she) (?:have|has|got)|\b(?:it is|that is) what (?:you|he|she) (?:have|has|got)(?: got)?\b(?= |$)|"
    rf"\b{_SUBJECT} (?:is|are|will be|would be|must be|has to be|have to be|could be|might be|may be|(?:do |does )?sounds? like|looks? like|seems? like|feels like|(?:is |are |comes? |come )?(?:caused by|coming from|from|due to|because of|down to)|means?|reads like) {_HEDGE}*(?:your |a |an |the |some |from |because of |caused by |one of those |down to |because your )*(?:\w+ ){{0,2}}?(?:{CONDITION}){_AFTER_NAME}\b"
    rf"|\b(?:sounds|looks|seems) like (?:your |a |an |the |some |you have |you are |you have got )*{_HEDGE}*(?:\w+ ){{0,2}}?(?:{CONDITION}){_AFTER_NAME}\b"
    rf"|\byou (?:probably |likely |must |surely |clearly |definitely |just |might |may |could )+(?:have|got|have got|caught|pulled|strained|sprained|tore|picked up|are (?:having|getting)) (?:yourself )?(?:a |an |the |some |that )*(?:\w+ ){{0,2}}?(?:{CONDITION}|something){_AFTER_NAME}\b"
    rf"|\b(?:i|me) (?:think|bet|guess|reckon|suspect|would (?:say|guess|bet|put money)|am (?:pretty |fairly |quite )?(?:sure|certain)) (?:on |that )?(?:it is|that is|you have|it will be|you are|this is|it is not|this is not) {_HEDGE}*(?:your |a |an |the |some |from |benign|harmless)*(?:\w+ ){{0,2}}?(?:{CONDITION}|benign|harmless){_AFTER_NAME}"
    rf"|\byou are (?:just |probably |only |clearly |most likely |definitely )+(?:a (?:bit|little|touch) )?(?:{CONDITION}|run down|dehydrated|constipated|bloated|an?emic|premenstrual|menopausal|overtired)\b|\byou are (?:not )?having an? (?:heart attack|stroke|panic attack|allergic reaction|anxiety attack|miscarriage)\b"
    rf"|\b(?:your|his|her) (?:\w+ )?(?:gall ?bladder|sciatica|sinus(?:es)?|reflux|arthritis|thyroid|hormones?|nerves?|allergies|asthma|gout|kidneys?|appendix|back|sugar|stomach|anxiety|liver) (?:is |are )?(?:acting up|playing up|flaring(?: up)?|giving you trouble|inflamed|underactive|overactive|infected)\b"
    rf"|\b(?:that|this|it) (?:means|tells me) (?:that )?(?:your|you are|you have|he has|she has|his|her) (?:\w+ ){{0,3}}?(?:{CONDITION}|diabetic|pregnant)"
    rf"|\b(?:is|are) (?:usually |probably |mostly |just |only |from |because of )+(?:the |your |a )?(?:caffeine|{CONDITION}){_AFTER_NAME}\b(?= (?:nine|most|and|so|that|hanging)|$)"
    rf"|\b(?:that|it|this) is (?:a |an |the |your )?(?:\w+ )?(?:{CONDITION}) (?:for sure|no doubt|i am (?:sure|certain|positive)|without a doubt|definitely|clearly|if you ask me|then|hon|honey|dear|sweetie|to me)\b"
    rf"|\b(?:cough|rash|dizziness|swelling|nausea|itching|headaches?|pain|tiredness|bleeding) is (?:probably |just |likely |from |because of )*(?:the |your )?{_DRUG}\b"
)
REASSURANCE = re.compile(
    rf"\b(?:it|that|this|{_SUBJECT}) (?:is|will be|are|does not sound|does not look) (?:probably |most likely |surely |almost certainly |definitely )?(?:nothing serious|harmless|benign|not (?:that )?(?:serious|dangerous|an emergency|cancer(?:ous)?|a heart attack|a stroke|contagious|broken)|nothing (?:dangerous|bad|major|to (?:worry|be concerned|stress|panic) about)|like (?:cancer|anything serious))"
    r"|\b(?:is not|are not) (?:anything|something) to (?:worry|be (?:concerned|worried)|panic) about\b|\bi would not (?:worry|be (?:too )?(?:concerned|worried)|panic|lose sleep|go to the (?:er|hospital|emergency)|bother (?:the doctor|with))\b(?! about (?:the )?(?:bill|form|paper|date|deadline|parking|money|cost|that form|insurance|it if))"
    r"|\byou (?:do not|will not|would not) need (?:to (?:see|go|call|be|bother)|to) ?(?:a |an |the |any |in to )*(?:doctor|ambulance|er|emergency|hospital|urgent care|seen|checked|looked at)\b|\byou (?:do not|will not) need (?:a doctor|an? (?:ambulance|er)\b|the (?:er|emergency room|hospital)|stitches|antibiotics?)"
    r"|\b(?:you can |just |i would )?(?:skip|do without|pass on|forget|do not bother (?:with|going to)|no need (?:for|to (?:see|go to|call|rush to|bother))) (?:the |a |an |any |your )?(?:doctor|er|emergency(?: room)?|hospital|ambulance|urgent care|nine one one)\b|\bno rush on the (?:antibiotics?|doctor)\b|\bnothing (?:is |'s )?broken\b"
    rf"|\b(?:it|that|this|they|those|{_SUBJECT}|\w+ infections?) (?:will|should|usually|mostly|ought to|generally|normally|most likely|probably|always)? ?(?:most likely |probably |all |just |usually )?(?:goes?|clears?|heals?|pass(?:es)?|settles?|eases?|stops?|resolves?|flush(?:es)?|blows?|calms?|dies?|wears?) (?:it |itself |right )?(?:away|up|down|off|over|out|itself)? ?(?:all )?(?:on its own|on their own|by itself|by themselves|by (?:the )?morning|by \w+day|in (?:about )?a (?:day|week|few|couple)|within (?:a|the|two|three)|with (?:time|rest)|overnight)\b"
    r"|\byou will be (?:just |perfectly )?fine without (?:it|them|the)\b|\b(?:totally|perfectly|completely|quite|very|pretty|absolutely|a little \w+ is) normal (?:for|after|with|in|at) (?:\w+ )?(?:babies|breastfed|newborns?|toddlers?|kids|children|women|men|people|surgery|the|an?|your|that|this|those)\b(?! (?:wait|process|question|delay|call))"
    r"|\b(?:just |all |only |simply )?part of (?:the )?(?:healing|recovery|recovering|aging|getting older|being pregnant|the change)\b|\bi would not bother (?:the|your) \w+|\b(?:that|which) is (?:just )?how (?:it|they|these|those) heals?\b|\bworse than (?:it|they) (?:is|are)\b|\b(?:it|that|this|one \w+) (?:is not going to|will not|cannot) (?:hurt|harm|kill) (?:you|him|her|them|the baby)\b"
    r"|\bnothing you are (?:describing|telling me) (?:needs|sounds|is)\b|\bgive everybody (?:\w+ )?(?:cramps|headaches)\b"
)
WAITING = re.compile(
    rf"{FRAME}(?:wait|hold off|sleep it off|walk it off|ride it out|sweat it out|tough it out|sit tight|leave it|give it|let it (?:be|heal|run|ride)|keep an eye on it|watch it|see how (?:you|it|he|she) (?:feels?|gets?|goes|looks?|does|is|are))"
    r"(?: \w+){0,3}? ?(?:until|till|a few|a couple|another|half an|an hour|two|three|overnight|over the weekend|and see|by (?:the )?morning|a (?:day|week|bit)|for (?:a|now)|off|out|on|goes|is|are|does|feel|looks?)\b"
    r"|\b(?:it|that|this) can wait(?: (?:until|till|for|a)|$)|\bworry (?:till|until|unless) it\b"
)
"""Letting a complaint wait: one has to be under discussion, and no office matter."""
OFFICE = re.compile(
    r"\b(?:portal|refill\w*|pharmac\w+|claims?|letter|mail\w*|post|system|statement|bill\w*|insur\w+|referrals?|paperwork|forms?|schedul\w+|appointments?|booking|slots?|calendar|website|app|call (?:us )?back|call you back|records?|results? (?:come|comes|are|to)|authori[sz]ation|payment|parking|email|line|copies|fax)\b"
)
FEELINGS = re.compile(
    r"\b(?:normal|natural|ok|fine|right|understandable) (?:to|that you|for (?:anyone|anybody|you) to|if you) (?:\w+ )?(?:feel\w*|be|are|worry|cry\w*|ask|wonder|want|need|not|have questions)\b|\b(?:sounds|looks|seems) like (?:\w+ ){0,3}?(?:a lot|a rough|a hard|stress to|a stressful|so much)\b"
)
MEDICAL = re.compile(rf"\b(?:{MEDICINE}|{REMEDY}|{COMPLAINT})\b")
ILL = re.compile(rf"\b(?:{COMPLAINT}|{CONDITION})\b")
ON_MEDICINE = re.compile(
    rf"\b(?:(?:can|should|could|do|may) i (?:\w+ ){{0,3}}?(?:take|finish|mix|stop)|i (?:take|took|missed)|{MEDICINE}|{REMEDY}|milligrams?|mg|prescri\w+|antibiotic|a day|shots?|drops|wine|drink|alcohol)\b"
)
