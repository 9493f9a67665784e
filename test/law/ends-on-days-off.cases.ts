import { deadlineTable } from './case-table.ts'

/** The limits of 12 and of up to 24 days that end on a weekend, on a holiday, at a Tết nobody has decided yet. */
export const endsOnDaysOffCases = deadlineTable(`
| Trường hợp                                                                                    | Hình thức  | Mức độ | Gửi        | Hợp lệ     | Gia hạn | Đến hạn    | Thứ     | Căn cứ          | Ghi chú  |
| ngày thứ 12 là Chủ nhật 13/9/2026                                                             | tại trụ sở | –      | 01/09/2026 | 01/09/2026 |         | 14/09/2026 | thứ Hai | Điều 26 khoản 3 |          |
| ngày thứ 12 là thứ Bảy 19/9/2026                                                              | qua mạng   | –      | 07/09/2026 | 07/09/2026 |         | 21/09/2026 | thứ Hai | Điều 26 khoản 3 |          |
| ngày thứ 12 là Chủ nhật 20/9/2026                                                             | bưu chính  | –      | 08/09/2026 | 08/09/2026 |         | 21/09/2026 | thứ Hai | Điều 26 khoản 3 |          |
| ngày thứ 12 là thứ Hai 21/9/2026: giữ nguyên                                                  | qua mạng   | –      | 09/09/2026 | 09/09/2026 |         | 21/09/2026 | thứ Hai | Điều 26 khoản 3 |          |
| ngày thứ 12 là 24/11/2026 (ngày lễ)                                                           | tại trụ sở | –      | 12/11/2026 | 12/11/2026 |         | 25/11/2026 | thứ Tư  | Điều 26 khoản 3 |          |
| ngày thứ 12 là 25/11/2026, sau ngày lễ: giữ nguyên                                            | tại trụ sở | –      | 13/11/2026 | 13/11/2026 |         | 25/11/2026 | thứ Tư  | Điều 26 khoản 3 |          |
| gia hạn đủ 12 ngày, ngày thứ 24 là thứ Bảy 21/11/2026: sang 23/11, đề xuất nghỉ không áp dụng | qua mạng   | –      | 28/10/2026 | 28/10/2026 | 12      | 23/11/2026 | thứ Hai | Điều 26 khoản 3 |          |
| gia hạn đủ 12 ngày, ngày thứ 24 là 24/11/2026 (ngày lễ)                                       | qua mạng   | –      | 31/10/2026 | 31/10/2026 | 12      | 25/11/2026 | thứ Tư  | Điều 26 khoản 3 |          |
| gia hạn đủ 12 ngày, ngày thứ 24 là 25/11/2026: giữ nguyên                                     | qua mạng   | –      | 01/11/2026 | 01/11/2026 | 12      | 25/11/2026 | thứ Tư  | Điều 26 khoản 3 |          |
| gia hạn 11 ngày, ngày thứ 23 là 24/11/2026 (ngày lễ)                                          | bưu chính  | –      | 01/11/2026 | 01/11/2026 | 11      | 25/11/2026 | thứ Tư  | Điều 26 khoản 3 |          |
| gia hạn đủ 12 ngày, ngày thứ 24 là Chủ nhật 29/11/2026                                        | bưu chính  | –      | 05/11/2026 | 05/11/2026 | 12      | 30/11/2026 | thứ Hai | Điều 26 khoản 3 |          |
| gia hạn đủ 12 ngày, ngày thứ 24 là 01/01/2027                                                 | tại trụ sở | –      | 08/12/2026 | 08/12/2026 | 12      | 04/01/2027 | thứ Hai | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là 01/01/2027                                                                     | tại trụ sở | –      | 20/12/2026 | 20/12/2026 |         | 04/01/2027 | thứ Hai | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là ngày cuối trước Tết Đinh Mùi 04/02/2027                                        | qua mạng   | –      | 23/01/2027 | 23/01/2027 |         | 04/02/2027 | thứ Năm | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là 05/02/2027, ngày 29 Tết                                                        | qua mạng   | –      | 24/01/2027 | 24/01/2027 |         | 12/02/2027 | thứ Sáu | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là 11/02/2027, nghỉ bù mùng 2                                                     | qua mạng   | –      | 30/01/2027 | 30/01/2027 |         | 12/02/2027 | thứ Sáu | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là 12/02/2027, ngày làm việc đầu sau Tết                                          | qua mạng   | –      | 31/01/2027 | 31/01/2027 |         | 12/02/2027 | thứ Sáu | Điều 26 khoản 3 | tạm tính |
| gia hạn đủ 12 ngày, ngày thứ 24 là mùng 1 Tết Đinh Mùi                                        | bưu chính  | –      | 13/01/2027 | 13/01/2027 | 12      | 12/02/2027 | thứ Sáu | Điều 26 khoản 3 | tạm tính |
| hợp lệ mùng 1 Tết Đinh Mùi                                                                    | bưu chính  | –      | 06/02/2027 | 06/02/2027 |         | 18/02/2027 | thứ Năm | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là Giỗ Tổ 16/4/2027, thứ Sáu                                                      | qua mạng   | –      | 04/04/2027 | 04/04/2027 |         | 19/04/2027 | thứ Hai | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là 24/11/2027 (ngày lễ)                                                           | qua mạng   | –      | 12/11/2027 | 12/11/2027 |         | 25/11/2027 | thứ Năm | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là 01/9/2027, có thể là ngày nghỉ liền kề: không áp dụng                          | qua mạng   | –      | 20/08/2027 | 20/08/2027 |         | 01/09/2027 | thứ Tư  | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là 01/01/2028 (thứ Bảy), nghỉ bù 03/01                                            | qua mạng   | –      | 20/12/2027 | 20/12/2027 |         | 04/01/2028 | thứ Ba  | Điều 26 khoản 3 | tạm tính |
| ngày thứ 12 là mùng 1 Tết Mậu Thân 26/01/2028                                                 | qua mạng   | –      | 14/01/2028 | 14/01/2028 |         | 01/02/2028 | thứ Ba  | Điều 26 khoản 3 | tạm tính |
`)

