import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Api } from '../../shared/ipc/contract.ts'
import { type Desktop, freshFolder, openDesktop, removeFolder, storyDay } from './desktop.ts'
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
