<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>AnnouncedSteps</name>
    <message>
        <source>Announced: {0}. Press again for each of those found: {1}</source>
        <translation>Báo cáo nêu {0}. Bấm nữa để xem lần lượt {1} nhiệm vụ tìm được</translation>
    </message>
    <message>
        <source>Found {0} of {1}; announced: {2}</source>
        <translation>Nhiệm vụ tìm được thứ {0} trong {1}; báo cáo nêu {2}</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>every {0} hours</source>
        <translation>{0} giờ một lần</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>mỗi giờ</translation>
    </message>
    <message>
        <source>never</source>
        <translation>không sao lưu</translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <translation>Thư mục &amp;khác…</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sao lưu</translation>
    </message>
    <message>
        <source>&amp;Newest backups that are kept</source>
        <translation>Số &amp;bản mới nhất được giữ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Các bản sao lưu, mới nhất ở trên</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Sao lưu &amp;ngay</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Khôi phục…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>by the clock</source>
        <translation>định kỳ</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>trước khi khôi phục một bản sao lưu</translation>
    </message>
    <message>
        <source>before the library was brought up to a newer program</source>
        <translation>trước khi nâng cấp thư viện</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Thư mục sao lưu</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>Nothing changed since the newest backup: there is nothing to back up.</source>
        <translation>Từ bản sao lưu mới nhất chưa có thay đổi nào nên không cần sao lưu thêm.</translation>
    </message>
    <message>
        <source>Backed up: {0}</source>
        <translation>Đã sao lưu: {0}</translation>
    </message>
    <message>
        <source>Put the backup of {0} in the place of the library?</source>
        <translation>Thay thư viện hiện tại bằng bản sao lưu lúc {0}?</translation>
    </message>
    <message>
        <source>Reports in it: {0} ({1}). The library as it is now is kept among the backups.</source>
        <translation>Bản này có {0} báo cáo ({1}). Thư viện hiện tại được giữ lại trong các bản sao lưu.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Khôi phục</translation>
    </message>
</context>
<context>
    <name>BriefDesk</name>
    <message>
        <source>Write the &amp;Word brief…</source>
        <translation>Xuất bản tóm tắt &amp;Word…</translation>
    </message>
    <message>
        <source>&amp;Office details…</source>
        <translation>Thông tin &amp;cơ quan…</translation>
    </message>
    <message>
        <source>Take in a brief with &amp;comments…</source>
        <translation>&amp;Nhận lại bản trình có bút phê…</translation>
    </message>
    <message>
        <source>&amp;Fill in the columns of the tasks…</source>
        <translation>Điền các cột của &amp;nhiệm vụ…</translation>
    </message>
    <message>
        <source>The page of the brief is being made</source>
        <translation>Đang dựng trang xuất Word</translation>
    </message>
    <message>
        <source>The brief that came back</source>
        <translation>Bản trình có bút phê</translation>
    </message>
</context>
<context>
    <name>BriefPage</name>
    <message>
        <source>← Back to the review</source>
        <translation>← Về trang rà soát</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Xuất Word</translation>
    </message>
    <message>
        <source>The brief is being drafted…</source>
        <translation>Đang soạn văn bản…</translation>
    </message>
    <message>
        <source>No section is ticked: tick at least one at the left.</source>
        <translation>Chưa chọn phần nào: hãy chọn ít nhất một phần ở bên trái.</translation>
    </message>
    <message>
        <source>No column is ticked: tick at least one at the left.</source>
        <translation>Chưa chọn cột nào: hãy chọn ít nhất một cột ở bên trái.</translation>
    </message>
    <message>
        <source>{0} reports</source>
        <translation>{0} báo cáo</translation>
    </message>
    <message>
        <source>Enter once…</source>
        <translation>Nhập một lần…</translation>
    </message>
    <message>
        <source>Reading the reports: {0} of {1}</source>
        <translation>Đang đọc báo cáo: {0}/{1}</translation>
    </message>
</context>
<context>
    <name>BringingIn</name>
    <message>
        <source>&amp;Import reports…</source>
        <translation>&amp;Nhập báo cáo…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Nhập cả &amp;thư mục…</translation>
    </message>
    <message>
        <source>Import the &amp;sample reports</source>
        <translation>Nhập báo cáo &amp;mẫu</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>Nhập báo cáo</translation>
    </message>
    <message>
        <source>Reports ({0})</source>
        <translation>Báo cáo ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Nhập cả thư mục</translation>
    </message>
    <message>
        <source>Imported: {0}</source>
        <translation>Đã nhập: {0}</translation>
    </message>
</context>
<context>
    <name>CautionsModel</name>
    <message>
        <source>(read)</source>
        <translation>(đã xem)</translation>
    </message>
</context>
<context>
    <name>CautionsPanel</name>
    <message>
        <source>Points to check in the report</source>
        <translation>Các điểm cần xem lại trong báo cáo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Điểm kế tiếp</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Points to check: {0}</source>
        <translation>{0} điểm cần văn thư xem lại</translation>
    </message>
    <message>
        <source>All points to check were read</source>
        <translation>Đã xem hết các điểm cần xem lại</translation>
    </message>
    <message>
        <source> · read: {0}</source>
        <translation> · đã xem {0}</translation>
    </message>
</context>
<context>
    <name>CellsDialog</name>
    <message>
        <source>Fill in the columns of the tasks</source>
        <translation>Điền các cột của nhiệm vụ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>CellsModel</name>
    <message>
        <source>The report says: {0}</source>
        <translation>Báo cáo ghi: {0}</translation>
    </message>
    <message>
        <source>From the report; what you type takes its place</source>
        <translation>Lấy từ báo cáo; gõ vào đây để thay</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>để trống</translation>
    </message>
    <message>
        <source>{0}, task {1}: {2}</source>
        <translation>{0}, nhiệm vụ {1}: {2}</translation>
    </message>
</context>
<context>
    <name>CellsView</name>
    <message>
        <source>Columns of the tasks</source>
        <translation>Các cột của nhiệm vụ</translation>
    </message>
    <message>
        <source>Cells filled in: {0}</source>
        <translation>Đã điền {0} ô</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Không có gì thay đổi</translation>
    </message>
    <message>
        <source>{0}. Rows that found no task: {1}</source>
        <translation>{0}. Số dòng thừa, không có nhiệm vụ: {1}</translation>
    </message>
</context>
<context>
    <name>ChoiceDelegate</name>
    <message>
        <source>not possible now</source>
        <translation>chưa dùng được lúc này</translation>
    </message>
</context>
<context>
    <name>ChoiceModel</name>
    <message>
        <source>not possible now</source>
        <translation>chưa dùng được lúc này</translation>
    </message>
</context>
<context>
    <name>ChoicesPane</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Tick single reports</source>
        <translation>Chọn từng báo cáo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Layout rules</source>
        <translation>Thể thức theo</translation>
    </message>
    <message>
        <source>Tick…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Office details</source>
        <translation>Thông tin cơ quan</translation>
    </message>
    <message>
        <source>Choose a Word file…</source>
        <translation>Chọn tệp Word…</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Không dùng mẫu</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>from the title of the report</source>
        <translation>lấy theo tên báo cáo</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kính gửi</translation>
    </message>
    <message>
        <source>left blank</source>
        <translation>để trống</translation>
    </message>
    <message>
        <source>Who presided</source>
        <translation>Người chủ trì</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Phần đầu văn bản</translation>
    </message>
    <message>
        <source>Signature and recipients</source>
        <translation>Chữ ký, nơi nhận</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Word form</source>
        <translation>Mẫu Word</translation>
    </message>
    <message>
        <source>Presided</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Everything, however long</source>
        <translation>Lấy đủ, không rút gọn</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>như thường lệ</translation>
    </message>
    <message>
        <source>Fill in columns…</source>
        <translation>Điền các cột…</translation>
    </message>
    <message>
        <source>Cooperating bodies, products, states: what the reports do not say</source>
        <translation>Cơ quan phối hợp, sản phẩm, tình trạng: những gì báo cáo không nêu</translation>
    </message>
    <message>
        <source>In the words of the report too</source>
        <translation>Cả trong lời của báo cáo</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Xếp theo</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Ngày của văn bản</translation>
    </message>
    <message>
        <source>On a copy of the own Word file</source>
        <translation>Trên bản sao tệp Word gốc</translation>
    </message>
    <message>
        <source>Head and signature</source>
        <translation>Phần đầu và chữ ký</translation>
    </message>
    <message>
        <source>Sections and their order</source>
        <translation>Các phần và thứ tự</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Lấy những nội dung nào</translation>
    </message>
    <message>
        <source>Tasks grouped</source>
        <translation>Nhiệm vụ xếp theo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Tone marks</source>
        <translation>Dấu thanh</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Cách trình bày</translation>
    </message>
    <message>
        <source>The Word file itself is copied with comments in its margin; here its text is shown</source>
        <translation>Tệp Word gốc được sao nguyên vẹn, chú thích ghi bên lề; ở đây hiện phần chữ</translation>
    </message>
    <message>
        <source>Only for one report that came as a .docx</source>
        <translation>Chỉ dùng khi chọn một báo cáo là tệp .docx</translation>
    </message>
    <message>
        <source>{0} (not found)</source>
        <translation>{0} (không tìm thấy)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không dùng</translation>
    </message>
    <message>
        <source>The office&apos;s own .docx: its styles and head are taken over</source>
        <translation>Tệp .docx của cơ quan: giữ nguyên kiểu chữ, phần đầu của tệp</translation>
    </message>
    <message>
        <source>The Word form has its own.</source>
        <translation>Mẫu Word có sẵn phần này.</translation>
    </message>
    <message>
        <source>The office&apos;s own Word file</source>
        <translation>Tệp Word mẫu của cơ quan</translation>
    </message>
    <message>
        <source>as the report says</source>
        <translation>theo báo cáo</translation>
    </message>
</context>
<context>
    <name>ChosenFilters</name>
    <message>
        <source>Take away the filter “{0}”</source>
        <translation>Bỏ bộ lọc “{0}”</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>single columns, in your order</source>
        <translation>chọn từng cột, theo thứ tự riêng</translation>
    </message>
    <message>
        <source>Single columns</source>
        <translation>Từng cột</translation>
    </message>
</context>
<context>
    <name>CommentDelegate</name>
    <message>
        <source>Without a name</source>
        <translation>Không ghi tên</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>What others wrote beside the text; Y leads from one to the next</source>
        <translation>Điều người khác ghi bên lề trong tệp; bấm Y để sang ý kiến kế tiếp</translation>
    </message>
    <message>
        <source>Comments in the file</source>
        <translation>Ý kiến ghi trong tệp</translation>
    </message>
    <message>
        <source>Comments of others in the file: {0}</source>
        <translation>Ý kiến của người khác trong tệp: {0}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>Lỗi ngoài dự kiến</translation>
    </message>
    <message>
        <source>The program met an error it did not expect. Every decision you made is saved. Please copy the lines below for whoever looks after the program; they are also in {0}.</source>
        <translation>Chương trình gặp lỗi ngoài dự kiến. Mọi quyết định của đồng chí đã được lưu. Xin chép các dòng dưới đây gửi người phụ trách chương trình; các dòng này cũng có trong {0}.</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Chi tiết lỗi</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
</context>
<context>
    <name>DayButton</name>
    <message>
        <source>Choose the day in a calendar</source>
        <translation>Chọn ngày trên lịch</translation>
    </message>
