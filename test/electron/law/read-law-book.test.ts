import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { knownLaw, LawPackError, lawFolderHash } from '../../../electron/law/law-folder.ts'
import { readLawBook, readShippedLaw } from '../../../electron/law/read-law-book.ts'
import { lawFolder } from '../../law/shipped-law-book.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'law-book-'))
  cpSync(lawFolder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Rewrites text inside one pack; the text must be there, so that a test cannot pass by missing it. */
const spoil = (file: string, from: string, to: string): void => {
  const text = readFileSync(path.join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(path.join(folder, file), text.replace(from, to))
}

const message = (): string => {
  try {
    readLawBook(folder)
  } catch (error) {
    if (error instanceof LawPackError) return error.message
    throw error
  }
  return ''
}

describe('readLawBook', () => {
  test('reads the packs that ship', () => {
    const book = readLawBook(folder)
    expect(book.packs.map((pack) => pack.pack)).toContain('luat-01-2026')
    expect(book.packs.map((pack) => pack.pack)).toContain('calendar')
    expect(JSON.parse(JSON.stringify(book))).toEqual(book)
  })

  test.each([
    ['an unknown key', 'luat-01-2026.json', '"kind": "law",', '"kind": "law", "days": 3,', /luat-01-2026\.30\.1.*days/],
    [
      'a day that does not exist',
      'luat-01-2026.json',
      '"from": "2026-09-01"',
      '"from": "2026-02-30"',
      /30\.1.*Ngày không đúng/,
    ],
    [
      'an empty citation',
      'dan-su-2015.json',
      '"article": "Điều 147 khoản 2"',
      '"article": ""',
      /dan-su-2015\.147\.2.*article/,
    ],
    ['a missing citation', 'dan-su-2015.json', '"citation"', '"cited"', /dan-su-2015\.147\.2.*citation/],
    ['an unknown certainty', 'dan-su-2015.json', '"confirmed"', '"sure"', /certainty/],
    [
      'a period that ends before it starts',
      'luat-104-2016.json',
      '"until": "2026-08-31"',
      '"until": "2017-01-01"',
      /18\.4.*trước ngày có hiệu lực/,
    ],
    [
      'laws that overlap',
      'luat-104-2016.json',
      '"id": "luat-104-2016.37"',
      '"id": "luat-104-2016.38"',
      /chồng lên mục «luat-01-2026\.30\.1»/,
    ],
    ['an id used twice', 'dan-su-2015.json', 'dan-su-2015.148.3', 'dan-su-2015.147.2', /đã dùng cho một mục khác/],
    [
      'two limits for one act',
      'luat-104-2016.json',
      '"act": "notifyTimeLimit"',
      '"act": "provide"',
      /luat-104-2016\.30\.4.*chồng lên/,
    ],
    ['a holiday entered twice', 'calendar.json', '"2026-09-01"', '"2026-09-02"', /2026-09-02.*đã có trong lịch/],
    ['a holiday of another year', 'calendar.json', '"2026-01-01"', '"2025-12-31"', /2025-12-31.*không thuộc năm 2026/],
    ['text that is not JSON', 'calendar.json', '{', '', /calendar\.json.*không phải tệp JSON/],
  ])('refuses %s, naming file, datum and reason', (_what, file, from, to, pattern) => {
    spoil(file, from, to)
    expect(message()).toMatch(pattern)
    expect(message()).toContain(file)
  })

  test('gives the same book for packs that were checked before', () => {
    expect(knownLaw(folder, lawFolderHash(folder))).toEqual(readShippedLaw(folder))
  })

  test('does not know packs in which one letter differs from those that were checked', () => {
    const checked = lawFolderHash(folder)
    spoil('luat-01-2026.json', '"from": "2026-09-01"', '"from": "2026-09-31"')
    expect(knownLaw(folder, checked)).toBeUndefined()
    expect(() => readShippedLaw(folder)).toThrow(LawPackError)
  })

  test('refuses a folder without its calendar or without packs', () => {
    rmSync(path.join(folder, 'calendar.json'))
    expect(message()).toMatch(/calendar\.json/)
    rmSync(folder, { recursive: true })
    expect(message()).not.toBe('')
  })
})
