"""Whole accounts of meetings: what was done, what fell short, what the floor asks and what leaders order."""

from __future__ import annotations

import pytest

from tests.extraction.tagged import wrong_in

THONGBAO_CT = """ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN
VĂN PHÒNG
Số: 62/TB-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Sơn, ngày 22 tháng 3 năm 2023

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh Lương Trọng Quý tại cuộc họp về cửa khẩu thông minh

Ngày 17/3/2023, Phó Chủ tịch UBND tỉnh Lương Trọng Quý họp với các ngành về Đề án cửa khẩu thông minh.{-} \
Trên cơ sở báo cáo của Ban Quản lý Khu kinh tế, ý kiến của đại biểu các doanh nghiệp, kiến nghị của Hiệp \
hội vận tải, Phó Chủ tịch UBND tỉnh có ý kiến như sau:

1. Ban Quản lý đã tích cực làm việc với phía bạn, dựng xong hai phương án đường.{R}
2. Về nhiệm vụ thời gian tới:
2.1. Ban Quản lý Khu kinh tế hoàn chỉnh Đề án, xin ý kiến Bộ Công Thương trước 30/3.{T}
2.2. Sở Ngoại vụ gửi thư mời Quảng Tây hội đàm.{T}
2.3. Về kiến nghị của Hiệp hội vận tải xin giảm phí bến bãi: Sở Tài chính tính toán, đề xuất mức giảm, \
trình UBND tỉnh trong tháng 4.{T}
3. Đề nghị Bộ đội Biên phòng tỉnh bố trí lực lượng hướng dẫn xe.{T}

Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện.{-}

CHÁNH VĂN PHÒNG
Nông Thị Dung
"""
NEWS_HYDRO = """Công ty Thủy nông Sông Rinh tổng kết công tác năm 2018, triển khai kế hoạch năm 2019
Thứ tư, 16/01/2019 - 08:20

Chiều 15/1, Công ty TNHH MTV Thủy nông Sông Rinh tổ chức hội nghị tổng kết công tác năm 2018, triển khai kế \
hoạch năm 2019.{-} Ông Đặng Hữu Phước, Phó Giám đốc Sở Nông nghiệp và PTNT đến dự và phát biểu. Ông Tô Văn \
Hạp, Chủ tịch kiêm Giám đốc Công ty chủ trì hội nghị.

Thay mặt Ban Giám đốc, bà Lại Thị Thoa, Phó Giám đốc Công ty trình bày báo cáo, trong đó cho biết năm 2018 \
là năm thời tiết thất thường, hạn đầu vụ, úng cuối vụ.{-} Công ty tưới 21.460 ha, vượt 3% hợp đồng đặt \
hàng.{R} Các trạm bơm vận hành 74.200 giờ an toàn.{R} Thu thủy lợi phí nội đồng đạt 96%; lương bình quân \
6,2 triệu đồng/người/tháng.{R}

Tuy đã cố gắng, song 3 trạm bơm cũ ở Hòa Tiến hay hỏng, tiền điện đội lên 1,4 tỷ đồng.{L}

Thảo luận tại hội nghị, ông Chế Văn Kỳ, Cụm trưởng Cụm Hòa Tiến chia sẻ kinh nghiệm tổ chức tưới luân \
phiên.{-} Ông đề nghị Công ty thay máy bơm số 2 và số 3.{P} Từ góc độ địa phương, bà Đinh Thị Xê, Phó Chủ \
tịch UBND xã Hòa Phú mong Công ty nạo vét kênh N4 trước vụ Hè Thu.{P} Một số đại biểu kiến nghị tăng mức \
khoán cho công nhân trực đêm.{P}

Trao đổi với hội nghị, ông Đặng Hữu Phước yêu cầu Công ty rà soát toàn bộ cống dưới đê trước ngày 30/4.{T} \
Ông lưu ý việc chuyển sang cơ chế đặt hàng mới, đơn giá do Sở Tài chính thẩm định, Công ty phải làm hồ sơ \
ngay từ quý I.{T} Không để xảy ra mất an toàn hồ chứa.{T}

Tiếp thu ý kiến, ông Tô Văn Hạp hứa Công ty sẽ thay xong hai máy bơm trong tháng 3.{T} Các cụm lập lịch \
tưới gửi từng thôn, dán ở nhà văn hóa.{T} Phòng Kỹ thuật đo lại cao trình bờ kênh N4.{T}

Dịp này, 5 tập thể và 14 cá nhân được Sở tặng Giấy khen.{A}
"""
NEWS_POLICE = """Công an huyện Bắc Hà sơ kết 6 tháng đầu năm 2013
Ngày đăng: 05/07/2013

Ngày 4/7, Công an huyện Bắc Hà tổ chức sơ kết công tác 6 tháng đầu năm, đề ra nhiệm vụ 6 tháng cuối năm \
2013.{-} Thượng tá Ly Seo Pao, Trưởng Công an huyện chủ trì. Đại tá Phan Bá Kiên, Phó Giám đốc Công an tỉnh \
dự, chỉ đạo.

Báo cáo cho thấy, nửa năm qua cả huyện xảy ra 21 vụ phạm pháp hình sự, giảm 6 vụ; khám phá 19 vụ, đạt \
90,4%.{R} Lực lượng đã bắt 14 đối tượng ma túy, thu 312 gam heroin.{R} Công tác cấp chứng minh nhân dân lưu \
động đến 9 xã, được bà con khen.{R}

Một số tồn tại cũng được nhìn nhận: công an xã vừa mỏng vừa yếu nghiệp vụ; tai nạn giao thông tăng 4 vụ, 3 \
người chết; hồ sơ quản lý hộ khẩu có xã để thất lạc.{L}

Sáu tháng cuối năm, Công an huyện đặt trọng tâm vào mấy việc:
- Mở đợt cao điểm trấn áp tội phạm dịp lễ hội đua ngựa;{T}
- Chia địa bàn, mỗi đồng chí chỉ huy đội bám 2 xã;{T}
- Xây dựng 5 mô hình dòng họ tự quản.{T}

Chỉ đạo hội nghị, Đại tá Phan Bá Kiên biểu dương kết quả của đơn vị.{-} Đồng chí chỉ ra rằng tình hình di \
cư tự do, tuyên truyền đạo trái phép còn tiềm ẩn phức tạp.{L} Đồng chí đề nghị Công an huyện tham mưu Huyện \
ủy ra chỉ thị về công tác dân tộc.{T} Ngoài ra, đơn vị bố trí cán bộ biết tiếng Mông ở tất cả các xã, xong \
trước 30/9.{T} Kinh phí làm nhà công vụ, Công an tỉnh sẽ cân đối trong năm.{T}
"""
MINUTES_SCHOOL = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Họp Hội đồng sư phạm tháng 3 năm 2019 Trường THPT Ngô Mây

