import { mkdirSync, writeFileSync } from 'node:fs'
import { packSchemas, schemaText } from '../shared/law/pack-schemas.ts'
import { bundleManifestJsonSchema } from '../shared/reports/bundle.ts'
import { reportFileJsonSchema } from '../shared/reports/report-file.ts'

/** Writes resources/schema/*.json from the zod schemas; run after changing shared/law/law-book.ts or shared/reports/{report-file,bundle}.ts. */
const folder = new URL('../resources/schema/', import.meta.url)
const schemas = {
  ...packSchemas(),
  'report.schema.json': reportFileJsonSchema(),
  'bundle-manifest.schema.json': bundleManifestJsonSchema(),
}
mkdirSync(folder, { recursive: true })
for (const [file, schema] of Object.entries(schemas)) writeFileSync(new URL(file, folder), schemaText(schema))
