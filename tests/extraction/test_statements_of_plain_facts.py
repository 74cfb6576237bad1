"""Kinds of statements told in everyday words: what fell short, was done, is asked for, is to be done."""

from __future__ import annotations

import pytest

from desktop.domain import Source, Statement, StatementKind
from desktop.extraction import extract

TASK, RESULT = StatementKind.TASK, StatementKind.RESULT
LIMITATION, PROPOSAL = StatementKind.LIMITATION, StatementKind.PROPOSAL
HEAD = """UBND huyện Tân Lâm tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024
12/01/2024 - 15:20

Sáng 11/01, UBND huyện Tân Lâm tổ chức hội nghị tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024. \
Đồng chí Lê Văn Thọ, Phó Chủ tịch UBND tỉnh dự và chỉ đạo. Đồng chí Hồ Thị Nga, Chủ tịch UBND huyện chủ trì.

Theo báo cáo, năm 2023 huyện đã hoàn thành 15/17 chỉ tiêu, thu ngân sách đạt 212 tỷ đồng. """
FLOOR = "\n\nThảo luận tại hội nghị, các đại biểu nêu nhiều ý kiến. "
SPEECH = "\n\nPhát biểu chỉ đạo, đồng chí Lê Văn Thọ đề nghị huyện làm tốt công tác chăm lo Tết cho hộ nghèo. "
PLAN = "\n\nNăm 2024, huyện đề ra 17 chỉ tiêu. "
END = "\n\nHội nghị kết thúc lúc 11 giờ cùng ngày, sau khi thông qua nghị quyết.\n"
SHORTCOMINGS = (
    "Tỷ lệ hồ sơ đất đai quá hạn lên tới 12%.",
    "Hai cây cầu treo ở xã Nậm Pì gãy từ tháng 6 đến giờ vẫn nằm đó.",
    "Nhiều trưởng thôn than không biết hỏi ai khi dân làm thủ tục.",
    "Cán bộ một cửa mỗi nơi hướng dẫn một kiểu.",
    "Đường vào bản Hua Nậm mưa xuống là xe máy không đi nổi.",
    "Mới có 3/11 xã nộp báo cáo đúng hạn.",
    "Chỉ 41% hộ dân được dùng nước sạch.",
    "Giải ngân ì ạch, hết tháng 11 mới được 47% kế hoạch.",
    "Vẫn còn tình trạng họp nhiều mà việc không chạy.",
    "Có đơn vị cả năm không tiếp một công dân nào.",
    "Máy móc mua về đắp chiếu vì không ai biết vận hành.",
    "Công tác phối hợp giữa các phòng còn rời rạc, ai biết việc nấy.",
    "Trường mầm non Pá Hu thiếu 4 phòng học, các cháu phải học ghép.",
    "Số vụ tai nạn giao thông tăng 7 vụ so với năm trước.",
    "Tỷ lệ hộ nghèo giảm chậm, còn 31,2%.",
    "Kỷ luật, kỷ cương hành chính ở một số nơi bị buông lỏng.",
    "Một bộ phận cán bộ ngại khó, làm việc cầm chừng, sợ trách nhiệm.",
    "Trạm y tế xã Mường Tè không có bác sĩ đã hai năm.",
    "Việc giải phóng mặt bằng đường tránh giậm chân tại chỗ.",
    "Phần mềm một cửa thường xuyên treo, có ngày tê liệt cả buổi sáng.",
    "Nguồn thu chủ yếu trông vào tiền sử dụng đất, thiếu bền vững.",
    "Nạn tảo hôn chưa được đẩy lùi, trong năm xảy ra 14 trường hợp.",
    "Rác thải sinh hoạt tồn ứ ở chợ Nà Phặc nhiều ngày mới được thu gom.",
    "Nhiều cuộc kiểm tra làm cho có, biên bản năm sau chép lại năm trước.",
    "Thủ tục rườm rà khiến doanh nghiệp nản lòng.",
    "Tiến độ số hóa chưa bằng một nửa yêu cầu.",
    "Ba công trình thủy lợi khởi công từ năm 2021 nay vẫn dở dang.",
    "Người dân phải đi lại nhiều lần mới xong một việc.",
    "Cá biệt, có công chức bỏ nhiệm sở đi lễ hội.",
    "Dự án trồng quế thất bại, cây chết quá nửa.",
    "Mười hai điểm sạt lở trên tỉnh lộ 108 đến cuối năm mới xử lý được bốn.",
    "Số hộ tái nghèo ở hai xã vùng cao nhích lên.",
    "Thu hồi nợ thuế chỉ đạt 38% chỉ tiêu tỉnh giao.",
    "Cán bộ trẻ xin nghỉ việc nhiều, riêng ngành y tế mất 9 bác sĩ.",
    "Nhà văn hóa thôn xây xong khóa cửa quanh năm.",
    "Một số chi bộ sinh hoạt chiếu lệ, nội dung nghèo nàn.",
    "Văn bản gửi xuống xã chồng chéo, cùng một việc ba ngành hỏi ba lần.",
    "Dân kêu giá điện tính sai, ngành điện trả lời quanh co.",
    "Học sinh phải trọ học xa nhà hơn 20 km.",
    "Chất lượng mũi nhọn của ngành giáo dục tụt hai bậc so với năm ngoái.",
    "Việc cấp sổ đỏ cho dân tái định cư kéo dài ba năm chưa xong.",
    "Đội ngũ cán bộ không chuyên trách già, ít được đào tạo.",
    "Kinh phí khuyến nông quá eo hẹp, mỗi xã chưa tới 10 triệu đồng.",
    "Hệ thống truyền thanh cơ sở hỏng 23/41 cụm loa.",
    "Công tác dự báo không sát, để mất mùa 120 ha lúa nếp.",
    "Nhiều doanh nghiệp nợ bảo hiểm xã hội kéo dài, tổng số 11 tỷ đồng.",
    "Tỷ lệ lao động qua đào tạo mới dừng ở 34%.",
    "Còn 6 thôn chưa có sóng điện thoại.",
    "Tình trạng khai thác cát trái phép trên sông Nậm Rốm chưa được ngăn chặn triệt để.",
    "Bệnh viện huyện thiếu thuốc, người bệnh phải mua ngoài.",
    "Trụ sở công an xã xuống cấp nặng, mưa là dột.",
    "Việc học tập và làm theo Bác ở vài nơi còn nặng hình thức.",
    "Ban chỉ đạo lập ra rồi để đó.",
    "Mô hình nuôi cá lồng lỗ 400 triệu đồng.",
    "Hồ sơ liên thông hay bị trả đi trả lại giữa xã và huyện.",
)
RESULTS = (
    "Toàn huyện không còn hộ đói giáp hạt.",
    "Nợ đọng xây dựng cơ bản giảm còn 3,1 tỷ đồng.",
    "Lần đầu tiên huyện có sản phẩm OCOP 5 sao.",
    "Không để xảy ra cháy rừng lớn.",
    "Dân góp 4.300 ngày công, hiến hơn 2 ha đất làm đường.",
    "Đơn thư vượt cấp giảm hẳn so với năm trước.",
    "Học sinh bỏ học giữa chừng chỉ còn 0,3%.",
    "100% thôn bản có điện lưới quốc gia.",
    "Trung tâm Hành chính công tiếp nhận 18.204 hồ sơ, trễ hạn 0,2%.",
    "Hai đơn vị cuối cùng của huyện cũng về đích nông thôn mới.",
    "Tỉ lệ giải quyết đơn thư đạt 96%, không có đơn tồn đọng.",
    "Không còn phòng học tạm, học sinh bán trú được ăn ở tại trường.",
    "Huyện kéo giảm tai nạn giao thông trên cả ba tiêu chí.",
    "Đã xử lý dứt điểm 14 điểm ô nhiễm môi trường.",
    "Lực lượng công an bắt 31 vụ, 45 đối tượng phạm tội về ma túy.",
    "Nhờ làm tốt tuyên truyền, không ai vượt biên trái phép.",
    "Thu nhập bình quân đầu người lên 41 triệu đồng, gấp rưỡi năm 2020.",
    "Bộ mặt nông thôn thay đổi từng ngày.",
    "Dù gặp nhiều khó khăn, huyện vẫn hoàn thành 15/17 chỉ tiêu.",
    "Khắc phục tình trạng họp nhiều, huyện giảm 30% số cuộc họp.",
    "Từ chỗ thiếu nước, nay 95% hộ có nước sạch.",
    "Chấm dứt cảnh học sinh lội suối đến trường nhờ hai cây cầu mới.",
    "Các cháu không phải học ghép như trước.",
    "Trung tâm Y tế triển khai 12 kỹ thuật mới, giảm hẳn chuyển tuyến.",
    "Mặt trận vận động được 2,4 tỷ đồng, xóa 61 nhà tạm, nhà dột nát.",
    "Nợ thuế giảm từ 9 tỷ xuống còn 2 tỷ đồng.",
    "Cả 11 xã đều có bác sĩ về trạm.",
    "Quỹ đền ơn đáp nghĩa thu 410 triệu đồng, vượt 20% kế hoạch.",
)
PROPOSALS = (
    "Ông Giàng A Lử, Chủ tịch UBND xã Nậm Pì đề nghị huyện sớm làm lại hai cây cầu treo.",
    "Chị Lò Thị Én, Trưởng thôn Nà Bó xin huyện cho thêm bồn chứa nước.",
    "Nhiều ý kiến đề nghị tỉnh nâng mức hỗ trợ trồng rừng.",
    "Bà Vi Thị Son mong trên quan tâm chế độ cho y tế thôn bản.",
    "Hiệu trưởng Trường PTDTBT Pá Hu kiến nghị bố trí đủ giáo viên tiếng Anh.",
    "Đại diện Hội Nông dân huyện đề xuất cho nông dân vay thêm vốn.",
    "Theo Trưởng bản Hua Nậm, huyện nên cho dân tự quản khu rừng đầu nguồn.",
    "Từ thực tế cơ sở, đồng chí Bí thư Đảng ủy xã Mường Cai cho rằng tỉnh cần có cơ chế riêng cho xã biên giới.",
    "Cử tri xã Tà Mít thiết tha mong được kéo điện về bản.",
    "Lãnh đạo Trung tâm Y tế huyện mong Sở Y tế luân phiên bác sĩ về huyện.",
    "Bác Hà Văn Pọm hỏi bao giờ có nước, xin huyện trả lời cho dân rõ.",
    "Các xã biên giới kiến nghị Bộ Chỉ huy Bộ đội Biên phòng tỉnh tăng cường cán bộ.",
    "Bí thư Đoàn xã Mường Cai mong Huyện đoàn mở lớp tập huấn kỹ năng cho bí thư chi đoàn.",
    "Chủ tịch Hội Cựu chiến binh xã Pá Hu đề nghị có chính sách cho hội viên nghèo.",
    "Anh Lò Văn Pâng, Trưởng Công an xã Nậm Pì xin trang bị thêm xe máy tuần tra.",
    "Trạm trưởng Trạm Y tế xã Tà Mít kiến nghị cấp bù thuốc bảo hiểm.",
    "Bà Nguyễn Thị Hà, Giám đốc Hợp tác xã Chè Tân Lâm mong huyện hỗ trợ tem truy xuất nguồn gốc.",
    "Đại biểu Quàng Văn Ún cho rằng huyện cần rà soát lại quy hoạch khu dân cư bản Bó.",
    "Một số ý kiến đề nghị giãn tiến độ thu quỹ đất ở dân cư.",
    "Các trường vùng cao đề nghị Sở Giáo dục và Đào tạo cho tuyển giáo viên theo hợp đồng.",
    "Già làng Sùng A Páo xin Nhà nước đừng thu lại đất nương của dân khi chưa có đất khác.",
    "Ông Hà Văn Khoa, Trưởng phòng Giáo dục và Đào tạo đề xuất UBND huyện cho ghép hai điểm trường lẻ.",
    "Doanh nghiệp chè đề nghị ngân hàng giãn nợ.",
    "Thay mặt cấp ủy cơ sở, Bí thư Đảng ủy xã Nậm Pì đề nghị Ban Thường vụ Huyện ủy luân chuyển cán bộ trẻ về xã.",
)
DIRECTIVES = (
    "Phát biểu chỉ đạo, đồng chí Lê Văn Thọ đề nghị huyện làm xong hai cây cầu treo trước mùa mưa.",
    "Ông nhấn mạnh huyện không được để dân thiếu đói dịp Tết.",
    "Đồng chí Phó Chủ tịch UBND tỉnh nhắc: cán bộ đừng ngồi phòng lạnh mà chỉ đạo.",
    "Theo ông, cái thiếu nhất không phải tiền mà là người dám làm, huyện phải chọn cho được người ấy.",
    "Sở Giao thông vận tải phối hợp khảo sát lại tuyến đường Hua Nậm trong tháng 2.",
    "“Việc gì dân cần thì làm trước”, ông Thọ dặn.",
    "Đồng chí cũng lưu ý Công an huyện siết chặt quản lý pháo nổ.",
    "Tiếp thu ý kiến, Chủ tịch UBND huyện Hồ Thị Nga hứa giao Phòng Kinh tế lập dự toán ngay tuần sau.",
    "Bà Nga yêu cầu các phòng, ban chuyên môn bắt tay vào việc ngay sau hội nghị.",
    "Văn phòng HĐND và UBND huyện tổng hợp, báo cáo kết quả trước ngày 25 hằng tháng.",
    "Chủ tịch UBND các xã chịu trách nhiệm nếu để hồ sơ quá hạn.",
    "Ông Thọ gợi ý huyện nên khoán kinh phí cho xã tự làm đường.",
    "Chậm nhất ngày 20/3, huyện trình tỉnh phương án sắp xếp trường lớp.",
    "Đừng để dân chờ thêm một mùa mưa nữa.",
    "Các sở, ngành của tỉnh phải coi việc của huyện như việc của mình.",
    "Đồng chí giao Sở Tài chính thẩm định ngay dự toán sửa hai cây cầu, xong trong tháng 01.",
    "Với kiến nghị của xã Pá Hu, Phó Chủ tịch UBND tỉnh đồng ý bổ sung 4 giáo viên từ năm học tới.",
    "Chủ tịch UBND huyện Hồ Thị Nga cam kết đến 30/6 không còn hồ sơ đất đai quá hạn.",
    "Bà Nga đề nghị mỗi phòng chọn một việc khó để làm dứt điểm trong quý I.",
    "Cán bộ nào để dân đi lại quá hai lần thì kiểm điểm.",
    "Trả lời kiến nghị của Trưởng bản Hua Nậm, bà Nga cho biết huyện sẽ giao rừng cho bản tự quản từ tháng 4.",
    "“Tôi yêu cầu các đồng chí bí thư, chủ tịch xã mỗi tháng phải ngủ lại bản ít nhất hai đêm”, bà Nga nói.",
    "Phòng Nội vụ theo dõi, chấm điểm từng xã, công khai trên cổng thông tin của huyện.",
    "Huyện phải xử lý dứt điểm các điểm ô nhiễm ở chợ trung tâm trước 30/4.",
    "Rà soát ngay ba công trình dở dang, công trình nào không khả thi thì dừng.",
    "Công an huyện đấu tranh quyết liệt với nạn khai thác cát trái phép.",
    "Không để dân phải đi lại nhiều lần vì một tờ giấy.",
    "Chấm dứt việc họp nhiều, họp dài.",
    "Phòng Tài nguyên và Môi trường tập trung gỡ 412 hồ sơ đất đai quá hạn, mỗi tuần báo cáo một lần.",
    "Từng chi bộ kiểm điểm những đảng viên né tránh, đùn đẩy.",
    "Các xã không được nợ lương giáo viên mầm non.",
    "Đồng chí yêu cầu chấn chỉnh ngay tình trạng cán bộ bỏ vị trí trong giờ làm việc.",
    "Riêng trạm y tế xã Tà Mít, Sở Y tế phải đưa bác sĩ về trong quý I.",
    "Ngành điện sửa xong đường dây hạ thế bản Bó trước Tết.",
    "Đối với 23 cụm loa hỏng, Trung tâm Văn hóa thay xong trong tháng 3.",
    "Ông đề nghị huyện nhìn thẳng vào chuyện giải ngân chậm để sửa.",
    "Mỗi đồng chí huyện ủy viên nhận đỡ đầu một bản khó khăn.",
    "Phải coi việc thiếu nước là việc số một của năm nay.",
    "Doanh nghiệp nào nợ bảo hiểm kéo dài thì chuyển hồ sơ sang công an.",
    "Ban Quản lý dự án đầu tư xây dựng huyện chịu trách nhiệm hoàn thành cầu Nậm Pì trước lũ.",
    "Đồng chí nhắc lại, tiền ít thì phải tiêu cho đúng chỗ, đừng dàn trải.",
)
PLANNED = (
    "Tiếp tục khắc phục những hạn chế trong công tác tiếp dân.",
    "Giảm tỷ lệ hộ nghèo xuống dưới 25%, không để phát sinh tái nghèo.",
    "Xử lý 100% dự án chậm tiến độ, thu hồi đất bỏ hoang.",
    "Xây mới 4 phòng học, xóa phòng học tạm ở Pá Hu trước năm học mới.",
    "Thu ngân sách phấn đấu đạt 230 tỷ đồng.",
    "Mở 12 lớp đào tạo nghề cho lao động nông thôn.",
    "Tăng cường thanh tra, kiểm tra các lĩnh vực dễ phát sinh tiêu cực, lãng phí.",
    "Giải quyết dứt điểm đơn thư tồn đọng kéo dài.",
    "Phòng Giáo dục và Đào tạo tuyển đủ 18 giáo viên còn thiếu trước 15/8.",
    "Tỷ lệ che phủ rừng giữ ở mức 54%.",
)