Thời gian: 15 giờ ngày 01/3/2019
Địa điểm: Phòng hội đồng
Chủ trì: Thầy Đàm Quang Lâm, Hiệu trưởng
Thư ký: Cô Trịnh Thu Hà

I. Đánh giá công tác tháng 2
1. Tổ chức xong hội trại xuân, 24 lớp tham gia.{R}
2. 3 học sinh đoạt giải cấp tỉnh môn Sinh.{R}
3. Còn 5 giáo viên nộp giáo án muộn; sĩ số sau Tết vắng nhiều ở khối 12.{L}
II. Kế hoạch tháng 3
1. Thi thử lần 2 vào các ngày 14, 15/3, cô Bích Phó Hiệu trưởng phụ trách.{T}
2. Đoàn trường làm chương trình 26/3.{T}
3. Tổ Toán báo cáo chuyên đề.{T}
III. Ý kiến
- Cô Mạc Thị Lý, Tổ trưởng tổ Văn: xin nhà trường thay 6 bóng đèn phòng 12A3.{P}
- Thầy Tống Văn Bảo, Bí thư Đoàn trường: đã quyên góp được 11 triệu đồng cho học sinh nghèo.{R}
- Cô Lương Thị Na, Chủ tịch Công đoàn: nên dời thi thử sang tuần 3 vì trùng lễ 8/3.{P}
IV. Ý kiến của Phó Hiệu trưởng
- Cô Vi Thị Bích: giáo viên chủ nhiệm gọi điện cho từng phụ huynh có con vắng.{T}
V. Hiệu trưởng kết luận
- Đồng ý dời thi thử sang ngày 21, 22/3.{T}
- Bảo vệ thay bóng đèn trong tuần.{T}
- Giáo viên nộp giáo án muộn lần 2 hạ một bậc thi đua.{T}