</context>
<context>
    <name>DayPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>The words may mean:</source>
        <translation>Câu chữ có thể là ngày:</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>Đã dừng: không ghi tệp nào.</translation>
    </message>
    <message>
        <source>Copied: paste it into Word, Excel or a letter.</source>
        <translation>Đã chép: dán vào Word, Excel hoặc thư.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>About the report</source>
        <translation>Thông tin báo cáo</translation>
    </message>
    <message>
        <source>About {0} reports</source>
        <translation>Thông tin của {0} báo cáo</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Cơ quan</translation>
    </message>
    <message>
        <source>&amp;Kind of document</source>
        <translation>&amp;Loại văn bản</translation>
    </message>
    <message>
        <source>&amp;Secrecy</source>
        <translation>Độ &amp;mật</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>Người &amp;rà soát</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>N&amp;hãn</translation>
    </message>
    <message>
        <source>&amp;New tags</source>
        <translation>Nhãn mớ&amp;i</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>&amp;Tiêu đề</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation>cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>(different; stays as it is)</source>
        <translation>(khác nhau; giữ nguyên)</translation>
    </message>
    <message>
        <source>“{0}” is no date; write it as 31/12/2025.</source>
        <translation>“{0}” không phải là ngày; hãy ghi như 31/12/2025.</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>Differences</source>
        <translation>Khác nhau</translation>
    </message>
    <message>
        <source>Both texts side by side</source>
        <translation>Hai văn bản cạnh nhau</translation>
    </message>
    <message>
        <source>The words are the same; only the files differ.</source>
        <translation>Nội dung chữ giống hệt; chỉ tệp khác nhau.</translation>
    </message>
    <message>
        <source>Changed paragraphs: {0} · left out: {1} · added: {2} · the same: {3}</source>
        <translation>Đoạn sửa: {0} · bỏ bớt: {1} · thêm: {2} · giữ nguyên: {3}</translation>
    </message>
    <message>
        <source>Already there: {0}</source>
        <translation>Đã có: {0}</translation>
    </message>
    <message>
        <source>Came in: {0}</source>
        <translation>Mới nhập: {0}</translation>
    </message>
    <message>
        <source>… {0} paragraphs are the same …</source>
        <translation>… {0} đoạn giống nhau …</translation>
    </message>
</context>
<context>
    <name>DoubtButton</name>
    <message>
        <source>What a records clerk would look at; the text is never corrected</source>
        <translation>Những chỗ văn thư nên đối chiếu; chương trình không sửa văn bản</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Show all reports</source>
        <translation>Xem tất cả báo cáo</translation>
    </message>
    <message>
        <source>No reports yet. Drop files here, or choose Import.</source>
        <translation>Chưa có báo cáo. Thả tệp vào đây hoặc chọn Nhập báo cáo.</translation>
    </message>
    <message>
        <source>All reports are done.</source>
        <translation>Mọi báo cáo đã rà soát xong.</translation>
    </message>
    <message>
        <source>No report is in this state.</source>
        <translation>Không có báo cáo nào ở trạng thái này.</translation>
    </message>
    <message>
        <source>No report fits the filter.</source>
        <translation>Không có báo cáo nào khớp bộ lọc.</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Encoding: {0}</source>
        <translation>Bảng mã: {0}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>As the program recognises it</source>
        <translation>Như chương trình nhận ra</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Bảng mã</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Như trong tệp</translation>
    </message>
    <message>
        <source>Put into Unicode</source>
        <translation>Đã chuyển sang Unicode</translation>
    </message>
    <message>
        <source>&amp;Read it in this encoding</source>
        <translation>Đọc lại theo &amp;bảng mã này</translation>
    </message>
    <message>
        <source>&amp;Leave it as in the file</source>
        <translation>Để &amp;nguyên như trong tệp</translation>
    </message>
    <message>
        <source>As the program recognises it: {0}</source>
        <translation>Như chương trình nhận ra: {0}</translation>
    </message>
    <message>
        <source>Words that come out different: {0}</source>
        <translation>Số chữ thay đổi: {0}</translation>
    </message>
    <message>
        <source> · only the beginning of the text is shown</source>
        <translation> · chỉ hiện phần đầu văn bản</translation>
    </message>
    <message>
        <source>The file is being read and searched…</source>
        <translation>Đang đọc lại và trích lục…</translation>
    </message>
</context>
<context>
    <name>EncodingLine</name>
    <message>
        <source>Read as before</source>
        <translation>Đọc như trước</translation>
    </message>
    <message>
        <source>Bring back the reading before, with all that was decided in it</source>
        <translation>Trả lại bản đọc trước, còn nguyên mọi quyết định trong đó</translation>
    </message>
    <message>
        <source>The text looks undecoded: see it before and after, and read it in another encoding</source>
        <translation>Chữ có vẻ chưa được giải mã: hãy xem trước/sau và đọc lại theo bảng mã khác</translation>
    </message>
    <message>
        <source>The file is in {0}; its text was put into Unicode</source>
        <translation>Văn bản gốc dùng bảng mã {0}, đã chuyển sang Unicode</translation>
    </message>
    <message>
        <source>The file was read again, its text left as it stands</source>
        <translation>Tệp đã được đọc lại, chữ để nguyên như trong tệp</translation>
    </message>
</context>
<context>
    <name>EverywhereDialog</name>
    <message>
        <source>Apply to all the same</source>
        <translation>Áp dụng cho mọi chỗ giống thế</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>In this &amp;report</source>
        <translation>Trong &amp;báo cáo này</translation>
    </message>
    <message>
        <source>In &amp;all reports</source>
        <translation>Trong &amp;mọi báo cáo</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Các chỗ</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>Đánh dấ&amp;u tất cả</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>&amp;Bỏ dấu tất cả</translation>
    </message>
    <message>
        <source>Write the name “{0}” as “{1}”</source>
        <translation>Sửa họ tên “{0}” thành “{1}”</translation>
    </message>
    <message>
        <source>Write the position “{0}” as “{1}”</source>
        <translation>Sửa chức vụ “{0}” thành “{1}”</translation>
    </message>
    <message>
        <source>Write the lead “{0}” as “{1}”</source>
        <translation>Sửa đơn vị chủ trì “{0}” thành “{1}”</translation>
    </message>
    <message>
        <source>Reject what is not decided and says “{0}”</source>
        <translation>Bỏ các mục chưa duyệt có nội dung “{0}”</translation>
    </message>
    <message>
        <source>Accept what is not decided and says “{0}”</source>
        <translation>Chấp nhận các mục chưa duyệt có nội dung “{0}”</translation>
    </message>
    <message>
        <source>Mark “{0}” wherever it stands and is not marked</source>
        <translation>Đánh dấu “{0}” ở mọi chỗ chưa đánh dấu</translation>
    </message>
    <message>
        <source>Apply to {0}</source>
        <translation>Áp dụng cho {0}</translation>
    </message>
    <message>
        <source>Looking through the other reports… found so far: {0}</source>
        <translation>Đang tìm trong các báo cáo khác… đã thấy: {0}</translation>
    </message>
    <message>
        <source>Only the first {0} places are listed.</source>
        <translation>Chỉ liệt kê {0} chỗ đầu tiên.</translation>
    </message>
    <message>
        <source>Places found: {0}. One undo takes all of it back.</source>
        <translation>Số chỗ tìm được: {0}. Một lần hoàn tác trả lại tất cả.</translation>
    </message>
    <message>
        <source>The same is found nowhere else.</source>
        <translation>Không còn chỗ nào khác giống thế.</translation>
    </message>
</context>
<context>
    <name>FactsBar</name>
    <message>
        <source>Finds whose words are not in this text; they are kept, and can be rejected</source>
        <translation>Mục có câu chữ không còn trong văn bản này; mục vẫn được giữ, có thể bỏ</translation>
    </message>
    <message>
        <source>announced {0} · found {1}</source>
        <translation>nêu {0}, tìm được {1}</translation>
    </message>
    <message>
        <source>Tasks that the report announces, and those found: show where it says so, then each one found</source>
        <translation>Số nhiệm vụ báo cáo nêu và số tìm được: tới chỗ nêu, bấm nữa để xem lần lượt từng nhiệm vụ tìm được</translation>
    </message>
    <message>
        <source>cut short: {0}</source>
        <translation>lược bớt {0} chỗ</translation>
    </message>
    <message>
        <source>The source itself leaves something out (“…”): show where</source>
        <translation>Bản nguồn tự lược bớt (“…”): chỉ ra chỗ đó</translation>
    </message>
    <message>
        <source>not in the text: {0}</source>
        <translation>không thấy trong văn bản: {0}</translation>
    </message>
    <message>
        <source>to see: {0}</source>
        <translation>còn {0} đoạn chưa xem</translation>
    </message>
    <message>
        <source>all seen</source>
        <translation>đã xem hết</translation>
    </message>
    <message>
        <source>Paragraphs that you have not had before the eyes yet: show the next (L)</source>
        <translation>Những đoạn đồng chí chưa xem tới: sang đoạn chưa xem kế tiếp (L)</translation>
    </message>
    <message>
        <source>review &lt;b&gt;{0}&lt;/b&gt; → &lt;b&gt;{1}&lt;/b&gt;</source>
        <translation>Tổng kết &lt;b&gt;{0}&lt;/b&gt; → &lt;b&gt;{1}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>review &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation>Tổng kết &lt;b&gt;{0}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>plan &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation>Nhiệm vụ &lt;b&gt;{0}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>held on &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation>Ngày họp &lt;b&gt;{0}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>published &lt;b&gt;{0}&lt;/b&gt;</source>
        <translation>Ngày đăng &lt;b&gt;{0}&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>FieldsPanel</name>
    <message>
        <source>Words of the find</source>
        <translation>Câu chữ của mục</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Enter keeps it, Shift+Enter begins a line</source>
        <translation>Enter để lưu, Shift+Enter xuống dòng</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>There is no task in this brief.</source>
        <translation>Văn bản này không có nhiệm vụ nào.</translation>
    </message>
    <message>
        <source>Kept as you type; an empty cell stays blank. Of a combined brief the Excel and CSV files show these columns, on paper the table of tasks does.</source>
        <translation>Gõ đến đâu lưu đến đó; ô trống thì để trắng. Với báo cáo tổng hợp, các cột này có trong tệp Excel và CSV; trên giấy thì có trong bảng nhiệm vụ.</translation>
    </message>
    <message>
        <source>Kept as you type; an empty cell stays blank in the brief. Tab and Enter walk, Down offers words, Ctrl+V pastes from Excel, Ctrl+D fills the selected cells downwards.</source>
        <translation>Gõ đến đâu lưu đến đó; ô trống thì để trắng trong văn bản. Tab và Enter để sang ô khác, phím Xuống để chọn từ gợi ý, Ctrl+V để dán từ Excel, Ctrl+D để điền xuống các ô đang chọn.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Find a body, a tag, a reviewer…</source>
        <translation>Tìm cơ quan, nhãn, người rà soát…</translation>
    </message>
    <message>
        <source>Find a value to filter by, with or without tone marks</source>
        <translation>Tìm giá trị để lọc, có dấu hoặc không dấu</translation>
    </message>
    <message>
        <source>What the reports are filtered by</source>
        <translation>Lọc báo cáo theo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Keep filter, groups and order under a name</source>
        <translation>Lưu bộ lọc, cách nhóm và thứ tự thành một tên</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Bộ lọc đã lưu</translation>
    </message>
    <message>
        <source>Delete takes it out of this list</source>
        <translation>Phím Delete bỏ bộ lọc khỏi danh sách này</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần để ý</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Lưu bộ lọc</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Tên bộ lọc</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter and order of the finds</source>
        <translation>Lọc và sắp xếp các mục</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>The program is</source>
        <translation>Chương trình thấy</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Chỉ</translation>
    </message>
    <message>
        <source>with a deadline</source>
        <translation>có thời hạn</translation>
    </message>
    <message>
        <source>overdue today</source>
        <translation>đã quá hạn</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>có ghi chú</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Order of the finds</source>
        <translation>Thứ tự các mục</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sắp xếp</translation>
    </message>
    <message>
        <source>any</source>
        <translation>bất kỳ</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Finds of the report</source>
        <translation>Các mục tìm được trong báo cáo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Filter the finds, with or without tone marks</source>
        <translation>Lọc các mục tìm được, có dấu hay không dấu</translation>
    </message>
    <message>
        <source>Filter and order of the finds</source>
        <translation>Lọc và sắp xếp các mục</translation>
    </message>
    <message>
        <source>Undecided {0}</source>
        <translation>Chưa duyệt {0}</translation>
    </message>
    <message>
        <source>No find here holds these words</source>
        <translation>Không có mục nào chứa các chữ này</translation>
    </message>
    <message>
        <source>No find here fits the filter</source>
        <translation>Không có mục nào khớp bộ lọc</translation>
    </message>
    <message>
        <source>Everything here is decided</source>
        <translation>Mọi mục ở đây đã duyệt xong</translation>
    </message>
    <message>
        <source>Nothing of this kind in the report.
