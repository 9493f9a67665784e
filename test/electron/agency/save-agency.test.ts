import { describe, expect, it } from 'vitest'
import { readAgency } from '../../../electron/agency/agency-repository.ts'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { agencyHabits } from '../../../shared/agency/agency-habits.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { someAgency, wrongFieldsOf } from '../requests/open-register.ts'

const register = freshRegister()

describe('the agency', () => {
  it('is not there before the wizard ends, and reads back as it was saved', () => {
    expect(readAgency(register.deps.database)).toBeNull()
    saveAgency(register.deps, someAgency)
    expect(readAgency(register.deps.database)).toEqual(someAgency)
  })

  it('saved before it could say how it counts keeps the habits of an office', () => {
    const { saturdayCounts: _, workingHours: __, reminders: ___, ...old } = someAgency
    register.deps.database
      .prepare('INSERT INTO agency (id, json, saved_at) VALUES (1, ?, ?)')
      .run(JSON.stringify(old), '2026-11-01T01:00:00Z')
    expect(readAgency(register.deps.database)).toEqual({ ...old, ...agencyHabits })
    expect(agencyHabits.saturdayCounts).toBe(false)
  })

  it('is replaced, never doubled', () => {
    saveAgency(register.deps, someAgency)
    saveAgency(register.deps, { ...someAgency, name: 'Ủy ban nhân dân phường Mới' })
    expect(readAgency(register.deps.database)?.name).toBe('Ủy ban nhân dân phường Mới')
  })

  it('may leave the day of the report unknown but takes no day that no year has', () => {
    expect(saveAgency(register.deps, { ...someAgency, reportDueMonthDay: '' }).ok).toBe(true)
    expect(wrongFieldsOf(saveAgency(register.deps, { ...someAgency, reportDueMonthDay: '20-12' }))).toEqual([
      'reportDueMonthDay',
    ])
    expect(readAgency(register.deps.database)?.reportDueMonthDay).toBe('')
  })
})
