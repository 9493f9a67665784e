import { mkdirSync, writeFileSync } from 'node:fs'
import { packSchemas, schemaText } from '../shared/law/pack-schemas.ts'

/** Writes resources/schema/*.json from the zod schemas; run after changing shared/law/law-book.ts. */
const folder = new URL('../resources/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [file, schema] of Object.entries(packSchemas())) writeFileSync(new URL(file, folder), schemaText(schema))
