"""Taking up a scenario in another of its languages."""

from __future__ import annotations

from dataclasses import replace

from app.core.scenario.draft import Draft
from app.core.scenario.words import apply_words
from app.shared.result import Refusal


def in_language(draft: Draft, language: str) -> Draft:
    """The draft with its words in `language`; Refusal when it does not speak it. A draft without a shape stays as it is."""
    scenario = draft.scenario
    if scenario is None or language == scenario.meta.language:
        return draft
    file = (draft.languages or {}).get(language)
    if file is None or file.words is None or language not in scenario.meta.languages:
        spoken = ", ".join((scenario.meta.language, *scenario.meta.languages))
        sentence = f"{draft.name} does not speak {language!r}; it speaks {spoken}."
        if file is not None and language in scenario.meta.languages:
            sentence = f"{file.name} cannot be read, so the scenario cannot be played in {language!r}; check it first."
        raise Refusal("scenario.language", sentence, file=draft.name, language=language)
    return replace(draft, scenario=apply_words(scenario, file.words), languages=None)
