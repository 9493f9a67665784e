import { deadlineTable } from './case-table.ts'

/** Both sides of Tết 2024, 2025 and 2026, and in the middle of it, under the 2016 law. */
export const tetCases = deadlineTable(`
| Trường hợp                                              | Hình thức  | Mức độ   | Gửi        | Hợp lệ     | Gia hạn | Đến hạn    | Thứ     | Căn cứ          | Ghi chú |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc cuối trước Tết | tại trụ sở | đơn giản | 07/02/2024 | 07/02/2024 |         | 07/02/2024 | thứ Tư  | Điều 29 khoản 1 |         |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc cuối trước Tết | qua mạng   | đơn giản | 07/02/2024 | 07/02/2024 |         | 19/02/2024 | thứ Hai | Điều 30 khoản 3 |         |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc cuối trước Tết | bưu chính  | đơn giản | 07/02/2024 | 07/02/2024 |         | 21/02/2024 | thứ Tư  | Điều 31 khoản 1 |         |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc cuối trước Tết | tại trụ sở | phức tạp | 07/02/2024 | 07/02/2024 |         | 28/02/2024 | thứ Tư  | Điều 29 khoản 2 |         |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc cuối trước Tết | qua mạng   | phức tạp | 07/02/2024 | 07/02/2024 |         | 06/03/2024 | thứ Tư  | Điều 30 khoản 4 |         |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc cuối trước Tết | fax        | phức tạp | 07/02/2024 | 07/02/2024 |         | 06/03/2024 | thứ Tư  | Điều 31 khoản 2 |         |
| Tết Giáp Thìn 2024: hợp lệ giữa Tết                     | tại trụ sở | đơn giản | 12/02/2024 | 12/02/2024 |         | 15/02/2024 | thứ Năm | Điều 29 khoản 1 |         |
| Tết Giáp Thìn 2024: hợp lệ giữa Tết                     | qua mạng   | đơn giản | 12/02/2024 | 12/02/2024 |         | 19/02/2024 | thứ Hai | Điều 30 khoản 3 |         |
| Tết Giáp Thìn 2024: hợp lệ giữa Tết                     | bưu chính  | đơn giản | 12/02/2024 | 12/02/2024 |         | 21/02/2024 | thứ Tư  | Điều 31 khoản 1 |         |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc đầu sau Tết    | tại trụ sở | đơn giản | 15/02/2024 | 15/02/2024 |         | 15/02/2024 | thứ Năm | Điều 29 khoản 1 |         |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc đầu sau Tết    | qua mạng   | đơn giản | 15/02/2024 | 15/02/2024 |         | 20/02/2024 | thứ Ba  | Điều 30 khoản 3 |         |
| Tết Giáp Thìn 2024: hợp lệ ngày làm việc đầu sau Tết    | tại trụ sở | phức tạp | 15/02/2024 | 15/02/2024 |         | 29/02/2024 | thứ Năm | Điều 29 khoản 2 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc cuối trước Tết     | tại trụ sở | đơn giản | 24/01/2025 | 24/01/2025 |         | 24/01/2025 | thứ Sáu | Điều 29 khoản 1 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc cuối trước Tết     | qua mạng   | đơn giản | 24/01/2025 | 24/01/2025 |         | 05/02/2025 | thứ Tư  | Điều 30 khoản 3 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc cuối trước Tết     | bưu chính  | đơn giản | 24/01/2025 | 24/01/2025 |         | 07/02/2025 | thứ Sáu | Điều 31 khoản 1 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc cuối trước Tết     | tại trụ sở | phức tạp | 24/01/2025 | 24/01/2025 |         | 14/02/2025 | thứ Sáu | Điều 29 khoản 2 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc cuối trước Tết     | qua mạng   | phức tạp | 24/01/2025 | 24/01/2025 |         | 21/02/2025 | thứ Sáu | Điều 30 khoản 4 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc cuối trước Tết     | fax        | phức tạp | 24/01/2025 | 24/01/2025 |         | 21/02/2025 | thứ Sáu | Điều 31 khoản 2 |         |
| Tết Ất Tỵ 2025: hợp lệ giữa Tết                         | tại trụ sở | đơn giản | 29/01/2025 | 29/01/2025 |         | 03/02/2025 | thứ Hai | Điều 29 khoản 1 |         |
| Tết Ất Tỵ 2025: hợp lệ giữa Tết                         | qua mạng   | đơn giản | 29/01/2025 | 29/01/2025 |         | 05/02/2025 | thứ Tư  | Điều 30 khoản 3 |         |
| Tết Ất Tỵ 2025: hợp lệ giữa Tết                         | bưu chính  | đơn giản | 29/01/2025 | 29/01/2025 |         | 07/02/2025 | thứ Sáu | Điều 31 khoản 1 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc đầu sau Tết        | tại trụ sở | đơn giản | 03/02/2025 | 03/02/2025 |         | 03/02/2025 | thứ Hai | Điều 29 khoản 1 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc đầu sau Tết        | qua mạng   | đơn giản | 03/02/2025 | 03/02/2025 |         | 06/02/2025 | thứ Năm | Điều 30 khoản 3 |         |
| Tết Ất Tỵ 2025: hợp lệ ngày làm việc đầu sau Tết        | tại trụ sở | phức tạp | 03/02/2025 | 03/02/2025 |         | 17/02/2025 | thứ Hai | Điều 29 khoản 2 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc cuối trước Tết  | tại trụ sở | đơn giản | 13/02/2026 | 13/02/2026 |         | 13/02/2026 | thứ Sáu | Điều 29 khoản 1 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc cuối trước Tết  | qua mạng   | đơn giản | 13/02/2026 | 13/02/2026 |         | 25/02/2026 | thứ Tư  | Điều 30 khoản 3 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc cuối trước Tết  | bưu chính  | đơn giản | 13/02/2026 | 13/02/2026 |         | 27/02/2026 | thứ Sáu | Điều 31 khoản 1 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc cuối trước Tết  | tại trụ sở | phức tạp | 13/02/2026 | 13/02/2026 |         | 06/03/2026 | thứ Sáu | Điều 29 khoản 2 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc cuối trước Tết  | qua mạng   | phức tạp | 13/02/2026 | 13/02/2026 |         | 13/03/2026 | thứ Sáu | Điều 30 khoản 4 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc cuối trước Tết  | fax        | phức tạp | 13/02/2026 | 13/02/2026 |         | 13/03/2026 | thứ Sáu | Điều 31 khoản 2 |         |
| Tết Bính Ngọ 2026: hợp lệ giữa Tết                      | tại trụ sở | đơn giản | 19/02/2026 | 19/02/2026 |         | 23/02/2026 | thứ Hai | Điều 29 khoản 1 |         |
| Tết Bính Ngọ 2026: hợp lệ giữa Tết                      | qua mạng   | đơn giản | 19/02/2026 | 19/02/2026 |         | 25/02/2026 | thứ Tư  | Điều 30 khoản 3 |         |
| Tết Bính Ngọ 2026: hợp lệ giữa Tết                      | bưu chính  | đơn giản | 19/02/2026 | 19/02/2026 |         | 27/02/2026 | thứ Sáu | Điều 31 khoản 1 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc đầu sau Tết     | tại trụ sở | đơn giản | 23/02/2026 | 23/02/2026 |         | 23/02/2026 | thứ Hai | Điều 29 khoản 1 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc đầu sau Tết     | qua mạng   | đơn giản | 23/02/2026 | 23/02/2026 |         | 26/02/2026 | thứ Năm | Điều 30 khoản 3 |         |
| Tết Bính Ngọ 2026: hợp lệ ngày làm việc đầu sau Tết     | tại trụ sở | phức tạp | 23/02/2026 | 23/02/2026 |         | 09/03/2026 | thứ Hai | Điều 29 khoản 2 |         |
`)
