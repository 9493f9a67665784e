import { deadlineTable } from './case-table.ts'

/** Saturdays worked in exchange, and those that are not; the days given in exchange. */
export const swappedDayCases = deadlineTable(`
| Trường hợp                                                   | Hình thức  | Mức độ   | Gửi        | Hợp lệ     | Gia hạn | Đến hạn    | Thứ     | Căn cứ          | Ghi chú |
| trước thứ Bảy 04/5/2024 làm bù, đến hạn đúng ngày đó         | bưu chính  | đơn giản | 24/04/2024 | 24/04/2024 |         | 04/05/2024 | thứ Bảy | Điều 31 khoản 1 |         |
| 04/5/2024 làm bù là ngày đầu được đếm                        | qua mạng   | đơn giản | 03/05/2024 | 03/05/2024 |         | 07/05/2024 | thứ Ba  | Điều 30 khoản 3 |         |
| hợp lệ thứ Bảy 04/5/2024 làm bù                              | qua mạng   | đơn giản | 04/05/2024 | 04/05/2024 |         | 08/05/2024 | thứ Tư  | Điều 30 khoản 3 |         |
| thứ Bảy 11/5/2024 không làm bù: không đếm                    | qua mạng   | đơn giản | 09/05/2024 | 09/05/2024 |         | 14/05/2024 | thứ Ba  | Điều 30 khoản 3 |         |
| trước thứ Bảy 26/4/2025 làm bù, đến hạn đúng ngày đó         | qua mạng   | đơn giản | 23/04/2025 | 23/04/2025 |         | 26/04/2025 | thứ Bảy | Điều 30 khoản 3 |         |
| hợp lệ thứ Bảy 26/4/2025 làm bù: giải quyết ngay trong ngày  | tại trụ sở | đơn giản | 26/04/2025 | 26/04/2025 |         | 26/04/2025 | thứ Bảy | Điều 29 khoản 1 |         |
| hợp lệ 02/5/2025 nghỉ hoán đổi: ngày làm việc tiếp theo      | tại trụ sở | đơn giản | 02/05/2025 | 02/05/2025 |         | 05/05/2025 | thứ Hai | Điều 29 khoản 1 |         |
| qua 26/4 làm bù và nghỉ 30/4 đến 02/5/2025, 10 ngày làm việc | tại trụ sở | phức tạp | 22/04/2025 | 22/04/2025 |         | 08/05/2025 | thứ Năm | Điều 29 khoản 2 |         |
| hợp lệ 02/01/2026 nghỉ hoán đổi: ngày làm việc tiếp theo     | tại trụ sở | đơn giản | 02/01/2026 | 02/01/2026 |         | 05/01/2026 | thứ Hai | Điều 29 khoản 1 |         |
| hợp lệ thứ Bảy 10/01/2026 làm bù: giải quyết ngay trong ngày | tại trụ sở | đơn giản | 10/01/2026 | 10/01/2026 |         | 10/01/2026 | thứ Bảy | Điều 29 khoản 1 |         |
| 10/01/2026 làm bù là ngày đầu được đếm                       | qua mạng   | đơn giản | 09/01/2026 | 09/01/2026 |         | 13/01/2026 | thứ Ba  | Điều 30 khoản 3 |         |
| thứ Bảy 17/01/2026 không làm bù: không đếm                   | qua mạng   | đơn giản | 15/01/2026 | 15/01/2026 |         | 20/01/2026 | thứ Ba  | Điều 30 khoản 3 |         |
| qua 10/01/2026 làm bù, 15 ngày làm việc                      | qua mạng   | phức tạp | 30/12/2025 | 30/12/2025 |         | 21/01/2026 | thứ Tư  | Điều 30 khoản 4 |         |
| 22/8/2026 làm bù là ngày đầu được đếm                        | bưu chính  | đơn giản | 21/08/2026 | 21/08/2026 |         | 27/08/2026 | thứ Năm | Điều 31 khoản 1 |         |
| hợp lệ thứ Bảy 22/8/2026 làm bù                              | bưu chính  | đơn giản | 22/08/2026 | 22/08/2026 |         | 28/08/2026 | thứ Sáu | Điều 31 khoản 1 |         |
| thứ Bảy 29/8/2026 không làm bù: không đếm                    | qua mạng   | đơn giản | 27/08/2026 | 27/08/2026 |         | 04/09/2026 | thứ Sáu | Điều 30 khoản 3 |         |
| qua 22/8 làm bù và nghỉ 31/8 đến 02/9/2026, 10 ngày làm việc | tại trụ sở | phức tạp | 20/08/2026 | 20/08/2026 |         | 07/09/2026 | thứ Hai | Điều 29 khoản 2 |         |
| qua 22/8 làm bù và nghỉ 31/8 đến 02/9/2026, 15 ngày làm việc | fax        | phức tạp | 18/08/2026 | 18/08/2026 |         | 10/09/2026 | thứ Năm | Điều 31 khoản 2 |         |
`)

