import type { ReactNode } from 'react'
import { useFieldArray, useFormContext, useFormState, useWatch } from 'react-hook-form'
import { citationText } from '../../../shared/law/citation.ts'
import { prices } from '../../../shared/law/cost-rules.ts'
import { dataOfKind } from '../../../shared/law/dated.ts'
import type { Price } from '../../../shared/law/law-book.ts'
import { type CostOrderLine, costOrderLineSchema } from '../../../shared/requests/cost-order.ts'
import { areaRate, type CostTerms, costStatement } from '../../../shared/requests/cost-statement.ts'
import { ActionButton, LinkButton } from '../../components/ActionButton.tsx'
import { useLawBook } from '../../law-book-store.ts'
import { go } from '../../navigation-store.ts'
import { moneyText } from '../act-words.ts'
import { ChoiceField, NumberField, TextField, TickField } from '../form-fields.tsx'
import shared from '../requests.module.css'
import styles from './CostLines.module.css'

/** A line as typed; a price not yet typed is missing. */
export type TypedCostLine = CostOrderLine

const typedLine = (): TypedCostLine =>
  ({
    kind: 'typed',
    description: '',
    per: 'trang',
    quantity: 1,
    unitPrice: null,
    takesAreaRate: true,
    note: '',
  }) as unknown as TypedCostLine

/** The line a calculation begins with: the first of the price list, or one to be priced by hand while there is no list. */
export const emptyLine = (list: readonly Price[]): TypedCostLine =>
  list[0] ? { kind: 'listed', priceId: list[0].id, quantity: 1 } : typedLine()

const amountOf = (terms: CostTerms, line: CostOrderLine): number | null => {
  const parsed = costOrderLineSchema.safeParse(line)
  if (!parsed.success) return null
  const order = { lines: [parsed.data], postage: 0, postageNote: '', freeCase: null, freeReason: '' }
  return costStatement(terms, order).lines[0]?.amount ?? null
}

/** The lines of a calculation: add, change, remove. Without a price list in the law book each line is priced by hand and says so. */
export const CostLines = ({ terms }: { readonly terms: CostTerms }): ReactNode => {
  const list = prices(terms.book, terms.law, terms.sentOn)
  const { control } = useFormContext<{ lines: TypedCostLine[] }>()
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' })
  const lines = useWatch({ control, name: 'lines' })
  const { errors } = useFormState({ control, name: 'lines' })
  const problem = (errors.lines as { message?: string } | undefined)?.message
  return (
    <>
      {list.length === 0 ? <NoPriceList terms={terms} /> : null}
      {fields.map((field, index) => {
        const line = lines[index]
        return (
          <fieldset key={field.id} className={shared.group}>
            <legend>Khoản {index + 1}</legend>
            {field.kind === 'listed' ? (
              <ListedFields index={index} list={list} />
            ) : (
              <TypedFields index={index} terms={terms} />
            )}
            <div className={styles.foot}>
              <span>
                Thành tiền: <strong className={styles.amount}>{amountText(line ? amountOf(terms, line) : null)}</strong>
              </span>
              <ActionButton kind="quiet" label="Bỏ" fullLabel={`Bỏ khoản ${index + 1}`} onPress={() => remove(index)} />
            </div>
          </fieldset>
        )
      })}
      {problem ? (
        <p className={shared.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={shared.buttons}>
        {list.length > 0 ? (
          <ActionButton
            label="Thêm khoản theo bảng giá"
            onPress={() => append(emptyLine(list), { shouldFocus: true, focusName: `lines.${fields.length}.priceId` })}
          />
        ) : null}
        <ActionButton
          label="Thêm khoản tự nhập giá"
          onPress={() => append(typedLine(), { shouldFocus: true, focusName: `lines.${fields.length}.description` })}
        />
      </div>
    </>
  )
}

const amountText = (amount: number | null): string => (amount === null ? '—' : moneyText(amount))

const ListedFields = ({ index, list }: { readonly index: number; readonly list: readonly Price[] }): ReactNode => {
  const chosen = useWatch({ name: `lines.${index}.priceId` })
  const price = list.find(({ id }) => id === chosen)
  return (
    <>
      <ChoiceField
        name={`lines.${index}.priceId`}
        label="Mục của bảng giá"
        {...(price ? {} : { empty: 'Chọn mục' })}
        choices={list.map(({ id, item, per, dong }) => ({ value: id, label: `${item}: ${moneyText(dong)}/${per}` }))}
      />
      <NumberField
        name={`lines.${index}.quantity`}
        label={price ? `Số lượng (${price.per})` : 'Số lượng'}
        min={1}
        max={100_000}
        thousands
      />
      {price ? <p className={shared.hint}>{citationText(price.citation)}</p> : null}
    </>
  )
}

const TypedFields = ({ index, terms }: { readonly index: number; readonly terms: CostTerms }): ReactNode => {
  const rate = areaRate(terms)
  return (
    <>
      <TextField name={`lines.${index}.description`} label="Khoản in, sao, chụp" required />
      <div className={styles.numbers}>
        <NumberField name={`lines.${index}.quantity`} label="Số lượng" min={1} max={100_000} thousands />
        <TextField name={`lines.${index}.per`} label="Đơn vị tính" />
        <NumberField name={`lines.${index}.unitPrice`} label="Đơn giá (đồng)" min={0} max={10_000_000} thousands />
      </div>
      {rate ? (
        <TickField name={`lines.${index}.takesAreaRate`} label={`Tính ${rate.percent} % đơn giá theo địa bàn`} />
      ) : null}
      <TextField name={`lines.${index}.note`} label="Giá lấy từ đâu" required />
    </>
  )
}

/** Says that the list is missing and leads to where it is entered once for all. */
const NoPriceList = ({ terms }: { readonly terms: CostTerms }): ReactNode => {
  const missing = dataOfKind(useLawBook(), 'missing').find(
    ({ shapes, law }) => shapes.includes('prices') && law === terms.law,
  )
  return (
    <p className={shared.hint}>
      Chưa có bảng giá áp dụng cho yêu cầu này. Có thể tự nhập giá cho từng khoản và ghi rõ lấy từ đâu, hoặc{' '}
      <LinkButton onPress={() => go('law', { section: 'missing', ...(missing ? { missing: missing.id } : {}) })}>
        nhập bảng giá ở Quy định còn thiếu
      </LinkButton>
      .
    </p>
  )
}
