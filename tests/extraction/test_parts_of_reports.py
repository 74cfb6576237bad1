"""Whole reports, in which results, shortcomings, plans and requests follow each other under short headings."""

from __future__ import annotations

import pytest

from tests.extraction.tagged import wrong_in

BAOCAO_KIENNGHI = """ỦY BAN NHÂN DÂN
XÃ TÂN THÀNH
Số: 33/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Thành, ngày 15 tháng 6 năm 2018

BÁO CÁO
Tình hình 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2018

I. KẾT QUẢ
Nhằm hỗ trợ người dân, doanh nghiệp, UBND xã triển khai một số việc như sau:
1. Phát 312 con bò giống cho hộ nghèo.{R}
2. Mở 04 lớp nghề đan lát, 96 người học.{R}
3. Dọn 7 km kênh, nạo vét 3.200 m3 bùn.{R}
II. TỒN TẠI
1. Đường liên ấp 5 ngập mỗi khi triều lên.{L}
2. Cán bộ địa chính thay 3 lần trong nửa năm.{L}
III. NHIỆM VỤ 6 THÁNG CUỐI NĂM
UBND xã yêu cầu các ấp, các ngành thực hiện tốt các nội dung:
1. Thu các loại quỹ xong trước 30/9.{T}
2. Công an xã gọi hỏi răn đe số thanh niên tụ tập đua xe.{T}
IV. KIẾN NGHỊ, ĐỀ XUẤT
1. UBND huyện cho nâng đường liên ấp 5 thêm 40 cm.{P}
2. Phòng Nội vụ bố trí cán bộ địa chính ổn định.{P}
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Hến
"""
REPORT_TRADE = """SỞ CÔNG THƯƠNG
TỈNH BÌNH THUẬN
Số: 40/BC-SCT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Thuận, ngày 20 tháng 12 năm 2012

BÁO CÁO
Công tác năm 2012 và nhiệm vụ năm 2013

Phần I
TÌNH HÌNH NĂM 2012

1. Những việc đã làm được
Sở chủ trì cùng các huyện thực hiện các việc:
a) Di dời 3 lò gạch thủ công ra khỏi khu dân cư;{R}
b) Đưa 9 phiên chợ hàng Việt về xã Thuần Hòa, Mương Mán;{R}
c) Cấp 312 giấy phép kinh doanh thuốc lá, rượu, gas đúng hạn.{R}
2. Những việc chưa làm được
a) Cụm công nghiệp Sông Bình còn trống 60% diện tích;{L}
b) Chợ Hàm Mỹ xây xong nhưng tiểu thương không vào;{L}
c) Xuất khẩu thanh long bị trả về 14 container.{L}

Phần II
NHIỆM VỤ NĂM 2013

1. Kéo điện về 4 thôn đồng bào Rai, xong trong quý III.{T}
2. Mời gọi hai nhà đầu tư vào cụm Sông Bình.{T}
3. Cán bộ xúc tiến thương mại theo sát từng lô thanh long.{T}

Phần III
ĐỀ XUẤT

Từ tình hình trên, Sở Công Thương đề xuất:
1. Ủy ban nhân dân tỉnh bố trí 9 tỷ đồng làm đường vào cụm Sông Bình.{P}
2. Bộ Công Thương đàm phán thêm cửa khẩu nhập thanh long.{P}

GIÁM ĐỐC
Nguyễn Tự Lập
"""
WEEKLY = """BAN QUẢN LÝ CHỢ ĐẦU MỐI TÂN AN
Số: 18/BC-BQL
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân An, ngày 16 tháng 8 năm 2024

BÁO CÁO
Công tác tuần 33 và nhiệm vụ tuần 34

I. TUẦN 33
1. Lượng hàng về chợ 1.940 tấn, cao hơn tuần trước 60 tấn.{R}
2. Lắp xong 14 camera dãy B.{R}
3. Tiểu thương dãy C than phiền mùi hôi; xe rác về trễ 3 buổi.{L}
II. TUẦN 34
1. Họp tổ ngành hàng cá, chiều thứ Ba.{T}
2. Phun thuốc muỗi toàn chợ.{T}
3. Bảo vệ nhắc xe đậu đúng ô, lập biên bản nếu tái phạm.{T}
III. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT
1. Mái dãy A dột 6 chỗ, chưa có tiền sửa.{L}
2. Đề xuất UBND thành phố cho trích 120 triệu đồng từ quỹ bảo trì.{P}
"""

DOCUMENTS = {
    "baocao-kiennghi": BAOCAO_KIENNGHI,
    "report-trade": REPORT_TRADE,
    "weekly": WEEKLY,
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_part_of_a_document_is_what_its_lead_ins_and_headings_say(name: str) -> None:
    assert wrong_in(DOCUMENTS[name]) == []
