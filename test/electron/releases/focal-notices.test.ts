import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { readFocalNotice, recordFocalNotice } from '../../../electron/releases/focal-notices.ts'
import { addDays } from '../../../shared/calendar/local-date.ts'
import { granted, today } from '../catalogue/test-catalogue.ts'
import { openTestReleases } from './test-releases.ts'

let releases: ReturnType<typeof openTestReleases>
beforeEach(() => {
  releases = openTestReleases()
})
afterEach(() => releases.close())

const session = () => ({ ...releases.context, mode: 'agency' as const })

it('The notice tells what changed since it was published last, and keeps every one', () => {
  expect(granted(readFocalNotice(session())).changes).toBeNull()
  granted(recordFocalNotice(session(), { on: addDays(today, -30) }))
  expect(granted(readFocalNotice(session())).changes).toEqual([])
  const { agency } = releases
  granted(saveAgency(releases.context, { ...agency, phone: '0205 3999 888' }))
  const changed = granted(readFocalNotice(session()))
  expect(changed.changes).toEqual([{ label: 'Điện thoại', before: agency.phone, after: '0205 3999 888' }])
  expect(JSON.stringify(changed.paper)).toContain('0205 3999 888')
  const recorded = granted(recordFocalNotice(session(), { on: today }))
  expect(recorded.changes).toEqual([])
  expect(recorded.history.map(({ on, differences }) => [on, differences.length > 0])).toEqual([
    [today, true],
    [addDays(today, -30), true],
  ])
})

it('A notice is published on no day to come, and not before the one recorded last', () => {
  granted(recordFocalNotice(session(), { on: today }))
  expect(recordFocalNotice(session(), { on: addDays(today, 1) }).ok).toBe(false)
  expect(recordFocalNotice(session(), { on: addDays(today, -1) }).ok).toBe(false)
  expect(recordFocalNotice(session(), { on: today }).ok).toBe(true)
})
