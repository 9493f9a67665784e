import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import type { LawArticle, LawText, LawTextHit, LawTextPreview } from '../../../shared/law/law-text.ts'
import type { TrustedKey } from '../../../shared/law/trusted-key.ts'
import type { Result } from '../../../shared/result.ts'
import { granted } from '../catalogue/test-catalogue.ts'
import { openTestSession } from '../open-test-session.ts'
import { testPorts } from '../test-ports.ts'

/** The window's side of the law: every call through the dispatcher, with real threads behind it. */
const openLaw = () => {
  const test = openTestSession('2026-11-22')
  const parts = {
    handlers: makeHandlers(test.sessions, testPorts()),
    writeGate: () => test.sessions.current().writeGate,
    refusalOf: () => null,
    onFault: (call: string, thrown: unknown) => {
      throw new Error(`${call} broke`, { cause: thrown })
    },
  }
  const ask = async <T>(verb: string, input?: unknown) =>
    (await dispatch(parts, `law.${verb}`, structuredClone(input))) as Result<T>
  const call = async <T>(verb: string, input?: unknown) => granted(await ask<T>(verb, input))
  const refused = async (verb: string, input?: unknown) => {
    const result = await ask(verb, input)
    return result.ok ? 'granted' : result.error.code
  }
  const file = (name: string, text: string): string => {
    writeFileSync(join(test.folder, name), text)
    return test.sessions.current().files.issue(join(test.folder, name))
  }
  const takeIn = async (name: string, text: string, document: string) => {
    const fileToken = file(name, text)
    const { hash } = await call<LawTextPreview>('previewText', { jobId: `xem ${name}`, fileToken })
    return call<LawText>('takeInText', { jobId: `nhan ${name}`, fileToken, hash, document })
  }
  const search = async (text: string, limit = 50) => {
    const hits = await call<LawTextHit[]>('searchTexts', { text, limit })
    return hits.map(({ article, clause, point }) => [article, clause, point].filter((part) => part !== '').join(' '))
  }
  return { ...test, ask, call, refused, file, takeIn, search }
}

const garden = 'Luật Trồng cây số 77/2030/QH99'
const gardenText = `Luật số: 77/2030/QH99
Điều 1. Cung cấp cây giống
1. Người trồng được cung cấp cây giống không mất tiền.
2. Thông tin về cây giống được cung cấp cho mọi người:
a) Tại vườn;
b) Trên bảng tin của thôn, bằng chữ to.
Điều 2. Chặt cây
Chỉ chặt cây khi cây đã chết.
Điều 26. Cung cấp thông tin
1. Thông tin do vườn nắm giữ thì cung cấp khi có người hỏi.`

