import { TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ClipboardEvent, type ReactNode, useState } from 'react'
import { get, useFieldArray, useFormState } from 'react-hook-form'
import { type Member, mostMembers } from '../../shared/requests/information-request.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { showToast } from '../components/toast-store.ts'
import { requesterLabels } from './fact-labels.ts'
import { useFacts } from './facts-form.ts'
import { pastedMembers } from './pasted-members.ts'
import styles from './requests.module.css'

const blank: Member = { name: '', idNumber: '', reason: '' }

const cells = [
  ['name', 'Họ và tên'],
  ['idNumber', 'Số giấy tờ'],
  ['reason', 'Lý do, mục đích'],
] as const

/** Rows drawn at once; a longer list is read and mended page by page. */
const PAGE = 20

/** The list that goes with a request through an organisation: typed row by row, or pasted whole from a spreadsheet. */
export const MembersField = (): ReactNode => {
  const { control, register, getValues, setValue, setFocus } = useFacts()
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'requester.members' })
  const { errors } = useFormState({ control })
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(fields.length / PAGE))
  const from = Math.min(page, pages - 1) * PAGE
  const count = (length: number): void => setValue('requester.memberCount', length > 0 ? length : null)
  const wrong: unknown = get(errors, 'requester.members')
  const tooLong = (wrong as { message?: string; root?: { message?: string } } | undefined)?.message

  const add = (): void => {
    append(blank, { shouldFocus: false })
    count(fields.length + 1)
    setPage(Math.floor(fields.length / PAGE))
    // The row is there with the next drawing.
    setTimeout(() => setFocus(`requester.members.${fields.length}.name`), 0)
  }
  const paste = (event: ClipboardEvent, at: number): void => {
    const people = pastedMembers(event.clipboardData.getData('text/plain'))
    if (people.length === 0) return
    event.preventDefault()
    const kept = getValues('requester.members') ?? []
    const before = kept.slice(0, at)
    const after = kept.slice(at).filter((member) => Object.values(member).some((text) => text.trim() !== ''))
    const whole = [...before, ...people, ...after]
    replace(whole)
    count(whole.length)
    showToast(`Đã dán ${people.length} người vào danh sách.`)
  }
  const takeOut = (at: number): void => {
    remove(at)
    count(fields.length - 1)
  }

  return (
    <section aria-label={requesterLabels.members} className={styles.members}>
      <p className={styles.hint}>
        {requesterLabels.members}: {fields.length} người. Có thể chép các cột họ tên, số giấy tờ, lý do từ Excel rồi dán
        vào ô đầu tiên.
      </p>
      {tooLong ? (
        <p role="alert" className={styles.problem}>
          {tooLong}
        </p>
      ) : null}
      {fields.slice(from, from + PAGE).map((field, offset) => {
        const at = from + offset
        return (
          <div key={field.id} className={styles.member} onPaste={(event) => paste(event, at)}>
            <span className={styles.hint}>{at + 1}</span>
            {cells.map(([cell, label]) => (
              <TextInput
                key={cell}
                {...register(`requester.members.${at}.${cell}`)}
                aria-label={`${label}, người thứ ${at + 1}`}
                placeholder={label}
                error={(get(errors, `requester.members.${at}.${cell}`) as { message?: string } | undefined)?.message}
                autoComplete="off"
              />
            ))}
            <ActionButton
              label="Bỏ"
              fullLabel={`Bỏ người thứ ${at + 1}`}
              icon={<IconTrash size={16} aria-hidden="true" />}
              iconOnly
              onPress={() => takeOut(at)}
            />
          </div>
        )
      })}
      <div className={styles.buttons}>
        {fields.length < mostMembers ? <ActionButton label="Thêm người" onPress={add} /> : null}
        {pages > 1 ? (
          <>
            <ActionButton label="Trang trước" disabled={from === 0} onPress={() => setPage(from / PAGE - 1)} />
            <span className={styles.hint}>
              Người {from + 1} đến {Math.min(from + PAGE, fields.length)}
            </span>
            <ActionButton
              label="Trang sau"
              disabled={from + PAGE >= fields.length}
              onPress={() => setPage(from / PAGE + 1)}
            />
          </>
        ) : null}
      </div>
    </section>
  )
}