Select words in the text and press {0} to add it.</source>
        <translation>Báo cáo không có mục nào thuộc loại này.
Bôi đen chữ trong văn bản rồi bấm {0} để thêm.</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Whole page (Esc)</source>
        <translation>Cả trang (Esc)</translation>
    </message>
    <message>
        <source>Find {0} of {1}</source>
        <translation>Mục {0}/{1}</translation>
    </message>
</context>
<context>
    <name>FocusText</name>
    <message>
        <source>The find and what stands around it</source>
        <translation>Mục trích và đoạn chung quanh</translation>
    </message>
</context>
<context>
    <name>FormatDesk</name>
    <message>
        <source>Check the &amp;format…</source>
        <translation>Kiểm tra &amp;thể thức…</translation>
    </message>
</context>
<context>
    <name>FormatDetails</name>
    <message>
        <source>Places</source>
        <translation>Các chỗ</translation>
    </message>
    <message>
        <source>The paragraph, with the words marked</source>
        <translation>Đoạn văn, chữ cần sửa được đánh dấu</translation>
    </message>
    <message>
        <source>No words of the document belong to this finding.</source>
        <translation>Điểm này thuộc về cả văn bản, không gắn với chữ nào.</translation>
    </message>
</context>
<context>
    <name>FormatDialog</name>
    <message>
        <source>Check the format</source>
        <translation>Kiểm tra thể thức</translation>
    </message>
    <message>
        <source>&amp;Choose a Word file…</source>
        <translation>&amp;Chọn tệp Word…</translation>
    </message>
    <message>
        <source>The brief just &amp;written</source>
        <translation>Văn bản vừa &amp;xuất</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Mẫu thể thức</translation>
    </message>
    <message>
        <source>Told by the letterhead</source>
        <translation>Tự nhận ra từ đầu văn bản</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Lọc theo chữ</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Kiểm tra &amp;lại</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Mở tệp</translation>
    </message>
    <message>
        <source>&amp;Export the list</source>
        <translation>X&amp;uất danh sách</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Chép dạng bảng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Word file to check</source>
        <translation>Tệp Word cần kiểm tra</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Chưa chọn tệp</translation>
    </message>
    <message>
        <source>All ({0})</source>
        <translation>Tất cả ({0})</translation>
    </message>
    <message>
        <source>Wrong ({0})</source>
        <translation>Sai ({0})</translation>
    </message>
    <message>
        <source>Worth a look ({0})</source>
        <translation>Nên xem ({0})</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Choose a Word file (.docx), or drop one here.</source>
        <translation>Chọn một tệp Word (.docx), hoặc thả tệp vào đây.</translation>
    </message>
    <message>
        <source>Nothing against the format was found.</source>
        <translation>Không thấy điểm nào sai thể thức.</translation>
    </message>
    <message>
        <source>Choose another Word file, or drop one here.</source>
        <translation>Chọn tệp Word khác, hoặc thả tệp vào đây.</translation>
    </message>
    <message>
        <source>Paper, margins, letterhead, number and symbol, title, text, signature and recipients are held against the rules of the layout. The file is never changed.</source>
        <translation>Khổ giấy, lề trang, phần đầu văn bản, số và ký hiệu, trích yếu, nội dung, chữ ký và nơi nhận được đối chiếu với quy định về thể thức. Tệp không bị thay đổi.</translation>
    </message>
    <message>
        <source>Copied: paste it into Word, Excel or a letter.</source>
        <translation>Đã chép: dán được vào Word, Excel hoặc thư.</translation>
    </message>
    <message>
        <source>format check</source>
        <translation>kiểm tra thể thức</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Xuất danh sách</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Đã ghi: {0}</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Findings</source>
        <translation>Các điểm cần sửa</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>Điểm cần sửa</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Chép thành bảng</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>&amp;Secrecy</source>
        <translation>Độ &amp;mật</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>N&amp;hãn</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>Người &amp;rà soát</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Number of a paragraph or page, or words of a heading</source>
        <translation>Số đoạn, số trang hoặc chữ trong đề mục</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Đi tới</translation>
    </message>
    <message>
        <source>Headings of the report</source>
        <translation>Các đề mục của báo cáo</translation>
    </message>
    <message>
        <source>Nothing of this name. Paragraphs are numbered from 1.</source>
        <translation>Không có đề mục này. Đoạn được đánh số từ 1.</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>Đoạn {0}</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Trang {0}</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Next report that is not &amp;done</source>
        <translation>Sang &amp;báo cáo kế tiếp chưa xong</translation>
    </message>
    <message>
        <source>&amp;Quick pass through what is not sure</source>
        <translation>Rà nhanh các chỗ &amp;chưa chắc</translation>
    </message>
    <message>
        <source>Every report of the list is done</source>
        <translation>Mọi báo cáo trong danh sách đều đã xong</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Find in the report</source>
        <translation>Tìm trong báo cáo</translation>
    </message>
    <message>
        <source>Find, no tone marks needed   Ctrl+F</source>
        <translation>Tìm trong báo cáo, không cần dấu   Ctrl+F</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>Nhập báo cáo</translation>
    </message>
    <message>
        <source>Write Word</source>
        <translation>Xuất Word</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>The open report</source>
        <translation>Báo cáo đang mở</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Cả thư viện</translation>
    </message>
    <message>
        <source>Whose history is shown</source>
        <translation>Lịch sử của báo cáo hay của cả thư viện</translation>
    </message>
    <message>
        <source>Filter, no tone marks needed</source>
        <translation>Lọc, không cần dấu</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Lọc lịch sử</translation>
    </message>
    <message>
        <source>History, the newest first</source>
        <translation>Lịch sử, mới nhất ở trên</translation>
    </message>
    <message>
        <source>&amp;Restore this state</source>
        <translation>&amp;Khôi phục trạng thái này</translation>
    </message>
    <message>
        <source>Choose a row to see what restoring the state after it would change.</source>
        <translation>Chọn một dòng để xem nếu khôi phục trạng thái ngay sau đó thì thay đổi những gì.</translation>
    </message>
    <message>
        <source>Done in {0} reports at once: each can be restored from its own history.</source>
        <translation>Đã làm cùng lúc ở {0} báo cáo: mở lịch sử của từng báo cáo để khôi phục.</translation>
    </message>
    <message>
        <source>The report is in this state now.</source>
        <translation>Báo cáo đang ở đúng trạng thái này.</translation>
    </message>
    <message>
        <source>finds: {0}</source>
        <translation>{0} mục</translation>
    </message>
    <message>
        <source>points to check: {0}</source>
        <translation>{0} điểm cần xem</translation>
    </message>
    <message>
        <source>marks: {0}</source>
        <translation>{0} đánh dấu</translation>
    </message>
    <message>
        <source>cells of the table of tasks: {0}</source>
        <translation>ô của bảng nhiệm vụ: {0}</translation>
    </message>
    <message>
        <source>details of the report</source>
        <translation>thông tin báo cáo</translation>
    </message>
    <message>
        <source>Restoring changes {0}. It is one step: Ctrl+Z takes it back.</source>
        <translation>Khôi phục sẽ thay đổi {0}. Đây là một bước: Ctrl+Z lấy lại được.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>hôm nay {0}</translation>
    </message>
    <message>
        <source>yesterday {0}</source>
        <translation>hôm qua {0}</translation>
    </message>
</context>
<context>
    <name>ImportSummaryDialog</name>
    <message>
        <source>Import summary</source>
        <translation>Kết quả nhập</translation>
    </message>
    <message>
        <source>Already in the library</source>
        <translation>Đã có trong thư viện</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Không cần làm gì.</translation>
    </message>
    <message>
        <source>Came in; {0} of it is the same as “{1}”</source>
        <translation>Đã nhập; giống {0} với “{1}”</translation>
    </message>
    <message>
        <source>Keep it, compare it, or take it out again.</source>
        <translation>Giữ lại, xem khác nhau, hoặc bỏ bản này.</translation>
    </message>
    <message>
        <source>Came in; recognised with little certainty: page {0}</source>
        <translation>Đã nhập; nhận dạng chưa chắc: trang {0}</translation>
    </message>
    <message>
        <source>Compare the text with the pictures of the pages (key T in the review).</source>
        <translation>So văn bản với ảnh trang (phím T khi rà soát).</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>Lấy &amp;lại</translation>
    </message>
    <message>
        <source>&amp;Take it out again</source>
        <translation>&amp;Bỏ bản này</translation>
    </message>
    <message>
        <source>stopped as you asked; what came in stays, importing again goes on from there</source>
        <translation>đã dừng theo yêu cầu; những gì đã nhập vẫn còn, nhập lại thì làm tiếp từ đó</translation>
    </message>
    <message>
        <source>Taken out again.</source>
        <translation>Đã bỏ.</translation>
    </message>
    <message>
        <source>Imported: {0}</source>
        <translation>Đã nhập: {0}</translation>
    </message>
    <message>
        <source>much like another: {0}</source>
        <translation>gần giống bản khác: {0}</translation>
    </message>
    <message>
        <source>to be compared with the pages: {0}</source>
        <translation>cần so với ảnh trang: {0}</translation>
    </message>
    <message>
        <source>already there: {0}</source>
        <translation>đã có từ trước: {0}</translation>
    </message>
    <message>
        <source>not imported: {0}</source>
        <translation>không nhập được: {0}</translation>
    </message>
    <message>
        <source>Files that were not imported</source>
        <translation>Các tệp không nhập được</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cách xử lý</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Sao chép danh sách</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>&amp;Mở báo cáo</translation>
    </message>
    <message>
        <source>Show &amp;differences</source>
        <translation>Xem &amp;khác nhau</translation>
    </message>
    <message>
        <source>&amp;Encoding…</source>
        <translation>&amp;Bảng mã…</translation>
    </message>
</context>
<context>
    <name>InclusionBox</name>
    <message>
        <source>Reviewed or not</source>
        <translation>Đã duyệt hay chưa</translation>
    </message>
    <message>
        <source>what is reviewed</source>
        <translation>những gì đã duyệt</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>Areas of work</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Only tasks with a deadline</source>
        <translation>Chỉ nhiệm vụ có thời hạn</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Lĩnh vực</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>New key</source>
        <translation>Phím mới</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Bấm phím mới</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Dùng phím này</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Không dùng phím</translation>
    </message>
    <message>
        <source>One letter alone works wherever nothing is being typed, also while a Telex or VNI input method is on.</source>
        <translation>Một chữ cái đứng riêng dùng được ở mọi nơi không đang gõ chữ, kể cả khi bộ gõ Telex hoặc VNI đang bật.</translation>
    </message>
    <message>
        <source>This is the key of “{0}”. Used here, it is taken away there.</source>
        <translation>Đây đang là phím của “{0}”. Dùng ở đây thì mục kia không còn phím này.</translation>
    </message>
    <message>
        <source>This key is free.</source>
        <translation>Phím này chưa dùng cho việc gì.</translation>
    </message>
    <message>
        <source>Lists and fields are moved about in with this key. Hold Ctrl or Alt with it.</source>
        <translation>Phím này để di chuyển trong danh sách và ô nhập. Hãy giữ thêm Ctrl hoặc Alt.</translation>
    </message>
    <message>
        <source>The system keeps this key for itself. Choose another one.</source>
        <translation>Hệ điều hành giữ riêng phím này. Hãy chọn phím khác.</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Reports, decisions and history are kept in this file:</source>
        <translation>Báo cáo, quyết định và lịch sử được giữ trong tệp này:</translation>
    </message>
    <message>
        <source>&amp;Open another library…</source>
        <translation>&amp;Mở thư viện khác…</translation>
    </message>
    <message>
        <source>&amp;Make a new library…</source>
        <translation>&amp;Tạo thư viện mới…</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>Mở t&amp;hư mục chứa</translation>
    </message>
    <message>
        <source>&amp;Check the library</source>
        <translation>&amp;Kiểm tra thư viện</translation>
    </message>
    <message>
        <source>It is open here; a second window can only look at it.</source>
        <translation>Thư viện đang mở để ghi ở cửa sổ này; cửa sổ thứ hai chỉ xem được.</translation>
    </message>
    <message>
        <source>It is open elsewhere: here it can be looked at, not written.</source>
        <translation>Thư viện đang mở ở nơi khác: ở đây chỉ xem, không ghi.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>Thư viện nguyên vẹn.</translation>
    </message>