def statements_in(words: str, before: str = "") -> list[Statement]:
    """Return what is found in words that a report says behind others."""
    text = HEAD + before + words + END
    at = text.index(words)
    found = extract(Source("tin.txt", "", "text/plain", "utf-8", text)).statements
    return [one for one in found if at <= one.span.start < at + len(words)]


def kinds_of(words: str, before: str = "") -> set[StatementKind]:
    return {one.kind for one in statements_in(words, before)}


@pytest.mark.parametrize("words", SHORTCOMINGS)
def test_what_lies_idle_is_driven_to_or_is_still_so_falls_short(words: str) -> None:
    assert kinds_of(words) == {LIMITATION}


@pytest.mark.parametrize("words", RESULTS)
def test_what_is_over_grew_less_or_never_happened_is_a_result(words: str) -> None:
    assert kinds_of(words) == {RESULT}


@pytest.mark.parametrize("words", PROPOSALS)
def test_who_takes_the_floor_and_wants_something_of_those_above_proposes_it(words: str) -> None:
    assert kinds_of(words, FLOOR) == {PROPOSAL}


@pytest.mark.parametrize("words", DIRECTIVES)
def test_what_a_leader_goes_on_to_ask_for_is_a_task_whatever_falls_short_in_it(words: str) -> None:
    assert kinds_of(words, SPEECH) == {TASK}


