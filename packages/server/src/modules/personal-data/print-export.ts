import type { Language } from '#modules/mails/letter';
import { MOST_ROWS, type Collected } from './collect.ts';
import { groupOf } from './groups.ts';
import type { SubjectFound } from './subject.ts';

export type PrintedExport = { json: string; html: string };

const TEXT = {
  es: { title: 'Datos personales', of: 'de', made: 'Preparado por Vilcanota Trek el', own: 'suyo', did: 'hecho por usted', more: `Solo las primeras ${MOST_ROWS} filas; pida el resto a la red.`, yes: 'sí', no: 'no' },
  en: { title: 'Personal data', of: 'of', made: 'Prepared by Vilcanota Trek on', own: 'yours', did: 'done by you', more: `Only the first ${MOST_ROWS} rows; ask the network for the rest.`, yes: 'yes', no: 'no' },
} as const;

/** What was collected, as one JSON and as one page to read. */
export function printExport(subject: SubjectFound, collected: readonly Collected[], at: string, language: Language): PrintedExport {
  const tables = collected.map(({ table, as, groups, rows }) => ({ table, as, what: groups.map((name) => groupOf(name).what[language]), rows }));
  return { json: JSON.stringify({ kind: subject.kind, id: subject.id, exportedAt: at, tables }, null, 2), html: htmlOf(subject, tables, at, language) };
}

type Printed = { table: string; as: Collected['as']; what: string[]; rows: Record<string, unknown>[] };

function htmlOf(subject: SubjectFound, tables: readonly Printed[], at: string, language: Language): string {
  const words = TEXT[language];
  const parts = tables.map(({ table, as, what, rows }) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const cells = rows.map((row) => `<tr>${columns.map((column) => `<td>${escaped(shown(row[column], words))}</td>`).join('')}</tr>`).join('\n');
    return `<section><h2>${escaped(what.join(' · '))}</h2><p>${escaped(table)} · ${words[as]}${rows.length >= MOST_ROWS ? ` · ${words.more}` : ''}</p>
<table><thead><tr>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead><tbody>
${cells}
</tbody></table></section>`;
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${words.title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b;background:#fff}section{overflow-x:auto}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}</style></head>
<body><h1>${words.title} ${words.of} ${escaped(subject.name)}</h1><p>${words.made} ${escaped(at)}</p>
${parts.join('\n')}
</body></html>
`;
}

const shown = (value: unknown, words: { yes: string; no: string }): string =>
  value === null || value === undefined ? '' : typeof value === 'boolean' ? words[value ? 'yes' : 'no'] : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** What people typed is text here too, and never markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
