import { z } from 'zod'
import { answers } from './call.ts'

/** Calls of files and folders the officer picks. */
export const filesCalls = {
  /** The officer picks; the window learns a token and a name, never a path. */
  chooseFile: answers<{ readonly token: string; readonly name: string } | null>()(
    z.object({
      purpose: z.enum([
        'catalogueImport',
        'addressImport',
        'planImport',
        'attachment',
        'lawUpdate',
        'lawText',
        'publicKey',
        'signingKey',
        'formTemplate',
        'agencyList',
      ]),
    }),
  ),
  /** Several at once; none when the dialog was closed. */
  chooseFiles: answers<readonly { readonly token: string; readonly name: string }[]>()(
    z.object({ purpose: z.enum(['requestFiles', 'reportBundles']) }),
  ),
  chooseFolder: answers<{ readonly token: string; readonly name: string } | null>()(
    z.object({ purpose: z.enum(['reportExport', 'signingKey', 'publicationPack', 'reportBundles', 'consolidation']) }),
  ),
} as const
