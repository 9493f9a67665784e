import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { citationText } from '../../shared/law/citation.ts'
import { unpaidGround } from '../../shared/law/refusal-grounds.ts'
import type { CostStatement } from '../../shared/requests/cost-statement.ts'
import { collectedCosts, owedCosts } from '../../shared/requests/costs-paid.ts'
import { provisionFormLabels } from '../../shared/requests/information-request.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { dongWords } from '../../shared/text/number-words.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { type Tone, ToneMark } from '../components/StatusMark.tsx'
import { useLawBook, useToday } from '../law-book-store.ts'
import { moneyText } from './act-words.ts'
import styles from './CostsPanel.module.css'

/** What was announced, line by line, what of it is paid, and by when the rest is. */
export const CostsPanel = ({
  details,
  onRefuse,
}: {
  readonly details: RequestDetails
  /** Opens the refusal for costs not paid in time. */
  readonly onRefuse: () => void
}): ReactNode => {
  const { costs, payments } = details.request
  if (!costs) return null
  return (
    <Panel title="Chi phí" note={<Standing details={details} />}>
      {costs.statement ? <Lines statement={costs.statement} /> : null}
      <p className={styles.total}>
        Phải nộp: <strong>{moneyText(costs.total)}</strong>
        <br />
        <span className={styles.soft}>Bằng chữ: {dongWords(costs.total)}.</span>
      </p>
      <p className={styles.soft}>
        Thông báo ngày {formatDay(costs.on)}
        {costs.payBy === null ? '; không ấn định hạn nộp.' : `; hạn nộp ${formatDay(costs.payBy)}.`}
      </p>
      {payments.length > 0 ? (
        <ul className={styles.payments}>
          {payments.map(({ on, amount, documentNumber }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: payments are only ever added at the end.
            <li key={index}>
              Đã nộp {moneyText(amount)} ngày {formatDay(on)}
              {documentNumber === '' ? '' : `, chứng từ số ${documentNumber}`}
            </li>
          ))}
        </ul>
      ) : null}
      <Unpaid details={details} onRefuse={onRefuse} />
    </Panel>
  )
}

/** True while announced costs are owed and the day to pay by is over. */
export const isLate = ({ milestones }: Pick<RequestDetails, 'milestones'>): boolean =>
  milestones.some(({ kind, status }) => kind === 'payCosts' && status === 'overdue')

const standing = (details: RequestDetails): readonly [Tone, string] => {
  const { request } = details
  if (request.costs?.total === 0) return ['ok', 'Không phải trả']
  if (owedCosts(request) === 0) return ['ok', 'Đã nộp đủ']
  if (isLate(details)) return ['late', 'Chưa nộp đúng hạn']
  if (request.closedOn !== null) return ['quiet', 'Không còn phải nộp']
  return collectedCosts(request.events) > 0 ? ['soon', 'Mới nộp một phần'] : ['info', 'Chưa nộp']
}

const Standing = ({ details }: { readonly details: RequestDetails }): ReactNode => {
  const [tone, words] = standing(details)
  return <ToneMark tone={tone}>{words}</ToneMark>
}

const Unpaid = ({
  details,
  onRefuse,
}: {
  readonly details: RequestDetails
  readonly onRefuse: () => void
}): ReactNode => {
  const ground = unpaidGround(useLawBook(), details.request.law, useToday())
  if (!ground || !isLate(details)) return null
  return (
    <p className={styles.soft}>
      Còn {moneyText(owedCosts(details.request))} chưa nộp khi hạn đã qua: có thể từ chối theo{' '}
      {citationText(ground.citation)}.{' '}
      <LinkButton call="requests.refuse" onPress={onRefuse}>
        Từ chối vì chưa nộp chi phí
      </LinkButton>
    </p>
  )
}

const Lines = ({ statement }: { readonly statement: CostStatement }): ReactNode => {
  const { lines, sending, rate, freedom } = statement
  if (freedom) {
    return (
      <p>
        Không phải trả chi phí ({citationText(freedom.citation)}): {freedom.wording}. Lý do: {freedom.reason}
      </p>
    )
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Khoản</th>
          <th scope="col">Số lượng × đơn giá</th>
          <th scope="col">Thành tiền</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ kind, description, per, quantity, unitPrice, percent, amount, source }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a calculation that was announced never changes.
          <tr key={index}>
            <td>
              {description}
              <span className={styles.source}>
                {kind === 'typed' ? 'Giá tự nhập: ' : ''}
                {source}
              </span>
            </td>
            <td>
              {showCount(quantity)} {per} × {showCount(unitPrice)}
              {percent === 100 ? '' : ` × ${percent} %`}
            </td>
            <td>{showCount(amount)}</td>
          </tr>
        ))}
        {sending && (sending.amount > 0 || sending.freedom) ? (
          <tr>
            <td>
              Gửi {provisionFormLabels[sending.form].toLowerCase()}
              <span className={styles.source}>
                {sending.freedom ? `Không phải trả (${citationText(sending.freedom.citation)})` : sending.note}
              </span>
            </td>
            <td />
            <td>{showCount(sending.amount)}</td>
          </tr>
        ) : null}
      </tbody>
      {rate && lines.some(({ percent }) => percent !== 100) ? (
        <caption>
          Tính {rate.percent} % theo địa bàn của cơ quan ({citationText(rate.citation)}).
        </caption>
      ) : null}
    </table>
  )
}
