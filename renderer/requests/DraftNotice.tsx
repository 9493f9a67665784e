import type { ReactNode } from 'react'
import type { IntakeDraft } from '../../shared/ipc/app-calls.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import { draftTitle } from './intake-draft.ts'
import type { FactsInput } from './receive-draft.ts'
import styles from './requests.module.css'

/** Says that a draft was brought back, and which other requests are still being typed. */
export const DraftNotice = ({
  restored,
  others,
  empty,
  onDiscard,
  onGoOn,
}: {
  readonly restored: boolean
  readonly others: readonly IntakeDraft[]
  readonly empty: FactsInput
  readonly onDiscard: (other?: IntakeDraft) => void
  readonly onGoOn: (other?: IntakeDraft) => void
}): ReactNode =>
  restored || others.length > 0 ? (
    <div className={styles.notice}>
      {restored ? (
        <>
          <span role="status">Đã khôi phục bản đang nhập.</span>
          <ActionButton label="Bỏ bản nháp" onPress={() => onDiscard()} />
          <ActionButton label="Để lại, nhập yêu cầu mới" onPress={() => onGoOn()} />
        </>
      ) : null}
      {others.length > 0 ? (
        <details className={styles.drafts}>
          <summary>
            {restored ? 'Bản nháp khác' : 'Bản nháp'} ({others.length})
          </summary>
          <ul>
            {others.map((draft) => {
              const title = draftTitle(draft, empty)
              return (
                <li key={draft.kind} className={styles.draft}>
                  <LinkButton fullLabel={`Nhập tiếp bản nháp: ${title}`} onPress={() => onGoOn(draft)}>
                    {title}
                  </LinkButton>
                  <span className={styles.hint}>lưu lúc {momentText(draft.savedAt)}</span>
                  <ActionButton
                    kind="quiet"
                    label="Bỏ"
                    fullLabel={`Bỏ bản nháp: ${title}`}
                    onPress={() => onDiscard(draft)}
                  />
                </li>
              )
            })}
          </ul>
        </details>
      ) : null}
    </div>
  ) : null
