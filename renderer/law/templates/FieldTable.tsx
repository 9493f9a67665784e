import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { fieldGroupLabels, fieldGroups, fieldList, fieldNames } from '../../../shared/forms/field-list.ts'
import { fold, hasAllTerms, searchTerms } from '../../../shared/text/vietnamese-fold.ts'
import { api, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SearchBox } from '../../components/SearchBox.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { showToast } from '../../components/toast-store.ts'
import styles from '../law.module.css'
import templateStyles from './templates.module.css'

/** The window may ask for no permission, so the text goes out the way Ctrl+C would take it. */
const copy = (tag: string): void => {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', tag)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', put)
  if (copied) showToast(`Đã chép ${tag}; dán vào Word bằng Ctrl+V.`)
  else showToast(`Chưa chép được. Hãy gõ ${tag} vào Word.`, 'late')
}

/** Every field a Word template may hold: what to type, what it says, an example. */
export const FieldTable = ({ onLeave }: { readonly onLeave: () => void }): ReactNode => {
  const [sought, setSought] = useState('')
  useShortcuts({ Escape: onLeave })
  const examples = useCall(() => api.templates.examples(), '').value
  const terms = searchTerms(sought)
  const found = fieldNames.filter((name) => {
    const { word, meaning } = fieldList[name]
    return hasAllTerms(fold(`${word} ${meaning}`), terms)
  })
  return (
    <div className={`${styles.scroll} ${styles.narrow}`}>
      <div className={styles.acts}>
        <ActionButton
          kind="quiet"
          label="Về danh sách"
          icon={<IconArrowLeft size={18} />}
          onPress={onLeave}
          autoFocus
        />
      </div>
      <p>
        Gõ trường vào tệp Word giữa hai dấu ngoặc nhọn: {'{{họ tên}}'}. Không dấu cũng được: {'{{hoTen}}'}. Gõ cả trường
        bằng chữ hoa, {'{{HỌ TÊN}}'}, thì nội dung in bằng chữ hoa. Cỡ chữ, đậm, nghiêng theo định dạng của trường trong
        Word.
      </p>
      <div className={styles.tools}>
        <SearchBox
          label="Tìm trường"
          placeholder="Tìm trường, không cần dấu…"
          shortcut="Ctrl+F"
          value={sought}
          onChange={setSought}
        />
      </div>
      {found.length === 0 ? <EmptyState title="Không có trường này" text="Hãy thử ít chữ hơn, hoặc chữ khác." /> : null}
      {fieldGroups.map((group) => {
        const names = found.filter((name) => fieldList[name].group === group)
        return names.length === 0 ? null : (
          <section key={group} className={styles.stack} aria-label={fieldGroupLabels[group]}>
            <h2 className={styles.partTitle}>{fieldGroupLabels[group]}</h2>
            <table className={`${styles.table} ${templateStyles.fields}`}>
              <thead>
                <tr>
                  <th scope="col">Trường</th>
                  <th scope="col">Là gì</th>
                  <th scope="col">Ví dụ</th>
                  <th scope="col">
                    <span className={templateStyles.unseen}>Chép</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {names.map((name) => {
                  const { word, meaning } = fieldList[name]
                  const tag = `{{${word}}}`
                  return (
                    <tr key={name}>
                      <th scope="row" className={styles.code}>
                        {tag}
                      </th>
                      <td>{meaning}</td>
                      <td className={styles.before}>{examples?.[name]}</td>
                      <td className={styles.nowrap}>
                        <ActionButton kind="quiet" label="Chép" fullLabel={`Chép ${tag}`} onPress={() => copy(tag)} />
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </section>
        )
      })}
    </div>
  )
}
