import type { ReactNode } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { datumValue } from '../../../shared/law/datum-value.ts'
import { api, useCall } from '../../api.ts'
import { useDataVersion } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Drawer } from '../../components/Drawer.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { ArticleSource, ArticleText } from '../ArticleText.tsx'
import lawStyles from '../law.module.css'
import { showLaw } from '../law-store.ts'
import { certaintyMark, forceWords, originWords } from '../law-words.ts'
import { isCompared, type RuleLine } from './rule-list.ts'
import styles from './rules.module.css'
import { tickRule } from './tick-rule.ts'

/** All of one rule: what it says, how sure it is, where it comes from, and the words of the official text. */
export const RuleDrawer = ({ line, onClose }: { readonly line: RuleLine; readonly onClose: () => void }): ReactNode => {
  const { datum, source } = line
  const value = datumValue(datum)
  return (
    <Drawer title={datum.citation.article} onClose={onClose}>
      <div className={styles.details}>
        <p className={styles.says}>{datum.statement}</p>
        {datum.note ? <p className={lawStyles.remark}>{datum.note}</p> : null}
        <Tick line={line} />
        <dl className={lawStyles.facts}>
          {value === null || value === datum.statement ? null : (
            <div>
              <dt>Nội dung dùng trong phần mềm</dt>
              <dd>{value}</dd>
            </div>
          )}
          <div>
            <dt>Văn bản</dt>
            <dd>{datum.citation.text}</dd>
          </div>
          <div>
            <dt>Áp dụng</dt>
            <dd>{forceWords(datum)}</dd>
          </div>
          <div>
            <dt>Nguồn</dt>
            <dd>
              {source
                ? `${source.title} (bản ${source.version}), ${originWords[source.origin]}`
                : 'Bộ dữ liệu pháp luật của phần mềm'}
            </dd>
          </div>
          <div>
            <dt>Người ghi</dt>
            <dd>
              {datum.checkedBy}, {formatDay(datum.checkedOn)}
            </dd>
          </div>
        </dl>
        {source?.origin === 'own' && datum.answers ? (
          <div className={lawStyles.acts}>
            <ActionButton
              call="law.saveOwn"
              label="Sửa quy định này"
              onPress={() => showLaw({ section: 'missing', missing: datum.answers ?? null, datum: null })}
            />
          </div>
        ) : null}
        <OfficialText document={datum.citation.text} article={datum.citation.article} />
      </div>
    </Drawer>
  )
}

const Tick = ({ line }: { readonly line: RuleLine }): ReactNode => {
  const { datum, check } = line
  const mark = certaintyMark(datum, check)
  return (
    <div className={styles.tick}>
      <ToneMark tone={mark.tone}>{mark.words}</ToneMark>
      {check ? (
        <>
          <ActionButton call="law.uncheck" kind="quiet" label="Bỏ đánh dấu" onPress={() => void tickRule(line)} />
          <p>
            {check.by} đánh dấu ngày {formatDay(check.on)}.
          </p>
        </>
      ) : isCompared(line) ? (
        <p>Đã đọc trong bản chính thức ngày {formatDay(datum.checkedOn)}.</p>
      ) : (
        <>
          <ActionButton call="law.check" label="Đã đối chiếu" onPress={() => void tickRule(line)} />
          <p>Bấm sau khi đã so nội dung này với văn bản chính thức. Tên người đánh dấu và ngày được ghi lại.</p>
        </>
      )}
    </div>
  )
}

const OfficialText = ({ document, article }: { readonly document: string; readonly article: string }): ReactNode => {
  const version = useDataVersion()
  const { value, error, loading, reload } = useCall(
    () => api.law.readArticle({ document, article }),
    `${document}/${article}/${version}`,
  )
  return (
    <section aria-label="Toàn văn điều này" className={styles.details}>
      <h3>Toàn văn</h3>
      {error ? <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} /> : null}
      {value && value.length > 0 ? (
        <>
          <ArticleSource document={document} />
          <ArticleText articles={value} cited={article} />
          <div className={lawStyles.acts}>
            <ActionButton
              label="Mở trong toàn văn"
              onPress={() => showLaw({ section: 'texts', article: { document, article }, datum: null })}
            />
          </div>
        </>
      ) : loading || error ? null : (
        <>
          <p className={lawStyles.hint}>
            Chưa có toàn văn của điều này. Cơ quan đưa tệp văn bản của mình vào một lần, từ đó mở được điều, khoản ở
            đây.
          </p>
          <div className={lawStyles.acts}>
            <ActionButton
              call="law.takeInText"
              label="Đưa văn bản vào"
              onPress={() => showLaw({ section: 'texts', takingIn: document, article: null, datum: null })}
            />
          </div>
        </>
      )}
    </section>
  )
}
