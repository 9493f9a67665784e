import type { LawBook } from '../../shared/law/law-book.ts'
import type { ReleasedList, ReleaseHead } from '../../shared/releases/release.ts'
import { releaseDifference } from '../../shared/releases/release-difference.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import { closeDatabase, openDatabase } from '../database/open-database.ts'
import { contentHash } from '../files/content-hash.ts'
import type { JobContext } from '../jobs/job.ts'
import { readApprovedItems } from './approval-repository.ts'
import { gatherRelease } from './gather-release.ts'
import { insertRelease, readReleaseContent, readReleaseInForce, readReleases } from './release-repository.ts'

export type DraftReleaseOrder = {
  readonly lists: readonly ReleasedList[]
  readonly onlyApproved: boolean
  readonly training: boolean
  readonly book: LawBook
}

const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Chưa có dự thảo nào được lập.')

/**
 * Freezes the chosen lists as a draft release, with its difference to the release in force. Refuses while another draft
 * waits for its number, without an agency, and when the lists hold no item.
 */
export const draftReleaseJob = async (
  order: DraftReleaseOrder,
  context: JobContext,
): Promise<Result<{ readonly id: number }>> => {
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000, beside: true })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    if (readReleases(database).some(({ state }) => state === 'draft')) {
      return refusal(
        'notAllowedNow',
        'Đang có một dự thảo chưa ghi số quyết định. Hãy ghi số để ban hành, hoặc bỏ dự thảo đó rồi lập dự thảo mới.',
      )
    }
    const today = context.clock.today()
    const gathered = gatherRelease(
      database,
      {
        lists: order.lists,
        book: order.book,
        on: today,
        training: order.training,
        only: order.onlyApproved ? readApprovedItems(database) : null,
      },
      {
        stopped: context.cancelled,
        progress: (done) => context.progress(done, null, 'Đang đọc danh mục'),
      },
    )
    if (gathered === null) return stopped
    if (!gathered.ok) return gathered
    const content = gathered.value
    if (content.items.length === 0) {
      return refusal(
        'notAllowedNow',
        order.onlyApproved
          ? 'Các danh mục đã chọn chưa có mục nào được duyệt. Hãy duyệt mục, hoặc lập dự thảo với mọi mục đang dùng.'
          : 'Các danh mục đã chọn chưa có mục nào. Hãy nhập danh mục rồi lập dự thảo.',
      )
    }
    const inForce = readReleaseInForce(database)
    const before = inForce && {
      head: inForce,
      items: readReleaseContent(database, inForce.id)?.items ?? [],
    }
    const counts: ReleaseHead['counts'] = Object.fromEntries(
      order.lists.map((list) => [list, content.items.filter((item) => item.list === list).length]),
    )
    const json = JSON.stringify(content)
    if (context.cancelled()) return stopped
    const id = inTransaction(database, () =>
      insertRelease(database, {
        draftedAt: context.clock.now(),
        by: context.officer,
        counts,
        content: json,
        difference: releaseDifference(before ?? null, content.items),
        hash: contentHash(json),
      }),
    )
    return ok({ id })
  } finally {
    closeDatabase(database)
  }
}
