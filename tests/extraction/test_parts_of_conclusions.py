"""Conclusions and minutes that give work on one page with what was done; news of meetings and their frames."""

from __future__ import annotations

import pytest

from tests.extraction.tagged import wrong_in

GIAOBAN = """UBND HUYỆN CƯ JÚT
VĂN PHÒNG
Số: 41/TB-VP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cư Jút, ngày 12 tháng 4 năm 2022

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND huyện tại buổi giao ban xây dựng cơ bản tháng 4 năm 2022

Ngày 11/4/2022, đồng chí Lê Quang Dần, Phó Chủ tịch UBND huyện chủ trì giao ban.{-} Sau khi nghe các đơn vị \
báo cáo, đồng chí kết luận:

1. Tình hình thực hiện

Các chủ đầu tư đã xử lý 12/15 đầu việc Chủ tịch UBND huyện giao, bằng 80%.{R} Giải ngân đến ngày 31/3 đạt 46,2 \
tỷ đồng, bằng 21% kế hoạch huyện giao.{R} Còn 03 công trình chưa bàn giao mặt bằng.{L} Tiến độ đường vào thôn 5 \
chậm vì thiếu cát.{L}

2. Nhiệm vụ thời gian tới

Thời gian qua, tình trạng hút cát trái phép trên sông Sêrêpốk có chiều hướng phức tạp.{L} Phòng Tài nguyên và Môi \
trường thu hồi 4 khu đất đã hết hạn thuê;{T} Công an huyện có kế hoạch tuần tra ban đêm.{T} Từ ngày 20/4, mọi hồ \
sơ thanh toán phải gửi qua hệ thống dịch vụ công trực tuyến.{T}

3. Về điện sinh hoạt: phòng Kinh tế và Hạ tầng làm việc với Điện lực huyện kéo điện cho 32 hộ buôn Nui trước mùa \
mưa.{T}

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Quang Dần
"""
BIENBAN = """CÔNG ĐOÀN NGÀNH Y TẾ
TỈNH THÁI BÌNH

BIÊN BẢN
Họp Ban Thường vụ Công đoàn Ngành Y tế tỉnh tháng 3 năm 2013

Thời gian: 8 giờ ngày 28/3/2013

I. THÀNH PHẦN
- Các đồng chí Ủy viên Ban Thường vụ: Trần Thị Hòe, Chủ tịch; Phạm Văn Thuật, Phó Chủ tịch; Bùi Thị Nết, Trưởng \
ban Nữ công.{-}

II. NỘI DUNG

1. Đồng chí Phạm Văn Thuật báo cáo kết quả quý I
- Thăm hỏi 214 đoàn viên ốm đau, trị giá 96 triệu đồng;{R}
- Kết nạp 61 đoàn viên mới.{R}

2. Ý kiến thảo luận
Đồng chí Bùi Thị Nết báo cáo Ban Nữ công đã mở 2 lớp tập huấn, được chị em hoan nghênh;{R} đề nghị bổ sung \
kinh phí cho lớp thứ ba.{P}

3. Kết luận của đồng chí Chủ tịch
Đồng chí Trần Thị Hòe kết luận:
3.1. Thống nhất với báo cáo kết quả quý I. Quý II cần làm tốt mấy việc:
a) Tháng Công nhân: tổ chức hội thao cho 14 công đoàn cơ sở, xong trước 20/5.{T}
b) Bình xét nhà Mái ấm công đoàn, mỗi cụm một nhà.{T}
c) Các công đoàn cơ sở thu, nộp đoàn phí đúng hạn, đơn vị nào chậm thì trừ điểm thi đua.{T}

Phân công nhiệm vụ
- Đồng chí Thuật liên hệ Sở Y tế mượn nhà thi đấu trong tuần tới.{T}
- Đồng chí Nết phụ trách phần thi nữ công gia chánh.{T}
- Văn phòng đặt cờ, cúp; thanh toán tiền thuê sân.{T}
"""
CUM = """Cụm thi đua số 3 các huyện tổng kết công tác năm 2015

Sáng 15.12, tại thị xã Ngã Bảy, UBND huyện Phụng Hiệp, đơn vị Cụm trưởng, tổ chức hội nghị tổng kết công tác thi \
đua năm 2015 và ký kết giao ước thi đua năm 2016 của Cụm thi đua số 3.{-} Ông Đồng Văn Thà, Phó Chủ tịch UBND \
tỉnh đến dự và phát biểu chỉ đạo.{-}

Năm 2015, toàn Cụm vận động 41 tỷ đồng xây cầu đường nông thôn, bằng một phần tư số vốn của cả nước.{R} Các huyện \
xây mới 212 cây cầu.{R}

Bên cạnh đó, hội nghị không né tránh những mặt còn yếu.{-} Phong trào ở một số xã còn hình thức.{L}

Các tham luận nêu nhiều cách làm hay.{-} Bà Lâm Thị Nhạn, Trưởng Phòng Nội vụ huyện Long Mỹ đề nghị các đơn vị \
dùng chung một bộ tiêu chí chấm điểm.{P} Ông Trà Văn Út, Chủ tịch UBND xã Hỏa Tiến kiến nghị tăng mức thưởng.{P}

Theo Phó Chủ tịch Đồng Văn Thà, để đạt mục tiêu ấy Cụm sẽ làm ba việc.{-} Một là, công khai tiêu chí.{T} Hai là, \
thanh tra đột xuất ba đơn vị.{T}
"""
LAMNGHIEP = """Ngành lâm nghiệp giữ rừng giáp ranh

Hội nghị sơ kết công tác 6 tháng đầu năm 2008 của ngành lâm nghiệp do Sở NN&PTNT chủ trì đã được tổ chức ngày 3/7 \
tại thành phố Kon Tum.{-}

Tính đến hết tháng 6, toàn tỉnh trồng được 1.240 ha rừng, giải quyết cho 41 hộ chưa có đất sản xuất.{R}

Báo cáo cũng không giấu những chỗ yếu.{-} Tuần tra ở vùng giáp ranh còn thưa.{L}

Phó Chủ tịch UBND tỉnh Đinh Công Nhạ giao Chi cục trưởng Chi cục Kiểm lâm Vương Đình Thụ lập ngay hai tổ chốt \
chặn.{T} Hạt Kiểm lâm các huyện lập lại sổ theo dõi gỗ đã thu giữ.{T}
"""
CHITHI = """ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 07/CT-UBND
Bắc Kạn, ngày 4 tháng 3 năm 2014

CHỈ THỊ
Về tăng cường quản lý giống cây lâm nghiệp

Thực hiện Chiến lược phát triển lâm nghiệp đến năm 2020, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:

1. Sở Nông nghiệp và Phát triển nông thôn xây dựng quy hoạch vườn ươm, trình trước ngày 30/6.{T}

Căn cứ Chỉ thị này, Ủy ban nhân dân các huyện, thị xã lập kế hoạch của địa phương mình, gửi Sở trước ngày 20/3.\
{T} Trường hợp phát sinh vướng mắc, các đơn vị báo cáo Ủy ban nhân dân tỉnh.{T}

CHỦ TỊCH

Nông Văn Lệnh
"""
SO = """SỞ VĂN HÓA TỈNH TRÀ LÂM
Số: 12/BC-SVH
Trà Lâm, ngày 5 tháng 7 năm 2011

BÁO CÁO
Công tác 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2011

I. KẾT QUẢ

Hội đền Bà tổ chức gọn nhẹ, đón 4 vạn lượt khách;{R} tại lễ khai hội, Phó Chủ tịch UBND tỉnh đã trao Bằng xếp \
hạng di tích cho xã.{A} Bảo tàng tỉnh sưu tầm 97 hiện vật.{R}

Xóa được 12 bản chưa có nhà văn hóa, vượt 2 bản so với kế hoạch.{R}
"""


@pytest.mark.parametrize("tagged", [GIAOBAN, BIENBAN, CUM, LAMNGHIEP, CHITHI, SO])
def test_each_sentence_is_what_its_words_make_it_wherever_it_stands(tagged: str) -> None:
    assert wrong_in(tagged) == []
