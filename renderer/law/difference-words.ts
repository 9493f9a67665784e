import type { LawChange, LawDifference } from '../../shared/law/law-update.ts'
import { showCount } from '../components/number-text.ts'

export const changeLabels: Readonly<Record<LawChange['kind'], string>> = {
  added: 'Mới',
  changed: 'Thay đổi',
  ended: 'Hết hiệu lực',
  removed: 'Bỏ',
}

/** True when taking the change in would change nothing at all. */
export const isEmptyDifference = ({ changes, calendarChanges, moved }: LawDifference): boolean =>
  changes.length + calendarChanges.length + moved.length === 0

/** The difference in one sentence: «2 quy định mới, 1 thay đổi; 3 ngày trong lịch; 5 hạn trả lời đổi ngày, trong 12 yêu cầu đang giải quyết.» */
export const differenceSummary = (difference: LawDifference): string => {
  const { changes, calendarChanges, recomputed, moved } = difference
  if (isEmptyDifference(difference)) return 'Không có gì khác với quy định đang dùng.'
  const kinds = (['added', 'changed', 'ended', 'removed'] as const)
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
  const rules = kinds
    .map(({ kind, count }, index) => `${showCount(count)} ${index === 0 ? 'quy định ' : ''}${kindWords[kind]}`)
    .join(', ')
  const days = calendarChanges.length === 0 ? '' : `${showCount(calendarChanges.length)} ngày trong lịch thay đổi`
  return `${[rules, days, movedWords(recomputed, moved.length)].filter(Boolean).join('; ')}.`
}

const kindWords: Readonly<Record<LawChange['kind'], string>> = {
  added: 'mới',
  changed: 'thay đổi',
  ended: 'hết hiệu lực',
  removed: 'bị bỏ',
}

const movedWords = (recomputed: number, moved: number): string => {
  if (recomputed === 0) return 'không có yêu cầu nào đang giải quyết'
  if (moved === 0) return `không hạn trả lời nào đổi ngày (đã tính lại ${showCount(recomputed)} yêu cầu)`
  return `${showCount(moved)} hạn trả lời đổi ngày, trong ${showCount(recomputed)} yêu cầu đang giải quyết`
}
