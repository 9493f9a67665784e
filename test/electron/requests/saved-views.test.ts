import { describe, expect, it } from 'vitest'
import { addView, changeView, removeView, restoreView, savedViews } from '../../../electron/requests/saved-views.ts'
import { noConditions } from '../../../shared/requests/request-log.ts'
import type { ViewContent } from '../../../shared/requests/saved-view.ts'
import { freshRegister } from './fresh-register.ts'
import { codeOf, must } from './open-register.ts'

const content: ViewContent = {
  text: 'đất',
  filter: 'open',
  year: 2026,
  conditions: { ...noConditions, channel: 'post' },
  sort: 'dueOn',
  descending: false,
  columns: ['number', 'dueOn', 'purpose'],
}

const register = freshRegister('2026-11-16')

const names = () => savedViews(register.deps).map(({ name }) => name)

describe('ways of looking at the log', () => {
  it('are kept whole, in the order they were named, columns in theirs', () => {
    must(addView(register.deps, { name: 'Đất đai', content }))
    must(addView(register.deps, { name: 'An', content: { ...content, columns: ['purpose', 'number'] } }))
    expect(savedViews(register.deps)).toEqual([
      { id: 1, name: 'Đất đai', content },
      { id: 2, name: 'An', content: { ...content, columns: ['purpose', 'number'] } },
    ])
  })

  it('have names of their own, whatever the capitals; marks tell names apart', () => {
    must(addView(register.deps, { name: 'Đất đai', content }))
    expect(codeOf(addView(register.deps, { name: 'ĐẤT ĐAI', content }))).toBe('conflict')
    must(addView(register.deps, { name: 'Dat dai', content }))
    expect(names()).toEqual(['Đất đai', 'Dat dai'])
  })

  it('take another name or another content, but not the name of another', () => {
    const { id } = must(addView(register.deps, { name: 'Một', content }))
    must(addView(register.deps, { name: 'Hai', content }))
    expect(codeOf(changeView(register.deps, { id, name: 'hai', content }))).toBe('conflict')
    must(changeView(register.deps, { id, name: 'MỘT', content: { ...content, text: '' } }))
    expect(savedViews(register.deps)[0]).toMatchObject({ name: 'MỘT', content: { text: '' } })
    expect(codeOf(changeView(register.deps, { id: 99, name: 'Ba', content }))).toBe('notFound')
  })

  it('go and come back; not over another that took the name meanwhile', () => {
    const { id } = must(addView(register.deps, { name: 'Một', content }))
    must(removeView(register.deps, id))
    expect(names()).toEqual([])
    must(restoreView(register.deps, id))
    expect(names()).toEqual(['Một'])
    must(removeView(register.deps, id))
    must(addView(register.deps, { name: 'Một', content }))
    expect(codeOf(restoreView(register.deps, id))).toBe('conflict')
    expect(codeOf(removeView(register.deps, 99))).toBe('notFound')
  })

  it('lose the columns this version does not know and are left out when nothing is left to read', () => {
    const insert = register.deps.database.prepare(
      "INSERT INTO saved_view (name, name_key, content, saved_at) VALUES (?, ?, ?, '2026-11-16T00:00:00Z')",
    )
    insert.run('Cũ', 'cũ', JSON.stringify({ ...content, columns: ['cột lạ', 'number'] }))
    insert.run('Hỏng', 'hỏng', JSON.stringify({ columns: ['cột lạ'] }))
    expect(savedViews(register.deps).map(({ name, content: { columns } }) => [name, columns])).toEqual([
      ['Cũ', ['number']],
    ])
  })

  it('are at most fifty', () => {
    for (let count = 1; count <= 50; count += 1) must(addView(register.deps, { name: `Cách ${count}`, content }))
    expect(codeOf(addView(register.deps, { name: 'Cách 51', content }))).toBe('notAllowedNow')
  })
})
