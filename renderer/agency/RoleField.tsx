import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import { agencyRoleLabels, agencyRoles } from '../../shared/agency/agency.ts'
import styles from './AgencyFields.module.css'
import type { AgencyForm } from './agency-form.ts'

/** Whether the agency only makes its own report or puts those of many together: the page «Tổng hợp» follows. */
export const RoleField = ({ form }: { readonly form: AgencyForm }): ReactNode => (
  <Controller
    control={form.control}
    name="role"
    render={({ field }) => (
      <Radio.Group
        label="Vai trò"
        description="Cơ quan tổng hợp có thêm trang «Tổng hợp» để nhận và cộng báo cáo của các cơ quan."
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
      >
        <div className={styles.choices}>
          {agencyRoles.map((role) => (
            <Radio key={role} value={role} label={agencyRoleLabels[role]} />
          ))}
        </div>
      </Radio.Group>
    )}
  />
)
