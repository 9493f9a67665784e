import { describe, expect, it } from 'vitest'
import { groupRowName, guessHeadings, isColumnNumbers, mapHeadings } from '../../../shared/catalogue/read-headings.ts'

describe('recognising the headings of a commune’s own file', () => {
  it('maps usual headings, whatever their case, marks and punctuation', () => {
    const headings = [
      'STT',
      'TÊN VĂN BẢN',
      'Số, ký hiệu',
      'Ngày ban hành',
      'Cơ quan ban hành',
      'Lĩnh vực',
      'Đường dẫn',
      'Ghi chú',
    ]
    expect(mapHeadings(headings, 'published')).toEqual({
      1: 'title',
      2: 'documentNumber',
      3: 'createdOn',
      4: 'creatingUnit',
      5: 'field',
      6: 'address',
      7: 'note',
    })
  })

  it('maps the headings that its own export writes', () => {
    const headings = [
      'Tên thông tin, văn bản, hồ sơ, tài liệu',
      'Ngày tạo ra',
      'Thời điểm công khai',
      'Thời hạn công khai',
    ]
    expect(Object.values(mapHeadings(headings, 'mustPublish'))).toEqual([
      'title',
      'createdOn',
      'publishedOn',
      'publicationTerm',
    ])
  })

  it('gives each field one column, the best one', () => {
    expect(mapHeadings(['Nội dung', 'Tên văn bản', 'Nội dung thông tin'], 'conditional')).toMatchObject({ 0: 'title' })
    expect(Object.values(mapHeadings(['Tên', 'Tên văn bản'], 'conditional'))).toEqual(['title'])
  })

  it('takes only fields of the list', () => {
    expect(mapHeadings(['Tên đơn vị', 'Địa chỉ', 'Điện thoại', 'Ngày ban hành'], 'serviceUnits')).toEqual({
      0: 'title',
      1: 'address',
      2: 'contact',
    })
  })

  it('passes over title rows above the headings', () => {
    const rows = [
      ['ỦY BAN NHÂN DÂN XÃ TÂN THÀNH'],
      ['DANH MỤC THÔNG TIN PHẢI ĐƯỢC CÔNG KHAI', null, 'Mẫu 2'],
      [],
      ['TT', 'Tên thông tin', 'Ngày tạo', 'Đơn vị chủ trì'],
      [1, 'Quyết định về đất đai', '5/9/2026', 'Văn phòng'],
    ]
    expect(guessHeadings(rows, 'mustPublish')).toMatchObject({ row: 3, columns: 3 })
  })

  it('finds none where there is none', () => {
    expect(
      guessHeadings(
        [
          ['a', 'b'],
          [1, 2],
        ],
        'mustPublish',
      ),
    ).toBeUndefined()
  })
})

describe('rows that are not content', () => {
  it('knows the row of column numbers', () => {
    expect(isColumnNumbers(['(1)', '(2)', '(3)'])).toBe(true)
    expect(isColumnNumbers([1, 2, 3])).toBe(true)
    expect(isColumnNumbers([1, 'Quyết định', '5/9/2026'])).toBe(false)
  })

  it('reads a Roman numeral with one text as a group of rows', () => {
    expect(groupRowName(['I', 'Lĩnh vực đất đai', null], 0, 4)).toBe('Lĩnh vực đất đai')
    expect(groupRowName(['XIV.', 'Hộ tịch'], 0, 4)).toBe('Hộ tịch')
    expect(groupRowName(['A', 'Tài chính'], 0, 4)).toBe('Tài chính')
    expect(groupRowName(['II. Tài chính', null, null], -1, 4)).toBe('Tài chính')
  })

  it('takes a numbered row with only a name as content', () => {
    expect(groupRowName([3, 'Quyết định', null], 0, 4)).toBeUndefined()
    expect(groupRowName(['I', 'Quyết định', '5/9/2026'], 0, 4)).toBeUndefined()
    expect(groupRowName(['Trường mầm non Tân Thành'], -1, 1)).toBeUndefined()
  })
})
