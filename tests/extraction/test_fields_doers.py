"""Where the doer of a task stands in speech and in short lines, and what is no doer."""

from __future__ import annotations

import pytest

from desktop.domain import Source, StatementKind
from desktop.extraction import extract

NOTICE = """HUYỆN ỦY BA SƠN
VĂN PHÒNG
*
Số 21-TB/VPHU
Ba Sơn, ngày 01 tháng 4 năm 2014

THÔNG BÁO
Kết luận của Chánh Văn phòng tại giao ban tháng 3

Ngày 31/3/2014, đồng chí Lục Văn Kiên, Chánh Văn phòng chủ trì giao ban; dự có đồng chí Phó Chánh Văn phòng \
Mạc Thị Ngân. Đồng chí Chánh Văn phòng kết luận:

1. Công việc tháng 4
"""
HOST = "Huyện ủy Ba Sơn"


def doer_in(words: str) -> str | None:
    text = f"{NOTICE}- Sắp xếp kho lưu trữ xong trong tuần.\n- {words}.\n- Trực đủ các ngày nghỉ lễ.\n"
    found = extract(Source("tb.txt", "", "text/plain", "utf-8", text)).statements
    (task,) = [s for s in found if s.kind is StatementKind.TASK and s.span.start == text.index(words)]
    return task.assignee


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Sáng thứ Hai (07/4): Đảng ủy khối họp xét kết nạp đảng viên", "Đảng ủy khối"),
        ("Chiều 08/4: Ban Quản lý dự án tiếp đoàn thanh tra", "Ban Quản lý dự án"),
        ("Thứ Năm, ngày 10/4: Lãnh đạo Văn phòng dự họp Thường trực", "Lãnh đạo Văn phòng"),
        ("Nơi nào để hồ sơ quá hạn thì trưởng phòng nơi đó viết bản kiểm điểm", "trưởng phòng nơi đó"),
        ("Chủ tịch UBND xã nào báo cáo chậm phải giải trình trước ngày 15/4", "Chủ tịch UBND xã"),
        ("Trong tháng 4 mỗi chi bộ kết nạp ít nhất 01 đảng viên", "mỗi chi bộ"),
        ("Trước ngày 30/4 các phòng nộp kế hoạch tự kiểm tra", "các phòng"),
        ("Ba máy in hỏng ở tầng hai, Phòng Quản trị phải thay xong trong tuần", "Phòng Quản trị"),
        ("Riêng việc số hóa tài liệu, đồng chí Mạc Thị Ngân trực tiếp chỉ đạo", "Mạc Thị Ngân"),
        ("Trưởng 12 thôn gõ cửa từng nhà phát giấy mời", "Trưởng 12 thôn"),
        ("Chi đoàn, Chi hội Phụ nữ lo trang trí hội trường", "Chi đoàn, Chi hội Phụ nữ"),
        ("Các chủ đầu tư nộp hồ sơ quyết toán chậm nhất ngày 25/4", "Các chủ đầu tư"),
        ("Sở Tài chính khi thẩm định phải trả lời trong 05 ngày", "Sở Tài chính"),
        ("Phòng Cơ yếu, đồng chí Kiên nói, phải trực 24/24 giờ", "Phòng Cơ yếu"),
        ("Mỗi cơ sở Đoàn đảm nhận một công trình trong năm 2014", "Mỗi cơ sở Đoàn"),
        ("Các khoa họp rút kinh nghiệm trong tuần tới", "Các khoa"),
    ],
)
def test_the_doer_is_found_in_short_lines_and_in_speech(words: str, who: str) -> None:
    assert doer_in(words) == who


@pytest.mark.parametrize(
    "words",
    [
        "Phòng nào để mất tài liệu thì không xét thi đua",
        "Hội hiến máu ngày 18/4 phải tiếp nhận ít nhất 50 đơn vị máu",
        "Đ/c phải nộp báo cáo đúng hạn",
        "Chấm dứt hút thuốc trong phòng họp. Ai tái phạm thì Tổ trưởng, Trưởng phòng phải nhắc nhở",
    ],
)
def test_clauses_events_and_bare_forms_of_address_are_no_doers(words: str) -> None:
    assert doer_in(words) == HOST


