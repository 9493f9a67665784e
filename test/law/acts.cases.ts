import { actTable } from './case-table.ts'

/** The other limits of both laws; the law is that of the day they run from. */
export const actCases = actTable(`
| Việc                            | Hình thức | Tính từ    | Đến hạn    | Thứ     | Căn cứ          | Ghi chú                  |
| thông báo thời hạn              | qua mạng  | 10/06/2026 | 15/06/2026 | thứ Hai | Điều 30 khoản 4 |                          |
| thông báo thời hạn              | qua mạng  | 07/02/2024 | 19/02/2024 | thứ Hai | Điều 30 khoản 4 |                          |
| thông báo thời hạn              | qua mạng  | 24/01/2025 | 05/02/2025 | thứ Tư  | Điều 30 khoản 4 |                          |
| thông báo thời hạn              | qua mạng  | 13/02/2026 | 25/02/2026 | thứ Tư  | Điều 30 khoản 4 |                          |
| thông báo thời hạn              | qua mạng  | 28/08/2026 | 07/09/2026 | thứ Hai | Điều 30 khoản 4 |                          |
| thông báo thời hạn              | bưu chính | 10/06/2026 | 15/06/2026 | thứ Hai | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | bưu chính | 07/02/2024 | 19/02/2024 | thứ Hai | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | bưu chính | 24/01/2025 | 05/02/2025 | thứ Tư  | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | bưu chính | 13/02/2026 | 25/02/2026 | thứ Tư  | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | bưu chính | 28/08/2026 | 07/09/2026 | thứ Hai | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | fax       | 10/06/2026 | 15/06/2026 | thứ Hai | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | fax       | 07/02/2024 | 19/02/2024 | thứ Hai | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | fax       | 24/01/2025 | 05/02/2025 | thứ Tư  | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | fax       | 13/02/2026 | 25/02/2026 | thứ Tư  | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | fax       | 28/08/2026 | 07/09/2026 | thứ Hai | Điều 31 khoản 2 |                          |
| thông báo thời hạn              | qua mạng  | 11/06/2026 | 16/06/2026 | thứ Ba  | Điều 30 khoản 4 |                          |
| thông báo thời hạn              | qua mạng  | 11/06/2026 | 15/06/2026 | thứ Hai | Điều 30 khoản 4 | thứ Bảy là ngày làm việc |
| công khai thông tin             | –         | 10/06/2026 | 17/06/2026 | thứ Tư  | Điều 18 khoản 4 |                          |
| công khai thông tin             | –         | 06/02/2024 | 20/02/2024 | thứ Ba  | Điều 18 khoản 4 |                          |
| công khai thông tin             | –         | 26/04/2024 | 07/05/2024 | thứ Ba  | Điều 18 khoản 4 |                          |
| công khai thông tin             | –         | 12/02/2026 | 26/02/2026 | thứ Năm | Điều 18 khoản 4 |                          |
| công khai thông tin             | –         | 26/08/2026 | 07/09/2026 | thứ Hai | Điều 18 khoản 4 |                          |
| đính chính do tự phát hiện      | –         | 10/06/2026 | 17/06/2026 | thứ Tư  | Điều 32 khoản 1 |                          |
| đính chính do tự phát hiện      | –         | 06/02/2024 | 20/02/2024 | thứ Ba  | Điều 32 khoản 1 |                          |
| đính chính do tự phát hiện      | –         | 26/04/2024 | 07/05/2024 | thứ Ba  | Điều 32 khoản 1 |                          |
| đính chính do tự phát hiện      | –         | 12/02/2026 | 26/02/2026 | thứ Năm | Điều 32 khoản 1 |                          |
| đính chính do tự phát hiện      | –         | 26/08/2026 | 07/09/2026 | thứ Hai | Điều 32 khoản 1 |                          |
| đề nghị cơ quan tạo ra xác minh | –         | 10/06/2026 | 17/06/2026 | thứ Tư  | Điều 32 khoản 3 |                          |
| đề nghị cơ quan tạo ra xác minh | –         | 06/02/2024 | 20/02/2024 | thứ Ba  | Điều 32 khoản 3 |                          |
| đề nghị cơ quan tạo ra xác minh | –         | 26/04/2024 | 07/05/2024 | thứ Ba  | Điều 32 khoản 3 |                          |
| đề nghị cơ quan tạo ra xác minh | –         | 12/02/2026 | 26/02/2026 | thứ Năm | Điều 32 khoản 3 |                          |
| đề nghị cơ quan tạo ra xác minh | –         | 26/08/2026 | 07/09/2026 | thứ Hai | Điều 32 khoản 3 |                          |
| đính chính theo trả lời         | –         | 10/06/2026 | 15/06/2026 | thứ Hai | Điều 32 khoản 3 |                          |
| đính chính theo trả lời         | –         | 06/02/2024 | 16/02/2024 | thứ Sáu | Điều 32 khoản 3 |                          |
| đính chính theo trả lời         | –         | 26/04/2024 | 04/05/2024 | thứ Bảy | Điều 32 khoản 3 |                          |
| đính chính theo trả lời         | –         | 12/02/2026 | 24/02/2026 | thứ Ba  | Điều 32 khoản 3 |                          |
| đính chính theo trả lời         | –         | 26/08/2026 | 03/09/2026 | thứ Năm | Điều 32 khoản 3 |                          |
| niêm yết                        | –         | 10/06/2026 | 10/07/2026 | thứ Sáu | Điều 21 khoản 2 |                          |
| niêm yết                        | –         | 28/01/2024 | 27/02/2024 | thứ Ba  | Điều 21 khoản 2 |                          |
| niêm yết                        | –         | 15/04/2025 | 15/05/2025 | thứ Năm | Điều 21 khoản 2 |                          |
| niêm yết                        | –         | 17/08/2026 | 16/09/2026 | thứ Tư  | Điều 21 khoản 2 |                          |
| niêm yết                        | –         | 31/08/2026 | 30/09/2026 | thứ Tư  | Điều 21 khoản 2 |                          |
| trả lời kiến nghị               | –         | 10/06/2026 | 25/06/2026 | thứ Năm | Điều 22 khoản 4 |                          |
| trả lời kiến nghị               | –         | 28/01/2024 | 15/02/2024 | thứ Năm | Điều 22 khoản 4 |                          |
| trả lời kiến nghị               | –         | 15/04/2025 | 05/05/2025 | thứ Hai | Điều 22 khoản 4 |                          |
| trả lời kiến nghị               | –         | 17/08/2026 | 03/09/2026 | thứ Năm | Điều 22 khoản 4 |                          |
| trả lời kiến nghị               | –         | 31/08/2026 | 15/09/2026 | thứ Ba  | Điều 22 khoản 4 |                          |
| trả lời yêu cầu đính chính      | –         | 10/06/2026 | 25/06/2026 | thứ Năm | Điều 32 khoản 2 |                          |
| trả lời yêu cầu đính chính      | –         | 28/01/2024 | 15/02/2024 | thứ Năm | Điều 32 khoản 2 |                          |
| trả lời yêu cầu đính chính      | –         | 15/04/2025 | 05/05/2025 | thứ Hai | Điều 32 khoản 2 |                          |
| trả lời yêu cầu đính chính      | –         | 17/08/2026 | 03/09/2026 | thứ Năm | Điều 32 khoản 2 |                          |
| trả lời yêu cầu đính chính      | –         | 31/08/2026 | 15/09/2026 | thứ Ba  | Điều 32 khoản 2 |                          |
| cơ quan tạo ra trả lời          | –         | 10/06/2026 | 25/06/2026 | thứ Năm | Điều 32 khoản 3 |                          |
| cơ quan tạo ra trả lời          | –         | 28/01/2024 | 15/02/2024 | thứ Năm | Điều 32 khoản 3 |                          |
| cơ quan tạo ra trả lời          | –         | 15/04/2025 | 05/05/2025 | thứ Hai | Điều 32 khoản 3 |                          |
| cơ quan tạo ra trả lời          | –         | 17/08/2026 | 03/09/2026 | thứ Năm | Điều 32 khoản 3 |                          |
| cơ quan tạo ra trả lời          | –         | 31/08/2026 | 15/09/2026 | thứ Ba  | Điều 32 khoản 3 |                          |
| công khai thông tin             | –         | 01/09/2026 | 09/09/2026 | thứ Tư  | Điều 18 khoản 4 |                          |
| công khai thông tin             | –         | 03/09/2026 | 10/09/2026 | thứ Năm | Điều 18 khoản 4 |                          |
| công khai thông tin             | –         | 20/11/2026 | 30/11/2026 | thứ Hai | Điều 18 khoản 4 |                          |
| công khai thông tin             | –         | 28/12/2026 | 05/01/2027 | thứ Ba  | Điều 18 khoản 4 | tạm tính                 |
| công khai thông tin             | –         | 03/02/2027 | 17/02/2027 | thứ Tư  | Điều 18 khoản 4 | tạm tính                 |
| đính chính do tự phát hiện      | –         | 01/09/2026 | 09/09/2026 | thứ Tư  | Điều 28 khoản 1 |                          |
| đính chính do tự phát hiện      | –         | 03/09/2026 | 10/09/2026 | thứ Năm | Điều 28 khoản 1 |                          |
| đính chính do tự phát hiện      | –         | 20/11/2026 | 30/11/2026 | thứ Hai | Điều 28 khoản 1 |                          |
| đính chính do tự phát hiện      | –         | 28/12/2026 | 05/01/2027 | thứ Ba  | Điều 28 khoản 1 | tạm tính                 |
| đính chính do tự phát hiện      | –         | 03/02/2027 | 17/02/2027 | thứ Tư  | Điều 28 khoản 1 | tạm tính                 |
| niêm yết                        | –         | 01/09/2026 | 01/10/2026 | thứ Năm | Điều 21 khoản 2 |                          |
| niêm yết                        | –         | 23/10/2026 | 23/11/2026 | thứ Hai | Điều 21 khoản 2 |                          |
| niêm yết                        | –         | 25/10/2026 | 25/11/2026 | thứ Tư  | Điều 21 khoản 2 |                          |
| niêm yết                        | –         | 22/12/2026 | 21/01/2027 | thứ Năm | Điều 21 khoản 2 | tạm tính                 |
| niêm yết                        | –         | 27/01/2027 | 26/02/2027 | thứ Sáu | Điều 21 khoản 2 | tạm tính                 |
| trả lời kiến nghị               | –         | 01/09/2026 | 11/09/2026 | thứ Sáu | Điều 22 khoản 4 |                          |
| trả lời kiến nghị               | –         | 11/11/2026 | 23/11/2026 | thứ Hai | Điều 22 khoản 4 |                          |
| trả lời kiến nghị               | –         | 14/11/2026 | 25/11/2026 | thứ Tư  | Điều 22 khoản 4 |                          |
| trả lời kiến nghị               | –         | 22/12/2026 | 04/01/2027 | thứ Hai | Điều 22 khoản 4 | tạm tính                 |
| trả lời kiến nghị               | –         | 27/01/2027 | 12/02/2027 | thứ Sáu | Điều 22 khoản 4 | tạm tính                 |
| trả lời yêu cầu đính chính      | –         | 01/09/2026 | 11/09/2026 | thứ Sáu | Điều 28 khoản 2 |                          |
| trả lời yêu cầu đính chính      | –         | 11/11/2026 | 23/11/2026 | thứ Hai | Điều 28 khoản 2 |                          |
| trả lời yêu cầu đính chính      | –         | 14/11/2026 | 25/11/2026 | thứ Tư  | Điều 28 khoản 2 |                          |
| trả lời yêu cầu đính chính      | –         | 22/12/2026 | 04/01/2027 | thứ Hai | Điều 28 khoản 2 | tạm tính                 |
| trả lời yêu cầu đính chính      | –         | 27/01/2027 | 12/02/2027 | thứ Sáu | Điều 28 khoản 2 | tạm tính                 |
| công khai thông tin cũ          | –         | 01/09/2026 | 01/03/2027 | thứ Hai | Điều 31 khoản 3 | tạm tính                 |
`)
