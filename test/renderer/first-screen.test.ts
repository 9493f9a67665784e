import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../renderer')

/** What a source file loads as it starts, types left out; with `later`, also what it loads when asked. */
const importsOf = (file: string, later: boolean): readonly string[] => {
  const source = readFileSync(file, 'utf8')
  const statements = [
    ...source.matchAll(/^(?:import|export)\s+(?!type\b)(?:(\{[^}]*\}|[^'"{;]*?)\s*from\s+)?'([^']+)'/gm),
  ]
  const loaded = statements.filter(([, names = '']) => !isTypesOnly(names)).map(([, , name = '']) => name)
  const asked = later ? [...source.matchAll(/import\('([^']+)'\)/g)].map(([, name = '']) => name) : []
  return [...loaded, ...asked]
}

const isTypesOnly = (names: string): boolean =>
  names.startsWith('{') &&
  names
    .slice(1, -1)
    .split(',')
    .every((name) => name.trim() === '' || name.trim().startsWith('type '))

/** Every module that the start of the window loads; pages other than the first one see to their schemas themselves. */
const loadedBy = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const name of importsOf(file, !file.endsWith('page-loaders.ts'))) {
    if (!name.startsWith('.')) seen.add(name)
    else if (/\.tsx?$/.test(name) && existsSync(join(dirname(file), name))) loadedBy(join(dirname(file), name), seen)
  }
  return seen
}

it('makes no schema for the first screen: it is drawn sooner, and none is made before zod knows the content policy', () => {
  const loaded = loadedBy(join(renderer, 'main.tsx'))
  expect(loaded.size).toBeGreaterThan(50)
  expect([...loaded].filter((name) => name.endsWith('DeskView.tsx'))).toHaveLength(1)
  expect(loaded).not.toContain('zod')
})
