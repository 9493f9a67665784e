import { NativeSelect } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { ColumnMapping, ImportOutcome, ImportPreview } from '../../shared/catalogue/catalogue-import.ts'
import { type CatalogueList, catalogueListLabels, catalogueLists } from '../../shared/catalogue/catalogue-item.ts'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { Page } from '../components/Page.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './catalogue.module.css'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportRows } from './ImportRows.tsx'
import { catalogueChanged, showImport, showList, useCatalogue } from './use-catalogue.ts'

type Source = { readonly token: string; readonly name: string }
/** What the officer changed; null: the app's own guess holds. */
type Choices = {
  readonly list: CatalogueList
  readonly headerRow: number | null
  readonly mapping: ColumnMapping | null
}

/** Import in three looks: the file, the columns with a preview, the outcome. Nothing is stored before «Nhập». */
export const ImportView = (): ReactNode => {
  const [source, setSource] = useState<Source>()
  const [choices, setChoices] = useState<Choices>({
    list: useCatalogue.getState().list,
    headerRow: null,
    mapping: null,
  })
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
    setChoices((now) => ({ ...now, headerRow: null, mapping: null }))
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the file or a choice changes.
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
  }, [source, choices])

  const leave = (): void => {
    showList(choices.list)
    showImport(false)
  }
  return (
    <Page
      title="Nhập danh mục từ tệp"
      purpose="Đọc bảng Excel (.xlsx) hoặc .csv của xã, xem trước rồi mới nhập"
      back={{ label: 'Về danh mục', onPress: leave }}
      primary={
        outcome
          ? { label: 'Xem danh mục', onPress: leave }
          : preview
            ? {
                label: `Nhập ${showCount(preview.goodRows)} mục`,
                onPress: () => void importRows(),
                disabled: preview.goodRows === 0,
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
                .
              </p>
              <ActionButton label="Chọn tệp khác" onPress={() => void choose()} />
            </div>
            <NativeSelect
              label="Nhập vào danh mục"
              value={choices.list}
              data={catalogueLists.map((list) => ({ value: list, label: catalogueListLabels[list] }))}
              onChange={(event) =>
                setChoices({ ...choices, list: event.currentTarget.value as CatalogueList, mapping: null })
              }
            />
            <ImportMapping
              preview={preview}
              list={choices.list}
              onChange={(mapping) => setChoices({ ...choices, headerRow: preview.headerRow, mapping })}
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
    <h2>{`Đã nhập ${showCount(outcome.imported)} mục vào «${catalogueListLabels[list]}»`}</h2>
    {outcome.skipped > 0 ? (
      <p>{`Bỏ qua ${showCount(outcome.skipped)} dòng có lỗi: ${rowList(outcome.skippedRows)}. Sửa các dòng này trong tệp rồi nhập lại riêng.`}</p>
    ) : null}
    <p>Cả lần nhập là một việc: về danh mục và bấm Ctrl+Z để hoàn tác tất cả.</p>
  </section>
)

const SHOWN_ROWS = 30
const rowList = (rows: readonly number[]): string =>
  `dòng ${rows.slice(0, SHOWN_ROWS).join(', ')}${rows.length > SHOWN_ROWS ? '…' : ''}`
