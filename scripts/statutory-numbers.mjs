import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { parseSync } from '@swc/core'
import { root } from './places.mjs'

/** @typedef {{ line: number, what: string, found: string }} Finding */

/** What the law says, in words on a screen or paper: each kind with its name. */
const written = /** @type {const} */ ([
  ['số ngày, số tháng', /\d+\s(?:ngày|tháng)(?!\s?\d)(?!\p{L})/giu],
  ['điều, khoản, điểm của văn bản', /Điều\s\d+|khoản\s\d+|điểm\s[a-zđ](?=\skhoản|\sĐiều)/giu],
  ['số mẫu', /Mẫu số\s\d+[a-z]?/giu],
  ['số văn bản', /\d{1,4}\/\d{4}\/(?:QH|NĐ|TT|QĐ|NQ|PL|UBTVQH|CT)[\p{L}\d-]*/gu],
  // One đồng is the unit itself.
  ['giá tiền', /(?<![\d.])(?!1 đồng)\d[\d.]*\s?(?:đồng|VNĐ)(?!\p{L})/giu],
  // Style sheets write «width:40%» or give a width alone.
  ['tỷ lệ phần trăm', /(?<![:\d.,])(?!^\d+%$)\d+(?:[.,]\d+)?\s?%/gu],
  ['ngày ghi sẵn', /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])/gu],
  // Computers count days from 1970-01-01.
  ['ngày ghi sẵn', /(?<!\d)(?!1970-01-01)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/gu],
  ['ngày ghi sẵn', /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/gu],
])

/** What follows shows how to write, nothing more. */
const example = /ví dụ/i

/** Handed a number, these count days of the law; so do these properties of a datum. */
const counting = new Set(['addDays', 'addWorkingDays', 'addMonths', 'limitEnd'])
const measured = new Set(['amount', 'percent', 'dong'])

/** «// không phải số luật định: vì sao», on the line or the one above. */
const exemption = /không phải số luật định: \S/

/**
 * Places that name what only the law may say, in the text of one TypeScript or TSX file; comments are free.
 * @param {string} source
 * @param {{ tsx: boolean }} [kind]
 * @returns {Finding[]}
 */
export function statutoryNumbers(source, { tsx } = { tsx: false }) {
  const bytes = Buffer.from(source)
  const lines = source.split('\n')
  /** @param {number} at byte offset, from 1 as the parser counts */
  const lineAt = (at) =>
    bytes
      .subarray(0, at - 1)
      .toString()
      .split('\n').length
  const program = parseSync(source, { syntax: 'typescript', tsx, target: 'esnext' })
  const nodes = nodesIn(program)
  const constants = new Map(nodes.flatMap(numberConstant))
  return nodes
    .flatMap((node) => findingsAt(node, constants))
    .map(({ at, what, found }) => ({ line: lineAt(at), what, found }))
    .filter(({ line }) => ![lines[line - 1], lines[line - 2]].some((text) => exemption.test(text ?? '')))
}

/**
 * The places in electron/, renderer/ and shared/ where something statutory stands outside resources/law.
 * @returns {string[]} «file:line: what» of each
 */
export function misplacedLaw() {
  return ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      .filter((name) => /\.tsx?$/.test(name))
      .sort()
      .flatMap((name) =>
        statutoryNumbers(readFileSync(join(root, name), 'utf8'), { tsx: name.endsWith('.tsx') }).map(
          ({ line, what, found }) => `${name}:${line}: ${what} «${found}» phải lấy từ resources/law`,
        ),
      ),
  )
}

/**
 * Every part of a program, but for the names of files it imports.
 * @param {unknown} value
 * @returns {SyntaxNode[]}
 */
function nodesIn(value) {
  if (typeof value !== 'object' || value === null) return []
  const type = isNode(value) ? value.type : ''
  const children = Object.entries(value)
    .filter(([key]) => !(key === 'source' && /^(?:Import|Export)/.test(type)))
    .flatMap(([, child]) => nodesIn(child))
  return isNode(value) ? [value, ...children] : children
}

/** `const DAYS = 12`, by its name. @param {SyntaxNode} node @returns {[string, SyntaxNode][]} */
function numberConstant(node) {
  const isNumber = node.type === 'VariableDeclarator' && isNode(node.init) && node.init.type === 'NumericLiteral'
  return isNumber ? [[nameOf(node.id), /** @type {SyntaxNode} */ (node.init)]] : []
}

/**
 * @typedef {{ at: number, what: string, found: string }} Place
 * @param {SyntaxNode} node
 * @param {Map<string, SyntaxNode>} constants
 * @returns {Place[]}
 */
function findingsAt(node, constants) {
  switch (node.type) {
    case 'StringLiteral':
    case 'JSXText':
      return inText(String(node.value), node)
    case 'TemplateElement':
      return inText(String(node.cooked ?? node.raw), node)
    case 'CallExpression': {
      const name = nameOf(node.callee)
      if (!counting.has(name)) return []
      const values = /** @type {{ expression: unknown }[]} */ (node.arguments)
      return values
        .flatMap(({ expression }) => numbersIn(expression, constants))
        .map(numberPlace(`số trao cho ${name}`))
    }
    case 'KeyValueProperty': {
      const name = nameOf(node.key)
      return measured.has(name) ? numbersIn(node.value, constants).map(numberPlace(`số ở «${name}»`)) : []
    }
    default:
      return []
  }
}

/** @param {string} text @param {SyntaxNode} node @returns {Place[]} */
function inText(text, node) {
  return written.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !example.test(text.slice(0, index)))
      .map(([found]) => ({ at: node.span.start, what, found })),
  )
}

/** @param {string} what @returns {(number: SyntaxNode) => Place} */
function numberPlace(what) {
  return (number) => ({ at: number.span.start, what, found: String(number.value) })
}

/**
 * The numbers a value is made of, past sums, choices and names of this file, but not those of another call; a step of one
 * is no count.
 * @param {unknown} value
 * @param {Map<string, SyntaxNode>} constants
 * @returns {SyntaxNode[]}
 */
function numbersIn(value, constants) {
  if (!isNode(value)) return []
  if (value.type === 'Identifier') return numbersIn(constants.get(String(value.value)), constants)
  if (value.type === 'NumericLiteral') return value.value === 0 || value.value === 1 ? [] : [value]
  const parts = {
    UnaryExpression: [value.argument],
    BinaryExpression: [value.left, value.right],
    ParenthesisExpression: [value.expression],
    ConditionalExpression: [value.consequent, value.alternate],
    TsAsExpression: [value.expression],
    TsConstAssertion: [value.expression],
  }
  return (parts[/** @type {keyof typeof parts} */ (value.type)] ?? []).flatMap((part) => numbersIn(part, constants))
}

/** @typedef {Record<string, unknown> & { type: string, span: { start: number } }} SyntaxNode */

/** @param {unknown} value @returns {value is SyntaxNode} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The last name of what is called or set: «addDays» of `addDays` and of `days.addDays`. @param {unknown} node @returns {string} */
function nameOf(node) {
  if (!isNode(node)) return ''
  if (node.type === 'MemberExpression') return nameOf(node.property)
  return node.type === 'Identifier' || node.type === 'StringLiteral' ? String(node.value) : ''
}
