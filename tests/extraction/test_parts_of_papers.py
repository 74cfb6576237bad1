"""Whole papers in which one wrong turn at a lead-in, a heading or a signature would carry a part with it."""

from __future__ import annotations

import pytest

from tests.extraction.tagged import wrong_in

CHITHI_SO = """SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH HÀ GIANG
Số: 07/CT-SGDĐT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Giang, ngày 18 tháng 8 năm 2014

CHỈ THỊ
Về nhiệm vụ trọng tâm năm học 2014 - 2015

Năm học qua, toàn ngành đã huy động 98,2% trẻ 6 tuổi vào lớp 1; xây mới 112 phòng học.{R} Song tỷ lệ học \
sinh bỏ học ở vùng cao còn 1,4%, nhà công vụ thiếu 260 phòng.{L}

Nhằm nâng cao chất lượng dạy và học, chăm lo cho học sinh bán trú, bảo đảm quyền lợi của giáo viên, người \
học, Giám đốc Sở Giáo dục và Đào tạo đề nghị Ủy ban nhân dân các huyện, thành phố, yêu cầu các trường trực \
thuộc, các phòng giáo dục và đào tạo tập trung vào những việc dưới đây:

1. Đối với các phòng giáo dục và đào tạo

a) Rà soát lại mạng lưới điểm trường, dồn ghép những điểm dưới 10 học sinh;{T}
b) Cử giáo viên cốt cán giúp các trường bán trú làm thực đơn, xong trước khai giảng.{T}

2. Đối với các trường phổ thông dân tộc bán trú

a) Nhận gạo của Nhà nước, chia đúng người, đúng định lượng;{T}
b) Trồng rau, nuôi lợn để thêm thức ăn cho các em.{T}

3. Phòng Tổ chức cán bộ

Tham mưu phương án luân chuyển giáo viên đã công tác 5 năm ở vùng đặc biệt khó khăn, trình Giám đốc trong \
tháng 10.{T}

4. Chánh Văn phòng Sở, trưởng các phòng, thủ trưởng các đơn vị chịu trách nhiệm thi hành Chỉ thị này.{T}

GIÁM ĐỐC
(Đã ký)
Vàng Mí Dế
"""
CONGDIEN = """ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 09/CĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Yên, ngày 03 tháng 11 năm 2017

CÔNG ĐIỆN
Về việc ứng phó khẩn cấp bão số 12

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH PHÚ YÊN ĐIỆN:
- Chủ tịch UBND các huyện, thị xã, thành phố;
- Giám đốc các sở, thủ trưởng các ban, ngành.

Hồi 7 giờ sáng nay, tâm bão cách bờ biển Phú Yên 310 km, sức gió cấp 12.{-} Trước diễn biến nhanh của bão, \
để bảo vệ tính mạng ngư dân và tài sản của nhân dân, Chủ tịch UBND tỉnh yêu cầu:

1. Kêu gọi toàn bộ 1.120 tàu cá đang trên biển vào bờ, cấm biển từ 12 giờ trưa nay.{T}
2. Sơ tán 6.400 hộ ở vùng cửa sông, ven biển trước 19 giờ.{T}
3. Công ty Cổ phần Thủy điện Sông Ba Hạ vận hành hồ đúng quy trình, thông báo cho hạ du trước khi xả 4 \
giờ.{T}
4. Bộ đội Biên phòng tỉnh đề nghị các chủ lồng bè rời bè lên bờ, kiên quyết cưỡng chế người cố tình ở \
lại.{T}
5. Sở Công Thương chuẩn bị 200 tấn gạo, 15.000 thùng mì tôm.{T}

Nhận được Công điện này, yêu cầu các cơ quan, địa phương triển khai ngay, báo cáo về Ban Chỉ huy Phòng, \
chống thiên tai tỉnh trước 16 giờ hằng ngày.{T}

CHỦ TỊCH
Hoàng Văn Trà Mi
"""
QUYETDINH = """ỦY BAN NHÂN DÂN
HUYỆN TÂN PHÚ
Số: 1214/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Phú, ngày 12 tháng 5 năm 2016

QUYẾT ĐỊNH
Ban hành Kế hoạch cải cách hành chính năm 2016

ỦY BAN NHÂN DÂN HUYỆN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Xét đề nghị của Trưởng phòng Nội vụ,

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2016.
Điều 2. Giao Phòng Nội vụ theo dõi, đôn đốc, mỗi quý một lần báo cáo Chủ tịch UBND huyện.{T}
Điều 3. Chánh Văn phòng HĐND và UBND huyện, trưởng các phòng chịu trách nhiệm thi hành Quyết định này.{T}

KẾ HOẠCH
Cải cách hành chính năm 2016

I. MỤC TIÊU
1. 100% thủ tục được niêm yết công khai tại bộ phận một cửa.{T}
2. Giảm ít nhất 20% thời gian giải quyết hồ sơ đất đai.{T}
II. NHIỆM VỤ
Để người dân, doanh nghiệp bớt đi lại, UBND huyện đề ra các việc phải làm sau:
- Phòng Tài nguyên và Môi trường nhận hồ sơ cả sáng thứ bảy.{T}
- Bưu điện huyện trả kết quả tận nhà cho người có nhu cầu.{T}
- Trung tâm Hành chính công lấy ý kiến khách hàng bằng phiếu, ngày 05 hằng tháng công bố.{T}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Hữu Ký
"""
CONGVAN = """TỔNG CỤC LÂM SẢN
CHI CỤC VÙNG IV
Số: 88/CCV4-KH
V/v chuẩn bị tổng kết năm 2019
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đà Lạt, ngày 20 tháng 11 năm 2019

Kính gửi: Các hạt, các đội thuộc Chi cục

Thực hiện chỉ đạo của Tổng cục và để việc tổng kết sát với cơ sở, phục vụ tốt các đại biểu, Chi cục đề nghị \
các hạt, các đội làm ngay mấy việc sau:

1. Viết báo cáo theo mẫu gửi kèm, nêu rõ việc chưa làm được và lý do;{T}
2. Bình xét thi đua công khai, gửi hồ sơ về Phòng Tổ chức trước 05/12;{T}
3. Kiểm kê tài sản, thanh lý xe máy hỏng.{T}

Văn bản và báo cáo gửi về Chi cục chậm nhất ngày 10/12/2019.{T} Trong quá trình thực hiện, nếu có vướng \
mắc, đề nghị liên hệ Phòng Kế hoạch để được hướng dẫn.{T}

CHI CỤC TRƯỞNG
K’Brêu Lâm
"""
KETLUAN_DV = """ĐẢNG BỘ TỈNH LONG AN
HUYỆN ỦY ĐỨC HUỆ
Số 31-TB/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Đức Huệ, ngày 06 tháng 7 năm 2021

THÔNG BÁO
Kết luận của Thường trực Huyện ủy tại buổi làm việc với Đảng ủy xã Mỹ Quý Tây

Ngày 02/7/2021, Thường trực Huyện ủy làm việc với Ban Thường vụ Đảng ủy xã Mỹ Quý Tây.{-} Sau khi nghe Đảng \
ủy xã báo cáo và ý kiến của các ban, ngành, Thường trực Huyện ủy kết luận:

1. Sáu tháng qua, xã đã cấy xong 3.120 ha lúa Hè Thu, thu ngân sách đạt 61% kế hoạch năm.{R} Bên cạnh đó, \
việc quản lý người nhập cảnh trái phép qua đường mòn có lúc chưa chặt; hai chi bộ ấp chưa có đảng viên nữ.

2. Trong thời gian tới, đề nghị Ban Thường vụ Đảng ủy xã quan tâm các nội dung sau:
- Duy trì các chốt chống dịch trên tuyến biên giới, đổi ca 10 ngày một lần.{T}
- Mỗi ấp chọn một tuyến đường để làm mẫu sáng - xanh - sạch.{T}
- Tạo nguồn kết nạp đảng viên nữ, phấn đấu cuối năm mỗi chi bộ ấp có ít nhất 01 đồng chí.{T}

3. Về các đề xuất, kiến nghị của xã:
- Xin kinh phí sửa cầu Ba Reng: giao Phòng Kinh tế và Hạ tầng khảo sát, báo cáo UBND huyện trong tháng 7.{T}
- Xin thêm 02 công an chính quy: thống nhất, giao Công an huyện bố trí trước 15/8.{T}

T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Đỗ Thị Sáu
"""
NGHIQUYET_XA = """ĐẢNG BỘ HUYỆN KIẾN XƯƠNG
ĐẢNG ỦY XÃ BÌNH THANH
Số 05-NQ/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình Thanh, ngày 28 tháng 12 năm 2015

NGHỊ QUYẾT
Của Đảng ủy xã về nhiệm vụ năm 2016

I- TÌNH HÌNH NĂM 2015
Năm 2015, xã bê tông hóa 4,6 km đường nội đồng, năng suất lúa bình quân 132 tạ/ha.{R} Đời sống của bà con \
được cải thiện, thu nhập 31 triệu đồng/người.{R}
Tuy vậy, chợ xã xuống cấp, ô nhiễm rác ở xóm Đông kéo dài.{L}

II- NHIỆM VỤ NĂM 2016
Phát huy kết quả trên, vì cuộc sống của nhân dân, Đảng ủy quyết nghị:
1. Giữ 480 ha cấy lúa chất lượng cao, mở thêm 20 ha cây màu xuất khẩu.{T}
2. Dời bãi rác xóm Đông ra bãi chung của huyện, xong trong quý I.{T}
3. Ban công tác Mặt trận các thôn vận động mỗi hộ góp 2 ngày công.{T}
4. Đảng viên làm gương, đăng ký việc làm theo từ đầu năm.{T}

III- TỔ CHỨC THỰC HIỆN
Ủy ban Kiểm tra giúp Đảng ủy theo dõi, hằng quý sơ kết.{T}

T/M ĐẢNG ỦY
BÍ THƯ
Vũ Ngọc Ruộng
"""
CHUONGTRINH = """TỈNH ĐOÀN KON TUM
BAN THANH NIÊN NÔNG THÔN
Số: 11-CTr/TĐ
ĐOÀN TNCS HỒ CHÍ MINH
Kon Tum, ngày 09 tháng 02 năm 2022

CHƯƠNG TRÌNH
Công tác năm 2022

Trên cơ sở góp ý của các đại biểu, hội viên, Ban Thanh niên nông thôn xây dựng chương trình với các nội \
dung chủ yếu:

A. Công việc thường xuyên
- Đón tiếp đoàn viên đi làm ăn xa về quê, giới thiệu việc làm.{T}
- Nhắc các huyện đoàn nộp báo cáo, ngày 20 hằng tháng chốt số liệu.{T}
B. Công việc từng quý
* Quý I
- Ra quân làm 3 km đường hoa ở xã Đăk Hà.{T}
- Trao vốn cho 12 mô hình khởi nghiệp.{T}
* Quý II
- Mở 2 lớp dạy pha chế cà phê tại làng du lịch Kon Kơ Tu.{T}
C. Phân công
Đồng chí Y Bưởi, Trưởng Ban, phụ trách chung; đồng chí A Khoan theo dõi phong trào khởi nghiệp.{T}
"""
PLAN_COURT = """TÒA ÁN NHÂN DÂN TỈNH SÓC TRĂNG
Số: 15/KH-TA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sóc Trăng, ngày 10 tháng 01 năm 2020

KẾ HOẠCH
Xét xử lưu động và số hóa hồ sơ năm 2020

Năm 2019, hai cấp Tòa án mở 41 phiên tòa lưu động, người dân đến xem đông.{R} Song 2 phiên phải hoãn vì \
trời mưa.{L} Trên cơ sở đó, để giúp người dân hiểu pháp luật, phục vụ các đại biểu, cử tri giám sát, Tòa án \
nhân dân tỉnh lập kế hoạch năm 2020 với các phần việc sau:

1. Tòa Hình sự
- Mở 6 phiên lưu động ở các xã vùng biển.{T}
- Chọn vụ án sát với đời sống, chuẩn bị loa, bạt che.{T}
2. Văn phòng
- Quét xong 12.000 hồ sơ lưu từ năm 2010, mỗi tuần 250 hồ sơ.{T}
- Thuê thêm 02 người theo vụ việc.{T}
3. Tòa án các huyện, thị xã
Mỗi đơn vị mở ít nhất 02 phiên; báo cáo kết quả về Văn phòng trước ngày 25 hằng tháng.{T} Kết quả là căn cứ \
xét thi đua.{-}

CHÁNH ÁN
Quách Thị Sương
"""
ANNEXED_PLAN = """CÔNG ĐOÀN NGÀNH Y TẾ
TỈNH LÀO CAI
Số: 21/CĐYT
V/v phát động thi đua
Lào Cai, ngày 02 tháng 3 năm 2017

Kính gửi: Công đoàn cơ sở các bệnh viện, trung tâm

Chăm lo đời sống đoàn viên, nhất là chị em trực đêm, Công đoàn ngành đề nghị công đoàn cơ sở triển khai:

1. Dành một phòng nghỉ trưa, có quạt, có giường gấp;{T}
2. Tặng quà con đoàn viên đỗ đại học;{T}
3. Góp ý thực đơn bếp ăn, thứ Sáu hằng tuần niêm yết giá.{T}

Nơi nhận:
- Như trên;
- Lưu.

CHỦ TỊCH
Sùng Thị Mai

KẾ HOẠCH
Các hoạt động tháng 3 năm 2017

1. Thi nấu cỗ chay ngày 08/3.{T}
2. Đi thăm điểm trạm y tế Y Tý, tặng chăn ấm.{T}
"""
HUONGDAN = """BAN TỔ CHỨC TỈNH ỦY CÀ MAU
Số 09-HD/BTCTU
ĐẢNG CỘNG SẢN VIỆT NAM
Cà Mau, ngày 04 tháng 11 năm 2019

HƯỚNG DẪN
Kiểm điểm, đánh giá, xếp loại cuối năm 2019

Nhằm giúp các cấp ủy, đảng viên và quần chúng làm đúng quy định, Ban Tổ chức Tỉnh ủy hướng dẫn một số điểm \
sau:

I- THỜI GIAN
Cấp chi bộ xong trước 10/12; cấp huyện xong trước 31/12/2019.{T}
II- CÁCH LÀM
1. Cá nhân tự chấm điểm, nộp chi ủy.{T}
2. Chi ủy gợi ý những ai có đơn thư.{T}
3. Nơi nào kiểm điểm qua loa thì làm lại.{T}
III- HỒ SƠ
Gửi về Ban Tổ chức Tỉnh ủy 01 bộ, kèm danh sách đề nghị khen, chậm nhất 15/01/2020.{T}

TRƯỞNG BAN
Hồ Trung Hiếu
"""

DOCUMENTS = {
    "chithi-so": CHITHI_SO,
    "congdien": CONGDIEN,
    "quyetdinh": QUYETDINH,
    "congvan": CONGVAN,
    "ketluan-dv": KETLUAN_DV,
    "nghiquyet-xa": NGHIQUYET_XA,
    "chuongtrinh": CHUONGTRINH,
    "plan-court": PLAN_COURT,
    "annexed-plan": ANNEXED_PLAN,
    "huongdan": HUONGDAN,
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_part_of_a_document_is_what_its_lead_ins_and_headings_say(name: str) -> None:
    assert wrong_in(DOCUMENTS[name]) == []
