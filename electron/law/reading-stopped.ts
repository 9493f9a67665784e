import { refusal } from '../../shared/result.ts'

/** The officer pressed «Dừng» while a text was being read. */
export const readingStopped = () => refusal('cancelled', 'Đã dừng theo yêu cầu. Chưa nhận văn bản nào.')
