import { type ReactNode, useEffect, useState } from 'react'
import type { ImportOutcome, ImportPreview } from '../../shared/catalogue/catalogue-import.ts'
import { type CatalogueList, catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { Page } from '../components/Page.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './catalogue.module.css'
import { ImportChoices } from './ImportChoices.tsx'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportRows } from './ImportRows.tsx'
import { freshChoice, type ImportChoice, importNotes, rowsToImport } from './import-choice.ts'
import { catalogueChanged, showImport, showList, useCatalogue } from './use-catalogue.ts'

type Source = { readonly token: string; readonly name: string }
/** Import in three looks: the file, the columns with a preview, the outcome. Nothing is stored before «Nhập». */
export const ImportView = (): ReactNode => {
  const [source, setSource] = useState<Source>()
  const [choices, setChoices] = useState<ImportChoice>(freshChoice(useCatalogue.getState().list))
  const [preview, setPreview] = useState<ImportPreview>()
  const [outcome, setOutcome] = useState<ImportOutcome>()
  const [error, setError] = useState<AppError>()
  const [job, setJob] = useState<{ readonly id: string; readonly title: string }>()

  const request = (jobId: string, from: Source) => ({ jobId, fileToken: from.token, ...choices })
  const choose = async (): Promise<void> => {
    const file = await answerOf(api.files.chooseFile({ purpose: 'catalogueImport' }))
    if (!file) return
    setPreview(undefined)
    setError(undefined)
    setChoices((now) => freshChoice(now.list))
    setSource(file)
  }
  const importRows = async (): Promise<void> => {
    if (!source) return
    const result = await runJob(
      (jobId) => api.catalogue.import(request(jobId, source)),
      (id) => setJob({ id, title: 'Nhập vào danh mục' }),
    )
    setJob(undefined)
    if (!result.ok)
      return result.error.code === 'cancelled' ? showToast('Đã dừng, chưa nhập mục nào.') : setError(result.error)
    setOutcome(result.value)
    catalogueChanged()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the file or a choice of how to read it changes; what double rows become is no such choice.
  useEffect(() => {
    if (!source) return
    let dropped = false
    void runJob(
      (jobId) => api.catalogue.previewImport(request(jobId, source)),
      (id) => setJob({ id, title: 'Đọc tệp' }),
    ).then((result) => {
      if (dropped) return
      setJob(undefined)
      setError(result.ok || result.error.code === 'cancelled' ? undefined : result.error)
      setPreview(result.ok ? result.value : undefined)
    })
    return () => {
      dropped = true
    }
  }, [source, choices.list, choices.sheet, choices.headerRow, choices.mapping, choices.groups])

  const leave = (): void => {
    showList(choices.list)
    showImport(false)
  }
  return (
    <Page
      title="Nhập danh mục từ tệp"
      purpose="Đọc bảng Excel, CSV, OpenDocument hoặc bảng trong Word, kể cả phông cũ; xem trước rồi mới nhập"
      back={{ label: 'Về danh mục', onPress: leave }}
      primary={
        outcome
          ? { label: 'Xem danh mục', onPress: leave }
          : preview
            ? {
                label: `Nhập ${showCount(rowsToImport(preview, choices))} mục`,
                onPress: () => void importRows(),
                disabled: rowsToImport(preview, choices) === 0,
                busy: job !== undefined,
              }
            : { label: 'Chọn tệp', onPress: () => void choose(), busy: job !== undefined }
      }
    >
      <div className={styles.import}>
        {job ? <JobPanel jobId={job.id} title={job.title} /> : null}
        {error ? (
          <ErrorPanel
            error={error}
            kept="Danh mục chưa thay đổi."
            act={{ label: 'Chọn tệp khác', onPress: () => void choose() }}
          />
        ) : null}
        {outcome ? <Outcome outcome={outcome} list={choices.list} /> : null}
        {!(source || outcome || error) ? (
          <EmptyState
            title="Chọn bảng danh mục có sẵn"
            text="Bảng có thể có dòng tiêu đề, số thứ tự, dòng nhóm: phần mềm tự tìm dòng tên cột. Chưa có gì được nhập cho đến khi bấm «Nhập»."
          />
        ) : null}
        {preview && !outcome ? (
          <>
            <div className={styles.importHead}>
              <p>
                Tệp <strong>{preview.fileName}</strong>
                {preview.sheetName ? `, trang «${preview.sheetName}»` : ''}: {showCount(preview.totalRows)} dòng,{' '}
                {showCount(preview.goodRows)} dòng nhập được
                {preview.badRows > 0 ? (
                  <strong>{`, ${showCount(preview.badRows)} dòng có lỗi sẽ bị bỏ qua`}</strong>
                ) : (
                  ''
                )}
                {preview.duplicateRows > 0 ? `, ${showCount(preview.duplicateRows)} dòng trùng` : ''}.
              </p>
              <ActionButton label="Chọn tệp khác" onPress={() => void choose()} />
            </div>
            <ImportChoices preview={preview} choice={choices} onChange={setChoices} />
            {importNotes(preview, choices).map((note) => (
              <p key={note} className={styles.importNote}>
                <ToneMark tone="soon" bare>
                  {note}
                </ToneMark>
              </p>
            ))}
            <ImportMapping
              preview={preview}
              list={choices.list}
              onChange={(mapping) =>
                setChoices({ ...choices, sheet: preview.sheetName, headerRow: preview.headerRow, mapping })
              }
            />
            <ImportRows preview={preview} list={choices.list} />
          </>
        ) : null}
      </div>
    </Page>
  )
}

const Outcome = ({ outcome, list }: { readonly outcome: ImportOutcome; readonly list: CatalogueList }): ReactNode => (
  <section className={styles.outcome} role="status" aria-label="Kết quả nhập">
    <h2>{outcomeTitle(outcome, list)}</h2>
    {outcome.duplicates > 0 ? <p>{`Bỏ qua ${showCount(outcome.duplicates)} dòng trùng với mục đã có.`}</p> : null}
    {outcome.skipped > 0 ? (
      <p>{`Bỏ qua ${showCount(outcome.skipped)} dòng có lỗi: ${rowList(outcome.skippedRows)}. Sửa các dòng này trong tệp rồi nhập lại riêng.`}</p>
    ) : null}
    <p>Cả lần nhập là một việc: về danh mục và bấm Ctrl+Z để hoàn tác tất cả.</p>
  </section>
)

const outcomeTitle = ({ imported, updated }: ImportOutcome, list: CatalogueList): string => {
  const where = `«${catalogueListLabels[list]}»`
  if (updated === 0) return `Đã nhập ${showCount(imported)} mục vào ${where}`
  return imported === 0
    ? `Đã cập nhật ${showCount(updated)} mục của ${where}`
    : `Đã nhập ${showCount(imported)} mục mới vào ${where}, cập nhật ${showCount(updated)} mục`
}

const SHOWN_ROWS = 30
const rowList = (rows: readonly number[]): string =>
  `dòng ${rows.slice(0, SHOWN_ROWS).join(', ')}${rows.length > SHOWN_ROWS ? '…' : ''}`
