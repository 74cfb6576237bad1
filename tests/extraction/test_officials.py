"""The officials of a report: names, mentions, positions. All persons and places of the samples are made up."""

from __future__ import annotations

import unicodedata

import pytest

from desktop.domain import Official
from desktop.extraction.document import Document
from desktop.extraction.facts import find_facts
from desktop.extraction.noise import mark_noise
from desktop.extraction.officials import find_officials
from desktop.extraction.segments import split_lines


def officials(text: str) -> tuple[Official, ...]:
    document = Document(text=text)
    for step in (split_lines, mark_noise, find_facts, find_officials):
        document = step(document)
    return document.officials


def posts(text: str) -> dict[str, list[str]]:
    return {official.name: [role.text for role in official.roles] for official in officials(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bí thư Tỉnh ủy Hà Giang Đặng Quốc Lượng và Phó Chủ tịch UBND tỉnh Trần Đức Quỳnh dự.",
            {"Đặng Quốc Lượng": ["Bí thư Tỉnh ủy Hà Giang"], "Trần Đức Quỳnh": ["Phó Chủ tịch UBND tỉnh"]},
        ),
        (
            "Đồng chí Lê Văn Tạo, Ủy viên Ban Thường vụ, Trưởng ban Dân vận Huyện ủy phát biểu.",
            {"Lê Văn Tạo": ["Ủy viên Ban Thường vụ", "Trưởng ban Dân vận Huyện ủy"]},
        ),
        (
            "Ông Bùi Tấn - Giám đốc Sở Văn hóa, Thể thao và Du lịch và bà Mai Thị Cúc - Chánh Thanh tra tỉnh dự.",
            {"Bùi Tấn": ["Giám đốc Sở Văn hóa, Thể thao và Du lịch"], "Mai Thị Cúc": ["Chánh Thanh tra tỉnh"]},
        ),
        (
            "TS. Phan Hữu Thọ (Bí thư Đảng ủy, Hiệu trưởng) chủ trì.",
            {"Phan Hữu Thọ": ["Bí thư Đảng ủy", "Hiệu trưởng"]},
        ),
        (
            "Bà Lâm Thị Phượng nguyên Phó Chánh Văn phòng Huyện ủy đến dự.",
            {"Lâm Thị Phượng": ["nguyên Phó Chánh Văn phòng Huyện ủy"]},
        ),
        (
            "Ông Vi Văn Páng, Bí thư Chi bộ kiêm Trưởng bản Nà Lỳ.",
            {"Vi Văn Páng": ["Bí thư Chi bộ", "Trưởng bản Nà Lỳ"]},
        ),
        (
            "Đồng chí Cao Lượng, Phó Vụ trưởng Vụ Địa phương II, Ủy ban Kiểm tra Trung ương dự.",
            {"Cao Lượng": ["Phó Vụ trưởng Vụ Địa phương II, Ủy ban Kiểm tra Trung ương"]},
        ),
        (
            "Chủ tịch UBND huyện Cao Lộc Hoàng Văn Đích và Chủ tịch UBND xã Lương Sơn báo cáo.",
            {"Hoàng Văn Đích": ["Chủ tịch UBND huyện Cao Lộc"]},
        ),
        (
            "Trưởng phòng Tư pháp huyện Mường Khương (Lào Cai) Thào Seo Lử đề nghị.",
            {"Thào Seo Lử": ["Trưởng phòng Tư pháp huyện Mường Khương"]},
        ),
        (
            "Phó Giám đốc phụ trách Sở Y tế Trần Quế và Hiệu trưởng Trường THPT Lê Quý Đôn Ngô Văn Hạo dự.",
            {
                "Trần Quế": ["Phó Giám đốc phụ trách Sở Y tế"],
                "Ngô Văn Hạo": ["Hiệu trưởng Trường THPT Lê Quý Đôn"],
            },
        ),
    ],
)
def test_posts_stand_before_or_behind_the_name(text: str, expected: dict[str, list[str]]) -> None:
    assert posts(text) == expected


def test_a_plural_post_goes_to_every_name_of_the_list() -> None:
    assert posts("Các Phó Chủ nhiệm Văn phòng Tao Văn Chính, Đoàn Quốc Thao, Kiều Thị Hà cùng dự.") == {
        name: ["Phó Chủ nhiệm Văn phòng"] for name in ("Tao Văn Chính", "Đoàn Quốc Thao", "Kiều Thị Hà")
    }


