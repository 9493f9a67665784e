import { z } from 'zod'
import type { LawArticle, LawText, LawTextHit, LawTextPreview } from '../law/law-text.ts'
import type { LawDifference, LawUpdatePreview, TakenInUpdate } from '../law/law-update.ts'
import { ownChangeSchema } from '../law/own-rules.ts'
import type { TrustedKey } from '../law/trusted-key.ts'
import { answers } from './call.ts'
import { hash, id, jobId, nothing, token } from './call-inputs.ts'

/** Calls of the law book. */
export const lawCalls = {
  /** The LawBook as JSON: one text crosses to the window many times faster than some thousand objects. */
  readBook: answers<string>()(nothing),
  /** «Đã đối chiếu»: the officer compared the datum with the official text; `uncheck` takes it back. */
  check: answers<null>()(z.object({ datum: z.string().min(1).max(120) })),
  uncheck: answers<null>()(z.object({ datum: z.string().min(1).max(120) })),
  /** What a change would do, before it is made: the difference and the deadlines that move. Writes nothing. */
  previewUpdate: answers<LawUpdatePreview>()(z.object({ jobId, fileToken: token })),
  previewOwn: answers<LawDifference>()(z.object({ jobId, change: ownChangeSchema })),
  previewUndo: answers<LawDifference>()(z.object({ jobId, id })),
  takeInUpdate: answers<TakenInUpdate>()(z.object({ jobId, fileToken: token, hash: z.string().max(64) })),
  saveOwn: answers<TakenInUpdate>()(z.object({ jobId, change: ownChangeSchema })),
  undoUpdate: answers<TakenInUpdate>()(z.object({ jobId, id })),
  /** Newest first. */
  updates: answers<readonly TakenInUpdate[]>()(nothing),
  /** Writes a pack for others: what this agency entered, or everything taken in; null when a dialog was closed. */
  exportPack: answers<{ readonly fileName: string; readonly data: number; readonly signed: boolean } | null>()(
    z.object({
      title: z.string().trim().min(1, 'Hãy nhập tên gói.').max(200),
      content: z.enum(['own', 'takenIn']),
      signing: z.object({ keyToken: token, passphrase: z.string().min(1).max(200) }).nullable(),
    }),
  ),
  trustedKeys: answers<readonly TrustedKey[]>()(nothing),
  installKey: answers<TrustedKey>()(z.object({ fileToken: token })),
  removeKey: answers<null>()(z.object({ fingerprint: hash })),
  /** Makes a key pair and writes both files into a folder of the officer's choice: the secret one locked by the passphrase. */
  makeSigningKey: answers<{ readonly folderName: string; readonly fingerprint: string }>()(
    z.object({
      folderToken: token,
      name: z.string().trim().min(1, 'Hãy nhập tên cơ quan giữ khóa.').max(120),
      passphrase: z.string().min(8, 'Mật khẩu khóa từ 8 ký tự trở lên.').max(200),
    }),
  ),
  texts: answers<readonly LawText[]>()(nothing),
  previewText: answers<LawTextPreview>()(z.object({ jobId, fileToken: token })),
  takeInText: answers<LawText>()(
    z.object({
      jobId,
      fileToken: token,
      hash: z.string().max(64),
      document: z.string().trim().min(1, 'Hãy chọn hoặc ghi tên văn bản.').max(200),
    }),
  ),
  /** The text goes from the screens; `restoreText` brings it back. */
  removeText: answers<null>()(z.object({ id })),
  restoreText: answers<LawText>()(z.object({ id })),
  searchTexts: answers<readonly LawTextHit[]>()(
    z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(200) }),
  ),
  /** The article a citation names with all its clauses and points, in order; empty when the text was not taken in. */
  readArticle: answers<readonly LawArticle[]>()(
    z.object({ document: z.string().max(200), article: z.string().max(120) }),
  ),
} as const
