import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../scripts/places.mjs'
import { findRuntime } from '../../scripts/runtime.mjs'
import { type Figure, median } from './figures.ts'

/** The least that an Electron window of the same size can be: one heading, nothing else. */
const bareMain = `import { app, BrowserWindow } from 'electron'
app.setPath('userData', process.argv.find((one) => one.startsWith('--data-dir=')).slice(11))
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile('page.html')
})
`
const barePage = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title><h1>Trang</h1></html>'

/** The desk is usable when its panels and the month are drawn from the register. */
const deskIsDrawn =
  "document.querySelector('main h1')?.textContent === 'Bàn làm việc' && document.querySelectorAll('main h2').length > 3 && document.querySelector('main [role=grid], main table') !== null"

/** Chromium keeps compiled scripts from the second or third start on. */
const WARMING_STARTS = 3

type Program = { readonly folder: string; readonly main: string; readonly dataFolder: string; readonly until: string }

/** From starting the process to the usable page, in milliseconds. */
const startOnce = ({ folder, main, dataFolder, until }: Program): Promise<number> =>
  new Promise((done, fail) => {
    const { executable, flags } = findRuntime()
    const from = performance.timeOrigin + performance.now()
    const child = spawn(
      executable,
      [
        ...flags,
        join(import.meta.dirname, 'observed-start.mjs'),
        `--observe=${folder}`,
        `--main=${main}`,
        `--until=${until}`,
        `--data-dir=${dataFolder}`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    let usableAt: number | undefined
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('usable ')) usableAt = Number(line.slice('usable '.length))
    })
    const tooLate = setTimeout(() => child.kill(), 60_000)
    child.on('error', fail)
    child.on('close', () => {
      clearTimeout(tooLate)
      if (usableAt === undefined) fail(new Error(`Không thấy màn hình đầu của ${folder}`))
      else done(usableAt - from)
    })
  })

/**
 * Start-up of the built product with a register in use, against a bare window. The two take turns, so that whatever else
 * the machine does falls on both. The first starts of each fill the caches that a program in daily use has, and do not count.
 */
export const measureStartUp = async (workFolder: string, dataFolder: string, runs: number): Promise<Figure> => {
  const bareFolder = join(workFolder, 'bare')
  mkdirSync(bareFolder, { recursive: true })
  writeFileSync(join(bareFolder, 'main.mjs'), bareMain)
  writeFileSync(join(bareFolder, 'page.html'), barePage)
  const bare = {
    folder: bareFolder,
    main: 'main.mjs',
    dataFolder: join(bareFolder, 'data'),
    until: "document.querySelector('h1') !== null",
  }
  const product = { folder: root, main: 'out/main/main.cjs', dataFolder, until: deskIsDrawn }
  const times: { readonly product: number[]; readonly bare: number[] } = { product: [], bare: [] }
  for (let run = -WARMING_STARTS; run < runs; run += 1) {
    const ofBare = await startOnce(bare)
    const ofProduct = await startOnce(product)
    if (run < 0) continue
    times.bare.push(ofBare)
    times.product.push(ofProduct)
  }
  return {
    what: 'Khởi động đến Bàn làm việc (trung vị)',
    product: median(times.product),
    baseline: median(times.bare),
    baselineName: 'cửa sổ Electron trống',
    target: { measure: 'ratio', most: 1.4 },
    count: runs,
  }
}