def test_a_post_behind_several_names_is_shared_and_the_rank_is_not() -> None:
    found = posts("Thượng tá A Đeng cùng Đại tá Đào Thị Sươm, đều là Phó Giám đốc Công an tỉnh, tới dự.")
    assert found == {
        "A Đeng": ["Thượng tá", "Phó Giám đốc Công an tỉnh"],
        "Đào Thị Sươm": ["Đại tá", "Phó Giám đốc Công an tỉnh"],
    }


def test_a_post_in_front_of_a_colon_adds_to_the_posts_of_each() -> None:
    found = posts(
        "Dự có các đồng chí Ủy viên Bộ Chính trị: Phan Đình Tạc, Trưởng Ban Nội chính Trung ương; "
        "Nguyễn Văn Nền, Bí thư Thành ủy Hải Phòng; các đồng chí Phó Chánh Văn phòng."
    )
    assert found["Phan Đình Tạc"] == ["Ủy viên Bộ Chính trị", "Trưởng Ban Nội chính Trung ương"]
    assert found["Nguyễn Văn Nền"] == ["Ủy viên Bộ Chính trị", "Bí thư Thành ủy Hải Phòng"]
    assert len(found) == 2


def test_who_gave_the_mandate_does_not_lend_the_speaker_a_post() -> None:
    assert posts("Được Chủ tịch nước ủy quyền, Thiếu tướng Trịnh Bá Khâm gắn Huân chương.") == {
        "Trịnh Bá Khâm": ["Thiếu tướng"]
    }


@pytest.mark.parametrize(
    "name",
    ["Y Thanh Hà Niê Kđăm", "H'Yim Kđoh", "Hầu A Lềnh", "Rơ Châm Phước", "U Sơn Rây", "Giàng A Páo", "K'Brêu Hai"],
)
def test_names_of_every_people_are_names(name: str) -> None:
    assert [o.name for o in officials(f"Dự có đồng chí {name}, Phó Chủ tịch UBND tỉnh.")] == [name]


def test_a_decomposed_text_gives_the_same_names() -> None:
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", "Ông Huỳnh Thành Lim, Phó Bí thư Tỉnh ủy."))
    assert list(posts(text)) == ["Huỳnh Thành Lim"]


def test_short_forms_are_mentions_of_the_full_name() -> None:
    text = (
        "Đ/c Rơ Lan H’Nhớ - Bí thư Đảng ủy và đ/c Võ Tôn, Chủ tịch HĐND dự. Đ/c H'Nhớ kết luận. Ông Tôn nhất trí."
    )
    found = {o.name: [text[a:b] for a, b in o.mentions] for o in officials(text)}
    assert found == {"Rơ Lan H’Nhớ": ["Rơ Lan H’Nhớ", "H'Nhớ"], "Võ Tôn": ["Võ Tôn", "Tôn"]}


@pytest.mark.parametrize(
    "text",
    [
        "Học tập tấm gương đạo đức Hồ Chí Minh tại Thành phố Hồ Chí Minh.",
        "Chủ tịch Hồ Chí Minh đã dạy.",
        "Hội nghị họp tại số 5 đường Lý Thái Tổ, trao Giải thưởng Lương Định Của.",
        "Hộ ông Dương Hữu Sẻ ở xã Hữu Liên nuôi cá; bị cáo Nguyễn Văn Dụng bị phạt tù.",
        "Trao Huy hiệu 50 năm tuổi Đảng cho đồng chí Nguyễn Thị Hai, đồng chí Lê Văn Ba.",
        "Có mặt đồng chí bí thư, hai phó bí thư cùng các ủy viên ban thường vụ.",
        "Các ban đảng Trung ương, Văn phòng Chính phủ, Đoàn Thanh niên phối hợp.",
        "",
    ],
)
def test_names_without_an_office_are_no_officials(text: str) -> None:
    assert officials(text) == ()


def test_signatories_hold_the_post_above_their_name_column_by_column() -> None:
    text = (
        "BIÊN BẢN\nHọp giao ban\n\nĐ/c Ma Thể - Chủ tịch UBND xã chủ trì.\n\n"
        "      THƯ KÝ                         CHỦ TỊCH CÔNG ĐOÀN\n\n"
        "   Triệu Tiến Dật                 ThS. Trần Duy Khảng\n"
    )
    assert posts(text)["Trần Duy Khảng"] == ["CHỦ TỊCH CÔNG ĐOÀN"]
    assert "Triệu Tiến Dật" in posts(text)
    assert posts(text)["Triệu Tiến Dật"] == []


