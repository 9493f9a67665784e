/** What a person may be at this desk; one person may be several of them. */
export const accountRoles = ['focalPoint', 'approver', 'viewer', 'consolidator', 'admin'] as const
export type AccountRole = (typeof accountRoles)[number]

export const accountRoleLabels: Readonly<Record<AccountRole, string>> = {
  focalPoint: 'Đầu mối',
  approver: 'Người duyệt',
  viewer: 'Chỉ xem',
  consolidator: 'Tổng hợp',
  admin: 'Quản trị',
}

/** What each role is for, in a line under its box. */
export const accountRoleHints: Readonly<Record<AccountRole, string>> = {
  focalPoint: 'Tiếp nhận, giải quyết yêu cầu; lập danh mục, báo cáo, kế hoạch.',
  approver: 'Duyệt công khai và ban hành danh mục; xem, in sổ.',
  viewer: 'Xem sổ và danh mục; không ghi, không xuất tệp.',
  consolidator: 'Lập báo cáo và tổng hợp số liệu; không xem hồ sơ của người dân.',
  admin: 'Quản lý tài khoản, sao lưu, khôi phục; không xem hồ sơ của người dân.',
}

/**
 * What the first account of a register may do: everything. In a small commune one person does all of it; whoever is added later
 * takes a part over.
 */
export const firstAccountRoles: readonly AccountRole[] = ['focalPoint', 'approver', 'consolidator', 'admin']

/** A person who may sign in. */
export type Account = {
  readonly id: string
  readonly name: string
  readonly roles: readonly AccountRole[]
  readonly active: boolean
}

/** «Đầu mối, Quản trị». */
export const rolesText = (roles: readonly AccountRole[]): string =>
  accountRoles
    .filter((role) => roles.includes(role))
    .map((role) => accountRoleLabels[role])
    .join(', ')

/** Who sits at the desk, as the window is told. */
export type SignedInAccount = {
  readonly id: string
  readonly name: string
  readonly roles: readonly AccountRole[]
  /** `noun.verb` of the calls the main process will refuse, so that the screens need not offer them. */
  readonly mayNot: readonly string[]
}

/** An account in the list of the one who looks after them. */
export type AccountLine = Account & {
  /** False: its lock around the key is missing (it came with a restored register); a new password must be set. */
  readonly hasPassword: boolean
  /** Newest change: ISO moment and who made it. */
  readonly changedAt: string
  readonly changedBy: string
}

/** What happened to an account, as its history keeps it. */
export const accountEventKinds = ['created', 'changed', 'passwordSet', 'deactivated', 'activated'] as const
export type AccountEventKind = (typeof accountEventKinds)[number]
