/** The officer's guide, one page a screen, in the order of the work. */
export const guidePages = [
  ['bat-dau', 'Bắt đầu'],
  ['ban-lam-viec', 'Bàn làm việc'],
  ['danh-muc', 'Danh mục'],
  ['nhap-tu-excel', 'Nhập danh mục từ Excel'],
  ['tiep-nhan', 'Tiếp nhận yêu cầu'],
  ['mot-yeu-cau', 'Giải quyết một yêu cầu'],
  ['thoi-han', 'Thời hạn'],
  ['so-theo-doi', 'Sổ theo dõi'],
  ['bao-cao', 'Báo cáo năm'],
  ['ke-hoach', 'Kế hoạch triển khai'],
  ['tong-hop', 'Tổng hợp báo cáo'],
  ['phap-luat', 'Pháp luật'],
  ['co-quan', 'Cơ quan và tập huấn'],
  ['tai-khoan', 'Tài khoản và khóa'],
  ['an-toan', 'Giữ dữ liệu an toàn'],
  ['du-lieu-ca-nhan', 'Dữ liệu cá nhân'],
  ['bang-su-co', 'Bảng sự cố đã thử'],
] as const satisfies readonly (readonly [string, string])[]

export const firstGuidePage = 'bat-dau'