def test_a_signatory_in_capitals_is_shown_in_small_letters_with_the_post_as_written() -> None:
    text = "CHỈ THỊ\nvề Tết\n\nCác cấp ủy chăm lo Tết.\n\nTM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n(đã ký)\n\nLÊ XUÂN ĐIỂM"
    assert posts(text) == {"Lê Xuân Điểm": ["PHÓ BÍ THƯ"]}


def test_rows_of_a_table_give_name_and_post() -> None:
    text = "DANH SÁCH\n1\tNguyễn Văn Ạng\tGiám đốc Sở Tài chính\n2\tTrần Thị Bìn\tPhó Chánh Văn phòng UBND tỉnh\n"
    assert posts(text) == {
        "Nguyễn Văn Ạng": ["Giám đốc Sở Tài chính"],
        "Trần Thị Bìn": ["Phó Chánh Văn phòng UBND tỉnh"],
    }


def test_abbreviated_heads_and_degrees_are_read() -> None:
    text = (
        "Bà Trần Ngọc Ánh - CT. Hội LHPN; Đại tá, Tiến sỹ Trần Tiến Đát - Phó Giám đốc; Bà Phạm Thùy Dúng - VP-TK."
    )
    assert posts(text) == {
        "Trần Ngọc Ánh": ["CT. Hội LHPN"],
        "Trần Tiến Đát": ["Đại tá", "Phó Giám đốc"],
        "Phạm Thùy Dúng": ["VP-TK"],
    }


def test_minutes_give_commune_functions_as_posts_and_no_post_of_the_meeting() -> None:
    text = "- Chủ trì: Đ/c Ma Doãn Thế - Chủ tịch UBND xã\n- Thư ký: Đ/c Triệu Dất, Văn phòng - Thống kê\n"
    assert posts(text) == {"Ma Doãn Thế": ["Chủ tịch UBND xã"], "Triệu Dất": ["Văn phòng - Thống kê"]}


def test_the_same_post_in_two_ways_is_one_role_in_its_fullest_form() -> None:
    text = "Phó Chủ nhiệm Kiều Thị Hảo chủ trì. Bà Kiều Thị Hảo, Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy kết luận."
    assert posts(text) == {"Kiều Thị Hảo": ["Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"]}


def test_every_span_quotes_the_text_and_says_why() -> None:
    text = "Đồng chí Ngô Bá Lự, Phó Bí thư Huyện ủy dự. Đồng chí Lự phát biểu."
    (official,) = officials(text)
    assert [text[a:b] for a, b in official.mentions] == ["Ngô Bá Lự", "Lự"]
    assert all(text[role.span.start : role.span.end] == role.text for role in official.roles)
    assert "Phó Bí thư Huyện ủy" in official.why
    assert official.confidence > 0.9


def test_names_in_a_caption_do_not_count() -> None:
    head = "Hội nghị tổng kết công tác năm 2020 của huyện\n\n"
    caption = "Ảnh: Đồng chí Phạm Thạo, Phó Bí thư Huyện ủy phát biểu\n\n"
    body = "Năm 2020, Văn phòng đã hoàn thành khối lượng việc lớn, ít sai sót hơn mọi năm."
    assert officials(head + caption + body) == ()


def test_a_unit_in_brackets_is_the_function_of_its_bearer() -> None:
    text = "Các đ/c trưởng ngành: Hà Trọng Tín (Công an), Lò Văn Muôn (Xã đội), Đèo Thị Xoan (Địa chính); 11 bản."
    assert posts(text) == {"Hà Trọng Tín": ["Công an"], "Lò Văn Muôn": ["Xã đội"], "Đèo Thị Xoan": ["Địa chính"]}


def test_a_post_that_acts_behind_the_owner_of_a_proposal_is_another_s() -> None:
    text = (
        "Ông Vương Bá Sửu, Giám đốc Công ty Cơ khí dự.\n"
        "Riêng đề xuất của ông Vương Bá Sửu, Chủ tịch giao Hiệu trưởng nghiên cứu."
    )
    assert posts(text) == {"Vương Bá Sửu": ["Giám đốc Công ty Cơ khí"]}


