import { z } from 'zod'

/**
 * What DCAT-AP 3.0.0 makes mandatory, and the range of what our file also says (SEMICeu/DCAT-AP, classes Catalogue, Dataset,
 * Distribution and Agent), written as a schema of the compact JSON-LD the pack holds. A literal has its language, an object of a
 * property is an IRI: «@id» that is a whole or relative reference without the signs RFC 3987 forbids.
 */
const iri = z.string().regex(/^[^\s<>"{}|\\^`]+$/)
const node = z.strictObject({ '@id': iri })
const literal = z.strictObject({ '@value': z.string().min(1), '@language': z.string().regex(/^[a-z]{2}$/) })
const date = z.strictObject({ '@value': z.iso.date(), '@type': z.literal('xsd:date') })

const agent = z.strictObject({ '@id': iri, '@type': z.literal('foaf:Agent'), 'foaf:name': literal })
const contact = z.strictObject({
  '@type': z.literal('vcard:Organization'),
  'vcard:fn': z.string().min(1),
  'vcard:hasEmail': z.strictObject({ '@id': z.string().startsWith('mailto:') }).optional(),
  'vcard:hasTelephone': z.strictObject({ '@id': z.string().regex(/^tel:\+?\d+$/) }).optional(),
})
const distribution = z.strictObject({
  '@id': iri.optional(),
  '@type': z.literal('dcat:Distribution'),
  'dcat:accessURL': node,
  'dct:title': literal.optional(),
  'dcat:downloadURL': node.optional(),
  'dcat:mediaType': node.optional(),
  'dct:format': node.optional(),
})
const dataset = z.strictObject({
  '@id': iri,
  '@type': z.literal('dcat:Dataset'),
  'dct:title': literal,
  'dct:description': literal,
  'dct:identifier': z.string().min(1).optional(),
  'dct:publisher': node.optional(),
  'dcat:contactPoint': contact.optional(),
  'dct:language': node.optional(),
  'dct:created': date.optional(),
  'dct:issued': date.optional(),
  'dct:modified': date.optional(),
  'dcat:keyword': z.array(literal).optional(),
  'dcat:landingPage': node.optional(),
  'dcat:distribution': z.array(distribution).optional(),
})

export const dcatShape = z.strictObject({
  '@context': z.record(z.string(), z.url()),
  '@id': iri,
  '@type': z.literal('dcat:Catalog'),
  'dct:title': literal,
  'dct:description': literal,
  'dct:publisher': agent,
  'dct:language': node.optional(),
  'dct:issued': date.optional(),
  'dct:modified': date.optional(),
  'foaf:homepage': node.optional(),
  'dcat:dataset': z.array(dataset).min(1),
})
