import { describe, expect, it } from 'vitest'
import { requestFactsSchema, wholeFacts } from '../../../shared/requests/information-request.ts'
import { someFacts } from '../../electron/requests/open-register.ts'

const { minor: _, circumstances: __, helpGiven: ___, members: ____, ...oldRequester } = someFacts().requester
const { receivedTime: _____, ...oldFacts } = { ...someFacts(), requester: oldRequester }

describe('facts written by an older version', () => {
  it('are whole when they are read: what was not asked for then is empty', () => {
    expect(wholeFacts(oldFacts)).toEqual(someFacts())
  })

  it('stay as they are when they say more', () => {
    const facts = { ...someFacts(), requester: { ...someFacts().requester, minor: true, helpGiven: 'Đọc cho nghe' } }
    expect(wholeFacts(facts)).toEqual(facts)
  })

  it('are still accepted by the form and by calls', () => {
    expect(requestFactsSchema.parse(oldFacts)).toEqual(someFacts())
  })
})
