import { describe, expect, it } from 'vitest'
import { articleGroups, articleOf, groupAt, partsSummary } from '../../../renderer/law/texts/article-groups.ts'
import type { LawArticle } from '../../../shared/law/law-text.ts'

const part = (article: string, clause = '', point = '', body = '', heading = ''): LawArticle => ({
  id: 1,
  article,
  clause,
  point,
  heading,
  body,
})
const parts = [
  part('', '', '', 'QUỐC HỘI'),
  part('', '', '', 'CHƯƠNG I'),
  part('Điều 1', '', '', 'Luật này quy định…', 'Phạm vi'),
  part('Điều 2', '', '', '', 'Giải thích'),
  part('Điều 2', '1', '', 'Thông tin là…'),
  part('Điều 2', '1', 'a', 'Tài liệu'),
  part('', '', '', 'CHƯƠNG II\nQUYỀN'),
  part('Điều 3', '', '', 'Công dân…', 'Quyền'),
]

describe('the table of articles', () => {
  it('gathers clauses and points under their article and keeps what belongs to none', () => {
    const groups = articleGroups(parts)
    expect(groups.map(({ label, heading }) => [label, heading])).toEqual([
      ['Phần mở đầu', ''],
      ['Điều 1', 'Phạm vi'],
      ['Điều 2', 'Giải thích'],
      ['CHƯƠNG II', ''],
      ['Điều 3', 'Quyền'],
    ])
    expect(groups[2]?.parts).toHaveLength(3)
  })

  it('finds the article a citation names, else the first one', () => {
    const groups = articleGroups(parts)
    expect(groupAt(groups, 'Điều 2 khoản 1 điểm a')).toBe(2)
    expect(groupAt(groups, 'Điều 20')).toBe(1)
    expect(groupAt([], '')).toBe(0)
    expect(articleOf('Điều 12a khoản 1')).toBe('Điều 12a')
  })

  it('opens the opening, a chapter and the second of two alike by their own labels', () => {
    const annexed = [...parts, part('', '', '', 'QUY CHẾ'), part('Điều 1', '', '', 'Quy chế này…', 'Phạm vi')]
    const groups = articleGroups(annexed)
    expect(groups.map(({ label }) => groupAt(groups, label))).toEqual(groups.map((_, index) => index))
    expect(groups.at(-1)?.label).toBe('Điều 1 (2)')
    expect(groupAt(groups, 'Điều 1 khoản 2')).toBe(1)
  })

  it('counts articles, clauses and points', () => {
    expect(partsSummary(parts)).toBe('3 điều, 1 khoản, 1 điểm')
    expect(partsSummary([])).toBe('0 điều')
  })
})
