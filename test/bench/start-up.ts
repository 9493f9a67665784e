import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, median } from './figures.ts'
import { type Program, productOn, startOnce } from './started-program.ts'

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

/** Chromium keeps compiled scripts from the second or third start on. */
export const WARMING_STARTS = 3

const timeStart = async (program: Program): Promise<number> => {
  const { spawned, usable } = await startOnce(program)
  return usable - spawned
}

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
  const times: { readonly product: number[]; readonly bare: number[] } = { product: [], bare: [] }
  for (let run = -WARMING_STARTS; run < runs; run += 1) {
    const ofBare = await timeStart(bare)
    const ofProduct = await timeStart(productOn(dataFolder))
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
