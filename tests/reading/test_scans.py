"""Scans and photos, recognised for real: a notice of our own, printed, tilted, sealed and scanned."""

from __future__ import annotations

import hashlib
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageDraw

from desktop.domain import Source
from desktop.errors import Cancelled, ReadError
from desktop.extraction import extract
from desktop.pulse import heard_by
from desktop.reading import read
from desktop.reading.page_picture import prepared
from desktop.reading.pdf_layout import Line
from desktop.reading.pictures import count_pictures
from desktop.reading.recognised_signs import count_sections, put_right
from desktop.reading.recognition import PRINT, TYPED, data_folder, recognise, settings

DATA = Path(__file__).resolve().parent.parent / "data" / "reading"
SCAN = DATA / "scanned-notice.pdf"


@cache
def notice() -> Source:
    return read(SCAN)


@cache
def pictures() -> list[Image.Image]:
    document = pypdfium2.PdfDocument(SCAN)
    drawn = [page.render(scale=200 / 72).to_pil().convert("RGB") for page in document]
    document.close()
    return drawn


# Whole pages take seconds to recognise: a page, where a passage of it begins and where it ends, from 0 to 1.
TITLE, DEADLINE, ITEMS, OVERLEAF = (0, 0.139, 0.2642), (0, 0.3605, 0.436), (0, 0.387, 0.557), (1, 0.03, 0.117)


def passage(page: int, top: float, bottom: float) -> Image.Image:
    whole = pictures()[page]
    return whole.crop((0, round(top * whole.height), whole.width, round(bottom * whole.height)))


def saved(
    folder: Path, name: str, *passages: tuple[int, float, float], turned: int = 0, **options: object
) -> Path:
    first, *rest = [passage(*each).rotate(-turned, expand=True) for each in passages]
    file = folder / name
    first.save(file, **({"save_all": True, "append_images": rest} if rest else {}), **options)
    return file


def shown(source: Source, words: str) -> tuple[int, tuple[float, float, float, float]]:
    at = source.text.index(words)
    place = next(place for place in source.places if place.span.start <= at < place.span.end)
    return place.page, place.box


def test_a_scanned_pdf_is_read_in_the_order_of_its_columns_paragraphs_and_cells() -> None:
    text = notice().text
    assert text.startswith("HUYỆN ỦY THANH SƠN\nVĂN PHÒNG\nSố: 41-TB/VPHU\nĐẢNG CỘNG SẢN VIỆT NAM\n")
    assert "báo cáo kết quả trong tháng 4/2024.\n3. Giao đồng chí Hà Thị Mận, Phó Chánh Văn phòng chủ trì," in text
    assert "Rà soát danh mục hồ sơ năm 2024 của các bộ phận\n20/3/2024\n2\n" in text


def test_what_stands_below_a_seal_is_read() -> None:
    assert "CHÁNH VĂN PHÒNG\nLương Quốc Trọng" in notice().text


def test_tasks_of_a_scan_are_found_with_their_deadlines() -> None:
    found = extract(notice())
    tasks = [statement for statement in found.statements if statement.kind == "task"]
    assert {due.text for task in tasks for due in task.due} >= {"trước ngày 28/3/2024", "trước ngày 15/4/2024"}


def test_signs_that_cannot_be_meant_are_put_right_and_words_are_not() -> None:
    signs = settings()["signs"]
    assert put_right([("Ðảng", True), ("quý", False), ("H/2026;", False)], signs) == ["Đảng", "quý", "II/2026;"]
    assert put_right([("~", True), ("quý", False), ("1", False)], signs) == ["–", "quý", "1"]
    assert put_right([("quý", False), ("khách", False), ("»", False)], signs) == ["quý", "khách", "»"]


def test_sections_count_on() -> None:
    read_as = ["L. ĐÁNH GIÁ", "II. Nhiệm vụ", "11. Việc sau", "II. Tổ chức", "IY. Kiến nghị", "IV. Thi hành"]
    lines = [Line(text, 0, 0, 0, 12, 0) for text in read_as]
    count_sections(lines, settings()["signs"])
    texts = [line.text for line in lines]
    assert texts[:4] == ["I. ĐÁNH GIÁ", "II. Nhiệm vụ", "11. Việc sau", "III. Tổ chức"]
    assert texts[4:] == ["IV. Kiến nghị", "IV. Thi hành"]


