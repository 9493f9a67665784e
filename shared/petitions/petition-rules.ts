import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { assertNever } from '../result.ts'
import { isAnonymisedPetition, latestDay, revocableEvent, standingEvents } from './fold-petition.ts'
import { type Petition, petitionStateLabels } from './petition.ts'
import type { PetitionAct } from './petition-acts.ts'

const ended = ({ state }: Petition): string =>
  `Kiến nghị này ${petitionStateLabels[state].toLowerCase()}. Nếu ghi nhầm, hãy thu hồi việc ghi sau cùng trước.`

/** Why an act may not be recorded on a petition as it stands; null when it may. */
export const whyNotPetitionAct = (petition: Petition, act: PetitionAct): string | null => {
  const { state, facts, creator } = petition
  if (isAnonymisedPetition(petition.events)) return 'Kiến nghị này đã được ẩn danh nên không ghi thêm được.'
  if (state === 'void' && act !== 'revoke') return 'Kiến nghị đã hủy. Muốn ghi tiếp, hãy thu hồi việc hủy trước.'
  switch (act) {
    case 'askCreator':
      if (state !== 'checking') return ended(petition)
      if (facts.creator === '') return 'Thông tin do cơ quan mình tạo ra nên không phải hỏi nơi khác.'
      return creator === null ? null : `Đã hỏi ngày ${formatDay(creator.askedOn)}.`
    case 'creatorAnswered':
      if (state !== 'checking') return ended(petition)
      if (creator === null) return 'Chưa ghi việc hỏi cơ quan tạo ra thông tin.'
      return creator.answeredOn === null ? null : `Đã ghi trả lời ngày ${formatDay(creator.answeredOn)}.`
    case 'answer':
      return state === 'checking' ? null : ended(petition)
    case 'correct':
      if (facts.publisher !== '') return 'Thông tin do cơ quan khác công khai; hãy yêu cầu cơ quan đó đính chính.'
      return state === 'correcting' ? null : notFoundWrong(petition)
    case 'askPublisher':
      if (facts.publisher === '') return 'Thông tin do cơ quan mình công khai; hãy ghi việc đính chính.'
      return state === 'correcting' ? null : notFoundWrong(petition)
    case 'amend':
    case 'void':
      return null
    case 'revoke':
      return revocableEvent(petition.events) ? null : 'Chưa có việc nào sau khi ghi vào sổ để thu hồi.'
    default:
      return assertNever(act)
  }
}

const notFoundWrong = (petition: Petition): string =>
  petition.state === 'checking'
    ? 'Chưa ghi kết quả kiểm tra là thông tin không chính xác. Hãy ghi kết luận trước.'
    : ended(petition)

/** Steps that may be recorded now, in the order of the work. */
export const nextPetitionActs = (petition: Petition): readonly PetitionAct[] =>
  (['askCreator', 'creatorAnswered', 'answer', 'correct', 'askPublisher'] as const).filter(
    (act) => whyNotPetitionAct(petition, act) === null,
  )

/** What is wrong with the day of an act; null when it fits. Acts follow each other, none before the receipt, none to come. */
export const petitionDayProblem = (petition: Petition, on: LocalDate, today: LocalDate): string | null => {
  if (on > today) return 'Ngày không sau hôm nay.'
  const steps = standingEvents(petition.events).filter(({ kind }) => kind !== 'amend' && kind !== 'receive')
  const last = latestDay(
    petition.facts.receivedOn,
    steps.map((step) => step.on),
  )
  return on < last ? `Ngày không trước ${formatDay(last)}, ngày của việc ghi trước đó.` : null
}
