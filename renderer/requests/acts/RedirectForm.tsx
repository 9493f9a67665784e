import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { citationText } from '../../../shared/law/citation.ts'
import { formRule } from '../../../shared/law/form-rules.ts'
import type { FormRule } from '../../../shared/law/law-book.ts'
import { LawUnknownError } from '../../../shared/law/law-unknown-error.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { DayTextField, LongTextField, TextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import { AddressField, isInBook, useAddresses } from './AddressField.tsx'
import type { ActPanelProps } from './act-send.ts'
import { useKeepAddress } from './KeepAddress.tsx'

const ruleOrNull = (find: () => FormRule): FormRule | null => {
  try {
    return find()
  } catch (error) {
    if (error instanceof LawUnknownError) return null
    throw error
  }
}

/** The information is another agency's to give: names it to the requester and settles the request here. */
export const RedirectForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const { id, law, facts } = details.request
  const rule = useMemo(
    () => ruleOrNull(() => formRule(book, { form: 'redirectNotice', law, on: today })),
    [book, law, today],
  )
  const form = useForm<z.input<typeof actInputs.redirect>, unknown, z.output<typeof actInputs.redirect>>({
    resolver: zodResolver(actInputs.redirect),
    defaultValues: { id, on: today, agencyName: '', agencyAddress: '', reason: '', documentNumber: '' },
  })
  const typed = useWatch({ control: form.control, name: 'agencyName' })
  const entries = useAddresses(typed, facts.content)
  const keep = useKeepAddress(typed.trim() !== '' && !isInBook(entries, typed), 'agency')
  return (
    <ActForm
      act="redirect"
      form={form}
      ask={async (input) =>
        keep.after(await api.requests.redirect(input), { name: input.agencyName, address: input.agencyAddress })
      }
      first="agencyName"
      onDone={onDone}
      onCancel={onCancel}
    >
      {rule ? (
        <p className={styles.hint}>
          {rule.statement.replace(/\.$/, '')} ({citationText(rule.citation)}).{rule.note ? ` ${rule.note}` : ''}
        </p>
      ) : null}
      <AddressField
        name="agencyName"
        label="Cơ quan có trách nhiệm cung cấp"
        entries={entries}
        about={facts.content}
        onPick={(entry) => {
          form.setValue('agencyName', entry.name, { shouldValidate: true })
          form.setValue('agencyAddress', entry.address)
        }}
      />
      <TextField name="agencyAddress" label="Địa chỉ" />
      {keep.field}
      <LongTextField name="reason" label="Vì sao không thuộc trách nhiệm cung cấp" />
      <TextField name="documentNumber" label="Số văn bản hướng dẫn" />
      <DayTextField name="on" label="Ngày hướng dẫn" required />
    </ActForm>
  )
}