describe('official texts, call by call', () => {
  it('shows what a file holds before keeping it, then keeps exactly that', async () => {
    const { call, file, progress, faults } = openLaw()
    const fileToken = file('luat.txt', gardenText)
    const preview = await call<LawTextPreview>('previewText', { jobId: 'xem', fileToken })
    expect(preview).toMatchObject({ fileName: 'luat.txt', document: null, doubts: ['Thiếu Điều 3 đến Điều 25.'] })
    expect(await call('texts')).toEqual([])
    const order = { jobId: 'nhan', fileToken, hash: preview.hash, document: garden }
    const text = await call<LawText>('takeInText', order)
    expect(text).toEqual({
      id: text.id,
      document: garden,
      fileName: 'luat.txt',
      hash: preview.hash,
      articles: 3,
      on: '2026-11-22',
      by: 'Cán bộ đầu mối',
    })
    expect(await call('texts')).toEqual([text])
    const whole = await call<LawArticle[]>('readArticle', { document: garden, article: 'Toàn văn' })
    expect(whole.map(({ id: _, ...part }) => part)).toEqual(preview.articles)
    expect(progress.some(({ jobId }) => jobId === 'nhan')).toBe(true)
    expect(faults).toEqual([])
  })

  it('guesses the document among the texts the law book cites', async () => {
    const { call, file, sessions } = openLaw()
    const cited = sessions.current().book.data.find(({ citation }) => /\d+\/\d{4}\/QH\d/.test(citation.text))
    const number = /\d+\/\d{4}\/QH\d+/.exec(cited?.citation.text ?? '')?.[0]
    const fileToken = file('luat.txt', `Luật số: ${number}\nĐiều 1. A\nMột.`)
    expect(await call('previewText', { jobId: 'xem', fileToken })).toMatchObject({ document: cited?.citation.text })
  })

  it('keeps nothing of a file that changed after it was shown, or that is kept already', async () => {
    const { call, refused, file, takeIn } = openLaw()
    const fileToken = file('luat.txt', gardenText)
    const { hash } = await call<LawTextPreview>('previewText', { jobId: 'xem', fileToken })
    file('luat.txt', `${gardenText}\n2. Thêm.`)
    const order = { jobId: 'nhan', fileToken, hash, document: garden }
    expect(await refused('takeInText', order)).toBe('conflict')
    expect(await call('texts')).toEqual([])
    await takeIn('luat.txt', gardenText, garden)
    expect(await refused('takeInText', order)).toBe('conflict')
    expect(await call<LawText[]>('texts')).toHaveLength(1)
    expect(await refused('previewText', { jobId: 'xem', fileToken: 'la' })).toBe('notFound')
    expect(await refused('takeInText', { ...order, fileToken: 'la' })).toBe('notFound')
    expect(await refused('takeInText', { ...order, document: ' ' })).toBe('invalidInput')
  })

  it('finds every word in any marks and capitals, the words as typed first', async () => {
    const { search, takeIn, call } = openLaw()
    expect(await search('cung cấp')).toEqual([])
    await takeIn('luat.txt', gardenText, garden)
    expect(await search('cung cap thong tin')).toEqual(['Điều 26', 'Điều 1 2', 'Điều 26 1'])
    expect(await search('CUNG CẤP CÂY')).toEqual(['Điều 1', 'Điều 1 1', 'Điều 1 2'])
    expect(await search('cung cap cay', 1)).toEqual(['Điều 1'])
    expect(await search('giong tien')).toEqual(['Điều 1 1'])
    expect(await search('tien giong')).toEqual(['Điều 1 1'])
    expect(await search('bang khong co')).toEqual([])
    expect(await search('  !? ')).toEqual([])
    // A beginning of a word will do; a number is whole.
    expect(await search('bảng ti')).toEqual(['Điều 1 2 b'])
    expect(await search('Điều 2')).toEqual(['Điều 2', 'Điều 1 2', 'Điều 1 2 a', 'Điều 1 2 b'])
    expect(await search('điều 1 khoản 2 điểm b')).toEqual(['Điều 1 2 b'])
    const [hit] = await call<LawTextHit[]>('searchTexts', { text: 'chữ to', limit: 5 })
    expect(hit).toMatchObject({ document: garden, body: 'Trên bảng tin của thôn, bằng chữ to.' })
  })

  it('opens the whole article that a citation names, however the document is called', async () => {
    const { call, takeIn } = openLaw()
    const open = async (document: string, article: string) => {
      const parts = await call<LawArticle[]>('readArticle', { document, article })
      return parts.map(({ article: name, clause, point }) => `${name} ${clause}${point}`.trim())
    }
    expect(await open(garden, 'Điều 1')).toEqual([])
    await takeIn('luat.txt', gardenText, garden)
    const first = ['Điều 1', 'Điều 1 1', 'Điều 1 2', 'Điều 1 2a', 'Điều 1 2b']
    expect(await open(garden, 'Điều 1 khoản 2 điểm b')).toEqual(first)
    expect(await open('Luật 77/2030/QH99', 'Điều 01')).toEqual(first)
    expect(await open(garden, 'Điều 2, Điều 26 khoản 1')).toEqual(['Điều 2', 'Điều 26', 'Điều 26 1'])
    expect(await open(garden, 'Điều 27')).toEqual([])
    expect(await open(garden, 'Điều 2a')).toEqual([])
    expect(await open('Luật 78/2030/QH99', 'Điều 1')).toEqual([])
  })

  it('reads the newest copy of a document, the earlier one once that is removed, and brings it back', async () => {
    const { call, refused, search, takeIn } = openLaw()
    const before = await takeIn('ban-1.txt', gardenText, garden)
    const after = await takeIn('ban-2.txt', gardenText.replace('Chặt cây', 'Đốn cây'), garden)
    expect(await call('texts')).toEqual([after, before])
    expect(await search('đốn cây')).toEqual(['Điều 2'])
    expect(await search('chặt cây')).toEqual(['Điều 2'])
    expect(await search('Điều 26')).toEqual(['Điều 26', 'Điều 26 1'])
    expect(await call('removeText', { id: after.id })).toBeNull()
    expect(await call('texts')).toEqual([before])
    expect(await search('đốn cây')).toEqual([])
    expect(await call('removeText', { id: before.id })).toBeNull()
    expect(await search('cây')).toEqual([])
    expect(await call('restoreText', { id: after.id })).toEqual(after)
    expect(await search('đốn cây')).toEqual(['Điều 2'])
    expect(await refused('removeText', { id: 99 })).toBe('notFound')
    expect(await refused('restoreText', { id: 99 })).toBe('notFound')
  })

  it('keeps nothing when stopped', async () => {
    const { sessions, file, call, ask } = openLaw()
    const fileToken = file('luat.txt', gardenText)
    const { hash } = await call<LawTextPreview>('previewText', { jobId: 'xem', fileToken })
    const taking = ask('takeInText', { jobId: 'nhan', fileToken, hash, document: garden })
    // The call has reached its job by then.
    await new Promise((resolve) => setImmediate(resolve))
    sessions.current().jobs.cancel('nhan')
    expect(await taking).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await call('texts')).toEqual([])
  })
})

