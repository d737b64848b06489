"""Understanding: the agent names or infers the feeling, or what it is like. "I understand" alone names nothing."""

from __future__ import annotations

from app.core.language.labelling.lexicon import EXPERIENCE, FEELING, MOVES, STATE, TIME, VERY
from app.core.language.labelling.turn import Hit, Turn, compiled

_IT = r"(?:that|this|it|which|all (?:of )?(?:this|that)|everything|what you (?:are|have been) \w+(?: \w+)?)"
_LOOKS = (
    r"(?:must|has to|had to|has got to|could|would|can|may|might|sounds?|is|was|has been|seems?|feels?|felt|looks?)"
    r"(?: (?:be|have been|feel|have felt|like|been|be feeling|not))*"
)
_NAMED = compiled(
    rf"{_IT} {_LOOKS} {VERY}(?:an? )?{VERY}{EXPERIENCE}(?! (?:to (?:say|tell|find|reach|schedule|get an|read|hear|spell)|drive))",
    rf"(?:waiting|not knowing|losing|being|getting|hearing|finding|having|doing|caring|watching|seeing|going|sitting|living|looking|holding|getting)"
    rf"(?: \w+){{0,9}} (?:is|are|must|has to|would|sounds?|can|was|would make|makes?)(?: (?:be|feel|me|anyone|anybody))* {VERY}(?:{EXPERIENCE}|{STATE})",
    rf"how (?:very |truly |incredibly )?{EXPERIENCE}(?: (?:that|this|it|for))",
    rf"you (?:must|might|may|seem|sound|are|have to|probably|look|were|have)(?: (?:be|feel|have|been|feeling|being|probably|clearly|got|to|must))* {VERY}{STATE}(?! (?:loss|to wait))",
    rf"(?:i|we) (?:can|could|do)(?: only| just| certainly| really| absolutely| completely| totally)* (?:hear|see|tell|sense|understand|imagine|feel|appreciate)"
    rf"(?: (?:how|that|why|you|what|the|in|from))+(?: \w+){{0,6}}? (?:{STATE}|{EXPERIENCE}|{FEELING}|means?|must|going through)",
    r"i (?:can|could|can only|could only) (?:only |just )?imagine(?: (?:how|what|that|the|wanting|feeling|being|it|this|you))",
    r"i cannot (?:even )?(?:begin to )?imagine",
    rf"i (?:hear|see|understand|know|get|realize|recognize|appreciate)(?: (?:that|how|why|you|it|this|is|are|was|the|your|must|be|can|of|all))* {VERY}(?:{STATE}|{EXPERIENCE}|{FEELING})",
    rf"(?:anyone|anybody|everyone|any (?:\w+)|most people|i|we|that|it|this|who)(?: \w+){{0,2}} would(?: have)?(?: (?:be|feel|been|felt|also|too))* {VERY}(?:{STATE}|{MOVES}|{EXPERIENCE})",
    rf"(?:they|that|it|this|which) would {MOVES} (?:me|anyone|anybody|us|a)",
    r"(?<!that )(?<!what )would (?:really |quite |just )?(?!help|like|tell|ask|call|let|give|be|work|need|want|suit|cost|take|have|make|get|go|do|say|send|show|put|see|know)\w+ (?:anyone|anybody|any (?:one|body|mother|father|parent|daughter|son|person)|most people|me too|us too)",
    rf"(?:would|could|can|must|will) (?:make|leave|have|drive|get) (?:anyone|anybody|any \w+|most people|me|you|us) (?:feel )?{VERY}(?:{STATE}|{EXPERIENCE}|crazy|wild|mad|jumpy|cross|sick|feel)",
    rf"(?:those|these|they|their|the|our|such|being)(?: \w+){{0,5}} (?:is|are|can be|was|were) {VERY}{EXPERIENCE}",
    r"(?:a|an|quite a|such a|what a)(?: \w+)? (?:fright|scare|shock|ordeal|nightmare|blow|runaround|muddle|worry)(?: (?:for you|this|that|it|you|to|gave|has))",
    r"you have had (?:it|enough|quite|such|a (?:\w+ )?(?:day|time|week|night|morning|fright|scare))",
    r"no wonder|small wonder",
    rf"(?:makes?|making) (?:\w+ )?sense (?:that|to feel|to be|why|you)(?: \w+){{0,4}}? (?:{STATE}|feel|felt)|(?:{FEELING}|being {STATE}|feeling \w+)(?: \w+){{0,5}} (?:makes?|making) (?:\w+ )?sense",
    rf"of course (?:you|she|he|they) (?:are|is|were|feel|would|do) (?:{VERY}{STATE}|feel|do)",
    r"(?:every|a) (?:right|reason) to (?:be|feel)|(?:do not|would not) blame you for (?:being|feeling)",
    r"(?:it is|that is|is) (?:\w+ )?(?:ok|okay|normal|natural|understandable|human|only human|all right|alright|valid|common)(?: \w+)? (?:to|that you|you) (?:be|feel|not know|worry|are|cry|would)",
    r"(?:completely|perfectly|totally|so|very|quite) understandable|understandably",
    rf"{TIME}(?: \w+){{0,8}} (?:is|are|was|feels? like|seems? like) (?:an? )?(?:\w+ )?(?:long (?:time|while|wait|stretch|night)|forever|eternity|lifetime|endless|too long|longer)",
    r"long (?:time|while|wait) to (?:wait|not|live|lie|sit|hold|carry|worry|be|go|wonder|hurt|suffer|have)",
    r"(?:an? |such a |an awful |quite a |so )(?:lot|much|load|weight|burden)(?: \w+){0,4}? to (?:carry|deal|take in|handle|process|cope|hold|go through|be carrying|manage|make sense|put up|bear|face|absorb|live|have|juggle)",
    rf"(?:your|that|this|such|so much|all that|all the|the|that kind of|real) {FEELING}(?! (?:medicine|attack|medication|pills?|disorder|clinic))",
    rf"{FEELING} (?:is|are|can be|like that|has a way|weighs)(?: \w+){{0,3}}? (?:heavy|hard|awful|real|normal|natural|exhausting|a lot|lonely|terrible)",
    r"(?:that|this|it|which|they) (?:must|has to|had to|have to|has got to|would)(?: (?:have|really|just|still))* (?:hurt|sting|ache|weigh|stung|ached|weighed|feel|felt|be|been|leave|left)(?! (?:a|the|an|our|your|sent|signed|paid|done|called))",
    r"(?:that|it|this) (?:feels?|felt|must feel)(?: \w+)? (?:like|as if|as though)",
    r"(?:what|everything|all|when|while) you (?:are|have been|were)(?: \w+)? (?:going|been|gone) through|you have been through",
    rf"you (?:feel|felt|were feeling|are feeling|must feel) (?:like|as if|that|{VERY}(?:{STATE}|{EXPERIENCE}))",
    rf"i (?:would|might|think i would)(?: (?:be|feel|have|been))+ {VERY}(?:{STATE})|i would (?:want|feel) (?:that|the same|answers)(?: \w+)? too",
    rf"(?:{STATE}|{FEELING}|{EXPERIENCE}) (?:for you|when you|on top of|at a time)|(?:losing|missing) (?:someone|somebody|him|her)(?: \w+)* (?:hurts|leaves)",
    r"the hardest (?:thing|part|things)(?: (?:a|any|that|anyone))|one of the hardest|(?:nothing|no one) prepares you",
)


def find(turn: Turn) -> list[Hit]:
    """Statements that name a feeling, a likeness or a weight."""
    return turn.find("understanding", "named", _NAMED)
