import { flushCompileCache } from 'node:module'
import { dirname } from 'node:path'
import { protectRegister } from '../../electron/accounts/protect.ts'
import { openFaultSession, receiveToday, say } from './fault-session.ts'

/** Encrypts the register at argv[2] with the password argv[3]; an act before it and one after are said once they were acknowledged. Meant to be killed. */
const [, , databaseFile = '', password = ''] = process.argv
const { sessions, keeper } = openFaultSession(dirname(databaseFile))
const receive = async () => {
  const number = receiveToday(sessions)
  await keeper.settle()
  say(typeof number === 'string' ? `refused ${number}` : `ack request ${number}`)
}
await keeper.renew()
await receive()
flushCompileCache()
say('open')
const done = await protectRegister(sessions, { jobId: 'ma-hoa', name: 'Cán bộ thử', password })
say(done.ok ? 'sealed' : `refused ${done.error.code}`)
await receive()
await sessions.close()
flushCompileCache()
process.exit()
