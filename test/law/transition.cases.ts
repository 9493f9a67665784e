import { deadlineTable } from './case-table.ts'

/** Sent on the last day of one law or the first of the next, received later. */
export const transitionCases = deadlineTable(`
| Trường hợp                                              | Hình thức  | Mức độ   | Gửi        | Hợp lệ     | Gia hạn | Đến hạn    | Thứ     | Căn cứ          | Ghi chú |
| gửi 31/8/2026, nhận 31/8: luật 2016                     | tại trụ sở | đơn giản | 31/08/2026 | 31/08/2026 |         | 03/09/2026 | thứ Năm | Điều 29 khoản 1 |         |
| gửi 31/8/2026, nhận 03/9: luật 2016                     | tại trụ sở | phức tạp | 31/08/2026 | 03/09/2026 |         | 17/09/2026 | thứ Năm | Điều 29 khoản 2 |         |
| gửi 31/8/2026, nhận 03/9: luật 2016                     | qua mạng   | đơn giản | 31/08/2026 | 03/09/2026 |         | 08/09/2026 | thứ Ba  | Điều 30 khoản 3 |         |
| gửi 31/8/2026, nhận 03/9: luật 2016                     | bưu chính  | phức tạp | 31/08/2026 | 03/09/2026 |         | 24/09/2026 | thứ Năm | Điều 31 khoản 2 |         |
| gửi 31/8/2026, nhận 03/9: luật 2016                     | fax        | đơn giản | 31/08/2026 | 03/09/2026 |         | 10/09/2026 | thứ Năm | Điều 31 khoản 1 |         |
| gửi 31/8/2026, bổ sung xong 20/11: vẫn luật 2016        | bưu chính  | đơn giản | 31/08/2026 | 20/11/2026 |         | 30/11/2026 | thứ Hai | Điều 31 khoản 1 |         |
| gửi 31/8/2026, bổ sung xong 20/11: vẫn luật 2016        | qua mạng   | phức tạp | 31/08/2026 | 20/11/2026 |         | 14/12/2026 | thứ Hai | Điều 30 khoản 4 |         |
| gửi 31/8/2026, gia hạn 10 ngày làm việc qua 24/11       | tại trụ sở | phức tạp | 31/08/2026 | 02/11/2026 | 10      | 01/12/2026 | thứ Ba  | Điều 29 khoản 2 |         |
| gửi 31/8/2026, gia hạn 08 ngày hết vào 24/11            | qua mạng   | phức tạp | 31/08/2026 | 26/10/2026 | 08      | 25/11/2026 | thứ Tư  | Điều 30 khoản 4 |         |
| gửi 01/9/2026, nhận 01/9 (ngày lễ): luật 2026           | tại trụ sở | –        | 01/09/2026 | 01/09/2026 |         | 14/09/2026 | thứ Hai | Điều 26 khoản 3 |         |
| gửi 01/9/2026, nhận 03/9: luật 2026                     | tại trụ sở | –        | 01/09/2026 | 03/09/2026 |         | 15/09/2026 | thứ Ba  | Điều 26 khoản 3 |         |
| gửi 01/9/2026, nhận 03/9: luật 2026                     | qua mạng   | –        | 01/09/2026 | 03/09/2026 |         | 15/09/2026 | thứ Ba  | Điều 26 khoản 3 |         |
| gửi 01/9/2026, nhận 07/9: luật 2026                     | bưu chính  | –        | 01/09/2026 | 07/09/2026 |         | 21/09/2026 | thứ Hai | Điều 26 khoản 3 |         |
| gửi 02/9/2026, nhận 03/9: luật 2026                     | qua mạng   | –        | 02/09/2026 | 03/09/2026 |         | 15/09/2026 | thứ Ba  | Điều 26 khoản 3 |         |
| gửi 01/9/2026, bổ sung xong 12/11: ngày thứ 12 là 24/11 | bưu chính  | –        | 01/09/2026 | 12/11/2026 |         | 25/11/2026 | thứ Tư  | Điều 26 khoản 3 |         |
`)
