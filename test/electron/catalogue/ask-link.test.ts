import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAskLink } from '../../../electron/catalogue/ask-link.ts'
import { startLinkServer } from './link-servers.ts'
import { expiredCertificate, goodCertificate, otherNameCertificate } from './test-certificates.ts'

type Server = Awaited<ReturnType<typeof startLinkServer>>
const servers: Server[] = []
const start = async (certificate?: { readonly key: string; readonly cert: string }): Promise<Server> => {
  const server = await startLinkServer(certificate)
  servers.push(server)
  return server
}
afterAll(() => {
  for (const server of servers) server.close()
})

const trusted = [goodCertificate.cert, expiredCertificate.cert, otherNameCertificate.cert]
const never = new AbortController().signal
const ask = makeAskLink({ longest: 1500, ca: trusted })
let web: Server
beforeAll(async () => {
  web = await start()
})

describe('asking a web address', () => {
  it.each([
    ['/co', 'working', 200],
    ['/mat', 'notFound', 404],
    ['/bi-go', 'notFound', 410],
    ['/loi', 'serverError', 500],
    ['/cam', 'forbidden', 403],
    ['/ban', 'busy', 429],
    ['/sai', 'rejected', 400],
    ['/khong-head', 'working', 200],
    ['/head-treo', 'working', 200],
    ['/tep-lon', 'working', 200],
    ['/treo', 'timedOut', null],
    ['/ngat', 'unreachable', null],
    ['/chuyen', 'moved', 200],
    ['/chuyen-tam', 'working', 200],
    ['/ve-trang-chu', 'movedHome', 200],
    ['/vong-a', 'redirectLoop', null],
    ['/ra-tep', 'badRedirect', 302],
    ['/dau', 'working', 200],
  ])('tells %s from the others: %s', async (page, outcome, status) => {
    expect(await ask(web.address + page, never)).toMatchObject({ outcome, status })
  })

  it('names where a page moved to', async () => {
    expect((await ask(`${web.address}/chuyen`, never)).finalLink).toBe(`${web.address}/co`)
  })

  it('asks for the page itself only when the head was not answered well', async () => {
    const server = await start()
    await ask(`${server.address}/co`, never)
    await ask(`${server.address}/mat`, never)
    expect(server.asked).toEqual([
      { method: 'HEAD', path: '/co' },
      { method: 'HEAD', path: '/mat' },
      { method: 'GET', path: '/mat' },
    ])
  })

  it('tells a closed port and a name that nobody has', async () => {
    const server = await startLinkServer()
    server.close()
    expect(await ask(`${server.address}/co`, never)).toMatchObject({ outcome: 'connectionRefused', status: null })
    expect(await ask('http://khong-co.invalid/', never)).toMatchObject({ outcome: 'unknownHost', status: null })
  })

  it('stops at once when it is told to', async () => {
    const stop = new AbortController()
    const asking = ask(`${web.address}/treo`, stop.signal)
    stop.abort()
    await expect(asking).rejects.toThrow()
  })
})

describe('asking over a secure connection', () => {
  it('opens a page whose certificate is trusted', async () => {
    const server = await start(goodCertificate)
    expect(await ask(`${server.address}/co`, never)).toMatchObject({ outcome: 'working' })
  })

  it('tells an unknown, an expired and another name certificate apart', async () => {
    const good = await start(goodCertificate)
    const expired = await start(expiredCertificate)
    const other = await start(otherNameCertificate)
    const strict = makeAskLink({ longest: 1500, ca: [] })
    expect(await strict(`${good.address}/co`, never)).toMatchObject({ outcome: 'certificateUntrusted', status: null })
    expect(await ask(`${expired.address}/co`, never)).toMatchObject({ outcome: 'certificateExpired', status: null })
    expect(await ask(`${other.address}/co`, never)).toMatchObject({ outcome: 'certificateWrongName', status: null })
  })

  it('tells a server that speaks no secure connection at all', async () => {
    expect(await ask(`${web.address.replace('http:', 'https:')}/co`, never)).toMatchObject({
      outcome: 'insecureConnection',
    })
  })

  it('takes a change to the secure address of the same page as the same page', async () => {
    const server = await start(goodCertificate)
    const port = new URL(server.address).port
    expect(await ask(`https://localhost:${port}/co/`, never)).toMatchObject({ outcome: 'working' })
  })
})
