import { BrowserWindow } from 'electron'
import type { PaperSize } from '../../shared/forms/paper-document.ts'
import type { PdfOptions } from '../ports.ts'
import { confinedPreferences } from './confine.ts'
import { offerPage } from './memory-pages.ts'

/** A world apart from the page, where the app may look at it though the page itself runs no script. */
const ownWorld = 999

/** The page as PDF, fonts embedded. The page's @page rule goes before `size`. Rejects when the page can't be drawn. */
export const pdfFromHtml = (html: string, size: PaperSize, options: PdfOptions = {}): Promise<Uint8Array> =>
  withPage(html, (window) =>
    window.webContents.printToPDF({
      pageSize: size,
      preferCSSPageSize: true,
      printBackground: true,
      landscape: options.landscape ?? false,
      generateTaggedPDF: true,
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
export const printHtml = (html: string, size: PaperSize): Promise<boolean> =>
  withPage(
    html,
    (window) =>
      new Promise<boolean>((resolve, reject) => {
        window.webContents.print({ silent: false, printBackground: true, pageSize: size }, (printed, reason) => {
          if (printed) resolve(true)
          else if (/cancel/i.test(reason)) resolve(false)
          else reject(new Error(`Printing failed: ${reason}`))
        })
      }),
  )

/** Opens a page in a hidden window of its own, waits for its fonts, and closes it whatever happens. */
const withPage = async <T>(html: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> => {
  const page = offerPage(html)
  const window = new BrowserWindow({ show: false, webPreferences: { ...confinedPreferences } })
  try {
    await window.loadURL(page.address)
    await window.webContents.executeJavaScriptInIsolatedWorld(ownWorld, [
      { code: 'document.fonts.ready.then(() => document.fonts.size)' },
    ])
    return await work(window)
  } finally {
    page.remove()
    if (!window.isDestroyed()) window.destroy()
  }
}
