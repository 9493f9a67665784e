import { FULL_COST } from '../../electron/safety/keyring.ts'
import { type Figure, median } from './figures.ts'
import { WARMING_STARTS } from './start-up.ts'
import { productOn, startOnce } from './started-program.ts'
import { benchPassword, type TwinFolders } from './twin-registers.ts'

type Times = {
  readonly plain: number[]
  readonly door: number[]
  readonly within: number[]
  readonly password: number[]
}

/**
 * Start-up with the register encrypted behind a password and without, in turns. What an officer waits for is added up: until the door
 * stands there, and from the password sent until the desk does. Typing it is not counted; trying it, made slow on purpose, is told apart.
 */
export const measureProtectedStart = async (twins: TwinFolders, runs: number): Promise<readonly Figure[]> => {
  const plain = productOn(twins.plain)
  const sealed = { ...productOn(twins.sealed), password: { text: benchPassword, cost: FULL_COST } }
  const times: Times = { plain: [], door: [], within: [], password: [] }
  for (let run = -WARMING_STARTS; run < runs; run += 1) {
    const ofPlain = await startOnce(plain)
    const { spawned, door, sent, usable, password } = await startOnce(sealed)
    if (door === undefined || sent === undefined || password === undefined) throw new Error('No password was asked for')
    if (run < 0) continue
    times.plain.push(ofPlain.usable - ofPlain.spawned)
    times.door.push(door - spawned)
    times.within.push(usable - sent)
    times.password.push(password)
  }
  const figure = (what: string, values: readonly number[], target: Figure['target'] = null): Figure => ({
    what,
    product: median(values),
    baseline: median(times.plain),
    baselineName: 'khởi động với sổ không mật khẩu',
    target,
    count: values.length,
  })
  const waited = times.door.map((door, run) => door + (times.within[run] ?? Number.NaN))
  const waitedForApp = waited.map((ms, run) => ms - (times.password[run] ?? Number.NaN))
  return [
    figure('Khởi động với sổ có mật khẩu, không kể gõ và thử mật khẩu (trung vị)', waitedForApp, {
      measure: 'ratio',
      most: 1.15,
    }),
    figure('Như trên, kể cả thử mật khẩu', waited),
    figure('Đến màn hình Đăng nhập', times.door),
    figure('Từ lúc gửi mật khẩu đến Bàn làm việc', times.within),
    { ...figure('Thử một mật khẩu (scrypt 128 MB)', times.password), baseline: null, baselineName: '' },
  ]
}
