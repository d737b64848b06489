"""Call records in files: bounded, line by line, saved by atomic replace."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from app.adapters.files.records import load_records, save_record
from app.core.record.read import MAX_CHARACTERS
from app.shared.result import Refusal
from tests.core.record.records import small


def test_broken_at_line_731_goes_on_with_the_next(tmp_path: Path) -> None:
    path = tmp_path / "calls.jsonl"
    lines = [json.dumps({**small(), "id": f"call-{n}"}).encode() for n in range(1, 901)]
    lines[730] = b"\xff\xfe not a call"
    path.write_bytes(b"\n".join(lines))
    found = list(load_records(path))
    refused = [each for each in found if isinstance(each, Refusal)]
    assert len(found) == 900
    assert [each.code for each in refused] == ["record.not_utf8"]
    assert "calls.jsonl, line 731" in refused[0].sentence


def test_a_line_without_end_is_never_held_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.adapters.files.records.MAX_CHARACTERS", 2_000)
    monkeypatch.setattr("app.core.record.read.MAX_CHARACTERS", 2_000)
    path = tmp_path / "calls.jsonl"
    good = json.dumps(small())
    path.write_text(good + "\n" + "x" * 9_000 + "\n" + good + "\n" + "y" * 1_999 + "\n" + good)
    kinds = [each.code if isinstance(each, Refusal) else each.id for each in load_records(path)]
    assert kinds == ["a", "record.too_large", "a", "record.bad_json", "a"]


@pytest.mark.parametrize("content", [b"", b"\x00" * 64, b"\xff\xfe\x00", b"[1, 2"])
def test_a_bad_file_is_one_refusal_that_names_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "call.json"
    path.write_bytes(content)
    (found,) = load_records(path)
    assert isinstance(found, Refusal)
    assert str(path) in found.sentence


def test_a_file_of_10_mb_is_refused_for_its_size(tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_bytes(b" " * (MAX_CHARACTERS + 2_000_000))
    (found,) = load_records(path)
    assert isinstance(found, Refusal)
    assert found.code == "file.too_large"


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    (missing,) = load_records(tmp_path / "none.json")
    (folder,) = load_records(tmp_path)
    assert isinstance(missing, Refusal)
    assert isinstance(folder, Refusal)
    assert "there is no such file" in missing.sentence
    assert "is a folder" in folder.sentence


def test_saved_records_read_back(tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_text(json.dumps(small()))
    (record,) = load_records(path)
    assert not isinstance(record, Refusal)
    save_record(record, tmp_path / "copy.json")
    assert list(load_records(tmp_path / "copy.json")) == [record]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "call.json"
    path.write_text(json.dumps(small()))
    (record,) = load_records(path)
    assert not isinstance(record, Refusal)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.adapters.files.records.os.fsync", full)
    with pytest.raises(Refusal, match=r"No space left on device.*unchanged"):
        save_record(record, path)
    assert list(load_records(path)) == [record]
    assert list(tmp_path.iterdir()) == [path]
