"""The format profiles and the order of protocol, as data."""

from __future__ import annotations

import tomllib

import pytest

from desktop import paths
from desktop.briefs import profiles
from desktop.briefs.lengths import length
from desktop.briefs.profiles import load_profile
from desktop.briefs.protocol import standing

FILES = sorted(paths.resources("profiles").glob("*.toml"))


def figures(table, where=""):
    """Yield every table that holds one figure: those that name a certainty, and all leaves that should."""
    for name, value in table.items():
        if isinstance(value, dict) and not any(isinstance(inner, dict | list) for inner in value.values()):
            yield f"{where}{name}", value
        elif isinstance(value, dict):
            yield from figures(value, f"{where}{name}.")
        elif isinstance(value, list):
            yield from ((f"{where}{name}", item) for item in value)


def test_the_rule_in_force_for_party_offices_comes_first():
    assert list(profiles()) == ["party-05", "party-36", "state-30"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_figure_says_how_firm_it_is_and_where_it_comes_from(file):
    data = tomllib.loads(file.read_text("utf-8"))
    known = data.pop("sources")
    told = list(figures(data))
    assert len(told) > 25
    for where, figure in told:
        assert figure.get("certainty") in {"A", "B", "C"}, where
        assert figure.get("source") in known, where


@pytest.mark.parametrize("key", profiles())
def test_the_columns_of_letterhead_and_signature_fit_the_page(key):
    profile = load_profile(key)
    width = profile.width - profile.left - profile.right
    for left, lines in (
        (profile.letterhead_left_width, (profile.letterhead_left, profile.letterhead_right)),
        (profile.signature_left_width, (profile.signature_left, profile.signature_right)),
    ):
        assert 0 < left < width
        assert all(
            (line.rule or 0) * length(line.text, line.size, bold=True) <= within
            for side, within in zip(lines, (left, width - left), strict=True)
            for line in side
        )


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("Tổng Bí thư", "Chủ tịch nước"),
        ("Thủ tướng Chính phủ", "Phó Thủ tướng Chính phủ"),
        ("Ủy viên Bộ Chính trị", "Ủy viên Trung ương Đảng"),
        ("Uỷ viên Bộ Chính trị", "Phó Chủ tịch nước"),
        ("Bí thư Trung ương Đảng", "Phó Chánh Văn phòng Trung ương Đảng"),
        ("Chánh Văn phòng Trung ương Đảng", "Phó Chánh Văn phòng Trung ương Đảng"),
        ("Bộ trưởng Bộ Nội vụ", "Thứ trưởng Bộ Nội vụ"),
        ("Bí thư Tỉnh ủy", "Phó Bí thư Thường trực Tỉnh ủy"),
        ("Phó Bí thư Thường trực Tỉnh ủy", "Phó Bí thư Tỉnh ủy"),
        ("Phó Bí thư Tỉnh ủy", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("Ủy viên Ban Thường vụ Tỉnh ủy", "Chánh Văn phòng Tỉnh ủy"),
        ("Chánh Văn phòng Tỉnh ủy", "Phó Chánh Văn phòng Tỉnh ủy"),
        ("Giám đốc Sở Nội vụ", "Phó Giám đốc Sở Nội vụ"),
        ("Bí thư Đảng ủy xã", "Phó Bí thư Thường trực Đảng ủy xã"),
        ("Phó Bí thư Thường trực Đảng ủy xã", "Phó Bí thư Đảng ủy xã"),
        ("Bí thư Đảng ủy phường", "Chủ tịch UBND phường"),
        ("Chủ tịch UBND xã", "Phó Chủ tịch UBND xã"),
        ("Trưởng phòng Tổng hợp", "Phó Trưởng phòng Tổng hợp"),
        ("Chủ tịch nước", "nguyên Chủ tịch nước"),
        ("nguyên Chủ tịch nước", "Bộ trưởng Bộ Nội vụ"),
        ("Phó trưởng phòng", "Bác sĩ"),
    ],
)
def test_the_higher_post_comes_first(higher, lower):
    assert standing([higher]) < standing([lower])


def test_the_highest_of_several_posts_decides():
    assert standing(["Chánh Văn phòng Tỉnh ủy", "Ủy viên Trung ương Đảng"]) == standing(
        ["Ủy viên Trung ương Đảng"]
    )


def test_who_has_no_post_stands_behind_all():
    assert standing([]) > standing(["Phó Trưởng phòng"])
