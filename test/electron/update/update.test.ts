import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import type { CurrentSession } from '../../../electron/current-session.ts'
import { installKey } from '../../../electron/law/trust-key.ts'
import { readTrustedKeys } from '../../../electron/law/trusted-key-repository.ts'
import { findInstallers } from '../../../electron/update/find-installers.ts'
import { installUpdate } from '../../../electron/update/install-update.ts'
import { readInstaller } from '../../../electron/update/read-installer.ts'
import { readUpdateNote } from '../../../electron/update/update-note.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'
import { makePublisher, putInstaller } from './installers.ts'

let folder: string
let usb: string
let secret: string
let sessions: CurrentSession

const keys = mkdtempSync(join(tmpdir(), 'dau-moi-khoa-'))
let publisher: { readonly secret: string; readonly publicFile: string }

// Locking a key takes about a second.
beforeAll(async () => {
  publisher = await makePublisher(keys)
  secret = publisher.secret
})
afterAll(() => rmSync(keys, { recursive: true, force: true }))
beforeEach(async () => {
  ;({ folder, sessions } = openTestSession())
  usb = join(folder, 'usb')
  mkdirSync(usb)
  must(await installKey(sessions.current(), publisher.publicFile))
})

const read = (path: string, currentVersion = '0.1.0') =>
  readInstaller(path, {
    target: 'linux-x64',
    currentVersion,
    keys: readTrustedKeys(sessions.current().database),
  })
const reasonOf = async (path: string, currentVersion?: string): Promise<string> => {
  const result = await read(path, currentVersion)
  return result.ok ? 'taken' : result.error.message
}

describe('an installer on a stick', () => {
  it('that is newer, whole and signed by a trusted key is taken', async () => {
    const path = await putInstaller(usb, secret)
    expect(must(await read(path))).toMatchObject({ signedBy: 'Nơi phát hành thử', manifest: { version: '0.2.0' } })
  })

  it('is refused when the version is older or the same as the one that runs', async () => {
    const path = await putInstaller(usb, secret)
    expect(await reasonOf(path, '0.2.0')).toContain('đúng phiên bản đang dùng')
    expect(await reasonOf(path, '0.10.0')).toContain('cũ hơn')
    expect(await reasonOf(path, '0.1.9')).toBe('taken')
  })

  it('is refused with one byte changed, added or taken away', async () => {
    const path = await putInstaller(usb, secret)
    const whole = readFileSync(path)
    for (const spoil of [
      () => writeFileSync(path, Buffer.from(whole).fill(0x58, 3, 4)),
      () => appendFileSync(path, 'x'),
      () => writeFileSync(path, whole.subarray(1)),
      () => rmSync(path),
    ]) {
      writeFileSync(path, whole)
      spoil()
      expect(await reasonOf(path)).toContain('không đúng dấu kiểm')
    }
  })

  it('is refused without its manifest, with one of no signature, and with one that was changed after signing', async () => {
    const path = await putInstaller(usb, secret)
    const manifest = JSON.parse(readFileSync(`${path}.json`, 'utf8'))
    writeFileSync(`${path}.json`, JSON.stringify({ ...manifest, version: '9.0.0' }))
    expect(await reasonOf(path)).toContain('Chữ ký')
    const { signature: _, ...unsigned } = manifest
    writeFileSync(`${path}.json`, JSON.stringify(unsigned))
    expect(await reasonOf(path)).toContain('không có chữ ký')
    writeFileSync(`${path}.json`, '{')
    expect(await reasonOf(path)).toContain('đã hỏng')
    rmSync(`${path}.json`)
    expect(await reasonOf(path)).toContain('không có tệp mô tả')
  })

  it('is refused when a key that is not trusted signed it, is for another machine, or carries another name', async () => {
    const strangers = join(folder, 'la')
    mkdirSync(strangers)
    const stranger = await makePublisher(strangers, 'Kẻ lạ')
    expect(await reasonOf(await putInstaller(usb, stranger.secret))).toContain('chưa tin cậy')
    expect(await reasonOf(await putInstaller(usb, secret, { target: 'win32-x64' }))).toContain('loại máy khác')
    const path = await putInstaller(usb, secret)
    const other = join(usb, 'dau-moi-9.9.9-amd64.deb')
    writeFileSync(other, readFileSync(path))
    writeFileSync(`${other}.json`, readFileSync(`${path}.json`))
    expect(await reasonOf(other)).toContain('không phải của bộ cài đặt này')
  })

  it('is found in the root of a drive that is plugged in and one folder below, other files are not', async () => {
    await putInstaller(usb, secret)
    mkdirSync(join(usb, 'ban moi'))
    await putInstaller(join(usb, 'ban moi'), secret, { version: '0.3.0', file: 'dau-moi-0.3.0-x86_64.AppImage' })
    writeFileSync(join(usb, 'khac.deb'), '')
    const mounts = join(folder, 'mounts')
    const blocks = join(folder, 'blocks')
    mkdirSync(join(blocks, 'sdz'), { recursive: true })
    writeFileSync(join(blocks, 'sdz', 'removable'), '1\n')
    writeFileSync(mounts, `/dev/sdz1 ${usb} vfat rw,relatime 0 0\n`)
    const found = await findInstallers({ platform: 'linux', mounts, blocks })
    expect(found.map((path) => path.slice(usb.length + 1))).toEqual([
      'dau-moi-0.2.0-amd64.deb',
      join('ban moi', 'dau-moi-0.3.0-x86_64.AppImage'),
    ])
  })
})

