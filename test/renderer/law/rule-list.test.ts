import { describe, expect, it } from 'vitest'
import { isCompared, ruleCounts, ruleGroups, ruleLine } from '../../../renderer/law/rules/rule-list.ts'
import { addDays, localDate } from '../../../shared/calendar/local-date.ts'
import { dataOfKind } from '../../../shared/law/dated.ts'
import type { LawBook } from '../../../shared/law/law-book.ts'
import { book as lawBook } from '../../law/shipped-law-book.ts'

const today = localDate('2026-11-23')
const ids = (book: LawBook, on = today, text = '', filter: 'all' | 'unchecked' | 'own' | 'changing' = 'all') =>
  ruleGroups(book, { on, text, filter }).flatMap(({ lines }) => lines.map(({ datum }) => datum.id))

describe('the list of rules', () => {
  it('holds the law of the chosen day, and the older law the day before it ended', () => {
    const newLaw = dataOfKind(lawBook, 'law').find(({ law }) => law === 'luat-01-2026')
    const oldLaw = dataOfKind(lawBook, 'law').find(({ law }) => law === 'luat-104-2016')
    const starts = newLaw?.from ?? today
    expect(ids(lawBook, starts)).toContain(newLaw?.id)
    expect(ids(lawBook, starts)).not.toContain(oldLaw?.id)
    expect(ids(lawBook, addDays(starts, -1))).toContain(oldLaw?.id)
    expect(ids(lawBook, addDays(starts, -1))).not.toContain(newLaw?.id)
  })

  it('groups by the text that says so and leaves out what is missing', () => {
    const groups = ruleGroups(lawBook, { on: today, text: '', filter: 'all' })
    expect(new Set(groups.map(({ document }) => document)).size).toBe(groups.length)
    for (const { document, lines } of groups)
      for (const { datum } of lines) {
        expect(datum.citation.text).toBe(document)
        expect(datum.kind).not.toBe('missing')
      }
  })

  it('finds words without tone marks, in the statement and in the citation', () => {
    const provide = dataOfKind(lawBook, 'timeLimit').find(({ act, law }) => act === 'provide' && law === 'luat-01-2026')
    expect(ids(lawBook, today, 'dieu 26 khoan 3')).toContain(provide?.id)
    expect(ids(lawBook, today, 'quychehoatdong')).toEqual([])
  })

  it('counts a ticked rule as compared and no other', () => {
    const oneCopy = lawBook.data.find(({ certainty, from }) => certainty === 'oneCopy' && from <= today)
    if (!oneCopy) throw new Error('no rule read in one copy only')
    const ticked: LawBook = {
      ...lawBook,
      checks: [{ datum: oneCopy.id, by: 'Đặng Thị Nguyệt', on: today }],
    }
    expect(ids(lawBook, today, '', 'unchecked')).toContain(oneCopy.id)
    expect(ids(ticked, today, '', 'unchecked')).not.toContain(oneCopy.id)
    expect(ruleCounts(ticked, today).unchecked).toBe(ruleCounts(lawBook, today).unchecked - 1)
    const line = ruleLine(ticked, oneCopy.id)
    expect(line && isCompared(line)).toBe(true)
    expect(ruleLine(lawBook, oneCopy.id)?.source?.origin).toBe('shipped')
  })

  it('shows under «Sắp đổi» what ends or begins after the day', () => {
    const newLaw = dataOfKind(lawBook, 'law').find(({ law }) => law === 'luat-01-2026')
    const before = addDays(newLaw?.from ?? today, -1)
    expect(ids(lawBook, before, '', 'changing')).toContain(newLaw?.id)
    expect(ids(lawBook, newLaw?.from ?? today, '', 'changing')).not.toContain(newLaw?.id)
  })

  it('shows what the agency itself entered', () => {
    expect(ids(lawBook, today, '', 'own')).toEqual([])
    const first = lawBook.data.find(({ kind, from }) => kind === 'timeLimit' && from <= today)
    if (!first) throw new Error('no time limit')
    const own: LawBook = {
      ...lawBook,
      packs: [...lawBook.packs, { pack: 'co-quan', version: 1, title: 'Của xã', origin: 'own', data: [first.id] }],
    }
    expect(ids(own, first.from, '', 'own')).toEqual([first.id])
  })
})
