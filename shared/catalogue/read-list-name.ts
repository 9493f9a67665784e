import { fold } from '../text/vietnamese-fold.ts'
import type { CatalogueList } from './catalogue-item.ts'

const LIST_WORDS: readonly (readonly [CatalogueList, RegExp])[] = [
  ['notAccessible', /khong (duoc )?(phep )?(tiep can|cung cap)/],
  ['conditional', /co dieu kien|kem dieu kien/],
  ['serviceUnits', /don vi su nghiep/],
  ['published', /da (duoc )?(cong khai|cong bo|dang tai)/],
  ['mustPublish', /(phai|can|bat buoc) (duoc )?cong khai|thong tin (duoc )?cong khai/],
]

/** The list that a group's name names («B. Thông tin tiếp cận có điều kiện»), or null. */
export const listNamed = (name: string): CatalogueList | null => {
  const words = fold(name)
  return LIST_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
