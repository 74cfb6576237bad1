"""Names and texts that no keyboard writes: what cannot be used is named, and the JSON is valid always."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from desktop import cli

REPORT = "Đồng chí Lường Thị Hạnh, Bí thư Huyện ủy, yêu cầu Văn phòng rà soát quy chế trước ngày 30/6.\n"
ODD_BYTES = {
    "half of a pair": b"\xed\xa0\x80",
    "nul": b"\0",
    "right to left": "\u202e".encode(),
    "picture": "😀".encode(),
    "line separator": "\u2028".encode(),
    "mark without a letter": "\u0301".encode(),
}


def test_a_path_with_a_nul_is_a_file_that_cannot_be_read_and_stops_no_other(tmp_path, capsys):
    good = tmp_path / "a.txt"
    good.write_text(REPORT, "utf-8")
    status = cli.main(["extract", str(good), f"{tmp_path}/b\0.txt", "-o", str(tmp_path / "out")])
    assert status == cli.SOME_FAILED
    assert "b" in capsys.readouterr().err
    assert json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))["officials"]


@pytest.mark.parametrize("odd", ODD_BYTES.values(), ids=ODD_BYTES)
def test_odd_bytes_in_a_report_make_valid_json_and_lose_no_find(odd, tmp_path, capfdbinary):
    file = tmp_path / "a.txt"
    file.write_bytes(REPORT.encode() * 30 + odd + REPORT.encode())
    assert cli.main(["extract", str(file)]) == cli.DONE
    found = json.loads(capfdbinary.readouterr().out.decode("utf-8"))
    assert [official["name"] for official in found["officials"]] == ["Lường Thị Hạnh"]
    assert len(found["statements"]) == 31


def test_a_name_whose_bytes_are_no_text_is_read_and_told_in_valid_json(tmp_path, capfdbinary):
    # Linux keeps names as bytes; elsewhere they are text, and the half of a pair stands for them.
    name = os.fsdecode(b"nam\xff son") if os.name == "posix" else "nam\ud800 son"
    file = tmp_path / f"{name}.txt"
    file.write_text(REPORT, "utf-8")
    library = tmp_path / "library.db"
    for command in (["extract", str(file)], ["import", str(file), "--json", "--library", str(library)]):
        assert cli.main(command) == cli.DONE
        assert "nam\ufffd son.txt" in json.dumps(
            json.loads(capfdbinary.readouterr().out.decode("utf-8")), ensure_ascii=False
        )
    assert cli.main(["extract", str(file), "-o", str(tmp_path / "out")]) == cli.DONE
    assert json.loads(Path(tmp_path, "out", f"{name}.json").read_text("utf-8"))["text"] == REPORT


def test_a_name_whose_bytes_are_no_text_is_named_when_there_is_no_such_file(tmp_path, capfd):
    assert cli.main(["extract", f"{tmp_path}/thi\udcffu.txt"]) == cli.SOME_FAILED
    assert "thi" in capfd.readouterr().err
