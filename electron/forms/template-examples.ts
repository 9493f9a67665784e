import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type FieldExamples, type FieldName, fieldNames } from '../../shared/forms/field-list.ts'
import {
  type RowFieldName,
  type RowList,
  rowFieldList,
  rowFieldNames,
  rowLists,
} from '../../shared/forms/row-fields.ts'

const example = z.string().min(1)
const fieldsSchema = z.strictObject(
  Object.fromEntries(fieldNames.map((name) => [name, example])) as Record<FieldName, typeof example>,
)
const rowSchema = (list: RowList) =>
  z.strictObject(
    Object.fromEntries(
      rowFieldNames.filter((name) => rowFieldList[name].list === list).map((name) => [name, example]),
    ) as Record<RowFieldName, typeof example>,
  )
const rowsSchema = z.strictObject(
  Object.fromEntries(rowLists.map((list) => [list, z.array(rowSchema(list)).min(2)])) as Record<
    RowList,
    z.ZodArray<ReturnType<typeof rowSchema>>
  >,
)

/** Invented values for every field of a template, from resources/training. Throws when a file is missing or broken. */
export const readFieldExamples = (resourcesFolder: string): FieldExamples => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(resourcesFolder, 'training', file), 'utf8'))
  return { fields: fieldsSchema.parse(read('field-examples.json')), rows: rowsSchema.parse(read('row-examples.json')) }
}
