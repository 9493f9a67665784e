import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { groupText } from '../../../shared/catalogue/catalogue-differences.ts'
import { groupReader } from '../../../shared/catalogue/read-group.ts'
import { importRowReader } from '../../../shared/catalogue/read-import-row.ts'
import { conditions, publicationGroups } from '../../../shared/law/classifications.ts'
import { book } from '../../law/shipped-law-book.ts'

const today = localDate('2026-11-22')
const mapping = { 0: 'title', 1: 'createdOn', 2: 'group', 3: 'address', 4: 'publicationForms' }

describe('a row of an imported file', () => {
  const read = importRowReader(book, 'mustPublish', mapping, today)

  it('becomes an item with its days, group and forms', () => {
    const row = read(
      7,
      ['  Quyết định  1 ', '5/9/2026', 'Điểm c khoản 1 Điều 17', 'https://a.vn/1', 'Niêm yết'],
      'Đất đai',
    )
    expect(row.row).toBe(7)
    expect(row.problems).toEqual([])
    expect(row.fields).toMatchObject({
      title: 'Quyết định 1',
      createdOn: '2026-09-05',
      address: 'https://a.vn/1',
      publicationForms: ['posting'],
      field: 'Đất đai',
    })
    expect(row.fields.group).toBe(publicationGroups(book, today).find((group) => group.point === 'c')?.id)
  })

  it('is kept out by an empty title, a day that does not exist, and words that are too long', () => {
    const blocking = (cells: string[]) =>
      read(8, cells, '')
        .problems.filter((problem) => problem.blocking)
        .map((problem) => problem.field)
    expect(blocking(['', '5/9/2026'])).toEqual(['title'])
    expect(blocking(['Tên', '31/02/2026'])).toEqual(['createdOn'])
    expect(blocking(['x'.repeat(1001), ''])).toEqual(['title'])
    expect(blocking(['x'.repeat(1000), ''])).toEqual([])
    expect(blocking(['Tên', '', '', 'javascript:alert(1)'])).toEqual(['address'])
  })

  it('comes in with a note when a year stands for a day or the group is unknown', () => {
    const row = read(9, ['Tên', '2025', 'Nhóm lạ'], '')
    expect(row.problems.map((problem) => [problem.field, problem.blocking])).toEqual([
      ['createdOn', false],
      ['group', false],
    ])
    expect(row.fields).toMatchObject({ createdOn: null, group: '' })
  })

  it('needs an address in the list of what is already public', () => {
    const published = importRowReader(book, 'published', mapping, today)
    expect(published(3, ['Tên', '', '', ''], '').problems).toMatchObject([{ field: 'address', blocking: true }])
    expect(published(3, ['Tên', '', '', 'https://a.vn'], '').problems).toEqual([])
  })

  it('keeps only the name of what is not accessible', () => {
    const secret = importRowReader(book, 'notAccessible', { 0: 'title', 1: 'note' }, today)
    expect(secret(2, ['Hồ sơ cán bộ', 'nội dung'], 'Nhóm').fields).toMatchObject({
      title: 'Hồ sơ cán bộ',
      note: '',
      field: '',
    })
  })
})

describe('the group a cell names', () => {
  it('tells điểm đ from điểm d', () => {
    const read = groupReader(book, 'mustPublish', today)
    const groups = publicationGroups(book, today)
    expect(read('đ')).toBe(groups.find((group) => group.point === 'đ')?.id)
    expect(read('điểm d')).toBe(groups.find((group) => group.point === 'd')?.id)
    expect(read('Khoản 1 điểm đ Điều 17')).toBe(groups.find((group) => group.point === 'đ')?.id)
  })

  it('takes a letter by the law of the day and full words by the law they name', () => {
    const before = localDate('2026-08-31')
    expect(groupReader(book, 'mustPublish', before)('c')).toBe(
      publicationGroups(book, before).find((group) => group.point === 'c')?.id,
    )
    for (const day of [before, today])
      for (const group of publicationGroups(book, day))
        expect(groupReader(book, 'mustPublish', today)(groupText(book, group.id))).toBe(group.id)
  })

  it('reads a clause for the list with conditions', () => {
    expect(groupReader(book, 'conditional', today)('khoản 2')).toBe(
      conditions(book, today).find((condition) => condition.clause === '2')?.id,
    )
    expect(groupReader(book, 'serviceUnits', today)('khoản 2')).toBe('')
  })
})
