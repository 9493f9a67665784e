import type { Element, Node } from '@xmldom/xmldom'

/** True for an element of Word's XML, as against text and instructions between them. */
const isElement = (node: unknown): node is Element => (node as { nodeType?: number } | null)?.nodeType === 1

/** What stands directly inside, of these names; all of it where none is given. */
export const children = (parent: Element, ...names: string[]): Element[] =>
  [...parent.childNodes].filter(isElement).filter(({ nodeName }) => names.length === 0 || names.includes(nodeName))

/** The first of this name directly inside. */
export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent && children(parent, name)[0]

/** Everything of this name at any depth, in the order of the document; a list of its own, which changes touch no more. */
export const within = (parent: Element, name: string): readonly Element[] => [...parent.getElementsByTagName(name)]

/** The nearest element around one of this name; undefined for none. */
export const around = (element: Element, name: string): Element | undefined => {
  for (let one: Node | null = element.parentNode; one !== null; one = one.parentNode)
    if (isElement(one) && one.nodeName === name) return one
  return undefined
}
