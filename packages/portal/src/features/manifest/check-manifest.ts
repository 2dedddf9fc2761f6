import type { AgeClass, RateClass } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { entryFaults, type CellFault, type Fault } from './entry-faults.ts';
import { readRow, unreadable, type Entry } from './read-row.ts';
import { columnKeys, isEmptyRow, type ColumnKey, type Row } from './row.ts';
import { travellerClass, type TravellerClass } from './traveller-class.ts';

export type Party = ReadonlyArray<{ rateClass: RateClass; ageClass: AgeClass; count: number }>;

/** What a list is checked against. */
export type ManifestFacts = { party: Party; people: number; /** Of the first departure of the hold. */ firstDay: LocalDate; today: LocalDate };

/** Something wrong in a row (its place in what was handed in, from 0) and column; null: in the row, or the list, as a whole. */
export type RowFault = { row: number | null; field: ColumnKey | null; fault: Fault };

/** What is wrong with a row as a whole is told after its cells. */
const place = (field: ColumnKey | null) => (field ? columnKeys.indexOf(field) : columnKeys.length);

type Read = { row: number; entry: Entry; faults: CellFault[] };

/** All that is wrong with a list, in its order. Empty rows are no travellers; fewer travellers than people is fine. */
export function checkManifest(rows: readonly Row[], facts: ManifestFacts): RowFault[] {
  const bornBy = facts.today < facts.firstDay ? facts.today : facts.firstDay;
  const read = rows.flatMap((row, index) => (isEmptyRow(row) ? [] : [readOne(row, index, bornBy)]));
  const classed = read.flatMap(({ row, entry, faults }) => {
    const own = classOf(entry, faults, facts.firstDay);
    return own ? [{ row, ...own }] : [];
  });
  const ofRows = [
    ...read.flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault }))),
    ...duplicates(read),
    ...mismatches(classed, facts.party),
  ].toSorted((a, b) => a.row - b.row || place(a.field) - place(b.field));
  return [...faultsOfWhole(read.length, classed, facts), ...ofRows];
}

/** A cell that cannot be read is told as such, not as missing; of a country the server has its own word. */
function readOne(row: Row, index: number, bornBy: LocalDate): Read {
  const entry = readRow(row);
  const unread = unreadable(row, entry);
  const found = entryFaults(entry, bornBy).filter(({ field }) => !unread.includes(field));
  const told = unread.map((field) => ({ field, fault: field === 'nationality' ? ('INVALID_NATIONALITY' as const) : ('UNREADABLE' as const) }));
  return { row: index, entry, faults: [...found, ...told] };
}

const decidesClass: readonly string[] = ['documentType', 'nationality', 'birthDate'];

function classOf({ documentType, nationality, birthDate }: Entry, faults: CellFault[], firstDay: LocalDate): TravellerClass | null {
  if (!documentType || !nationality || !birthDate || faults.some(({ field }) => decidesClass.includes(field))) return null;
  return travellerClass({ documentType, nationality, birthDate }, firstDay);
}

/** The second traveller with a document is the one to look at. Papers of other countries differ by country. */
function duplicates(read: readonly Read[]) {
  const seen = new Set<string>();
  return read.flatMap(({ row, entry }) => {
    const { documentType, documentNumber, nationality } = entry;
    if (!documentType || documentNumber === '') return [];
    const issuer = documentType === 'DNI' || documentType === 'CE' ? 'PE' : nationality;
    const key = `${documentType}/${issuer}/${documentNumber.toUpperCase()}`;
    if (seen.has(key)) return [{ row, field: 'documentNumber' as const, fault: 'DUPLICATE_DOCUMENT' as const }];
    seen.add(key);
    return [];
  });
}

const classKey = ({ rateClass, ageClass }: TravellerClass) => `${rateClass}/${ageClass}`;

/** Each traveller beyond the number stated for the class: the list or the party has to change. */
function mismatches(classed: ReadonlyArray<{ row: number } & TravellerClass>, party: Party) {
  const left = new Map(party.map((member) => [classKey(member), member.count]));
  return classed.flatMap((traveller) => {
    const remaining = (left.get(classKey(traveller)) ?? 0) - 1;
    left.set(classKey(traveller), remaining);
    return remaining < 0 ? [{ row: traveller.row, field: null, fault: 'PARTY_MISMATCH' as const }] : [];
  });
}

function faultsOfWhole(named: number, classed: readonly TravellerClass[], { party, people }: ManifestFacts): RowFault[] {
  const isUnaccompanied = classed.some(({ ageClass }) => ageClass === 'MINOR') && !party.some(({ ageClass }) => ageClass === 'ADULT');
  const faults: Fault[] = [...(named > people ? (['TOO_MANY_TRAVELLERS'] as const) : []), ...(isUnaccompanied ? (['MINOR_WITHOUT_ADULT'] as const) : [])];
  return faults.map((fault) => ({ row: null, field: null, fault }));
}
