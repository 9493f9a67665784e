import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keyGroups } from '../../../renderer/components/key-list.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'renderer')
const told = keyGroups.flatMap(({ keys }) => keys.map(([names]) => names)).join(', ')

it('tells every key that a screen listens to', () => {
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const used = [...code.matchAll(/'((?:Ctrl|Alt|Shift)\+[^' ]+)'|shortcut="([^"]+)"|^\s+(F\d): /gm)].map(
    ([, bound, shown, key]) => bound ?? shown ?? key ?? '',
  )
  const written: Readonly<Record<string, string>> = { 'Alt+ArrowLeft': 'Alt+←', 'Ctrl+Shift+Z': 'Ctrl+Y' }
  expect(new Set(used.map((key) => written[key] ?? key).filter((key) => !told.includes(key)))).toEqual(new Set())
  expect(used.length).toBeGreaterThan(20)
})

it('names no key twice in one group', () => {
  for (const { title, keys } of keyGroups) {
    const names = keys.map(([key]) => key)
    expect([title, new Set(names).size]).toEqual([title, names.length])
  }
})
