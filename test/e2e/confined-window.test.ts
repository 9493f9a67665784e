import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/runtime.mjs'
import type { Api } from '../../shared/ipc/contract.ts'
import { freshFolder, openDesktop, removeFolder } from './desktop.ts'

const folder = freshFolder()
afterAll(() => removeFolder(folder))

const running: ElectronApplication[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.close().catch(() => undefined)
})

const opened = async (name: string) => {
  const desktop = await openDesktop(join(folder, name))
  running.push(desktop.app)
  return desktop
}

/** Addresses, titles and visibility of all windows, as the main process sees them. */
const windowsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => ({ address: each.webContents.getURL(), title: each.getTitle() })),
  )

describe('The window', () => {
  it('knows nothing of the computer but its own calls', async () => {
    const { window, faults } = await opened('quyen')
    const seen = await window.evaluate(() => {
      const scope = globalThis as unknown as Record<string, unknown>
      const { api } = window as unknown as { api: Api }
      return {
        node: ['process', 'require', 'Buffer', 'module'].filter((name) => name in scope),
        calls: Object.keys(api).sort(),
      }
    })
    expect(seen.node).toEqual([])
    expect(seen.calls).toEqual([
      'about',
      'access',
      'accounts',
      'addresses',
      'agency',
      'app',
      'catalogue',
      'cataloguePageAtOnce',
      'consolidation',
      'desk',
      'droppedFile',
      'files',
      'forms',
      'law',
      'onJobProgress',
      'onNotice',
      'petitions',
      'privacy',
      'programme',
      'releases',
      'reports',
      'requests',
      'requestsPageAtOnce',
      'safety',
      'templates',
      'update',
    ])
    expect(faults).toEqual([])
  })

  it('runs no script written into it, opens no other window and stays where it is', async () => {
    const { app, window } = await opened('dung-yen')
    await window.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.written = 1'
      const picture = document.createElement('div')
      picture.innerHTML = '<img src="khong-co.png" onerror="window.written = 2">'
      const link = document.createElement('a')
      link.href = 'https://example.org/'
      document.body.append(script, picture, link)
      setTimeout(() => {
        globalThis.open('https://example.org/')
        link.click()
      }, 50)
    })
    await window.waitForTimeout(500)
    expect(await window.evaluate(() => 'written' in window)).toBe(false)
    expect(await windowsOf(app)).toEqual([{ address: 'app://dau-moi/index.html', title: 'Đầu Mối' }])
  })

  it('is given no permission and no way to the network', async () => {
    const { app, window } = await opened('mang')
    const refused = await window.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      position: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('known'),
          () => resolve('unknown'),
        ),
      ),
      fetched: await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'blocked',
      ),
    }))
    expect(refused).toEqual({ notifications: 'denied', position: 'unknown', fetched: 'blocked' })
    // Even the main process' own network stack asks nobody.
    const outside = await app.evaluate(({ net }) =>
      net.fetch('https://example.org/').then(
        () => 'fetched',
        () => 'blocked',
      ),
    )
    expect(outside).toBe('blocked')
  })

  it('is asked for nothing outside the folder of screens', async () => {
    const { app } = await opened('tep')
    const answers = await app.evaluate(async ({ net }) => {
      const addresses = [
        'app://dau-moi/../main/main.cjs',
        'app://dau-moi/..%2f..%2fnode_modules%2freact%2findex.js',
        'app://dau-moi/%E0%A4%A.js',
        'app://dau-moi/..%2f..%2fpackage.json',
        'app://dau-moi/assets',
        'app://print/khong-co',
        'app://khac/index.html',
      ]
      return Promise.all(addresses.map((address) => net.fetch(address).then(({ status }) => status)))
    })
    expect(answers).toEqual([404, 404, 404, 404, 404, 404, 404])
  })

  it('answers calls of no other page', async () => {
    const { app } = await opened('nguoi-la')
    const answer = await app.evaluate(async ({ BrowserWindow, app: product }) => {
      const preload = `${product.getAppPath()}/out/preload/preload.cjs`
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, preload },
      })
      await stranger.loadURL('app://dau-moi/index.html')
      return stranger.webContents.executeJavaScript('window.api.app.status()')
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
  })
})

describe('A second start', () => {
  it('on the same register ends at once and leaves the first as it is', async () => {
    const { app } = await opened('mot-lan')
    const { executablePath, args } = launchOptions([`--data-dir=${join(folder, 'mot-lan')}`])
    expect(spawnSync(executablePath, args, { timeout: 30_000 }).status).toBe(0)
    expect(await windowsOf(app)).toHaveLength(1)
  })
})

describe('The last-resort screen', () => {
  it('comes when the screen breaks, says what was kept, and opens the desk again', async () => {
    const { app } = await opened('man-hinh')
    const broken = app.waitForEvent('window')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    const screen = await broken
    await screen.getByText('Những gì còn nguyên').waitFor()
    const again = app.waitForEvent('window')
    await screen.getByRole('link', { name: 'Mở lại' }).click()
    await (await again).getByRole('heading', { level: 1 }).first().waitFor()
    expect(await windowsOf(app)).toEqual([{ address: 'app://dau-moi/index.html', title: 'Đầu Mối' }])
  })

  it('comes instead of a desk on a file that is no register, and leaves the file as it is', async () => {
    const dataFolder = join(folder, 'khong-phai-so')
    mkdirSync(dataFolder)
    writeFileSync(join(dataFolder, 'dau-moi.db'), 'Đây là một tệp văn bản, không phải sổ theo dõi. '.repeat(20))
    copyFileSync(join(dataFolder, 'dau-moi.db'), join(folder, 'ban-goc'))
    const app = await _electron.launch({ ...launchOptions([`--data-dir=${dataFolder}`]), timeout: 60_000 })
    running.push(app)
    await expect
      .poll(() => Promise.all(app.windows().map((each) => each.textContent('body'))), { timeout: 20_000 })
      .toEqual([expect.stringContaining('không phải là dữ liệu của Đầu Mối')])
    expect(readFileSync(join(dataFolder, 'dau-moi.db'))).toEqual(readFileSync(join(folder, 'ban-goc')))
  })
})
