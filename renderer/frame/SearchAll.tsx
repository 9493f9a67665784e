import { useEffect, useId, useRef, useState } from 'react'
import { requestNumberIn } from '../../shared/requests/request-number.ts'
import { openNumber, unknownNumberText } from '../components/open-number.ts'
import styles from './SearchAll.module.css'
import { findEverywhere, type HitGroup, type SearchHit } from './search-hits.ts'

const WAIT_MS = 60

/**
 * Ctrl+K: one field for requests, catalogue and pages. Arrows choose, Enter opens. A scanner types faster than answers
 * come: Enter then waits for the answer to what was typed and opens its first hit. A request's number opens that request alone.
 */
export const SearchAll = ({ onClose }: { readonly onClose: () => void }) => {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ readonly text: string; readonly groups: readonly HitGroup[] }>()
  const [at, setAt] = useState(0)
  const enterWaits = useRef(false)
  const [unknown, setUnknown] = useState('')
  const hits = found?.groups.flatMap((group) => group.hits) ?? []

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])

  const open = (hit: SearchHit | undefined): void => {
    if (!hit) return
    dialog.current?.close()
    hit.open()
  }
  const openLatest = useRef(open)
  openLatest.current = open

  const openExactly = async (): Promise<void> => {
    const opened = await openNumber(text)
    if (opened === 'opened') dialog.current?.close()
    else setUnknown(text)
  }

  useEffect(() => {
    let dropped = false
    const timer = setTimeout(
      () =>
        void findEverywhere(text).then((groups) => {
          if (dropped) return
          setFound({ text, groups })
          setAt(0)
          if (enterWaits.current) openLatest.current(groups[0]?.hits[0])
          enterWaits.current = false
        }),
      text === '' ? 0 : WAIT_MS,
    )
    return () => {
      dropped = true
      clearTimeout(timer)
    }
  }, [text])

  const choose = (index: number): void => {
    const next = Math.max(0, Math.min(hits.length - 1, index))
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  const press = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') choose(at + 1)
    else if (event.key === 'ArrowUp') choose(at - 1)
    else if (event.key === 'Enter') {
      // A hit the officer went to with the arrows is meant, whatever stands in the field.
      if (at === 0 && requestNumberIn(text)) void openExactly()
      else if (found?.text === text) open(hits[at])
      else enterWaits.current = true
    } else return
    event.preventDefault()
  }

  let index = -1
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label="Tìm mọi thứ" onClose={onClose}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Tìm mọi thứ"
        aria-expanded="true"
        aria-controls={`${id}-hits`}
        aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder="Tên, số yêu cầu, nội dung, số văn bản…"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div id={`${id}-hits`} role="listbox" aria-label="Kết quả" className={styles.hits}>
        {unknown !== '' && unknown === text ? (
          <p className={styles.group} role="alert">
            {unknownNumberText(unknown)}
          </p>
        ) : null}
        {found?.groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box.
          <div key={group.title} role="group" aria-label={group.title}>
            <p className={styles.group} aria-hidden="true">
              {group.title}
            </p>
            {group.hits.map((hit) => {
              index += 1
              const own = index
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and the keys.
                <div
                  key={hit.id}
                  id={`${id}-${own}`}
                  role="option"
                  aria-selected={own === at}
                  className={styles.hit}
                  onClick={() => open(hit)}
                  onPointerMove={() => setAt(own)}
                >
                  <p>{hit.title}</p>
                  {hit.note ? <p className={styles.note}>{hit.note}</p> : null}
                </div>
              )
            })}
          </div>
        ))}
        {found && hits.length === 0 && unknown !== text ? (
          <p className={styles.group}>Không tìm thấy gì với «{found.text}».</p>
        ) : null}
      </div>
      <p className={styles.foot}>↑ ↓ chọn · Enter mở · Esc đóng</p>
    </dialog>
  )
}
