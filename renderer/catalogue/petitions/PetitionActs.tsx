import { zodResolver } from '@hookform/resolvers/zod'
import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type DefaultValues, useForm } from 'react-hook-form'
import {
  type CorrectionPlace,
  correctionPlaceLabels,
  petitionFactsSchema,
  petitionFindingLabels,
  petitionFindings,
} from '../../../shared/petitions/petition.ts'
import { type PetitionAct, type PetitionActInput, petitionActs } from '../../../shared/petitions/petition-acts.ts'
import type { PetitionDetails } from '../../../shared/petitions/petition-list.ts'
import { api } from '../../api.ts'
import { ChoiceField, DayTextField, LongTextField, TextField } from '../../components/form-fields.tsx'
import { useToday } from '../../law-book-store.ts'
import { FactsFields } from './FactsFields.tsx'
import { PetitionPanelForm } from './PetitionPanelForm.tsx'
import { PlacesField } from './PlacesField.tsx'
import styles from './petitions.module.css'

type Props = {
  readonly details: PetitionDetails
  readonly onDone: (details: PetitionDetails) => void
  readonly onCancel: () => void
}

export const petitionActLabels = {
  askCreator: 'Hỏi cơ quan tạo ra thông tin',
  creatorAnswered: 'Ghi trả lời của cơ quan tạo ra',
  answer: 'Kết luận, trả lời',
  correct: 'Ghi việc đính chính',
  askPublisher: 'Yêu cầu cơ quan đã công khai đính chính',
} as const

const useActForm = <Act extends Exclude<PetitionAct, 'amend' | 'revoke' | 'void'>>(
  act: Act,
  values: DefaultValues<PetitionActInput<Act>>,
) =>
  useForm<PetitionActInput<Act>>({ resolver: zodResolver(petitionActs[act] as never) as never, defaultValues: values })

/** The form of a step, in the place of the buttons. */
export const PetitionActForm = ({ act, ...props }: Props & { readonly act: PetitionAct }): ReactNode => {
  switch (act) {
    case 'askCreator':
      return <AskCreator {...props} />
    case 'creatorAnswered':
      return <CreatorAnswered {...props} />
    case 'answer':
      return <Answer {...props} />
    case 'correct':
      return <Correct {...props} />
    case 'askPublisher':
      return <AskPublisher {...props} />
    case 'amend':
      return <Amend {...props} />
    default:
      return null
  }
}

const AskCreator = ({ details: { petition }, ...rest }: Props): ReactNode => {
  const form = useActForm('askCreator', { id: petition.id, on: useToday(), question: '' })
  return (
    <PetitionPanelForm
      {...rest}
      title={petitionActLabels.askCreator}
      form={form}
      first="on"
      confirmLabel="Ghi"
      ask={(values) => api.petitions.askCreator(values)}
    >
      <DayTextField name="on" label="Ngày hỏi" required />
      <div className={styles.wide}>
        <LongTextField name="question" label="Nội dung đề nghị kiểm tra" rows={3} />
        <p className={styles.soft}>
          Hỏi {petition.facts.creator}. Luật không đặt thời hạn riêng cho việc hỏi; thời hạn trả lời người kiến nghị vẫn
          tiếp tục tính.
        </p>
      </div>
    </PetitionPanelForm>
  )
}

const CreatorAnswered = ({ details: { petition }, ...rest }: Props): ReactNode => {
  const form = useActForm('creatorAnswered', { id: petition.id, on: useToday(), answer: '' })
  return (
    <PetitionPanelForm
      {...rest}
      title={petitionActLabels.creatorAnswered}
      form={form}
      first="on"
      confirmLabel="Ghi"
      ask={(values) => api.petitions.creatorAnswered(values)}
    >
      <DayTextField name="on" label="Ngày nhận được trả lời" required />
      <div className={styles.wide}>
        <LongTextField name="answer" label="Nội dung trả lời" required rows={3} />
      </div>
    </PetitionPanelForm>
  )
}

