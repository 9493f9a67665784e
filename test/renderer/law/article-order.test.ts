import { describe, expect, it } from 'vitest'
import { citedPlace, compareArticles } from '../../../renderer/law/rules/article-order.ts'

describe('the order of citations', () => {
  it('follows the text: articles, clauses and points by their numbers and letters', () => {
    const printed = [
      'Điều 3 khoản 1',
      'Điều 17 khoản 1',
      'Điều 17 khoản 1 điểm a',
      'Điều 17 khoản 1 điểm d',
      'Điều 17 khoản 1 điểm đ',
      'Điều 17 khoản 1 điểm e',
      'Điều 17 khoản 2',
      'Điều 17 khoản 10',
      'Điều 26',
      'Điều 26 khoản 3',
    ]
    expect([...printed].reverse().sort(compareArticles)).toEqual(printed)
  })

  it('names the clause and the point a citation is about', () => {
    expect(citedPlace('Điều 26 khoản 3 điểm đ')).toEqual({ clause: '3', point: 'đ' })
    expect(citedPlace('Điều 26')).toEqual({ clause: '', point: '' })
  })
})
