import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packSchemas, schemaText } from '../../../shared/law/pack-schemas.ts'

test.each(Object.entries(packSchemas()))('the published %s is what the code gives', (file, schema) => {
  const published = readFileSync(new URL(`../../../resources/schema/${file}`, import.meta.url), 'utf8')
  expect(published).toBe(schemaText(schema))
})