THƯ KÝ                     CHỦ TRÌ
"""
GOV_NEWS = """Bộ Giao thông vận tải: Gỡ từng nút thắt để kịp thông xe
Thứ Hai, 12/02/2018 | 09:30

Ngày 9/2, tại Hà Nội, Bộ Giao thông vận tải họp giao ban tháng 1, triển khai nhiệm vụ tháng 2/2018.{-} Bộ \
trưởng Nguyễn Hữu Tế chủ trì.

Theo báo cáo của Vụ Kế hoạch - Đầu tư, tháng 1 toàn ngành giải ngân 1.120 tỷ đồng, bằng 3,9% kế hoạch.{R} \
Đường sắt chạy thêm 62 đôi tàu Tết.{R} Cả nước khởi công mới 4 dự án, trong đó cầu Cửa Hội vượt sông Lam.{R}

Tuy nhiên, mặt bằng gói thầu số 5 cao tốc Đà Nẵng - Quảng Ngãi vẫn vướng 12 hộ.{L} Nhiều chủ đầu tư còn chờ \
nhau, không dám quyết.{L}

Lãnh đạo Tổng cục Đường bộ kiến nghị Bộ cho ứng trước vốn bảo trì.{P} Đại diện Cục Hàng hải đề nghị sớm ban \
hành thông tư về phí luồng.{P}

Để phục vụ nhân dân đi lại dịp Tết, bảo đảm an toàn cho hành khách, người lao động, Bộ trưởng Nguyễn Hữu Tế \
yêu cầu các cơ quan, đơn vị thực hiện nghiêm các nhiệm vụ:
- Thanh tra Bộ lập ba đoàn kiểm tra bến xe, xong trước 23 tháng Chạp.{T}
- Tổng công ty Đường sắt công khai vé còn lại trên mạng, mỗi ngày cập nhật hai lần.{T}
- Ban Quản lý dự án 85 làm việc với tỉnh Quảng Ngãi về 12 hộ.{T}

Bộ trưởng cũng nhắc Văn phòng Bộ trực Tết đủ ca.{T} Vụ Vận tải tham mưu giá vé trần.{T}
"""
UNION_NEWS = """LĐLĐ huyện Cẩm Khê làm việc với các doanh nghiệp
21/06/2023

Sáng 20/6, LĐLĐ huyện Cẩm Khê tổ chức hội nghị sơ kết 6 tháng đầu năm 2023.{-} Đồng chí Hán Thị Nga, Chủ \
tịch LĐLĐ huyện chủ trì.

6 tháng, công đoàn các cấp thăm 214 đoàn viên ốm đau; thành lập mới 2 công đoàn cơ sở.{R} Ký được thỏa ước \
tập thể với 3 công ty may.{R}

Khó nhất hiện nay là đơn hàng giảm: hai công ty cho công nhân nghỉ luân phiên, 640 người thu nhập dưới 4 \
triệu đồng.{L}

Thay mặt công nhân, chị Bùi Thị Lượt, Chủ tịch CĐCS Công ty Sông Thao đề nghị huyện làm việc với ngành điện \
để giờ cao điểm không cắt điện.{P}

