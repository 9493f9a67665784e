import { type ReactNode, useState } from 'react'
import type { CatalogueChange } from '../../shared/catalogue/catalogue-item.ts'
import { wordDifference } from '../../shared/text/word-difference.ts'
import { api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import styles from './catalogue.module.css'

const actWords: Readonly<Record<CatalogueChange['act'], string>> = {
  added: 'Thêm mục',
  edited: 'Sửa',
  moved: 'Chuyển danh mục',
  retired: 'Ngừng sử dụng',
  restored: 'Dùng lại',
  imported: 'Nhập từ tệp',
  merged: 'Gộp mục trùng',
  undone: 'Hoàn tác',
  redone: 'Làm lại',
}

/** Who changed what and when, newest first; opened on demand. */
export const ItemHistory = ({ id, version }: { readonly id: number; readonly version: number }): ReactNode => {
  const [shown, setShown] = useState(false)
  return (
    <section className={styles.part} aria-label="Lịch sử thay đổi">
      <div className={styles.partHead}>
        <h3>Lịch sử thay đổi</h3>
        <ActionButton kind="quiet" label={shown ? 'Ẩn lịch sử' : 'Xem lịch sử'} onPress={() => setShown(!shown)} />
      </div>
      {shown ? <Changes id={id} version={version} /> : null}
    </section>
  )
}

/** Only the words that changed are marked; a text that became another one is shown whole, before and after. */
const Difference = ({ before, after }: { readonly before: string; readonly after: string }): ReactNode => {
  const pieces = before === '' || after === '' ? null : wordDifference(before, after)
  if (!pieces)
    return (
      <>
        {before === '' ? null : <del>{before}</del>} <ins>{after || '(để trống)'}</ins>
      </>
    )
  return pieces.map(({ kind, text }, index) => {
    // The pieces of one difference never change place.
    const key = `${index}${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    // What went and what came in its place would read as one word.
    if (kind === 'gone') return [<del key={key}>{text.trimEnd()}</del>, ' ']
    return <ins key={key}>{text}</ins>
  })
}

const Changes = ({ id, version }: { readonly id: number; readonly version: number }): ReactNode => {
  const { value } = useCall(() => api.catalogue.history({ id }), `${id}/${version}`)
  return (
    <ol className={styles.history}>
      {(value ?? []).map((change) => (
        <li key={`${change.at}${change.act}`}>
          <p>
            <strong>{actWords[change.act]}</strong> · {momentText(change.at)} · {change.by}
          </p>
          {change.differences.map((difference) => (
            <p key={difference.field} className={styles.difference}>
              {difference.field}: <Difference before={difference.before} after={difference.after} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
