import { IconSearch, IconX } from '@tabler/icons-react'
import { type Ref, useRef } from 'react'
import { requestNumberIn } from '../../shared/requests/request-number.ts'
import { openNumber, unknownNumberText } from './open-number.ts'
import styles from './SearchBox.module.css'
import { useShortcuts } from './shortcuts.ts'
import { showToast } from './toast-store.ts'

/** Search as you type. Esc empties it first; Arrow Down goes on to the list; Enter after a request's number opens that request. */
export const SearchBox = ({
  label,
  value,
  onChange,
  placeholder,
  shortcut,
  onDown,
  ref,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder?: string
  /** A key that brings the officer here, for example «Ctrl+F». */
  readonly shortcut?: string
  readonly onDown?: () => void
  readonly ref?: Ref<HTMLInputElement>
}) => {
  const own = useRef<HTMLInputElement | null>(null)
  useShortcuts(
    shortcut
      ? {
          [shortcut]: () => {
            own.current?.focus()
            own.current?.select()
          },
        }
      : {},
  )
  return (
    <div className={styles.box}>
      <IconSearch size={18} className={styles.icon ?? ''} aria-hidden="true" />
      <input
        ref={(node) => {
          own.current = node
          if (typeof ref === 'function') ref(node)
          else if (ref) ref.current = node
        }}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault()
            event.stopPropagation()
            onChange('')
          } else if (event.key === 'Enter' && requestNumberIn(value)) {
            event.preventDefault()
            void openNumber(value).then((opened) => {
              // The next scan starts in an empty field.
              if (opened === 'opened') onChange('')
              if (opened === 'unknown') showToast(unknownNumberText(value), 'soon')
            })
          } else if (event.key === 'ArrowDown' && onDown) {
            event.preventDefault()
            onDown()
          }
        }}
      />
      {value === '' ? null : (
        <button type="button" className={styles.clear} aria-label="Xóa chữ tìm" onClick={() => onChange('')}>
          <IconX size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
