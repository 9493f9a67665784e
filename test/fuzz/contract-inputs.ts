import fc from 'fast-check'
import type { z } from 'zod'
import { hostileTexts } from './hostile-texts.ts'

/** Stands in a made input for something only a running register knows; `fillIn` of the fuzz puts the real one there. */
export const stands = { token: '\u0001token', hash: '\u0001hash', job: '\u0001job' } as const

type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly unknown[]
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[]
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition

const days = ['2026-03-02', '2026-08-31', '2026-11-19', '2026-11-20', '2026-11-21', '2027-02-08', '2024-02-29']
const wrongDays = ['2026-02-30', '2026-13-01', '0000-00-00', '9999-12-31', '1900-01-01', '2200-12-31', '20/11/2026']
const likely = [
  ...days,
  '07:30',
  '11-22',
  'Nguyễn Thị Bình',
  'Báo cáo quyết toán ngân sách năm 2025',
  '012345678901',
  '0912345678',
  'a@b.vn',
  'https://xa.gov.vn/thong-tin',
  '{"x":1}',
  '00000000-0000-4000-8000-000000000000',
  'receive:00000000-0000-4000-8000-000000000000',
  '01',
  '00004',
  'nation',
  'luat-01-2026',
  'tiep-nhan',
]
const manyTexts = [...likely, ...wrongDays, ...hostileTexts]

const standFor = (field: string): string | undefined => {
  if (/tokens?$/i.test(field)) return stands.token
  if (/^(hash|fingerprint)$/.test(field)) return stands.hash
  return field === 'jobId' ? stands.job : undefined
}

const textOf = (schema: z.ZodType, field: string): fc.Arbitrary<unknown> => {
  const stand = standFor(field)
  const pattern = definitionOf(schema).checks?.find(({ _zod }) => _zod.def.pattern)?._zod.def.pattern
  const fitting = manyTexts.filter((text) => schema.safeParse(text).success)
  return fc.oneof(
    ...(stand === undefined ? [] : [{ weight: 12, arbitrary: fc.constant(stand) }]),
    ...(fitting.length === 0 ? [] : [{ weight: 12, arbitrary: fc.constantFrom(...fitting) }]),
    ...(pattern ? [{ weight: 4, arbitrary: fc.stringMatching(new RegExp(pattern.source)) }] : []),
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom(...manyTexts) },
  )
}

const numbers = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 2025, 2026, 100, 1000, 10_000) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.constantFrom(Number.MAX_SAFE_INTEGER, -1, 2 ** 31, 99_999_999) },
)

/** Values of the form a schema asks for, most of which it accepts; `field` is the name under which it stands. */
export const inputsOf = (schema: z.ZodType, field = ''): fc.Arbitrary<unknown> => {
  const of = definitionOf(schema)
  const inner = (part: z.ZodType | undefined) => inputsOf(part ?? schema, field)
  switch (of.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(of.shape ?? {}).map(([name, part]) => [name, inputsOf(part, name)])),
      )
    case 'array':
      return fc.array(inner(of.element), { maxLength: 6 })
    case 'union':
      return fc.oneof(...(of.options ?? []).map((option) => inputsOf(option, field)))
    case 'enum':
      return fc.constantFrom(...Object.values(of.entries ?? {}))
    case 'literal':
      return fc.constantFrom(...(of.values ?? []))
    case 'nullable':
      return fc.option(inner(of.innerType), { nil: null, freq: 3 })
    case 'optional':
    case 'default':
      return fc.option(inner(of.innerType), { nil: undefined, freq: 3 })
    case 'pipe':
      return inner(of.in)
    case 'record':
      return fc.dictionary(fc.constantFrom(...likely.slice(0, 8)), inner(of.valueType), { maxKeys: 6 })
    case 'number':
      return numbers
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'undefined':
      return fc.constant(undefined)
    default:
      return textOf(schema, field)
  }
}

const deep = (levels: number): unknown => {
  let value: unknown = 'đáy'
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { id: value } : [value]
  return value
}
const round = (): unknown => {
  const one: Record<string, unknown> = { id: 1 }
  one.facts = one
  one.ids = [one]
  return one
}
const strange: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2 ** 53,
  12n,
  new Date(Number.NaN),
  new Date(0),
  new Map([['id', 1]]),
  new Set([1]),
  new Uint8Array(8),
  /x/,
  [],
  {},
  JSON.parse('{"__proto__":{"id":1},"constructor":{"prototype":{"id":1}}}'),
  Object.create(null),
  deep(500),
  round(),
  Array(2000).fill(0),
  'x'.repeat(300_000),
  ...wrongDays,
  ...hostileTexts,
]

type Place = { readonly holder: Record<string, unknown>; readonly key: string }

/** Every place inside a value where another could stand. */
const placesIn = (value: unknown, found: Place[] = [], levels = 6): Place[] => {
  if (typeof value !== 'object' || value === null || levels === 0) return found
  const holder = value as Record<string, unknown>
  for (const key of Object.keys(holder)) {
    found.push({ holder, key })
    placesIn(holder[key], found, levels - 1)
  }
  return found
}

/** Puts something strange in one place of a made value, leaves a place out, or adds one nobody asked for. */
const spoil = (value: unknown, at: number, by: unknown): unknown => {
  const places = placesIn(value)
  const place = places[at % Math.max(places.length, 1)]
  if (!place || at % 11 === 0) return by
  if (at % 7 === 0) delete place.holder[place.key]
  else if (at % 5 === 0)
    Object.defineProperty(place.holder, '__proto__', {
      value: by,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  else place.holder[place.key] = by
  return value
}

/** What the window could send as the input of a call: two of three as the contract asks, one of three spoilt somewhere. */
export const sentInputs = (schema: z.ZodType): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 2, arbitrary: inputsOf(schema) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inputsOf(schema), fc.nat({ max: 10_000 }), fc.constantFrom(...strange))
        .map(([value, at, by]) => spoil(value, at, by)),
    },
  )
