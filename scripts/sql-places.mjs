import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { root } from './places.mjs'

const statement =
  /['"`]\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW)\s)/i

/**
 * The places in electron/ where a file that is neither a repository nor part of database/ holds an SQL statement.
 * @returns {string[]} «file:line» of each
 */
export function misplacedSql() {
  return readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('-repository.ts') && !name.startsWith('database/'))
    .flatMap((name) =>
      [...readFileSync(join(root, 'electron', name), 'utf8').matchAll(new RegExp(statement, 'gi'))].map(
        ({ index, input }) => `electron/${name}:${input.slice(0, index).split('\n').length}: câu lệnh SQL đặt sai chỗ`,
      ),
    )
}
