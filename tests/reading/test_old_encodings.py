from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import ReadError
from desktop.reading import AS_WRITTEN, encodings, read, undecoded
from desktop.reading.encodings import of_font, table
from tests.reading.made_files import docx, paragraph
from tests.reading.old_letters import encoded, seen

if TYPE_CHECKING:
    from pathlib import Path

OLD = ("tcvn3", "vni", "viscii", "viqr")
SENTENCES = (
    "Ngày 26/12/2004, đồng chí Lê Văn Phú, Chủ tịch Hội đồng nhân dân huyện, kết luận cuộc họp giao ban.",
    "Giao Phòng Tài chính rà soát, bổ sung kinh phí sửa chữa đường liên xã trước ngày 30/6.",
    "Các xã khẩn trương kiện toàn tổ hoà giải; công an huyện phối hợp giữ gìn trật tự.",
    "Trường hợp vượt thẩm quyền thì báo cáo thường trực để xem xét, quyết định.",
)
REPORT = "\n".join(SENTENCES) + "\n"
FOREIGN = (
    "Le ministre est arrivé à Huế hier; où était la délégation? Noël, naïf, garçon, maïs, haïr, tôt, déjà vu.",
    "Größere Übungen für Schüler: Müller, Köln, Nürnberg, schön, Öl, Straße, über, Äpfel, natürlich, zurück.",
    "El señor Muñoz vivió en España; mañana el niño irá a la montaña, ¿qué más? ¡Así fue! El año próximo.",
    "Dr. O'Neil's plan (v. 2.0) is to go. Why? What for? E.g. a(b), c+d, x^2, add (address) to~day, i.e. no.",
    "Windows®, ©2020 Công ty ABC, 25µm, 20°C ± 2, ½ số hộ, «Tiền Phong», § 5, 10m², 3×4, ¹ chú thích, đơn giá 5¢.",
)


