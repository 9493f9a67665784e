import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { BuildFacts, Licence } from '../shared/about/build-facts.ts'
import { packageFolderOf, type ShippedPart, shippedParts } from './bundled-parts.ts'

const git = (root: string, ...args: readonly string[]): string | null => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}

const buildFacts = (root: string): BuildFacts => ({
  commit: git(root, 'rev-parse', '--short=12', 'HEAD'),
  day: git(root, 'show', '-s', '--format=%cs', 'HEAD'),
  changed: git(root, 'status', '--porcelain') !== '',
})

/** Licences are named by SPDX: one by its id, several by an expression. */
const licenceField = (licence: string): object =>
  /^[\w.+-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }

/** The bill of materials in CycloneDX 1.6: the same for the same sources, whenever it is made. */
export const cycloneDx = (
  product: { readonly name: string; readonly version: string },
  parts: readonly ShippedPart[],
  day: string | null,
): object => {
  const refOf = ({ name, version, purl }: ShippedPart): string => purl ?? `${name}@${version}`
  const own = `${product.name}@${product.version}`
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      ...(day === null ? {} : { timestamp: `${day}T00:00:00Z` }),
      lifecycles: [{ phase: 'build' }],
      component: { type: 'application', 'bom-ref': own, name: product.name, version: product.version },
    },
    components: parts.map((part) => ({
      type: 'library',
      'bom-ref': refOf(part),
      name: part.name,
      version: part.version,
      licenses: [licenceField(part.licence)],
      ...(part.purl === null ? {} : { purl: part.purl }),
      ...(part.sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: part.sha512 }] }),
    })),
    dependencies: [{ ref: own, dependsOn: parts.map(refOf) }],
  }
}

/**
 * Watches what goes into the bundles and writes out/about: the bill of materials, the licences the app shows, and what was built
 * from. One plugin for all `bundles` of a build, which writes after the last; a package without a licence stops the build.
 */
export const billOfMaterials = (root: string, bundles: number): Plugin => {
  const folders = new Set<string>()
  let left = bundles
  const write = (): void => {
    const out = join(root, 'out', 'about')
    const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const parts = shippedParts(root, folders)
    const facts = buildFacts(root)
    const licences: readonly Licence[] = parts.map(({ name, version, licence, text }) => ({
      name,
      version,
      licence,
      text,
    }))
    mkdirSync(out, { recursive: true })
    const save = (name: string, content: object) =>
      writeFileSync(join(out, name), `${JSON.stringify(content, null, 1)}\n`)
    save('sbom.cdx.json', cycloneDx(product, parts, facts.day))
    save('licences.json', licences)
    save('build.json', facts)
  }
  return {
    name: 'bill-of-materials',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? file.moduleIds
          : file.originalFileNames.map((name) =>
              name.includes(':') || name.startsWith('/') ? name : join(root, 'renderer', name),
            ),
      )
      for (const id of modules) {
        const folder = packageFolderOf(id)
        if (folder) folders.add(folder)
      }
    },
    writeBundle() {
      left -= 1
      if (left === 0) write()
    },
  }
}
