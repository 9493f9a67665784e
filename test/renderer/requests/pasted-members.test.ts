import { describe, expect, it } from 'vitest'
import { pastedMembers } from '../../../renderer/requests/pasted-members.ts'

describe('a list of people pasted from a spreadsheet', () => {
  it('is name, ID number and reason, with or without a column of running numbers', () => {
    const people = [
      { name: 'Lò Văn Pản', idNumber: '020190001234', reason: 'Giám sát' },
      { name: 'Bế Thị Út', idNumber: '', reason: '' },
    ]
    expect(pastedMembers('Lò Văn Pản\t020190001234\tGiám sát\r\nBế Thị Út\t\t\r\n')).toEqual(people)
    expect(pastedMembers('1\tLò Văn Pản\t020190001234\tGiám sát\n2\tBế Thị Út')).toEqual(people)
  })

  it('follows its headings, wherever the columns stand', () => {
    const text =
      'STT\tSố CCCD\tHọ và tên\tĐịa chỉ\tLý do, mục đích\n1\t0201 9000 1234\tLò Văn Pản\tBản Mới\tGiám sát\n\n'
    expect(pastedMembers(text)).toEqual([{ name: 'Lò Văn Pản', idNumber: '020190001234', reason: 'Giám sát' }])
  })

  it('may be names alone, one a line', () => {
    expect(pastedMembers('Lò Văn Pản\nBế Thị Út').map(({ name }) => name)).toEqual(['Lò Văn Pản', 'Bế Thị Út'])
  })

  it('is none for a single word, which the box takes as it is', () => {
    expect(pastedMembers('Lò Văn Pản')).toEqual([])
    expect(pastedMembers('')).toEqual([])
  })
})