def test_a_heading_in_capitals_is_no_short_form_of_a_body() -> None:
    text = (
        NOTICE.replace("1. Công việc tháng 4", "II. CHỈ TIÊU")
        + "- Kết nạp 350 đoàn viên mới.\n- Sửa 20 km đường.\n"
    )
    found = extract(Source("tb.txt", "", "text/plain", "utf-8", text)).statements
    assert {s.assignee for s in found if s.kind is StatementKind.TASK} == {HOST}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Khoa Khám bệnh kê thêm 6 bàn khám", "Khoa Khám bệnh"),
        ("Cơ quan kỹ thuật niêm cất 24 xe lội nước đúng Điều lệ, kiểm tra chéo các kho", "Cơ quan kỹ thuật"),
        ("Các đơn vị trực thuộc đọc Chỉ thị này tại lán cho từng công nhân nghe", "Các đơn vị trực thuộc"),
        ("Phòng Kinh tế, Hạ tầng và Đô thị phúc tra 3 điểm vượt ngưỡng bụi", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Công an phường cắt cử người trực màn hình", "Công an phường"),
        ("Mỗi Thẩm phán chủ tọa ít nhất 02 phiên tòa rút kinh nghiệm", "Mỗi Thẩm phán"),
        ("Chủ tịch UBND các xã có rừng phải chịu trách nhiệm trước huyện", "Chủ tịch UBND các xã có rừng"),
        ("Các cấp bộ Đoàn đừng ôm đồm, chọn vài việc mà làm cho tới", "Các cấp bộ Đoàn"),
        ("Chi cục nên tham mưu tỉnh làm điểm việc này", "Chi cục"),
        ("Sở Xây dựng thẩm định bản vẽ trong 15 ngày", "Sở Xây dựng"),
        ("Vụ Thống kê Tổng hợp chuẩn bị nội dung họp báo", "Vụ Thống kê Tổng hợp"),
        ("Sở Giao thông vận tải (chủ đầu tư) giải trình số liệu", "Sở Giao thông vận tải"),
        ("Phòng Công nghệ thông tin thay máy chủ, sao lưu hằng đêm", "Phòng Công nghệ thông tin"),
        ("Riêng Nông trường 5 dẹp xong 3 điểm thu mua trái phép trước 10/4", "Nông trường 5"),
        ("Riêng trạm y tế xã Tà Mít, Sở Y tế phải đưa bác sĩ về trong quý II", "Sở Y tế"),
        (
            "Ban Quản lý dự án đầu tư xây dựng huyện hoàn thành cầu trước lũ",
            "Ban Quản lý dự án đầu tư xây dựng huyện",
        ),
    ],
)
def test_the_doer_ends_in_front_of_verbs_of_everyday_work(words: str, who: str) -> None:
    assert doer_in(words) == who


def test_figures_of_cases_in_a_lead_in_are_no_department() -> None:
    text = NOTICE + "2. Đối với 43 vụ án tạm đình chỉ:\n- Lập danh sách, phân loại nguyên nhân trong tháng 4.\n"
    found = extract(Source("tb.txt", "", "text/plain", "utf-8", text)).statements
    assert {s.assignee for s in found if s.kind is StatementKind.TASK} == {HOST}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Thu hồi công nợ khó đòi; Phòng Tài chính - Kế toán chủ trì, phối hợp Phòng Pháp chế khởi kiện",
            "Phòng Tài chính - Kế toán",
        ),
        ("Rà soát quy chế chi tiêu nội bộ (Phòng Kế toán chủ trì, xong trước 30/6)", "Phòng Kế toán"),
        ("Tổng hợp kiến nghị của cử tri; Văn phòng làm đầu mối theo dõi việc trả lời", "Văn phòng"),
    ],
)
def test_who_leads_may_stand_in_a_clause_behind_the_work(words: str, who: str) -> None:
    assert doer_in(words) == who
