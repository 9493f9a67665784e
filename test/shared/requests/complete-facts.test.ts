import { describe, expect, it } from 'vitest'
import { missingParts } from '../../../shared/requests/complete-facts.ts'
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
})
