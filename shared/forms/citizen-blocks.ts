import type { Agency } from '../agency/agency.ts'
import { longDay } from '../calendar/day-text.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { FormRule } from '../law/law-book.ts'
import { centredBlock } from './paper-blocks.ts'
import type { Block } from './paper-document.ts'

/** Quốc hiệu and Tiêu ngữ over the whole width: the paper is a person's, not the agency's. */
export const nationBlock: Block = {
  kind: 'title',
  title: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  subtitle: 'Độc lập - Tự do - Hạnh phúc',
}

/** The name in capitals, without what the law book adds in brackets to tell forms of one name apart. */
export const citizenTitle = ({ name }: FormRule): Block => ({
  kind: 'title',
  title: name.replace(/\s*\([^)]*\)$/, '').toLocaleUpperCase('vi'),
  subtitle: '',
})

/** «Kính gửi: Ủy ban nhân dân xã …». */
export const toAgencyBlock = ({ name }: Pick<Agency, 'name'>): Block => centredBlock(`Kính gửi: ${name}`)

/** «Nà Phai, ngày 05 tháng 11 năm 2026», or to be written in where nothing is known. */
export const placeAndDay = (place: string, on: LocalDate | null): Block => ({
  kind: 'paragraph',
  runs: [{ text: `${place || '……………'}, ${on === null ? 'ngày …… tháng …… năm ………' : longDay(on)}`, italic: true }],
  align: 'right',
  indent: false,
})

/** Who signs, at the right. */
export const personSignature = (title: string, hint = '(Ký, ghi rõ họ tên)'): Block => ({
  kind: 'signatures',
  left: null,
  right: { authority: '', title, hint, name: '' },
})
