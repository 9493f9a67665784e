import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeAskLink } from '../../../electron/catalogue/ask-link.ts'
import { checkLinks, type LinkNetwork, readLinkSummary } from '../../../electron/catalogue/check-links.ts'
import { editItem } from '../../../electron/catalogue/edit-item.ts'
import { linkOfAddress } from '../../../electron/catalogue/link-of-address.ts'
import { checksOfAddress, countBrokenLinks, waitingSince } from '../../../electron/catalogue/link-repository.ts'
import { retireItems } from '../../../electron/catalogue/retire-items.ts'
import { readSearchEntry } from '../../../electron/catalogue/search-entry-repository.ts'
import { catalogueFieldsSchema } from '../../../shared/catalogue/catalogue-item.ts'
import type { LinkScope } from '../../../shared/catalogue/link-check.ts'
import { startLinkServer } from './link-servers.ts'
import { granted, openTestCatalogue, today } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
let web: Awaited<ReturnType<typeof startLinkServer>>
beforeEach(async () => {
  catalogue = openTestCatalogue()
  web = await startLinkServer()
})
afterEach(() => {
  catalogue.close()
  web.close()
})

const ask = makeAskLink({ longest: 1500, ca: [] })
const online: LinkNetwork = { ask, present: async () => true }
const offline: LinkNetwork = {
  ask: async (finalLink) => ({ outcome: 'unknownHost', status: null, finalLink }),
  present: async () => false,
}
const check = (scope: LinkScope, network = online, stop = new AbortController(), told: string[] = []) =>
  checkLinks(
    catalogue.context,
    network,
    { scope, touched: (address) => told.push(address) },
    { signal: stop.signal, progress: () => undefined },
  )
const publish = (page: string) => catalogue.add(`Trang ${page}`, { address: web.address + page }, 'published')
const summary = () => readLinkSummary(catalogue.context.database)
const broken = () => countBrokenLinks(catalogue.context.database)

describe('which addresses lead to a page', () => {
  it.each([
    ['https://xa.gov.vn/12', 'https://xa.gov.vn/12'],
    ['xa.gov.vn/12', 'https://xa.gov.vn/12'],
    ['Niêm yết tại trụ sở; xem http://xa.gov.vn/a.', 'http://xa.gov.vn/a'],
    ['Niêm yết tại trụ sở UBND xã', null],
    ['mailto:xa@langson.gov.vn', null],
    ['https://ten:matkhau@xa.gov.vn/', null],
    ['', null],
  ])('reads «%s» as %s', (address, link) => {
    expect(linkOfAddress(address)).toBe(link)
  })
})