def stored(folder: Path, data: bytes, name: str = "báo cáo.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("code", OLD)
def test_a_text_file_in_an_old_encoding_is_read_and_the_encoding_named(tmp_path: Path, code: str) -> None:
    source = read(stored(tmp_path, encoded(REPORT, code)))
    assert (source.text, source.encoding) == (REPORT, code)


@pytest.mark.parametrize("code", OLD[:3])
def test_the_same_letters_stored_as_unicode_are_read(tmp_path: Path, code: str) -> None:
    source = read(stored(tmp_path, seen(REPORT, code).encode()))
    assert (source.text, source.encoding) == (REPORT, code)


@pytest.mark.parametrize("code", OLD)
def test_one_line_is_enough(tmp_path: Path, code: str) -> None:
    source = read(stored(tmp_path, encoded(SENTENCES[1], code)))
    assert (source.text, source.encoding) == (SENTENCES[1], code)


@pytest.mark.parametrize("code", OLD)
def test_lines_of_two_encodings_in_one_file_are_each_read(tmp_path: Path, code: str) -> None:
    mixed = "\n".join([SENTENCES[0], seen(SENTENCES[1], code), FOREIGN[0], seen(SENTENCES[2], code)])
    source = read(stored(tmp_path, mixed.encode()))
    assert source.text.split("\n") == [SENTENCES[0], SENTENCES[1], FOREIGN[0], SENTENCES[2]]
    assert source.encoding == code


def test_two_old_encodings_in_one_file_are_both_named(tmp_path: Path) -> None:
    mixed = "\n".join([*(seen(line, "tcvn3") for line in SENTENCES), *(seen(line, "vni") for line in SENTENCES)])
    source = read(stored(tmp_path, mixed.encode()))
    assert source.text.split("\n") == [*SENTENCES, *SENTENCES]
    assert source.encoding == "tcvn3+vni"


@pytest.mark.parametrize("foreign", FOREIGN)
@pytest.mark.parametrize("around", ["", REPORT])
def test_text_in_unicode_never_changes(tmp_path: Path, foreign: str, around: str) -> None:
    text = around + "\n".join([foreign] * 30)
    source = read(stored(tmp_path, text.encode()))
    assert (source.text, source.encoding) == (text, "utf-8")


def test_eth_in_unicode_text_is_no_sign_of_an_old_encoding(tmp_path: Path) -> None:
    text = (REPORT + "Ðồng chí Ðặng Ðình Ðạt, Bí thư Ðảng ủy xã Ðông Ðô, dự Ðại hội Ðoàn.\n") * 30
    source = read(stored(tmp_path, text.encode()))
    assert (source.text, source.encoding) == (text, "utf-8")


def test_a_word_quoted_in_an_old_encoding_stays_as_written(tmp_path: Path) -> None:
    text = REPORT + "Tệp cũ hiện chữ “§¶ng bé” hoặc “Ñaûng boä”, cần chuyển mã.\n"
    assert read(stored(tmp_path, text.encode())).text == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
@given(
    words=st.lists(
        st.sampled_from(["và", "là", "cho", "đã", "có", "vú", "né", "“trích”", "cà-phê", "ý?", "a)", "(ô)", "û"]),
        min_size=1,
        max_size=40,
    )
)
def test_whatever_vietnamese_words_stand_in_a_row_stay(tmp_path: Path, words: list[str]) -> None:
    text = " ".join(words)
    assert read(stored(tmp_path, text.encode())).text == text


def test_capitals_come_out_as_capitals_though_tcvn3_has_none_with_tones(tmp_path: Path) -> None:
    text = "UBND TỈNH ĐỒNG NAI họp ngày 12 tháng 3, do Chủ tịch chủ trì.\nKẾT LUẬN CỦA HỘI NGHỊ\nCác sở thực hiện."
    assert read(stored(tmp_path, encoded(text, "tcvn3"))).text == text


def test_sentences_and_names_have_the_capitals_that_tcvn3_has_no_codes_for(tmp_path: Path) -> None:
    text = (
        "Các đồng chí Nguyễn Thị Ánh Tuyết, Trần Văn Út và Lê Như Ý. Ủy ban huyện có ý kiến; các xã ủng hộ.\n"
        "- Ở các xã, ước đạt 90%, điện, nước... ổn định.\n"
        "Đồng chí nói: “Ổn định là việc của xã Vân An ở Lạng Sơn”."
    )
    assert read(stored(tmp_path, encoded(text, "tcvn3"))).text == text


def test_a_broken_line_goes_on_in_small_letters(tmp_path: Path) -> None:
    first = "Phòng Tài chính huyện phối hợp các xã, thị trấn thực hiện tiết kiệm điện, nước"
    text = f"{first}\nở cơ quan trong giờ nghỉ trưa.\nÝ kiến của các xã được tiếp thu.\n"
    assert read(stored(tmp_path, encoded(text, "tcvn3"))).text == text


def test_viqr_typed_without_escapes_keeps_the_ends_of_sentences(tmp_path: Path) -> None:
    text = "Ho^.i nghi. ba`n ve^` nho^'t gia'. Tru+o+'c he^'t la` vie^.c na`y: ai lo? Co^ng an xa~. Thu ddu?."
    assert read(stored(tmp_path, text.encode())).text == (
        "Hội nghị bàn về nhốt giá. Trước hết là việc này: ai lo? Công an xã. Thu đủ."
    )


def test_addresses_in_viqr_stay(tmp_path: Path) -> None:
    text = "Gu+?i ve^` ho^.p thu+ lan.anh@example.org hoa(.c trang http://vi.example.org/a.b?c tru+o+'c nga`y 5."
    read_text = read(stored(tmp_path, text.encode())).text
    assert read_text == "Gửi về hộp thư lan.anh@example.org hoặc trang http://vi.example.org/a.b?c trước ngày 5."


@pytest.mark.parametrize("code", ["tcvn3", "vni", "viscii", "viqr", "cp1258"])
def test_the_clerk_may_choose_the_encoding(tmp_path: Path, code: str) -> None:
    path = stored(tmp_path, encoded("Tổ 5 họp.", code))
    source = read(path, code)
    assert (source.text, source.encoding) == ("Tổ 5 họp.", code)


def test_the_clerk_may_read_a_text_as_it_is_written(tmp_path: Path) -> None:
    path = stored(tmp_path, encoded(REPORT, "tcvn3"))
    assert undecoded(path) == read(path, AS_WRITTEN)
    assert undecoded(path).text == seen(REPORT, "tcvn3")
    assert undecoded(path).encoding == "cp1252"


def test_encodings_to_choose_from_have_names() -> None:
    assert list(encodings()) == ["tcvn3", "vni", "viscii", "cp1258", "viqr"]
    assert encodings()["tcvn3"].startswith("TCVN3")


def test_binary_data_stays_refused_whatever_is_chosen(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as refused:
        read(stored(tmp_path, bytes(range(256)) * 20), "tcvn3")
    assert refused.value.code == "not_text"


@pytest.mark.parametrize(
    ("font", "code", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        (".VnTimeH", "tcvn3", True),
        (".vnArial NarrowH", "tcvn3", True),
        ("VNI-Times", "vni", False),
        ("VNI-Helve-Condense", "vni", False),
    ],
)
def test_fonts_tell_their_encoding(font: str, code: str, capitals: bool) -> None:
    told = of_font(font)
    assert told is not None
    assert (told[0].code, told[1]) == (code, capitals)


@pytest.mark.parametrize("font", ["Times New Roman", "Arial", "Vnbook", "VN Courier"])
def test_fonts_of_unicode_tell_nothing(font: str) -> None:
    assert of_font(font) is None


def test_every_letter_has_one_code_in_each_encoding() -> None:
    vowels = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵăâêôơưđ"
    for code in ("tcvn3", "vni", "viscii", "viqr"):
        assert table()[code].decode(seen(vowels, code)) == vowels, code
    assert table()["vni"].decode(seen(vowels.upper(), "vni")) == vowels.upper()
    assert table()["viscii"].decode(seen(vowels.upper(), "viscii")) == vowels.upper()


def run(text: str, font: str) -> str:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    return f'<w:r>{fonts}<w:t xml:space="preserve">{text}</w:t></w:r>'


def test_runs_of_a_word_file_are_read_by_their_fonts(tmp_path: Path) -> None:
    body = (
        f"<w:p>{run(seen('uỷ ban nhân dân', 'tcvn3'), '.VnTimeH')}{run(' xã', 'Times New Roman')}</w:p>"
        f"<w:p>{run(seen('đã ', 'tcvn3'), '.VnTime')}{run(seen('có', 'tcvn3'), '.VnTime')}</w:p>"
        f"<w:p>{run('ñ', 'VNI-Times')}{run('a', 'VNI-Times')}{run('õ', 'VNI-Helve')}{run(' cã', 'Arial')}</w:p>"
        f"<w:p>{run('Chữ dán từ nơi khác', '.VnTime')}</w:p>"
    )
    source = read(stored(tmp_path, docx(body), "x.docx"))
    assert source.text.split("\n") == ["UỶ BAN NHÂN DÂN xã", "đã có", "đã cã", "Chữ dán từ nơi khác"]
    assert source.encoding == "tcvn3+vni"
    assert undecoded(tmp_path / "x.docx").text.startswith(seen("uỷ ban nhân dân", "tcvn3"))


def test_a_word_file_that_lost_its_fonts_is_read_by_its_words(tmp_path: Path) -> None:
    body = "".join(paragraph(seen(line, "tcvn3")) for line in SENTENCES)
    source = read(stored(tmp_path, docx(body), "x.docx"))
    assert source.text.split("\n") == list(SENTENCES)
    assert source.encoding == "tcvn3"


def test_viqr_with_escapes_takes_every_sign_by_the_rules(tmp_path: Path) -> None:
    text = "Chị Lò Thị Thu. Ai lo?\nGiao Sở Tài chính rà soát, điều chỉnh.\nBà Vi Thị Hà, ông Tạ Bá Sở được cử.\n"
    assert read(stored(tmp_path, encoded(text, "viqr"))).text == text


def test_viqr_without_escapes_reads_a_sign_inside_a_name_as_a_tone(tmp_path: Path) -> None:
    text = "Ba` Nguye^~n Thi. Thu vie^'t ba'o ca'o, o^ng Ta. Van ddo.c; ho^.i nghi. nha^'t tri'."
    assert read(stored(tmp_path, text.encode())).text == (
        "Bà Nguyễn Thị Thu viết báo cáo, ông Tạ Van đọc; hội nghị nhất trí."
    )


def test_a_word_without_end_takes_no_time_by_its_square() -> None:
    decode = table()["tcvn3"].decode
    assert decode("§" * 200_000 + "a") == "Đ" * 200_000 + "a"
    assert decode("¸Ab" * 60_000) == "áAb" * 60_000
    assert decode("UBND TØNH") == "UBND TỈNH"
