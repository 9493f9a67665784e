import { fold } from '../text/vietnamese-fold.ts'

const headWords = /^(uy ban nhan dan|ubnd|so tu phap)\s+/
const kindWords = /^(xa|phuong|dac khu|thi tran|tinh|thanh pho|thu do)\s+/

/** What tells an agency from its neighbours, for comparing: «ỦY BAN NHÂN DÂN XÃ BẮC SƠN» and «Xã Bắc Sơn» give the same. */
export const bareAgencyName = (name: string): string => fold(name).replace(headWords, '').replace(kindWords, '')

/** Whether two ways of writing mean the same agency, as far as names can tell. */
export const sameAgencyName = (one: string, other: string): boolean => bareAgencyName(one) === bareAgencyName(other)
