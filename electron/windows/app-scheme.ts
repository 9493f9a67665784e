import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
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
 */
export const serveAppScheme = (rendererFolder: string): Promise<void> =>
  new Promise((handedOver) => {
    let underWay = 0
    let hasPage = false
    protocol.handle('app', async (request) => {
      const { host, pathname } = new URL(request.url)
      if (request.method !== 'GET') return notThere()
      if (host === 'print') return servePaper(pathname)
      if (host !== 'dau-moi') return notThere()
      underWay += 1
      try {
        return await serveScreenFile(rendererFolder, pathname)
      } finally {
        underWay -= 1
        hasPage ||= pathname.endsWith('.html')
        if (hasPage && underWay === 0) handedOver()
      }
    })
  })

const notThere = () => new Response('', { status: 404 })

const answer = (body: string | Uint8Array<ArrayBuffer>, contentType: string, policy?: string) =>
  new Response(body, {
    headers: {
      'Content-Type': contentType,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...(policy ? { 'Content-Security-Policy': policy } : {}),
    },
  })

const serveScreenFile = async (folder: string, pathname: string): Promise<Response> => {
  const path = normalize(join(folder, decodeURIComponent(pathname)))
  const contentType = contentTypes[extname(path)]
  if (!path.startsWith(folder + sep) || contentType === undefined) return notThere()
  try {
    const bytes = new Uint8Array(await readFile(path))
    return extname(path) === '.html' ? serveWindowPage(bytes) : answer(bytes, contentType)
  } catch {
    return notThere()
  }
}

const serveWindowPage = (bytes: Uint8Array): Response => {
  const nonce = randomBytes(16).toString('base64')
  const html = new TextDecoder().decode(bytes).replaceAll('__CSP_NONCE__', nonce)
  return answer(html, 'text/html; charset=utf-8', windowPolicy(nonce))
}

const servePaper = async (pathname: string): Promise<Response> => {
  const font = /^\/fonts\/([a-z0-9-]+\.woff2)$/.exec(pathname)?.[1]
  const fontFile = font === undefined ? undefined : printFonts.get(font)
  if (fontFile !== undefined) return answer(new Uint8Array(await readFile(fontFile)), 'font/woff2')
  const page = memoryPage(pathname.slice(1))
  return page ? answer(page.html, 'text/html; charset=utf-8', page.policy) : notThere()
}
