import { previewKind } from '../../shared/files/preview-kind.ts'

/** A file opened for drawing: its pages, each drawn on a canvas at a width in CSS pixels. */
export type DrawnFile = {
  readonly pages: number
  /** Width and height of a page (from 1), in its own units. */
  size(page: number): Promise<{ readonly width: number; readonly height: number }>
  /** Draws a page; `stop` gives up, and what was drawn so far is left. */
  draw(canvas: HTMLCanvasElement, page: number, width: number, stop: AbortSignal): Promise<void>
  close(): void
}

/** Thrown for a PDF that a password keeps shut. */
export class LockedFile extends Error {}

/** A canvas of more dots than this is refused by some graphics; the page is then drawn coarser. */
const MOST_DOTS = 16_000_000

/** Fits a canvas to a page: `width` CSS pixels wide, as sharp as the screen, within what a canvas may hold. */
const sizeCanvas = (canvas: HTMLCanvasElement, page: { width: number; height: number }, width: number): number => {
  const height = (width * page.height) / page.width
  const sharp = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_DOTS / (width * height)))
  canvas.width = Math.max(1, Math.round(width * sharp))
  canvas.height = Math.max(1, Math.round(height * sharp))
  canvas.style.width = `${Math.round(width)}px`
  canvas.style.height = `${Math.round(height)}px`
  return canvas.width / page.width
}

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
}

/** A picture as one page; of a moving one its first frame. Rejects for what is no picture. */
const openPicture = async (name: string, bytes: Uint8Array): Promise<DrawnFile> => {
  const type = mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? ''
  const picture = await createImageBitmap(new Blob([bytes.slice()], { type }))
  const { width, height } = picture
  return {
    pages: 1,
    size: async () => ({ width, height }),
    draw: async (canvas, _page, wide) => {
      sizeCanvas(canvas, { width, height }, wide)
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    },
    close: () => picture.close(),
  }
}

/** The pages of a PDF. No script in it is run, no address in it followed. Rejects for a damaged one; `LockedFile` with a password. */
const openPdf = async (bytes: Uint8Array): Promise<DrawnFile> => {
  const { getDocument } = await import('unpdf/pdfjs')
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, enableXfa: false, useSystemFonts: true })
  try {
    const document = await loading.promise
    return {
      pages: document.numPages,
      size: async (page) => {
        const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 })
        return { width, height }
      },
      draw: async (canvas, number, wide, stop) => {
        const page = await document.getPage(number)
        if (stop.aborted) return
        const scale = sizeCanvas(canvas, page.getViewport({ scale: 1 }), wide)
        const drawing = page.render({ canvas, viewport: page.getViewport({ scale }) })
        stop.addEventListener('abort', () => drawing.cancel(), { once: true })
        await drawing.promise.catch((error: unknown) => {
          if (!stop.aborted) throw error
        })
        page.cleanup()
      },
      close: () => void loading.destroy(),
    }
  } catch (error) {
    void loading.destroy()
    throw error instanceof Error && error.name === 'PasswordException' ? new LockedFile() : error
  }
}

/** Opens a kept file for drawing; rejects when it can't be drawn. */
export const openDrawn = (name: string, bytes: Uint8Array): Promise<DrawnFile> =>
  previewKind(name) === 'pdf' ? openPdf(bytes) : openPicture(name, bytes)
