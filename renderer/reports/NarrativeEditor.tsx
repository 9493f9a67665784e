import { Textarea } from '@mantine/core'
import { IconBold, IconList } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { type Selection, withBold, withBullets } from '../../shared/reports/narrative-marks.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import styles from './reports.module.css'

const MAX_LENGTH = 20_000

/** One part of the officer's text: plain text with points of a list and bold words, set by buttons or typed as they are kept. */
export const NarrativeEditor = ({
  heading,
  text,
  onWrite,
}: {
  readonly heading: string
  readonly text: string
  readonly onWrite: (text: string) => void
}) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const chosen = useRef<Selection | null>(null)
  // The choice is set again once the new text stands in the box.
  useLayoutEffect(() => {
    const next = chosen.current
    if (next === null || next.text !== text) return
    chosen.current = null
    box.current?.focus()
    box.current?.setSelectionRange(next.from, next.to)
  }, [text])
  const mark = (change: (selection: Selection) => Selection): void => {
    const { current } = box
    if (!current) return
    const next = change({ text, from: current.selectionStart, to: current.selectionEnd })
    current.focus()
    if (next.text === text) return
    chosen.current = next
    onWrite(next.text)
  }
  return (
    <div>
      <div className={styles.tools}>
        <ActionButton
          kind="quiet"
          label="Gạch đầu dòng"
          fullLabel={`Gạch đầu dòng trong phần «${heading}»`}
          icon={<IconList size={16} aria-hidden="true" />}
          onPress={() => mark(withBullets)}
        />
        <ActionButton
          kind="quiet"
          label="Chữ đậm"
          fullLabel={`Chữ đậm trong phần «${heading}»`}
          icon={<IconBold size={16} aria-hidden="true" />}
          onPress={() => mark(withBold)}
        />
      </div>
      <Textarea
        ref={box}
        aria-label={heading}
        value={text}
        onChange={(event) => onWrite(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!event.ctrlKey || event.key.toLowerCase() !== 'b') return
          event.preventDefault()
          mark(withBold)
        }}
        autosize
        minRows={7}
        maxRows={22}
        maxLength={MAX_LENGTH}
        lang="vi"
      />
    </div>
  )
}
