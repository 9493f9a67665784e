import { Textarea } from '@mantine/core'
import { narrativeParts } from '../../shared/reports/narrative-warnings.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import styles from './reports.module.css'
import type { NarrativeText } from './use-narrative.ts'

const MAX_LENGTH = 20_000

/** The text with another one after it, on a line of its own; unchanged when it stands there already. */
const joined = (text: string, added: string): string => {
  if (text.includes(added)) return text
  return text.trim() === '' ? added : `${text.trimEnd()}\n${added}`
}

const Source = ({
  part,
  title,
  text,
  empty,
  actLabel,
  fullLabel,
  onUse,
}: {
  /** Heading of the part it belongs to. */
  readonly part: string
  readonly title: string
  readonly text: string
  readonly empty: string
  readonly actLabel: string
  readonly fullLabel: string
  readonly onUse: () => void
}) => (
  <div className={styles.source}>
    <div className={styles.line}>
      <h3>{title}</h3>
      {text === '' ? null : <ActionButton kind="quiet" label={actLabel} fullLabel={fullLabel} onPress={onUse} />}
    </div>
    {text === '' ? (
      <p className={styles.hint}>{empty}</p>
    ) : (
      <section className={styles.sourceText} aria-label={`${part}: ${title}`} tabIndex={0}>
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
        Chữ tự lưu khi nhập. Câu gợi ý chỉ lấy từ số liệu; hãy sửa cho đúng tình hình của xã.
      </p>
      {narrativeParts.map(({ key, heading }) => (
        <Panel key={key} title={heading}>
          <div className={styles.narrative}>
            <Textarea
              aria-label={heading}
              value={text[key]}
              onChange={(event) => write(key, event.currentTarget.value)}
              autosize
              minRows={7}
              maxRows={22}
              maxLength={MAX_LENGTH}
              lang="vi"
            />
            <div className={styles.sources}>
              <Source
                part={heading}
                title="Câu gợi ý từ số liệu"
                text={proposed[key]}
                empty="Số liệu không có gì để gợi ý cho phần này."
                actLabel="Dùng câu gợi ý"
                fullLabel={`Dùng câu gợi ý cho phần «${heading}»`}
                onUse={() => write(key, joined(text[key], proposed[key]))}
              />
              <Source
                part={heading}
                title="Kỳ trước đã viết"
                text={lastYear?.[key] ?? ''}
                empty="Chưa có văn bản của kỳ trước."
                actLabel="Chép lại"
                fullLabel={`Chép lại phần «${heading}» của kỳ trước`}
                onUse={() => write(key, joined(text[key], lastYear?.[key] ?? ''))}
              />
            </div>
          </div>
        </Panel>
      ))}
    </div>
  )
}