Ghi nhận các ý kiến, đồng chí Hán Thị Nga cho biết LĐLĐ huyện sẽ trích 60 triệu đồng hỗ trợ công nhân mất \
việc ngay trong tháng 7.{T} Về việc cắt điện, LĐLĐ huyện sẽ có văn bản gửi Điện lực Cẩm Khê.{T} Các công \
đoàn cơ sở nắm chắc số người nghỉ việc, báo cáo vào thứ Năm hằng tuần.{T}

Hội nghị trao 20 suất quà cho đoàn viên khó khăn.{A}
"""
INTERVIEW_FREE = """Trường Cao đẳng Nghề Đồng Khởi bước vào năm học mới
05/09/2022

Chiều 4/9, Trường Cao đẳng Nghề Đồng Khởi tổ chức hội nghị tổng kết năm học 2021 - 2022.{-}

Thầy Huỳnh Văn Lới, Hiệu trưởng nhà trường, đọc báo cáo nêu: năm học qua trường tuyển 1.215 sinh viên, 92% \
có việc làm sau 3 tháng.{R} Xưởng hàn được doanh nghiệp Hàn Quốc tài trợ 12 máy.{R} Cái yếu là giáo trình \
cũ, có cuốn in từ năm 2003.{L} Ký túc xá mới đáp ứng được một phần ba nhu cầu.{L}

Góp ý với trường, ông Trịnh Công Dinh, Phó Giám đốc Sở Lao động - Thương binh và Xã hội đề nghị trường mở \
nghề điện mặt trời, gắn với các nhà máy ở Giao Long.{T} Việc tự chủ tài chính phải có lộ trình, báo cáo Sở \
trong quý IV.{T}

Kết thúc hội nghị, thầy Huỳnh Văn Lới giao khoa Điện viết đề cương nghề mới xong trước 20/10.{T} Phòng Đào \
tạo thay hết giáo trình in trước năm 2010.{T}
"""
MINUTES_PARTY = """ĐẢNG ỦY PHƯỜNG BÌNH HÒA
CHI BỘ KHU PHỐ 8
ĐẢNG CỘNG SẢN VIỆT NAM
Bình Hòa, ngày 03 tháng 5 năm 2022

NGHỊ QUYẾT
Sinh hoạt chi bộ tháng 5 năm 2022

Chi bộ Khu phố 8 họp ngày 03/5/2022, có mặt 31/34 đảng viên, do đồng chí Lê Thị Bạch Vân, Bí thư Chi bộ chủ \
trì.{-}

Sau khi nghe báo cáo và thảo luận, chi bộ đánh giá: Tháng 4, chi bộ đã vận động 100% hộ treo cờ ngày lễ, \
thu quỹ vì người nghèo 14,6 triệu đồng.{R} Hạn chế là 3 đảng viên vắng không lý do; camera ngõ 12 hỏng chưa \
sửa.{L}

Vì lợi ích của người dân, chi bộ quyết nghị nhiệm vụ tháng 5:
1. Đảng viên phụ trách hộ đến từng nhà nhắc đóng thuế đất.{T}
2. Sửa camera ngõ 12 trước 15/5, đồng chí Hưng lo.{T}
3. Chuẩn bị đại hội chi bộ; tổ văn kiện gửi dự thảo cho đảng viên trước 3 ngày.{T}
4. Đề nghị Đảng ủy phường sớm cho chủ trương về nhân sự.{P}

BÍ THƯ
Lê Thị Bạch Vân
"""

DOCUMENTS = {
    "thongbao-ct": THONGBAO_CT,
    "news-hydro": NEWS_HYDRO,
    "news-police": NEWS_POLICE,
    "minutes-school": MINUTES_SCHOOL,
    "gov-news": GOV_NEWS,
    "union-news": UNION_NEWS,
    "interview-free": INTERVIEW_FREE,
    "minutes-party": MINUTES_PARTY,
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_part_of_a_document_is_what_its_lead_ins_and_headings_say(name: str) -> None:
    assert wrong_in(DOCUMENTS[name]) == []
