import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../scripts/places.mjs'
import { findRuntime } from '../../scripts/runtime.mjs'

/** An Electron program, and when its first page is usable: when the expression `until` first holds in it. */
export type Program = {
  readonly folder: string
  readonly main: string
  readonly dataFolder: string
  readonly until: string
  /** What the program waits for before it shows that page. */
  readonly password?: {
    readonly text: string
    readonly cost: { readonly n: number; readonly r: number; readonly p: number }
  }
}

/** Milliseconds since 1970 from the process's start on; `password`: how long trying one takes in that program. */
type Started = {
  readonly spawned: number
  readonly door?: number
  readonly sent?: number
  readonly usable: number
  readonly password?: number
}

/** The desk is usable when its panels and the month are drawn from the register. */
const deskIsDrawn =
  "document.querySelector('main h1')?.textContent === 'Bàn làm việc' && document.querySelectorAll('main h2').length > 3 && document.querySelector('main [role=grid], main table') !== null"

/** The built product on a register in use. */
export const productOn = (dataFolder: string): Program => ({
  folder: root,
  main: 'out/main/main.cjs',
  dataFolder,
  until: deskIsDrawn,
})

/** Starts a program, waits for its usable page and ends it; see observed-start.mjs. */
export const startOnce = ({ folder, main, dataFolder, until, password }: Program): Promise<Started> =>
  new Promise((done, fail) => {
    const { executable, flags } = findRuntime()
    const spawned = performance.timeOrigin + performance.now()
    const child = spawn(
      executable,
      [
        ...flags,
        join(import.meta.dirname, 'observed-start.mjs'),
        `--observe=${folder}`,
        `--main=${main}`,
        `--until=${until}`,
        `--data-dir=${dataFolder}`,
        ...(password ? [`--password=${password.text}`, `--cost=${Object.values(password.cost).join(',')}`] : []),
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const seen = new Map<string, number>()
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [what = '', at] = line.split(' ')
      seen.set(what, Number(at))
    })
    const tooLate = setTimeout(() => child.kill(), 60_000)
    child.on('error', fail)
    child.on('close', () => {
      clearTimeout(tooLate)
      const usable = seen.get('usable')
      if (usable === undefined) fail(new Error(`Không thấy màn hình đầu của ${folder}`))
      else done({ spawned, ...Object.fromEntries(seen), usable })
    })
  })
