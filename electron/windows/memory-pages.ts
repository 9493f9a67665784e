import { randomUUID } from 'node:crypto'
import { paperPolicy } from './content-policy.ts'

type MemoryPage = { readonly html: string; readonly policy: string }

const pages = new Map<string, MemoryPage>()

/** Puts a page where only its address finds it, never on the disk; it is gone after `remove`. */
export const offerPage = (html: string): { readonly address: string; remove(): void } => {
  const id = randomUUID()
  pages.set(id, { html, policy: paperPolicy })
  return { address: `app://print/${id}`, remove: () => void pages.delete(id) }
}

/** The page offered under `id`. */
export const memoryPage = (id: string): MemoryPage | undefined => pages.get(id)
