import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import type PizZip from 'pizzip'
import { qrPng } from '../word/qr-png.ts'
import { within } from './word-elements.ts'

/** 22 mm as on the app's own papers; 36.000 English Metric Units a millimetre. */
const side = 22 * 36_000
const pictureName = 'ma-qr'
const description = 'Mã QR: '

const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const declared = Object.entries(namespaces)
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

const drawingXml = (text: string, id: number, relation: string): string =>
  `<w:drawing ${declared}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${side}" cy="${side}"/><wp:docPr id="${id}" name="${pictureName}" descr="${description}${text}"/><a:graphic><a:graphicData uri="${namespaces.pic}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${pictureName}.png" descr="${description}${text}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`

const relationsFile = 'word/_rels/document.xml.rels'
const typesFile = '[Content_Types].xml'
const pictureFile = `media/${pictureName}.png`
const relationId = 'maQrCuaPhanMem'
const noRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

const putBefore = (xml: string, closing: string, added: string): string =>
  xml.includes(closing) ? xml.replace(closing, () => `${added}${closing}`) : xml

/** Puts the picture of a code into the file and names it to the document. Texts of a request's number alone: digits and «/». */
const addPicture = (zip: PizZip, text: string): void => {
  zip.file(`word/${pictureFile}`, qrPng(text))
  // A document without any relation may write the list as one closed tag.
  const known = (zip.file(relationsFile)?.asText() ?? noRelations).replace(
    /<Relationships([^>]*)\/>/,
    '<Relationships$1></Relationships>',
  )
  const relation = `<Relationship Id="${relationId}" Type="${namespaces.r}/image" Target="${pictureFile}"/>`
  zip.file(relationsFile, putBefore(known, '</Relationships>', relation))
  const types = zip.file(typesFile)?.asText() ?? ''
  if (!/<Default[^>]*Extension="png"/i.test(types))
    zip.file(typesFile, putBefore(types, '</Types>', '<Default Extension="png" ContentType="image/png"/>'))
}

/** Makes the drawings of one code, each an element to be put into a run; the picture itself goes into the file once. */
export const codeDrawings = (zip: PizZip, document: Document, text: string): (() => Element) => {
  addPicture(zip, text)
  const root = document.documentElement
  const used = root ? within(root, 'wp:docPr').map((one) => Number(one.getAttribute('id')) || 0) : []
  let id = Math.max(0, ...used)
  return () => {
    id += 1
    const made = new DOMParser().parseFromString(drawingXml(text, id, relationId), 'text/xml').documentElement
    if (!made) throw new Error('The drawing of a code is no XML.')
    return document.importNode(made, true)
  }
}

/** The text of a code the app placed; undefined for any other drawing. */
export const placedCode = (drawing: Element): string | undefined => {
  const named = within(drawing, 'wp:docPr').find((one) => one.getAttribute('name') === pictureName)
  const told = named?.getAttribute('descr') ?? ''
  return told.startsWith(description) ? told.slice(description.length) : undefined
}
