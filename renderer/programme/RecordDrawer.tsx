import { IconPaperclip, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import type { Attachment } from '../../shared/catalogue/catalogue-item.ts'
import {
  blankProgrammeFields,
  type ProgrammeContent,
  type ProgrammeKind,
  type ProgrammeRecord,
} from '../../shared/programme/programme-record.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { FilePreview } from '../components/FilePreview.tsx'
import { momentText } from '../components/moment-text.ts'
import { showFileSize } from '../components/number-text.ts'
import { kindWords } from './kind-words.ts'
import styles from './programme.module.css'
import { RecordForm } from './RecordForm.tsx'
import { openRecord, programmeChanged, tellDone, useProgramme } from './use-programme.ts'

/** Details of a record, edited in place; or an empty form for a new one. */
export const RecordDrawer = ({
  kind,
  open,
  records,
}: {
  readonly kind: ProgrammeKind
  readonly open: number | 'new'
  readonly records: readonly ProgrammeRecord[]
}): ReactNode => {
  if (open === 'new') return <NewRecord kind={kind} />
  const record = records.find(({ id }) => id === open)
  return record ? <OldRecord key={record.id} record={record} /> : null
}

const NewRecord = ({ kind }: { readonly kind: ProgrammeKind }): ReactNode => {
  const content = useMemo(() => ({ kind, fields: blankProgrammeFields[kind] }) as ProgrammeContent, [kind])
  return (
    <Drawer title={kindWords[kind].add} onClose={() => openRecord(null)} takeFocus={false}>
      <RecordForm
        content={content}
        id={null}
        startTyping
        onSaved={({ record }) => {
          openRecord(record.id)
          tellDone(`Đã lưu ${kindWords[kind].one.toLocaleLowerCase('vi')}.`)
        }}
      />
    </Drawer>
  )
}

const OldRecord = ({ record }: { readonly record: ProgrammeRecord }): ReactNode => {
  const remove = async (): Promise<void> => {
    if (!(await answerOf(api.programme.remove({ id: record.id })))) return
    openRecord(null)
    tellDone(`Đã bỏ ${kindWords[record.kind].one.toLocaleLowerCase('vi')}.`)
  }
  return (
    <Drawer
      title={kindWords[record.kind].one}
      onClose={() => openRecord(null)}
      footer={
        <ActionButton
          call="programme.remove"
          kind="quiet"
          label="Bỏ khỏi kế hoạch"
          icon={<IconTrash size={16} />}
          onPress={() => void remove()}
        />
      }
    >
      <RecordForm
        content={record}
        id={record.id}
        onSaved={({ next }) =>
          tellDone(
            next?.kind === 'task' && next.fields.dueOn
              ? `Đã lưu; đã thêm lần sau, hạn ${formatDay(next.fields.dueOn)}.`
              : 'Đã lưu.',
          )
        }
      />
      <Files record={record} />
      <History id={record.id} />
    </Drawer>
  )
}

const Files = ({ record }: { readonly record: ProgrammeRecord }): ReactNode => {
  const [looking, setLooking] = useState<string | null>(null)
  const attach = async (): Promise<void> => {
    const file = await answerOf(api.files.chooseFile({ purpose: 'attachment' }))
    if (file && (await answerOf(api.programme.attachFile({ id: record.id, fileToken: file.token })))) programmeChanged()
  }
  const remove = async (file: Attachment): Promise<void> => {
    if (await answerOf(api.programme.removeAttachment({ id: record.id, hash: file.hash }))) tellDone('Đã gỡ tệp.')
  }
  return (
    <section className={styles.part} aria-label="Minh chứng">
      <div className={styles.partHead}>
        <h3>Minh chứng</h3>
        <ActionButton
          call="programme.attachFile"
          kind="quiet"
          label="Đính kèm tệp"
          icon={<IconPaperclip size={16} />}
          onPress={() => void attach()}
        />
      </div>
      {record.files.length === 0 ? <p className={styles.soft}>Chưa có tệp nào.</p> : null}
      <ul className={styles.files}>
        {record.files.map((file) => (
          <li key={file.hash}>
            <LinkButton onPress={() => setLooking(file.hash)} fullLabel={`Xem tệp ${file.name}`}>
              {file.name}
            </LinkButton>
            <span className={styles.soft}>{showFileSize(file.size)}</span>
            <ActionButton
              call="programme.removeAttachment"
              kind="quiet"
              label="Gỡ"
              fullLabel={`Gỡ tệp ${file.name}`}
              onPress={() => void remove(file)}
            />
          </li>
        ))}
      </ul>
      {looking === null ? null : (
        <FilePreview
          first={looking}
          files={record.files.map(({ hash, name }) => ({
            key: hash,
            name,
            read: () => api.programme.readAttachment({ id: record.id, hash }),
            openOutside: () => api.programme.openAttachment({ id: record.id, hash }),
          }))}
          onClose={() => setLooking(null)}
        />
      )}
    </section>
  )
}

/** Who changed what and when, newest first; opened on demand. */
const History = ({ id }: { readonly id: number }): ReactNode => {
  const [shown, setShown] = useState(false)
  return (
    <section className={styles.part} aria-label="Lịch sử thay đổi">
      <div className={styles.partHead}>
        <h3>Lịch sử thay đổi</h3>
        <ActionButton kind="quiet" label={shown ? 'Ẩn lịch sử' : 'Xem lịch sử'} onPress={() => setShown(!shown)} />
      </div>
      {shown ? <Changes id={id} /> : null}
    </section>
  )
}

const Changes = ({ id }: { readonly id: number }): ReactNode => {
  const version = useProgramme((state) => state.version)
  const { value } = useCall(() => api.programme.history({ id }), `${id} ${version}`)
  return (
    <ol className={styles.history}>
      {(value ?? []).map(({ what, at, by, differences }) => (
        <li key={`${at} ${what}`}>
          <p>
            <strong>{what}</strong> · {momentText(at)} · {by}
          </p>
          {differences.map(({ field, before, after }) => (
            <p key={field} className={styles.difference}>
              {field}: {before === '' ? null : <del>{before}</del>} <ins>{after || '(để trống)'}</ins>
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
