"""The guard language: a condition in one line of text, read by its own small parser and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.scenario.conditions import (
    FUNCTIONS,
    All,
    AnyOf,
    AtLeast,
    Call,
    Compare,
    Condition,
    Name,
    Not,
    Number,
    Scope,
    Truth,
    Value,
    atoms,
    holds,
)

MOST_CHARACTERS = 500
DEEPEST = 16
OPERATORS = ("<=", ">=", "==", "!=", "<", ">")
_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<number>-?\d{1,9}(?:\.\d{1,6})?(?![\w.]))|(?P<word>[A-Za-z_][\w-]*(?::[\w-]+)?)|(?P<sign><=|>=|==|!=|[<>(),])"
)


class GuardError(Exception):
    """Why a guard cannot be read: `sentence`, and `at`, the offset in its text (0 for the first character)."""

    def __init__(self, sentence: str, at: int) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.at = at


@dataclass(frozen=True, slots=True)
class Guard:
    """A guard that was read. Empty text is always true; `str()` gives it back in its plainest form."""

    condition: Condition | None = None

    def holds(self, scope: Scope) -> bool:
        """Whether it is true at this moment of the call."""
        return self.condition is None or holds(self.condition, scope)

    def atoms(self) -> tuple[tuple[Name | Call, bool], ...]:
        """Names and calls in order, each with whether it is used as a number."""
        return () if self.condition is None else tuple(atoms(self.condition))

    def names(self) -> frozenset[str]:
        """The plain names that it reads."""
        return frozenset(atom.name for atom, _ in self.atoms() if isinstance(atom, Name))

    def calls(self) -> frozenset[tuple[str, str]]:
        """The functions that it asks, each with its argument."""
        return frozenset((atom.function, atom.argument) for atom, _ in self.atoms() if isinstance(atom, Call))

    def __str__(self) -> str:
        return "" if self.condition is None else str(self.condition)


def parse_guard(text: str) -> Guard:
    """Reads a guard; GuardError names the place and the reason."""
    if len(text) > MOST_CHARACTERS:
        raise GuardError(f"the guard is longer than {MOST_CHARACTERS} characters", MOST_CHARACTERS)
    tokens = _tokens(text)
    if len(tokens) == 1:
        return Guard()
    reader = _Reader(tokens)
    condition = reader.either(0)
    reader.finish()
    return Guard(condition)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # number, word, sign or end
    text: str
    at: int


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise GuardError(f"{text[at]!r} has no meaning here", at)
        if found.lastgroup != "space":
            tokens.append(_Token(str(found.lastgroup), found.group(), at))
        at = found.end()
    return [*tokens, _Token("end", "", len(text))]


class _Reader:
    """Recursive descent, one method a level: or, and, not, comparison, value."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._next = 0

    def either(self, depth: int) -> Condition:
        parts = [self._both(depth)]
        while self._take_word("or"):
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def finish(self) -> None:
        token = self._tokens[self._next]
        if token.kind != "end":
            raise GuardError(f"{token.text!r} is not expected here; join conditions with 'and' or 'or'", token.at)

    def _both(self, depth: int) -> Condition:
        parts = [self._denied(depth)]
        while self._take_word("and"):
            parts.append(self._denied(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _denied(self, depth: int) -> Condition:
        token = self._tokens[self._next]
        if depth > DEEPEST:
            raise GuardError("the guard is nested too deep", token.at)
        if self._take_word("not"):
            return Not(self._denied(depth + 1))
        if self._take_sign("("):
            inner = self.either(depth + 1)
            self._expect(")")
            return inner
        if self._take_word("at_least"):
            return self._at_least(depth, token)
        return self._comparison()

    def _at_least(self, depth: int, opening: _Token) -> Condition:
        self._expect("(")
        number = self._advance()
        if number.kind != "number" or not number.text.isdigit():
            raise GuardError("'at_least' needs a whole number first, such as at_least(2, a, b, c)", number.at)
        parts: list[Condition] = []
        while self._take_sign(","):
            parts.append(self.either(depth + 1))
        self._expect(")")
        if not 1 <= int(number.text) <= len(parts):
            raise GuardError(f"at_least({number.text}, ...) has {len(parts)} conditions to count", opening.at)
        return AtLeast(int(number.text), tuple(parts))

    def _comparison(self) -> Condition:
        token = self._tokens[self._next]
        if token.kind == "word" and token.text in ("true", "false"):
            self._next += 1
            return Truth(token.text == "true")
        left = self._value()
        links: list[Compare] = []
        while self._tokens[self._next].text in OPERATORS:
            operator = self._advance().text
            right = self._value()
            links.append(Compare(left, operator, right))
            left = right
        if not links:
            if isinstance(left, Number):
                raise GuardError("a number alone is no condition; compare it with something", token.at)
            return left
        return links[0] if len(links) == 1 else All(tuple(links))

    def _value(self) -> Value:
        token = self._advance()
        if token.kind == "number":
            return Number(float(token.text))
        if token.kind != "word" or token.text in ("and", "or", "not", "at_least", "true", "false"):
            what = repr(token.text) if token.text else "the end"
            raise GuardError(f"a name or a number is missing before {what}", token.at)
        if not self._take_sign("("):
            if ":" in token.text or token.text in FUNCTIONS:
                raise GuardError(f"{token.text!r} is no name by itself; write did({token.text}) or the like", token.at)
            return Name(token.text, token.at)
        if token.text not in FUNCTIONS:
            raise GuardError(
                f"there is no function {token.text!r}; there are {', '.join(FUNCTIONS)} and at_least", token.at
            )
        argument = self._advance()
        if argument.kind != "word":
            raise GuardError(f"{token.text}(...) needs a name between its brackets", argument.at)
        self._expect(")")
        return Call(token.text, argument.text, token.at)

    def _advance(self) -> _Token:
        token = self._tokens[self._next]
        if token.kind != "end":
            self._next += 1
        return token

    def _take_word(self, word: str) -> bool:
        token = self._tokens[self._next]
        if token.kind == "word" and token.text == word:
            self._next += 1
            return True
        return False

    def _take_sign(self, sign: str) -> bool:
        token = self._tokens[self._next]
        if token.kind == "sign" and token.text == sign:
            self._next += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._take_sign(sign):
            token = self._tokens[self._next]
            raise GuardError(
                f"{sign!r} is missing before {token.text!r}" if token.text else f"{sign!r} is missing at the end",
                token.at,
            )
