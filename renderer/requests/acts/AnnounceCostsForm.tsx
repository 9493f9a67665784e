import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { citationText } from '../../../shared/law/citation.ts'
import { prices } from '../../../shared/law/cost-rules.ts'
import { type CostOrder, costOrderLineSchema } from '../../../shared/requests/cost-order.ts'
import {
  type CostStatement,
  type CostTerms,
  costRounding,
  costStatement,
  freeCases,
  freeSending,
  isSent,
} from '../../../shared/requests/cost-statement.ts'
import { provisionFormLabels } from '../../../shared/requests/information-request.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { dongWords } from '../../../shared/text/number-words.ts'
import { api } from '../../api.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { moneyText } from '../act-words.ts'
import { ChoiceField, DayTextField, LongTextField, NumberField, TextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'
import lineStyles from './CostLines.module.css'
import { CostLines, emptyLine, type TypedCostLine } from './CostLines.tsx'

type Costs = z.input<typeof actInputs.announceCosts>

/** A calculation announced before, as the order it was made of; what the price list no longer has must be chosen again. */
const orderOf = (statement: CostStatement): CostOrder => ({
  lines: statement.lines.map(({ priceId, description, per, quantity, unitPrice, percent, source }) =>
    priceId === null
      ? {
          kind: 'typed',
          description,
          per,
          quantity,
          unitPrice,
          takesAreaRate: statement.rate === null || percent === statement.rate.percent,
          note: source,
        }
      : { kind: 'listed', priceId, quantity },
  ),
  postage: statement.sending?.amount ?? 0,
  postageNote: statement.sending?.note ?? '',
  freeCase: statement.freedom?.id ?? null,
  freeReason: statement.freedom?.reason ?? '',
})

const firstOrder = (terms: CostTerms): CostOrder => ({
  lines: [emptyLine(prices(terms.book, terms.law, terms.sentOn)) as TypedCostLine],
  postage: 0,
  postageNote: '',
  freeCase: null,
  freeReason: '',
})

/** What the order comes to while it is being typed: lines not yet whole count for nothing. */
const soFar = (terms: CostTerms, order: CostOrder): CostStatement =>
  costStatement(terms, {
    ...order,
    lines: order.lines.filter((line) => costOrderLineSchema.safeParse(line).success),
    postage: Number.isInteger(order.postage) ? order.postage : 0,
  })

const termsOf = (book: CostTerms['book'], { request, area }: RequestDetails): CostTerms => ({
  book,
  law: request.law,
  sentOn: request.facts.sentOn,
  area,
  provisionForm: request.facts.provisionForm,
})

/** The calculation of what copying and sending cost, line by line, and the day to pay by where the agency sets one. */
export const AnnounceCostsForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const { costs, id } = details.request
  const terms = termsOf(book, details)
  const order = costs?.statement ? orderOf(costs.statement) : firstOrder(terms)
  const form = useForm<Costs, unknown, z.output<typeof actInputs.announceCosts>>({
    resolver: zodResolver(actInputs.announceCosts, { error: () => 'Hãy nhập giá trị đúng cho ô này.' }),
    defaultValues: { id, on: today, ...order, payBy: costs?.payBy ?? null, note: '' },
  })
  const typed = useWatch({ control: form.control }) as Costs
  const cases = freeCases(terms)
  const freed = cases.find((one) => one.id === typed.freeCase)
  const statement = soFar(terms, typed)
  const { setValue } = form
  const free = freed !== undefined
  // What is not charged needs no lines; half-typed ones would only stand in the way unseen.
  useEffect(() => {
    if (!free) return
    setValue('lines', [])
    setValue('postage', 0)
    setValue('payBy', null)
  }, [free, setValue])
  return (
    <ActForm
      act="announceCosts"
      form={form}
      ask={api.requests.announceCosts}
      first={order.lines[0] ? (order.lines[0].kind === 'listed' ? 'lines.0.priceId' : 'lines.0.description') : 'on'}
      onDone={onDone}
      onCancel={onCancel}
    >
      {costs ? (
        <p className={styles.hint}>Lần trước đã thông báo {moneyText(costs.total)}; lần ghi mới thay cho lần trước.</p>
      ) : null}
      {cases.length > 0 ? (
        <ChoiceField
          name="freeCase"
          label="Không phải trả chi phí"
          empty="Không thuộc trường hợp nào"
          choices={cases.map((one) => ({ value: one.id, label: one.wording }))}
        />
      ) : null}
      {freed ? (
        <>
          <p className={styles.hint}>
            {freed.wording}: yêu cầu này không phải trả chi phí nào ({citationText(freed.citation)}).
          </p>
          <LongTextField name="freeReason" label="Vì sao thuộc trường hợp này" required />
        </>
      ) : (
        <>
          <CostLines terms={terms} />
          <Sending terms={terms} />
        </>
      )}
      <Total statement={statement} />
      {freed ? null : <DayTextField name="payBy" label="Hạn nộp (để trống nếu không ấn định)" />}
      <DayTextField name="on" label="Ngày thông báo" required />
      <LongTextField name="note" label="Ghi chú" />
    </ActForm>
  )
}

const Sending = ({ terms }: { readonly terms: CostTerms }): ReactNode => {
  const free = freeSending(terms)
  if (!isSent(terms.provisionForm)) {
    return <p className={styles.hint}>Người yêu cầu nhận tại trụ sở: không có chi phí gửi.</p>
  }
  if (free) {
    return (
      <p className={styles.hint}>
        Gửi {provisionFormLabels[terms.provisionForm].toLowerCase()}: không phải trả chi phí gửi (
        {citationText(free.citation)}).
      </p>
    )
  }
  return (
    <>
      <NumberField name="postage" label="Chi phí gửi (đồng)" min={0} max={100_000_000} thousands />
      <TextField name="postageNote" label="Cách tính chi phí gửi" />
    </>
  )
}

/** The total in figures and in words, with the share of the area and the rounding where they matter. */
const Total = ({ statement }: { readonly statement: CostStatement }): ReactNode => {
  const { rate, total, lines } = statement
  return (
    <section className={lineStyles.total} aria-label="Tổng chi phí">
      <p>
        Tổng cộng: <strong>{moneyText(total)}</strong>
      </p>
      <p>Bằng chữ: {dongWords(total)}.</p>
      {rate && lines.length > 0 ? (
        <p className={styles.hint}>
          Chi phí in, sao, chụp tính bằng {rate.percent} % mức giá theo địa bàn của cơ quan (
          {citationText(rate.citation)}). {costRounding}
        </p>
      ) : null}
    </section>
  )
}