</context>
<context>
    <name>LookPopup</name>
    <message>
        <source>How the text is shown</source>
        <translation>Cách hiện chữ</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Kiểu chữ</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Có chân</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Không chân</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Hẹp</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Rộng</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Giãn dòng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sát</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Airy</source>
        <translation>Thoáng</translation>
    </message>
    <message>
        <source>Numbers of paragraphs in the margin</source>
        <translation>Ghi số đoạn ở lề</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Backed up: {0}</source>
        <translation>Đã sao lưu: {0}</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Th&amp;oát</translation>
    </message>
    <message>
        <source>All &amp;commands…</source>
        <translation>Mọi &amp;lệnh…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Cài đặ&amp;t…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Lịch sử…</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Mọi &amp;phím tắt</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Giới thiệu</translation>
    </message>
    <message>
        <source>The file of the settings could not be read: the program begins with its own.</source>
        <translation>Không đọc được tệp cài đặt: chương trình dùng cài đặt ban đầu.</translation>
    </message>
    <message>
        <source>Reports and decisions are not touched. The old file is kept: {0}</source>
        <translation>Báo cáo và quyết định không bị ảnh hưởng. Tệp cũ được giữ lại: {0}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Trích Lục {0}: from the report to the brief, offline.</source>
        <translation>Trích Lục {0}: từ báo cáo đến bản tóm tắt, không kết nối mạng.</translation>
    </message>
    <message>
        <source>Library: {0}
Log of errors: {1}
Free software, MIT licence.</source>
        <translation>Thư viện: {0}
Nhật ký lỗi: {1}
Phần mềm tự do, giấy phép MIT.</translation>
    </message>
</context>
<context>
    <name>MarkEditor</name>
    <message>
        <source>Enter: keep · Shift+Enter: new line · Esc: leave as it was</source>
        <translation>Enter: ghi · Shift+Enter: xuống dòng · Esc: thôi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>N&amp;ote here</source>
        <translation>&amp;Ghi chú tại đây</translation>
    </message>
    <message>
        <source>&amp;Bookmark here, or none</source>
        <translation>Đặt hoặc bỏ &amp;dấu trang</translation>
    </message>
    <message>
        <source>&amp;Question for the leader here</source>
        <translation>&amp;Hỏi lãnh đạo tại đây</translation>
    </message>
    <message>
        <source>Note on the &amp;whole report</source>
        <translation>Ghi chú cho cả &amp;báo cáo</translation>
    </message>
    <message>
        <source>Question on the whole &amp;report</source>
        <translation>Hỏi lãnh đạo về cả báo &amp;cáo</translation>
    </message>
    <message>
        <source>Next boo&amp;kmark</source>
        <translation>Dấu trang &amp;kế tiếp</translation>
    </message>
    <message>
        <source>Next q&amp;uestion</source>
        <translation>Câ&amp;u hỏi kế tiếp</translation>
    </message>
    <message>
        <source>{0}: the whole report</source>
        <translation>{0}: cả báo cáo</translation>
    </message>
    <message>
        <source>Go into the text or choose a find: a bookmark needs a place</source>
        <translation>Vào nguyên văn hoặc chọn một mục: dấu trang cần một chỗ</translation>
    </message>
</context>
<context>
    <name>MarksModel</name>
    <message>
        <source>The whole report</source>
        <translation>Cả báo cáo</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Your notes, bookmarks and questions for the leader</source>
        <translation>Ghi chú, dấu trang và câu hỏi cho lãnh đạo của đồng chí</translation>
    </message>
    <message>
        <source>Your notes, bookmarks and questions</source>
        <translation>Ghi chú, dấu trang và câu hỏi</translation>
    </message>
    <message>
        <source>notes: {0}</source>
        <translation>{0} ghi chú</translation>
    </message>
    <message>
        <source>bookmarks: {0}</source>
        <translation>{0} dấu trang</translation>
    </message>
    <message>
        <source>questions: {0}</source>
        <translation>{0} câu hỏi</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Tới chỗ đó</translation>
    </message>
    <message>
        <source>Rewrite… (F2)</source>
        <translation>Viết lại… (F2)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Xóa (Del)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>Re&amp;ports</source>
        <translation>&amp;Báo cáo</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Rà soát</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Đánh dấu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Công cụ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
</context>
<context>
    <name>MoreLines</name>
    <message>
        <source>Show more: {0}</source>
        <translation>Hiện thêm: {0}</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>&amp;Find in the report</source>
        <translation>&amp;Tìm trong báo cáo</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Tìm t&amp;iếp</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Tìm &amp;ngược lại</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Khung kế tiếp</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Đóng dòng này</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Notice</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>accepted {0}</source>
        <translation>nhận {0}</translation>
    </message>
    <message>
        <source>corrected {0}</source>
        <translation>sửa {0}</translation>
    </message>
    <message>
        <source>rejected {0}</source>
        <translation>bỏ {0}</translation>
    </message>
    <message>
        <source>Gone through: {0} of {1}</source>
        <translation>Đã rà {0}/{1}</translation>
    </message>
    <message>
        <source>Quick pass: {0} of {1}</source>
        <translation>Rà nhanh: {0}/{1}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>This report is done</source>
        <translation>Đã xong báo cáo này</translation>
    </message>
    <message>
        <source>Next report (Enter)</source>
        <translation>Báo cáo kế tiếp (Enter)</translation>
    </message>
    <message>
        <source>Only what fits the filter is shown</source>
        <translation>Chỉ hiện các mục khớp bộ lọc</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>Office details</source>
        <translation>Thông tin cơ quan</translation>
    </message>
    <message>
        <source>Entered once, put into every brief. What is left empty stays a blank to be filled.</source>
        <translation>Nhập một lần, dùng cho mọi văn bản. Ô nào để trống thì văn bản chừa chỗ để điền tay.</translation>
    </message>
    <message>
        <source>What to check</source>
        <translation>Điều cần xem lại</translation>
    </message>
    <message>
        <source>Superior body</source>
        <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Own body</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Symbol behind the number</source>
        <translation>Ký hiệu sau số</translation>
    </message>
    <message>
        <source>Place in front of the date</source>
        <translation>Địa danh trước ngày</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Phần đầu</translation>
    </message>
    <message>
        <source>&amp;Superior body</source>
        <translation>Cơ quan cấp &amp;trên</translation>
    </message>
    <message>
        <source>&amp;Own body</source>
        <translation>Cơ quan &amp;ban hành</translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation>&amp;Ký hiệu</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>Địa &amp;danh</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Ký thay cho ai</translation>
    </message>
    <message>
        <source>Post of the signer</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Name of the signer</source>
        <translation>Họ tên người ký</translation>
    </message>
    <message>
        <source>Recipients, one to a line</source>
        <translation>Nơi nhận, mỗi nơi một dòng</translation>
    </message>
    <message>
        <source>one to a line, the last one where a copy is kept</source>
        <translation>mỗi nơi một dòng, dòng cuối là nơi lưu</translation>
    </message>
    <message>
        <source>Signature and recipients</source>
        <translation>Chữ ký và nơi nhận</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>&amp;Quyền hạn</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>Th&amp;ay cho</translation>
    </message>
    <message>
        <source>Pos&amp;t</source>
        <translation>&amp;Chức vụ</translation>
    </message>
    <message>
        <source>S&amp;igner</source>
        <translation>Họ tê&amp;n</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>Nơi n&amp;hận</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Độ khẩn</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Phạm vi lưu hành</translation>
    </message>
    <message>
        <source>Draft mark</source>
        <translation>Dấu dự thảo</translation>
    </message>
    <message>
        <source>Marks of this brief alone, never set by the program</source>
        <translation>Các dấu của riêng bản này, chương trình không tự đặt</translation>
    </message>
    <message>
        <source>Se&amp;crecy</source>
        <translation>Độ &amp;mật</translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation>Độ &amp;khẩn</translation>
    </message>
    <message>
        <source>Circu&amp;lation</source>
        <translation>&amp;Lưu hành</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Dự thảo</translation>
    </message>
</context>
<context>
    <name>OfficialForm</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>Cần có họ tên</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Trong bài</translation>
    </message>
    <message>
        <source>mentions: {0} · show the next</source>
        <translation>Nhắc {0} lần · xem chỗ tiếp</translation>
    </message>
    <message>
        <source>mentions: {0} · show</source>
        <translation>Nhắc {0} lần · xem</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>không có trong văn bản</translation>
    </message>
</context>
<context>
    <name>OpeningProblem</name>
    <message>
        <source>&amp;Look at it without writing</source>
        <translation>&amp;Chỉ xem, không ghi</translation>
    </message>
    <message>
        <source>&amp;Restore the newest backup</source>
        <translation>&amp;Khôi phục bản sao lưu mới nhất</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Thử lại</translation>
    </message>
    <message>
        <source>&amp;Another library…</source>
        <translation>Thư viện &amp;khác…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>OriginalActions</name>
    <message>
        <source>&amp;Open the original file</source>
        <translation>&amp;Mở bản gốc</translation>
    </message>
    <message>
        <source>&amp;Encoding…</source>
        <translation>&amp;Bảng mã…</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Xem trước/sau</translation>
    </message>
    <message>
        <source>Decisions that went over: {0} · that found no place: {1}</source>
        <translation>Quyết định đã chuyển sang bản đọc mới: {0} · không còn chỗ: {1}</translation>
    </message>
    <message>
        <source>They are kept in the reading before: Undo (Ctrl+Z) brings it back with all of them.</source>
        <translation>Các quyết định đó còn nguyên trong bản đọc trước: Hoàn tác (Ctrl+Z) sẽ trả lại bản đó.</translation>
    </message>
