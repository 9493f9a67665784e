import { describe, expect, it } from 'vitest'
import { fileSystemOf, isOnNetwork, isShareAddress, shareRefusal } from '../../../electron/safety/network-share.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  '//may-chu/chung /mnt/chung cifs rw 0 0',
  'may-chu:/so /mnt/so\\040theo\\040dõi nfs4 rw 0 0',
  '/dev/sdb1 /mnt/chung/usb vfat rw 0 0',
  'sshfs#x /mnt/xa fuse.sshfs rw 0 0',
].join('\n')

describe('A drive of another machine', () => {
  it.each([
    ['/mnt/chung/du-lieu', 'cifs'],
    ['/mnt/so theo dõi/du-lieu', 'nfs4'],
    ['/mnt/chung/usb/du-lieu', 'vfat'],
    ['/mnt/xa', 'fuse.sshfs'],
    ['/mnt/chungkhac', 'ext4'],
    ['/home/xa/du-lieu', 'ext4'],
  ])('is told on Linux by the mount above the folder: %s', (folder, kind) => {
    expect(fileSystemOf(folder, mounts)).toBe(kind)
  })

  it.each([
    ['\\\\may-chu\\chung\\du-lieu', true],
    ['\\\\?\\UNC\\may-chu\\chung', true],
    ['\\\\?\\C:\\du-lieu', false],
    ['C:\\Users\\xa\\du-lieu', false],
    ['Z:\\du-lieu', false],
  ])('is told on Windows by the address it resolves to: %s', (path, network) => {
    expect(isShareAddress(path)).toBe(network)
  })

  it('is refused with where to put the register, also for a folder that is not there yet', () => {
    const read = () => 'may-chu:/so / nfs4 rw 0 0'
    expect(isOnNetwork('/khong-co/du-lieu', 'linux', read)).toBe(true)
    expect(isOnNetwork('/khong-co/du-lieu', 'linux', () => '/dev/sda1 / ext4 rw 0 0')).toBe(false)
    expect(
      isOnNetwork('/x', 'linux', () => {
        throw new Error('no /proc')
      }),
    ).toBe(false)
  })

  it('is not what this computer has', () => {
    expect(shareRefusal(temporaryFolder())).toBeNull()
  })
})
