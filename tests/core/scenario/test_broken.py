"""Broken scenarios: each gives exactly the right code at the right line."""

from __future__ import annotations

import pytest

from tests.core.scenario.sample import SAMPLE, edited, errors_of, findings_of, line_of

ORPHAN = "  - id: orphan\n    lines: [{say: [Nobody hears this.]}]\n\n  - id: still-there\n"
LOOP = (
    "  - {id: round, lines: [{say: [Round.]}], on: [greet], expects: [{act: close, next: about}]}\n"
    "  - {id: about, lines: [{say: [About.]}], expects: [{act: close, next: round}]}\n\n  - id: still-there\n"
)

WHEN = """      - when: anger >= 60
        say: ["So when is it? Or do I guess?"]
      - say: ["When is it then?"]
"""

# code, what is replaced, by what, words that stand on the line of the finding
BROKEN = [
    # reading
    ("E001", "channels: [phone, chat]  ", "channels: [phone, chat  ", "  difficulty: 2"),
    ("E002", "policy:\n", "---\npolicy:\n", "---"),
    ("E003", "warnings: []", "warnings: " + "[" * 30 + "]" * 30, "warnings:"),
    ("E005", "warnings: []", "warnings: *goals", "warnings:"),
    ("E006", "  title: The moved scan\n", "  title: The moved scan\n  title: Again\n", "title: Again"),
    ("E007", "  sources: []", "  sources: []\n  ? [odd, key]\n  : 1", "[odd, key]"),
    ("E008", "version: 1  ", "version: !!int 1  ", "!!int"),
    ("E009", "author: Jo Sample", "author: Jo \x07 Sample", "author: Jo"),
    # shape
    ("E101", "  summary: A man", "  sumary: x\n  summary: A man", "sumary"),
    ("E101", "  zip: 55512", "  zip: 55512\n  zipcode: 1", "zipcode"),
    (
        "E101",
        "    limit: 3                           # raised",
        "    limits: 3                           # raised",
        "limits: 3",
    ),
    ("E102", "  title: The moved scan\n", "", "meta:\n"),
    ("E102", "start: opens  ", "# ", "schema: kindline"),
    ("E102", "- do: remind\n", "- warm: true\n", "warm: true"),
    ("E103", "minutes: 2  ", "minutes: two  ", "minutes: two"),
    ("E103", "slots: [knows_date, owned]", "slots: knows_date", "slots: knows_date"),
    ("E103", "csat: [{score: 1}]", "csat: [{score: bad}]", "score: bad"),
    ("E104", "difficulty: 2", "difficulty: 7", "difficulty: 7"),
    ("E104", "anger: {start: 62", "anger: {start: 162", "start: 162"),
    ("E104", "fear: {start: 40}", "fear: {start: 40, low: 50, high: 10}", "low: 50"),
    ("E104", "csat: [{score: 1}]", "csat: [{score: 9}]", "score: 9"),
    ("E104", "on: silence, after: 8", "on: silence, after: 8000", "after: 8000"),
    ("E105", "outcome: hung_up", "outcome: went_home", "went_home"),
    ("E105", "    cue: anger  ", "    cue: rage  ", "cue: rage"),
    ("E105", "on: no_match", "on: no_sense", "no_sense"),
    ("E105", "csat: [{score: 1}]", "mood: [{score: 1}]", "mood: [{score"),
    ("E106", "id: moved-scan", "id: Moved Scan", "Moved Scan"),
    ("E106", "language: en   ", "language: english   ", "language: english"),
    ("E107", 'say: ["When is it then?"]', "say: []", "say: []"),
    ("E107", "title: The moved scan", 'title: " "', 'title: " "'),
    # references
    (
        "E201",
        "  - {id: reminder, do: remind, text: Set",
        "  - {id: reminder, do: remind, text: x}\n  - {id: reminder, do: remind, text: Set",
        "text: Set",
    ),
    ("E201", "- id: walked-out", "- id: settled", "id: settled\n    outcome: hung_up"),
    ("E201", "counters: [asked_again]", "counters: [asked_again, fear]", "counters: [asked_again, fear]"),
    (
        "E202",
        "moves: {fear: -5}\n        next: that-works",
        "moves: {fear: -5}\n        next: that-workz",
        "that-workz",
    ),
    ("E202", "start: opens", "start: open", "start: open"),
    ("E202", "turn: pardon", "turn: pardn", "turn: pardn"),
    ("E203", "next: ending:settled", "next: ending:setled", "ending:setled"),
    ("E204", "    topic: blame", "    topic: blamed", "topic: blamed"),
    ("E205", "moves: {anger: 15, patience: -15}", "moves: {angr: 15, patience: -15}", "angr: 15"),
    ("E206", "        set: [owned]\n        moves", "        set: [owned, knows_time]\n        moves", "knows_time"),
    ("E207", "count: [asked_again]", "count: [asked_again, asked_agin]", "asked_agin]"),
    ("E208", "act: disclose:new-date\n", "act: disclose:old-date\n", "old-date"),
    ("E210", "section: appointments", "section: calendar", "section: calendar"),
    ("E210", "reason: [appointments]", "reason: [apointments]", "apointments]"),
    ("E211", "relationship: spouse", "relationship: wife", "wife"),
    ("E212", "flags: []", "flags: [famous]", "famous"),
    ("E213", "refuses: [ssn_last4]", "refuses: [ssn]", "refuses: [ssn]"),
    ("E214", "do: remind, text", "do: reminder, text", "do: reminder, text"),
    ("E214", "      - act: close\n", "      - act: do:clos\n", "do:clos"),
    ("E215", "minimums: {privacy: 75", "minimums: {secrecy: 75", "secrecy"),
    ("E216", "counters: [asked_again]", "counters: [asked_again, not]", "asked_again, not]"),
    ("E217", "{give.name}. Born", "{give.address}. Born", "{give.address}"),
    # guards
    ("E301", "when: anger >= 60", "when: anger >=", "when: anger >=\n"),
    ("E301", "when: not owned", "when: owned owned", "owned owned"),
    ("E302", "when: anger >= 60", "when: angr >= 60", "angr >= 60"),
    ("E302", "when: asked_again >= 2", "when: said(nothing) >= 2", "said(nothing)"),
    ("E303", "when: anger >= 60", "when: anger", "when: anger\n"),
    ("E303", "when: not owned", "when: owned >= 1", "owned >= 1"),
    ("E304", "when: anger >= 60", "when: anger > 100", "anger > 100"),
    ("E304", "when: anger >= 60", "when: anger >= 60 and anger < 20", "anger < 20"),
    ("E304", "when: verified >= 2", "when: verified >= 5", "verified >= 5"),
    ("E304", "when: anger >= 60", "when: gave(address)", "gave(address)"),
    ("E304", "    count: [asked_again]  ", "    count: []  ", "when: asked_again >= 2"),
    ("E304", "when: not owned", "when: phone and chat", "phone and chat"),
    # flow
    ("E401", "  - id: still-there\n", ORPHAN, "id: orphan"),
    ("E403", "  - id: still-there\n", LOOP, "{id: round"),
    (
        "E404",
        "  - id: walked-out\n",
        "  - {id: never, outcome: hung_up, text: x}\n  - id: walked-out\n",
        "id: walked-out",
    ),
    ("E405", "  - {on: harm, moves: {anger: 15, patience: -15}}", "  - {on: harm}", "on: harm"),
    ("E405", "turn: still-there, moves: {patience: -5}", "moves: {patience: -5}", "on: silence"),
    ("E406", "on: silence, after: 8, ", "on: silence, ", "on: silence"),
    ("E408", WHEN, "      - again: 1\n        say: [x]\n", "lines:\n      - again: 1\n        say: [x]"),
    # what can be earned
    (
        "E501",
        "acts:                                  # what the agent can do",
        "acts:\n  - {id: hum, examples: []}\n#",
        "id: hum",
    ),
    ("E502", "apology: 2}", "apology: 5}", "apology: 5"),
    ("E502", "apology: 2}", "exploration: 2}", "exploration: 2}"),
    ("E503", "        what: appointments", "        what: calendar", "what: calendar"),
    ("E504", "gives: [name, date_of_birth]", "gives: [name, member_id]", "member_id]"),
    ("E504", "gives: [name, date_of_birth]", "gives: [name, ssn_last4]", "gives: [name, ssn_last4]"),
    ("E505", "identifiers_required: 2", "identifiers_required: 4", "identifiers_required: 4"),
    ("E506", r"must_not: ['\bbut you\b']", "must_not: ['(but you']", "(but you"),
    ("E507", r"must_not: ['\bbut you\b']", "must_not: ['(a+)+b']", "(a+)+b"),
    # people
    ("E601", "  phone: 555-340-2231      ", "  phone: 312-340-2231      ", "312-340-2231"),
    ("E601", "published_numbers: [555-340-1000]", "published_numbers: [(312) 340-1000]", "340-1000"),
    ("E601", "Or do I guess?", "Call 312-340-2231.", "312-340-2231"),
    ("E602", "Or do I guess?", "It is 219-09-9999.", "219-09-9999"),
    ("E603", "walter.pryor@example.org", "walter.pryor@mill-race.com", "mill-race.com"),
    ("E604", "  date_of_birth: 1955-06-02            #", "  date_of_birth: 1955-02-30            #", "1955-02-30"),
    ("E604", "  date_of_birth: 1955-06-02            #", "  date_of_birth: June 2nd 1955  #", "June 2nd"),
]