</context>
<context>
    <name>OutputBar</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Copy the tables</source>
        <translation>Chép các bảng</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Chọn nơi lưu…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất dạng khác</translation>
    </message>
    <message>
        <source>Write Word file</source>
        <translation>Ghi tệp Word</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Check the format</source>
        <translation>Kiểm tra thể thức</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Ghi tên khác…</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Đã có tệp này</translation>
    </message>
    <message>
        <source>“{0}” is there already.</source>
        <translation>Đã có tệp “{0}”.</translation>
    </message>
    <message>
        <source>Writing over it cannot be undone.</source>
        <translation>Ghi đè rồi thì không lấy lại được bản cũ.</translation>
    </message>
    <message>
        <source>Write &amp;over it</source>
        <translation>&amp;Ghi đè</translation>
    </message>
    <message>
        <source>Another &amp;name</source>
        <translation>Tên &amp;khác</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Đã ghi: {0}</translation>
    </message>
    <message>
        <source>no fault of format</source>
        <translation>không có lỗi thể thức</translation>
    </message>
    <message>
        <source>faults of format: {0}</source>
        <translation>có {0} lỗi thể thức</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the finds</source>
        <translation>Toàn cảnh các mục trích</translation>
    </message>
    <message>
        <source>Where finds, points to check, your marks and searched words are. Click to go there.</source>
        <translation>Chỗ có mục trích, điểm cần xem lại, ghi chú và chữ đang tìm. Bấm để tới đó.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Pale words are no part of the report: select the words on one side of them only</source>
        <translation>Chữ mờ không thuộc báo cáo: chỉ bôi đen phần ở một bên chữ mờ</translation>
    </message>
    <message>
        <source>Pale words at the end of the selection are left out: they are no part of the report</source>
        <translation>Chữ mờ ở đầu, cuối phần bôi đen được bỏ ra: không thuộc báo cáo</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the original</source>
        <translation>Trang của bản gốc</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>Trang trước (Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Trang sau (Page Down)</translation>
    </message>
    <message>
        <source>Smaller (−, Ctrl + wheel)</source>
        <translation>Thu nhỏ (−, Ctrl + lăn chuột)</translation>
    </message>
    <message>
        <source>Larger (+, Ctrl + wheel)</source>
        <translation>Phóng to (+, Ctrl + lăn chuột)</translation>
    </message>
    <message>
        <source>Page {0}/{1}</source>
        <translation>Trang {0}/{1}</translation>
    </message>
    <message>
        <source>This page was recognised with little certainty ({0} %): compare it with the picture</source>
        <translation>Trang này nhận dạng chưa chắc ({0} %): so với ảnh</translation>
    </message>
</context>
<context>
    <name>PagesBeside</name>
    <message>
        <source>Page pictures beside the &amp;text</source>
        <translation>Ả&amp;nh trang cạnh văn bản</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Show the pages as they came, beside the text (T)</source>
        <translation>Hiện ảnh trang gốc cạnh văn bản (T)</translation>
    </message>
    <message>
        <source>The original of this report is not in the library, so that its pages cannot be shown</source>
        <translation>Thư viện không giữ bản gốc của báo cáo này nên không hiện được ảnh trang</translation>
    </message>
    <message>
        <source>Files of this format have no pages; scans, photos and PDF files have</source>
        <translation>Định dạng này không chia trang; bản quét, ảnh chụp và PDF thì có</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Mọi lệnh</translation>
    </message>
    <message>
        <source>What do you want to do? Type a command, a heading or a title</source>
        <translation>Muốn làm gì? Gõ tên lệnh, đề mục hoặc tên báo cáo (không cần dấu)</translation>
    </message>
    <message>
        <source>Command, heading of the report, or title of a report</source>
        <translation>Tên lệnh, đề mục của báo cáo, hoặc tên báo cáo</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Kết quả phù hợp</translation>
    </message>
    <message>
        <source>Nothing fits these words</source>
        <translation>Không có mục nào khớp</translation>
    </message>
    <message>
        <source>in this report</source>
        <translation>trong báo cáo này</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Two persons in one find</source>
        <translation>Hai người trong một mục</translation>
    </message>
    <message>
        <source>What belongs to another person than {0}? Tick it.</source>
        <translation>Chỗ nào không phải của {0}? Đánh dấu vào chỗ đó.</translation>
    </message>
    <message>
        <source>Places and positions</source>
        <translation>Các chỗ và chức vụ</translation>
    </message>
    <message>
        <source>Name of the other person</source>
        <translation>Họ tên người kia</translation>
    </message>
    <message>
        <source>Tick at least one place of the name, and leave at least one to {0}.</source>
        <translation>Đánh dấu ít nhất một chỗ có tên, và để lại ít nhất một chỗ cho {0}.</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>Người kia</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Tách ra</translation>
    </message>
    <message>
        <source>Position: {0}</source>
        <translation>Chức vụ: {0}</translation>
    </message>
</context>
<context>
    <name>PickButton</name>
    <message>
        <source>{0} chosen</source>
        <translation>đã chọn {0}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Xem trước các trang</translation>
    </message>
    <message>
        <source>Show where it stands in the report</source>
        <translation>Xem chỗ này trong báo cáo</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Not reviewed yet</source>
        <translation>Chưa duyệt</translation>
    </message>
    <message>
        <source>Review them (F8)</source>
        <translation>Đi duyệt (F8)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Cỡ thật</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa bề ngang</translation>
    </message>
    <message>
        <source>Not reviewed yet: {0} finds in {1} reports</source>
        <translation>{0} chỗ trong {1} báo cáo chưa duyệt</translation>
    </message>
    <message>
        <source>Not reviewed yet: {0}</source>
        <translation>{0} chỗ chưa duyệt</translation>
    </message>
    <message>
        <source>Everything is reviewed</source>
        <translation>Đã duyệt hết</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Trang {0}/{1}</translation>
    </message>
</context>
<context>
    <name>PreviewMenu</name>
    <message>
        <source>Show where it stands in the &amp;report</source>
        <translation>&amp;Xem chỗ này trong báo cáo</translation>
    </message>
    <message>
        <source>&amp;Copy the words</source>
        <translation>&amp;Chép dòng này</translation>
    </message>
    <message>
        <source>&amp;Fit the width</source>
        <translation>&amp;Vừa chiều ngang</translation>
    </message>
    <message>
        <source>&amp;True size</source>
        <translation>&amp;Cỡ thật</translation>
    </message>
</context>
<context>
    <name>QuickPass</name>
    <message>
        <source>The program is sure of all that is not decided yet</source>
        <translation>Các mục chưa duyệt đều là mục chương trình đã chắc</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>How the text is shown (&amp;Aa)…</source>
        <translation>Cách hiện chữ (&amp;Aa)…</translation>
    </message>
    <message>
        <source>Paragraph &amp;numbers</source>
        <translation>&amp;Số đoạn</translation>
    </message>
    <message>
        <source>&amp;Go to a paragraph, page or heading…</source>
        <translation>Tới đ&amp;oạn, trang, đề mục…</translation>
    </message>
    <message>
        <source>Next paragraph not &amp;seen</source>
        <translation>Đoạn &amp;chưa xem kế tiếp</translation>
    </message>
    <message>
        <source>&amp;Card of the chosen find</source>
        <translation>&amp;Thẻ của mục đang chọn</translation>
    </message>
    <message>
        <source>The words of this find are not in this text: reject it, or put it elsewhere</source>
        <translation>Câu chữ của mục này không có trong văn bản: bỏ mục, hoặc bôi đen chỗ đúng rồi bấm R</translation>
    </message>
    <message>
        <source>A find ends where pale words begin: they are no part of the report</source>
        <translation>Mục dừng trước chữ mờ: phần đó không thuộc báo cáo</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Why the program found it</source>
        <translation>Vì sao chương trình trích mục này</translation>
    </message>
    <message>
        <source>Place in the report</source>
        <translation>Chỗ trong báo cáo</translation>
    </message>
    <message>
        <source>The program is {0}: {1}</source>
        <translation>Chương trình thấy {0} ({1})</translation>
    </message>
    <message>
        <source>The program says {0}: {1}</source>
        <translation>Chương trình thấy {0} ({1})</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Vì sao: {0}</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Removed reports</source>
        <translation>Báo cáo đã gỡ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Gỡ lúc</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Đưa trở lại</translation>
    </message>
    <message>
        <source>They keep every decision, and come back as they were left.</source>
        <translation>Báo cáo đã gỡ giữ nguyên mọi quyết định; khi đưa trở lại vẫn như lúc gỡ.</translation>
    </message>
    <message>
        <source>No report was removed.</source>
        <translation>Chưa gỡ báo cáo nào.</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;About the report…</source>
        <translation>&amp;Thông tin báo cáo…</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Nhãn…</translation>
    </message>
    <message>
        <source>&amp;Reviewer…</source>
        <translation>Người &amp;rà soát…</translation>
    </message>
    <message>
        <source>&amp;Copy the titles</source>
        <translation>&amp;Sao chép tiêu đề</translation>
    </message>
    <message>
        <source>Copy as a tab&amp;le</source>
        <translation>Sao chép dạng bản&amp;g</translation>
    </message>
    <message>
        <source>Re&amp;move from the list</source>
        <translation>&amp;Gỡ khỏi danh sách</translation>
    </message>
    <message>
        <source>Remo&amp;ved reports…</source>
        <translation>Báo cáo đã &amp;gỡ…</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Lọc…</translation>
    </message>
    <message>
        <source>Show &amp;all reports</source>
        <translation>&amp;Xem tất cả báo cáo</translation>
    </message>
    <message>
        <source>As a ta&amp;ble</source>
        <translation>Dạng &amp;bảng</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>N&amp;hóm</translation>
    </message>
    <message>
        <source>So&amp;rt</source>
        <translation>&amp;Sắp xếp</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Hiển thị</translation>
    </message>
    <message>
        <source>The other way &amp;round</source>
        <translation>&amp;Ngược lại</translation>
    </message>
    <message>
        <source>The filter “{0}” was saved over</source>
        <translation>Đã lưu đè bộ lọc “{0}”</translation>
    </message>
    <message>
        <source>The filter “{0}” was deleted</source>
        <translation>Đã xóa bộ lọc “{0}”</translation>
    </message>
    <message>
        <source>Reports removed: {0}</source>
        <translation>Đã gỡ {0} báo cáo</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Filter reports</source>
        <translation>Lọc báo cáo</translation>
    </message>
    <message>
        <source>Filter the reports, with or without tone marks</source>
        <translation>Lọc báo cáo, có dấu hay không dấu</translation>
    </message>
    <message>
        <source>Filter by kind, body, year, tag and more</source>
        <translation>Lọc theo loại, cơ quan, năm, nhãn…</translation>
    </message>
    <message>
        <source>Groups, order, and what is shown</source>
        <translation>Nhóm, thứ tự và nội dung hiển thị</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
</context>
<context>
    <name>ReportPicker</name>
    <message>
        <source>Reports of the brief</source>
        <translation>Chọn báo cáo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search by title, body or file; no tone marks needed</source>
        <translation>Tìm theo tên, cơ quan hoặc tệp; không cần gõ dấu</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Tick &amp;all shown</source>
        <translation>Chọn &amp;hết phần đang hiện</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>&amp;Bỏ chọn phần đang hiện</translation>
    </message>
    <message>
        <source>Reports ticked: {0}</source>
        <translation>Đã chọn {0} báo cáo</translation>
    </message>
</context>
<context>
    <name>ReportSteps</name>
    <message>
        <source>Taken back: {0}</source>
        <translation>Đã hoàn tác: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Đã làm lại: {0}</translation>
    </message>
    <message>
        <source>Reports that were worked on since stay as they are: {0}</source>
        <translation>Báo cáo đã làm tiếp sau đó nên giữ nguyên: {0}</translation>
    </message>
</context>
<context>
    <name>ReportsAside</name>
    <message>
        <source>&amp;List of reports</source>
        <translation>&amp;Danh sách báo cáo</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>The backup is being checked…</source>
        <translation>Đang kiểm tra bản sao lưu…</translation>
    </message>
    <message>
        <source>The library as it is now is kept among the backups. Stopping changes nothing.</source>
        <translation>Thư viện hiện tại được giữ lại trong các bản sao lưu. Dừng lại thì không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Progress of the restoration</source>
        <translation>Tiến độ khôi phục</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The backup is being put back…</source>
        <translation>Đang đưa bản sao lưu trở lại…</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>Comments in “{0}”</source>
        <translation>Bút phê trong “{0}”</translation>
    </message>
    <message>
        <source>Nobody wrote a comment into this document.</source>
        <translation>Văn bản này không có bút phê nào.</translation>
    </message>
    <message>
        <source>All {0} comments were taken in before.</source>
        <translation>Cả {0} bút phê đều đã nhận trước đây.</translation>
    </message>
    <message>
        <source>Comments: {0}, new ones: {1}. Each stays beside its words; say what else it becomes.</source>
        <translation>{0} bút phê, {1} bút phê mới. Mỗi bút phê được giữ bên chỗ nói đến; chọn thêm cách dùng nếu cần.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Bút phê</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bút phê</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Nói về</translation>
    </message>
    <message>
        <source>It becomes</source>
        <translation>Dùng làm</translation>
    </message>
    <message>
        <source>&amp;Take them in</source>
        <translation>&amp;Nhận vào</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>&amp;One find at a time</source>
        <translation>Từng mục &amp;một, cỡ lớn</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Chấp nhận</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Bỏ</translation>
    </message>
    <message>
        <source>Back to &amp;undecided</source>
        <translation>Đưa về chưa &amp;duyệt</translation>
    </message>
    <message>
        <source>&amp;Next find</source>
        <translation>Mục tiế&amp;p theo</translation>
    </message>
    <message>
        <source>&amp;Previous find</source>
        <translation>Mục t&amp;rước</translation>
    </message>
    <message>
        <source>Next un&amp;decided find</source>
        <translation>Mục chưa duyệt tiếp t&amp;heo</translation>
    </message>
    <message>
        <source>&amp;Filter and order of the finds…</source>
        <translation>&amp;Lọc và sắp xếp các mục…</translation>
    </message>
    <message>
        <source>Previous und&amp;ecided find</source>
        <translation>Mục chưa duyệt phía trướ&amp;c</translation>
    </message>
    <message>
        <source>Next point to &amp;check</source>
        <translation>Điểm &amp;cần xem lại kế tiếp</translation>
    </message>
    <message>
        <source>Point &amp;read, or not read</source>
        <translation>Điểm này đã &amp;xem, hoặc chưa xem</translation>
    </message>
    <message>
        <source>Ne&amp;xt comment in the file</source>
        <translation>&amp;Ý kiến kế tiếp trong tệp</translation>
    </message>
    <message>
        <source>Make it: {0}</source>
        <translation>Đổi thành: {0}</translation>
    </message>
    <message>
        <source>Add the selection: {0}</source>
        <translation>Thêm phần bôi đen: {0}</translation>
    </message>
    <message>
        <source>Add the selection: Official</source>
        <translation>Thêm phần bôi đen: Cán bộ</translation>
    </message>
    <message>
        <source>Move the find to the &amp;selection</source>
        <translation>Dời mục đến phần &amp;bôi đen</translation>
    </message>
    <message>
        <source>Selection is the &amp;core of the task</source>
        <translation>Phần bôi đen là &amp;nội dung nhiệm vụ</translation>
    </message>
    <message>
        <source>Selection is a p&amp;osition of the official</source>
        <translation>Phần bôi đen là &amp;chức vụ</translation>
    </message>
    <message>
        <source>Selection is a &amp;deadline</source>
        <translation>Phần bôi đen là &amp;thời hạn</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Edit the fields</source>
        <translation>&amp;Sửa các trường</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Ghi chú</translation>
    </message>
    <message>
        <source>Copy the selected finds as a &amp;table</source>
        <translation>Sao chép các mục đang chọn thành &amp;bảng</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Rà soát</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Đánh dấu</translation>
    </message>
    <message>
        <source>Make it another &amp;kind</source>
        <translation>Đổi &amp;loại</translation>
    </message>
    <message>
        <source>A&amp;dd the selection as</source>
        <translation>&amp;Thêm phần bôi đen thành</translation>
    </message>
    <message>
        <source>Accept all {0} that are s&amp;hown</source>
        <translation>Chấp nhận cả {0} đang &amp;hiện</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Đọc lại tệp</translation>
    </message>
</context>
<context>
    <name>RoleRows</name>
    <message>
        <source>Typed by you, not in the text</source>
        <translation>Do đồng chí gõ, không có trong nguyên văn</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>Xem chỗ trong nguyên văn</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>one more position</source>
        <translation>thêm chức vụ</translation>
    </message>
    <message>
        <source>In front of the one above (Alt+Up)</source>
        <translation>Đưa lên trên (Alt+↑)</translation>
    </message>
    <message>
        <source>Take the position away</source>
        <translation>Bỏ chức vụ này</translation>
    </message>
</context>
<context>
    <name>SearchAction</name>
    <message>
        <source>Search in &amp;all reports…</source>
        <translation>Tìm trong &amp;mọi báo cáo…</translation>
    </message>
</context>
<context>
    <name>SearchEverywhere</name>
    <message>
        <source>Search in all reports</source>
        <translation>Tìm trong mọi báo cáo</translation>
    </message>
    <message>
        <source>Words of texts, finds, notes, tags… with or without tone marks</source>
        <translation>Từ trong văn bản, nhiệm vụ, ghi chú, nhãn… có dấu hoặc không dấu</translation>
    </message>
    <message>
        <source>Words to search for in all reports</source>
        <translation>Từ cần tìm trong mọi báo cáo</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Những chỗ tìm thấy</translation>
    </message>
    <message>
        <source>Enter opens the place · Ctrl+Enter opens it and stays here</source>
        <translation>Enter: mở đến chỗ đó · Ctrl+Enter: mở và ở lại đây</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Mục trích</translation>
    </message>
    <message>
        <source>Notes and questions</source>
        <translation>Ghi chú, câu hỏi</translation>
    </message>
    <message>
        <source>Titles, bodies, tags</source>
        <translation>Tiêu đề, cơ quan, nhãn</translation>
    </message>
    <message>
        <source>Reports: {0} · places: {1}</source>
        <translation>{0} báo cáo · {1} chỗ</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Type two letters or more</source>
        <translation>Gõ từ hai chữ trở lên</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Các phần</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Các trang cài đặt</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Every choice counts at once.</source>
        <translation>Mọi lựa chọn có hiệu lực ngay.</translation>
    </message>
    <message>
        <source>as the system knows you</source>
        <translation>như tên trong hệ thống</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;Tên của đồng chí</translation>
    </message>
    <message>
        <source>Size of the &amp;program&apos;s text</source>
        <translation>Cỡ &amp;chữ chương trình</translation>
    </message>
    <message>
        <source>Size of the &amp;report&apos;s text</source>
        <translation>Cỡ chữ &amp;báo cáo</translation>
    </message>
    <message>
        <source>It stands in the history behind what you do.</source>
        <translation>Tên này ghi trong lịch sử, cạnh những việc đồng chí làm.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Thư mục theo dõi</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Phím tắt…</translation>
    </message>
    <message>
        <source>Keys of your own</source>
        <translation>Phím tắt riêng</translation>
    </message>
    <message>
        <source>None: reports are imported by hand.</source>
        <translation>Chưa theo dõi thư mục nào; báo cáo do đồng chí chọn để nhập.</translation>
    </message>
    <message>
        <source>&amp;Watch no folder</source>
        <translation>&amp;Thôi theo dõi</translation>
    </message>
    <message>
        <source>&amp;Choose a folder to watch…</source>
        <translation>&amp;Chọn thư mục để theo dõi…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> điểm</translation>
    </message>
    <message>
        <source>Letters, length of lines and spacing of a report: the button Aa above it.</source>
        <translation>Kiểu chữ, độ dài dòng và giãn dòng của báo cáo: nút Aa phía trên nguyên văn.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Double-click or press Enter to change a key. Changes are kept at once.</source>
        <translation>Bấm đúp hoặc Enter để đổi phím. Thay đổi được giữ ngay.</translation>
    </message>
    <message>
        <source>Find an action or a key, no tone marks needed</source>
        <translation>Tìm việc hoặc phím, không cần dấu</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Tìm việc hoặc phím</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Các việc và phím tắt</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>&amp;Change the key…</source>
        <translation>Đổ&amp;i phím…</translation>
    </message>
    <message>
        <source>&amp;Reset this key</source>
        <translation>Đặt &amp;lại phím này</translation>
    </message>
    <message>
        <source>Reset &amp;all keys</source>
        <translation>Đặt lại &amp;tất cả</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>đã đổi</translation>
    </message>
    <message>
        <source>No action and no key fits these words.</source>
        <translation>Không có việc hay phím nào khớp.</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Text of the report</source>
        <translation>Văn bản của báo cáo</translation>
    </message>
</context>
<context>
    <name>SpanActions</name>
    <message>
        <source>End a word &amp;later</source>
        <translation>Kéo cuối mục thêm một t&amp;ừ</translation>
    </message>
    <message>
        <source>End a word &amp;earlier</source>
        <translation>R&amp;út cuối mục bớt một từ</translation>
    </message>
    <message>
        <source>&amp;Begin a word later</source>
        <translation>Rút đầ&amp;u mục bớt một từ</translation>
    </message>
    <message>
        <source>Be&amp;gin a word earlier</source>
        <translation>Ké&amp;o đầu mục thêm một từ</translation>
    </message>
    <message>
        <source>S&amp;plit at the caret</source>
        <translation>Tác&amp;h tại con trỏ</translation>
    </message>
    <message>
        <source>&amp;Merge with the next</source>
        <translation>&amp;Gộp với mục kế tiếp</translation>
    </message>
    <message>
        <source>Apply to all the sa&amp;me…</source>
        <translation>Áp dụng cho mọi chỗ giống th&amp;ế…</translation>
    </message>
    <message>
        <source>&amp;Merge the selected: {0}</source>
        <translation>&amp;Gộp các mục đang chọn: {0}</translation>
    </message>
    <message>
        <source>S&amp;plit off another person…</source>
        <translation>Tác&amp;h một người khác ra…</translation>
    </message>
    <message>
        <source>There is nothing of this kind to merge with: select two finds</source>
        <translation>Không có mục cùng loại để gộp: hãy chọn hai mục</translation>
    </message>
    <message>
        <source>Arrows move the caret, S splits the sentence there</source>
        <translation>Phím mũi tên dời con trỏ, phím S tách câu tại đó</translation>
    </message>
    <message>
        <source>Decide on the find or correct it first: then the same can be done elsewhere</source>
        <translation>Hãy duyệt hoặc sửa mục này trước, rồi mới áp dụng cho chỗ khác được</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>What was done last</source>
        <translation>Việc vừa làm</translation>
    </message>
    <message>
        <source>Not connected to any network</source>
        <translation>Không kết nối mạng</translation>
    </message>
    <message>
        <source>The program connects to no network; nothing leaves this computer.</source>
        <translation>Chương trình không kết nối mạng nào; không có gì rời khỏi máy này.</translation>
    </message>
    <message>
        <source>Saves by itself</source>
        <translation>Tự lưu</translation>
    </message>
    <message>
        <source>Every decision is on the disk at once: there is nothing to save.</source>
        <translation>Mỗi quyết định được ghi ngay xuống đĩa, không cần bấm lưu.</translation>
    </message>
    <message>
        <source>The last step is not saved</source>
        <translation>Thao tác vừa rồi chưa được lưu</translation>
    </message>
    <message>
        <source>Only to look at</source>
        <translation>Chỉ xem</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Tiến độ nhập</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>{0}/{1} reviewed · {2} left</source>
        <translation>{0}/{1} đã duyệt · còn {2}</translation>
    </message>
    <message>
        <source>No finds in this report</source>
        <translation>Báo cáo không có mục trích nào</translation>
    </message>
    <message>
        <source>J / K: next · previous    A accept    X reject    F1 all keys</source>
        <translation>J / K: tiếp · trước    A chấp nhận    X bỏ    F1 mọi phím</translation>
    </message>
    <message>
        <source>Saved at {0}</source>
        <translation>Đã lưu lúc {0}</translation>
    </message>
    <message>
        <source>Only to look at: the library is open elsewhere</source>
        <translation>Chỉ xem: thư viện đang mở ở nơi khác</translation>
    </message>
    <message>
        <source>Importing {0}/{1}: {2}</source>
        <translation>Đang nhập {0}/{1}: {2}</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>còn khoảng {0} phút</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>còn chưa đến một phút</translation>
    </message>
    <message>
        <source>Arrived and imported: {0}</source>
        <translation>Tự nhập tệp mới: {0}</translation>
    </message>
    <message>
        <source>not imported: {0} ({1})</source>
        <translation>không nhập được: {0} ({1})</translation>
    </message>
</context>
<context>
    <name>SureBar</name>
    <message>
        <source>Confidence {0} %</source>
        <translation>Độ chắc chắn {0} %</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Core of the task</source>
        <translation>Nội dung nhiệm vụ</translation>
    </message>
    <message>
        <source>These words do not stand in the sentence</source>
        <translation>Các chữ này không có trong câu</translation>
    </message>
    <message>
        <source>Words of the sentence that say what to do</source>
        <translation>Phần câu nêu việc phải làm</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Directed by</source>
        <translation>Người chỉ đạo</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>A year has four digits</source>
        <translation>Năm gồm bốn chữ số</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Area, year</source>
        <translation>Lĩnh vực, năm</translation>
    </message>
    <message>
        <source>Deadline as written</source>
        <translation>Thời hạn như văn bản ghi</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>như văn bản ghi</translation>
    </message>
    <message>
        <source>Day of the deadline</source>
        <translation>Ngày đến hạn</translation>
    </message>
    <message>
        <source>A day (28/02/2024), two days (01/01/2024 - 31/03/2024), or for instance “monthly”</source>
        <translation>Một ngày (28/02/2024), hai ngày (01/01/2024 - 31/03/2024), hoặc chẳng hạn “hằng tháng”</translation>
    </message>
    <message>
        <source>day</source>
        <translation>ngày</translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>Templates</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>&amp;Save these choices…</source>
        <translation>&amp;Lưu các lựa chọn này…</translation>
    </message>
    <message>
        <source>&amp;Remove the chosen template</source>
        <translation>&amp;Xóa mẫu đang chọn</translation>
    </message>
    <message>
        <source>Save as a &amp;file to share…</source>
        <translation>Lưu thành &amp;tệp để chia sẻ…</translation>
    </message>
    <message>
        <source>&amp;Open a template&apos;s file…</source>
        <translation>&amp;Mở tệp mẫu…</translation>
    </message>
    <message>
        <source>Last choices</source>
        <translation>Lựa chọn lần trước</translation>
    </message>
    <message>
        <source>Choices of kind, sections and layout that were saved under a name</source>
        <translation>Các lựa chọn về loại, phần và thể thức đã lưu thành mẫu</translation>
    </message>
    <message>
        <source>Save these choices</source>
        <translation>Lưu các lựa chọn này</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Tên mẫu</translation>
    </message>
    <message>
        <source>There is a template “{0}” already.</source>
        <translation>Đã có mẫu “{0}”.</translation>
    </message>
    <message>
        <source>Saved over, its choices are gone.</source>
        <translation>Lưu đè thì các lựa chọn cũ của mẫu đó mất.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Lưu đè</translation>
    </message>
    <message>
        <source>Remove the template “{0}”?</source>
        <translation>Bỏ mẫu “{0}”?</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Bỏ rồi thì không lấy lại được.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Bỏ mẫu</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Lưu mẫu</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>Mở tệp mẫu</translation>
    </message>
    <message>
        <source>The template brings the details of an office: {0}</source>
        <translation>Mẫu có kèm thông tin cơ quan: {0}</translation>
    </message>
    <message>
        <source>Take them over in place of your own?</source>
        <translation>Dùng thay cho thông tin của đồng chí?</translation>
    </message>
    <message>
        <source>&amp;Take them over</source>
        <translation>&amp;Dùng thông tin này</translation>
    </message>
    <message>
        <source>&amp;Keep my own</source>
        <translation>&amp;Giữ của tôi</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Copy with the place in the &amp;report</source>
        <translation>Sao chép &amp;kèm nguồn</translation>
    </message>
    <message>
        <source>Search the selection in &amp;all reports</source>
        <translation>Tìm phần này trong &amp;mọi báo cáo</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>Rewrite the mark…</source>
        <translation>Viết lại…</translation>
    </message>
    <message>
        <source>Delete the mark</source>
        <translation>Xóa dấu này</translation>
    </message>
    <message>
        <source>Copied with its place in the report</source>
        <translation>Đã sao chép kèm nguồn</translation>
    </message>
    <message>
        <source>paragraph {0}</source>
        <translation>đoạn {0}</translation>
    </message>
</context>
<context>
    <name>TickedList</name>
    <message>
        <source>Space ticks, Alt+Up and Alt+Down move</source>
        <translation>Phím cách để chọn, Alt+Lên và Alt+Xuống để đổi chỗ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Đưa lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Đưa xuống</translation>
    </message>
</context>
<context>
    <name>ViewSettings</name>
    <message>
        <source>&amp;Larger text</source>
        <translation>Chữ &amp;to hơn</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Chữ &amp;nhỏ hơn</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Tương phản cao, sáng</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Tương phản cao, tối</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>N&amp;gôn ngữ</translation>
    </message>
</context>
<context>
    <name>WatchAction</name>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>T&amp;heo dõi thư mục…</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Theo dõi thư mục</translation>
    </message>
    <message>
        <source>&amp;Watching {0}</source>
        <translation>Đang t&amp;heo dõi {0}</translation>
    </message>
    <message>
        <source>New files in {0} are imported by themselves</source>
        <translation>Tệp mới trong {0} sẽ tự được nhập</translation>
    </message>
    <message>
        <source>No folder is watched any more</source>
        <translation>Không còn theo dõi thư mục nào</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>From the report to the brief</source>
        <translation>Từ báo cáo đến bản tóm tắt</translation>
    </message>
    <message>
        <source>Trích Lục finds tasks and officials in the reports you receive, shows each one beside its sentence, and writes the Word brief. Nothing leaves this computer.</source>
        <translation>Trích Lục tìm nhiệm vụ và cán bộ trong báo cáo nhận được, chỉ rõ từng mục cạnh câu gốc và xuất bản tóm tắt Word. Không gì rời khỏi máy này.</translation>
    </message>
    <message>
        <source>or drop files and folders anywhere in this window: Word, PDF, scans, spreadsheets, web pages, letters</source>
        <translation>hoặc kéo thả tệp, thư mục vào cửa sổ: Word, PDF, bản quét, bảng tính, trang web, thư điện tử</translation>
    </message>
    <message>
        <source>Removed reports: {0}. Bring some back…</source>
        <translation>Báo cáo đã gỡ: {0}. Đưa trở lại…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Conference news, directives, plans, minutes: one file or a whole folder.</source>
        <translation>Tin hội nghị, chỉ thị, kế hoạch, biên bản: một tệp hay cả thư mục.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>One key a decision: A accepts, X rejects, E edits. Ctrl+Z takes it back.</source>
        <translation>Mỗi quyết định một phím: A chấp nhận, X bỏ, E sửa. Ctrl+Z hoàn tác.</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Xuất Word</translation>
    </message>
    <message>
        <source>Word in the layout the office must use; each row names its sentence.</source>
        <translation>Đúng thể thức cơ quan phải dùng; mỗi dòng chỉ rõ câu nguồn.</translation>
    </message>
    <message>
        <source>&amp;Import reports…</source>
        <translation>&amp;Nhập báo cáo…</translation>
    </message>
    <message>
        <source>Try it with the &amp;sample reports</source>
        <translation>Dùng thử với báo cáo &amp;mẫu</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <source>Take everything</source>
        <translation>Lấy tất cả</translation>
    </message>
</context>
<context>
    <name>brief</name>
    <message>
        <source>The report that is open</source>
        <translation>Báo cáo đang mở</translation>
    </message>
    <message>
        <source>Ticked reports ({0})</source>
        <translation>Các báo cáo đã chọn ({0})</translation>
    </message>
    <message>
        <source>Reports that the list shows ({0})</source>
        <translation>Các báo cáo danh sách đang hiện ({0})</translation>
    </message>
    <message>
        <source>Reports that are reviewed ({0})</source>
        <translation>Các báo cáo đã rà soát xong ({0})</translation>
    </message>
    <message>
        <source>All reports ({0})</source>
        <translation>Tất cả báo cáo ({0})</translation>
    </message>
    <message>
        <source>Summary report</source>
        <translation>Báo cáo tóm tắt</translation>
    </message>
    <message>
        <source>Several reports combined</source>
        <translation>Tổng hợp nhiều báo cáo</translation>
    </message>
    <message>
        <source>Table of tasks</source>
        <translation>Bảng theo dõi nhiệm vụ</translation>
    </message>
    <message>
        <source>List of officials</source>
        <translation>Danh sách cán bộ</translation>
    </message>
    <message>
        <source>Notice of conclusions (draft)</source>
        <translation>Thông báo kết luận (dự thảo)</translation>
    </message>
    <message>
        <source>Slip for the leader</source>
        <translation>Phiếu trình</translation>
    </message>
    <message>
        <source>Annotated source</source>
        <translation>Nguyên văn có đánh dấu</translation>
    </message>
    <message>
        <source>One to three pages for the leader, the marked source behind them.</source>
        <translation>Một đến ba trang cho lãnh đạo, kèm nguyên văn có đánh dấu.</translation>
    </message>
    <message>
        <source>What several reports ask for together, each task once.</source>
        <translation>Nhiệm vụ của nhiều báo cáo gộp lại, mỗi việc ghi một lần.</translation>
    </message>
    <message>
        <source>Landscape, to follow who does what by when.</source>
        <translation>Khổ ngang, để theo dõi ai làm việc gì, khi nào xong.</translation>
    </message>
    <message>
        <source>In the order of protocol: posts, bodies, what each directed.</source>
        <translation>Theo thứ tự chức danh: chức vụ, cơ quan, nội dung chỉ đạo.</translation>
    </message>
    <message>
        <source>From the words of whoever presided, to be finished by you.</source>
        <translation>Từ lời người chủ trì, chuyên viên hoàn thiện tiếp.</translation>
    </message>
    <message>
        <source>Goes with the papers to the leader; it has no number.</source>
        <translation>Kèm hồ sơ trình lãnh đạo, không đánh số.</translation>
    </message>
    <message>
        <source>The whole text with coloured finds and comments in the margin.</source>
        <translation>Toàn văn, nội dung tô màu, chú thích bên lề.</translation>
    </message>
    <message>
        <source>List of the reports</source>
        <translation>Danh mục báo cáo</translation>
    </message>
    <message>
        <source>General information</source>
        <translation>Thông tin chung</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Limitations</source>
        <translation>Hạn chế</translation>
    </message>
    <message>
        <source>Words of those who direct</source>
        <translation>Ý kiến chỉ đạo</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>Khen thưởng</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Questions for the leader</source>
        <translation>Nội dung xin ý kiến</translation>
    </message>
    <message>
        <source>Notes of the clerk</source>
        <translation>Ghi chú của chuyên viên</translation>
    </message>
    <message>
        <source>Appraisal, who was asked (blanks)</source>
        <translation>Quá trình thẩm định, ý kiến tham gia (để trống)</translation>
    </message>
    <message>
        <source>Opinion and proposal (blanks)</source>
        <translation>Ý kiến, đề xuất của đơn vị trình (để trống)</translation>
    </message>
    <message>
        <source>Room for opinions</source>
        <translation>Chỗ ghi ý kiến</translation>
    </message>
    <message>
        <source>Appendix: the marked source</source>
        <translation>Phụ lục: nguyên văn có đánh dấu</translation>
    </message>
    <message>
        <source>by the body that is to do it</source>
        <translation>đơn vị chủ trì</translation>
    </message>
    <message>
        <source>by area of work</source>
        <translation>lĩnh vực</translation>
    </message>
    <message>
        <source>by the official who directs</source>
        <translation>người chỉ đạo</translation>
    </message>
    <message>
        <source>seven columns, for the leader</source>
        <translation>bảy cột, cho lãnh đạo</translation>
    </message>
    <message>
        <source>all columns, for monitoring</source>
        <translation>đủ cột, để theo dõi</translation>
    </message>
    <message>
        <source>as it is written</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>in one&apos;s own right</source>
        <translation>ký trực tiếp</translation>
    </message>
    <message>
        <source>on behalf of a committee (T/M)</source>
        <translation>thay mặt tập thể (T/M, TM.)</translation>
    </message>
    <message>
        <source>in place of the head (K/T)</source>
        <translation>ký thay cấp trưởng (K/T, KT.)</translation>
    </message>
    <message>
        <source>by order (T/L)</source>
        <translation>thừa lệnh (T/L, TL.)</translation>
    </message>
    <message>
        <source>by authorisation (TUQ)</source>
        <translation>thừa ủy quyền (TUQ.)</translation>
    </message>
    <message>
        <source>as acting head (Q.)</source>
        <translation>quyền cấp trưởng (Q.)</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>không đóng dấu</translation>
    </message>
    <message>
        <source>for use inside the office</source>
        <translation>lưu hành nội bộ</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Tệp Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Bảng tính Excel</translation>
    </message>
    <message>
        <source>CSV table of the tasks</source>
        <translation>Bảng nhiệm vụ CSV</translation>
    </message>
    <message>
        <source>JSON data</source>
        <translation>Dữ liệu JSON</translation>
    </message>
    <message>
        <source>[picture of the Word form]</source>
        <translation>[hình trong mẫu Word]</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Vì sao: {0}</translation>
    </message>
    <message>
        <source>Nothing written</source>
        <translation>Chưa viết gì</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Directed by</source>
        <translation>Người chỉ đạo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Số lần nêu</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>The words of this find are not in the text</source>
        <translation>Câu chữ của mục này không có trong văn bản</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>không có trong văn bản</translation>
    </message>
    <message>
        <source>mentions: {0}</source>
        <translation>nhắc {0} lần</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nội dung nhiệm vụ</translation>
    </message>
    <message>
        <source>Assigned by document</source>
        <translation>Văn bản giao</translation>
    </message>
    <message>
        <source>Directed by</source>
        <translation>Người chỉ đạo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Lead body</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Cooperating</source>
        <translation>Phối hợp</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Chuyên viên theo dõi</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Result, evidence</source>
        <translation>Kết quả, minh chứng</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Place in the report</source>
        <translation>Chỗ trong báo cáo</translation>
    </message>
</context>
<context>
    <name>everywhere</name>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Mục trích</translation>
    </message>
    <message>
        <source>Note on a find</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>còn {0} chỗ</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} và {1} báo cáo khác</translation>
    </message>
    <message>
        <source>Write a file: {0}</source>
        <translation>Ghi tệp: {0}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Remove the report</source>
        <translation>Gỡ báo cáo</translation>
    </message>
    <message>
        <source>Bring the report back</source>
        <translation>Đưa trở lại báo cáo</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Đọc lại tệp</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Hoàn tác: {0}</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Làm lại: {0}</translation>
    </message>
