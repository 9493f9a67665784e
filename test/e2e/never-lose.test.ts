import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { launchOptions } from '../../scripts/runtime.mjs'
import type { Api } from '../../shared/ipc/contract.ts'
import { type Desktop, freshFolder, openDesktop, removeFolder, storyDay } from './desktop.ts'
import { takePicture } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'

const rounds = 4

/** Takes requests in one after another as fast as the desk answers; says each number once it was acknowledged. */
const keepReceiving = (day: string): void => {
  const { api } = window as unknown as { api: Api }
  const requester = {
    kind: 'citizen' as const,
    name: 'Hoàng Văn Bền',
    idNumber: '',
    idIssuedOn: null,
    idIssuedBy: '',
    address: 'Thôn Trung',
    phone: '',
    fax: '',
    email: '',
    livesHere: true,
    capacity: 'self' as const,
    representativeName: '',
    representativeIdNumber: '',
    organisationName: '',
    organisationAddress: '',
    memberCount: null,
    helpedBy: '',
  }
  const next = async (): Promise<void> => {
    const result = await api.requests.receive({
      channel: 'inPerson',
      sentOn: day,
      receivedOn: day,
      validOn: day,
      complexity: null,
      requester,
      content: 'Lịch tiếp công dân',
      documentName: '',
      purpose: '',
      provisionForm: 'copyOnSite',
      provisionAddress: '',
      copies: 1,
      timesAsked: 1,
      consentAttached: false,
      catalogueItemIds: [],
      missingParts: '',
      note: '',
    })
    console.info(result.ok ? `acknowledged ${result.value.request.number}` : `refused ${result.error.code}`)
    await next()
  }
  void next()
}

const highestNumber = async (desktop: Desktop): Promise<number> => {
  const page = await desktop.window.evaluate(async () => {
    const { api } = window as unknown as { api: Api }
    return api.requests.query({
      text: '',
      filter: 'all',
      year: null,
      ids: null,
      sort: 'number',
      descending: true,
      offset: 0,
      limit: 1,
    })
  })
  if (!page.ok) throw new Error(page.error.message)
  expect(page.value.total).toBe(page.value.rows[0]?.number ?? 0)
  return page.value.total
}

describe('the window killed in the middle of saving', () => {
  const folder = freshFolder()
  afterAll(() => removeFolder(folder))

  it(`shows every acknowledged request when it is opened again, ${rounds} times over, without a gap in the numbers`, async () => {
    let desktop = await openDesktop(join(folder, 'du-lieu'))
    await describeAgency(desktop.window)
    let acknowledged = 0
    for (let round = 0; round < rounds; round += 1) {
      const before = acknowledged
      desktop.window.on('console', (message) => {
        const number = /^acknowledged (\d+)$/.exec(message.text())?.[1]
        if (number) acknowledged = Math.max(acknowledged, Number(number))
      })
      await desktop.window.evaluate(keepReceiving, storyDay)
      await expect.poll(() => acknowledged, { timeout: 20_000 }).toBeGreaterThan(before + 5 + round * 7)
      const gone = new Promise((resolve) => desktop.app.process().once('exit', resolve))
      desktop.app.process().kill('SIGKILL')
      await gone
      desktop = await openDesktop(join(folder, 'du-lieu'))
      expect(await highestNumber(desktop)).toBeGreaterThanOrEqual(acknowledged)
    }
    await goTo(desktop.window, 'Sổ theo dõi')
    await desktop.window
      .getByRole('row')
      .filter({ hasText: `${acknowledged}/2026` })
      .first()
      .waitFor()
    await desktop.close()
  })
})

/** The next last-resort screen. */
const troubleOf = async (app: ElectronApplication, words: string): Promise<Page> => {
  for (;;) {
    for (const page of app.windows().filter((one) => one.url().startsWith('app://print')))
      if (await page.getByText(words).count()) return page
    await app.waitForEvent('window', { timeout: 1000 }).catch(() => undefined)
  }
}

describe('a register damaged while the app was closed by a power cut', () => {
  const folder = freshFolder()
  afterAll(() => removeFolder(folder))

  it('is built anew with everything acknowledged, acts after the last backup too', async () => {
    const dataFolder = join(folder, 'du-lieu')
    let desktop = await openDesktop(dataFolder)
    await describeAgency(desktop.window)
    await desktop.window.evaluate(async () => {
      const { api } = window as unknown as { api: Api }
      return api.safety.backUp({ jobId: 'dien-tap' })
    })
    const hasBase = () =>
      readdirSync(join(dataFolder, 'du-phong')).some((name) => name.startsWith('nen-') && name.endsWith('.json'))
    await expect.poll(() => existsSync(join(dataFolder, 'du-phong')) && hasBase(), { timeout: 20_000 }).toBe(true)
    let acknowledged = 0
    desktop.window.on('console', (message) => {
      const number = /^acknowledged (\d+)$/.exec(message.text())?.[1]
      if (number) acknowledged = Math.max(acknowledged, Number(number))
    })
    await desktop.window.evaluate(keepReceiving, storyDay)
    await expect.poll(() => acknowledged, { timeout: 20_000 }).toBeGreaterThan(8)
    const gone = new Promise((resolve) => desktop.app.process().once('exit', resolve))
    desktop.app.process().kill('SIGKILL')
    await gone
    const file = join(dataFolder, 'dau-moi.db')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(7, 0, Math.ceil(bytes.length / 2)))
    writeFileSync(`${file}-wal`, Buffer.alloc(100))

    const app = await _electron.launch({
      ...launchOptions([`--data-dir=${dataFolder}`, `--today=${storyDay}`]),
      timeout: 60_000,
    })
    const trouble = await troubleOf(app, 'đều còn trong nhật ký ghi')
    await takePicture(trouble, 'so-hong-dung-lai')
    await trouble.getByRole('link', { name: 'Xem cách khác' }).click()
    const other = await troubleOf(app, 'Bản sao lưu đã kiểm tra gần nhất')
    await other.getByRole('link', { name: 'Xem cách khác' }).click()
    const look = await troubleOf(app, 'những gì còn đọc được')
    await look.getByRole('link', { name: 'Xem cách khác' }).click()
    const last = await troubleOf(app, 'Những dòng còn đọc được')
    await last.getByRole('link', { name: 'Xem cách khác' }).click()
    const again = await troubleOf(app, 'đều còn trong nhật ký ghi')
    await again.getByRole('link', { name: 'Dựng lại sổ' }).click()
    const rebuilt = await troubleOf(app, 'Đã dựng lại sổ từ nhật ký ghi')
    await takePicture(rebuilt, 'so-hong-da-dung-lai')
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    await app.close()
    await ended
    expect(readdirSync(dataFolder).some((name) => name.startsWith('dau-moi.hong-'))).toBe(true)

    desktop = await openDesktop(dataFolder)
    expect(await highestNumber(desktop)).toBeGreaterThanOrEqual(acknowledged)
    await desktop.close()
  })
})
