"""From YAML text to a tree of nodes with places: bounded, and every fault a finding instead of an exception."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from app.core.scenario.codes import Reporter
from app.core.scenario.nodes import Comment, Mapping, Node, Scalar, Sequence, Span

MOST_NODES = 50_000
"""Values, lists and mappings of one file, with every alias counted as what it stands for."""
DEEPEST = 24
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same events and places, some twenty times as fast
_COMMENT = re.compile(r"(?:^|(?<=[\s]))#[^\n]*", re.MULTILINE)


class _Stop(Exception):
    """Nothing more can be read; the reason was reported."""


class _Open:
    """A list or mapping whose end has not been read yet."""

    def __init__(self, kind: str, mark: Any, anchor: str | None) -> None:
        self.kind = kind
        self.mark = mark
        self.anchor = anchor
        self.items: list[Node] = []
        self.pairs: list[tuple[Scalar, Node]] = []
        self.keys: dict[str, Span] = {}
        self.key: Node | None = None
        self.weight = 1


def compose(text: str, report: Reporter) -> tuple[Node | None, tuple[Comment, ...]]:
    """The tree and the comments of a text; what is wrong goes to `report`, and the tree is None when it cannot stand."""
    composer = _Composer(text, report)
    try:
        for event in _events(text, report):
            composer.take(event)
    except _Stop:
        return None, ()
    return composer.root, _comments(text, composer.taken)


def _events(text: str, report: Reporter) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as fault:
        problem = str(fault.problem or fault.context)
        code = "E003" if "nesting depth" in problem else "E001"
        report.at(code, _within(text, fault.problem_mark or fault.context_mark), f"this is not valid YAML: {problem}")
        raise _Stop from None
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        report.at("E001", Span(1, 1, 0, 0), f"this is not valid YAML: {type(fault).__name__}")
        raise _Stop from None


class _Composer:
    """Builds the tree from events without recursion, so that no depth of nesting can exhaust the stack."""

    def __init__(self, text: str, report: Reporter) -> None:
        self.root: Node | None = None
        self.taken: list[tuple[int, int]] = []  # stretches in which a `#` is no comment
        self._text = text
        self._report = report
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._documents = 0

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._report.at("E002", _place(event), "a second document begins here")
                raise _Stop
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self._end(event)

    def _scalar(self, event: Any) -> None:
        span = _place(event)
        self.taken.append((span.start, span.end))
        self._refuse_tag(event, span)
        style = {None: "plain", "": "plain", "|": "block", ">": "block"}.get(event.style, "quoted")
        node = Scalar(event.value, span, style)  # pyright: ignore[reportArgumentType]
        self._keep(event.anchor, node, 1)
        self._add(node, 1)

    def _alias(self, event: Any) -> None:
        known = self._anchors.get(event.anchor)
        if known is None:
            self._report.at("E005", _place(event), f"*{event.anchor} stands for nothing that is complete before it")
            raise _Stop
        self._add(*known)

    def _begin(self, event: Any) -> None:
        span = _place(event)
        if len(self._open) >= DEEPEST:
            self._report.at("E003", span, f"lists and mappings stand more than {DEEPEST} deep here")
            raise _Stop
        self._refuse_tag(event, span)
        kind = "list" if isinstance(event, yaml.SequenceStartEvent) else "mapping"
        self._open.append(_Open(kind, event.start_mark, event.anchor))

    def _end(self, event: Any) -> None:
        closed = self._open.pop()
        # A block's end is reported where the next thing begins; its last child knows better.
        children: list[Node] = closed.items if closed.kind == "list" else [value for _, value in closed.pairs]
        end = int(event.end_mark.index)
        if children and event.start_mark.index == event.end_mark.index:
            end = max(child.span.end for child in children)
        start = closed.mark
        span = Span(start.line + 1, start.column + 1, start.index, max(end, start.index))
        node: Node = (
            Sequence(tuple(closed.items), span) if closed.kind == "list" else Mapping(tuple(closed.pairs), span)
        )
        self._keep(closed.anchor, node, closed.weight)
        self._add(node, closed.weight)

    def _keep(self, anchor: str | None, node: Node, weight: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = (node, weight)

    def _add(self, node: Node, weight: int) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.weight += weight
        self._bound(node)
        if parent.kind == "list":
            parent.items.append(node)
        elif parent.key is None:
            parent.key = node
        else:
            key, parent.key = parent.key, None
            self._pair(parent, key, node)

    def _bound(self, node: Node) -> None:
        if sum(level.weight for level in self._open) > MOST_NODES:
            self._report.at(
                "E004", node.span, f"the file holds more than {MOST_NODES} values, counting what aliases stand for"
            )
            raise _Stop

    def _pair(self, parent: _Open, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self._report.at("E007", key.span, "a list or a mapping is used as a key")
            return
        earlier = parent.keys.setdefault(key.text, key.span)
        if earlier is not key.span:
            message = f"the key {key.text!r} stands here a second time; line {earlier.line} has it first"
            self._report.at("E006", key.span, message, key=key.text)
            return
        parent.pairs.append((key, value))

    def _refuse_tag(self, event: Any, span: Span) -> None:
        if event.tag is not None and event.tag != "!":
            self._report.at("E008", span, f"the tag {event.tag!r} is not allowed")
            raise _Stop


def _within(text: str, mark: Any) -> Span:
    """The place of a mark, which may lie one line behind the end of the text."""
    if mark is None:
        return Span(1, 1, 0, 0)
    last = text.count("\n")
    if mark.line <= last:
        return Span(mark.line + 1, mark.column + 1, 0, 0)
    return Span(last + 1, len(text) - (text.rfind("\n") + 1) + 1, 0, 0)


def _place(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, start.index, end.index)


def _comments(text: str, taken: list[tuple[int, int]]) -> tuple[Comment, ...]:
    comments: list[Comment] = []
    stretches = iter(sorted(taken))
    begin, end = next(stretches, (len(text), len(text)))
    line, counted = 1, 0
    at = 0
    while found := _COMMENT.search(text, at):
        start = found.start()
        while end <= start and begin < len(text):
            begin, end = next(stretches, (len(text), len(text)))
        if begin <= start < end:  # inside words
            at = end
            continue
        line += text.count("\n", counted, start)
        counted = start
        column = start - (text.rfind("\n", 0, start) + 1) + 1
        comments.append(Comment(found.group().rstrip("\r"), Span(line, column, start, found.end())))
        at = found.end()
    return tuple(comments)
