"""What understands words: the acts library with the sentence model, or without it where that is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.adapters.files.bounded import read_bounded
from app.adapters.files.resources import RESOURCES, resource_text
from app.core.language.acts import load_library
from app.core.language.heads.model import Heads, load_heads
from app.core.language.matcher import Matcher
from app.core.record.model import CallRecord
from app.core.scoring.explain import Explanations, load_explanations
from app.core.scoring.model import Rubric
from app.core.scoring.policy import OrganisationPolicy, own_part, rubric_under
from app.core.scoring.rubric import load_rubric, resolve
from app.shared.result import Refusal

MOST_RUBRIC_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class Mind:
    """A matcher, and a sentence for the person where it is the lesser one."""

    matcher: Matcher
    note: str | None = None


@cache
def load_mind(language: str = "en") -> Mind:
    """The matcher of a language, loaded once in a process, which takes about half a second.

    Refusal when there is no acts library for that language.
    """
    code = language.split("-", maxsplit=1)[0].lower()
    if not code.isalpha() or not (RESOURCES / "acts" / f"{code}.yaml").is_file():
        sentence = f"Agents' words in {language} are not understood yet; choose a scenario in English (--language en)."
        raise Refusal("language.no_library", sentence, language=language)
    library = load_library(resource_text(f"acts/{code}.yaml"))
    try:
        from app.adapters.embedding.minilm import load_embed

        return Mind(Matcher(library, load_embed(), heads=_heads(code)))
    except Refusal as refusal:
        return Mind(Matcher(library, None), refusal.sentence)


def _heads(code: str) -> Heads | None:
    """The trained weights of a language; None where it has none yet."""
    file = RESOURCES / "heads" / f"{code}.json"
    return load_heads(resource_text(f"heads/{code}.json")) if file.is_file() else None


@cache
def find_explanations(language: str = "en") -> Explanations:
    """The texts that explain findings in a language, loaded once in a process; English where that language has none."""
    code = language.split("-", maxsplit=1)[0].lower()
    shipped = code.isalpha() and (RESOURCES / "explanations" / f"{code}.yaml").is_file()
    return load_explanations(resource_text(f"explanations/{code if shipped else 'en'}.yaml"))


def find_rubric(name: str | None = None) -> Rubric:
    """A shipped rubric by its name (`default/1` or `default`), or one in a file. Refusal when there is none."""
    shipped = None if name is not None and Path(name).is_file() else shipped_rubric(name or "default")
    if shipped is not None:
        return shipped
    try:
        return load_rubric(read_bounded(Path(name or ""), MOST_RUBRIC_BYTES, "a rubric"))
    except Refusal as refusal:
        known = ", ".join(sorted(path.stem for path in (RESOURCES / "rubrics").glob("*.yaml")))
        sentence = f"{refusal.sentence[:-1]} (shipped rubrics: {known})."
        raise Refusal(refusal.code, sentence, **refusal.details) from refusal


def shipped_rubric(name: str) -> Rubric | None:
    """The shipped rubric of that name; None for any other. What a stranger's record names never leads to a file."""
    stem = name.split("/", maxsplit=1)[0]
    if not stem.isidentifier() or not (RESOURCES / "rubrics" / f"{stem}.yaml").is_file():
        return None
    rubric = load_rubric(resource_text(f"rubrics/{stem}.yaml"))
    return rubric if name in (stem, rubric.name) else None


def rubric_of(record: CallRecord, policy: OrganisationPolicy | None = None) -> Rubric:
    """The rubric that judges a record: what it carries from its playing, or the default one, changed by a policy.

    Refusal when the record or the policy names one that is not shipped.
    """
    part = record.rubric
    base = _base(str((part or {}).get("base", "default")), f"The record {record.id}")
    if policy is None:
        return resolve(base, part)
    changed = _base(policy.base, f"The policy {policy.stamp}") if policy.base else base
    return rubric_under(policy, changed, own_part(base, part))


def _base(name: str, who: str) -> Rubric:
    rubric = shipped_rubric(name)
    if rubric is None:
        sentence = f"{who} is to be judged by {name}, which is not shipped."
        raise Refusal("rubric.unknown_base", sentence, base=name)
    return rubric
