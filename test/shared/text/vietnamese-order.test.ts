import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { compareVietnamese, sortKey } from '../../../shared/text/vietnamese-order.ts'

const sorted = (words: readonly string[]): string[] => [...words].sort(compareVietnamese)

/** Names of communes, offices and fields as they stand in catalogues, shuffled. */
const realWords = [
  'Ủy ban nhân dân xã',
  'An Khánh',
  'Ẩn Đỗ',
  'Ăn uống',
  'Ân Thi',
  'Ấn Độ',
  'Ba Vì',
  'Bà Rịa',
  'Bả cây',
  'Bã mía',
  'Bá Thước',
  'Bạ Lạc',
  'Bắc Kạn',
  'Bằng Luân',
  'Bình Minh',
  'Cao Bằng',
  'Cầu Giấy',
  'Dân số',
  'Duy Tiên',
  'Đa Phúc',
  'Đại Lộc',
  'Đất đai',
  'Đê điều',
  'Giáo dục',
  'Hòa Bình',
  'Hộ tịch',
  'Kế hoạch',
  'Khiếu nại',
  'Lao động',
  'Ngân sách',
  'Nghị quyết',
  'Nguyễn Du',
  'Ông Ích Khiêm',
  'Ơ Đu',
  'Quyết định',
  'Thanh tra',
  'Thú y',
  'Thuỷ lợi',
  'Tiếp công dân',
  'Trạm y tế',
  'Ưu đãi',
  'Văn hóa',
  'Xây dựng',
  'Y tế',
]

describe('Vietnamese order', () => {
  it('follows the alphabet a ă â b c d đ e ê … o ô ơ … u ư', () => {
    const letters = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ')
    expect(sorted([...letters].reverse())).toEqual(letters)
  })

  it('orders tones ngang, huyền, hỏi, ngã, sắc, nặng after the letters', () => {
    expect(sorted(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'])).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ'])
    expect(sorted(['mã b', 'ma c', 'mạ a'])).toEqual(['mạ a', 'mã b', 'ma c'])
  })

  it('puts lower case before upper case only when all else is the same', () => {
    expect(sorted(['Đất', 'đất', 'đá'])).toEqual(['đá', 'đất', 'Đất'])
  })

  it('compares numbers inside text by their value', () => {
    expect(sorted(['12/QĐ', '9/QĐ', '100/QĐ', '05/QĐ'])).toEqual(['05/QĐ', '9/QĐ', '12/QĐ', '100/QĐ'])
    expect(sorted(['Tổ 10', 'Tổ 2', 'Tổ'])).toEqual(['Tổ', 'Tổ 2', 'Tổ 10'])
  })

  it('gives one key for composed and decomposed letters', () => {
    for (const word of realWords) expect(sortKey(word.normalize('NFD'))).toBe(sortKey(word.normalize('NFC')))
  })

  it('passes over quotation marks and doubled spaces', () => {
    expect(sortKey('“Đất  đai”')).toBe(sortKey('Đất đai'))
  })

  it('agrees with the system collation of Vietnamese on real names', () => {
    const collator = new Intl.Collator('vi')
    expect(sorted(realWords)).toEqual([...realWords].sort(collator.compare))
    for (const a of realWords) {
      for (const b of realWords) expect(Math.sign(compareVietnamese(a, b))).toBe(Math.sign(collator.compare(a, b)))
    }
  })

  it('gives SQLite the same order as the program', () => {
    const database = new Database(':memory:')
    database.exec('CREATE TABLE word (text TEXT, key TEXT) STRICT')
    const insert = database.prepare('INSERT INTO word VALUES (?, ?)')
    for (const word of [...realWords].reverse()) insert.run(word, sortKey(word))
    const rows = database.prepare('SELECT text FROM word ORDER BY key').pluck().all()
    database.close()
    expect(rows).toEqual(sorted(realWords))
  })
})
