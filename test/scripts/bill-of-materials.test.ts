import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cycloneDx } from '../../scripts/bill-of-materials.ts'
import { licenceTextOf, packageFolderOf, shippedParts } from '../../scripts/bundled-parts.ts'

const root = process.cwd()
const modules = join(root, 'node_modules')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-giay-phep-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the parts by others in the product', () => {
  it('finds the package of a module, the innermost where one lies in another, and none for the own code', () => {
    expect(packageFolderOf('/x/node_modules/@mantine/core/esm/a.mjs')).toBe('/x/node_modules/@mantine/core')
    expect(packageFolderOf('/x/node_modules/a/node_modules/b/i.js')).toBe('/x/node_modules/a/node_modules/b')
    expect(packageFolderOf('/x/electron/main.ts')).toBeUndefined()
  })

  it('lists what was bundled, what lies inside it, the native module, SQLite, its encryption and Electron, each with its licence', () => {
    const parts = shippedParts(root, [join(modules, 'zod'), join(modules, 'docx')])
    expect(parts.map(({ name }) => name)).toEqual([
      'better-sqlite3-multiple-ciphers',
      'docx',
      'Electron (cùng Chromium và Node.js)',
      'fflate',
      'nanoid',
      'PDF.js',
      'SQLite',
      'SQLite3 Multiple Ciphers',
      'zod',
    ])
    for (const { version, text } of parts) {
      expect(version).toMatch(/^\d+\.\d+/)
      expect(text.length).toBeGreaterThan(200)
    }
  })

  it('stops at a package without a licence text and at one that is not in the lock file', () => {
    writeFileSync(join(folder, 'package.json'), '{"name":"x","version":"1.0.0","license":"MIT"}')
    writeFileSync(join(folder, 'README.md'), '# x\n')
    expect(() => licenceTextOf(folder)).toThrow('không mang theo văn bản giấy phép')
    const copy = join(folder, 'node_modules', 'zod')
    mkdirSync(copy, { recursive: true })
    cpSync(join(modules, 'zod', 'LICENSE'), join(copy, 'LICENSE'))
    writeFileSync(join(copy, 'package.json'), '{"name":"zod","version":"0.0.1","license":"MIT"}')
    expect(() => shippedParts(root, [copy])).toThrow('package-lock.json')
  })

  it('takes the licence from the read-me where it has no file of its own', () => {
    writeFileSync(join(folder, 'README.md'), '# x\n\n## License\n\nPermission is hereby granted, free of charge\n')
    expect(licenceTextOf(folder)).toBe('Permission is hereby granted, free of charge')
  })
})

describe('the bill of materials', () => {
  it('is CycloneDX 1.6 with a hash of every package, and the same whenever it is made', () => {
    const make = () =>
      cycloneDx({ name: 'dau-moi', version: '0.1.0' }, shippedParts(root, [join(modules, 'zod')]), null)
    const bill = JSON.parse(JSON.stringify(make()))
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
    const zod = bill.components.find((part: { name: string }) => part.name === 'zod')
    expect(zod).toMatchObject({ type: 'library', licenses: [{ license: { id: 'MIT' } }] })
    expect(zod.purl).toMatch(/^pkg:npm\/zod@\d/)
    expect(zod.hashes[0]).toMatchObject({ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) })
    expect(bill.dependencies[0].dependsOn).toHaveLength(bill.components.length)
    expect(make()).toEqual(make())
  })
})
