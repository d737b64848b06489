"""Fills the window's ports with the rooms of the house."""

from __future__ import annotations

import secrets
from pathlib import Path
from threading import Lock

from app.activities.rehearse.conversation import SpokenOptions
from app.activities.rehearse.ports import Runner
from app.adapters.audio.shelf import AudioShelf
from app.adapters.files.records import save_record
from app.adapters.files.resources import resource_text
from app.bootstrap.audio import SoundedAttempts, SoundedRehearsal, read_stretch
from app.bootstrap.history import History
from app.bootstrap.parts import check_sound, look_at_parts, voice_problem
from app.bootstrap.policies import PolicyShelf, identifiers_of
from app.bootstrap.scenarios import load_playable
from app.bootstrap.shelf import list_scenarios
from app.bootstrap.understanding import Mind, find_rubric, load_mind
from app.bootstrap.voice import Engines, load_engines, spoken_call
from app.core.language.acts import LocalAct
from app.core.record.model import AudioTrack, Channel
from app.core.scenario.check import Playable
from app.core.scenario.model import Scenario
from app.core.scoring.scorecard import as_json
from app.shared.clock import SystemClock
from app.ui.services import Mode, PlayableScenario, PracticeCall, Services, SpokenListener, VoiceCall, VoiceOptions

LANGUAGE = "en"


class House:
    """Everything that the window asks for; slow parts are loaded when first needed, in the lane that needs them."""

    def __init__(self, folder: Path, history: History) -> None:
        self._folder = folder
        self._history = history
        self._clock = SystemClock()
        self._loading = Lock()
        self._mind: Mind | None = None
        self._engines: Engines | None = None
        self._playing: Scenario | None = None
        self._voice_problem = voice_problem(folder)
        self._policies = PolicyShelf(history.storage, self.mind)

    def services(self, version: str) -> Services:
        """The window's ports."""
        storage = self._history.storage
        return Services(
            version=version,
            data_folder=str(self._folder),
            clock=self._clock,
            resource_text=resource_text,
            attempts=SoundedAttempts(storage.attempts, self._folder / "audio"),
            preferences=storage.preferences,
            journal=storage.journal,
            journal_trouble=lambda: storage.journal.trouble,
            storage_problem=self._history.problem,
            list_scenarios=list_scenarios,
            load_scenario=self.load_scenario,
            make_rehearsal=self.make_rehearsal,
            score_record=self._policies.judge_as_it_stands,
            save_copy=lambda path, record: save_record(record, path),
            parts=lambda: look_at_parts(self._folder, self._history),
            sound_check=lambda: check_sound(self._folder),
            make_voice=self.make_voice if self._voice_problem is None else None,
            voice_problem=self._voice_problem,
            read_audio=self.read_audio,
            finish_attempt=lambda attempt, card: storage.journal.finish(attempt, as_json(card)),
            policies=self._policies,
            new_seed=lambda: secrets.randbelow(1_000_000),
        )

    def mind(self) -> Mind:
        """The matcher, loaded once."""
        with self._loading:
            if self._mind is None:
                self._mind = load_mind(LANGUAGE)
            return self._mind

    def make_rehearsal(
        self, play: PlayableScenario, channel: Channel, mode: Mode, seed: int, attempt: str
    ) -> SoundedRehearsal:
        """A contact ready to begin; the engines of a phone call are loaded by the way, so that it can be spoken at once."""
        assert isinstance(play, Playable)  # `load_scenario` gives nothing else
        rubric = find_rubric(play.scenario.rubric.base)
        matcher = self.mind().matcher
        matcher.warm([LocalAct(act.id, act.examples, act.must, act.must_not) for act in play.scenario.acts])
        rehearsal = SoundedRehearsal(
            attempt=attempt,
            play=play,
            matcher=matcher,
            rubric=rubric,
            seed=seed,
            channel=channel,
            mode=mode,
            journal=self._history.storage.journal,
            language=LANGUAGE,
            judge=self._policies.judge_in_force(),
        )
        self._playing = play.scenario
        if channel == "phone" and self._voice_problem is None:
            self._speech()
        return rehearsal

    def make_voice(
        self, rehearsal: PracticeCall, runner: Runner, listener: SpokenListener, options: VoiceOptions
    ) -> VoiceCall:
        """A contact that is spoken; its sound is kept where the trainee agreed to that."""
        assert isinstance(
            rehearsal, SoundedRehearsal
        )  # `make_rehearsal` gives nothing else, and made the newest one last
        assert self._playing is not None
        rehearsal.folder = self._audio(rehearsal.record.id) if options.keep_audio else None
        keeper = AudioShelf(rehearsal.folder) if rehearsal.folder else None
        return spoken_call(
            rehearsal,
            self._speech(),
            runner,
            self._clock,
            listener,
            self._playing,
            keeper=keeper,
            options=SpokenOptions(push_to_talk=options.push_to_talk),
        )

    def load_scenario(self, name: str) -> Playable:
        """A scenario to be played by the identifiers that the organisation asks for."""
        return load_playable(name, policy=identifiers_of(self._policies.in_force()))

    def read_audio(self, attempt: str, track: AudioTrack, start: float, end: float) -> bytes:
        """The sound of one side between two seconds of the contact; Refusal when it is not there."""
        return read_stretch(self._audio(attempt) / Path(track.file).name, start - track.starts, end - track.starts)

    def _speech(self) -> Engines:
        with self._loading:
            if self._engines is None:
                self._engines = load_engines(self._folder, LANGUAGE)
            return self._engines

    def _audio(self, attempt: str) -> Path:
        return self._folder / "audio" / Path(attempt).name
