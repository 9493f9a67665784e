import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type KdfCost,
  keyringPath,
  makeSlot,
  newRegisterKey,
  openSlot,
  readKeyring,
  withoutSlot,
  withSlot,
  writeKeyring,
} from '../../../electron/safety/keyring.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'

const quick: KdfCost = { n: 1024, r: 8, p: 1 }
const officer = { account: 'a1', name: 'Đầu mối' }

describe('The keyring', () => {
  it('gives the key to the right password only, however its marks are composed', async () => {
    const key = newRegisterKey()
    const slot = await makeSlot(key, officer, 'Mật khẩu đúng 1'.normalize('NFC'), quick)
    expect(await openSlot(slot, 'Mật khẩu đúng 1'.normalize('NFD'))).toEqual(key)
    expect(await openSlot(slot, 'mật khẩu đúng 1')).toBeNull()
    expect(await openSlot(slot, '')).toBeNull()
  })

  it('makes two different locks of one password', async () => {
    const key = newRegisterKey()
    const [one, other] = await Promise.all([makeSlot(key, officer, 'x', quick), makeSlot(key, officer, 'x', quick)])
    expect(one.locked).not.toBe(other.locked)
    expect(one.kdf.salt).not.toBe(other.kdf.salt)
  })

  it('refuses a slot given to another account, cut short, or asking for a fortune of memory', async () => {
    const slot = await makeSlot(newRegisterKey(), officer, 'x', quick)
    expect(await openSlot({ ...slot, account: 'a2' }, 'x')).toBeNull()
    expect(await openSlot({ ...slot, locked: slot.locked.slice(2) }, 'x')).toBeNull()
    expect(await openSlot({ ...slot, kdf: { ...slot.kdf, n: 2 ** 21 } }, 'x')).toBeNull()
  })

  it('is read back as written, keeps one slot an account, and holds neither password nor key', async () => {
    const folder = temporaryFolder()
    expect(await readKeyring(folder)).toBeNull()
    const key = newRegisterKey()
    const first = withSlot(null, await makeSlot(key, officer, 'một', quick))
    const both = withSlot(first, await makeSlot(key, { account: 'a2', name: 'Người duyệt' }, 'hai', quick))
    const changed = withSlot(both, await makeSlot(key, officer, 'ba', quick))
    await writeKeyring(folder, changed)
    const read = await readKeyring(folder)
    expect(read).toEqual(changed)
    expect(changed.slots.map(({ account }) => account).sort()).toEqual(['a1', 'a2'])
    expect(withoutSlot(changed, 'a1').slots.map(({ account }) => account)).toEqual(['a2'])
    expect(JSON.stringify(changed)).not.toContain(Buffer.from(key).toString('hex'))
  })

  it('says when its file can not be understood', async () => {
    const folder = temporaryFolder()
    for (const spoilt of ['', '{', '[]', '{"format":"dau-moi/khoa","version":1,"slots":[{}]}']) {
      writeFileSync(keyringPath(folder), spoilt)
      expect(await readKeyring(folder)).toBe('damaged')
    }
  })
})
