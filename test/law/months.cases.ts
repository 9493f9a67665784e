import { monthTable } from './case-table.ts'

/** Limits in months: the same day of the last month, or its last day, then past days off. */
export const monthCases = monthTable(`
| Thời hạn | Tính từ    | Ngày cuối  | Đến hạn    | Thứ     |
| 01 tháng | 31/01/2024 | 29/02/2024 | 29/02/2024 | thứ Năm |
| 01 tháng | 30/01/2024 | 29/02/2024 | 29/02/2024 | thứ Năm |
| 01 tháng | 31/01/2025 | 28/02/2025 | 28/02/2025 | thứ Sáu |
| 12 tháng | 29/02/2024 | 28/02/2025 | 28/02/2025 | thứ Sáu |
| 06 tháng | 31/08/2025 | 28/02/2026 | 02/03/2026 | thứ Hai |
| 03 tháng | 30/11/2025 | 28/02/2026 | 02/03/2026 | thứ Hai |
| 01 tháng | 15/01/2026 | 15/02/2026 | 23/02/2026 | thứ Hai |
| 01 tháng | 31/03/2026 | 30/04/2026 | 04/05/2026 | thứ Hai |
| 01 tháng | 24/10/2026 | 24/11/2026 | 25/11/2026 | thứ Tư  |
| 06 tháng | 01/09/2026 | 01/03/2027 | 01/03/2027 | thứ Hai |
| 02 tháng | 31/12/2026 | 28/02/2027 | 01/03/2027 | thứ Hai |
| 01 tháng | 06/01/2027 | 06/02/2027 | 12/02/2027 | thứ Sáu |
| 01 tháng | 28/02/2026 | 28/03/2026 | 30/03/2026 | thứ Hai |
`)