/** Extensions under the 2016 law that end on a day off or beside one. */
export const extensionEndCases = deadlineTable(`
| Trường hợp                                                     | Hình thức  | Mức độ   | Gửi        | Hợp lệ     | Gia hạn | Đến hạn    | Thứ     | Căn cứ          | Ghi chú |
| gia hạn 09 ngày làm việc, hết ngày 03/9/2026 sau lễ            | tại trụ sở | phức tạp | 05/08/2026 | 05/08/2026 | 09      | 03/09/2026 | thứ Năm | Điều 29 khoản 2 |         |
| gia hạn 06 ngày hết vào Mùng 1 Tết Bính Ngọ                    | qua mạng   | phức tạp | 21/01/2026 | 21/01/2026 | 06      | 23/02/2026 | thứ Hai | Điều 30 khoản 4 |         |
| gia hạn 14 ngày hết vào 30/4/2026                              | fax        | phức tạp | 26/03/2026 | 26/03/2026 | 14      | 04/05/2026 | thứ Hai | Điều 31 khoản 2 |         |
| gia hạn 11 ngày hết vào 01/9/2025                              | bưu chính  | phức tạp | 31/07/2025 | 31/07/2025 | 11      | 03/09/2025 | thứ Tư  | Điều 31 khoản 2 |         |
| gia hạn 04 ngày làm việc qua Giỗ Tổ 18/4/2024                  | tại trụ sở | phức tạp | 02/04/2024 | 02/04/2024 | 04      | 23/04/2024 | thứ Ba  | Điều 29 khoản 2 |         |
| gia hạn 15 ngày hết vào thứ Bảy làm bù 04/5/2024: không chuyển | qua mạng   | phức tạp | 28/03/2024 | 28/03/2024 | 15      | 04/05/2024 | thứ Bảy | Điều 30 khoản 4 |         |
| gia hạn 10 ngày làm việc qua Tết Ất Tỵ 2025                    | tại trụ sở | phức tạp | 08/01/2025 | 08/01/2025 | 10      | 12/02/2025 | thứ Tư  | Điều 29 khoản 2 |         |
`)
