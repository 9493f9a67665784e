/** A mail to be looked over and sent by the officer. */
export type MailDraft = {
  /** One address, checked before. */
  readonly to: string
  readonly subject: string
  /** Plain text; lines end with \n. */
  readonly text: string
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array }
  /** Stands between the parts; letters and digits that occur in none of them. */
  readonly boundary: string
  /** ISO moment. */
  readonly at: string
}

/** Nothing a header is given can begin another line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** RFC 2047: words beyond ASCII as base64 in pieces of at most 75 signs, never cut inside a letter. */
export const headerWords = (text: string): string => {
  const line = oneLine(text)
  if (/^[\x20-\x7e]*$/.test(line) && line.length < 60) return line
  const pieces: string[] = []
  let piece = ''
  for (const letter of line) {
    if (Buffer.byteLength(piece + letter) > 42) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece].map((words) => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`).join('\r\n ')
}

/** Bytes as lines of 76 signs. */
export const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** RFC 5322: «Sun, 22 Nov 2026 05:00:00 +0000». */
const mailDate = (at: string): string => {
  const moment = new Date(at)
  const [, time = ''] = moment.toISOString().split('T')
  return `${days[moment.getUTCDay()]}, ${moment.getUTCDate()} ${months[moment.getUTCMonth()]} ${moment.getUTCFullYear()} ${time.slice(0, 8)} +0000`
}

/** The bytes of an .eml file (RFC 5322, MIME) that mail programs open as a draft: X-Unsent tells them that it has yet to be sent. */
export const writeEml = ({ to, subject, text, attachment, boundary, at }: MailDraft): Uint8Array =>
  Buffer.from(
    [
      `Date: ${mailDate(at)}`,
      `To: ${oneLine(to)}`,
      `Subject: ${headerWords(subject)}`,
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64Lines(Buffer.from(text.replaceAll('\n', '\r\n'))),
      `--${boundary}`,
      `Content-Type: application/zip; name="${attachment.name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${attachment.name}"`,
      '',
      base64Lines(attachment.bytes),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  )
