/** A file that came with a mail. */
export type MailFile = { readonly name: string; readonly bytes: Uint8Array }

const mostParts = 200
const deepest = 8

type Part = { readonly head: ReadonlyMap<string, string>; readonly body: Buffer }

/** Headers end at the first empty line; folded lines are one. Names in small letters. */
const readPart = (bytes: Buffer): Part => {
  const crlf = bytes.indexOf('\r\n\r\n')
  const lf = bytes.indexOf('\n\n')
  const ends = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : lf >= 0 ? [lf, 2] : [bytes.length, 0]
  const [end = 0, skip = 0] = ends
  const lines = bytes
    .subarray(0, Math.min(end, 65_536))
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const head = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) head.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { head, body: bytes.subarray(end + skip) }
}

const decodeBytes = (bytes: Buffer, charset: string): string => {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}

const unquote = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

/** «=?utf-8?B?…?=» and «=?utf-8?Q?…?=» (RFC 2047). */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([^?\s]{1,40})\?([BbQq])\?([^?]*)\?=/g, (_all, charset: string, way: string, words: string) =>
      decodeBytes(
        way.toLowerCase() === 'b' ? Buffer.from(words, 'base64') : unquote(words.replaceAll('_', ' ')),
        charset,
      ),
    )

/** «name*=utf-8''…», «name*0=…; name*1=…» (RFC 2231), and the plain `name`. */
const parameter = (header: string, name: string): string | undefined => {
  const found = new Map<string, string>()
  for (const [, key = '', quoted, bare] of header.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g))
    found.set(key.toLowerCase(), quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'))
  const plain = found.get(name)
  const pieces: string[] = []
  let encoded = found.has(`${name}*`) || found.has(`${name}*0*`)
  if (found.has(`${name}*`)) pieces.push(found.get(`${name}*`) ?? '')
  for (let index = 0; index < 50; index += 1) {
    const piece = found.get(`${name}*${index}*`) ?? found.get(`${name}*${index}`)
    if (piece === undefined) break
    encoded ||= found.has(`${name}*${index}*`)
    pieces.push(piece)
  }
  if (pieces.length === 0) return plain === undefined ? undefined : decodeWords(plain)
  const whole = pieces.join('')
  if (!encoded) return decodeWords(whole)
  const [, charset = 'utf-8', text = whole] = /^([^']*)'[^']*'(.*)$/s.exec(whole) ?? []
  const bytes = Buffer.from(
    text.replace(/%([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  return decodeBytes(bytes, charset || 'utf-8')
}

const bodyOf = ({ head, body }: Part): Uint8Array => {
  const coding = (head.get('content-transfer-encoding') ?? '').toLowerCase()
  if (coding.startsWith('base64')) return Buffer.from(body.toString('latin1'), 'base64')
  if (coding.startsWith('quoted-printable')) return unquote(body.toString('latin1'))
  return body
}

/** A mark stands alone on its line, but for the two hyphens of the last one: «--abc» is no mark of «--abcd». */
const endsThere = (body: Buffer, at: number): boolean =>
  /^(--)?[ \t]*(\r?\n|$)/.test(body.toString('latin1', at, at + 80))

/** The pieces between lines that begin with `--boundary`; what stands before the first and after the last is no part. */
const piecesOf = (body: Buffer, boundary: string): readonly Buffer[] => {
  const mark = Buffer.from(`--${boundary}`)
  const starts: number[] = []
  for (let at = body.indexOf(mark); at >= 0 && starts.length <= mostParts; at = body.indexOf(mark, at + mark.length))
    if ((at === 0 || body[at - 1] === 0x0a) && endsThere(body, at + mark.length)) starts.push(at)
  return starts.flatMap((start, index) => {
    const next = starts[index + 1]
    const lineEnd = body.indexOf('\n', start)
    const closing = body.subarray(start + mark.length, start + mark.length + 2).toString('latin1') === '--'
    if (closing || lineEnd < 0) return []
    const piece = body.subarray(lineEnd + 1, next ?? body.length)
    // The line break before the next mark belongs to the mark.
    const cut = piece.length >= 2 && piece[piece.length - 2] === 0x0d ? 2 : 1
    return [next === undefined ? piece : piece.subarray(0, Math.max(0, piece.length - cut))]
  })
}

/**
 * The attached files of a mail (.eml) whose name `wanted` accepts, through nested multiparts and forwarded mails. Bounded in
 * depth and number of parts; never throws for any bytes.
 */
export const mailAttachments = (mail: Uint8Array, wanted: (name: string) => boolean): readonly MailFile[] => {
  const found: MailFile[] = []
  let parts = 0
  const look = (bytes: Buffer, depth: number): void => {
    parts += 1
    if (parts > mostParts || depth > deepest) return
    const part = readPart(bytes)
    const type = part.head.get('content-type') ?? 'text/plain'
    const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined
    if (boundary) {
      for (const piece of piecesOf(part.body, boundary)) look(piece, depth + 1)
      return
    }
    if (/^message\/rfc822/i.test(type)) {
      look(Buffer.from(bodyOf(part)), depth + 1)
      return
    }
    const name = parameter(part.head.get('content-disposition') ?? '', 'filename') ?? parameter(type, 'name') ?? ''
    // A name is only shown, never used as a path.
    const shown = name
      .replace(/^.*[\\/]/s, '')
      .normalize('NFC')
      .slice(0, 200)
    if (wanted(shown)) found.push({ name: shown, bytes: bodyOf(part) })
  }
  look(Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength), 0)
  return found
}
