import { z } from 'zod'
import { accountRoles } from './account.ts'
import { MOST_PASSWORD, passwordFault } from './password-rule.ts'

export const accountNameSchema = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, 'Hãy nhập họ tên.')
  .max(120, 'Không quá 120 ký tự.')
export const accountRolesSchema = z.array(z.enum(accountRoles)).min(1, 'Hãy chọn ít nhất một vai trò.').max(5)

/** A new password; whether it holds the name is asked where the name is known. */
export const newPasswordSchema = z.string().superRefine((password, context) => {
  const fault = passwordFault(password)
  if (fault !== null) context.addIssue({ code: 'custom', message: fault })
})

/** A password as it was typed to sign in; one sign may come as several until its marks are put together. */
export const typedPasswordSchema = z.string().max(MOST_PASSWORD * 4, 'Mật khẩu quá dài.')
