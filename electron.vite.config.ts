import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { lawFolderHash } from './electron/law/law-folder.ts'
import { readShippedLaw } from './electron/law/read-law-book.ts'
import { billOfMaterials } from './scripts/bill-of-materials.ts'
import { callNames } from './shared/ipc/call.ts'
import { contract } from './shared/ipc/contract.ts'

const here = import.meta.dirname

/** The packs go through every check here, once; the app then knows them by their hash. A broken pack stops the build. */
const checkedLaw = (): string => {
  const folder = resolve(here, 'resources/law')
  readShippedLaw(folder)
  return lawFolderHash(folder)
}

/**
 * Less to read before the register opens; names stay, for the log. Handed to the bundler itself: Vite takes only the presets, and
 * anything else for «none».
 */
const smallerWithNames = { compress: false, mangle: false, codegen: { removeWhitespace: true } }

/** What is shipped besides this product's own code, from all three bundles. */
const parts = billOfMaterials(here, 3)

/** The letters of the screen, by the names of their files. */
const screenLetters = /be-vietnam-pro-.*\.woff2$/

/** The page names the letters itself: they are on their way with the script, not after it. */
const lettersAtOnce: Plugin = {
  name: 'letters-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => screenLetters.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
  },
}

/**
 * Only `dependencies` of package.json (the native SQLite module) stay outside the bundles; everything else is bundled,
 * so a packaged app carries no other node_modules. The targets are those of the oldest runtime the app is tested in.
 */
export default defineConfig({
  main: {
    plugins: [parts],
    define: { LAW_CHECKED_BY_BUILD: JSON.stringify(checkedLaw()) },
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: resolve(here, 'electron/main.ts'),
          'job-worker': resolve(here, 'electron/jobs/job-worker.ts'),
          'search-worker': resolve(here, 'electron/jobs/search-worker.ts'),
          'log-worker': resolve(here, 'electron/jobs/log-worker.ts'),
        },
        output: {
          // CommonJS is loaded in one go; an ES module waits for the event loop at each of its imports.
          format: 'cjs',
          minify: smallerWithNames,
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          // What the window's start shares with the rest: no chunk may load main.cjs a second time to reach it.
          codeSplitting: {
            groups: [
              {
                name: 'first',
                test: /shared.result\.ts|electron.(log-entry|places|clock|files.web-address|accounts.desk-access)\.ts/,
              },
            ],
          },
        },
      },
    },
  },
  preload: {
    plugins: [parts],
    // The preload offers exactly the calls of the contract, without carrying their schemas.
    define: { CALL_NAMES: JSON.stringify(callNames(contract)) },
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      minify: false,
      // A sandboxed preload can require nothing but Electron's own subset, hence one CommonJS file with all inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(here, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    // Relative addresses: the page is opened from a file or from the app's own scheme, never from a site's root.
    base: './',
    plugins: [react(), lettersAtOnce, parts],
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: 'chrome130',
      // Less to read and to compile before the first screen.
      minify: true,
      // The content security policy forbids data: fonts and inline scripts, so every asset is a file of its own.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
})
