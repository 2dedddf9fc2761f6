import { randomUUID } from 'node:crypto';
import type { SeasonChange } from '#modules/limits/change-season';
import { dataOf, type TestServer } from './kit.ts';
import type { Person } from './makers.ts';

const IMPACT = 'fingerprint overCommittedDays holds confirmed people departures { id } days { date limitBefore limitAfter isClosed taken overBy }';
export const SEASON_IMPACT = `query ($change: SeasonChangeInput!) { seasonImpact(change: $change) { __typename ... on SeasonImpactSuccess { impact { ${IMPACT} } } ... on SeasonChangeNotPossible { because } } }`;
export const CHANGE_SEASON = `mutation ($input: ChangeSeasonInput!) { changeSeason(input: $input) { __typename ... on ChangeSeasonSuccess { ruleId } ... on ImpactChanged { impact { ${IMPACT} } } ... on SeasonChangeNotPossible { because } } }`;
const SEASON_DAYS = `query ($resourceId: ID!, $firstDate: LocalDate!, $lastDate: LocalDate!) { seasonDays(resourceId: $resourceId, firstDate: $firstDate, lastDate: $lastDate) {
  date limitKind limit confirmed held kept freeForAgencies isClosed overBy caps { agencyName percent most } overrides { agencyName limit } } }`;

export type Impact = { fingerprint: string; overCommittedDays: number; holds: number; confirmed: number; people: number; departures: { id: string }[]; days: { date: string; limitBefore: number | null; limitAfter: number | null; isClosed: boolean; taken: number; overBy: number }[] };

/** The key of the resource of an area, a lodging or a trek's group, as staff find it. */
export async function resourceOf(server: TestServer, kind: 'GROUP' | 'AREA_DAY' | 'LODGING_NIGHT', slug: string): Promise<string> {
  const { rows } = await server.ownerPool.query(
    `select r.id::text from resource r left join trek t on t.id = r.trek_id left join conservation_area a on a.id = r.conservation_area_id left join place p on p.id = r.place_id
      where r.kind = $1 and coalesce(t.slug, a.slug, p.slug) = $2`, [kind, slug]);
  return rows[0].id;
}

/** Somebody of operations who changes the season. */
export function seasonOf(server: TestServer, operations: Person) {
  /** The impact, or why the change cannot be. */
  const impactOf = async (change: SeasonChange): Promise<Impact> => {
    const { seasonImpact } = dataOf(await server.as(operations).execute(SEASON_IMPACT, { change }));
    return seasonImpact.impact ?? seasonImpact;
  };
  /** Changes as the impact says that was looked at just now, unless another one is given. */
  async function change(asked: SeasonChange, more: { reason?: string; fingerprint?: string; key?: string } = {}) {
    const { fingerprint = '' } = more.fingerprint === undefined ? await impactOf(asked) : { fingerprint: more.fingerprint };
    const input = { change: asked, reason: more.reason ?? 'Temporada de prueba', fingerprint, key: more.key ?? randomUUID() };
    return dataOf(await server.as(operations).execute(CHANGE_SEASON, { input })).changeSeason;
  }
  const days = async (resourceId: string, firstDate: string, lastDate = firstDate) => dataOf(await server.as(operations).execute(SEASON_DAYS, { resourceId, firstDate, lastDate })).seasonDays;
  return { impactOf, change, days };
}
