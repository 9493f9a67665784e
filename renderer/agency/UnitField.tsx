import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Controller } from 'react-hook-form'
import { api, useCall } from '../api.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import styles from './AgencyFields.module.css'
import type { AgencyForm } from './agency-form.ts'

/** The agency's code in the national list of units, typed or found by the name of the commune. */
export const UnitField = ({ form }: { readonly form: AgencyForm }): ReactNode => {
  const [text, setText] = useState('')
  const { value: found } = useCall(() => api.consolidation.units({ text }), text)
  const shown = text.trim() === '' ? [] : (found ?? [])
  return (
    <>
      <div className={styles.third}>
        <Controller
          control={form.control}
          name="code"
          render={({ field, fieldState }) => (
            <TextInput
              label="Mã đơn vị hành chính"
              description="Ghi trong gói báo cáo để nơi tổng hợp nhận đúng cơ quan."
              value={field.value}
              onChange={(event) => field.onChange(event.currentTarget.value.trim())}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
              ref={field.ref}
              inputMode="numeric"
              autoComplete="off"
            />
          )}
        />
      </div>
      <div className={styles.unitSearch}>
        <TextInput
          label="Tìm mã theo tên đơn vị"
          description="Gõ tên xã, phường, tỉnh; không cần dấu."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        {shown.length > 0 ? (
          <ul className={styles.units} aria-label="Đơn vị tìm thấy">
            {shown.map(({ code, name, province }) => (
              <li key={code}>
                <LinkButton
                  onPress={() => {
                    form.setValue('code', code, { shouldDirty: true, shouldValidate: true })
                    setText('')
                  }}
                >
                  {code.length === 2 ? `${name} (${code})` : `${name}, ${province.name} (${code})`}
                </LinkButton>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </>
  )
}
