import { narrativeLines } from '../../shared/reports/narrative-text.ts'
import { narrativeParts } from '../../shared/reports/narrative-warnings.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { FieldsForRole } from '../components/ForRole.tsx'
import { Panel } from '../components/Panel.tsx'
import { NarrativeEditor } from './NarrativeEditor.tsx'
import styles from './reports.module.css'
import type { NarrativeText } from './use-narrative.ts'

/** The text with another one after it, on a line of its own; unchanged when it stands there already. */
const joined = (text: string, added: string): string => {
  if (text.includes(added)) return text
  return text.trim() === '' ? added : `${text.trimEnd()}\n${added}`
}

/** Sentences made from the figures: each is taken over by itself, or all of them. */
const Proposed = ({
  part,
  sentences,
  text,
  onUse,
}: {
  readonly part: string
  readonly sentences: readonly string[]
  readonly text: string
  readonly onUse: (sentences: readonly string[]) => void
}) => (
  <div className={styles.source}>
    <div className={styles.line}>
      <h3>Câu gợi ý từ số liệu</h3>
      {sentences.length > 1 ? (
        <ActionButton
          kind="quiet"
          label="Dùng tất cả"
          fullLabel={`Dùng tất cả câu gợi ý cho phần «${part}»`}
          onPress={() => onUse(sentences)}
        />
      ) : null}
    </div>
    {sentences.length === 0 ? (
      <p className={styles.hint}>Số liệu không có gì để gợi ý cho phần này.</p>
    ) : (
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <span>{sentence}</span>
            {text.includes(sentence) ? (
              <span className={styles.hint}>đã dùng</span>
            ) : (
              <ActionButton
                kind="quiet"
                label="Dùng"
                fullLabel={`Dùng câu: ${sentence}`}
                onPress={() => onUse([sentence])}
              />
            )}
          </li>
        ))}
      </ul>
    )}
  </div>
)

/** What was written for the period before, to look at or to begin from. */
const LastTime = ({
  part,
  text,
  onUse,
}: {
  readonly part: string
  readonly text: string
  readonly onUse: () => void
}) => (
  <div className={styles.source}>
    <div className={styles.line}>
      <h3>Kỳ trước đã viết</h3>
      {text === '' ? null : (
        <ActionButton
          kind="quiet"
          label="Chép lại"
          fullLabel={`Chép lại phần «${part}» của kỳ trước`}
          onPress={onUse}
        />
      )}
    </div>
    {text === '' ? (
      <p className={styles.hint}>Chưa có văn bản của kỳ trước.</p>
    ) : (
      <section className={styles.sourceText} aria-label={`${part}: Kỳ trước đã viết`} tabIndex={0}>
        {text}
      </section>
    )}
  </div>
)

/** Step 3: the officer's three parts; beside each, sentences made from the figures and what was written last period. */
export const NarrativeStep = ({ narrative }: { readonly narrative: NarrativeText }) => {
  const { text, proposed, lastYear, write } = narrative
  if (!text || !proposed) return null
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>
        Chữ tự lưu khi nhập. Câu gợi ý chỉ lấy từ số liệu; hãy sửa cho đúng tình hình của xã. Không ghi tên, số giấy tờ
        của người yêu cầu.
      </p>
      <FieldsForRole call="reports.saveNarrative">
        {narrativeParts.map(({ key, heading }) => (
          <Panel key={key} title={heading}>
            <div className={styles.narrative}>
              <NarrativeEditor heading={heading} text={text[key]} onWrite={(value) => write(key, value)} />
              <div className={styles.sources}>
                <Proposed
                  part={heading}
                  sentences={narrativeLines(proposed[key])}
                  text={text[key]}
                  onUse={(sentences) => write(key, sentences.reduce(joined, text[key]))}
                />
                <LastTime
                  part={heading}
                  text={lastYear?.[key] ?? ''}
                  onUse={() => write(key, joined(text[key], lastYear?.[key] ?? ''))}
                />
              </div>
            </div>
          </Panel>
        ))}
      </FieldsForRole>
    </div>
  )
}
