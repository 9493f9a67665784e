import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import {
  type FieldExamples,
  fieldGroupLabels,
  fieldGroups,
  fieldList,
  fieldNames,
} from '../../../shared/forms/field-list.ts'
import { fieldHints, rowListTitle } from '../../../shared/forms/field-list-paper.ts'
import { rowFieldList, rowFieldNames, rowLists } from '../../../shared/forms/row-fields.ts'
import { fold, hasAllTerms, searchTerms } from '../../../shared/text/vietnamese-fold.ts'
import { answerOf, api, useCall } from '../../api.ts'
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

type Line = { readonly name: string; readonly word: string; readonly meaning: string; readonly example: string }

const partsOf = (
  examples: FieldExamples | undefined,
): readonly (readonly [title: string, lines: readonly Line[]])[] => [
  ...fieldGroups.map(
    (group) =>
      [
        fieldGroupLabels[group],
        fieldNames
          .filter((name) => fieldList[name].group === group)
          .map((name) => ({ name, ...fieldList[name], example: examples?.fields[name] ?? '' })),
      ] as const,
  ),
  ...rowLists.map(
    (list) =>
      [
        rowListTitle(list),
        rowFieldNames
          .filter((name) => rowFieldList[name].list === list)
          .map((name) => ({ name, ...rowFieldList[name], example: examples?.rows[list][0]?.[name] ?? '' })),
      ] as const,
  ),
]

const print = async (): Promise<void> => {
  const done = await answerOf(api.templates.printFields())
  if (done?.printed) showToast('Đã gửi danh sách trường đến máy in.')
}

/** Every field a Word template may hold: what to type, what it says, an example. */
export const FieldTable = ({ onLeave }: { readonly onLeave: () => void }): ReactNode => {
  const [sought, setSought] = useState('')
  useShortcuts({ Escape: onLeave, 'Ctrl+P': () => void print() })
  const examples = useCall(() => api.templates.examples(), '').value
  const terms = searchTerms(sought)
  const parts = partsOf(examples)
    .map(
      ([title, lines]) =>
        [title, lines.filter(({ word, meaning }) => hasAllTerms(fold(`${word} ${meaning}`), terms))] as const,
    )
    .filter(([, lines]) => lines.length > 0)
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
        <ActionButton label="In danh sách" shortcut="Ctrl+P" onPress={() => void print()} />
      </div>
      {fieldHints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      <div className={styles.tools}>
        <SearchBox
          label="Tìm trường"
          placeholder="Tìm trường, không cần dấu…"
          shortcut="Ctrl+F"
          value={sought}
          onChange={setSought}
        />
      </div>
      {parts.length === 0 ? <EmptyState title="Không có trường này" text="Hãy thử ít chữ hơn, hoặc chữ khác." /> : null}
      {parts.map(([title, lines]) => (
        <FieldPart key={title} title={title} lines={lines} />
      ))}
    </div>
  )
}

const FieldPart = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): ReactNode => (
  <section className={styles.stack} aria-label={title}>
    <h2 className={styles.partTitle}>{title}</h2>
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
        {lines.map(({ name, word, meaning, example }) => {
          const tag = `{{${word}}}`
          return (
            <tr key={name}>
              <th scope="row" className={styles.code}>
                {tag}
              </th>
              <td>{meaning}</td>
              <td className={styles.before}>{example}</td>
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