describe('updating', () => {
  beforeEach(() => {
    must(saveAgency(sessions.current(), someAgency))
    received(sessions.current(), someFacts())
  })
  const update = async (path: string, platform: NodeJS.Platform, ports = testPorts()) => {
    const installer = must(await read(path, '0.0.0'))
    return { ports, result: await installUpdate(sessions.current(), installer, 'cap-nhat', ports, platform) }
  }

  it('backs the register up with proof, writes down the version before and tells the command', async () => {
    const { result } = await update(await putInstaller(usb, secret), 'linux')
    const { command, opened, backupAt } = must(result)
    expect(opened).toBe(false)
    expect(command).toBe(`sudo apt install "${join(folder, 'cap-nhat', 'dau-moi-0.2.0-amd64.deb')}"`)
    const [backup] = readdirSync(join(folder, 'sao-luu')).filter((name) => /^\d/.test(name))
    const manifest = JSON.parse(readFileSync(join(folder, 'sao-luu', backup ?? '', 'muc-luc.json'), 'utf8'))
    expect(manifest).toMatchObject({ reason: 'beforeUpdate', at: backupAt, rows: { request: 1 } })
    expect(await readUpdateNote(folder)).toMatchObject({
      fromVersion: '0.0.0',
      toVersion: '0.2.0',
      backupAt,
      keptInstaller: null,
    })
  })

  it('opens its own copy of the installer on Windows, never the file on the stick', async () => {
    const { result, ports } = await update(
      await putInstaller(usb, secret, { file: 'dau-moi-0.2.0-cai-dat.exe' }),
      'win32',
    )
    expect(must(result).opened).toBe(true)
    expect(ports.opened).toEqual([join(folder, 'cap-nhat', 'dau-moi-0.2.0-cai-dat.exe')])
  })

  it('installs nothing when the file changes after it was looked at', async () => {
    const path = await putInstaller(usb, secret)
    const installer = must(await read(path))
    appendFileSync(path, 'x')
    const ports = testPorts()
    const result = await installUpdate(sessions.current(), installer, 'cap-nhat', ports, 'win32')
    expect(result).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(ports.opened).toEqual([])
    expect(existsSync(join(folder, 'sao-luu'))).toBe(false)
    expect(readdirSync(join(folder, 'cap-nhat'))).toEqual([])
  })

  it('keeps the installer of the version before, to put it back, and no older one', async () => {
    for (const [version, running] of [
      ['0.2.0', '0.1.0'],
      ['0.3.0', '0.2.0'],
      ['0.4.0', '0.3.0'],
    ] as const) {
      const path = await putInstaller(usb, secret, { version, file: `dau-moi-${version}-amd64.deb` })
      const session = { ...sessions.current(), appVersion: running, database: sessions.current().database }
      must(await installUpdate(session, must(await read(path, running)), `den-${version}`, testPorts(), 'linux'))
    }
    expect((await readUpdateNote(folder))?.keptInstaller).toBe('dau-moi-0.3.0-amd64.deb')
    expect(readdirSync(join(folder, 'cap-nhat')).toSorted()).toEqual([
      'cap-nhat.json',
      'dau-moi-0.3.0-amd64.deb',
      'dau-moi-0.4.0-amd64.deb',
    ])
  })
})
