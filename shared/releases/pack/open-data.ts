import { publicText, webAddress } from '../public-fields.ts'
import { type ReleasedList, type ReleaseItem, releasedListTitles } from '../release.ts'
import type { PackContent } from './pack-content.ts'
import { csvName, listPageName, listSlugs, packFiles } from './pack-names.ts'

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const language = {
  '@id': 'http://publications.europa.eu/resource/authority/language/VIE',
  '@type': 'dct:LinguisticSystem',
} as const
const media = 'https://www.iana.org/assignments/media-types/'
const fileType = 'http://publications.europa.eu/resource/authority/file-type/'

const words = (text: string) => ({ '@value': text, '@language': 'vi' })
const day = (text: string) => ({ '@value': text, '@type': 'xsd:date' })
const page = (address: string) => ({ '@id': address, '@type': 'foaf:Document' })

/**
 * The lists as open data: a dcat:Catalog with a dcat:Dataset for each list and for each published item that has a web address, in the
 * shape of DCAT-AP 3 (JSON-LD), so that a CKAN portal can harvest it. What is referred to says
 * what it is: the shapes ask for it. Addresses are whole when `base` is known, else relative to the
 * file itself.
 */
export const openData = (content: PackContent): object => {
  const { release, on, base, decision } = content
  const { agency, lists, items } = release
  // The file lies in tep/, one level below the pages.
  const at = (name: string): string => (base === '' ? `../${name}` : `${base}${name}`)
  const publisher = { '@id': at('#co-quan'), '@type': 'foaf:Agent', 'foaf:name': words(agency.name) }
  const contact = {
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': agency.name,
    ...(agency.email === '' ? {} : { 'vcard:hasEmail': { '@id': `mailto:${agency.email}` } }),
    'vcard:hasTelephone': { '@id': `tel:${agency.phone.replace(/[^+\d]/g, '')}` },
  }
  const distribution = (name: string, title: string, type: string, format: string) => ({
    '@id': at(name),
    '@type': 'dcat:Distribution',
    'dct:title': words(title),
    'dcat:accessURL': { '@id': at(name) },
    'dcat:downloadURL': { '@id': at(name) },
    'dcat:mediaType': { '@id': `${media}${type}`, '@type': 'dct:MediaType' },
    'dct:format': { '@id': `${fileType}${format}`, '@type': 'dct:MediaTypeOrExtent' },
  })
  const listDataset = (list: ReleasedList) => ({
    '@id': at(`#${listSlugs[list]}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': listSlugs[list],
    'dct:title': words(`${releasedListTitles[list]} của ${agency.name}`),
    'dct:description': words(
      `${releasedListTitles[list]} của ${agency.name}, ${decision ? `ban hành kèm theo Quyết định số ${decision.number}` : 'theo danh mục đang dùng'}: ${items.filter((item) => item.list === list).length} mục.`,
    ),
    'dct:publisher': { '@id': at('#co-quan') },
    'dcat:contactPoint': contact,
    'dct:language': language,
    'dct:issued': day(decision?.on ?? on),
    'dct:modified': day(on),
    'dcat:keyword': [words('tiếp cận thông tin'), words('danh mục thông tin')],
    'dcat:landingPage': page(at(listPageName(list, 0))),
    'dcat:distribution': [
      distribution(csvName(list), `${releasedListTitles[list]} (CSV)`, 'text/csv', 'CSV'),
      distribution(
        packFiles.workbook,
        'Các danh mục (Excel)',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'XLSX',
      ),
    ],
  })
  const itemDataset = (item: ReleaseItem, address: string) => {
    const { fields } = item
    const about = [
      fields.documentNumber,
      item.groupWords,
      fields.creatingUnit === '' ? '' : `Đơn vị tạo ra: ${fields.creatingUnit}`,
      publicText(item, 'publicationForms'),
    ].filter((text) => text !== '')
    return {
      '@id': at(`#muc-${item.id}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': `muc-${item.id}`,
      'dct:title': words(fields.title),
      'dct:description': words(about.length === 0 ? fields.title : about.join('. ')),
      'dct:publisher': { '@id': at('#co-quan') },
      'dct:language': language,
      ...(fields.createdOn === null ? {} : { 'dct:created': day(fields.createdOn) }),
      ...(fields.publishedOn === null ? {} : { 'dct:issued': day(fields.publishedOn) }),
      ...(fields.field === '' ? {} : { 'dcat:keyword': [words(fields.field)] }),
      'dcat:landingPage': page(address),
      'dcat:distribution': [
        { '@type': 'dcat:Distribution', 'dct:title': words(fields.title), 'dcat:accessURL': { '@id': address } },
      ],
    }
  }
  return {
    '@context': context,
    '@id': at('#danh-muc'),
    '@type': 'dcat:Catalog',
    'dct:title': words(`Danh mục thông tin của ${agency.name}`),
    'dct:description': words(`Các danh mục thông tin thuộc trách nhiệm cung cấp của ${agency.name}.`),
    'dct:publisher': publisher,
    'dct:language': language,
    'dct:issued': day(decision?.on ?? on),
    'dct:modified': day(on),
    'foaf:homepage': page(at(packFiles.home)),
    'dcat:dataset': [
      ...lists.map(listDataset),
      ...items.flatMap((item) => {
        const address = item.list === 'published' ? safeIri(item.fields.address) : null
        return address ? [itemDataset(item, address)] : []
      }),
    ],
  }
}

/** A web address as an IRI that every reader takes; null for the name of a place or an address that is none. */
const safeIri = (text: string): string | null => {
  const address = webAddress(text)
  return address === null || /[\\^`{|}]/.test(address) ? null : address
}