</context>
<context>
    <name>in_pieces</name>
    <message>
        <source>Changing {0} reports…</source>
        <translation>Đang sửa {0} báo cáo…</translation>
    </message>
    <message>
        <source>Stop and take back</source>
        <translation>Dừng và hoàn tác</translation>
    </message>
    <message>
        <source>Changing {0} finds…</source>
        <translation>Đang sửa {0} chỗ…</translation>
    </message>
    <message>
        <source>Reading the finds of the report…</source>
        <translation>Đang đọc các mục của báo cáo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>naming</name>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Limitations</source>
        <translation>Hạn chế</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>Khen thưởng</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Mục trích</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Limitation</source>
        <translation>Hạn chế</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Khen thưởng</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>chưa duyệt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đã chấp nhận</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>đã sửa</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Dấu trang</translation>
    </message>
    <message>
        <source>Question for the leader</source>
        <translation>Câu hỏi cho lãnh đạo</translation>
    </message>
    <message>
        <source>found by the program</source>
        <translation>chương trình tìm</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>đồng chí thêm</translation>
    </message>
    <message>
        <source>Advice and work programme</source>
        <translation>Tham mưu, tổng hợp</translation>
    </message>
    <message>
        <source>Drafting and checking documents</source>
        <translation>Đề án, văn bản</translation>
    </message>
    <message>
        <source>Information and reporting</source>
        <translation>Thông tin, báo cáo</translation>
    </message>
    <message>
        <source>Monitoring and urging</source>
        <translation>Đôn đốc, kiểm tra, giám sát</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Phối hợp công tác</translation>
    </message>
    <message>
        <source>Records, archives, secrecy</source>
        <translation>Văn thư, lưu trữ, cơ yếu</translation>
    </message>
    <message>
        <source>Citizens and petitions</source>
        <translation>Tiếp dân, đơn thư</translation>
    </message>
    <message>
        <source>Finance and administration</source>
        <translation>Tài chính, tài sản, quản trị</translation>
    </message>
    <message>
        <source>Digital transformation</source>
        <translation>Công nghệ thông tin, chuyển đổi số</translation>
    </message>
    <message>
        <source>Organisation and personnel</source>
        <translation>Tổ chức, cán bộ</translation>
    </message>
    <message>
        <source>Party building</source>
        <translation>Xây dựng Đảng, chính trị tư tưởng</translation>
    </message>
    <message>
        <source>Work of the sector</source>
        <translation>Chuyên ngành</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>chắc</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>khá chắc</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>cần xem</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>theo nguyên văn</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>chưa chắc trước</translation>
    </message>
    <message>
        <source>by deadline</source>
        <translation>theo thời hạn</translation>
    </message>
    <message>
        <source>Take in comments: {0}</source>
        <translation>Nhận bút phê: {0}</translation>
    </message>
    <message>
        <source>Restore the state of {0}</source>
        <translation>Khôi phục trạng thái lúc {0}</translation>
    </message>
    <message>
        <source>Remove reports: {0}</source>
        <translation>Gỡ {0} báo cáo</translation>
    </message>
    <message>
        <source>Bring back reports: {0}</source>
        <translation>Đưa trở lại {0} báo cáo</translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>Chấp nhận {0}</translation>
    </message>
    <message>
        <source>Reject {0}</source>
        <translation>Bỏ {0}</translation>
    </message>
    <message>
        <source>Reopen {0}</source>
        <translation>Đưa về chưa duyệt {0}</translation>
    </message>
    <message>
        <source>Change the kind of {0}</source>
        <translation>Đổi loại {0}</translation>
    </message>
    <message>
        <source>Change the place of {0}</source>
        <translation>Dời vị trí {0}</translation>
    </message>
    <message>
        <source>Split {0}</source>
        <translation>Tách {0}</translation>
    </message>
    <message>
        <source>Merge {0}</source>
        <translation>Gộp {0}</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>Thêm {0}</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>Xóa {0}</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>Ghi chú {0}</translation>
    </message>
    <message>
        <source>Apply to {0}</source>
        <translation>Áp dụng cho {0}</translation>
    </message>
    <message>
        <source>Point read</source>
        <translation>Đã xem một điểm</translation>
    </message>
    <message>
        <source>Point not read</source>
        <translation>Trả một điểm về chưa xem</translation>
    </message>
    <message>
        <source>Correct {0}</source>
        <translation>Sửa {0}</translation>
    </message>
    <message>
        <source>tasks: {0}</source>
        <translation>{0} nhiệm vụ</translation>
    </message>
    <message>
        <source>officials: {0}</source>
        <translation>{0} cán bộ</translation>
    </message>
    <message>
        <source>results: {0}</source>
        <translation>{0} kết quả</translation>
    </message>
    <message>
        <source>limitations: {0}</source>
        <translation>{0} hạn chế</translation>
    </message>
    <message>
        <source>proposals: {0}</source>
        <translation>{0} kiến nghị</translation>
    </message>
    <message>
        <source>awards: {0}</source>
        <translation>{0} khen thưởng</translation>
    </message>
    <message>
        <source>finds: {0}</source>
        <translation>{0} mục</translation>
    </message>
    <message>
        <source>{0} in {1} reports</source>
        <translation>{0} trong {1} báo cáo</translation>
    </message>
    <message>
        <source>Add a mark: {0}</source>
        <translation>Thêm {0}</translation>
    </message>
    <message>
        <source>Delete a mark: {0}</source>
        <translation>Xóa {0}</translation>
    </message>
    <message>
        <source>Change a mark: {0}</source>
        <translation>Sửa {0}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>dấu trang</translation>
    </message>
    <message>
        <source>question for the leader</source>
        <translation>câu hỏi xin ý kiến lãnh đạo</translation>
    </message>
    <message>
        <source>Fill in: {0}</source>
        <translation>Điền: {0}</translation>
    </message>
    <message>
        <source>details</source>
        <translation>thông tin</translation>
    </message>
    <message>
        <source>Change the {0} of reports: {1}</source>
        <translation>Sửa {0} của báo cáo: {1}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>issuing body</source>
        <translation>cơ quan ban hành</translation>
    </message>
    <message>
        <source>kind of document</source>
        <translation>loại văn bản</translation>
    </message>
    <message>
        <source>secrecy</source>
        <translation>độ mật</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>người rà soát</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>TA</source>
        <translation>NV</translation>
    </message>
    <message>
        <source>RE</source>
        <translation>KQ</translation>
    </message>
    <message>
        <source>LI</source>
        <translation>HC</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>KN</translation>
    </message>
    <message>
        <source>AW</source>
        <translation>KT</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>The symbol holds letters only, such as VPTU; the registry gives the number.</source>
        <translation>Ký hiệu chỉ gồm chữ, như VPTU; số do văn thư cấp.</translation>
    </message>
    <message>
        <source>The signer&apos;s name stands without degrees and forms of address.</source>
        <translation>Họ tên người ký không ghi học hàm, học vị, cách xưng hô.</translation>
    </message>
    <message>
        <source>Party offices sign by order (T/L); TUQ. is a form of State bodies.</source>
        <translation>Cơ quan Đảng ký thừa lệnh (T/L); TUQ. là cách ký của cơ quan nhà nước.</translation>
    </message>
    <message>
        <source>An advisory office signs on behalf of a committee only where it is named.</source>
        <translation>Cơ quan tham mưu chỉ ký thay mặt khi ghi rõ thay mặt cấp ủy nào.</translation>
    </message>
    <message>
        <source>A Party office writes its committee in the line above, and its own name alone.</source>
        <translation>Văn phòng cấp ủy ghi tên cấp ủy ở dòng trên, dòng dưới chỉ ghi tên mình.</translation>
    </message>
    <message>
        <source>The authority is chosen above: its letters are written by the program.</source>
        <translation>Quyền hạn ký đã chọn ở trên: chương trình tự ghi T/M, K/T, T/L.</translation>
    </message>
    <message>
        <source>The last recipient is where a copy is kept: “Lưu …”.</source>
        <translation>Dòng cuối của nơi nhận là nơi lưu: “Lưu …”.</translation>
    </message>
    <message>
        <source>The bodies of the head are written in capital letters.</source>
        <translation>Tên cơ quan ở phần đầu viết chữ in hoa.</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Libraries (*.db)</source>
        <translation>Thư viện (*.db)</translation>
    </message>
    <message>
        <source>Make a new library</source>
        <translation>Tạo thư viện mới</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Mở thư viện</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>daily</source>
        <translation>hằng ngày</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>hằng tuần</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>hằng tháng</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>hằng quý</translation>
    </message>
    <message>
        <source>half-yearly</source>
        <translation>sáu tháng một lần</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>hằng năm</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>due {0}</source>
        <translation>hạn {0}</translation>
    </message>
    <message>
        <source>stamped “{0}”, level not set</source>
        <translation>có dấu “{0}”, chưa đặt độ mật</translation>
    </message>
    <message>
        <source>points to check: {0}</source>
        <translation>{0} điểm cần xem lại</translation>
    </message>
    <message>
        <source>questions for the leader: {0}</source>
        <translation>câu hỏi xin ý kiến: {0}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Chưa</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Đang</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Nội bộ</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Không nhóm</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Theo trạng thái</translation>
    </message>
    <message>
        <source>By body</source>
        <translation>Theo cơ quan</translation>
    </message>
    <message>
        <source>By kind of document</source>
        <translation>Theo loại văn bản</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Theo năm</translation>
    </message>
    <message>
        <source>By month of import</source>
        <translation>Theo tháng nhập</translation>
    </message>
    <message>
        <source>By reviewer</source>
        <translation>Theo người rà soát</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Theo nhãn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Hạn gần nhất</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Người rà soát</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Ngày nhập</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Has deadlines</source>
        <translation>Có thời hạn</translation>
    </message>
    <message>
        <source>Has points to check</source>
        <translation>Có điểm cần xem</translation>
    </message>
    <message>
        <source>Has questions for the leader</source>
        <translation>Có câu hỏi xin ý kiến</translation>
    </message>
    <message>
        <source>Carries a stamp of secrecy</source>
        <translation>Có dấu độ mật</translation>
    </message>
    <message>
        <source>No kind</source>
        <translation>Chưa rõ loại</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Chưa rõ cơ quan</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Chưa rõ ngày</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Chưa có nhãn</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Chưa giao ai</translation>
    </message>
    <message>
        <source>{0}/{1}</source>
        <translation>Tháng {0}/{1}</translation>
    </message>