def test_the_edges_of_a_leaning_page_are_straight() -> None:
    straight = passage(*ITEMS)
    leaning = straight.rotate(1.5, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    edges = [
        [glyph.x for glyph in recognise(prepared(page, 200), 200).glyphs if glyph.letter in {"1.", "2.", "3."}]
        for page in (straight, leaning)
    ]
    assert [len(each) for each in edges] == [3, 3]
    assert all(max(each) - min(each) < 6 for each in edges)


def test_each_line_has_its_place_on_its_page() -> None:
    source = notice()
    assert len(source.pages) == len(source.certainty) == 2
    page, (left, top, right, bottom) = shown(source, "THÔNG BÁO")
    assert page == 0
    assert 0.4 < left < right < 0.7
    assert 0.1 < top < bottom < 0.25
    assert shown(source, "Nộp lưu hồ sơ")[0] == 1
    assert all(source.text[place.span.start : place.span.end].strip() for place in source.places)


def test_good_pages_are_certain_and_bad_ones_are_not(tmp_path: Path) -> None:
    assert min(notice().certainty) > 0.9
    clear = passage(*TITLE)
    clear.reduce(4).resize(clear.size).save(tmp_path / "mờ.png", dpi=(200, 200))
    assert max(read(tmp_path / "mờ.png").certainty) < 0.85


@pytest.mark.parametrize("name", ["trang.png", "trang.jpg", "trang.bmp", "trang.webp", "tên sai.docx"])
def test_photos_are_read_whatever_they_are_called(tmp_path: Path, name: str) -> None:
    told = {"format": "PNG"} if name.endswith("docx") else {"dpi": (200, 200)}
    source = read(saved(tmp_path, name, DEADLINE, **told))
    assert "hoàn thành trước ngày 28/3/2024" in source.text
    assert source.media_type.startswith("image/")


def test_every_page_of_a_tiff_is_read_and_told_as_it_is_done(tmp_path: Path) -> None:
    file = saved(tmp_path, "hai trang.tiff", DEADLINE, OVERLEAF, dpi=(200, 200), compression="tiff_deflate")
    told: list[tuple[int, int]] = []
    with heard_by(lambda done, total: told.append((done, total))):
        assert "chỉnh lý 15 mét tài liệu" in read(file).text
    assert list(dict.fromkeys(told)) in ([(1, 2), (2, 2)], [(0, 2), (1, 2), (2, 2)])


def test_reading_stops_where_whoever_listens_says_so() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with heard_by(stop), pytest.raises(Cancelled):
        read(SCAN)


@pytest.mark.parametrize("turned", [90, 180])
def test_a_page_that_lies_on_its_side_or_head_is_read_and_its_places_are_those_of_the_picture(
    tmp_path: Path, turned: int
) -> None:
    source = read(saved(tmp_path, "nghiêng.jpg", TITLE, turned=turned, dpi=(200, 200), quality=90))
    assert "Chánh Văn phòng kết luận như sau" in source.text
    left, top, right, bottom = shown(source, "Kết luận của đồng chí")[1]
    if turned == 90:
        assert left > 0.5
        assert bottom - top > right - left
    else:
        assert top > 0.5


def test_pages_with_words_keep_them_and_only_the_others_are_recognised(tmp_path: Path) -> None:
    mixed = pypdfium2.PdfDocument.new()
    for part, page in ((DATA / "plan-with-table.pdf", 0), (SCAN, 1)):
        document = pypdfium2.PdfDocument(part)
        mixed.import_pages(document, [page])
        document.close()
    mixed.save(tmp_path / "lẫn.pdf")
    mixed.close()
    source = read(tmp_path / "lẫn.pdf")
    assert source.certainty[0] == 1.0 > source.certainty[1]
    assert "Độc lập - Tự do - Hạnh phúc" in source.text
    assert "chỉnh lý 15 mét tài liệu" in source.text


def scan_with_layer(file: Path, words: str) -> Path:
    """Save the first page of the scan over 40 lines of words that it hides."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(595, 842)
    jpeg = BytesIO()
    pictures()[0].save(jpeg, "JPEG", quality=90)
    picture = pypdfium2.PdfImage.new(document)
    picture.load_jpeg(jpeg, inline=True)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
    for row in range(40):
        line = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", 10)
        letters = (words + "\0").encode("utf-16-le")
        pdfium.FPDFText_SetText(line, (pdfium.FPDF_WCHAR * (len(letters) // 2)).from_buffer_copy(letters))
        pdfium.FPDFPageObj_Transform(line, 1, 0, 0, 1, 60, 800 - 18 * row)
        pdfium.FPDFPage_InsertObject(page, line)
    page.insert_obj(picture)
    page.gen_content()
    document.save(file)
    document.close()
    return file


def test_a_nonsense_text_layer_over_a_scan_is_not_believed(tmp_path: Path) -> None:
    source = read(scan_with_layer(tmp_path / "lớp chữ hỏng.pdf", "wxk qhj zrt vfb kqw jjx"))
    assert "hoàn thành trước ngày 28/3/2024" in source.text
    assert "qhj" not in source.text


def test_a_sound_text_layer_over_a_scan_is_taken_as_it_is(tmp_path: Path) -> None:
    source = read(scan_with_layer(tmp_path / "lớp chữ tốt.pdf", "Giao ban tham lam canh hoa xanh tươi"))
    assert "THÔNG BÁO" not in source.text
    assert not source.certainty


def test_the_stamp_of_a_digital_signature_does_not_make_a_scan_a_page_of_words(tmp_path: Path) -> None:
    source = read(scan_with_layer(tmp_path / "ký số.pdf", "Ky so"))
    assert "hoàn thành trước ngày 28/3/2024" in source.text


def test_the_data_of_the_recognition_is_what_it_is_said_to_be() -> None:
    for manner in (PRINT, TYPED):
        said = settings()[manner]
        data = (Path(data_folder()) / f"{said['data']}.traineddata").read_bytes()
        assert hashlib.sha256(data).hexdigest() == said["sha256"]


def test_a_page_that_takes_too_long_is_uncertain(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = settings()["pages"]
    monkeypatch.setitem(pages, "seconds", 0.05)
    assert recognise(prepared(passage(*TITLE), 200), 200).certainty == 0


def test_an_empty_page_says_so(tmp_path: Path) -> None:
    Image.new("L", (1654, 2339), 250).save(tmp_path / "trắng.png")
    with pytest.raises(ReadError) as refused:
        read(tmp_path / "trắng.png")
    assert refused.value.code == "no_words"


def test_a_file_of_too_many_scans_is_refused_before_any_is_recognised(tmp_path: Path) -> None:
    page = Image.new("1", (60, 80), 1)
    ImageDraw.Draw(page).rectangle((10, 10, 30, 30), fill=0)
    most = settings()["pages"]["most_pages"]
    page.save(tmp_path / "nhiều.tiff", save_all=True, append_images=[page] * most)
    assert count_pictures((tmp_path / "nhiều.tiff").read_bytes()) == most + 1
    with pytest.raises(ReadError) as refused:
        read(tmp_path / "nhiều.tiff")
    assert refused.value.code == "too_many_scans"
    assert str(most + 1) in refused.value.message("vi")


def test_a_picture_that_breaks_off_is_damaged(tmp_path: Path) -> None:
    data = saved(tmp_path, "trang.jpg", DEADLINE).read_bytes()
    for end in (20, 300, len(data) // 2):
        (tmp_path / "cụt.jpg").write_bytes(data[:end])
        with pytest.raises(ReadError) as refused:
            read(tmp_path / "cụt.jpg")
        assert refused.value.code == "damaged"


def test_a_picture_of_enormous_measures_is_refused_unopened(tmp_path: Path) -> None:
    saved_as = BytesIO()
    Image.new("1", (14_000, 14_000)).save(saved_as, "PNG")
    (tmp_path / "bom.png").write_bytes(saved_as.getvalue())
    with pytest.raises(ReadError) as refused:
        read(tmp_path / "bom.png")
    assert refused.value.code == "too_complex"


def test_a_seal_is_bleached_and_red_words_are_not() -> None:
    page = Image.new("RGB", (1654, 2339), "white")
    pen = ImageDraw.Draw(page)
    pen.ellipse((900, 1700, 1200, 2000), outline=(205, 45, 60), width=7)
    pen.rectangle((300, 200, 1300, 240), fill=(205, 45, 60))
    pen.rectangle((1000, 1840, 1100, 1860), fill="black")
    ready = prepared(page, 200)
    assert ready.getpixel((903, 1850)) > 150
    assert ready.getpixel((600, 220)) < 130
    assert ready.getpixel((1050, 1850)) < 60
