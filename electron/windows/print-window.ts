import { BrowserWindow } from 'electron'
import { MachineFault, type PdfOptions, type PrintOptions, type SheetSize } from '../ports.ts'
import { confinedPreferences } from './confine.ts'
import { offerPage } from './memory-pages.ts'

/** A world apart from the page, where the app may look at it though the page itself runs no script. */
const ownWorld = 999

const printerRefused =
  'Máy in không nhận lệnh in; nội dung trong sổ vẫn nguyên. Hãy kiểm tra máy in rồi in lại, hoặc lưu tệp PDF.'
const notDrawn =
  'Máy này chưa vẽ được trang giấy nên chưa có gì được in hay ghi ra tệp. Hãy đóng bớt chương trình khác rồi làm lại.'

/** The page as PDF, fonts embedded. The page's @page rule goes before `size`. Rejects when the page can't be drawn. */
export const pdfFromHtml = (html: string, size: SheetSize, options: PdfOptions = {}): Promise<Uint8Array> =>
  withPage(html, options.signal, (window) =>
    window.webContents.printToPDF({
      pageSize: size,
      preferCSSPageSize: true,
      printBackground: true,
      landscape: options.landscape ?? false,
      generateTaggedPDF: options.tagged ?? true,
      ...(options.headerTemplate === undefined && options.footerTemplate === undefined
        ? {}
        : {
            displayHeaderFooter: true,
            headerTemplate: options.headerTemplate ?? '<span></span>',
            footerTemplate: options.footerTemplate ?? '<span></span>',
          }),
    }),
  )

/** Shows the system's print dialog; false when it was closed. Rejects when the printer refused the paper. */
export const printHtml = (html: string, size: SheetSize, options: PrintOptions = {}): Promise<boolean> =>
  withPage(
    html,
    options.signal,
    (window) =>
      new Promise<boolean>((resolve, reject) => {
        window.webContents.print(
          { silent: false, printBackground: true, pageSize: size, landscape: options.landscape ?? false },
          (printed, reason) => {
            if (printed) resolve(true)
            else if (/cancel/i.test(reason)) resolve(false)
            else reject(new MachineFault(printerRefused))
          },
        )
      }),
  )

/** Opens a page in a hidden window of its own, waits for its fonts, and closes it whatever happens, or once `signal` says so. */
const withPage = async <T>(
  html: string,
  signal: AbortSignal | undefined,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> => {
  signal?.throwIfAborted()
  const page = offerPage(html)
  const window = new BrowserWindow({ show: false, webPreferences: { ...confinedPreferences } })
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  const drawn = async (): Promise<T> => {
    await window.loadURL(page.address)
    await window.webContents.executeJavaScriptInIsolatedWorld(ownWorld, [
      { code: 'document.fonts.ready.then(() => document.fonts.size)' },
    ])
    return work(window)
  }
  try {
    return await Promise.race([drawn(), stopped])
  } catch (thrown) {
    if (signal?.aborted || thrown instanceof MachineFault) throw thrown
    throw new MachineFault(notDrawn, { cause: thrown })
  } finally {
    page.remove()
    if (!window.isDestroyed()) window.destroy()
  }
}
