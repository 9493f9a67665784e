import { readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Result, refusal } from '../../shared/result.ts'

/** File systems of another machine, as Linux names them. */
const networkKinds =
  /^(nfs4?|cifs|smb3|smbfs|smb2|9p|afs|ceph|glusterfs|lustre|ncpfs|davfs2?|fuse\.(sshfs|rclone|s3fs|davfs|glusterfs|smbnetfs|gvfsd-fuse))$/

/** «\040» and the like, as /proc/mounts writes signs of a folder's name. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** The kind of file system a folder lies on by a list of mounts (`/proc/mounts`): that of the longest mount above it, the last one mounted. */
export const fileSystemOf = (folder: string, mounts: string): string => {
  let [kind, longest] = ['', -1]
  for (const line of mounts.split('\n')) {
    const [, place = '', name = ''] = line.split(' ')
    const at = unescaped(place)
    const above = at === '/' || folder === at || folder.startsWith(`${at}/`)
    if (place !== '' && above && at.length >= longest) [kind, longest] = [name, at.length]
  }
  return kind
}

/** Whether a path as Windows resolves it lies on another machine: a mapped drive resolves to \\machine\share. */
export const isShareAddress = (path: string): boolean => /^(\\\\\?\\UNC\\|\\\\(?![?.]\\))/i.test(path)

/** The folder itself, or the nearest above it that is there. */
const standing = (folder: string): string => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    try {
      return realpathSync.native(at)
    } catch {
      if (dirname(at) === at) return at
    }
  }
}

/** Whether a folder lies on a drive of another machine; false where the system does not say. */
export const isOnNetwork = (
  folder: string,
  platform: NodeJS.Platform = process.platform,
  readMounts = () => readFileSync('/proc/self/mounts', 'utf8'),
): boolean => {
  try {
    if (platform === 'win32') return isShareAddress(folder) || isShareAddress(standing(folder))
    return platform === 'linux' && networkKinds.test(fileSystemOf(standing(folder), readMounts()))
  } catch {
    return false
  }
}

/** Refuses a register on a network drive, where two machines could write over each other; null where it may be opened. */
export const shareRefusal = (folder: string): Result<never> | null =>
  isOnNetwork(folder)
    ? refusal(
        'notAllowedNow',
        'Thư mục dữ liệu nằm trên ổ mạng. Ở đó hệ thống không giữ được khóa tệp, hai máy có thể ghi chồng lên nhau làm hỏng sổ, nên sổ chưa được mở và chưa có gì thay đổi. Hãy chép cả thư mục dữ liệu về ổ đĩa của máy này rồi mở từ đó.',
      )
    : null