/** Ends of years and the leap day of 2024. */
export const yearEndCases = deadlineTable(`
| Trường hợp                                                | Hình thức  | Mức độ   | Gửi        | Hợp lệ     | Gia hạn | Đến hạn    | Thứ     | Căn cứ          | Ghi chú  |
| ngày làm việc cuối năm 2024: giải quyết ngay trong ngày   | tại trụ sở | đơn giản | 31/12/2024 | 31/12/2024 |         | 31/12/2024 | thứ Ba  | Điều 29 khoản 1 |          |
| hợp lệ 01/01/2025: ngày làm việc tiếp theo                | tại trụ sở | đơn giản | 01/01/2025 | 01/01/2025 |         | 02/01/2025 | thứ Năm | Điều 29 khoản 1 |          |
| qua năm mới 2025, 10 ngày làm việc                        | tại trụ sở | phức tạp | 25/12/2024 | 25/12/2024 |         | 09/01/2025 | thứ Năm | Điều 29 khoản 2 |          |
| qua năm mới 2026 và nghỉ hoán đổi 02/01, 05 ngày làm việc | bưu chính  | đơn giản | 29/12/2025 | 29/12/2025 |         | 07/01/2026 | thứ Tư  | Điều 31 khoản 1 |          |
| qua năm mới 2026, 10 ngày làm việc có 10/01 làm bù        | tại trụ sở | phức tạp | 26/12/2025 | 26/12/2025 |         | 12/01/2026 | thứ Hai | Điều 29 khoản 2 |          |
| ngày cuối năm 2026, luật 2026: ngày thứ 12 là 31/12       | bưu chính  | –        | 19/12/2026 | 19/12/2026 |         | 31/12/2026 | thứ Năm | Điều 26 khoản 3 |          |
| hợp lệ 31/12/2026, luật 2026                              | qua mạng   | –        | 31/12/2026 | 31/12/2026 |         | 12/01/2027 | thứ Ba  | Điều 26 khoản 3 | tạm tính |
| hợp lệ 29/02/2024                                         | qua mạng   | đơn giản | 29/02/2024 | 29/02/2024 |         | 05/03/2024 | thứ Ba  | Điều 30 khoản 3 |          |
| giải quyết ngay trong ngày 29/02/2024                     | tại trụ sở | đơn giản | 29/02/2024 | 29/02/2024 |         | 29/02/2024 | thứ Năm | Điều 29 khoản 1 |          |
| qua 29/02/2024, 10 ngày làm việc                          | tại trụ sở | phức tạp | 20/02/2024 | 20/02/2024 |         | 05/03/2024 | thứ Ba  | Điều 29 khoản 2 |          |
| qua 29/02/2024, 15 ngày làm việc                          | bưu chính  | phức tạp | 16/02/2024 | 16/02/2024 |         | 08/03/2024 | thứ Sáu | Điều 31 khoản 2 |          |
| hết ngày 28/02/2025 sang 01/3 là thứ Bảy                  | qua mạng   | đơn giản | 27/02/2025 | 27/02/2025 |         | 04/03/2025 | thứ Ba  | Điều 30 khoản 3 |          |
`)
