/** Every key of the desk, as the overview and the guide show them. */
export const keyGroups: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Ở mọi trang',
    keys: [
      ['Ctrl+K', 'Tìm mọi thứ'],
      ['12/2026, Enter', 'Mở yêu cầu số 12/2026, từ ô tìm hoặc máy quét mã'],
      ['Ctrl+N', 'Tiếp nhận yêu cầu'],
      ['Ctrl+Shift+N', 'Thêm mục danh mục'],
      ['Alt+1 … Alt+9', 'Mở trang theo thứ tự ở cột trái'],
      ['Alt+←', 'Trở lại trang trước'],
      ['Ctrl+L', 'Khóa phần mềm (khi sổ đã đặt mật khẩu)'],
      ['F1', 'Hướng dẫn trang đang mở'],
      ['?', 'Xem mọi phím'],
      ['Esc', 'Đóng phần đang mở'],
    ],
  },
  {
    title: 'Khi nhập và lưu',
    keys: [
      ['Tab, Shift+Tab', 'Sang ô sau, về ô trước'],
      ['F2', 'Sửa'],
      ['Ctrl+S', 'Lưu'],
      ['Ctrl+Z, Ctrl+Y', 'Hoàn tác, làm lại'],
      ['Ctrl+P', 'In'],
      ['Ctrl+Enter', 'Phát hành giấy tờ đang xem; ở báo cáo: bước tiếp theo'],
      ['Ctrl+B', 'Chữ đậm (ở nhận định của báo cáo)'],
      ['Alt+↓', 'Mở lịch ở ô ngày'],
    ],
  },
  {
    title: 'Trong bảng',
    keys: [
      ['Ctrl+F', 'Tìm trong bảng'],
      ['↑ ↓ ← →', 'Đi giữa các ô'],
      ['Page Up, Page Down', 'Lên, xuống một trang'],
      ['Home, End', 'Dòng đầu, dòng cuối'],
      ['Enter', 'Mở dòng; ở tiêu đề cột: sắp xếp'],
      ['Space', 'Chọn hoặc bỏ chọn dòng; ở quy định: đánh dấu đã đối chiếu'],
      ['Ctrl+C', 'Chép dòng đã chọn sang Excel'],
    ],
  },
  {
    title: 'Trong hàng thẻ',
    keys: [
      ['← →', 'Thẻ trước, thẻ sau'],
      ['Home, End', 'Thẻ đầu, thẻ cuối'],
    ],
  },
  {
    title: 'Khi xem tệp',
    keys: [
      ['Page Up, Page Down', 'Trang trước, trang sau'],
      ['← →', 'Tệp trước, tệp sau'],
      ['+ − 0', 'Phóng to, thu nhỏ, cỡ thường'],
    ],
  },
  {
    title: 'Trong lịch thời hạn',
    keys: [
      ['↑ ↓ ← →', 'Đi giữa các ngày'],
      ['Page Up, Page Down', 'Tháng trước, tháng sau'],
      ['Home, End', 'Thứ Hai, Chủ nhật của tuần'],
      ['Enter', 'Mở việc của ngày'],
    ],
  },
]