@pytest.mark.parametrize("words", PLANNED)
def test_what_a_plan_sets_against_shortcomings_is_a_task(words: str) -> None:
    assert kinds_of(words, PLAN) == {TASK}


def test_a_post_of_another_body_is_nobody_who_bears_the_same_post() -> None:
    words = "Chủ tịch Hội Cựu chiến binh xã Pá Hu đề nghị có chính sách cho hội viên nghèo."
    assert [one.directed_by for one in statements_in(words, FLOOR)] == [None]


def test_who_answers_with_what_a_body_will_do_gives_a_task() -> None:
    words = (
        "Trả lời ngay tại chỗ, Chủ tịch UBND huyện Hồ Thị Nga cho biết, đường Nà Bó đã có trong danh mục, "
        "Phòng Kinh tế, Hạ tầng và Đô thị sẽ khởi công trong tháng 3."
    )
    (task,) = statements_in(words, FLOOR)
    assert (task.kind, task.directed_by) == (TASK, "Hồ Thị Nga")


def test_what_somebody_looks_back_on_is_a_result_and_so_is_what_follows() -> None:
    words = "Đồng chí Hồ Thị Nga điểm lại một năm mà huyện lo cho 412 hộ nghèo. Tỷ lệ hộ nghèo rút xuống còn 21%."
    assert [one.kind for one in statements_in(words, "\n\n")] == [RESULT, RESULT]


def test_the_matter_may_stand_in_front_of_who_is_asked() -> None:
    words = "Khó khăn, vướng mắc về đất đai đề nghị UBND huyện tập hợp, gửi về Sở hằng quý để hướng dẫn."
    assert kinds_of(words, SPEECH) == {TASK}


def test_a_sentence_that_only_opens_a_list_with_words_that_say_nothing_is_none() -> None:
    text = "Bà Nga yêu cầu các phòng bắt tay ngay vào việc, cụ thể:\n- Văn phòng gửi nghị quyết cho các xã."
    assert [one.kind for one in statements_in(text, SPEECH)] == [TASK]
