import { randomBytes } from 'node:crypto'
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentHash } from '../../../electron/files/content-hash.ts'
import {
  looksSealed,
  sealedBytes,
  sealedName,
  unsealed,
  unsealedBytes,
  unsealedHash,
} from '../../../electron/files/sealed-file.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'

const key = randomBytes(32)
const PIECE = 256 * 1024

const refused = (bytes: Uint8Array, with_ = key) =>
  expect(unsealedBytes(with_, bytes)).rejects.toMatchObject({ name: 'SealedFileError' })

describe('An encrypted file', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])('gives %i bytes back', async (size) => {
    const content = randomBytes(size)
    const file = await sealedBytes(key, content)
    expect(looksSealed(file)).toBe(true)
    expect(file.length).toBe(40 + size + 16 * Math.max(1, Math.ceil(size / PIECE)))
    expect((await unsealedBytes(key, file)).equals(content)).toBe(true)
  })

  it('is read from the disk in pieces and has the hash of its content', async () => {
    const content = randomBytes(2 * PIECE + 12_345)
    const path = join(temporaryFolder(), 'tep.kin')
    writeFileSync(path, await sealedBytes(key, content))
    let read = 0
    for await (const piece of unsealed(key, createReadStream(path, { highWaterMark: 1000 }))) read += piece.length
    expect(read).toBe(content.length)
    expect(await unsealedHash(key, path)).toBe(contentHash(content))
    expect(await unsealedHash(randomBytes(32), path)).toBeNull()
  })

  it('shows nothing of its content and is another one every time', async () => {
    const content = Buffer.from('Nguyễn Thị Bí Mật '.repeat(1000))
    const [one, other] = await Promise.all([sealedBytes(key, content), sealedBytes(key, content)])
    expect(one.includes('Bí Mật')).toBe(false)
    expect(one.equals(other)).toBe(false)
  })

  it('is refused with another key, with any byte changed, cut off, lengthened, and with pieces in another order', async () => {
    const content = randomBytes(2 * PIECE + 100)
    const file = await sealedBytes(key, content)
    await refused(file, randomBytes(32))
    for (let turn = 0; turn < 60; turn += 1) {
      const at = Math.floor(Math.random() * file.length)
      const altered = Buffer.from(file)
      altered[at] = (altered[at] ?? 0) ^ (1 << (turn % 8))
      await refused(altered)
    }
    const piece = (index: number) => file.subarray(40 + index * (PIECE + 16), 40 + (index + 1) * (PIECE + 16))
    const head = file.subarray(0, 40)
    for (const length of [0, 7, 8, 39, 40, 41, 40 + PIECE + 16, 40 + 2 * (PIECE + 16), file.length - 1])
      await refused(file.subarray(0, length))
    await refused(Buffer.concat([file, Buffer.alloc(1)]))
    await refused(Buffer.concat([head, piece(1), piece(0), piece(2)]))
    await refused(Buffer.concat([head, piece(0), piece(2)]))
  })

  it('has a name that only the key makes of a hash', () => {
    const hash = contentHash('a')
    expect(sealedName(key, hash)).toMatch(/^[0-9a-f]{64}$/)
    expect(sealedName(key, hash)).toBe(sealedName(key, hash))
    expect(sealedName(key, hash)).not.toBe(hash)
    expect(sealedName(randomBytes(32), hash)).not.toBe(sealedName(key, hash))
  })
})
