import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { type ProtocolRequest, type ProtocolResponse, protocol } from 'electron'
import { windowPolicy } from './content-policy.ts'
import { memoryPage } from './memory-pages.ts'
import { printFonts } from './print-fonts.ts'

/** The window's address; everything the app shows lives under app://. */
export const windowAddress = 'app://dau-moi/index.html'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before the app is ready: makes app:// a secure origin of its own, with compiled scripts kept between starts. */
export const declareAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

/**
 * Serves app://dau-moi from the built screens and app://print from memory; nothing else exists. Resolves when the window
 * has been handed its page: it starts its own process then, and this one has nothing to do.
 * The older of Electron's two ways to answer: `protocol.handle` first loads Node's whole fetch, about 50 ms of every start.
 */
export const serveAppScheme = (rendererFolder: string): Promise<void> =>
  new Promise((handedOver) => {
    protocol.registerBufferProtocol('app', (request, respond) => {
      respond(answerTo(request, rendererFolder))
      if (request.url === windowAddress) handedOver()
    })
  })

/** Whatever can't be read is not there: a wrong address must not reach the process as a fault. */
const answerTo = ({ method, url }: ProtocolRequest, rendererFolder: string): ProtocolResponse => {
  try {
    const { host, pathname } = new URL(url)
    if (method !== 'GET') return notThere
    if (host === 'print') return paperOf(pathname)
    return host === 'dau-moi' ? screenFile(rendererFolder, pathname) : notThere
  } catch {
    return notThere
  }
}

const notThere: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) }

const answer = (data: Buffer, contentType: string, policy?: string): ProtocolResponse => ({
  data,
  headers: {
    'Content-Type': contentType,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    ...(policy ? { 'Content-Security-Policy': policy } : {}),
  },
})

/** Read at once, not in the background: the window waits for each file, and this process has nothing better to do. */
const screenFile = (folder: string, pathname: string): ProtocolResponse => {
  const path = normalize(join(folder, decodeURIComponent(pathname)))
  const contentType = contentTypes[extname(path)]
  if (!path.startsWith(folder + sep) || contentType === undefined) return notThere
  const bytes = readFileSync(path)
  return extname(path) === '.html' ? windowPage(bytes) : answer(bytes, contentType)
}

const windowPage = (bytes: Buffer): ProtocolResponse => {
  const nonce = randomBytes(16).toString('base64')
  const html = bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)
  return answer(Buffer.from(html), 'text/html; charset=utf-8', windowPolicy(nonce))
}

const paperOf = (pathname: string): ProtocolResponse => {
  const font = /^\/fonts\/([a-z0-9-]+\.woff2)$/.exec(pathname)?.[1]
  const fontFile = font === undefined ? undefined : printFonts.get(font)
  if (fontFile !== undefined) return answer(readFileSync(fontFile), 'font/woff2')
  const page = memoryPage(pathname.slice(1))
  return page ? answer(Buffer.from(page.html), 'text/html; charset=utf-8', page.policy) : notThere
}
