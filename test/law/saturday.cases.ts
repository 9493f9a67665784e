import { deadlineTable } from './case-table.ts'

/** The same limits where the agency counts Saturday as a working day, and where it does not. */
export const saturdayCases = deadlineTable(`
| Trường hợp                                                       | Hình thức  | Mức độ   | Gửi        | Hợp lệ     | Gia hạn | Đến hạn    | Thứ     | Căn cứ          | Ghi chú                            |
| 12 ngày hết vào thứ Bảy: giữ nguyên khi thứ Bảy là ngày làm việc | qua mạng   | –        | 09/11/2026 | 09/11/2026 |         | 21/11/2026 | thứ Bảy | Điều 26 khoản 3 | thứ Bảy là ngày làm việc           |
| 12 ngày hết vào thứ Bảy: sang thứ Hai khi không                  | qua mạng   | –        | 09/11/2026 | 09/11/2026 |         | 23/11/2026 | thứ Hai | Điều 26 khoản 3 |                                    |
| 12 ngày hết vào Chủ nhật: vẫn sang thứ Hai                       | qua mạng   | –        | 10/11/2026 | 10/11/2026 |         | 23/11/2026 | thứ Hai | Điều 26 khoản 3 | thứ Bảy là ngày làm việc           |
| 12 ngày hết vào 24/11/2026: vẫn sang 25/11                       | qua mạng   | –        | 12/11/2026 | 12/11/2026 |         | 25/11/2026 | thứ Tư  | Điều 26 khoản 3 | thứ Bảy là ngày làm việc           |
| 12 ngày hết vào thứ Bảy 28/11/2026                               | bưu chính  | –        | 16/11/2026 | 16/11/2026 |         | 28/11/2026 | thứ Bảy | Điều 26 khoản 3 | thứ Bảy là ngày làm việc           |
| 24 ngày hết vào thứ Bảy 21/11/2026                               | qua mạng   | –        | 28/10/2026 | 28/10/2026 | 12      | 21/11/2026 | thứ Bảy | Điều 26 khoản 3 | thứ Bảy là ngày làm việc           |
| 03 ngày làm việc qua thứ Bảy được đếm                            | qua mạng   | đơn giản | 11/06/2026 | 11/06/2026 |         | 15/06/2026 | thứ Hai | Điều 30 khoản 3 | thứ Bảy là ngày làm việc           |
| 03 ngày làm việc qua thứ Bảy không được đếm                      | qua mạng   | đơn giản | 11/06/2026 | 11/06/2026 |         | 16/06/2026 | thứ Ba  | Điều 30 khoản 3 |                                    |
| 05 ngày làm việc                                                 | bưu chính  | đơn giản | 10/06/2026 | 10/06/2026 |         | 16/06/2026 | thứ Ba  | Điều 31 khoản 1 | thứ Bảy là ngày làm việc           |
| 10 ngày làm việc                                                 | tại trụ sở | phức tạp | 10/06/2026 | 10/06/2026 |         | 22/06/2026 | thứ Hai | Điều 29 khoản 2 | thứ Bảy là ngày làm việc           |
| 15 ngày làm việc                                                 | fax        | phức tạp | 10/06/2026 | 10/06/2026 |         | 27/06/2026 | thứ Bảy | Điều 31 khoản 2 | thứ Bảy là ngày làm việc           |
| giải quyết ngay: đến vào thứ Bảy                                 | tại trụ sở | đơn giản | 13/06/2026 | 13/06/2026 |         | 13/06/2026 | thứ Bảy | Điều 29 khoản 1 | thứ Bảy là ngày làm việc           |
| giải quyết ngay: đến vào Chủ nhật                                | tại trụ sở | đơn giản | 14/06/2026 | 14/06/2026 |         | 15/06/2026 | thứ Hai | Điều 29 khoản 1 | thứ Bảy là ngày làm việc           |
| thứ Bảy 10/02/2024 là mùng 1 Tết: vẫn nghỉ                       | qua mạng   | đơn giản | 07/02/2024 | 07/02/2024 |         | 17/02/2024 | thứ Bảy | Điều 30 khoản 3 | thứ Bảy là ngày làm việc           |
| thứ Bảy làm bù 22/8/2026 chỉ đếm một lần                         | qua mạng   | đơn giản | 20/08/2026 | 20/08/2026 |         | 24/08/2026 | thứ Hai | Điều 30 khoản 3 | thứ Bảy là ngày làm việc           |
| Tết Đinh Mùi 2027: mùng 1 thứ Bảy không được nghỉ bù             | qua mạng   | –        | 29/01/2027 | 29/01/2027 |         | 11/02/2027 | thứ Năm | Điều 26 khoản 3 | tạm tính; thứ Bảy là ngày làm việc |
| 01/5/2027 (thứ Bảy): nghỉ lễ nhưng không nghỉ bù                 | qua mạng   | –        | 19/04/2027 | 19/04/2027 |         | 03/05/2027 | thứ Hai | Điều 26 khoản 3 | tạm tính; thứ Bảy là ngày làm việc |
`)
