"""One practice contact: the caller's engine, the call record that grows, and the live guide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from app.activities.rehearse.guide import GuideMark, mark_guide
from app.activities.rehearse.ports import Heard, Journal
from app.core.dialogue import engine
from app.core.dialogue.endings import survey
from app.core.dialogue.likely import likely_lines
from app.core.dialogue.model import DialogueState, Reply
from app.core.dialogue.play import Play
from app.core.dialogue.timing import seconds_to_say
from app.core.dialogue.understand import hear_words
from app.core.language.matcher import Matcher
from app.core.record.model import Action, CallRecord, Channel, Event, Notice, ScenarioStamp, Utterance, Word
from app.core.record.write import head_json
from app.core.scoring.judge import score
from app.core.scoring.model import Rubric, Scorecard
from app.core.scoring.rubric import resolve
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal

LONGEST = 5_000
"""Events that one contact may hold."""
WRAP_UP = frozenset(("note", "report_incident"))
"""What the agent may still do on the desktop once the line is closed."""


class Rehearsal:
    """A contact in progress. Times are seconds from its start; an earlier time than the last one counts as the last one.

    Everything said or done goes to the journal at once. Not safe to be called from two threads at a time.
    """

    def __init__(
        self,
        *,
        attempt: str,
        play: Play,
        matcher: Matcher,
        rubric: Rubric,
        seed: int,
        channel: Channel,
        mode: Literal["practice", "exam"] = "practice",
        journal: Journal | None = None,
        language: str = "en",
        judge: Callable[[CallRecord], Scorecard] | None = None,
    ) -> None:
        """`judge` takes the place of the rubric at the end, such as where an organisation's policy is in force."""
        scenario = play.scenario
        if channel not in scenario.meta.channels:
            offered = ", ".join(scenario.meta.channels)
            raise Refusal(
                "rehearse.channel",
                f"The scenario {scenario.meta.id} is not played by {channel}; choose one of: {offered}.",
                channel=channel,
            )
        self._attempt, self._play, self._matcher, self._journal = attempt, play, matcher, journal
        self.mode = mode
        self._rubric = resolve(rubric, scenario.rubric.model_dump(exclude_defaults=True))
        self._state = engine.begin(play, seed, channel, language)
        self._guide = mark_guide(play, self._state, ())
        self._judge = judge or self._by_rubric
        self._begun = False
        self._finished: Scorecard | None = None
        self._record = CallRecord(
            id=attempt,
            channel=channel,
            language=language,
            record=scenario.record,
            events=(),
            policy=scenario.policy,
            caller=scenario.caller.as_record(),
            organisation=scenario.organisation,
            scenario=ScenarioStamp(id=scenario.meta.id, version=scenario.meta.version, seed=seed),
            rubric=_rubric_part(self._rubric),
        )

    @property
    def record(self) -> CallRecord:
        """The call record so far."""
        return self._record

    @property
    def state(self) -> DialogueState:
        """The caller's side at this moment."""
        return self._state

    @property
    def guide(self) -> tuple[GuideMark, ...]:
        """The practice guide; a step once done stays done. Empty in an exam."""
        return self._guide if self.mode == "practice" else ()

    @property
    def ended(self) -> str | None:
        """The id of the ending that was reached, or None."""
        return self._state.ended

    @property
    def likely(self) -> tuple[str, ...]:
        """Lines that the caller may say next, likeliest first, so that a voice can speak them ahead."""
        return likely_lines(self._play, self._state)

    def begin(self) -> None:
        """Opens the contact in the journal; the agent speaks first."""
        if not self._begun and self._journal is not None:
            head = {**head_json(self._record), "title": self._play.scenario.meta.title, "mode": self.mode}
            self._journal.begin(self._attempt, head)
        self._begun = True

    def hear_agent(
        self, heard: Heard | str, t: float, until: float | None = None, cut_off: bool = False
    ) -> Reply | None:
        """The agent said (or typed) words from `t` to `until`; `cut_off` when they talked over the caller.

        Empty words are no event. Returns what the caller says to it, which already stands in the record.
        """
        heard = heard if isinstance(heard, Heard) else Heard(heard)
        words = heard.text.strip()
        if not words or self._closed():
            return None
        t = self._not_before(t)
        if until is None:
            until = t + (seconds_to_say(words, "phone") if self._record.channel == "phone" else 0.0)
        if cut_off:
            self.caller_cut_off(self._last_caller())
        self._add(_utterance(heard, words, t))
        understood = hear_words(self._play, self._matcher, words)
        state, reply = engine.hear(
            self._play, self._state, understood, t, until, cut_off, effects=self._matcher.act_library.effects
        )
        return self._answer(state, reply)

    def agent_does(
        self, do: str, t: float, what: str | None = None, warm: bool | None = None, channel: str | None = None
    ) -> Reply | None:
        """The agent did something on the desktop, such as `mark_verified`, `view` or `end`."""
        if do in WRAP_UP and self.ended is not None and self._finished is None:
            self._add(Action(t=self._not_before(t), by="agent", do=do, what=what))
            return None
        if self._closed():
            return None
        action = Action(t=self._not_before(t), by="agent", do=do, what=what, warm=warm, channel=channel)
        self._add(action)
        state, reply = engine.act(self._play, self._state, action, effects=self._matcher.act_library.effects)
        return self._answer(state, reply)

    def wait(self, t: float) -> Reply | None:
        """Nobody spoke until `t`; the caller may have something to say to that."""
        if self._closed():
            return None
        state, reply = engine.wait(self._play, self._state, t)
        return self._answer(state, reply)

    def add_note(self, text: str, t: float) -> None:
        """The agent's closing note; it may come after the caller has gone. Empty words are no note."""
        if text.strip():
            self.agent_does("note", t, what=text.strip())

    def line_dropped(self, t: float) -> None:
        """The line broke: a `system` event, after which nothing is said any more."""
        if self._finished is None:
            self._add(Notice(t=self._not_before(t), by="system"))

    def caller_cut_off(self, index: int) -> None:
        """The agent talked over the caller's event `index`; an index that is no caller's words changes nothing."""
        events = self._record.events
        if not 0 <= index < len(events):
            return
        event = events[index]
        if not isinstance(event, Utterance) or event.by != "caller" or event.cut_off:
            return
        cut = event.model_copy(update={"cut_off": True})
        self._record = self._record.model_copy(update={"events": (*events[:index], cut, *events[index + 1 :])})
        if self._journal is not None:
            self._journal.append(self._attempt, index, cut)

    def finish(self, t: float) -> Scorecard:
        """Ends the contact (the agent hangs up, if nobody did) and judges it; asking again gives the same card."""
        if self._finished is None:
            if self.ended is None:
                self.agent_does("end", t)
            self._finished = self._judge(self._record)
            if self._journal is not None:
                self._journal.finish(self._attempt, as_json(self._finished))
        return self._finished

    def survey(self) -> dict[str, int | str]:
        """What the caller answers afterwards (csat, nps, ces, missed); empty before the end."""
        return survey(self._play, self._state)

    def next_deadline(self) -> float | None:
        """When `wait` should be called at the latest, in seconds; None when the caller only listens."""
        return engine.next_deadline(self._play, self._state)

    def _by_rubric(self, record: CallRecord) -> Scorecard:
        return score(record, self._matcher, self._rubric)

    def _closed(self) -> bool:
        return self.ended is not None or self._finished is not None or len(self._record.events) >= LONGEST

    def _not_before(self, t: float) -> float:
        events = self._record.events
        return round(max(t, events[-1].t if events else 0.0), 3)

    def _last_caller(self) -> int:
        events = self._record.events
        return max((place for place, event in enumerate(events) if event.by == "caller"), default=-1)

    def _answer(self, state: DialogueState, reply: Reply | None) -> Reply | None:
        self._state = state
        self._guide = mark_guide(self._play, state, self._guide)
        if reply is not None and reply.say:
            self._add(
                Utterance.model_validate(
                    {
                        "t": self._not_before(state.t + reply.pause),
                        "by": "caller",
                        "say": reply.say,
                        "cue": reply.cue,
                        "gives": reply.gives,
                        "mood": reply.mood,  # for the curve of distress; judging never reads it
                    }
                )
            )
        return reply

    def _add(self, event: Event) -> None:
        events = self._record.events
        self._record = self._record.model_copy(update={"events": (*events, event)})
        if self._journal is not None:
            self._journal.append(self._attempt, len(events), event)


def _rubric_part(rubric: Rubric) -> dict[str, Any]:
    """The rubric as it was resolved, so that the record alone says how it is judged."""
    return {
        "base": rubric.name,
        "pass_mark": rubric.pass_mark,
        "weights": dict(sorted(rubric.weights.items())),
        "not_applicable": sorted(rubric.not_applicable),
        "minimums": dict(sorted(rubric.minimums.items())),
    }


def _utterance(heard: Heard, words: str, t: float) -> Utterance:
    shifted = tuple(
        Word(text=word.text, start=round(word.start + t, 3), end=round(word.end + t, 3), confidence=word.confidence)
        for word in heard.words
    )
    fields: dict[str, Any] = {"t": t, "by": "agent", "say": words}
    return Utterance(**fields, confidence=heard.confidence, words=shifted, alternatives=heard.alternatives)
