import { useState } from 'react'
import type { EditionKind } from '../../shared/reports/report-file.ts'
import type { RemovableDrive, SentReport } from '../../shared/reports/sent-report.ts'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api, useCall } from '../api.ts'
import { runJob } from '../components/job-store.ts'
import { showToast } from '../components/toast-store.ts'
import { type Subject, subjectKey } from './report-store.ts'

export type DoneExport = SentReport & { readonly openToken: string }

/** Where a report goes, as it is being chosen. */
export type Destination = {
  /** The newest bundle of the report on the screen; null while none left. */
  readonly last: SentReport | null
  readonly edition: EditionKind
  readonly chooseEdition: (edition: EditionKind) => void
  readonly recipient: string
  readonly typeRecipient: (recipient: string) => void
  readonly drives: readonly RemovableDrive[]
  readonly lookForDrives: () => void
  /** Null: a folder that is asked for. */
  readonly drive: RemovableDrive | null
  readonly chooseDrive: (token: string | null) => void
}

export type ExportState = {
  readonly jobId: string | null
  readonly done: DoneExport | null
  readonly error: AppError | null
  readonly destination: Destination
  /** Asks for a folder unless a drive is chosen, saves what is still being typed, writes the files. */
  readonly start: () => Promise<void>
}

/** To whom a report of this kind usually goes, until one was sent. */
const usualRecipient = ({ kind }: Subject, province: string): string =>
  kind === 'peoplesCouncil' ? 'Thường trực Hội đồng nhân dân' : `Sở Tư pháp ${province}`.trim()

const useDestination = (subject: Subject, sent: readonly SentReport[]): Destination => {
  const last =
    sent.find(
      ({ kind, period, bundle }) =>
        bundle !== null &&
        kind === subject.kind &&
        period.from === subject.period.from &&
        period.to === subject.period.to,
    ) ?? null
  const agency = useCall(() => api.agency.read(), 'destination')
  const drives = useCall(() => api.reports.drives(), 'drives')
  const [edition, setEdition] = useState<EditionKind>('replacing')
  const [typed, setTyped] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const before = sent.find(({ kind, deliveries }) => kind === subject.kind && deliveries.length > 0)?.deliveries[0]
  return {
    last,
    edition: last === null ? 'first' : edition,
    chooseEdition: setEdition,
    recipient: typed ?? before?.recipient ?? usualRecipient(subject, agency.value?.province ?? ''),
    typeRecipient: setTyped,
    drives: drives.value ?? [],
    lookForDrives: drives.reload,
    drive: drives.value?.find(({ token }) => token === place) ?? null,
    chooseDrive: setPlace,
  }
}

/** The chosen drive, or a folder the officer picks now; undefined when the dialog was closed. */
const askForPlace = async ({ drive }: Destination): Promise<string | undefined> =>
  drive?.token ?? (await answerOf(api.files.chooseFolder({ purpose: 'reportExport' })))?.token

/** The export of a report as the screen follows it. `before` saves the text; false stops. */
export const useExport = (
  subject: Subject,
  sent: readonly SentReport[],
  before: () => Promise<boolean>,
  after: () => void,
): ExportState => {
  const of = subjectKey(subject)
  const destination = useDestination(subject, sent)
  const [jobId, setJobId] = useState<string | null>(null)
  const [done, setDone] = useState<{ readonly report: DoneExport; readonly of: string } | null>(null)
  const [failed, setFailed] = useState<{ readonly error: AppError; readonly of: string } | null>(null)

  const start = async (): Promise<void> => {
    if (jobId !== null || !(await before())) return
    const folderToken = await askForPlace(destination)
    if (!folderToken) return
    setFailed(null)
    setDone(null)
    const { edition, recipient } = destination
    const result = await runJob(
      (id) => api.reports.export({ jobId: id, ...subject, edition, recipient, folderToken }),
      setJobId,
    )
    setJobId(null)
    if (result.ok) {
      setDone({ report: result.value, of })
      showToast(destination.drive ? 'Đã ghi xong, có thể rút USB.' : 'Đã xuất báo cáo.')
      after()
    } else if (result.error.code === 'cancelled') showToast(result.error.message, 'soon')
    else setFailed({ error: result.error, of })
  }

  // What was written or refused for another report says nothing of this one.
  return {
    jobId,
    done: done?.of === of ? done.report : null,
    error: failed?.of === of ? failed.error : null,
    destination,
    start,
  }
}
