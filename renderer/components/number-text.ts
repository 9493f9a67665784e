const counts = new Intl.NumberFormat('vi-VN')

/** 1.234.567 and 1.234,5 as Vietnamese papers write them. */
export const showCount = (value: number): string => counts.format(value)

/** «1,4 MB»: a file's size for people. */
export const showFileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${counts.format(Math.ceil(bytes / 1000))} kB`
    : `${counts.format(Math.round(bytes / 100_000) / 10)} MB`