</context>
<context>
    <name>returned</name>
    <message>
        <source>No place of the library: “{0}”</source>
        <translation>Không rõ chỗ trong thư viện: “{0}”</translation>
    </message>
    <message>
        <source>Your question: {0}</source>
        <translation>Câu hỏi của đồng chí: {0}</translation>
    </message>
    <message>
        <source>The report; quoted: “{0}”</source>
        <translation>Cả báo cáo; trích: “{0}”</translation>
    </message>
    <message>
        <source>stays beside the words</source>
        <translation>giữ bên chỗ nói đến</translation>
    </message>
    <message>
        <source>a note for the next brief too</source>
        <translation>thêm vào ghi chú</translation>
    </message>
    <message>
        <source>a task too</source>
        <translation>thêm thành nhiệm vụ</translation>
    </message>
    <message>
        <source>the answer to the question</source>
        <translation>trả lời câu hỏi</translation>
    </message>
    <message>
        <source>is not taken in</source>
        <translation>không nhận</translation>
    </message>
    <message>
        <source>taken in before</source>
        <translation>đã nhận trước đây</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Paragraph {0} of {1}</source>
        <translation>Đoạn {0} trong {1}</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Chosen: {0}, {1}</source>
        <translation>Đang chọn: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Lead / position</source>
        <translation>Chủ trì / chức vụ</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Directed by</source>
        <translation>Người chỉ đạo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
</TS>
