import { NativeSelect } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import { blankCatalogueFields, type CatalogueFields } from '../../shared/catalogue/catalogue-item.ts'
import { type ChangePreview, type ItemsChange, isSetTogether } from '../../shared/catalogue/tidy-items.ts'
import { api } from '../api.ts'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { FieldInput } from './FieldInput.tsx'
import styles from './tidy.module.css'
import { useCatalogue } from './use-catalogue.ts'

/** Not at every letter: reading thousands of items takes a moment. */
const PAUSE_MS = 350

/** One field of the ticked items to the same value: what would change is shown before anything does. */
export const ChangePanel = ({
  ids,
  onCancel,
  onChange,
}: {
  readonly ids: readonly number[]
  readonly onCancel: () => void
  readonly onChange: (change: ItemsChange) => void
}): ReactNode => {
  const list = useCatalogue((state) => state.list)
  const fields = fieldsOfList(list).filter((field) => isSetTogether(field.key))
  const [key, setKey] = useState(fields[0]?.key ?? 'note')
  const { control } = useForm<CatalogueFields>({ defaultValues: blankCatalogueFields })
  const value = useWatch({ control, name: key })
  const change: ItemsChange = { key, value: Array.isArray(value) ? [...value] : value }
  const { preview, refused } = useChangePreview(ids, change)
  const field = fields.find((each) => each.key === key)
  const possible = preview !== undefined && preview.changing > 0 && preview.lacking === 0
  return (
    <ConfirmPanel
      title={`Sửa một trường của ${showCount(ids.length)} mục`}
      text="Các mục đã chọn nhận cùng một nội dung ở trường này; các trường khác giữ nguyên."
      confirmLabel={possible ? `Đổi ${showCount(preview.changing)} mục` : 'Đổi'}
      busy={!possible}
      onConfirm={() => {
        if (possible) onChange(change)
      }}
      onCancel={onCancel}
    >
      <div className={styles.change}>
        <NativeSelect
          label="Trường"
          value={key}
          data={fields.map((each) => ({ value: each.key, label: each.label }))}
          onChange={(event) => setKey(fields.find((each) => each.key === event.currentTarget.value)?.key ?? key)}
          autoFocus
        />
        {field ? (
          <FieldInput key={key} field={{ ...field, label: 'Nội dung mới' }} list={list} control={control} />
        ) : null}
        {refused ? <p role="alert">{refused}</p> : null}
        {preview && !refused ? <Preview preview={preview} /> : null}
      </div>
    </ConfirmPanel>
  )
}

const useChangePreview = (ids: readonly number[], change: ItemsChange) => {
  const [state, setState] = useState<{ readonly preview?: ChangePreview; readonly refused?: string }>({})
  const asked = JSON.stringify([ids, change])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for both.
  useEffect(() => {
    let dropped = false
    setState({})
    const timer = setTimeout(() => {
      void runJob((jobId) => api.catalogue.previewChange({ jobId, ids: [...ids], change })).then((result) => {
        if (dropped) return
        setState(
          result.ok
            ? { preview: result.value }
            : { refused: result.error.issues?.[0]?.message ?? result.error.message },
        )
      })
    }, PAUSE_MS)
    return () => {
      dropped = true
      clearTimeout(timer)
    }
  }, [asked])
  return state
}

const Preview = ({ preview }: { readonly preview: ChangePreview }): ReactNode => (
  <section className={styles.preview} aria-label="Xem trước thay đổi">
    <p role="status">
      {[
        `${showCount(preview.changing)} mục sẽ đổi`,
        ...(preview.same > 0 ? [`${showCount(preview.same)} mục giữ nguyên`] : []),
      ].join(', ')}
      .
    </p>
    {preview.lacking > 0 ? (
      <p role="alert">{`${showCount(preview.lacking)} mục không nhận được nội dung này. ${preview.lackingWhy}`}</p>
    ) : null}
    <ul>
      {preview.rows.map((row) => (
        <li key={row.id}>
          {row.title}: {row.before === '' ? '(để trống)' : <del>{row.before}</del>} →{' '}
          <ins>{row.after === '' ? '(để trống)' : row.after}</ins>
        </li>
      ))}
    </ul>
    {preview.changing > preview.rows.length ? (
      <p className={styles.soft}>{`và ${showCount(preview.changing - preview.rows.length)} mục nữa`}</p>
    ) : null}
  </section>
)
