import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { makeSigningKey } from '../../../electron/law/make-signing-key.ts'
import { signatureState, signUpdate } from '../../../electron/law/signing.ts'
import type { StoredKey } from '../../../electron/law/trusted-key-repository.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { type LawUpdate, lawUpdateSchema } from '../../../shared/law/law-update.ts'
import { granted } from '../catalogue/test-catalogue.ts'
import { sampleUpdate } from './sample-update.ts'

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-khoa-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Signer = { readonly trusted: StoredKey; readonly secretFile: string; readonly passphrase: string }

/** A signer made as the officer makes one: files in a folder. */
const makeSigner = async (folder: string, name: string, passphrase: string): Promise<Signer> => {
  granted(await makeSigningKey(folder, name, passphrase))
  const read = (start: string) =>
    readFileSync(join(folder, readdirSync(folder).find((file) => file.startsWith(start)) ?? ''), 'utf8')
  const { fingerprint, publicKey } = JSON.parse(read('khoa-cong-khai'))
  const trusted = { fingerprint, publicKey, name, on: localDate('2026-11-20'), by: 'Cán bộ' }
  return { trusted, secretFile: read('khoa-bi-mat'), passphrase }
}

let province: Signer
let other: Signer
let signed: LawUpdate

beforeAll(async () => {
  const inFolder = async (name: string, passphrase: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'dau-moi-khoa-'))
    try {
      return await makeSigner(folder, name, passphrase)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  province = await inFolder('Sở Tư pháp tỉnh Thử Nghiệm', 'mật khẩu của Sở')
  other = await inFolder('Xã Khác', 'mật khẩu của xã')
  signed = granted(await signUpdate(sampleUpdate(), province.secretFile, province.passphrase))
})

const refusedWith = (update: LawUpdate, keys: readonly StoredKey[]) => {
  const result = signatureState(update, keys)
  return result.ok ? result.value.state : result.error.code
}

describe('the signature of a law update', () => {
  it('proves who signed when the key is installed', () => {
    expect(granted(signatureState(signed, [other.trusted, province.trusted]))).toEqual({
      state: 'valid',
      fingerprint: province.trusted.fingerprint,
      name: 'Sở Tư pháp tỉnh Thử Nghiệm',
    })
  })

  it('is unsigned without a signature', () => {
    expect(granted(signatureState(sampleUpdate(), [province.trusted]))).toEqual({ state: 'unsigned' })
  })

  it('proves nothing when the key was never installed, or was removed', () => {
    const unknown = { state: 'unknownKey', fingerprint: province.trusted.fingerprint }
    expect(granted(signatureState(signed, []))).toEqual(unknown)
    expect(granted(signatureState(signed, [other.trusted]))).toEqual(unknown)
  })

  it('does not mind the order of fields and the spaces of the file', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    }
    const again = lawUpdateSchema.parse(JSON.parse(JSON.stringify(reversed(signed), null, 7)))
    expect(Object.keys(again)).toEqual(expect.arrayContaining(Object.keys(signed)))
    expect(refusedWith(again, [province.trusted])).toBe('valid')
  })

  it('refuses any change of what was signed, naming the update', () => {
    const [pack] = signed.packs
    if (!pack) throw new Error('The sample has a pack.')
    const altered: LawUpdate[] = [
      { ...signed, title: `${signed.title}.` },
      { ...signed, issuedOn: localDate('2026-12-02') },
      { ...signed, packs: [{ ...pack, version: 2 }] },
      { ...signed, packs: [] },
      { ...signed, calendarYears: signed.calendarYears.map((year) => ({ ...year, days: [] })) },
      { ...signed, $schema: 'x' },
    ]
    expect(altered.map((update) => refusedWith(update, [province.trusted]))).toEqual(altered.map(() => 'conflict'))
    const [first] = altered
    const refused = first ? signatureState(first, [province.trusted]) : undefined
    expect(refused).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('«Gói thử nghiệm tháng 12.»') },
    })
  })

  it('refuses a signature with one byte changed, cut short, spelled otherwise or made by another key', async () => {
    const { signature } = signed
    if (!signature) throw new Error('It was signed.')
    const bytes = Buffer.from(signature.value, 'base64')
    bytes[10] = (bytes[10] ?? 0) ^ 1
    const values = [bytes.toString('base64'), bytes.subarray(1).toString('base64'), ` ${signature.value}`, 'không phải']
    for (const value of values)
      expect(refusedWith({ ...signed, signature: { ...signature, value } }, [province.trusted])).toBe('conflict')
    const byOther = granted(await signUpdate(sampleUpdate(), other.secretFile, other.passphrase))
    expect(refusedWith(byOther, [province.trusted, other.trusted])).toBe('valid')
    const passedOff = { ...signed, signature: { ...signature, value: byOther.signature?.value ?? '' } }
    expect(refusedWith(passedOff, [province.trusted, other.trusted])).toBe('conflict')
  })

  it('replaces an earlier signature when signed again', async () => {
    const again = granted(await signUpdate(signed, other.secretFile, other.passphrase))
    expect(granted(signatureState(again, [other.trusted]))).toMatchObject({ state: 'valid', name: 'Xã Khác' })
  })
})

