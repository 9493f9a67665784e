/// <reference types="electron-vite/node" />

import latin400Italic from '@fontsource/tinos/files/tinos-latin-400-italic.woff2?asset'
import latin400Normal from '@fontsource/tinos/files/tinos-latin-400-normal.woff2?asset'
import latin700Italic from '@fontsource/tinos/files/tinos-latin-700-italic.woff2?asset'
import latin700Normal from '@fontsource/tinos/files/tinos-latin-700-normal.woff2?asset'
import latinExt400Italic from '@fontsource/tinos/files/tinos-latin-ext-400-italic.woff2?asset'
import latinExt400Normal from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff2?asset'
import latinExt700Italic from '@fontsource/tinos/files/tinos-latin-ext-700-italic.woff2?asset'
import latinExt700Normal from '@fontsource/tinos/files/tinos-latin-ext-700-normal.woff2?asset'
import vietnamese400Italic from '@fontsource/tinos/files/tinos-vietnamese-400-italic.woff2?asset'
import vietnamese400Normal from '@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2?asset'
import vietnamese700Italic from '@fontsource/tinos/files/tinos-vietnamese-700-italic.woff2?asset'
import vietnamese700Normal from '@fontsource/tinos/files/tinos-vietnamese-700-normal.woff2?asset'

/** The paper typeface (Tinos, metric equal of Times New Roman): file name on a printed page → file of this app. */
export const printFonts: ReadonlyMap<string, string> = new Map([
  ['tinos-latin-400-normal.woff2', latin400Normal],
  ['tinos-latin-400-italic.woff2', latin400Italic],
  ['tinos-latin-700-normal.woff2', latin700Normal],
  ['tinos-latin-700-italic.woff2', latin700Italic],
  ['tinos-latin-ext-400-normal.woff2', latinExt400Normal],
  ['tinos-latin-ext-400-italic.woff2', latinExt400Italic],
  ['tinos-latin-ext-700-normal.woff2', latinExt700Normal],
  ['tinos-latin-ext-700-italic.woff2', latinExt700Italic],
  ['tinos-vietnamese-400-normal.woff2', vietnamese400Normal],
  ['tinos-vietnamese-400-italic.woff2', vietnamese400Italic],
  ['tinos-vietnamese-700-normal.woff2', vietnamese700Normal],
  ['tinos-vietnamese-700-italic.woff2', vietnamese700Italic],
])
