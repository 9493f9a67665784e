import { describe, expect, it } from 'vitest'
import { accountRoles } from '../../../shared/accounts/account.ts'
import { callNames } from '../../../shared/ipc/call.ts'
import { callRights, mayCall, refusedCalls, roleRefusal } from '../../../shared/ipc/call-rights.ts'
import { contract } from '../../../shared/ipc/contract.ts'
import { writingCalls } from '../../../shared/ipc/writing-calls.ts'

const names = callNames(contract)

describe('The table of what each role may do', () => {
  it('names every call of the contract, and none that is not there', () => {
    const listed = Object.entries(callRights).flatMap(([noun, calls]) =>
      Object.keys(calls).map((verb) => `${noun}.${verb}`),
    )
    expect(listed.toSorted()).toEqual([...names].toSorted())
  })

  it('leaves no call that nobody may make', () => {
    for (const name of names) expect([name, mayCall(accountRoles, name)]).toEqual([name, true])
  })

  it('lets who may only read write nothing into the register, but the draft of a screen', () => {
    const written = [...writingCalls].filter((call) => mayCall(['viewer'], call))
    expect(written).toEqual(['app.saveDraft'])
  })

  it('keeps what citizens asked from who only puts figures together or looks after accounts', () => {
    const seen = names.filter((name) => /^(requests|petitions|forms)\./.test(name))
    for (const role of ['consolidator', 'admin'] as const)
      expect(seen.filter((call) => mayCall([role], call))).toEqual([])
  })

  it('lets the focal point propose and check what the approver then approves', () => {
    expect(mayCall(['focalPoint'], 'releases.propose')).toBe(true)
    expect(mayCall(['focalPoint'], 'releases.approve')).toBe(false)
    expect(mayCall(['approver'], 'releases.approve')).toBe(true)
  })

  it('gives somebody with two roles what either may do', () => {
    expect(mayCall(['viewer', 'admin'], 'requests.query')).toBe(true)
    expect(mayCall(['viewer', 'admin'], 'accounts.add')).toBe(true)
    expect(mayCall(['viewer', 'admin'], 'requests.receive')).toBe(false)
  })

  it('refuses a call it does not know to everybody', () => {
    expect(mayCall(accountRoles, 'requests.burn')).toBe(false)
    expect(mayCall(accountRoles, 'constructor.constructor')).toBe(false)
    expect(mayCall(accountRoles, 'requests.constructor')).toBe(false)
  })

  it('tells who may do what one may not', () => {
    const refused = roleRefusal(['viewer'], 'requests.receive')
    expect(refused).toMatchObject({ error: { code: 'roleMayNot', message: expect.stringContaining('Đầu mối') } })
    expect(roleRefusal(['focalPoint'], 'requests.receive')).toBeNull()
    expect(refusedCalls(['viewer'])).toContain('requests.receive')
    expect(refusedCalls(['focalPoint'])).not.toContain('requests.receive')
  })
})
