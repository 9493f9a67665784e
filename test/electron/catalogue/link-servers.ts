import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'

export type AskedPage = { readonly method: string; readonly path: string }

const answers: Readonly<Record<string, (request: http.IncomingMessage, response: http.ServerResponse) => void>> = {
  '/co': (_, response) => response.writeHead(200).end('trang'),
  '/mat': (_, response) => response.writeHead(404).end(),
  '/bi-go': (_, response) => response.writeHead(410).end(),
  '/loi': (_, response) => response.writeHead(500).end(),
  '/cam': (_, response) => response.writeHead(403).end(),
  '/ban': (_, response) => response.writeHead(429).end(),
  '/sai': (_, response) => response.writeHead(400).end(),
  '/khong-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/head-treo': (request, response) => {
    if (request.method === 'GET') response.writeHead(200).end('trang')
  },
  '/treo': () => undefined,
  '/ngat': (request) => request.socket.destroy(),
  '/chuyen': (_, response) => response.writeHead(301, { location: '/co' }).end(),
  '/chuyen-tam': (_, response) => response.writeHead(302, { location: '/co?tam=1' }).end(),
  '/ve-trang-chu': (_, response) => response.writeHead(302, { location: '/' }).end(),
  '/': (_, response) => response.writeHead(200).end('trang chủ'),
  '/vong-a': (_, response) => response.writeHead(302, { location: '/vong-b' }).end(),
  '/vong-b': (_, response) => response.writeHead(302, { location: '/vong-a' }).end(),
  '/ra-tep': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/dau': (request, response) =>
    request.headers.cookie?.includes('dau=1')
      ? response.writeHead(200).end()
      : response.writeHead(302, { location: '/dau', 'set-cookie': 'dau=1; Path=/; HttpOnly' }).end(),
  '/tep-lon': (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 501 : 200, { 'content-length': String(2 ** 40) })
    if (request.method === 'GET') response.write('x'.repeat(1000))
    else response.end()
  },
}

const started = async (server: http.Server, scheme: string) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `${scheme}://localhost:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A web server on this machine whose pages answer as their names say; remembers what it was asked and how much at once. */
export const startLinkServer = async (certificate?: { readonly key: string; readonly cert: string }) => {
  const asked: AskedPage[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const listener = (request: http.IncomingMessage, response: http.ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push({ method: request.method ?? '', path: pathname })
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    response.on('close', () => {
      atOnce -= 1
    })
    const answer = answers[pathname]
    if (answer) answer(request, response)
    else response.writeHead(200).end()
  }
  const server = certificate ? https.createServer(certificate, listener) : http.createServer(listener)
  return { ...(await started(server, certificate ? 'https' : 'http')), asked, mostAtOnce: () => mostAtOnce }
}
