import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findRuntime, launchOptions } from '../../scripts/runtime.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-runtime-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('finding the Electron to run', () => {
  test('takes the one it is given, with its version', () => {
    const executable = join(folder, 'electron')
    writeFileSync(executable, '')
    writeFileSync(join(folder, 'version'), 'v45.4.1\n')
    vi.stubEnv('DAUMOI_ELECTRON_PATH', executable)
    expect(findRuntime()).toMatchObject({ kind: 'given', executable, version: '45.4.1', dist: folder })
  })

  test('gives the product its own arguments after the machine flags', () => {
    const executable = join(folder, 'electron')
    writeFileSync(executable, '')
    vi.stubEnv('DAUMOI_ELECTRON_PATH', executable)
    const { args, executablePath, cwd } = launchOptions(['--data-dir=/x'])
    expect(executablePath).toBe(executable)
    expect(args.slice(-2)).toEqual([cwd, '--data-dir=/x'])
  })

  test('names the command that prepares one when there is none', () => {
    vi.stubEnv('DAUMOI_ELECTRON_PATH', '')
    vi.stubEnv('DAUMOI_ELECTRON', 'fallback')
    vi.stubEnv('XDG_CACHE_HOME', folder)
    vi.stubEnv('LOCALAPPDATA', folder)
    expect(() => findRuntime()).toThrow(expect.objectContaining({ command: 'npm run setup' }))
  })
})
