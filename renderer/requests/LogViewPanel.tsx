import { TextInput } from '@mantine/core'
import { IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { SavedView, ViewContent } from '../../shared/requests/saved-view.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { ForRole } from '../components/ForRole.tsx'
import { useToday } from '../law-book-store.ts'
import styles from './log-panels.module.css'
import { useLogStore } from './log-store.ts'
import { readyViews, viewOf } from './log-views.ts'
import { openView, removeView, replaceView, saveView, useLogViews } from './use-log-views.ts'

/** A name typed and kept with Enter; what is wrong with it stands under the field. */
const NameForm = ({
  label,
  saveLabel,
  first,
  onSave,
  onCancel,
}: {
  readonly label: string
  readonly saveLabel: string
  readonly first: string
  readonly onSave: (name: string) => Promise<string>
  readonly onCancel?: () => void
}): ReactNode => {
  const [name, setName] = useState(first)
  const [error, setError] = useState('')
  const save = async (): Promise<void> => {
    if (name.trim() === '') return setError('Hãy đặt tên cho cách xem.')
    const wrong = await onSave(name)
    setError(wrong)
    if (wrong === '') setName(first)
  }
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        label={label}
        value={name}
        maxLength={60}
        autoComplete="off"
        error={error}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setError('')
        }}
      />
      <div className={styles.acts}>
        <ActionButton submit label={saveLabel} onPress={() => undefined} />
        {onCancel ? <CancelButton onPress={onCancel} /> : null}
      </div>
    </form>
  )
}

const OwnView = ({ view, now }: { readonly view: SavedView; readonly now: ViewContent }): ReactNode => {
  const [renaming, setRenaming] = useState(false)
  if (renaming) {
    return (
      <li>
        <NameForm
          label={`Tên mới của «${view.name}»`}
          saveLabel="Đổi tên"
          first={view.name}
          onCancel={() => setRenaming(false)}
          onSave={async (name) => {
            const error = await saveView({ ...view, name })
            if (error === null) setRenaming(false)
            return error?.message ?? ''
          }}
        />
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <LinkButton onPress={() => openView(view.content)} fullLabel={`Mở cách xem ${view.name}`}>
        {view.name}
      </LinkButton>
      <ActionButton
        call="requests.changeView"
        kind="quiet"
        iconOnly
        icon={<IconDeviceFloppy size={16} />}
        label="Ghi đè"
        fullLabel={`Ghi đè ${view.name} bằng cách xem hiện tại`}
        onPress={() => void replaceView(view, now)}
      />
      <ActionButton
        call="requests.changeView"
        kind="quiet"
        iconOnly
        icon={<IconPencil size={16} />}
        label="Đổi tên"
        fullLabel={`Đổi tên ${view.name}`}
        onPress={() => setRenaming(true)}
      />
      <ActionButton
        call="requests.removeView"
        kind="quiet"
        iconOnly
        icon={<IconTrash size={16} />}
        label="Xóa"
        fullLabel={`Xóa ${view.name}`}
        onPress={() => void removeView(view)}
      />
    </li>
  )
}

/** Ways of looking at the log: keep this one under a name, open, rename, replace or remove others. */
export const LogViewPanel = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { question, columns } = useLogStore()
  const { views } = useLogViews()
  const ready = readyViews(useToday())
  const now = viewOf(question, [...columns])
  return (
    <Drawer title="Cách xem" onClose={onClose}>
      <div className={styles.fields}>
        <p className={styles.note}>
          Một cách xem nhớ chữ tìm, điều kiện lọc, thứ tự và các cột đang hiện; yêu cầu tiếp nhận sau cũng theo đó mà
          hiện.
        </p>
        <ForRole call="requests.addView">
          <NameForm
            label="Lưu cách xem hiện tại với tên"
            saveLabel="Lưu cách xem"
            first=""
            onSave={async (name) => (await saveView({ name, content: now }))?.message ?? ''}
          />
        </ForRole>
        <h3 className={styles.heading}>Cách xem đã lưu</h3>
        {views.length === 0 ? <p className={styles.note}>Chưa lưu cách xem nào.</p> : null}
        <ul className={styles.list} aria-label="Cách xem đã lưu">
          {views.map((view) => (
            <OwnView key={view.id} view={view} now={now} />
          ))}
        </ul>
        <h3 className={styles.heading}>Cách xem có sẵn</h3>
        <ul className={styles.list} aria-label="Cách xem có sẵn">
          {ready.map(({ id, name, content }) => (
            <li key={id} className={styles.row}>
              <LinkButton onPress={() => openView(content)} fullLabel={`Mở cách xem ${name}`}>
                {name}
              </LinkButton>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  )
}
