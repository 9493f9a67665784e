import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the published shapes ask of one property of a class. */
type Asked = {
  readonly least?: number
  readonly most?: number
  readonly kind?: 'sh:Literal' | 'sh:IRI' | 'sh:BlankNodeOrIRI'
  readonly datatype?: string
  /** The class its value must say it has. */
  readonly class?: string
  /** A day, a moment, a year or a month. */
  readonly date?: boolean
}
type Node = Readonly<Record<string, unknown>>

/** The constraints of DCAT-AP 3.0.0 on the classes that the pack speaks of, rewritten from the published SHACL shapes without a change. */
const { classes } = JSON.parse(readFileSync(join(import.meta.dirname, 'dcat-ap-3.0.0.json'), 'utf8')) as {
  readonly classes: Readonly<Record<string, Readonly<Record<string, Asked>>>>
}
const dates = ['xsd:date', 'xsd:dateTime', 'xsd:gYear', 'xsd:gYearMonth']
/** What RFC 3987 lets an address hold. */
const IRI = /^[^\s<>"{}|\\^`]+$/

const many = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !('@value' in value)
const typesOf = (node: Node): readonly unknown[] => many(node['@type'])

/** Every resource of a compact JSON-LD file, the nested ones among them. */
const nodesIn = (node: Node): Node[] => [
  node,
  ...Object.entries(node)
    .filter(([key]) => key !== '@context')
    .flatMap(([, value]) => many(value).filter(isNode).flatMap(nodesIn)),
]

const faultsOf = (value: unknown, asked: Asked, typesById: ReadonlyMap<unknown, readonly unknown[]>): string[] => {
  const faults: string[] = []
  if (asked.kind === 'sh:Literal' && isNode(value)) faults.push('is no literal')
  if (asked.kind === 'sh:BlankNodeOrIRI' && !isNode(value)) faults.push('is no resource')
  if (asked.kind === 'sh:IRI' && !(isNode(value) && '@id' in value)) faults.push('is no address')
  if (
    asked.class &&
    !(isNode(value) && [...typesOf(value), ...(typesById.get(value['@id']) ?? [])].includes(asked.class))
  )
    faults.push(`is no ${asked.class}`)
  const datatype = typeof value === 'object' && value !== null ? (value as Node)['@type'] : 'xsd:string'
  if (asked.datatype && datatype !== asked.datatype) faults.push(`is no ${asked.datatype}`)
  if (asked.date && !dates.includes(String(datatype))) faults.push('is no date')
  return faults
}

/** What a JSON-LD file has against the published shapes of DCAT-AP, each as «class property: fault»; empty when it conforms. */
export const dcatFaults = (file: Node): string[] => {
  const nodes = nodesIn(file)
  const typesById = new Map<unknown, readonly unknown[]>()
  for (const node of nodes)
    if ('@id' in node) typesById.set(node['@id'], [...(typesById.get(node['@id']) ?? []), ...typesOf(node)])
  const addresses = nodes.flatMap((node) =>
    '@id' in node && !IRI.test(String(node['@id'])) ? [`${String(node['@id'])}: is no address`] : [],
  )
  const shaped = nodes.flatMap((node) =>
    typesOf(node).flatMap((type) =>
      Object.entries(classes[String(type)] ?? {}).flatMap(([property, asked]) => {
        const values = many(node[property])
        const counted = [
          ...(values.length < (asked.least ?? 0) ? ['is missing'] : []),
          ...(values.length > (asked.most ?? Number.POSITIVE_INFINITY) ? ['stands more than once'] : []),
        ]
        return [...counted, ...values.flatMap((value) => faultsOf(value, asked, typesById))].map(
          (fault) => `${String(type)} ${property}: ${fault}`,
        )
      }),
    ),
  )
  return [...addresses, ...shaped]
}
