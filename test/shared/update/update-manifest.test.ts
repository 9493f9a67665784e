import { describe, expect, it } from 'vitest'
import { compareVersions, installerName, updateManifestSchema } from '../../../shared/update/update-manifest.ts'

describe('versions', () => {
  it.each([
    ['0.2.0', '0.1.9'],
    ['1.10.0', '1.9.3'],
    ['2.0.0', '1.99.99'],
    ['1.0.1', '1.0.0'],
  ])('%s is newer than %s, not the other way round', (newer, older) => {
    expect(compareVersions(newer, older)).toBeGreaterThan(0)
    expect(compareVersions(older, newer)).toBeLessThan(0)
    expect(compareVersions(newer, newer)).toBe(0)
  })
})

describe('names of installers', () => {
  it.each(['dau-moi-0.2.0-cai-dat.exe', 'dau-moi-0.2.0-amd64.deb', 'dau-moi-0.2.0-x86_64.AppImage'])(
    '%s is one',
    (name) => expect(installerName.test(name)).toBe(true),
  )
  it.each(['setup.exe', 'dau-moi-0.2.0.bat', 'dau-moi-../x.exe', 'dau-moi-a"b.deb', 'dau-moi-0.2.0.exe.lnk'])(
    '%s is none',
    (name) => expect(installerName.test(name)).toBe(false),
  )
})

it('a manifest without a signature is none', () => {
  const manifest = {
    format: 'dau-moi.ban-cai-dat',
    formatVersion: 1,
    version: '0.2.0',
    target: 'win32-x64',
    file: 'dau-moi-0.2.0-cai-dat.exe',
    size: 1,
    sha256: 'a'.repeat(64),
    notes: [],
  }
  expect(updateManifestSchema.safeParse(manifest).success).toBe(false)
  const signature = { algorithm: 'Ed25519', key: 'b'.repeat(64), value: 'x' }
  expect(updateManifestSchema.safeParse({ ...manifest, signature }).success).toBe(true)
})
