import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { attachmentPath, storeAttachment } from '../../../electron/files/attachment-store.ts'
import { showAttachment } from '../../../electron/files/show-attachment.ts'

const someStore = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-tep-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const hash = await storeAttachment(folder, Buffer.from('Quyết định số 12'))
  const opened: string[] = []
  const show = () =>
    showAttachment(folder, { openPath: async (path) => void opened.push(path) }, { hash, name: 'quyet-dinh.txt' })
  return { folder, hash, opened, show }
}

it('shows a copy of what was attached, under its own name', async () => {
  const { opened, show } = await someStore()
  expect(await show()).toMatchObject({ ok: true })
  expect(opened.map((path) => basename(path))).toEqual(['quyet-dinh.txt'])
  expect(readFileSync(opened[0] ?? '', 'utf8')).toBe('Quyết định số 12')
})

it('shows nothing when the file is no longer what was attached', async () => {
  const { folder, hash, opened, show } = await someStore()
  appendFileSync(attachmentPath(folder, hash), 'b')
  const shown = await show()
  expect(shown).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
  expect(shown.ok ? '' : shown.error.message).toMatch(/bị hỏng/)
  expect(opened).toEqual([])
})