def test_the_sample_has_neither_errors_nor_smells() -> None:
    assert findings_of(SAMPLE, {}) == ()


@pytest.mark.parametrize(
    ("code", "old", "new", "words"), BROKEN, ids=[f"{case[0]}-{place}" for place, case in enumerate(BROKEN)]
)
def test_a_broken_scenario_gives_its_code_at_its_line(code: str, old: str, new: str, words: str) -> None:
    text = edited((old, new))
    found = errors_of(text)
    assert [(finding.code, finding.line) for finding in found] == [(code, line_of(text, words))]
    assert found[0].column >= 1
    assert found[0].message
    assert found[0].remedy


def test_without_any_ending_in_reach_a_scenario_says_so() -> None:
    text = edited(
        ("        next: ending:settled           # an ending, instead of a turn\n", ""),
        ("    when: knows_date\n    survey", "    when: anger > 100\n    survey"),
        ("    turn: enough  ", "    when: anger < 0\n    turn: enough  "),
    )
    assert [finding.code for finding in errors_of(text)] == ["E402", "E304", "E304"]


def test_an_ending_that_only_a_turn_out_of_reach_leads_to_is_told_with_that_turn() -> None:
    orphan = (
        "  - {id: orphan, lines: [{say: [x]}], expects: [{act: close, next: ending:late}]}\n\n  - id: still-there\n"
    )
    text = edited(
        ("  - id: still-there\n", orphan),
        (
            "  - id: walked-out\n",
            "  - {id: first, outcome: escalated, text: x}\n  - {id: late, outcome: escalated, text: x}\n  - id: walked-out\n",
        ),
    )
    assert [finding.code for finding in errors_of(text)] == ["E401", "E404"]


def test_several_errors_come_together_in_order_of_place() -> None:
    text = edited(
        ("difficulty: 2", "difficulty: 9"), ("  title: The moved scan\n", ""), ("outcome: hung_up", "outcome: gone")
    )
    assert [finding.code for finding in errors_of(text)] == ["E102", "E104", "E105"]
    text = edited(("section: appointments", "section: x"), ("do: remind, text", "do: x, text"))
    assert [finding.code for finding in errors_of(text)] == ["E210", "E214"]


def test_a_near_name_is_suggested_and_the_place_inside_a_guard_is_told() -> None:
    text = edited(("when: anger >= 60", "when: phone and angr >= 60"))
    (found,) = errors_of(text)
    assert "anger" in found.remedy
    assert text.splitlines()[found.line - 1][found.column - 1 :].startswith("angr >= 60")
    (found,) = errors_of(edited(("  zip: 55512", "  zpi: 55512")))
    assert "'zip'" in found.remedy
