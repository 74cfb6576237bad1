"""What is not the report: marked, never cut."""

from __future__ import annotations

from desktop.extraction.document import Document
from desktop.extraction.noise import mark_noise
from desktop.extraction.segments import split_lines

BODY = (
    "Ngày 5/1, Văn phòng Huyện ủy tổ chức hội nghị tổng kết công tác năm 2012, triển khai nhiệm vụ năm 2013.\n"
    "Năm 2012, Văn phòng đã tham mưu ban hành 186 văn bản các loại, phục vụ chu đáo các kỳ họp.\n"
)


def noise(text: str) -> list[str]:
    document = mark_noise(split_lines(Document(text=text)))
    assert list(document.noise) == sorted(document.noise)
    assert all(0 <= a < b <= len(text) for a, b in document.noise)
    return [text[a:b] for a, b in document.noise]


def test_the_page_around_the_news_is_noise_and_the_headline_is_not() -> None:
    text = (
        "Trang chủ » Tin tức » Xây dựng Đảng\nVăn phòng Huyện ủy tổng kết công tác năm 2012\n"
        f"Thứ 7, 05/01/2013 | 08:05\n267 lượt xem\n{BODY}Hồng Minh\nTin cùng chuyên mục\nLễ khởi công cầu mới\n"
    )
    assert noise(text) == [
        "Trang chủ » Tin tức » Xây dựng Đảng",
        "Thứ 7, 05/01/2013 | 08:05",
        "267 lượt xem",
        "Hồng Minh",
        "Tin cùng chuyên mục",
        "Lễ khởi công cầu mới",
    ]


def test_a_kicker_that_ends_with_a_colon_is_no_noise() -> None:
    text = f"06/01/2013 - 07:56\nBí thư Huyện ủy Lò Văn Sươn:\nKhông để khuyết điểm nhỏ tích tụ lâu ngày\n{BODY}"
    assert noise(text) == ["06/01/2013 - 07:56"]


def test_captions_are_noise_with_and_without_credit() -> None:
    text = (
        f"Văn phòng Huyện ủy tổng kết công tác năm 2012\n{BODY}Quang cảnh hội nghị.\n"
        "Đồng chí Bí thư Huyện ủy phát biểu chỉ đạo hội nghị\nNông dân thu hoạch cam. Ảnh: V.T\n" + BODY
    )
    assert noise(text) == [
        "Quang cảnh hội nghị.",
        "Đồng chí Bí thư Huyện ủy phát biểu chỉ đạo hội nghị",
        "Nông dân thu hoạch cam. Ảnh: V.T",
    ]


def test_credits_inside_a_paragraph_are_noise_with_their_sentence() -> None:
    text = (
        "Huyện tổng kết công tác năm 2012\nÔng Lê Tạo phát biểu. (Ảnh: Văn Hà/BTT) "
        + BODY.replace("\n", " ").strip()
        + "Tin, ảnh: Hồng Minh"
    )
    assert noise(text) == ["Ông Lê Tạo phát biểu. (Ảnh: Văn Hà/BTT)", "Tin, ảnh: Hồng Minh"]


def test_the_agency_in_front_of_the_first_paragraph_is_noise() -> None:
    assert noise(f"Huyện tổng kết công tác văn phòng năm 2012\nKTO - {BODY}") == ["KTO -"]


def test_letterhead_recipients_and_signing_are_noise_and_the_signature_is_not() -> None:
    text = (
        "HUYỆN ỦY SƠN LÂM\n*\nSố 12-TB/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn Lâm, ngày 8 tháng 5 năm 2012\n\n"
        "THÔNG BÁO\nkết luận hội nghị giao ban\n-----\n\n"
        f"{BODY}\nNơi nhận:\n- Như trên,\n- Lưu VPHU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n(đã ký)\nĐỗ Tấn Phác\n"
    )
    found = noise(text)
    assert found[:5] == text.split("\n")[:5]
    assert found[5:] == ["-----", "Nơi nhận:", "- Như trên,", "- Lưu VPHU.", "(đã ký)"]


def test_of_a_line_in_columns_only_the_recipients_are_noise() -> None:
    text = (
        f"BÁO CÁO\nTổng kết năm 2012\n\n{BODY}\n"
        "Nơi nhận:                    TM. ỦY BAN NHÂN DÂN\n- Như trên;                     CHỦ TỊCH\n"
        "- Lưu: VT.                     (đã ký)\n\n                      Trần Tần\n"
    )
    assert noise(text) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "(đã ký)"]


def test_odd_texts_give_a_valid_answer() -> None:
    for text in ("", "\n\n", "-----", "\u2028😀\u0301", "Ảnh:", "a" * 5000 + "!", "[x]"):
        noise(text)


