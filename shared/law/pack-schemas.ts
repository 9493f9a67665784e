import { z } from 'zod'
import { calendarPackSchema } from './calendar-schemas.ts'
import { lawPackSchema } from './law-schemas.ts'
import { lawUpdateSchema } from './law-update.ts'

/** The published JSON Schema of each kind of pack, by file name in resources/schema. */
export const packSchemas = (): Readonly<Record<string, unknown>> => ({
  'law-pack.schema.json': z.toJSONSchema(lawPackSchema, { io: 'input' }),
  'calendar-pack.schema.json': z.toJSONSchema(calendarPackSchema, { io: 'input' }),
  'law-update.schema.json': z.toJSONSchema(lawUpdateSchema, { io: 'input' }),
})

/** The text of a schema file, to the last line break. */
export const schemaText = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`
