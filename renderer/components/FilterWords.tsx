import { IconX } from '@tabler/icons-react'
import styles from './FilterWords.module.css'

export type FilterWord = { readonly id: string; readonly label: string; readonly onRemove: () => void }

/** The filters that hold, as words; a press on one takes it away, `onClear` all of several. Draws nothing when none holds. */
export const FilterWords = ({
  words,
  onClear,
}: {
  readonly words: readonly FilterWord[]
  readonly onClear?: () => void
}) =>
  words.length === 0 ? null : (
    <ul className={styles.words} aria-label="Đang lọc theo">
      {words.map((word) => (
        <li key={word.id}>
          <button type="button" className={styles.word} onClick={word.onRemove} aria-label={`Bỏ lọc: ${word.label}`}>
            <span>{word.label}</span>
            <IconX size={16} aria-hidden="true" />
          </button>
        </li>
      ))}
      {onClear && words.length > 1 ? (
        <li>
          <button type="button" className={styles.clear} onClick={onClear}>
            Bỏ mọi điều kiện lọc
          </button>
        </li>
      ) : null}
    </ul>
  )
