import { type ReactNode, useState } from 'react'
import type { AddressFile } from '../../shared/addresses/address-file.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { showCount } from '../components/number-text.ts'
import { showToast } from '../components/toast-store.ts'
import styles from './AddressBook.module.css'

/** Wrong rows told one by one; of more only the count. */
const TOLD = 20

/** Writes the book as .xlsx, and takes one in after showing what of it is good. */
export const AddressFilePanel = ({ onAdded }: { readonly onAdded: (words: string) => void }): ReactNode => {
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<AddressFile | null>(null)
  const whileBusy = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    await work()
    setBusy(false)
  }
  const choose = (): Promise<void> =>
    whileBusy(async () => {
      const chosen = await answerOf(api.files.chooseFile({ purpose: 'addressImport' }))
      if (!chosen) return
      const read = await answerOf(api.addresses.readFile({ jobId: crypto.randomUUID(), fileToken: chosen.token }))
      if (read) setFile(read)
    })
  const write = (): Promise<void> =>
    whileBusy(async () => {
      const written = await answerOf(api.addresses.export({ jobId: crypto.randomUUID() }))
      if (written) showToast(`Đã ghi ${showCount(written.rows)} mục vào tệp ${written.fileName}.`)
    })
  const takeIn = (entries: AddressFile['entries']): Promise<void> =>
    whileBusy(async () => {
      const done = await answerOf(api.addresses.addAll({ entries: [...entries] }))
      if (!done) return
      setFile(null)
      onAdded(`Đã nhập ${showCount(done.added)} mục vào sổ địa chỉ.`)
    })
  return (
    <>
      <div className={styles.files}>
        <ActionButton call="addresses.addAll" label="Nhập từ Excel" onPress={() => void choose()} busy={busy} />
        <ActionButton
          call="addresses.export"
          label="Xuất ra Excel"
          fullLabel="Xuất sổ địa chỉ ra Excel"
          onPress={() => void write()}
          busy={busy}
        />
      </div>
      {file ? (
        <section className={styles.form} aria-label="Xem trước tệp sổ địa chỉ">
          <h3>{file.fileName}</h3>
          <p>
            {file.entries.length === 0
              ? 'Không có mục nào nhập được.'
              : `Nhập được ${showCount(file.entries.length)} mục: ${file.entries
                  .slice(0, 5)
                  .map(({ name }) => name)
                  .join('; ')}${file.entries.length > 5 ? '…' : '.'}`}
          </p>
          {file.issues.length > 0 ? (
            <>
              <p>Những dòng sau không nhập được; sửa trong tệp rồi chọn lại, hoặc nhập các mục còn lại:</p>
              <ul className={styles.issues}>
                {file.issues.slice(0, TOLD).map(({ row, field, message }) => (
                  <li key={`${row} ${field}`}>
                    Dòng {row}: {message}
                  </li>
                ))}
                {file.issues.length > TOLD ? <li>Và {showCount(file.issues.length - TOLD)} chỗ khác.</li> : null}
              </ul>
            </>
          ) : null}
          <div className={styles.buttons}>
            {file.entries.length > 0 ? (
              <ActionButton
                label={`Nhập ${showCount(file.entries.length)} mục`}
                onPress={() => void takeIn(file.entries)}
                busy={busy}
              />
            ) : null}
            <CancelButton onPress={() => setFile(null)} />
          </div>
        </section>
      ) : null}
    </>
  )
}