describe('the secret key', () => {
  const attempt = async (secretFile: string, passphrase = province.passphrase) => {
    const result = await signUpdate(sampleUpdate(), secretFile, passphrase)
    return result.ok ? 'signed' : result.error.code
  }

  it('opens with its passphrase alone, typed with composed or separate marks', async () => {
    expect(await attempt(province.secretFile, 'mật khẩu của sở')).toBe('invalidInput')
    expect(await attempt(province.secretFile, '')).toBe('invalidInput')
    expect(await attempt(province.secretFile, province.passphrase.normalize('NFD'))).toBe('signed')
  })

  it('refuses a file that was altered anywhere', async () => {
    const file = JSON.parse(province.secretFile)
    const wrong = [
      { ...file, name: 'Sở Khác' },
      { ...file, fingerprint: other.trusted.fingerprint },
      { ...file, cipher: JSON.parse(other.secretFile).cipher },
      { ...file, cipher: { ...file.cipher, tag: file.cipher.tag.slice(0, 8) } },
    ]
    for (const changed of wrong) expect(await attempt(JSON.stringify(changed))).toBe('invalidInput')
  })

  it('refuses a file that asks for more work or is no secret key at all', async () => {
    const file = JSON.parse(province.secretFile)
    expect(await attempt(JSON.stringify({ ...file, kdf: { ...file.kdf, N: 2 ** 30 } }))).toBe('fileUnreadable')
    expect(await attempt(JSON.stringify({ ...file, more: 1 }))).toBe('fileUnreadable')
    expect(await attempt('không phải JSON')).toBe('fileUnreadable')
    const publicFile = { format: 'dau-moi.khoa-cong-khai' }
    const refused = await signUpdate(sampleUpdate(), JSON.stringify(publicFile), 'x')
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('khóa công khai') } })
  })

  it('stands in no file unlocked', () => {
    expect(Object.keys(JSON.parse(province.secretFile)).sort()).toEqual(
      ['cipher', 'fingerprint', 'format', 'formatVersion', 'kdf', 'name'].sort(),
    )
    expect(province.secretFile).not.toContain(province.passphrase)
  })
})

describe('making a key pair', () => {
  it('writes two files named after the owner and never over another', async () => {
    const folder = newFolder()
    const made = granted(await makeSigningKey(folder, 'UBND xã Đồng Tháp', 'mật khẩu dài'))
    const names = ['khoa-bi-mat-ubnd-xa-dong-thap.json', 'khoa-cong-khai-ubnd-xa-dong-thap.json']
    expect(readdirSync(folder).sort()).toEqual(names)
    const before = names.map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(JSON.parse(before[1] ?? '').fingerprint).toBe(made.fingerprint)
    const again = await makeSigningKey(folder, 'UBND xã Đồng Tháp', 'mật khẩu dài')
    expect(again).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before)
  })

  it('writes neither when one of the names is taken', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'khoa-cong-khai-xa-a.json'), 'của người khác')
    expect(await makeSigningKey(folder, 'Xã A', 'mật khẩu dài')).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('khoa-cong-khai-xa-a.json') },
    })
    expect(readdirSync(folder)).toEqual(['khoa-cong-khai-xa-a.json'])
    expect(readFileSync(join(folder, 'khoa-cong-khai-xa-a.json'), 'utf8')).toBe('của người khác')
  })

  it('refuses a folder that is gone', async () => {
    const folder = join(newFolder(), 'da-rut')
    expect(await makeSigningKey(folder, 'Xã A', 'mật khẩu dài')).toMatchObject({
      ok: false,
      error: { code: 'fileUnwritable' },
    })
  })

  it('leaves the main thread free while the lock is computed', async () => {
    const folder = newFolder()
    const start = performance.now()
    let longest = 0
    let last = start
    const ticker = setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }, 1)
    await makeSigningKey(folder, 'Xã A', 'mật khẩu dài')
    clearInterval(ticker)
    // Computed here, the lock alone would hold it nearly all the time.
    expect(longest).toBeLessThan((performance.now() - start) / 2)
  })
})
