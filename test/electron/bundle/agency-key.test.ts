import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keyFingerprint, makeAgencyKey, readAgencyKey } from '../../../electron/bundle/agency-key.ts'
import { codeOf, must } from '../requests/open-register.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-khoa-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const file = () => join(folder, 'khoa-ky-bao-cao.json')

it('keeps the agency’s key for its owner alone, and makes it once', async () => {
  expect(must(await readAgencyKey(folder))).toBeNull()
  const key = must(await makeAgencyKey(folder))
  expect(must(await readAgencyKey(folder))).toEqual(key)
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(codeOf(await makeAgencyKey(folder))).toBe('conflict')
  expect(must(await readAgencyKey(folder))).toEqual(key)
  expect(keyFingerprint(key.publicKey)).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)
})

it('does not go on without a signature when the key is damaged', async () => {
  must(await makeAgencyKey(folder))
  const text = readFileSync(file(), 'utf8')
  for (const damaged of [text.slice(0, 40), text.replace(/"secretKey":"./, '"secretKey":"-'), '{}']) {
    writeFileSync(file(), damaged)
    expect(codeOf(await readAgencyKey(folder))).toBe('fileUnreadable')
  }
})
