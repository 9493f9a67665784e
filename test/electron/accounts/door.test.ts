import { describe, expect, it } from 'vitest'
import { makeDeskAccess } from '../../../electron/accounts/desk-access.ts'
import { makeDoor } from '../../../electron/accounts/door.ts'
import { systemClock } from '../../../electron/clock.ts'
import type { Session } from '../../../electron/session.ts'
import { ok } from '../../../shared/result.ts'
import { must } from '../requests/open-register.ts'
import { chief, deskOfPeople } from './desk-of-people.ts'

/** The door of an encrypted register as at a start: it waits for its key. */
const doorOfWaitingRegister = async () => {
  const { protect, sessions, folder } = await deskOfPeople()
  await protect()
  const drawnAnew: boolean[] = []
  const access = makeDeskAccess((_stage, anew) => drawnAnew.push(anew))
  access.guard()
  let session: Session | null = null
  const door = makeDoor({
    dataFolder: folder,
    access,
    clock: systemClock,
    session: () => session,
    open: async () => {
      session = sessions.current()
      return ok(null)
    },
    onRefused: () => undefined,
  })
  return { door, access, drawnAnew }
}

describe('The window behind the door', () => {
  it('goes on as it is when it showed nothing but the door', async () => {
    const { door, access, drawnAnew } = await doorOfWaitingRegister()
    const account = (await door.state()).accounts[0]?.id ?? ''
    expect(must(await door.signIn(account, chief))).toEqual({ drawnAnew: false })
    expect([access.stage(), drawnAnew]).toEqual(['open', [false]])
  })

  it('forgets what it showed to whoever left, also when the same person comes back', async () => {
    const { door, access, drawnAnew } = await doorOfWaitingRegister()
    const account = (await door.state()).accounts[0]?.id ?? ''
    must(await door.signIn(account, chief))
    access.signOut()
    expect(must(await door.signIn(account, chief))).toEqual({ drawnAnew: true })
    expect(drawnAnew).toEqual([false, true, true])
  })
})
