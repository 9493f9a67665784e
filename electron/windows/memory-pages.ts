import { createHash, randomUUID } from 'node:crypto'
import { paperPolicy } from './content-policy.ts'

type MemoryPage = { readonly html: string; readonly policy: string }

const pages = new Map<string, MemoryPage>()

/** Of the first style of a page, which stands in its head, before any text of a person's. */
const styleHash = (html: string): string | null => {
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1]
  return style === undefined ? null : createHash('sha256').update(style).digest('base64')
}

/** Puts a page where only its address finds it, never on the disk; it is gone after `remove`. */
export const offerPage = (html: string): { readonly address: string; remove(): void } => {
  const id = randomUUID()
  pages.set(id, { html, policy: paperPolicy(styleHash(html)) })
  return { address: `app://print/${id}`, remove: () => void pages.delete(id) }
}

/** The page offered under `id`. */
export const memoryPage = (id: string): MemoryPage | undefined => pages.get(id)
