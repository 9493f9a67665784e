import type { Citation } from './law-book.ts'

/** «Điều 26 khoản 3 Luật Tiếp cận thông tin số 01/2026/QH16». */
export const citationText = (citation: Citation): string => `${citation.article} ${citation.text}`
