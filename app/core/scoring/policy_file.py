"""Policies as text: read with one clear sentence for whatever is wrong, printed so that versions can be compared."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, cast

import yaml

from app.core.record.model import IDENTIFIER_CLASSES
from app.core.record.read import read_policy
from app.core.scoring.model import DIMENSIONS, Rubric
from app.core.scoring.policy import WEIGHTS, OrganisationPolicy, Phrase, RuleChange, from_identifiers
from app.core.scoring.rubric import resolve
from app.core.scoring.rule_book import ENTRIES
from app.shared.result import Refusal

MOST_CHARACTERS = 100_000
MOST_PHRASES = 500
LONGEST_TEXT = 1_000
LONGEST_PHRASE = 200
_SMALL = frozenset({"identifiers_required", "identifiers_accepted"})
_KEYS = ("policy", "note", "identifiers_required", "identifiers_accepted", "rules", "rubric", "phrases")
_RUBRIC = ("base", "pass_mark", "weights", "minimums", "not_applicable")
_NAME = re.compile(r"([a-z0-9][a-z0-9_.-]{0,63})/([1-9]\d{0,5})")
_WORD = re.compile(r"[^\W_]", re.UNICODE)


def load_policy(text: str, name: str) -> OrganisationPolicy:
    """The policy in a text, also in the older form with identifiers alone. Refusal `policy.*` names file and key."""
    if len(text) > MOST_CHARACTERS:
        raise _refuse(name, "", f"is longer than {MOST_CHARACTERS:,} characters", "too_large")
    try:
        raw: object = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        if _is_json(text):
            return from_identifiers(read_policy(text, name))  # it says best where JSON is broken
        raise _refuse(name, "", f"is not readable YAML ({_reason(error)})", "not_yaml") from error
    keys: set[object] = set(cast("dict[object, object]", raw)) if isinstance(raw, dict) else set()
    if "policy" not in keys and (_is_json(text) or (keys and keys <= _SMALL)):
        return from_identifiers(read_policy(text if _is_json(text) else json.dumps(raw, default=str), name))
    if not isinstance(raw, dict):
        raise _refuse(name, "", "holds no policy; begin with a line such as `policy: lakeside/1`", "no_policy")
    return _Reader(name).policy(cast("dict[object, Any]", raw))


def check_policy(policy: OrganisationPolicy) -> OrganisationPolicy:
    """The policy as its own text would give it; Refusal `policy.*` for the first thing that is wrong with it."""
    return load_policy(policy_text(policy), policy.stamp)


def policy_text(policy: OrganisationPolicy) -> str:
    """The policy as YAML; keys in one order and one thing a line, so that two versions can be compared line by line."""
    data: dict[str, Any] = {"policy": policy.stamp}
    if policy.note:
        data["note"] = policy.note
    if policy.identifiers_required is not None:
        data["identifiers_required"] = policy.identifiers_required
    if policy.identifiers_accepted is not None:
        data["identifiers_accepted"] = [one for one in IDENTIFIER_CLASSES if one in policy.identifiers_accepted]
    if policy.rules:
        order = [rule for rule in ENTRIES if rule in policy.rules] + sorted(set(policy.rules) - set(ENTRIES))
        data["rules"] = {
            rule: {"severity": policy.rules[rule].severity, "reason": policy.rules[rule].reason} for rule in order
        }
    rubric: dict[str, Any] = {"base": policy.base} if policy.base else {}
    if policy.pass_mark is not None:
        rubric["pass_mark"] = _number(policy.pass_mark)
    for key, numbers in (("weights", policy.weights), ("minimums", policy.minimums)):
        if numbers:
            rubric[key] = {one: _number(numbers[one]) for one in _ordered(numbers)}
    if policy.not_applicable:
        rubric["not_applicable"] = _ordered(dict.fromkeys(policy.not_applicable, 0.0))
    if rubric:
        data["rubric"] = rubric
    phrases: dict[str, Any] = {}
    if policy.forbidden:
        phrases["forbidden"] = [
            {"words": one.words, "means": one.means, "severity": one.severity} for one in policy.forbidden
        ]
    if policy.preferred:
        phrases["preferred"] = [{"words": one.words, "means": one.means} for one in policy.preferred]
    if phrases:
        data["phrases"] = phrases
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=False)


def _reason(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return f"line {error.problem_mark.line + 1}: {error.problem}"
    if isinstance(error, yaml.reader.ReaderError):
        return "it holds bytes that are no text"
    return str(error).splitlines()[0] if str(error) else "it is nested too deeply"


def _is_json(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith(("{", "["))


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _ordered(values: Mapping[str, float]) -> list[str]:
    known = ("privacy", "compassion", "process", "score", *DIMENSIONS)
    return [one for one in known if one in values] + sorted(set(values) - set(known))


def _refuse(name: str, place: str, reason: str, code: str) -> Refusal:
    sentence = f"{name}, {place}: {reason}." if place else f"{name}: {reason}."
    return Refusal(f"policy.{code}", sentence, file=name, place=place, reason=reason)


class _Reader:
    """Takes a policy apart key by key."""

    def __init__(self, name: str) -> None:
        self._name = name

    def policy(self, raw: dict[object, Any]) -> OrganisationPolicy:
        top = self._mapping(raw, "", _KEYS)
        stamp = _NAME.fullmatch(str(top.get("policy", "")))
        if stamp is None:
            reason = "has to be a name in small letters and a version, such as lakeside/3"
            raise self._bad("policy", reason, "name")
        rubric = self._mapping(top.get("rubric"), "rubric", _RUBRIC)
        phrases = self._mapping(top.get("phrases"), "phrases", ("forbidden", "preferred"))
        base: object = rubric.get("base", "")
        if not isinstance(base, str) or ("base" in rubric and not base):
            raise self._bad("rubric.base", "has to be a rubric's name, such as default/1", "base")
        changed = self._rubric({key: value for key, value in rubric.items() if key != "base"})
        mark = rubric.get("pass_mark")
        return OrganisationPolicy(
            name=stamp[1],
            version=int(stamp[2]),
            note=self._text(top.get("note", ""), "note", empty=True),
            identifiers_required=self._required(top.get("identifiers_required")),
            identifiers_accepted=self._accepted(top.get("identifiers_accepted")),
            rules=self._rules(top.get("rules")),
            base=base,
            pass_mark=None if mark is None else float(mark),
            weights=changed.weights,
            minimums=changed.minimums,
            not_applicable=tuple(_ordered(dict.fromkeys(changed.not_applicable, 0.0))),
            forbidden=self._phrases(phrases.get("forbidden"), "forbidden"),
            preferred=self._phrases(phrases.get("preferred"), "preferred"),
        )

    def _bad(self, place: str, reason: str, code: str) -> Refusal:
        return _refuse(self._name, place, reason, code)

    def _mapping(self, value: object, place: str, known: tuple[str, ...]) -> dict[str, Any]:
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise self._bad(place, "has to hold keys and values", "not_a_mapping")
        found = {str(key): item for key, item in cast("dict[object, Any]", value).items()}
        for key in found:
            if key not in known:
                reason = f"is not known here; known are {', '.join(known)}"
                raise self._bad(f"{place}.{key}" if place else key, reason, "unknown")
        return found

    def _text(self, value: object, place: str, *, empty: bool = False, most: int = LONGEST_TEXT) -> str:
        if not isinstance(value, str) or len(value) > most:
            raise self._bad(place, f"has to be a text of at most {most:,} characters", "text")
        if not empty and not value.strip():
            raise self._bad(place, "may not be empty", "empty")
        return " ".join(value.split())

    def _list(self, value: object, place: str) -> list[Any]:
        if not isinstance(value, list):
            raise self._bad(place, "has to be a list", "not_a_list")
        return cast("list[Any]", value)

    def _required(self, value: object) -> int | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= len(IDENTIFIER_CLASSES):
            reason = f"has to be a whole number from 1 to {len(IDENTIFIER_CLASSES)}"
            raise self._bad("identifiers_required", reason, "identifiers")
        return value

    def _accepted(self, value: object) -> tuple[str, ...] | None:
        if value is None:
            return None
        names = [str(one) for one in self._list(value, "identifiers_accepted")]
        for one in names:
            if one not in IDENTIFIER_CLASSES:
                reason = f"does not know {one}; it knows {', '.join(IDENTIFIER_CLASSES)}"
                raise self._bad("identifiers_accepted", reason, "identifiers")
        if not names:
            raise self._bad("identifiers_accepted", "has to name at least one", "identifiers")
        return tuple(one for one in IDENTIFIER_CLASSES if one in names)

    def _rules(self, value: object) -> dict[str, RuleChange]:
        changes: dict[str, RuleChange] = {}
        for rule, item in self._mapping(value, "rules", tuple(ENTRIES)).items():
            place = f"rules.{rule}"
            change = self._mapping(item, place, ("severity", "reason"))
            given: object = change.get("severity")
            severity = "off" if given is False else given  # YAML reads a bare `off` as false
            if severity not in WEIGHTS:
                raise self._bad(f"{place}.severity", f"has to be one of {', '.join(WEIGHTS)}", "severity")
            reason: object = change.get("reason")
            if not isinstance(reason, str) or not reason.strip():
                why = "has to say why this organisation changes the rule"
                raise self._bad(f"{place}.reason", why, "no_reason")
            changes[rule] = RuleChange(severity, self._text(reason, f"{place}.reason"))
        return {rule: changes[rule] for rule in ENTRIES if rule in changes}

    def _rubric(self, part: dict[str, Any]) -> Rubric:
        try:
            return resolve(Rubric(), part)
        except Refusal as refusal:
            raise Refusal(
                "policy.rubric", f"{self._name}, rubric: {refusal.sentence}", **{**refusal.details, "file": self._name}
            ) from refusal

    def _phrases(self, value: object, kind: str) -> tuple[Phrase, ...]:
        found: list[Phrase] = []
        items = [] if value is None else self._list(value, f"phrases.{kind}")
        if len(items) > MOST_PHRASES:
            raise self._bad(f"phrases.{kind}", f"may hold at most {MOST_PHRASES}", "too_many")
        for number, item in enumerate(items):
            place = f"phrases.{kind}[{number}]"
            known = ("words", "means", "severity") if kind == "forbidden" else ("words", "means")
            phrase = self._mapping(item, place, known)
            words = self._text(phrase.get("words"), f"{place}.words", most=LONGEST_PHRASE)
            if not _WORD.search(words):
                raise self._bad(f"{place}.words", "holds no word that could be heard", "empty")
            if any(one.words.casefold() == words.casefold() for one in found):
                raise self._bad(f"{place}.words", "stands in the list twice", "twice")
            severity: object = phrase.get("severity", "minor")
            if severity not in WEIGHTS[1:]:
                raise self._bad(f"{place}.severity", f"has to be one of {', '.join(WEIGHTS[1:])}", "severity")
            means = self._text(phrase.get("means"), f"{place}.means")
            found.append(Phrase(words, means, cast("Any", severity)))
        return tuple(found)
