import { TextInput } from '@mantine/core'
import { type ReactNode, useId, useMemo, useState } from 'react'
import type { LawText, LawTextPreview } from '../../../shared/law/law-text.ts'
import { answerOf, api } from '../../api.ts'
import { dataChanged } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { JobPanel } from '../../components/JobPanel.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { showToast } from '../../components/toast-store.ts'
import { useLawBook } from '../../law-book-store.ts'
import styles from '../law.module.css'
import { useLawJob } from '../use-law-job.ts'
import { articleGroups, partsSummary } from './article-groups.ts'
import textStyles from './texts.module.css'

/** An official text from the agency's own file: choose it, see how it splits and what looks wrong, name it, keep it. */
export const TakeInText = ({
  document,
  onDone,
  onCancel,
}: {
  /** The text it is taken in for; '' lets the file say. */
  readonly document: string
  readonly onDone: (text: LawText) => void
  readonly onCancel: () => void
}): ReactNode => {
  const job = useLawJob()
  const [file, setFile] = useState<string>()
  const [preview, setPreview] = useState<LawTextPreview>()
  const [name, setName] = useState(document)
  const [wanting, setWanting] = useState(false)

  const choose = async (): Promise<void> => {
    const chosen = await answerOf(api.files.chooseFile({ purpose: 'lawText' }))
    if (!chosen) return
    setPreview(undefined)
    setFile(chosen.token)
    const read = await job.look('Đọc văn bản', (jobId) => api.law.previewText({ jobId, fileToken: chosen.token }))
    if (!read) return
    setPreview(read)
    if (document === '') setName(read.document ?? '')
  }
  const keep = async (): Promise<void> => {
    setWanting(name.trim() === '')
    if (!preview || file === undefined || name.trim() === '') return
    const kept = await job.write('Đưa văn bản vào', (jobId) =>
      api.law.takeInText({ jobId, fileToken: file, hash: preview.hash, document: name.trim() }),
    )
    if (!kept) return
    await dataChanged()
    showToast(`Đã đưa vào: ${kept.document}, ${kept.articles} điều.`, 'ok', {
      label: 'Hoàn tác',
      onPress: async () => {
        if ((await answerOf(api.law.removeText({ id: kept.id }))) === undefined) return
        await dataChanged()
        showToast('Đã bỏ văn bản vừa đưa vào.')
      },
    })
    onDone(kept)
  }
  useShortcuts({ Escape: onCancel, 'Ctrl+S': preview && !job.running ? () => void keep() : undefined })

  return (
    <Panel title="Đưa văn bản vào">
      <div className={styles.stack}>
        {document !== '' && !preview ? <p>Cho: {document}</p> : null}
        {preview ? null : (
          <p className={styles.hint}>
            Tệp Word (.docx), PDF có chữ, hoặc .txt của cơ quan. Bản scan chỉ có ảnh thì không đọc được. Tệp chỉ được
            đọc vào máy này.
          </p>
        )}
        {job.running ? <JobPanel jobId={job.running.id} title={job.running.title} /> : null}
        {job.error ? (
          <ErrorPanel
            error={job.error}
            kept="Chưa có gì được đưa vào."
            act={{ label: 'Chọn tệp khác', onPress: () => void choose() }}
          />
        ) : null}
        {preview ? (
          <PreviewOfText
            preview={preview}
            name={name}
            wanting={wanting}
            onName={(typed) => {
              setName(typed)
              setWanting(false)
            }}
          />
        ) : null}
        <div className={styles.acts}>
          {preview ? (
            <ActionButton
              kind="primary"
              label="Giữ văn bản này"
              shortcut="Ctrl+S"
              onPress={() => void keep()}
              disabled={job.running !== null}
            />
          ) : (
            <ActionButton
              kind="primary"
              label="Chọn tệp"
              onPress={() => void choose()}
              disabled={job.running !== null}
              autoFocus
            />
          )}
          {preview ? <ActionButton label="Chọn tệp khác" onPress={() => void choose()} /> : null}
          <ActionButton label="Thôi" onPress={onCancel} />
        </div>
      </div>
    </Panel>
  )
}

const PreviewOfText = ({
  preview,
  name,
  wanting,
  onName,
}: {
  readonly preview: LawTextPreview
  readonly name: string
  readonly wanting: boolean
  readonly onName: (name: string) => void
}): ReactNode => {
  const book = useLawBook()
  const listId = useId()
  const documents = useMemo(() => [...new Set(book.data.map(({ citation }) => citation.text))].sort(), [book])
  const groups = useMemo(
    () => articleGroups(preview.articles.map((part, id) => ({ ...part, id }))).filter(({ heading }) => heading !== ''),
    [preview],
  )
  return (
    <>
      <p className={styles.summary}>
        {preview.fileName}: tách được {partsSummary(preview.articles)}.
      </p>
      {preview.doubts.length > 0 ? (
        <div className={styles.remark}>
          <p>
            <strong>Nên xem lại</strong>
          </p>
          <ul className={textStyles.doubts}>
            {preview.doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <TextInput
        label="Tên văn bản"
        description="Tên như các quy định viện dẫn, để mở được điều từ mỗi quy định."
        list={listId}
        value={name}
        withAsterisk
        aria-required
        maxLength={200}
        autoComplete="off"
        error={wanting ? 'Hãy chọn hoặc ghi tên văn bản.' : undefined}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {documents.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {groups.length > 0 ? (
        <details>
          <summary>Xem tên các điều đã tách</summary>
          <ul className={textStyles.headings}>
            {groups.map(({ label, heading }) => (
              <li key={label}>
                {label}. {heading}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
