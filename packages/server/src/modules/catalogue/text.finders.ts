import { type Db, type Statement, sql } from '#db/statement';
import { TEXT_PAIRS, type TextKind, type TextPair, type TextPart } from './text.kinds.ts';

/** A text of the catalogue in its two languages; null where one is missing. */
export type CatalogueTextRow = { id: string; kind: TextKind; part: TextPart; what: string; es: string | null; en: string | null; isSpanishFixed: boolean };

// A figure's label stands on each of its values: it is read once.
const SELECT = ({ kind, part, table, es, en, key, what, isSpanishFixed }: TextPair) => `
select distinct '${kind}/${part}/' || ${key} as id, '${kind}' as kind, '${part}' as part, ${what} as what, nullif(o.${es}, '') as es, nullif(o.${en}, '') as en, ${isSpanishFixed ? 'true' : 'false'} as "isSpanishFixed"
  from ${table} o where (coalesce(o.${es}, '') <> '' or coalesce(o.${en}, '') <> '')`;

const ALL = sql('catalogue-texts', `${TEXT_PAIRS.map(SELECT).join(' union all ')} order by 2, 4, 3, 1`);
const MISSING = sql('catalogue-texts-missing', `${TEXT_PAIRS.map((pair) => `${SELECT(pair)} and (coalesce(o.${pair.es}, '') = '' or coalesce(o.${pair.en}, '') = '')`).join(' union all ')} order by 2, 4, 3, 1`);
const nameOf = ({ kind, part }: TextPair) => `${kind}-${part}`.toLowerCase().replaceAll('_', '-');
const ONE = new Map<TextPair, Statement>(TEXT_PAIRS.map((pair) => [pair, sql(`catalogue-text-${nameOf(pair)}`, `${SELECT(pair)} and ${pair.key} = $1`)]));

/** Texts in both languages; by choice only those that one language lacks. */
export const findTexts = (db: Db, isMissing: boolean) => db.query<CatalogueTextRow>(isMissing ? MISSING : ALL);

/** One text by its pair and key, or null. */
export const findText = async (db: Db, pair: TextPair, key: string) => (await db.query<CatalogueTextRow>(ONE.get(pair)!, [key]))[0] ?? null;

const WRITE = new Map<TextPair, Statement>(TEXT_PAIRS.map((pair) => [pair, sql(`write-text-${nameOf(pair)}`, `
update ${pair.table} o set ${pair.table === 'season' ? '' : `${pair.es} = $2, `}${pair.en} = ${pair.table === 'season' ? '$2' : '$3'} where ${pair.key} = $1`)]));
const LOCK = new Map<TextPair, Statement>(TEXT_PAIRS.map((pair) => [pair, sql(`lock-text-${nameOf(pair)}`, `select 1 from ${pair.table} o where ${pair.key} = $1 for no key update`)]));

/** Nobody else edits it meanwhile. */
export const lockText = (db: Db, pair: TextPair, key: string) => db.query(LOCK.get(pair)!, [key]);

export const writeText = (db: Db, pair: TextPair, key: string, { es, en }: { es: string; en: string }) => db.query(WRITE.get(pair)!, pair.table === 'season' ? [key, en] : [key, es, en]);