def test_the_clock_beside_a_section_the_name_of_the_site_and_a_row_of_links_are_no_headline() -> None:
    furniture = [
        "Huyện đoàn Sông Mã - Trang tin điện tử",
        "TIN CƠ SỞ | Thứ 4, 28/12/2011 | 14:02",
        "Thứ tư, 18/01/2023 - 21:07 GMT+7 | A- A A+",
        "Giới thiệu · Lịch họp · Bảng biểu · Hỏi đáp",
    ]
    head = "\n".join(furniture)
    assert noise(f"{head}\nVăn phòng Huyện ủy tổng kết công tác năm 2012\n{BODY}") == furniture


def test_of_two_headlines_the_one_that_the_text_tells_of_is_the_headline() -> None:
    text = f"Giá vàng trong nước giảm mạnh\nVăn phòng Huyện ủy tổng kết công tác năm 2012\n{BODY}"
    assert noise(text) == ["Giá vàng trong nước giảm mạnh"]


def test_an_arrow_of_a_list_is_no_link() -> None:
    assert noise(f"Văn phòng Huyện ủy tổng kết công tác\n{BODY}→ Phấn đấu thu ngân sách vượt 5%\n") == []


def test_a_paper_named_in_front_of_the_first_words_is_noise() -> None:
    head = "Văn phòng Huyện ủy tổng kết công tác"
    assert noise(f"{head}\n(Báo Bình Lâm)- {BODY}") == ["(Báo Bình Lâm)-"]
    assert noise(f"{head}\nDân trí {BODY}") == ["Dân trí"]
    assert noise(f"{head}\nBáo cáo của Văn phòng - {BODY}") == []


def test_a_day_and_a_figure_in_a_table_of_a_document_are_no_clock_and_no_page() -> None:
    text = "KẾ HOẠCH\nCông tác văn thư năm 2023\n\nBáo cáo tổng kết năm\n05/12/2023\nSản lượng nước\n720\n- 2 -\n"
    assert noise(text) == ["- 2 -"]


def test_other_news_in_the_middle_is_noise_and_the_report_goes_on_behind_it() -> None:
    more = (
        "Thời gian tới, Văn phòng tiếp tục nâng cao chất lượng tham mưu "
        + "và phục vụ cấp ủy " * 6
        + "thật tốt.\n"
    )
    text = (
        f"Văn phòng Huyện ủy tổng kết công tác năm 2012\n05/01/2013 | 08:05\n{BODY}"
        f"* Tin liên quan: Chợ hoa xuân mở cửa sớm\n* Giá lúa tăng trở lại\n{more}{more}Hồng Minh\n"
    )
    found = noise(text)
    assert "* Tin liên quan: Chợ hoa xuân mở cửa sớm" in found
    assert "* Giá lúa tăng trở lại" in found
    assert not any("Thời gian tới" in piece for piece in found)
    assert found[-1] == "Hồng Minh"


def test_a_caption_below_a_picture_and_one_that_stands_alone_are_noise() -> None:
    text = (
        f"Văn phòng Huyện ủy tổng kết công tác năm 2012\n05/01/2013 | 08:05\n{BODY}"
        "[IMG]\nBSCKI. Lò Văn Ọt đọc báo cáo tổng kết\n"
        f"{BODY}Chánh Văn phòng Huyện ủy Mai Thị Cúc phát biểu tại hội nghị.\n{BODY}"
    )
    found = noise(text)
    assert "BSCKI. Lò Văn Ọt đọc báo cáo tổng kết" in found
    assert "Chánh Văn phòng Huyện ủy Mai Thị Cúc phát biểu tại hội nghị." in found


def test_what_stands_in_brackets_in_front_of_a_dash_is_the_paper() -> None:
    head = "Văn phòng Huyện ủy tổng kết công tác năm 2012\n05/01/2013 | 08:05\n"
    assert "(Tiếng Dân) -" in noise(f"{head}(Tiếng Dân) - {BODY}")
    assert "(SGGP).–" in noise(f"{head}(SGGP).– {BODY}")


def test_the_mark_of_a_digital_signature_is_noise() -> None:
    text = (
        "UBND TỈNH A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nTHÔNG BÁO\nKết luận cuộc họp\n\nĐồng ý triển khai.\n"
        "Ký bởi: Văn phòng UBND tỉnh\nThời gian ký: 09/10/2025 16:44\n"
    )
    assert noise(text)[-2:] == ["Ký bởi: Văn phòng UBND tỉnh", "Thời gian ký: 09/10/2025 16:44"]


def test_a_headline_in_capitals_with_a_post_is_no_signature() -> None:
    text = (
        "BÍ THƯ HUYỆN ỦY LƯU BÍCH THỦY:\nVăn phòng Huyện ủy cần chủ động hơn trong năm 2013\n"
        f"05/01/2013 | 08:05\n{BODY}Phan Thị Hậu (TTXVN)\n[ In trang ]\n"
    )
    assert "Phan Thị Hậu (TTXVN)" in noise(text)
