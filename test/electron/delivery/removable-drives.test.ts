import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { liesOn, removableDrives } from '../../../electron/delivery/removable-drives.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-o-dia-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A machine whose disk `sda` is built in and whose `sdb` can be taken out. */
const drives = (mounts: readonly string[]) => {
  for (const [disk, removable] of [
    ['sda', '0'],
    ['sdb', '1'],
  ] as const) {
    mkdirSync(join(folder, 'block', disk), { recursive: true })
    writeFileSync(join(folder, 'block', disk, 'removable'), `${removable}\n`)
  }
  writeFileSync(join(folder, 'mounts'), `${mounts.join('\n')}\n`)
  return removableDrives({ platform: 'linux', mounts: join(folder, 'mounts'), blocks: join(folder, 'block') })
}

it('tells the drives that can be taken away, with the room on them, and no other', async () => {
  const usb = join(folder, 'USB XÃ')
  mkdirSync(usb)
  const found = await drives([
    `/dev/sda2 / ext4 rw,relatime 0 0`,
    `/dev/sdb1 ${usb.replaceAll(' ', '\\040')} vfat rw,nosuid 0 0`,
    'proc /proc proc rw 0 0',
  ])
  expect(found.map(({ path, name }) => [path, name])).toEqual([[usb, 'USB XÃ']])
  expect(found[0]?.free).toBeGreaterThan(0)
  expect([liesOn(found, usb), liesOn(found, join(usb, 'báo cáo')), liesOn(found, `${usb}2`)]).toEqual([
    true,
    true,
    false,
  ])
})

it('leaves out what may not be written and what is no longer there', async () => {
  expect(await drives([`/dev/sdb1 ${folder} vfat ro 0 0`, '/dev/sdb2 /media/da-rut vfat rw 0 0'])).toEqual([])
})
