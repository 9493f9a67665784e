import Markdown from 'markdown-to-jsx/react'
import { useState } from 'react'
import { api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { KeyHints } from '../components/KeyHints.tsx'
import { Page } from '../components/Page.tsx'
import { useNavigationStore, useParams } from '../navigation-store.ts'
import styles from './GuideView.module.css'
import { firstGuidePage, guidePages } from './guide-pages.ts'

// The guide is the app's own text; raw HTML in it stays text all the same.
const options = { disableParsingRawHTML: true, forceBlock: true } as const

/** Hướng dẫn: the officer's guide; F1 opens the page of the screen one comes from. */
const GuideView = () => {
  const { page: asked } = useParams('guide')
  const [page, setPage] = useState(asked ?? firstGuidePage)
  const [keys, setKeys] = useState(false)
  const { value, error, reload } = useCall(() => api.app.readGuide({ page }), page)
  const past = useNavigationStore((state) => state.past.length)
  const back = useNavigationStore((state) => state.back)
  return (
    <Page
      title="Hướng dẫn"
      purpose="Cách làm từng việc, theo thứ tự của công việc."
      back={asked && past > 0 ? { label: 'Trở lại', onPress: back } : undefined}
      actions={<ActionButton label="Mọi phím tắt" shortcut="?" onPress={() => setKeys(true)} />}
    >
      <div className={styles.columns}>
        <nav aria-label="Các phần hướng dẫn">
          <ul className={styles.pages}>
            {guidePages.map(([id, label]) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.page}
                  aria-current={id === page ? 'page' : undefined}
                  onClick={() => setPage(id)}
                >
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {error ? (
          <div>
            <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} />
          </div>
        ) : (
          <article className={styles.text}>{value ? <Markdown options={options}>{value}</Markdown> : null}</article>
        )}
      </div>
      {keys ? <KeyHints onClose={() => setKeys(false)} /> : null}
    </Page>
  )
}

export default GuideView
