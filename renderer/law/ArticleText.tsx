import { IconFileDescription } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { LawArticle } from '../../shared/law/law-text.ts'
import styles from './law.module.css'
import { citedPlace } from './rules/article-order.ts'

/** «1.», «a)»: how a clause or a point begins on paper; bodies keep their words alone or begin with it already. */
const opening = ({ clause, point, body }: Omit<LawArticle, 'id'>): string => {
  const mark = point === '' ? (clause === '' ? '' : `${clause}.`) : `${point})`
  return mark === '' || body.startsWith(mark) ? '' : mark
}

/** The words of the official text, clause by clause; the place a citation names is marked and brought into view. */
export const ArticleText = ({
  articles,
  cited = '',
  bringIntoView = false,
}: {
  readonly articles: readonly (Omit<LawArticle, 'id'> & { readonly id?: number })[]
  /** The citation that led here: «Điều 26 khoản 3». */
  readonly cited?: string
  readonly bringIntoView?: boolean
}): ReactNode => {
  const { clause, point } = citedPlace(cited)
  const marked = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for other articles.
  useEffect(() => {
    if (bringIntoView) marked.current?.scrollIntoView({ block: 'nearest' })
  }, [articles, cited])
  const isCited = (one: Omit<LawArticle, 'id'>): boolean =>
    clause !== '' && one.clause === clause && (point === '' || one.point === point)
  const first = articles.findIndex(isCited)
  return (
    <div className={styles.article}>
      {articles.map((one, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of an article never change order.
          key={index}
          ref={index === first ? marked : undefined}
          data-cited={isCited(one)}
          data-level={one.point !== '' ? 2 : one.clause !== '' ? 1 : 0}
        >
          {one.heading !== '' ? (
            <h3>{one.article === '' ? one.heading : `${one.article}. ${one.heading}`}</h3>
          ) : one.article !== '' && one.clause === '' && one.point === '' ? (
            <h3>{one.article}</h3>
          ) : null}
          {one.body === '' ? null : (
            <p>
              {opening(one) === '' ? null : <strong>{opening(one)} </strong>}
              {one.body}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

/** A heading over the official words: whose copy they are. */
export const ArticleSource = ({ document }: { readonly document: string }): ReactNode => (
  <p className={styles.articleSource}>
    <IconFileDescription size={16} aria-hidden="true" />
    <span>{document}, bản của cơ quan</span>
  </p>
)
