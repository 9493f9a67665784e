import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { documentKey } from '../../../shared/law/document-number.ts'
import type { LawBook } from '../../../shared/law/law-book.ts'
import type { LawText, LawTextHit } from '../../../shared/law/law-text.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { dataChanged, useDataVersion } from '../../app-status-store.ts'
import { ActionButton, LinkButton } from '../../components/ActionButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { showCount } from '../../components/number-text.ts'
import { SearchBox } from '../../components/SearchBox.tsx'
import { showToast } from '../../components/toast-store.ts'
import { useLawBook } from '../../law-book-store.ts'
import { HeadActs } from '../HeadActs.tsx'
import styles from '../law.module.css'
import { showLaw, useLawStore } from '../law-store.ts'
import { ReadText } from './ReadText.tsx'
import { TakeInText } from './TakeInText.tsx'
import textStyles from './texts.module.css'

const HITS = 60

/** «Toàn văn»: the agency's own copies of the texts, searched and read. */
export const TextsSection = (): ReactNode => {
  const { article, takingIn } = useLawStore()
  if (article !== null) return <ReadText open={article} />
  return (
    <div className={`${styles.scroll} ${styles.narrow}`}>
      {takingIn === null ? (
        <HeadActs>
          <ActionButton
            call="law.takeInText"
            kind="primary"
            label="Đưa văn bản vào"
            onPress={() => showLaw({ takingIn: '' })}
          />
        </HeadActs>
      ) : (
        <TakeInText
          key={takingIn}
          document={takingIn}
          onDone={({ document }) => showLaw({ takingIn: null, article: { document, article: '' } })}
          onCancel={() => showLaw({ takingIn: null })}
        />
      )}
      <Texts />
    </div>
  )
}

/** Documents the rules cite and how many rules each; the most cited first. */
const citedDocuments = (book: LawBook): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const { citation } of book.data) counts.set(citation.text, (counts.get(citation.text) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

const Texts = (): ReactNode => {
  const book = useLawBook()
  const version = useDataVersion()
  const typed = useLawStore((state) => state.sought)
  const sought = useDeferredValue(typed)
  const texts = useCall(() => api.law.texts(), version)
  const missing = useMemo(() => {
    const known = new Set((texts.value ?? []).map(({ document }) => documentKey(document)))
    return citedDocuments(book).filter(([document]) => !known.has(documentKey(document)))
  }, [book, texts.value])
  if (texts.error) return <ErrorPanel error={texts.error} act={{ label: 'Đọc lại', onPress: texts.reload }} />
  if (!texts.value) return null
  return (
    <>
      {texts.value.length === 0 ? (
        <EmptyState
          title="Chưa có toàn văn nào"
          text="Phần mềm không kèm toàn văn. Cơ quan đưa vào tệp văn bản của mình: phần mềm tách theo điều, khoản, điểm, tìm được chữ và mở được từ mỗi quy định."
        />
      ) : (
        <>
          <div className={styles.tools}>
            <SearchBox
              label="Tìm trong toàn văn"
              placeholder="Tìm chữ trong các văn bản, không cần dấu…"
              shortcut="Ctrl+F"
              value={typed}
              onChange={(text) => showLaw({ sought: text })}
            />
          </div>
          {sought.trim() === '' ? (
            <ul className={styles.list} aria-label="Văn bản đã đưa vào">
              {texts.value.map((text) => (
                <TextCard key={text.id} text={text} />
              ))}
            </ul>
          ) : (
            <Hits text={sought} />
          )}
        </>
      )}
      {missing.length > 0 && sought.trim() === '' ? (
        <section className={styles.stack} aria-label="Chưa có toàn văn">
          <h2 className={styles.partTitle}>Được viện dẫn, chưa có toàn văn</h2>
          <ul className={textStyles.wanted}>
            {missing.map(([document, count]) => (
              <li key={document}>
                <span>{document}</span>
                <span className={styles.hint}>{showCount(count)} quy định</span>
                <ActionButton
                  call="law.takeInText"
                  kind="quiet"
                  label="Đưa vào"
                  fullLabel={`Đưa vào: ${document}`}
                  onPress={() => showLaw({ takingIn: document })}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

const TextCard = ({ text }: { readonly text: LawText }): ReactNode => {
  const remove = async (): Promise<void> => {
    if ((await answerOf(api.law.removeText({ id: text.id }))) === undefined) return
    await dataChanged()
    showToast(`Đã bỏ khỏi danh sách: ${text.document}.`, 'ok', {
      label: 'Hoàn tác',
      onPress: async () => {
        if (await answerOf(api.law.restoreText({ id: text.id }))) await dataChanged()
      },
    })
  }
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <div>
          <h3>{text.document}</h3>
          <p className={styles.hint}>
            {showCount(text.articles)} điều · tệp {text.fileName} · {text.by} đưa vào ngày {formatDay(text.on)}
          </p>
        </div>
        <div className={styles.acts}>
          <ActionButton
            label="Đọc"
            fullLabel={`Đọc: ${text.document}`}
            onPress={() => showLaw({ article: { document: text.document, article: '' } })}
          />
          <ActionButton
            call="law.removeText"
            kind="quiet"
            label="Bỏ"
            fullLabel={`Bỏ: ${text.document}`}
            onPress={() => void remove()}
          />
        </div>
      </div>
    </li>
  )
}

const placeOf = ({ article, clause, point }: LawTextHit): string =>
  [article || 'Phần ngoài các điều', clause && `khoản ${clause}`, point && `điểm ${point}`].filter(Boolean).join(' ')

const Hits = ({ text }: { readonly text: string }): ReactNode => {
  const version = useDataVersion()
  const { value, error, reload } = useCall(
    () => api.law.searchTexts({ text: text.slice(0, 200), limit: HITS }),
    `${text}/${version}`,
  )
  if (error) return <ErrorPanel error={error} act={{ label: 'Tìm lại', onPress: reload }} />
  if (!value) return null
  if (value.length === 0) return <EmptyState title="Không thấy chữ này" text="Hãy thử ít chữ hơn, hoặc chữ khác." />
  return (
    <>
      <p className={styles.foot} role="status">
        {value.length === HITS ? `${HITS} chỗ đầu tiên` : `${showCount(value.length)} chỗ`}
      </p>
      <ul className={textStyles.hits} aria-label="Kết quả tìm">
        {value.map((hit) => (
          <li key={hit.id}>
            <LinkButton
              onPress={() =>
                showLaw({
                  article: {
                    document: hit.document,
                    article: [hit.article, hit.clause && `khoản ${hit.clause}`, hit.point && `điểm ${hit.point}`]
                      .filter(Boolean)
                      .join(' '),
                  },
                })
              }
            >
              {placeOf(hit)}
            </LinkButton>
            <span className={styles.hint}> · {hit.document}</span>
            <p className={textStyles.excerpt}>{hit.body || hit.heading}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
