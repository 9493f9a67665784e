import { formatDay } from '../../../shared/calendar/local-date.ts'
import type { ReleaseHead, ReleaseState } from '../../../shared/releases/release.ts'
import { momentText } from '../../components/moment-text.ts'

export const stateLabels: Readonly<Record<ReleaseState, string>> = {
  draft: 'Dự thảo, chưa ghi số',
  issued: 'Đã ban hành',
  dropped: 'Đã bỏ',
}

export const stateTones = { draft: 'soon', issued: 'ok', dropped: 'quiet' } as const

/** «Quyết định số 15/QĐ-UBND ngày 05/12/2026», or the draft by the moment it was drawn up. */
export const releaseName = ({ decision, draftedAt }: Pick<ReleaseHead, 'decision' | 'draftedAt'>): string =>
  decision
    ? `Quyết định số ${decision.number} ngày ${formatDay(decision.on)}`
    : `Dự thảo lập ngày ${momentText(draftedAt)}`

/** All items it holds. */
export const itemsOf = ({ counts }: Pick<ReleaseHead, 'counts'>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
