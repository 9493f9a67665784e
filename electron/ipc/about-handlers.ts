import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { SupportPreview } from '../../shared/about/support-file.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, refusal } from '../../shared/result.ts'
import { readLicences } from '../about/built-files.ts'
import { gatherSupport } from '../about/gather-support.ts'
import { readAbout } from '../about/read-about.ts'
import type { CurrentSession } from '../current-session.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { writeZip } from '../files/write-zip.ts'
import type { Ports } from '../ports.ts'

/** Calls of «Giới thiệu». */
export const aboutHandlers = ({ current, dataFolder }: CurrentSession, ports: Ports): Handlers['about'] => {
  /** What was shown last is what is written. */
  let shown: SupportPreview | undefined
  return {
    read: async () => ok(await readAbout(current())),
    licences: async () => ok(await readLicences(current().workersFolder)),
    previewSupport: async ({ jobId }) => {
      const sound = await current().jobs.run<null, boolean>('register-check', jobId, null)
      if (!sound.ok && sound.error.code === 'cancelled') return sound
      const texts = await gatherSupport(current(), dataFolder, sound.ok ? sound.value : null)
      shown = { token: randomUUID(), texts }
      return ok(shown)
    },
    saveSupport: async ({ token }) => {
      if (shown?.token !== token) return refusal('notFound', 'Nội dung tệp hỗ trợ đã cũ. Hãy bấm «Tạo tệp hỗ trợ» lại.')
      const name = `dau-moi-ho-tro-${current().clock.today()}.zip`
      const path = await ports.chooseSavePath(name, [{ name: 'Tệp nén', extensions: ['zip'] }])
      if (path === null) return ok(null)
      const zip = writeZip(Object.fromEntries(shown.texts.map(({ name, text }) => [name, `\ufeff${text}\n`])))
      const written = await writeWholeFile(path, zip)
      return written.ok ? ok(basename(path)) : written
    },
  }
}
