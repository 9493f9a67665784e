import { type ReactNode, useState } from 'react'
import { shortDayWithYear, weekdayName } from '../../../shared/calendar/day-text.ts'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { isAnonymisedPetition } from '../../../shared/petitions/fold-petition.ts'
import {
  correctionPlaceLabels,
  petitionChannelLabels,
  petitionFindingLabels,
  petitionSourceLabels,
  petitionStateLabels,
} from '../../../shared/petitions/petition.ts'
import { type PetitionAct, petitionEventLabels } from '../../../shared/petitions/petition-acts.ts'
import { petitionLabel } from '../../../shared/petitions/petition-label.ts'
import type { PetitionDetails } from '../../../shared/petitions/petition-list.ts'
import { isMasked } from '../../../shared/privacy/mask.ts'
import type { DayProof } from '../../../shared/requests/request-deadline-types.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { ActionButton, LinkButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Panel } from '../../components/Panel.tsx'
import { ReasonPanel } from '../../components/ReasonPanel.tsx'
import { StatusMark, ToneMark } from '../../components/StatusMark.tsx'
import { showToast } from '../../components/toast-store.ts'
import { go } from '../../navigation-store.ts'
import { PetitionActForm, petitionActLabels } from './PetitionActs.tsx'
import { PetitionPapers } from './PetitionPapers.tsx'
import styles from './petitions.module.css'

/** One petition: its day, what is to be done, what was written down, its papers and its history. */
export const PetitionSheet = ({
  id,
  version,
  onChanged,
}: {
  readonly id: number
  readonly version: number
  readonly onChanged: () => void
}): ReactNode => {
  const { value: masked, error, reload } = useCall(() => api.petitions.read({ id }), `${id} ${version}`)
  const [whole, setWhole] = useState<PetitionDetails>()
  const [act, setAct] = useState<PetitionAct | null>(null)
  const value = whole ?? masked
  const show = async (): Promise<boolean> => {
    const shown = await answerOf(api.petitions.readWhole({ id }))
    if (shown) setWhole(shown)
    return shown !== undefined
  }
  // Nobody mends what is not seen whole.
  const amend = async (): Promise<void> => {
    if (await show()) setAct('amend')
  }
  if (error) return <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} />
  if (value?.petition.id !== id) return null
  const done = (): void => {
    setAct(null)
    setWhole(undefined)
    onChanged()
    showToast('Đã ghi vào sổ kiến nghị.')
  }
  const cancel = (): void => setAct(null)
  return (
    <div className={styles.stack}>
      {act === null ? (
        <>
          <Summary details={value} onAct={setAct} />
          <Facts details={value} onAmend={() => void amend()} onShow={() => void show()} />
          <PetitionPapers key={`${id} ${version}`} details={value} />
          <History details={value} onAct={setAct} />
        </>
      ) : act === 'void' || act === 'revoke' ? (
        <TakeBack act={act} details={value} onDone={done} onCancel={cancel} />
      ) : (
        <PetitionActForm act={act} details={value} onDone={done} onCancel={cancel} />
      )}
    </div>
  )
}

type Part = { readonly details: PetitionDetails; readonly onAct: (act: PetitionAct) => void }

const Summary = ({ details, onAct }: Part): ReactNode => {
  const { petition, status, statusText, deadline, prompt, acts, open } = details
  const [first] = acts.includes('answer') ? ['answer' as const] : acts
  return (
    <Panel title={petitionLabel(petition)} note={petitionStateLabels[petition.state]}>
      <p>
        <StatusMark status={status} text={statusText} />
      </p>
      {petition.state === 'void' ? null : deadline ? (
        <Counting proof={deadline} />
      ) : prompt ? (
        <p className={styles.soft}>
          {prompt.text} {prompt.article}.
        </p>
      ) : null}
      {petition.state === 'correcting' && open.length > 0 ? (
        <>
          <p>Còn phải đính chính ở:</p>
          <ul className={styles.chips}>
            {open.map((place) => (
              <li key={place}>
                <ToneMark tone="soon">{correctionPlaceLabels[place]}</ToneMark>
              </li>
            ))}
          </ul>
          <p className={styles.soft}>{details.placesArticle}</p>
        </>
      ) : null}
      {acts.length > 0 ? (
        <div className={styles.acts}>
          {acts.map((act) => (
            <ActionButton
              call={`petitions.${act}`}
              key={act}
              kind={act === first ? 'primary' : 'plain'}
              label={petitionActLabels[act as keyof typeof petitionActLabels]}
              onPress={() => onAct(act)}
            />
          ))}
        </div>
      ) : null}
    </Panel>
  )
}

const Counting = ({ proof }: { readonly proof: DayProof }): ReactNode => (
  <details className={styles.count}>
    <summary>
      Hạn {weekdayName(proof.dueOn)} {shortDayWithYear(proof.dueOn)}: {proof.rule}
    </summary>
    <ol className={styles.days}>
      {proof.steps
        .filter(({ kind }) => kind !== 'start')
        .map((step) => (
          <li key={step.day} value={step.count ?? undefined}>
            {formatDay(step.day)}: {step.why}
          </li>
        ))}
    </ol>
    <p className={styles.soft}>{proof.citations.map(citationText).join('; ')}.</p>
    {proof.notes.map((note) => (
      <p key={note} className={styles.soft}>
        {note}
      </p>
    ))}
  </details>
)

