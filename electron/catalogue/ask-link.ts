import http from 'node:http'
import https from 'node:https'
import * as tls from 'node:tls'
import type { LinkOutcome } from '../../shared/catalogue/link-check.ts'
import { webAddress } from '../files/web-address.ts'

/** What came of asking; `status` null when the server said nothing, `finalLink` where redirects led. */
export type LinkAnswer = {
  readonly outcome: LinkOutcome
  readonly status: number | null
  readonly finalLink: string
}
export type AskLink = (link: string, signal: AbortSignal) => Promise<LinkAnswer>

/** Times in ms; `ca` replaces the trusted certificates. */
export type AskOptions = { readonly longest: number; readonly ca?: readonly string[] }

const MOST_REDIRECTS = 10
/** Half of the time is kept for asking again in the ordinary way. */
const HEAD_SHARE = 0.5
const agents = { 'user-agent': 'Mozilla/5.0 (compatible; DauMoi; kiem tra duong dan)', accept: '*/*' }

/**
 * The only place that asks the network for a page: the head first, the page itself when the head is not answered well, and of that
 * nothing but its first line. Follows redirects. Rejects only when `signal` stops it.
 */
export const makeAskLink = ({ longest, ca }: AskOptions): AskLink => {
  let trusted: readonly string[] | null | undefined = ca
  return async (link, signal) => {
    trusted ??= trustedByMachine()
    const until = performance.now() + longest
    const cookies = new Map<string, string>()
    const ask = async (url: URL, method: 'HEAD' | 'GET'): Promise<Reply> => {
      const left = until - performance.now()
      const time = AbortSignal.timeout(Math.max(1, Math.ceil(method === 'HEAD' ? left * HEAD_SHARE : left)))
      return request(url, method, trusted, cookies, AbortSignal.any([signal, time]))
    }
    let current = link
    let permanent = false
    try {
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const url = new URL(current)
        const reply = await askBoth(ask, url, signal)
        if (!isRedirect(reply)) return answerOf(link, current, permanent, reply.status)
        const next = URL.canParse(reply.location, current) ? webAddress(new URL(reply.location, url).href) : undefined
        if (next === undefined || !/^https?:/.test(next))
          return { outcome: 'badRedirect', status: reply.status, finalLink: current }
        permanent ||= reply.status === 301 || reply.status === 308
        if (new URL(next).host !== url.host) cookies.clear()
        current = next
      }
      return { outcome: 'redirectLoop', status: null, finalLink: current }
    } catch (error) {
      signal.throwIfAborted()
      // A fault of this program is not one of the page.
      if (error instanceof TypeError || error instanceof RangeError) throw error
      return { outcome: faultOutcome(error), status: null, finalLink: current }
    }
  }
}

/**
 * The authorities of the program's own list and those of the machine, as a browser trusts them; null: a runtime that can't tell them trusts its
 * own list alone.
 */
const trustedByMachine = (): readonly string[] | null => {
  if (!('getCACertificates' in tls)) return null
  return [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])]
}

type Reply = { readonly status: number; readonly location: string }
type Ask = (url: URL, method: 'HEAD' | 'GET') => Promise<Reply>

/** The head, or the page where the server does not answer for the head as it would for the page. */
const askBoth = async (ask: Ask, url: URL, signal: AbortSignal): Promise<Reply> => {
  try {
    const head = await ask(url, 'HEAD')
    if (head.status < 400) return head
  } catch (error) {
    signal.throwIfAborted()
    if (isAboutTheServer(error)) throw error
  }
  return ask(url, 'GET')
}

const request = (
  url: URL,
  method: 'HEAD' | 'GET',
  ca: readonly string[] | null | undefined,
  cookies: Map<string, string>,
  signal: AbortSignal,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const options = { method, signal, agent: false, headers: { ...agents, ...(cookie === '' ? {} : { cookie }) } }
    const asked =
      url.protocol === 'https:'
        ? https.request(url, { ...options, ...(ca ? { ca: [...ca] } : {}) })
        : http.request(url, options)
    asked.once('error', reject)
    asked.once('response', (response) => {
      // Some pages send around until the sign they gave comes back.
      for (const line of response.headers['set-cookie'] ?? []) {
        const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/.exec(line) ?? []
        if (name !== undefined) cookies.set(name, value ?? '')
      }
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '' })
      asked.removeListener('error', reject)
      // Whatever breaks once the first line is there, the question is answered.
      asked.on('error', () => undefined)
      asked.destroy()
    })
    asked.end()
  })

const isRedirect = ({ status, location }: Reply): boolean =>
  [301, 302, 303, 307, 308].includes(status) && location !== ''

const answerOf = (link: string, finalLink: string, permanent: boolean, status: number): LinkAnswer => ({
  outcome: status < 400 ? openedOutcome(link, finalLink, permanent) : statusOutcome(status),
  status,
  finalLink,
})

const openedOutcome = (link: string, finalLink: string, permanent: boolean): LinkOutcome => {
  const [asked, reached] = [new URL(link), new URL(finalLink)]
  const placeOf = (url: URL) => `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`
  if (placeOf(asked) === placeOf(reached)) return 'working'
  if (asked.pathname !== '/' && reached.pathname === '/' && reached.search === '') return 'movedHome'
  return permanent ? 'moved' : 'working'
}

const statusOutcome = (status: number): LinkOutcome => {
  if (status === 404 || status === 410) return 'notFound'
  if (status === 401 || status === 403 || status === 407 || status === 451) return 'forbidden'
  if (status === 429) return 'busy'
  return status >= 500 ? 'serverError' : 'rejected'
}

const outcomeOfCode: Readonly<Record<string, LinkOutcome>> = {
  ENOTFOUND: 'unknownHost',
  EAI_AGAIN: 'unknownHost',
  EAI_NODATA: 'unknownHost',
  EAI_FAIL: 'unknownHost',
  ECONNREFUSED: 'connectionRefused',
  ETIMEDOUT: 'timedOut',
  CERT_HAS_EXPIRED: 'certificateExpired',
  CERT_NOT_YET_VALID: 'certificateExpired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificateWrongName',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const faultOutcome = (error: unknown): LinkOutcome => {
  // The caller's own stop was looked at before: what is left of aborting is time.
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) return 'timedOut'
  const code = codeOf(error)
  const known = outcomeOfCode[code]
  if (known) return known
  if (/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ISSUER|HOSTNAME_MISMATCH/.test(code)) return 'certificateUntrusted'
  if (/SSL|TLS|EPROTO/.test(code)) return 'insecureConnection'
  return 'unreachable'
}

/** True when asking in another way would meet the same fault. */
const isAboutTheServer = (error: unknown): boolean => {
  const outcome = faultOutcome(error)
  return outcome !== 'timedOut' && outcome !== 'unreachable'
}
