import { readFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { freeSpace } from './free-space.ts'

/** A drive that can be taken away; `free` in bytes. */
export type Drive = { readonly path: string; readonly name: string; readonly free: number }

/** Where the system tells its drives; other places in tests. */
export type DriveFacts = { readonly platform: NodeJS.Platform; readonly mounts: string; readonly blocks: string }

export const systemDriveFacts: DriveFacts = {
  platform: process.platform,
  mounts: '/proc/self/mounts',
  blocks: '/sys/class/block',
}

const text = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

/** The kernel writes blanks in a path as octal numbers. */
const pathOf = (written: string): string =>
  written.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** The disk of a partition knows whether it can be taken out: sdb for sdb1, mmcblk0 for mmcblk0p1. */
const isRemovable = async (blocks: string, device: string): Promise<boolean> => {
  const partition = basename(device)
  const disk = partition.replace(/p?\d+$/, '')
  for (const name of [partition, disk]) if ((await text(join(blocks, name, 'removable'))).trim() === '1') return true
  return false
}

/** Where desktops put what is plugged in. */
const pluggedIn = /^\/(media|run\/media)\//

const linuxPlaces = async ({ mounts, blocks }: DriveFacts): Promise<readonly string[]> => {
  const lines = (await text(mounts)).split('\n').map((line) => line.split(' '))
  const places: string[] = []
  for (const [device = '', place = '', , options = ''] of lines) {
    const path = pathOf(place)
    const fromDisk = device.startsWith('/dev/') && !path.startsWith('/boot') && (await isRemovable(blocks, device))
    if ((pluggedIn.test(path) || fromDisk) && options.split(',').includes('rw')) places.push(path)
  }
  return [...new Set(places)]
}

/** Every drive letter but the system's: which of them can be taken out, Windows tells programs only through its own calls. */
const windowsPlaces = (): readonly string[] =>
  [...'DEFGHIJKLMNOPQRSTUVWXYZ']
    .map((letter) => `${letter}:\\`)
    .filter((place) => !place.startsWith((process.env.SystemDrive ?? 'C:').toUpperCase()))

/** The drives a report can be copied to and taken away on, as they are now; those that can't be read are left out. */
export const removableDrives = async (facts: DriveFacts = systemDriveFacts): Promise<readonly Drive[]> => {
  const places = facts.platform === 'win32' ? windowsPlaces() : await linuxPlaces(facts)
  const drives = await Promise.all(
    places.map(async (path) => ({ path, name: basename(path) || path.replace('\\', ''), free: await freeSpace(path) })),
  )
  return drives.flatMap(({ free, ...drive }) => (free === undefined ? [] : [{ ...drive, free }]))
}

/** Whether a folder lies on one of the drives. */
export const liesOn = (drives: readonly Drive[], folder: string): boolean =>
  drives.some(({ path }) => folder === path || folder.startsWith(path.endsWith(sep) ? path : `${path}${sep}`))
