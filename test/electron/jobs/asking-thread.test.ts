import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('is waited for when it is asked to end, though it keeps nothing else running', () => {
  const child = join(import.meta.dirname, 'ending-child.ts')
  const { stdout, status } = spawnSync(process.execPath, [child], { encoding: 'utf8', timeout: 30_000 })
  expect([stdout.trim(), status]).toEqual(['ended', 0])
})
