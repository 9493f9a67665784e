import { describe, expect, it } from 'vitest'
import { guidanceText, missingParts } from '../../../shared/requests/complete-facts.ts'
import { someFacts, withRequester } from '../../electron/requests/open-register.ts'

describe('what is missing to be valid', () => {
  it('is nothing when the request says who, where, what and why', () => {
    expect(missingParts(someFacts())).toEqual([])
  })

  it('names each part the law asks for', () => {
    const bare = withRequester(someFacts({ purpose: ' ' }), { idNumber: '', address: '' })
    expect(missingParts(bare)).toEqual([
      'số thẻ căn cước hoặc hộ chiếu',
      'nơi cư trú hoặc địa chỉ',
      'lý do, mục đích yêu cầu',
    ])
  })

  it('asks for the representative of an organisation or of someone else', () => {
    const organisation = withRequester(someFacts(), { kind: 'organisation' })
    expect(missingParts(organisation)).toContain('họ, tên người đại diện')
    expect(missingParts(organisation)).toContain('tên tổ chức, đoàn thể, doanh nghiệp')
    expect(missingParts(withRequester(someFacts(), { capacity: 'guardian' }))).toEqual(['họ, tên người đại diện'])
  })

  it('asks an organisation for its list, and for what each person in it leaves out', () => {
    const organisation = {
      kind: 'organisation',
      organisationName: 'Hội Nông dân xã',
      organisationAddress: 'Thôn Trung',
      representativeName: 'Bế Văn Thỏa',
    } as const
    const whole = { name: 'Lò Văn Pản', idNumber: '020190001234', reason: 'Giám sát' }
    const missingWith = (members: (typeof whole)[]) =>
      missingParts(withRequester(someFacts(), { ...organisation, members }))
    expect(missingWith([])).toEqual(['danh sách người cùng yêu cầu (họ tên, số giấy tờ, lý do của từng người)'])
    expect(missingWith([whole])).toEqual([])
    expect(missingWith([whole, { ...whole, idNumber: '', reason: ' ' }])).toEqual([
      'số giấy tờ của người trong danh sách',
      'lý do của từng người trong danh sách',
    ])
  })

  it('is told to the requester in one sentence, and nothing is told when nothing is missing', () => {
    expect(guidanceText(['nơi cư trú hoặc địa chỉ', 'lý do, mục đích yêu cầu'])).toMatch(
      /^Đề nghị bổ sung: nơi cư trú hoặc địa chỉ; lý do, mục đích yêu cầu\. /,
    )
    expect(guidanceText([])).toBe('')
  })
})
