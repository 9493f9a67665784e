import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { isSealed } from '../../../electron/database/open-connection.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { useRegisterKey } from '../../../electron/database/register-key.ts'
import { attachmentContent, attachmentPath, plainAttachments } from '../../../electron/files/attachment-store.ts'
import { contentHash } from '../../../electron/files/content-hash.ts'
import { newRegisterKey } from '../../../electron/safety/keyring.ts'
import { protectAgency } from '../../../electron/safety/protect-register.ts'
import { protectRegisterJob } from '../../../electron/safety/protect-register-job.ts'
import { tidyFolder } from '../../../electron/safety/tidy-folder.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

const openPlain = () => {
  const test = openTestSession('2026-11-20')
  must(saveAgency(test.sessions.current(), someAgency))
  received(test.sessions.current(), someFacts())
  return { ...test, file: join(test.folder, 'dau-moi.db') }
}

const requestsIn = (file: string): unknown => {
  const database = must(openDatabase(file))
  try {
    return database.prepare('SELECT count(*) FROM request').pluck().get()
  } finally {
    closeDatabase(database)
  }
}

const readKept = async (folder: string, hash: string): Promise<string> => {
  const pieces: Uint8Array[] = []
  for await (const piece of attachmentContent(folder, hash)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

afterEach(() => useRegisterKey(null))

describe('A power cut while a register is being encrypted', () => {
  it('leaves the plain register, whichever step before the exchange it came at', async () => {
    const { sessions, folder, file } = openPlain()
    const key = newRegisterKey()
    const context = { databaseFile: file, dataFolder: folder, progress: () => undefined, cancelled: () => false }
    must(await protectRegisterJob({ key }, context))
    useRegisterKey(null)
    await sessions.close()
    // The twin is there; then the second name of the plain register too.
    expect(requestsIn(file)).toBe(1)
    linkSync(file, join(folder, 'dau-moi.truoc-ma-hoa.db'))
    expect(requestsIn(file)).toBe(1)
  })

  it('leaves the encrypted register after it, and the next start takes away what is plain', async () => {
    const { sessions, folder, file } = openPlain()
    copyFileSync(file, join(folder, 'dau-moi.sao.db'))
    const key = newRegisterKey()
    must(await protectAgency(sessions, 'ma-hoa', key))
    // As if the power had gone right after the exchange: the plain register and an attachment still lie there.
    copyFileSync(join(folder, 'dau-moi.sao.db'), join(folder, 'dau-moi.truoc-ma-hoa.db'))
    const content = 'Đơn của bà Bí Mật'
    const hash = contentHash(content)
    mkdirSync(join(attachmentPath(folder, hash), '..'), { recursive: true })
    writeFileSync(attachmentPath(folder, hash), content)
    mkdirSync(join(folder, '.nhap.tam'))
    writeFileSync(`${file}.ma-hoa`, 'dở')

    expect(isSealed(sessions.current().database)).toBe(true)
    await tidyFolder(sessions.current())
    expect(await plainAttachments(folder)).toEqual([])
    expect(await readKept(folder, hash)).toBe(content)
    expect(existsSync(join(folder, 'dau-moi.truoc-ma-hoa.db'))).toBe(false)
    expect(readdirSync(folder).filter((name) => /ma-hoa$|\.tam$/.test(name))).toEqual([])
  })
})