def test_the_front_of_a_name_with_a_clan_is_a_mention_of_it() -> None:
    text = "Chị H Bluên Triếc, Bí thư Huyện Đoàn trình bày.\nĐáp từ, chị H Bluên hứa thực hiện."
    assert [text[a:b] for a, b in officials(text)[0].mentions] == ["H Bluên Triếc", "H Bluên"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chính trị viên Tiểu đoàn Bộ binh Đồng Khởi Lê Văn Khanh báo cáo.",
            {"Lê Văn Khanh": ["Chính trị viên Tiểu đoàn Bộ binh Đồng Khởi"]},
        ),
        (
            "Ông Trương Văn Bền, Tổng Giám đốc Công ty Cổ phần Đường Biên Hòa kiến nghị.",
            {"Trương Văn Bền": ["Tổng Giám đốc Công ty Cổ phần Đường Biên Hòa"]},
        ),
        (
            "Bà Lại Thị Hoa, Giám đốc Chi nhánh Viettel tại Sóc Trăng kiến nghị.",
            {"Lại Thị Hoa": ["Giám đốc Chi nhánh Viettel tại Sóc Trăng"]},
        ),
        (
            "Giám đốc Bệnh viện Sản - Nhi tỉnh BSCKII. Đoàn Văn Tư nhận.",
            {"Đoàn Văn Tư": ["Giám đốc Bệnh viện Sản - Nhi tỉnh"]},
        ),
        ("Thứ trưởng Bộ NN-PTNT Trần Kim Hải dự.", {"Trần Kim Hải": ["Thứ trưởng Bộ NN-PTNT"]}),
        (
            "Trung tá Tạ Đăng Quang, Chính trị viên Đồn Biên phòng Sông Đốc, BĐBP tỉnh Cà Mau.",
            {"Tạ Đăng Quang": ["Trung tá", "Chính trị viên Đồn Biên phòng Sông Đốc, BĐBP tỉnh Cà Mau"]},
        ),
        (
            "Ông Vũ Đức Bảo, Trưởng Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp cho biết.",
            {"Vũ Đức Bảo": ["Trưởng Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp"]},
        ),
        ("Bí thư Đảng ủy xã Hà Tân Hà Văn Mạo nêu.", {"Hà Văn Mạo": ["Bí thư Đảng ủy xã Hà Tân"]}),
        (
            "Đồn trưởng Đồn Biên phòng Cửa khẩu quốc tế Bờ Y Phan Văn Lực.",
            {"Phan Văn Lực": ["Đồn trưởng Đồn Biên phòng Cửa khẩu quốc tế Bờ Y"]},
        ),
        (
            "Phó Chủ tịch - Tổng Thư ký Ủy ban Trung ương MTTQ Việt Nam Lê Tiến Chương dự.",
            {"Lê Tiến Chương": ["Phó Chủ tịch - Tổng Thư ký Ủy ban Trung ương MTTQ Việt Nam"]},
        ),
        ("Trưởng Thuế tỉnh Ninh Bình Vũ Văn Toản nói.", {"Vũ Văn Toản": ["Trưởng Thuế tỉnh Ninh Bình"]}),
    ],
)
def test_a_body_of_no_lexicon_ends_where_the_name_or_the_sentence_goes_on(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert posts(text) == expected


def test_the_holders_of_a_post_may_be_named_behind_the_verb() -> None:
    found = posts("Hai Phó Giám đốc Sở Y tế là ông Ngô Tùng Châu và bà Văn Thị Hảo cùng dự.")
    assert found == {"Ngô Tùng Châu": ["Phó Giám đốc Sở Y tế"], "Văn Thị Hảo": ["Phó Giám đốc Sở Y tế"]}


def test_an_abbreviated_post_in_capitals_is_no_name() -> None:
    found = posts("Các đồng chí: Phùng Thế Lợi, UVTW Đảng, Bí thư Tỉnh ủy; Vừ Thị Mai, TUV, CVP Tỉnh ủy.")
    assert found == {"Phùng Thế Lợi": ["UVTW Đảng", "Bí thư Tỉnh ủy"], "Vừ Thị Mai": ["TUV", "CVP Tỉnh ủy"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự có các Thứ trưởng: Thượng tướng Hoàng Xuân Chiến, Trung tướng Lê Đức Thái.",
            {"Hoàng Xuân Chiến": ["Thượng tướng", "Thứ trưởng"], "Lê Đức Thái": ["Trung tướng", "Thứ trưởng"]},
        ),
        (
            "Được ủy quyền của đồng chí Bí thư Tỉnh ủy, đồng chí Lương Minh Hải, Trưởng ban Tổ chức phát biểu.",
            {"Lương Minh Hải": ["Trưởng ban Tổ chức"]},
        ),
        (
            "Tiếp thu ý kiến của Thứ trưởng, Tổng giám đốc Phùng Lệ Dung cho biết.",
            {"Phùng Lệ Dung": ["Tổng giám đốc"]},
        ),
        (
            "Ông Hồ A Lai (dân tộc Pa Kô), Chủ tịch UBND xã A Túc dự.",
            {"Hồ A Lai": ["Chủ tịch UBND xã A Túc"]},
        ),
        ("Đoàn Văn Ất, Trưởng thôn 5 hỏi.", {"Đoàn Văn Ất": ["Trưởng thôn 5"]}),
        (
            "Bà Lê Thị Uyên (Phó Trưởng phòng phụ trách Phòng Văn hoá - Xã hội) dự.",
            {"Lê Thị Uyên": ["Phó Trưởng phòng phụ trách Phòng Văn hoá - Xã hội"]},
        ),
        (
            "Phó Chánh án TAND tỉnh Trần Lê Duy Khánh nêu.",
            {"Trần Lê Duy Khánh": ["Phó Chánh án TAND tỉnh"]},
        ),
    ],
)
def test_each_post_goes_to_its_holder_alone(text: str, expected: dict[str, list[str]]) -> None:
    assert {name: sorted(roles) for name, roles in posts(text).items()} == {
        name: sorted(roles) for name, roles in expected.items()
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trạm trưởng Trạm Y tế xã Cốc Ly Giàng Seo Vần",
            {"Giàng Seo Vần": ["Trạm trưởng Trạm Y tế xã Cốc Ly"]},
        ),
        (
            "Giám đốc Vườn quốc gia Hòn Mấu - Kẻ Sặt Phạm Hồng Thái.",
            {"Phạm Hồng Thái": ["Giám đốc Vườn quốc gia Hòn Mấu - Kẻ Sặt"]},
        ),
        (
            "Đồng chí Bí thư Chi bộ thôn Nà Lốc, Hoàng Văn Ỏn, nói.",
            {"Hoàng Văn Ỏn": ["Bí thư Chi bộ thôn Nà Lốc"]},
        ),
    ],
)
def test_a_place_of_no_lexicon_has_two_syllables_and_a_name_may_stand_between_commas(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phó Trưởng Công an phường Vũ Ninh Thiếu tá Nguyễn Danh Đức nêu.",
            {"Nguyễn Danh Đức": ["Phó Trưởng Công an phường Vũ Ninh", "Thiếu tá"]},
        ),
        (
            "Bí thư Đảng ủy phường Lương Văn Tri Nông Ngọc Tăng dự.",
            {"Nông Ngọc Tăng": ["Bí thư Đảng ủy phường Lương Văn Tri"]},
        ),
        (
            "HĐND bầu bà Lê Thị Kim Loan - Chánh Văn phòng HĐND và UBND xã Phú An giữ chức Phó Chủ tịch UBND xã.",
            {"Lê Thị Kim Loan": ["Chánh Văn phòng HĐND và UBND xã Phú An", "Phó Chủ tịch UBND xã"]},
        ),
        (
            "Ông Lê Đình Trung, Trưởng Ban chỉ đạo Cải cách tư pháp tỉnh đề nghị.",
            {"Lê Đình Trung": ["Trưởng Ban chỉ đạo Cải cách tư pháp tỉnh"]},
        ),
        ("Ông John Smith, Giám đốc Quốc gia ADB tại Việt Nam chúc mừng.", {}),
        ("Thăm gia đình già làng Đinh Hmưnh.", {}),
    ],
)
def test_places_named_after_people_end_in_front_of_the_holder_and_guests_are_left_out(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Đồng chí Lê Minh Thắng, Chủ tịch UBND huyện dự. Chủ tịch Thắng nhấn mạnh. Thắng lợi này to lớn.",
            {"Lê Minh Thắng": ["Lê Minh Thắng", "Thắng"]},
        ),
        (
            "Đ/c Tạ Văn Hùng - Bí thư; đ/c Trần Mạnh Hùng - Chủ tịch. Đ/c Hùng (Chủ tịch) nói. Bí thư Hùng dự.",
            {"Tạ Văn Hùng": ["Tạ Văn Hùng", "Hùng"], "Trần Mạnh Hùng": ["Trần Mạnh Hùng", "Hùng"]},
        ),
        (
            "Bà H'Yim Kđoh, Phó Chủ tịch UBND tỉnh dự. Bà H'Yim nói. Ông Hà ở tỉnh Hà Nam vắng.",
            {"H'Yim Kđoh": ["H'Yim Kđoh", "H'Yim"]},
        ),
    ],
)
def test_a_given_name_goes_to_who_holds_the_post(text: str, mentions: dict[str, list[str]]) -> None:
    found = {o.name: [text[m.start : m.end] for m in o.mentions] for o in officials(text)}
    assert found == mentions
