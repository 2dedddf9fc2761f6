/** One thing that changed, as the trail has it. */
export type Change = { field: string; before: string | null; after: string | null };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What says nothing to people: keys, and parts of what another field says. */
const UNSAID = new Set(['departureId', 'follows', 'owner', 'origin', 'party', 'currency', 'kind']);

/** What a trail's entry says to people; an amount takes its currency along. Lists of keys are counted. */
export function toldChanges(changes: readonly Change[]): Change[] {
  const currency = changes.find(({ field }) => field === 'currency');
  const said = changes.filter(({ field, before, after }) => !UNSAID.has(field) && ![before, after].some((value) => value !== null && UUID.test(value)));
  return said.map(({ field, before, after }) => ({
    field,
    before: field === 'amount' ? withCurrency(before, currency?.before ?? currency?.after) : counted(before),
    after: field === 'amount' ? withCurrency(after, currency?.after ?? currency?.before) : counted(after),
  }));
}

const withCurrency = (amount: string | null, currency: string | null | undefined) => (amount !== null && currency ? `${amount} ${currency}` : amount);

/** A list of keys as how many there are. */
function counted(value: string | null): string | null {
  if (!value?.startsWith('[')) return value;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? String(list.length) : value;
  } catch {
    return value;
  }
}

/** A name of the trail, in small letters with blanks: `set-guide-ratio` and `dayCount` can be read without a table. */
export const readable = (name: string) => name.replaceAll(/[-_]/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

export type Said =
  | { as: 'state' | 'text' | 'list'; text: string }
  | { as: 'money'; money: { amount: number; currency: 'PEN' | 'USD' }; sign: string }
  | { as: 'date' | 'instant'; text: string }
  | { as: 'percent'; text: string }
  | { as: 'truth'; isTrue: boolean };

/** How a value of a field is said. */
export function said(field: string, value: string): Said {
  if (field === 'state') return { as: 'state', text: value };
  if (field === 'corrected') return { as: 'list', text: value };
  const money = field === 'amount' ? /^(-?)(\d+) (PEN|USD)$/.exec(value) : /^([+-]?)(\d+)()$/.exec(field.startsWith('owed') ? value : '');
  if (money) return { as: 'money', sign: money[1]!, money: { amount: Number(money[2]), currency: (money[3] || field.slice(4)) as 'PEN' | 'USD' } };
  if (field === 'refundPercent') return { as: 'percent', text: value };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { as: 'date', text: value };
  if (/^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))) return { as: 'instant', text: new Date(value).toISOString() };
  if (value === 'true' || value === 'false') return { as: 'truth', isTrue: value === 'true' };
  return { as: 'text', text: value };
}

/** The part of `portal /desk/reservations/VT-…` that words exist for. */
export function pageOf(via: string, known: readonly string[]): string {
  const path = via.startsWith('portal ') ? via.slice('portal '.length) : via;
  return known.find((one) => path === one || path.startsWith(`${one}/`) || path.startsWith(`${one} `)) ?? path;
}
