import { describe, expect, it } from 'vitest'
import { type SplitLawText, splitLawText } from '../../../shared/law/split-law-text.ts'
import { cleanLines } from '../../../shared/text/clean-lines.ts'

/** Short texts made up for these tests: no law says any of this. */
const split = (text: string): SplitLawText => splitLawText(cleanLines(text))

/** «Điều 2 khoản 1 điểm a: body» for each part that is in an article. */
const outline = ({ articles }: SplitLawText): readonly string[] =>
  articles
    .filter(({ article }) => article !== '')
    .map(({ article, clause, point, heading, body }) => {
      const place = [article, clause && `khoản ${clause}`, point && `điểm ${point}`].filter((part) => part !== '')
      return `${place.join(' ')}: ${heading === '' ? '' : `[${heading}] `}${body}`.trim()
    })

const outside = ({ articles }: SplitLawText) =>
  articles.filter(({ article }) => article === '').map(({ heading, body }) => [heading, body])

describe('splitting an official text', () => {
  it('parts articles, clauses and points, and keeps the opening, chapters and the end apart', () => {
    const result = split(`
      ỦY BAN NHÂN DÂN
      Số: 01/2030/QĐ-THU
      Căn cứ nhu cầu thử nghiệm;
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      Quy định này nói về việc trồng cây.
      Điều 2. Giải thích từ ngữ
      Trong Quy định này:
      1. Cây là cây xanh.
      2. Vườn gồm:
      a) Vườn nhà;
      b) Vườn trường;
      c) Vườn khác.
      Vườn bỏ hoang không phải là vườn.
      Chương II. TRỒNG CÂY
      Mục 1
      Chọn giống
      Điều 3. Chọn giống
      1. Giống phải khỏe.
      Quy định này được áp dụng từ ngày trồng.
      Nơi nhận:
      - Như Điều 3;
    `)
    expect(outline(result)).toEqual([
      'Điều 1: [Phạm vi] Quy định này nói về việc trồng cây.',
      'Điều 2: [Giải thích từ ngữ] Trong Quy định này:',
      'Điều 2 khoản 1: Cây là cây xanh.',
      'Điều 2 khoản 2: Vườn gồm:',
      'Điều 2 khoản 2 điểm a: Vườn nhà;',
      'Điều 2 khoản 2 điểm b: Vườn trường;',
      'Điều 2 khoản 2 điểm c: Vườn khác.\nVườn bỏ hoang không phải là vườn.',
      'Điều 3: [Chọn giống]',
      'Điều 3 khoản 1: Giống phải khỏe.\nQuy định này được áp dụng từ ngày trồng.',
    ])
    expect(outside(result)).toEqual([
      ['', 'ỦY BAN NHÂN DÂN\nSố: 01/2030/QĐ-THU\nCăn cứ nhu cầu thử nghiệm;'],
      ['Chương I. QUY ĐỊNH CHUNG', ''],
      ['Chương II. TRỒNG CÂY', ''],
      ['Mục 1. Chọn giống', ''],
      ['', 'Nơi nhận:\n- Như Điều 3;'],
    ])
    expect(result.doubts).toEqual([])
  })

  it('starts a clause only with the next number', () => {
    const result = split(`
      Điều 1. Số cây
      1. Mỗi nhà trồng:
      15. cây là đủ.
      1. cây cũng được.
      1.5 mét một cây.
      2. Không trồng quá dày.
      2a. Không trồng quá thưa.
      3. Hết.
    `)
    expect(outline(result)).toEqual([
      'Điều 1: [Số cây]',
      'Điều 1 khoản 1: Mỗi nhà trồng:\n15. cây là đủ.\n1. cây cũng được.\n1.5 mét một cây.',
      'Điều 1 khoản 2: Không trồng quá dày.',
      'Điều 1 khoản 2a: Không trồng quá thưa.',
      'Điều 1 khoản 3: Hết.',
    ])
    expect(result.doubts).toEqual(['Điều 1: sau khoản 1 là dòng đánh số 15; dòng này được coi là lời văn.'])
  })

  it('follows the Vietnamese order of points: d, đ, e, g, h, i, k', () => {
    const letters = [...'abcdđeghiklm']
    const text = letters.map((letter) => `${letter}) Loại ${letter};`).join('\n')
    const result = split(`Điều 1. Các loại\n1. Gồm:\n${text}`)
    expect(result.articles.map(({ point }) => point).filter((point) => point !== '')).toEqual(letters)
    expect(result.doubts).toEqual([])
  })

  it('begins points anew in every clause and takes them straight under an article too', () => {
    const result = split('Điều 1. A\na) Một;\nb) Hai.\nĐiều 2. B\n1. Gồm:\na) Ba;\n2. Gồm:\na) Bốn;\na1) Năm.')
    expect(outline(result)).toEqual([
      'Điều 1: [A]',
      'Điều 1 điểm a: Một;',
      'Điều 1 điểm b: Hai.',
      'Điều 2: [B]',
      'Điều 2 khoản 1: Gồm:',
      'Điều 2 khoản 1 điểm a: Ba;',
      'Điều 2 khoản 2: Gồm:',
      'Điều 2 khoản 2 điểm a: Bốn;',
      'Điều 2 khoản 2 điểm a1: Năm.',
    ])
  })

  it('doubts a letter that is missing, and takes one out of order for text', () => {
    const result = split('Điều 1. A\n1. Gồm:\na) Một;\nc) Ba;\nb) Hai;\nx) Xa.')
    expect(outline(result)).toEqual([
      'Điều 1: [A]',
      'Điều 1 khoản 1: Gồm:',
      'Điều 1 khoản 1 điểm a: Một;',
      'Điều 1 khoản 1 điểm c: Ba;\nb) Hai;\nx) Xa.',
    ])
    expect(result.doubts).toEqual([
      'Điều 1 khoản 1: thiếu điểm trước điểm c.',
      'Điều 1 khoản 1: dòng «b)» không theo thứ tự các điểm; dòng này được coi là lời văn.',
      'Điều 1 khoản 1: dòng «x)» không theo thứ tự các điểm; dòng này được coi là lời văn.',
    ])
  })

  it('names missing and repeated articles', () => {
    expect(split('Điều 1. A\nMột.\nĐiều 3. C\nBa.').doubts).toEqual(['Thiếu Điều 2.'])
    expect(split('Điều 1. A\nMột.\nĐiều 5. C\nNăm.').doubts).toEqual(['Thiếu Điều 2 đến Điều 4.'])
    expect(split('Điều 2. A\nHai.').doubts).toEqual(['Thiếu Điều 1.'])
    expect(split('Điều 1. A\nMột.\nĐiều 1. B\nMột nữa.').doubts).toEqual(['«Điều 1» có hơn một lần trong tệp.'])
    expect(split('Điều 1. A\nMột.\nĐiều 1a. B\nMột a.\nĐiều 2. C\nHai.').doubts).toEqual([])
  })

  it('does not take a sentence about an article, a chapter or a section for the article itself', () => {
    const result = split(`
      Điều 1. Dẫn chiếu
      1. Theo quy định tại
      Điều 5 của Quy định này và
      Chương II của Quy định này,
      Mục 3 của Chương đó thì được trồng.
      Điều 2. Hết
      Xong.
    `)
    expect(outline(result)).toHaveLength(3)
    expect(outline(result)[1]).toContain('Mục 3 của Chương đó')
    expect(result.doubts).toEqual([])
  })

  it('keeps a passage quoted by an amendment inside the clause that brings it', () => {
    for (const [open, close] of [
      ['“', '”'],
      ['"', '"'],
    ]) {
      const result = split(`
        Điều 1. Sửa đổi, bổ sung một số điều
        1. Sửa đổi Điều 9 như sau:
        ${open}Điều 9. Tên mới
        1. Khoản mới.
        2. Khoản mới nữa:
        a) Điểm mới.${close}.
        2. Bãi bỏ Điều 10.
        Điều 2. Hiệu lực
        Từ ngày ký.
      `)
      expect(outline(result)).toEqual([
        'Điều 1: [Sửa đổi, bổ sung một số điều]',
        `Điều 1 khoản 1: Sửa đổi Điều 9 như sau:\n${open}Điều 9. Tên mới\n1. Khoản mới.\n2. Khoản mới nữa:\na) Điểm mới.${close}.`,
        'Điều 1 khoản 2: Bãi bỏ Điều 10.',
        'Điều 2: [Hiệu lực] Từ ngày ký.',
      ])
      expect(result.doubts).toEqual([])
    }
  })

  it('loses nothing behind a quotation that never closes, and doubts it', () => {
    const result = split('Điều 1. A\n1. Như sau:\n“Một là\n2. Hai.\nĐiều 2. B\nHết.')
    expect(outline(result)).toHaveLength(4)
    expect(result.doubts).toHaveLength(1)
  })

  it('reads the text beside «Điều 1.» as the rule when nothing follows or a list does', () => {
    const result = split(
      'Điều 1. Ban hành kèm theo:\n1. Quy chế.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\nĐiều 3: Tên\nLời.',
    )
    expect(outline(result)).toEqual([
      'Điều 1: Ban hành kèm theo:',
      'Điều 1 khoản 1: Quy chế.',
      'Điều 2: Quyết định có hiệu lực từ ngày ký.',
      'Điều 3: [Tên] Lời.',
    ])
  })

  it('keeps annexes whole', () => {
    const result = split('Điều 1. A\nMột.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nPHỤ LỤC I\nMẪU ĐƠN\n1. Họ tên:\na) Tên khác:')
    expect(outline(result)).toEqual(['Điều 1: [A] Một.'])
    expect(outside(result)).toEqual([
      ['', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'],
      ['PHỤ LỤC I', 'MẪU ĐƠN\n1. Họ tên:\na) Tên khác:'],
    ])
  })

  it('says so when there is no article at all', () => {
    const result = split('Một bài báo.\nKhông có gì.')
    expect(result.doubts).toHaveLength(1)
    expect(outside(result)).toEqual([['', 'Một bài báo.\nKhông có gì.']])
    expect(split('')).toMatchObject({ articles: [] })
  })

  it('puts every line of any text into some part', () => {
    const pieces = [
      'Điều 1. A',
      'Điều 2',
      '1. Một',
      '2. Hai',
      'a) Điểm',
      'c) Điểm',
      'Chương I',
      'PHỤ LỤC',
      '“Mở',
      'đóng”',
      'lời',
    ]
    // A fixed walk through many orders of these pieces.
    for (let seed = 1; seed <= 300; seed += 1) {
      let state = seed
      const lines = Array.from({ length: 14 }, (_, index) => {
        state = (state * 48_271) % 2_147_483_647
        return `${pieces[state % pieces.length]} số${index}`
      })
      const kept = splitLawText(lines)
        .articles.map(({ heading, body }) => `${heading}\n${body}`)
        .join('\n')
      for (const index of lines.keys()) expect(kept).toMatch(new RegExp(`số${index}(?!\\d)`))
    }
  })
})
