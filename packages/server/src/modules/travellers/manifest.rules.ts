import type { Refusal } from '#graphql/problem';
import { classKey, inCanonicalOrder, type Party, type PartyMember, partyTotal, type TravellerClass } from '#modules/rates/party.rules';
import { documentKey } from './document.rules.ts';
import { faultsOfEntry, type ManifestFault, tidied, type TravellerEntry } from './entry.rules.ts';
import { ageClassOf, rateClassOf } from './traveller-class.rules.ts';

/** More rows than this are not looked at one by one: no group is near it. */
export const MOST_ROWS = 300;

/** Something wrong with the list: in a row (1 for the first traveller) and field, or with the whole of it. */
export type ManifestProblemRow = { row: number | null; field: string | null; fault: ManifestFault };
export type ManifestInvalid = Refusal<'ManifestInvalid'> & { faults: ManifestProblemRow[] };

/** A person of the group as kept, with the classes its fees are charged by. */
export type NamedTraveller = Required<TravellerEntry> & TravellerClass & { position: number };

/** What a list is checked against. */
export type ManifestFacts = {
  party: Party;
  /** First day of the first departure of the hold: a group has one age, though it may walk twice. */
  firstDay: string;
  today: string;
  /** After the naming deadline nobody may be missing any more. */
  mustBeComplete?: boolean;
};

/** Refuses a list with all that is wrong in it, so that it can be repaired in one go. Fewer travellers than people is fine: names may follow. */
export function refuseIfManifestInvalid(entries: readonly TravellerEntry[], facts: ManifestFacts): ManifestInvalid | undefined {
  const faults = entries.length > MOST_ROWS ? [ofList('TOO_MANY_TRAVELLERS')] : faultsOf(entries, facts);
  return faults.length === 0 ? undefined : { kind: 'ManifestInvalid', faults, message: `The list of travellers has ${faults.length} faults.` };
}

/** A sound list as it is kept, in the order it was given. */
export const travellersFrom = (entries: readonly TravellerEntry[], firstDay: string): NamedTraveller[] =>
  entries.map((entry, i) => ({ ...tidied(entry), ...classOf(tidied(entry), firstDay), position: i + 1 }));

/** The classes of the people named so far, counted: what stands beside the party stated. */
function partyOfTravellers(travellers: readonly TravellerClass[]): PartyMember[] {
  const counts = Map.groupBy(travellers, classKey);
  return inCanonicalOrder([...counts.values()].map((own) => ({ rateClass: own[0]!.rateClass, ageClass: own[0]!.ageClass, count: own.length })));
}

export type ManifestMismatch = Refusal<'ManifestMismatch'> & { stated: PartyMember[]; listed: PartyMember[] };

/** Refuses when more people of a class are named than the party stated; when all are named, nothing but the stated party fits. */
export function refuseIfManifestMismatch(party: Party, travellers: readonly TravellerClass[]): ManifestMismatch | undefined {
  if (mismatches(travellers.map((traveller, i) => ({ row: i + 1, ...traveller })), party).length === 0) return undefined;
  return { kind: 'ManifestMismatch', stated: inCanonicalOrder(party), listed: partyOfTravellers(travellers), message: 'The travellers named are not those the party stated, class by class.' };
}

const ofList = (fault: ManifestFault): ManifestProblemRow => ({ row: null, field: null, fault });

function faultsOf(entries: readonly TravellerEntry[], facts: ManifestFacts): ManifestProblemRow[] {
  const { party, firstDay, today } = facts;
  const bornBy = today < firstDay ? today : firstDay;
  const rows = entries.map((entry, i) => ({ row: i + 1, entry: tidied(entry), faults: faultsOfEntry(entry, bornBy) }));
  const classed = rows.filter(({ faults }) => !faults.some(({ field }) => DECIDES_CLASS.has(field)))
    .map(({ row, entry }) => ({ row, ...classOf(entry, firstDay) }));
  const ofRows = [
    ...rows.flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault }))),
    ...duplicates(rows),
    ...mismatches(classed, party),
  ].sort((a, b) => a.row - b.row);
  return [...faultsOfWhole(entries.length, classed, facts), ...ofRows];
}

const DECIDES_CLASS: ReadonlySet<string> = new Set(['documentType', 'nationality', 'birthDate']);

const classOf = (entry: TravellerEntry, firstDay: string): TravellerClass =>
  ({ rateClass: rateClassOf(entry), ageClass: ageClassOf(entry.birthDate, firstDay) });

/** The second traveller with a document is the one to look at. */
function duplicates(rows: readonly { row: number; entry: TravellerEntry }[]) {
  const seen = new Set<string>();
  return rows.filter(({ entry }) => entry.documentNumber !== '').flatMap(({ row, entry }) => {
    const key = documentKey(entry);
    if (seen.has(key)) return [{ row, field: 'documentNumber', fault: 'DUPLICATE_DOCUMENT' as const }];
    seen.add(key);
    return [];
  });
}

/** Each traveller beyond the number stated for its class is named: the list or the party has to change. */
function mismatches(classed: readonly ({ row: number } & TravellerClass)[], party: Party) {
  const left = new Map(party.map((member) => [classKey(member), member.count]));
  return classed.flatMap((traveller) => {
    const key = classKey(traveller);
    left.set(key, (left.get(key) ?? 0) - 1);
    return left.get(key)! < 0 ? [{ row: traveller.row, field: null, fault: 'PARTY_MISMATCH' as const }] : [];
  });
}

function faultsOfWhole(rows: number, classed: readonly TravellerClass[], { party, mustBeComplete }: ManifestFacts): ManifestProblemRow[] {
  const people = partyTotal(party);
  const isUnaccompanied = classed.some(({ ageClass }) => ageClass === 'MINOR') && !party.some(({ ageClass }) => ageClass === 'ADULT');
  return [
    ...(rows > people ? [ofList('TOO_MANY_TRAVELLERS')] : []),
    ...(mustBeComplete && rows < people ? [ofList('MISSING')] : []),
    ...(isUnaccompanied ? [ofList('MINOR_WITHOUT_ADULT')] : []),
  ];
}