const Answer = ({ details: { petition }, ...rest }: Props): ReactNode => {
  const own = petition.facts.source === 'ownFinding'
  const form = useActForm('answer', { id: petition.id, on: useToday(), text: '', number: '' })
  return (
    <PetitionPanelForm
      {...rest}
      title={petitionActLabels.answer}
      form={form}
      first="finding"
      confirmLabel={own ? 'Ghi kết luận' : 'Ghi trả lời'}
      ask={(values) => api.petitions.answer(values)}
    >
      <ChoiceField
        name="finding"
        label="Kết quả kiểm tra"
        required
        empty="Chọn kết quả"
        choices={petitionFindings.map((value) => ({ value, label: petitionFindingLabels[value] }))}
      />
      <DayTextField name="on" label={own ? 'Ngày kết luận' : 'Ngày trả lời'} required />
      {own ? null : <TextField name="number" label="Số, ký hiệu văn bản trả lời" placeholder="15/TB-UBND" />}
      <div className={styles.wide}>
        <LongTextField name="text" label={own ? 'Nội dung kết luận' : 'Nội dung trả lời'} required rows={4} />
      </div>
    </PetitionPanelForm>
  )
}

const Correct = ({ details, ...rest }: Props): ReactNode => {
  const { petition, places, open, placesArticle } = details
  const form = useActForm('correct', {
    id: petition.id,
    on: useToday(),
    correction: petition.correction,
    places: [...open],
    absent: [...petition.absent],
  })
  const absent = form.watch('absent') as readonly CorrectionPlace[]
  const mayBeAbsent = places.also.filter((place) => !petition.corrected.some((done) => done.place === place))
  return (
    <PetitionPanelForm
      {...rest}
      title={petitionActLabels.correct}
      form={form}
      first="on"
      confirmLabel="Ghi đã đính chính"
      ask={(values) =>
        api.petitions.correct({ ...values, places: values.places.filter((place) => !values.absent.includes(place)) })
      }
    >
      <DayTextField name="on" label="Ngày đính chính" required />
      <div className={styles.wide}>
        <LongTextField name="correction" label="Thông tin đúng đã công khai lại" required rows={3} />
      </div>
      <PlacesField name="places" legend="Đã đính chính ở" places={open.filter((place) => !absent.includes(place))} />
      {mayBeAbsent.length > 0 ? <PlacesField name="absent" legend="Cơ quan không có" places={mayBeAbsent} /> : null}
      <p className={`${styles.soft} ${styles.wide}`}>
        Phải đính chính ở {places.same.map((place) => correctionPlaceLabels[place].toLocaleLowerCase('vi')).join('; ')}
        {places.also.length > 0
          ? `, đồng thời ở ${places.also.map((place) => correctionPlaceLabels[place].toLocaleLowerCase('vi')).join('; ')}`
          : ''}
        . {placesArticle}.
      </p>
    </PetitionPanelForm>
  )
}

const AskPublisher = ({ details: { petition }, ...rest }: Props): ReactNode => {
  const form = useActForm('askPublisher', { id: petition.id, on: useToday(), question: '' })
  return (
    <PetitionPanelForm
      {...rest}
      title={petitionActLabels.askPublisher}
      form={form}
      first="on"
      confirmLabel="Ghi đã yêu cầu"
      ask={(values) => api.petitions.askPublisher(values)}
    >
      <DayTextField name="on" label="Ngày yêu cầu" required />
      <div className={styles.wide}>
        <LongTextField name="question" label={`Nội dung gửi ${petition.facts.publisher}`} rows={3} />
      </div>
    </PetitionPanelForm>
  )
}

const Amend = ({ details: { petition }, ...rest }: Props): ReactNode => {
  const form = useForm({
    resolver: zodResolver(petitionFactsSchema) as never,
    defaultValues: { ...petition.facts, wrongPlaces: [...petition.facts.wrongPlaces] },
  })
  const [reason, setReason] = useState('')
  return (
    <PetitionPanelForm
      {...rest}
      title="Sửa nội dung đã ghi"
      form={form}
      first="source"
      confirmLabel="Lưu nội dung sửa"
      prefix="facts."
      ask={(facts) => api.petitions.amend({ id: petition.id, facts, reason })}
    >
      <FactsFields />
      <div className={styles.wide}>
        <TextInput
          label="Lý do sửa"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          withAsterisk
          autoComplete="off"
        />
      </div>
    </PetitionPanelForm>
  )
}
