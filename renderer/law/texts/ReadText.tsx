import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { api, useCall } from '../../api.ts'
import { useDataVersion } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { ArticleText } from '../ArticleText.tsx'
import styles from '../law.module.css'
import { type OpenArticle, showLaw } from '../law-store.ts'
import { type ArticleGroup, articleGroups, groupAt } from './article-groups.ts'
import textStyles from './texts.module.css'

/** One text: its table of articles at the left, the article read at the right. */
export const ReadText = ({ open }: { readonly open: OpenArticle }): ReactNode => {
  const version = useDataVersion()
  const { value, error, reload } = useCall(
    () => api.law.readArticle({ document: open.document, article: '' }),
    `${open.document}/${version}`,
  )
  const groups = useMemo(() => articleGroups(value ?? []), [value])
  const at = groupAt(groups, open.article)
  const shown = groups[at]
  const pane = useRef<HTMLElement>(null)
  const leave = (): void => showLaw({ article: null })
  const openAt = (index: number): void => {
    const group = groups[index]
    if (group) showLaw({ article: { document: open.document, article: group.label } })
  }
  useShortcuts({ Escape: leave })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article starts at its top.
  useEffect(() => pane.current?.scrollTo({ top: 0 }), [at])

  return (
    <div className={styles.section}>
      <div className={textStyles.head}>
        <ActionButton kind="quiet" label="Về danh sách" icon={<IconArrowLeft size={18} />} onPress={leave} />
        <h2>{open.document}</h2>
        {groups.length > 0 ? (
          <div className={styles.acts}>
            <ActionButton label="Điều trước" disabled={at === 0} onPress={() => openAt(at - 1)} />
            <ActionButton label="Điều sau" disabled={at >= groups.length - 1} onPress={() => openAt(at + 1)} />
          </div>
        ) : null}
      </div>
      {error ? <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} /> : null}
      {value && value.length === 0 ? (
        <EmptyState
          title="Chưa có toàn văn của văn bản này"
          text="Đưa tệp văn bản của cơ quan vào một lần; từ đó mở được từng điều, khoản."
          acts={[
            {
              label: 'Đưa văn bản vào',
              onPress: () => showLaw({ article: null, takingIn: open.document }),
              call: 'law.takeInText',
            },
            { label: 'Về danh sách', onPress: leave },
          ]}
        />
      ) : null}
      {shown ? (
        <div className={textStyles.book}>
          <Contents groups={groups} at={at} onOpen={openAt} />
          <section className={textStyles.pane} aria-label={shown.label} tabIndex={0} ref={pane}>
            <ArticleText articles={shown.parts} cited={open.article} bringIntoView />
          </section>
        </div>
      ) : null}
    </div>
  )
}

const nextOf = (key: string, at: number, last: number): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'PageDown':
      return Math.min(last, at + 10)
    case 'PageUp':
      return Math.max(0, at - 10)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** The table of articles: one tab stop, the arrows turn the pages. */
const Contents = ({
  groups,
  at,
  onOpen,
}: {
  readonly groups: readonly ArticleGroup[]
  readonly at: number
  readonly onOpen: (index: number) => void
}): ReactNode => {
  const box = useRef<HTMLDivElement>(null)
  const option = (index: number): HTMLElement | undefined =>
    box.current?.querySelectorAll<HTMLElement>('[role="option"]')[index]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry of the article that is read stays in sight.
  useEffect(() => option(at)?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <div
      role="listbox"
      tabIndex={-1}
      aria-label="Các điều"
      className={textStyles.contents}
      ref={box}
      onKeyDown={(event) => {
        const next = nextOf(event.key, at, groups.length - 1)
        if (next === undefined) return
        event.preventDefault()
        onOpen(next)
        option(next)?.focus()
      }}
    >
      {groups.map(({ label, heading }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it has the keys.
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its order.
          key={index}
          role="option"
          aria-selected={index === at}
          tabIndex={index === at ? 0 : -1}
          className={textStyles.entry}
          onClick={() => onOpen(index)}
        >
          <strong>{label}</strong>
          {heading === '' ? null : <span>{heading}</span>}
        </div>
      ))}
    </div>
  )
}
