"""Packs on disk: found, bounded, and kept within their folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.adapters.files.scenarios import find_packs, load_scenario, shipped
from app.core.scenario.check import Playable, check
from app.shared.result import Refusal
from tests.core.scenario.sample import SAMPLE

WORDS = "schema: kindline.words/1\nlanguage: es\nmeta: {title: Otra, summary: Otra}\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "packs" / "moved-scan"
    folder.mkdir(parents=True)
    (folder / "scenario.yaml").write_text(SAMPLE, encoding="utf-8")
    return folder


def test_a_pack_is_read_by_its_folder_its_file_and_its_id(pack: Path) -> None:
    for name in (str(pack), str(pack / "scenario.yaml"), "moved-scan"):
        draft = load_scenario(name, folder=pack.parent)
        assert draft.text == SAMPLE
        assert draft.name == (pack / "scenario.yaml").as_posix()
    assert [each.id for each in shipped(pack.parent)] == ["moved-scan"]
    assert shipped(pack / "nowhere") == ()


def test_a_shipped_scenario_is_called_by_its_place_in_the_project() -> None:
    assert load_scenario("lab-results").name == "scenarios/lab-results/scenario.yaml"


def test_words_beside_it_are_read_and_spoken(pack: Path) -> None:
    text = SAMPLE.replace("  language: en   ", "  languages: [es]\n  language: en   ")
    (pack / "scenario.yaml").write_text(text, encoding="utf-8")
    (pack / "es.yaml").write_text(WORDS, encoding="utf-8")
    (pack / "notes.yaml").write_text("a: [", encoding="utf-8")
    draft = load_scenario(pack, "es")
    assert draft.scenario is not None
    assert draft.scenario.meta.title == "Otra"
    assert set(load_scenario(pack).languages or {}) == {"es"}
    with pytest.raises(Refusal, match="it speaks en, es"):
        load_scenario(pack, "fr")


def test_a_folder_is_searched_at_any_depth_in_order(pack: Path) -> None:
    for name in ("b/deep", "a"):
        other = pack.parent / name
        other.mkdir(parents=True)
        (other / "scenario.yaml").write_text(SAMPLE, encoding="utf-8")
    (pack.parent / ".hidden").mkdir()
    (pack.parent / ".hidden" / "scenario.yaml").write_text(SAMPLE, encoding="utf-8")
    (pack.parent / "schema.json").write_text("{}", encoding="utf-8")
    found = [Path(each.name).parent.name for each in find_packs(str(pack.parent))]
    assert found == ["a", "deep", "moved-scan"]


def test_one_unreadable_pack_does_not_hide_the_others(pack: Path) -> None:
    (pack.parent / "bad").mkdir()
    (pack.parent / "bad" / "scenario.yaml").write_bytes(b"\x00\x01")
    bad, good = find_packs(str(pack.parent))
    assert bad.refusal is not None
    assert bad.refusal.code == "scenario.binary"
    assert good.refusal is None


@pytest.mark.parametrize("name", ["no-such", "../../etc", "a/b/c.yaml", "x\x00y", ""])
def test_what_is_not_there_is_one_sentence(name: str, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pack)
    (pack / "scenario.yaml").unlink()
    with pytest.raises(Refusal) as refused:
        load_scenario(name, folder=pack.parent)
    assert refused.value.sentence


def test_a_folder_without_any_scenario_says_so(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no scenario"):
        find_packs(str(tmp_path))


@pytest.mark.parametrize("file", ["scenario.yaml", "es.yaml"])
def test_a_link_out_of_the_folder_is_not_followed(pack: Path, tmp_path: Path, file: str) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: x", encoding="utf-8")
    (pack / file).unlink(missing_ok=True)
    (pack / file).symlink_to(secret)
    with pytest.raises(Refusal) as refused:
        load_scenario(pack)
    assert refused.value.code == "scenario.outside"


def test_links_in_a_circle_to_nowhere_and_into_other_folders_are_survived(pack: Path) -> None:
    (pack.parent / "around").symlink_to(pack.parent, target_is_directory=True)
    assert len(find_packs(str(pack.parent))) == 1
    (pack / "scenario.yaml").unlink()
    (pack / "scenario.yaml").symlink_to(pack / "scenario.yaml")
    with pytest.raises(Refusal):
        load_scenario(pack)
    (pack / "scenario.yaml").unlink()
    (pack / "scenario.yaml").symlink_to(pack / "gone.yaml")
    with pytest.raises(Refusal):
        load_scenario(pack)


def test_a_pipe_is_not_waited_for(pack: Path) -> None:
    (pack / "scenario.yaml").unlink()
    os.mkfifo(pack / "scenario.yaml")
    with pytest.raises(Refusal) as refused:
        load_scenario(pack)
    assert refused.value.code == "scenario.no_file"


def test_a_file_of_ten_megabytes_is_not_read_whole(pack: Path) -> None:
    (pack / "scenario.yaml").write_bytes(b"a: b\n" * 2_000_000)
    with pytest.raises(Refusal) as refused:
        load_scenario(pack)
    assert refused.value.code == "scenario.too_large"


def test_every_shipped_scenario_is_playable() -> None:
    assert shipped()
    for each in shipped():
        assert isinstance(check(load_scenario(each.id)), Playable)
