import { useRef } from 'react'
import { showCount } from './number-text.ts'
import styles from './TabRow.module.css'

export type Tab<Id extends string> = { readonly id: Id; readonly label: string; readonly count?: number | undefined }

/** Lists as tabs with their counts. One tab stop; left and right arrows choose. */
export const TabRow = <Id extends string>({
  label,
  tabs,
  active,
  onChange,
}: {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly active: Id
  readonly onChange: (id: Id) => void
}) => {
  const row = useRef<HTMLDivElement>(null)
  const choose = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length]
    if (!tab) return
    onChange(tab.id)
    row.current?.querySelectorAll('button')[tabs.indexOf(tab)]?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} ref={row}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.id === active}
          tabIndex={tab.id === active ? 0 : -1}
          onClick={() => onChange(tab.id)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') choose(index + 1)
            else if (event.key === 'ArrowLeft') choose(index - 1)
            else if (event.key === 'Home') choose(0)
            else if (event.key === 'End') choose(tabs.length - 1)
            else return
            event.preventDefault()
          }}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className={styles.count}>{showCount(tab.count)}</span>}
        </button>
      ))}
    </div>
  )
}
