import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { writeEml } from '../../../electron/delivery/write-eml.ts'

const draft = {
  to: 'sotuphap@langson.gov.vn',
  subject: 'Báo cáo tiếp cận thông tin kỳ 15/12/2025 – 14/12/2026, mã ACDE-FGHJ-KMNP-QRTU',
  text: 'Kính gửi Sở Tư pháp tỉnh Lạng Sơn,\n\nGửi kèm gói báo cáo.\n',
  attachment: {
    name: 'bao-cao-06325.bctt',
    bytes: Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7) % 256)),
  },
  boundary: 'dau-moi-0b1f',
  at: '2026-12-20T08:30:00.000+07:00',
}

/** The mail as the parser of another language reads it. */
const read = (eml: Uint8Array) =>
  JSON.parse(
    execFileSync(
      'python3',
      [
        '-c',
        `import sys, json, email, email.policy, hashlib
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
a = next(m.iter_attachments())
print(json.dumps({'headers': m.keys(), 'to': m['to'], 'subject': m['subject'], 'date': m['date'], 'text': m.get_body().get_content(),
 'name': a.get_filename(), 'hash': hashlib.sha256(a.get_payload(decode=True)).hexdigest(), 'parts': len(list(m.walk())), 'defects': [str(d) for p in m.walk() for d in p.defects]}))`,
      ],
      { input: eml },
    ).toString(),
  ) as Record<string, unknown>

describe('a mail with a bundle', () => {
  it('is read by another program with its subject, its text and the very bytes attached', () => {
    expect(read(writeEml(draft))).toEqual({
      headers: ['Date', 'To', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type'],
      to: draft.to,
      subject: draft.subject,
      date: 'Sun, 20 Dec 2026 01:30:00 +0000',
      text: draft.text.replaceAll('\n', '\r\n'),
      name: 'bao-cao-06325.bctt',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      parts: 3,
      defects: [],
    })
  })

  it('has lines that any mail program takes', () => {
    for (const line of Buffer.from(writeEml(draft)).toString('latin1').split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(78)
      expect(line).toMatch(/^[\x20-\x7e\t]*$/)
    }
  })

  it('takes no other header from what was typed', () => {
    const mail = read(
      writeEml({ ...draft, to: 'a@b.vn\r\nBcc: x@y.vn', subject: 'Báo cáo\r\nBcc: x@y.vn\r\n\r\nthân thư' }),
    )
    expect(mail.headers).toEqual(['Date', 'To', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type'])
  })
})
