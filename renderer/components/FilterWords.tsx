import { IconX } from '@tabler/icons-react'
import styles from './FilterWords.module.css'

export type FilterWord = { readonly id: string; readonly label: string; readonly onRemove: () => void }

/** The filters that hold, as words; a press on one takes it away. Draws nothing when none holds. */
export const FilterWords = ({ words }: { readonly words: readonly FilterWord[] }) =>
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
    </ul>
  )
