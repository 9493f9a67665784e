import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { attachmentPath } from '../../../electron/files/attachment-store.ts'
import { privacyHandlers } from '../../../electron/ipc/privacy-handlers.ts'
import type { Ports } from '../../../electron/ports.ts'
import { attachFile } from '../../../electron/requests/attach-file.ts'
import { readRequest } from '../../../electron/requests/request-repository.ts'
import { requestFiles } from '../../../shared/requests/request-files.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

it('leaves out a file that is no longer what was attached, and says so', async () => {
  const { sessions, folder } = openTestSession()
  const session = sessions.current()
  must(saveAgency(session, someAgency))
  const { id } = received(session, someFacts()).request
  const target = join(folder, 'xuat')
  mkdirSync(target)
  for (const name of ['don.txt', 'phu-luc.txt']) {
    writeFileSync(join(folder, name), `Nội dung của ${name}`)
    must(await attachFile(session, { id, filePath: join(folder, name), fileKind: 'requestForm' }))
  }
  const [spoilt] = requestFiles(readRequest(session.database, id)?.events ?? [])
  writeFileSync(attachmentPath(folder, spoilt?.hash ?? ''), 'Nội dung khác')
  const ports = { chooseFolder: async () => target } as unknown as Ports
  const order = { jobId: 'a', requestIds: [id], petitionIds: [], reason: 'Đề nghị DL 01/2026' }
  const { folderName } = must(await privacyHandlers(sessions.current, ports).exportPerson(order)) ?? { folderName: '' }
  const files = readdirSync(join(target, folderName, 'tep'))
  expect(files).toHaveLength(1)
  expect(readFileSync(join(target, folderName, 'tep', files[0] ?? ''), 'utf8')).toMatch(/^Nội dung của/)
})
