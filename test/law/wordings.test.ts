import { describe, expect, test } from 'vitest'
import type { Datum } from '../../shared/law/law-book.ts'
import { book } from './shipped-law-book.ts'
import {
  type WordingCase,
  wordingsOf2016,
  wordingsOf2026,
  wordingsOfCommunes,
  wordingsOfDecree,
} from './wordings.cases.ts'

const worded = book.data.filter((datum): datum is Extract<Datum, { wording: string }> => 'wording' in datum)

const of = (text: string): readonly WordingCase[] =>
  worded
    .filter(({ citation }) => citation.text === text)
    .map(({ citation, wording }) => {
      const words = wording.split(/\s+/)
      return [citation.article, words.slice(0, 6).join(' '), words.slice(-4).join(' '), words.length]
    })

const bySection = (cases: readonly WordingCase[]): readonly string[] => cases.map((one) => one.join(' | ')).sort()

describe('lời văn chính thức', () => {
  test.each([
    ['Luật Tiếp cận thông tin số 104/2016/QH13', wordingsOf2016],
    ['Luật Tiếp cận thông tin số 01/2026/QH16', wordingsOf2026],
    ['Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15', wordingsOfCommunes],
    ['Nghị định số 13/2018/NĐ-CP', wordingsOfDecree],
  ])('%s: every quoted article begins, ends and counts as the official text', (text, cases) => {
    expect(bySection(of(text))).toEqual(bySection(cases))
  })

  test('a quoted wording has no stray blanks and leaves the mark that ends its line to the paper', () => {
    expect(worded.filter(({ wording }) => /^\s|\s$|[ \u00a0]{2}|[;.,]$/.test(wording)).map(({ id }) => id)).toEqual([])
  })
})

test('every word of the book is written in composed letters, without invisible ones', () => {
  const odd = book.data.filter((datum) => {
    const text = JSON.stringify(datum)
    return text !== text.normalize('NFC') || /[\u00a0\u00ad\u200b-\u200f\ufeff]/.test(text)
  })
  expect(odd.map(({ id }) => id)).toEqual([])
})