/** Struck out, or without the person: nothing in it is mended any more. */
const isOver = ({ state, events }: PetitionDetails['petition']): boolean =>
  state === 'void' || isAnonymisedPetition(events)

const Facts = ({
  details: { petition },
  onAmend,
  onShow,
}: {
  readonly details: PetitionDetails
  readonly onAmend: () => void
  readonly onShow: () => void
}) => {
  const { facts, creator, answer, corrected, correction, publisherAskedOn } = petition
  const lines: readonly (readonly [string, string])[] = [
    ['Nguồn', petitionSourceLabels[facts.source]],
    [facts.source === 'ownFinding' ? 'Ngày phát hiện' : 'Ngày nhận', formatDay(facts.receivedOn)],
    [
      'Cách gửi đến',
      facts.channel === null || facts.source === 'ownFinding' ? '' : petitionChannelLabels[facts.channel],
    ],
    ['Người, cơ quan gửi', facts.name],
    ['Liên hệ', facts.contact],
    ['Thông tin', facts.title],
    ['Cho rằng không đúng', facts.wrong],
    ['Cơ quan tạo ra', facts.creator],
    ['Cơ quan đã công khai', facts.publisher],
    ['Hình thức đã công khai', facts.wrongPlaces.map((place) => correctionPlaceLabels[place]).join('; ')],
    ['Đã hỏi nơi tạo ra', creator ? formatDay(creator.askedOn) : ''],
    ['Nơi tạo ra trả lời', creator?.answeredOn ? `${formatDay(creator.answeredOn)}: ${creator.answer}` : ''],
    ['Kết quả kiểm tra', answer ? petitionFindingLabels[answer.finding] : ''],
    [facts.source === 'ownFinding' ? 'Kết luận' : 'Nội dung trả lời', answer?.text ?? ''],
    ['Văn bản trả lời', answer && answer.number !== '' ? `${answer.number}, ngày ${formatDay(answer.on)}` : ''],
    ['Thông tin đúng', correction],
    ['Đã đính chính', corrected.map(({ place, on }) => `${correctionPlaceLabels[place]}, ${formatDay(on)}`).join('\n')],
    ['Đã yêu cầu nơi công khai', publisherAskedOn ? formatDay(publisherAskedOn) : ''],
  ]
  const { itemId } = facts
  return (
    <Panel title="Nội dung">
      <dl className={styles.facts}>
        {lines
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <FactLine key={label} label={label} text={text} />
          ))}
      </dl>
      <div className={styles.acts}>
        {isMasked(facts.contact) ? (
          <LinkButton call="petitions.readWhole" onPress={onShow}>
            Hiện liên hệ đầy đủ
          </LinkButton>
        ) : null}
        {itemId === null ? null : (
          <LinkButton onPress={() => go('catalogue', { itemId })}>Mở mục trong danh mục</LinkButton>
        )}
        {isOver(petition) ? null : (
          <ActionButton call="petitions.amend" kind="quiet" label="Sửa nội dung đã ghi" onPress={onAmend} />
        )}
      </div>
    </Panel>
  )
}

const FactLine = ({ label, text }: { readonly label: string; readonly text: string }): ReactNode => (
  <>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </>
)

const History = ({ details: { petition, revocable }, onAct }: Part): ReactNode => (
  <Panel title="Lịch sử">
    <ul className={styles.history}>
      {petition.events.toReversed().map((event) => (
        <li key={event.id}>
          <strong>{petitionEventLabels[event.kind]}</strong>, ngày {formatDay(event.on)}{' '}
          <span className={styles.soft}>{event.by}</span>
          {'reason' in event ? <div className={styles.soft}>Lý do: {event.reason}</div> : null}
        </li>
      ))}
    </ul>
    <div className={styles.acts}>
      {revocable ? (
        <ActionButton
          call="petitions.revoke"
          kind="quiet"
          label={`Thu hồi: ${revocable.label.toLocaleLowerCase('vi')}`}
          onPress={() => onAct('revoke')}
        />
      ) : null}
      {isOver(petition) ? null : (
        <ActionButton call="petitions.void" kind="quiet" label="Hủy kiến nghị ghi nhầm" onPress={() => onAct('void')} />
      )}
    </div>
  </Panel>
)

const TakeBack = ({
  act,
  details: { petition, revocable },
  onDone,
  onCancel,
}: {
  readonly act: 'void' | 'revoke'
  readonly details: PetitionDetails
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode => {
  const { id } = petition
  const whole = act === 'void'
  return (
    <ReasonPanel
      title={whole ? `Hủy ${petitionLabel(petition)}?` : `Thu hồi «${revocable?.label ?? ''}»?`}
      text={
        whole
          ? 'Kiến nghị vẫn nằm trong sổ với dấu đã hủy, không tính vào số liệu; số của nó không cấp lại.'
          : 'Việc đã ghi vẫn nằm trong lịch sử, kèm lý do thu hồi.'
      }
      confirmLabel={whole ? 'Hủy kiến nghị' : 'Thu hồi'}
      label="Lý do"
      missing="Hãy ghi lý do."
      ask={(reason) =>
        whole
          ? api.petitions.void({ id, reason })
          : api.petitions.revoke({ id, eventId: revocable?.eventId ?? 0, reason })
      }
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}
