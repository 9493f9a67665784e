import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type FieldName, type FieldValues, fieldNames } from '../../shared/forms/field-list.ts'

const examplesSchema = z.strictObject(
  Object.fromEntries(fieldNames.map((name) => [name, z.string().min(1)])) as Record<FieldName, z.ZodString>,
)

/** An invented value for every field of a template, from resources/training. Throws when the file is missing or broken. */
export const readFieldExamples = (resourcesFolder: string): FieldValues =>
  examplesSchema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'training', 'field-examples.json'), 'utf8')))