describe('keys, call by call', () => {
  it('makes a pair, installs its public half once and removes it', async () => {
    const { folder, sessions, call, refused } = openLaw()
    mkdirSync(join(folder, 'khoa'))
    const folderToken = sessions.current().files.issue(join(folder, 'khoa'))
    const made = await call<{ folderName: string; fingerprint: string }>('makeSigningKey', {
      folderToken,
      name: 'Xã Thử',
      passphrase: 'mật khẩu dài',
    })
    expect(made).toEqual({ folderName: 'khoa', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(await call('trustedKeys')).toEqual([])
    const tokenOf = (name: string) => sessions.current().files.issue(join(folder, 'khoa', name))
    const fileToken = tokenOf('khoa-cong-khai-xa-thu.json')
    const key = await call<TrustedKey>('installKey', { fileToken })
    expect(key).toEqual({ fingerprint: made.fingerprint, name: 'Xã Thử', on: '2026-11-22', by: 'Cán bộ đầu mối' })
    expect(await call('trustedKeys')).toEqual([key])
    expect(await refused('installKey', { fileToken })).toBe('conflict')
    expect(await call('removeKey', { fingerprint: key.fingerprint })).toBeNull()
    expect(await call('trustedKeys')).toEqual([])
    expect(await refused('removeKey', { fingerprint: key.fingerprint })).toBe('notFound')
    expect(await call('installKey', { fileToken })).toEqual(key)
  })

  it('installs nothing that is not a public key', async () => {
    const { folder, sessions, call, refused, file } = openLaw()
    mkdirSync(join(folder, 'khoa'))
    const folderToken = sessions.current().files.issue(join(folder, 'khoa'))
    await call('makeSigningKey', { folderToken, name: 'Xã Thử', passphrase: 'mật khẩu dài' })
    const [secret = '', open = ''] = readdirSync(join(folder, 'khoa')).toSorted()
    const secretText = readFileSync(join(folder, 'khoa', secret), 'utf8')
    expect(await refused('installKey', { fileToken: file('a.json', secretText) })).toBe('fileUnreadable')
    const key = JSON.parse(readFileSync(join(folder, 'khoa', open), 'utf8'))
    const wrong = [
      { ...key, fingerprint: '0'.repeat(64) },
      { ...key, publicKey: Buffer.alloc(31).toString('base64') },
    ]
    for (const text of wrong.map((json) => JSON.stringify(json)))
      expect(await refused('installKey', { fileToken: file('b.json', text) })).toBe('conflict')
    for (const text of ['', '{', JSON.stringify({ ...key, more: 1 }), ' '.repeat(70_000)])
      expect(await refused('installKey', { fileToken: file('c.json', text) })).toBe('fileUnreadable')
    expect(await refused('installKey', { fileToken: 'la' })).toBe('notFound')
    expect(await refused('makeSigningKey', { folderToken, name: 'A', passphrase: 'ngắn' })).toBe('invalidInput')
    expect(await call('trustedKeys')).toEqual([])
  })
})