describe('testing the published links', () => {
  it('keeps each result with its day and who asked, and counts them', async () => {
    const good = publish('/co')
    const gone = publish('/mat')
    catalogue.add('Niêm yết', { address: 'Niêm yết tại trụ sở' }, 'published')
    expect(summary()).toEqual({ links: 2, opening: 0, broken: 0, untested: 2, waiting: 0, checkedAt: null })
    const told: string[] = []
    expect(granted(await check('all', online, undefined, told))).toEqual({ checked: 2, broken: 1, waiting: 0 })
    expect(summary()).toMatchObject({ links: 2, opening: 1, broken: 1, untested: 0, waiting: 0 })
    expect(summary().checkedAt).toContain(today)
    expect(told.sort()).toEqual([good.address, gone.address].sort())
    expect(checksOfAddress(catalogue.context.database, gone.address, 9)).toMatchObject([
      { outcome: 'notFound', status: 404, by: 'Nguyễn Văn Thử' },
    ])
    expect(readSearchEntry(catalogue.context.database, gone.id)?.linkBroken).toBe(true)
    expect(readSearchEntry(catalogue.context.database, good.id)?.linkBroken).toBe(false)
  })

  it('leaves out what is not published yet, what is retired and what is another kind of list', async () => {
    catalogue.add('Chưa công khai', { address: `${web.address}/mat` })
    catalogue.add('Đã công khai', { address: `${web.address}/co`, publishedOn: today })
    const old = publish('/mat')
    granted(retireItems(catalogue.context, { ids: [old.id], reason: '' }))
    expect(granted(await check('all'))).toMatchObject({ checked: 1 })
    expect(web.asked.map((one) => one.path)).toEqual(['/co'])
  })

  it('asks an address once however many items share it', async () => {
    publish('/mat')
    publish('/mat')
    expect(granted(await check('all'))).toEqual({ checked: 1, broken: 1, waiting: 0 })
    expect(broken()).toEqual([{ list: 'published', count: 2 }])
  })

  it('asks one page of a server after the other', async () => {
    for (let page = 1; page <= 8; page += 1) publish(`/so-${page}`)
    granted(await check('all'))
    expect(web.mostAtOnce()).toBe(1)
  })

  it('asks again only those that were broken, and keeps what came before', async () => {
    publish('/co')
    const gone = publish('/mat')
    granted(await check('all'))
    web.asked.length = 0
    granted(await check('broken'))
    expect(new Set(web.asked.map((one) => one.path))).toEqual(new Set(['/mat']))
    expect(checksOfAddress(catalogue.context.database, gone.address, 9)).toHaveLength(2)
  })

  it('takes a corrected address as one that was never tested', async () => {
    const item = publish('/mat')
    granted(await check('all'))
    const fields = { ...catalogueFieldsSchema.parse(item), address: `${web.address}/co` }
    granted(editItem(catalogue.context, { id: item.id, revision: item.revision, fields }))
    expect(summary()).toMatchObject({ links: 1, broken: 0, untested: 1 })
    expect(broken()).toEqual([])
    expect(granted(await check('untested'))).toMatchObject({ checked: 1, broken: 0 })
  })

  it('asks those of chosen items, published or not', async () => {
    const item = catalogue.add('Chưa công khai', { address: `${web.address}/mat` })
    publish('/co')
    expect(granted(await check([item.id]))).toEqual({ checked: 1, broken: 1, waiting: 0 })
  })

  it('says so when there is nothing to ask', async () => {
    expect(await check('all')).toMatchObject({ ok: false, error: { code: 'notAllowedNow' } })
  })

  it('keeps what it had asked when it is stopped', async () => {
    const first = publish('/co')
    publish('/treo')
    const stop = new AbortController()
    const stopping: LinkNetwork = {
      present: online.present,
      ask: (link, signal) => {
        if (link.endsWith('/treo')) setTimeout(() => stop.abort(), 50)
        return ask(link, signal)
      },
    }
    await expect(check('all', stopping, stop)).rejects.toThrow()
    expect(checksOfAddress(catalogue.context.database, first.address, 9)).toHaveLength(1)
    expect(summary()).toMatchObject({ untested: 1, waiting: 0 })
  })
})

describe('testing without a network', () => {
  it('lets the addresses wait, calls none of them broken, and asks them later', async () => {
    const item = publish('/co')
    publish('/mat')
    expect(granted(await check('all', offline))).toEqual({ checked: 0, broken: 0, waiting: 2 })
    expect(summary()).toMatchObject({ broken: 0, waiting: 2, untested: 2 })
    expect(waitingSince(catalogue.context.database, item.address)).toContain(today)
    catalogue.reopen()
    expect(granted(await check('waiting'))).toEqual({ checked: 2, broken: 1, waiting: 0 })
    expect(summary()).toMatchObject({ broken: 1, waiting: 0, untested: 0 })
    expect(waitingSince(catalogue.context.database, item.address)).toBeNull()
  })

  it('keeps the last result of an address while it waits', async () => {
    publish('/mat')
    granted(await check('all'))
    granted(await check('all', offline))
    expect(summary()).toMatchObject({ broken: 1, waiting: 1 })
    expect(broken()).toEqual([{ list: 'published', count: 1 }])
  })

  it('calls a name that nobody has broken when the network is there', async () => {
    catalogue.add('Tên sai', { address: 'http://khong-co.invalid/' }, 'published')
    publish('/co')
    expect(granted(await check('all'))).toEqual({ checked: 2, broken: 1, waiting: 0 })
  })
})
