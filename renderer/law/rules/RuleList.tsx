import { memo, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { mayNow } from '../../app-status-store.ts'
import { ToneMark } from '../../components/StatusMark.tsx'
import { certaintyMark, forceWords } from '../law-words.ts'
import type { RuleGroup, RuleLine } from './rule-list.ts'
import styles from './rules.module.css'
import { tickRule } from './tick-rule.ts'

export type RuleListHandle = { readonly focus: () => void }

const PAGE = 8

const stepOf = (key: string, at: number, last: number): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'PageDown':
      return Math.min(last, at + PAGE)
    case 'PageUp':
      return Math.max(0, at - PAGE)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** Rules under the text that says so. One tab stop; arrows choose, Enter opens, Space ticks. */
export const RuleList = ({
  groups,
  open,
  onOpen,
  ref,
}: {
  readonly groups: readonly RuleGroup[]
  readonly open: string | null
  readonly onOpen: (id: string) => void
  readonly ref: Ref<RuleListHandle>
}): ReactNode => {
  const lines = groups.flatMap((group) => group.lines)
  const [chosen, setChosen] = useState(open)
  const box = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    lines.findIndex(({ datum }) => datum.id === chosen),
  )
  const current = lines[at]?.datum.id

  const focusCurrent = (): void => box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  useImperativeHandle(ref, () => ({ focus: focusCurrent }))
  // A rule opened by a link may lie far down.
  useEffect(() => {
    if (open === null) return
    setChosen(open)
    box.current?.querySelector(`[data-datum="${CSS.escape(open)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [open])

  const move = (to: number): void => {
    const line = lines[to]
    if (!line) return
    setChosen(line.datum.id)
    const row = box.current?.querySelector<HTMLElement>(`[data-datum="${CSS.escape(line.datum.id)}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div
      role="listbox"
      aria-label="Quy định"
      tabIndex={-1}
      className={styles.list}
      ref={box}
      onKeyDown={(event) => {
        const line = lines[at]
        const to = stepOf(event.key, at, lines.length - 1)
        if (to !== undefined) move(to)
        else if (event.key === 'Enter' && line) onOpen(line.datum.id)
        else if (event.key === ' ' && line && mayNow('law.check')) void tickRule(line)
        else return
        event.preventDefault()
      }}
    >
      {groups.map(({ document, lines: rows }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box.
        <div key={document} role="group" aria-label={document} className={styles.group}>
          <div className={styles.document} aria-hidden="true">
            <span>{document}</span>
            <span className={styles.number}>{rows.length}</span>
          </div>
          {rows.map((line) => (
            <Rule
              key={line.datum.id}
              line={line}
              current={line.datum.id === current}
              opened={line.datum.id === open}
              onOpen={(id) => {
                setChosen(id)
                onOpen(id)
              }}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type RuleProps = {
  readonly line: RuleLine
  readonly current: boolean
  readonly opened: boolean
  readonly onOpen: (id: string) => void
}

const Rule = memo(
  ({ line: { datum, value, check }, current, opened, onOpen }: RuleProps): ReactNode => {
    const mark = certaintyMark(datum, check)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it has the keys.
      <div
        role="option"
        aria-selected={opened}
        tabIndex={current ? 0 : -1}
        data-datum={datum.id}
        className={styles.rule}
        onClick={() => onOpen(datum.id)}
      >
        <div className={styles.words}>
          <p className={styles.statement}>{datum.statement}</p>
          <p className={styles.where}>
            <strong>{datum.citation.article}</strong> · {forceWords(datum)}
          </p>
        </div>
        <span className={styles.value}>{value}</span>
        <span className={styles.mark}>
          <ToneMark tone={mark.tone} bare>
            {mark.words}
          </ToneMark>
        </span>
      </div>
    )
  },
  (before, after) =>
    before.line.datum === after.line.datum &&
    before.line.check === after.line.check &&
    before.current === after.current &&
    before.opened === after.opened,
)
