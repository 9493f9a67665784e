import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eachItemOf, readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { editItem } from '../../../electron/catalogue/edit-item.ts'
import { readSearchEntry } from '../../../electron/catalogue/search-entry-repository.ts'
import { readApprovals } from '../../../electron/releases/approval-repository.ts'
import { approveItems } from '../../../electron/releases/approve-items.ts'
import { readReleaseContent } from '../../../electron/releases/release-repository.ts'
import type { ApprovalStep } from '../../../shared/releases/approval.ts'
import { granted } from '../catalogue/test-catalogue.ts'
import { openTestReleases } from './test-releases.ts'

let releases: ReturnType<typeof openTestReleases>
beforeEach(() => {
  releases = openTestReleases()
})
afterEach(() => releases.close())

const step = (name: ApprovalStep, ids: readonly number[], note = '') =>
  approveItems(releases.context, { step: name, note, what: { ids: [...ids] } })
const stateOf = (id: number) =>
  readApprovals(releases.context.database, { list: 'mustPublish', state: null, offset: 0 }).rows.find(
    (row) => row.id === id,
  )

describe('propose, check, approve', () => {
  it('goes step by step and skips none', () => {
    const { id } = releases.add('Ngân sách năm 2026')
    expect(step('approve', [id]).ok).toBe(false)
    expect(step('check', [id]).ok).toBe(false)
    for (const [name, state] of [
      ['propose', 'proposed'],
      ['check', 'checked'],
      ['approve', 'approved'],
    ] as const) {
      granted(step(name, [id]))
      expect(stateOf(id)?.state).toBe(state)
    }
    expect(step('approve', [id]).ok).toBe(false)
  })

  it('is what the filters of the catalogue go by: approved as it is now, no more once it changed', () => {
    const { id } = releases.add('Ngân sách năm 2026')
    const { database } = releases.context
    const approved = () => [
      readSearchEntry(database, id)?.approved,
      [...eachItemOf(database, 'mustPublish', false)].find(({ item }) => item.id === id)?.approved,
    ]
    expect(approved()).toEqual([false, false])
    for (const name of ['propose', 'check'] as const) granted(step(name, [id]))
    expect(approved()).toEqual([false, false])
    granted(step('approve', [id]))
    expect(approved()).toEqual([true, true])
    const item = readItem(database, id)
    if (!item) throw new Error('no such item')
    granted(editItem(releases.context, { id, revision: item.revision, fields: { ...item, note: 'Đã sửa' } }))
    expect(approved()).toEqual([false, false])
  })

  it('asks for the steps again once an approved item changed', () => {
    const { id } = releases.add('Ngân sách năm 2026')
    for (const name of ['propose', 'check', 'approve'] as const) granted(step(name, [id]))
    const item = readItem(releases.context.database, id)
    if (!item) throw new Error('no such item')
    granted(
      editItem(releases.context, { id, revision: item.revision, fields: { ...item, title: 'Ngân sách năm 2027' } }),
    )
    expect(stateOf(id)).toMatchObject({ state: 'proposed', changedSince: true })
    granted(step('check', [id]))
    expect(stateOf(id)).toMatchObject({ state: 'checked', changedSince: false })
  })

  it('goes back to the beginning with a reason, never without', () => {
    const { id } = releases.add('Ngân sách năm 2026')
    granted(step('propose', [id]))
    expect(step('return', [id]).ok).toBe(false)
    granted(step('return', [id], 'Thiếu số, ký hiệu'))
    expect(stateOf(id)?.state).toBe('none')
  })

  it('takes a whole list at once, and a release may hold approved items only', async () => {
    const first = releases.add('Ngân sách năm 2026')
    releases.add('Giá đất năm 2027')
    const all = (name: ApprovalStep, state: 'none' | 'proposed' | 'checked') =>
      granted(approveItems(releases.context, { step: name, note: '', what: { list: 'mustPublish', state } })).stepped
    expect([all('propose', 'none'), all('check', 'proposed')]).toEqual([2, 2])
    expect((await releases.draft(['mustPublish'], { onlyApproved: true })).ok).toBe(false)
    granted(step('approve', [first.id]))
    const { id } = granted(await releases.draft(['mustPublish'], { onlyApproved: true }))
    expect(readReleaseContent(releases.context.database, id)?.items.map((item) => item.id)).toEqual([first.id])
    const page = readApprovals(releases.context.database, { list: 'mustPublish', state: 'checked', offset: 0 })
    expect([page.total, page.counts.approved]).toEqual([1, 1])
  })
})
