import { type ReactNode, useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { fieldText } from '../../shared/catalogue/catalogue-differences.ts'
import { type CatalogueField, fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import {
  type CatalogueFields,
  type CatalogueItem,
  catalogueFieldsSchema,
} from '../../shared/catalogue/catalogue-item.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { type AppError, ok, type Result } from '../../shared/result.ts'
import { api, settle, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { showCount } from '../components/number-text.ts'
import { showToast } from '../components/toast-store.ts'
import { useLawBook } from '../law-book-store.ts'
import styles from './tidy.module.css'

type Key = keyof CatalogueFields
/** Of which item each field is taken; a field that is not named is that of the kept item. */
type Choices = Readonly<Partial<Record<Key, number>>>

const readAll = async (ids: readonly number[]): Promise<Result<readonly CatalogueItem[]>> => {
  const items: CatalogueItem[] = []
  for (const id of ids) {
    const item = await api.catalogue.read({ id })
    if (!item.ok) return item
    items.push(item.value)
  }
  return ok(items)
}

/** Some items side by side: which is kept, and of each field that differs whose words. */
export const MergeItems = ({
  ids,
  onEnd,
}: {
  readonly ids: readonly number[]
  readonly onEnd: (merged: boolean) => void
}): ReactNode => {
  const [attempt, setAttempt] = useState(0)
  const { value: items, error } = useCall(() => readAll([...ids].sort((a, b) => a - b)), `${ids.join()}/${attempt}`)
  if (error) return <ErrorPanel error={error} act={{ label: 'Về danh mục', onPress: () => onEnd(false) }} />
  return items ? (
    <SideBySide
      key={items.map((item) => `${item.id}/${item.revision}`).join()}
      items={items}
      onEnd={onEnd}
      onReload={() => setAttempt(attempt + 1)}
    />
  ) : null
}

/** What is filled goes before what is empty, the kept item before the others. */
const firstChoices = (
  book: LawBook,
  keep: CatalogueItem,
  items: readonly CatalogueItem[],
  fields: readonly CatalogueField[],
): Choices =>
  Object.fromEntries(
    fields.map(({ key }) => {
      const filled = [keep, ...items].find((item) => fieldText(book, item, key) !== '')
      return [key, (filled ?? keep).id]
    }),
  )

const SideBySide = ({
  items,
  onEnd,
  onReload,
}: {
  readonly items: readonly CatalogueItem[]
  readonly onEnd: (merged: boolean) => void
  readonly onReload: () => void
}): ReactNode => {
  const book = useLawBook()
  const [first] = items
  const list = first?.list ?? 'mustPublish'
  const fields = fieldsOfList(list)
  const differing = fields.filter(({ key }) => new Set(items.map((item) => fieldText(book, item, key))).size > 1)
  const [keepId, setKeepId] = useState(first?.id ?? 0)
  const [choices, setChoices] = useState<Choices>(() => (first ? firstChoices(book, first, items, fields) : {}))
  const [error, setError] = useState<AppError>()
  const [busy, setBusy] = useState(false)
  const keepItem = (keep: CatalogueItem): void => {
    setKeepId(keep.id)
    setChoices(firstChoices(book, keep, items, fields))
  }
  const merge = async (): Promise<void> => {
    const keep = items.find((item) => item.id === keepId)
    if (!keep) return
    setBusy(true)
    const result = await settle(
      api.catalogue.merge({
        keep: { id: keep.id, revision: keep.revision },
        drop: items.filter((item) => item !== keep).map(({ id, revision }) => ({ id, revision })),
        fields: mergedFields(keep, items, choices),
      }),
    )
    setBusy(false)
    if (!result.ok) return setError(result.error)
    showToast(`Đã gộp ${showCount(items.length)} mục thành một. Ctrl+Z để hoàn tác.`)
    onEnd(true)
  }
  return (
    <div className={styles.merge}>
      <p className={styles.soft}>
        {`Chọn mục giữ lại và nội dung của từng trường. Các mục kia chuyển sang «Ngừng sử dụng», lịch sử và tệp đính kèm được giữ. ${showCount(fields.length - differing.length)} trường giống nhau không hiện ở đây.`}
      </p>
      {error ? (
        <ErrorPanel
          error={error}
          kept="Danh mục không thay đổi."
          {...(error.code === 'conflict' ? { act: { label: 'Đọc lại các mục', onPress: onReload } } : {})}
        />
      ) : null}
      <div className={styles.box}>
        <table className={styles.table} aria-label="So sánh các mục">
          <thead>
            <tr>
              <th scope="col">Mục giữ lại</th>
              {items.map((item, index) => (
                <th key={item.id} scope="col" className={item.id === keepId ? styles.chosen : undefined}>
                  <label className={styles.choice}>
                    <input
                      type="radio"
                      name="keep"
                      checked={item.id === keepId}
                      onChange={() => keepItem(item)}
                      aria-label={`Giữ mục thứ ${index + 1}`}
                    />
                    <span>
                      {`Mục thứ ${index + 1}`}
                      <br />
                      <span className={styles.soft}>{`ghi ngày ${dayOf(item.addedAt)}`}</span>
                    </span>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field.key}>
                <th scope="row">{field.label}</th>
                {items.map((item, index) => (
                  <td key={item.id} className={choices[field.key] === item.id ? styles.chosen : undefined}>
                    <label className={styles.choice}>
                      <input
                        type="radio"
                        name={field.key}
                        checked={choices[field.key] === item.id}
                        onChange={() => setChoices({ ...choices, [field.key]: item.id })}
                        aria-label={`${field.label}: lấy của mục thứ ${index + 1}`}
                      />
                      <span>{fieldText(book, item, field.key) || <em>(để trống)</em>}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <ActionButton
          call="catalogue.merge"
          kind="primary"
          label="Gộp thành một mục"
          onPress={() => void merge()}
          busy={busy}
        />
      </div>
    </div>
  )
}

const dayOf = (at: string): string => formatDay(at.slice(0, 10) as Parameters<typeof formatDay>[0])

const mergedFields = (keep: CatalogueItem, items: readonly CatalogueItem[], choices: Choices): CatalogueFields => {
  const fields: Record<string, unknown> = catalogueFieldsSchema.parse(keep)
  for (const [key, id] of Object.entries(choices)) {
    const from = items.find((item) => item.id === id)
    if (from) fields[key] = from[key as Key]
  }
  return fields as CatalogueFields
}
