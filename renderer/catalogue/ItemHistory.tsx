import { type ReactNode, useState } from 'react'
import type { CatalogueChange } from '../../shared/catalogue/catalogue-item.ts'
import { api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
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

/** 2026-11-22T09:15:03.123+07:00 → 22/11/2026 09:15. */
const momentText = (at: string): string => `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)} ${at.slice(11, 16)}`

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
              {difference.field}: {difference.before === '' ? null : <del>{difference.before}</del>}{' '}
              <ins>{difference.after || '(để trống)'}</ins>
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
