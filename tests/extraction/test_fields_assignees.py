"""Who is to do a task, from its words and from the words around it."""

from __future__ import annotations

import pytest

from desktop.domain import Extraction, Source, Span, Statement, StatementKind
from desktop.extraction import extract
from desktop.extraction.assignees import Assignees
from desktop.extraction.document import Document
from desktop.extraction.item_heads import head_above
from desktop.extraction.phrases import marks_of
from desktop.extraction.zones import Context, Zone
from desktop.folding import fold

NOTICE = """UBND TỈNH LÂM VIÊN
SỞ CÔNG THƯƠNG
Số: 45/TB-SCT
Lâm Viên, ngày 18 tháng 01 năm 2023

THÔNG BÁO
Kết luận của Giám đốc Sở tại Hội nghị triển khai nhiệm vụ năm 2023

Ngày 16/01/2023, Giám đốc Sở Cao Bá Thụy chủ trì Hội nghị tổng kết năm 2022, triển khai nhiệm vụ năm 2023. \
Sau khi nghe các phòng báo cáo, Giám đốc Sở kết luận như sau:
1. Phòng Quản lý năng lượng:
a) Rà soát danh mục đường dây 110kV chậm tiến độ, trình trước ngày 15/02.
b) Hướng dẫn các doanh nghiệp lắp điện mặt trời mái nhà đúng quy định.
2. Việc cấp giấy phép bán lẻ rượu phải do Phòng Quản lý thương mại thẩm định, không để quá 7 ngày làm việc.
3. Văn phòng Sở
- Bố trí phòng họp trực tuyến tại tầng 3 trước 30/4.
- Nộp lưu hồ sơ năm 2021 chậm nhất ngày 20/6.
4. Đối với các trung tâm trực thuộc:
- Báo cáo doanh thu vào ngày 05 hằng tháng.
5. Giao đ/c Lộc Thị Nhàn, Phó Giám đốc Sở trực tiếp chỉ đạo đề án cụm công nghiệp.
6. Tổ chức hội chợ hàng Tết, do Trung tâm Xúc tiến thương mại chủ trì, trong tuần đầu tháng 12.

GIÁM ĐỐC
(đã ký)
Cao Bá Thụy
"""


@pytest.fixture(scope="module")
def notice() -> Extraction:
    return extract(Source("tb.txt", "", "text/plain", "utf-8", NOTICE))


@pytest.mark.parametrize(
    ("cue", "who"),
    [
        ("Rà soát danh mục", "Phòng Quản lý năng lượng"),
        ("Hướng dẫn các doanh nghiệp", "Phòng Quản lý năng lượng"),
        ("Việc cấp giấy phép", "Phòng Quản lý thương mại"),
        ("Bố trí phòng họp", "Văn phòng Sở"),
        ("Nộp lưu hồ sơ", "Văn phòng Sở"),
        ("Báo cáo doanh thu", "các trung tâm trực thuộc"),
        ("trực tiếp chỉ đạo đề án", "Lộc Thị Nhàn"),
        ("Tổ chức hội chợ", "Trung tâm Xúc tiến thương mại"),
    ],
)
def test_headed_lists_passives_and_persons_name_the_doer(notice: Extraction, cue: str, who: str) -> None:
    (task,) = [s for s in notice.statements if s.kind is StatementKind.TASK and cue in NOTICE[slice(*s.span)]]
    assert task.assignee == who


def doer_of(words: str) -> str | None:
    document = Document(text=words)
    task = Statement(Span(0, len(words)), StatementKind.TASK)
    context = Context(Zone.PLAN, 0, 0, True, "", None, None, task.span)
    return Assignees(document, marks_of(fold(words))).of(task, context)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Viện Nghiên cứu nuôi trồng thủy sản được giao khảo nghiệm giống tôm",
            "Viện Nghiên cứu nuôi trồng thủy sản",
        ),
        ("Đơn xin miễn giảm cần được Ban Giám hiệu xem xét từng trường hợp", "Ban Giám hiệu"),
        ("Thanh tra huyện kiểm tra quỹ lớp, giao ban với các trường mỗi tháng", "Thanh tra huyện"),
        ("Chi cục Kiểm lâm phân công cán bộ trực tại cửa rừng", "Chi cục Kiểm lâm"),
        ("Hiệp hội Chè theo dõi giá thu mua từng vụ", "Hiệp hội Chè"),
        ("Ban Thường vụ cho ý kiến về phương án nhân sự", "Ban Thường vụ"),
        ("Các ông, bà trưởng thôn liên hệ từng hộ có người đi làm ăn xa", "Các ông, bà trưởng thôn"),
        ("Mỗi chi hội nhận đỡ đầu một thanh niên chậm tiến", "Mỗi chi hội"),
        ("Lãnh đạo các phòng rà lại sổ công văn", "Lãnh đạo các phòng"),
    ],
)
def test_the_doer_ends_where_the_work_begins(words: str, who: str) -> None:
    assert doer_of(words) == who


@pytest.mark.parametrize(
    "words",
    [
        "Tham gia phong trào thi đua do Trung ương Hội phát động",
        "Lãnh đạo chuyển 50 ha mía sang trồng sầu riêng",
        "Xã hội hóa sản xuất giống, chỉ giữ đàn bố mẹ",
    ],
)
def test_work_that_names_nobody_has_no_doer(words: str) -> None:
    assert doer_of(words) is None


def test_the_line_above_the_items_heads_them_and_no_other_list() -> None:
    text = "5. Sở Nội vụ:\n - trình phương án;\n - hướng dẫn xã.\n6. Sở Y tế mở lớp."
    for cue in ("trình", "hướng"):
        above = head_above(text, text.index(cue))
        assert above is not None
        assert text[slice(*above)] == "Sở Nội vụ"
    assert head_above(text, text.index("Sở Y tế")) is None
