import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { schemaText } from '../../../shared/law/pack-schemas.ts'
import { bundleManifestJsonSchema } from '../../../shared/reports/bundle.ts'

it('is published as the manifest of a bundle is checked', () => {
  const file = new URL('../../../resources/schema/bundle-manifest.schema.json', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(schemaText(bundleManifestJsonSchema()))
})
