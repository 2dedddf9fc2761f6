import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { sql } from '#db/statement';
import { makeClosure, previewClosure } from '#modules/closures/make-closure';
import { addCrewMember } from '#modules/crew/add-crew-member';
import { assignCrew, previewCrew } from '#modules/crew/assign-crew';
import type { CrewRole } from '#modules/crew/crew.rules';
import { previewGuideRatio, setGuideRatio } from '#modules/crew/set-guide-ratio';
import { findBoard } from '#modules/departures/departure.finders';
import { changeSeason, previewSeasonChange, type SeasonChange } from '#modules/limits/change-season';
import { freshly } from './demo-scope.ts';

// Names, numbers and reasons are invented, and say so: no source names guides, how many travellers one leads, or any quota.

const REASON = 'Dato de demostración: inventado para mostrar cómo se ve.';
const TRAVELLERS_PER_GUIDE = 8;
const CREW: readonly [name: string, role: CrewRole][] = [
  ['Demo Guía Apu', 'GUIDE'], ['Demo Guía Chaska', 'GUIDE'], ['Demo Guía Illari', 'GUIDE'], ['Demo Guía Killa', 'GUIDE'], ['Demo Guía Wayra', 'GUIDE'], ['Demo Guía Inti', 'GUIDE'],
  ['Demo Arriero Rumi', 'MULETEER'], ['Demo Arriera Qori', 'MULETEER'],
];
const AREA = sql('demo-area-resource', `select r.id::text, a.id as "areaId" from resource r join conservation_area a on a.id = r.conservation_area_id where r.kind = 'AREA_DAY' and a.slug = $1`);

/** Runs the first season of the demonstration: a crew, a rule of guides, a kept share, a cap, an override and a closure. */
export async function runSeason(operations: Scope, holder: string, today: string): Promise<void> {
  const scope = () => freshly(operations);
  const crew: string[] = [];
  for (const [name, role] of CREW) crew.push((await addCrewMember(scope(), { name, role, key: `demo-crew-${name.replaceAll(/[^A-Za-z]/g, '')}` })).crewMemberId);
  const ratio = { travellers: TRAVELLERS_PER_GUIDE };
  await setGuideRatio(scope(), { ...ratio, ...(await decided(previewGuideRatio(scope(), ratio), 'ratio')) });
  await assignCrews(scope, crew, today);
  for (const [i, change] of (await changes(operations, holder, today)).entries()) await changeSeason(scope(), change, await decided(previewSeasonChange(scope(), change), `${today}-${i}`));
  await closeForRain(scope, today);
}

/** The next departures get two guides and a muleteer each, as far as nobody is elsewhere. */
async function assignCrews(scope: () => Scope, crew: readonly string[], today: string): Promise<void> {
  const departures = (await findBoard(scope().db, addDays(today, 1), addDays(today, 12))).filter((departure) => departure.state === 'OPEN').slice(0, 3);
  for (const [i, departure] of departures.entries()) {
    const change = { departureId: departure.id, crewMemberIds: [crew[2 * i]!, crew[2 * i + 1]!, ...(i < 2 ? [crew[6 + i]!] : [])] };
    const impact = await previewCrew(scope(), change);
    if (!('kind' in impact)) await assignCrew(scope(), { ...change, reason: REASON, fingerprint: impact.fingerprint, key: `demo-crew-of-${departure.id}` });
  }
}

async function changes({ db }: Scope, agencyId: string, today: string): Promise<SeasonChange[]> {
  const idOf = async (slug: string) => (await db.query<{ id: string }>(AREA, [slug]))[0]!.id;
  const firstDate = addDays(today, 21);
  const range = { firstDate, lastDate: addDays(firstDate, 20) };
  const noon = (date: string) => `${date}T17:00:00.000Z`;
  return [
    { keepShare: { resourceId: await idOf('kuntur-wachana'), ...range, agencyId, quantity: 4, releaseAt: noon(addDays(firstDate, -10)) } },
    { setAgencyCap: { resourceId: await idOf('mantanay'), ...range, percent: 75 } },
    { overrideLimit: { resourceId: await idOf('hatun-queuna-quishuarani-ccollana'), ...range, lastDate: addDays(firstDate, 6), agencyId, limit: 28, expiresAt: noon(addDays(firstDate, -1)) } },
  ];
}

async function closeForRain(scope: () => Scope, today: string): Promise<void> {
  const [area] = await scope().db.query<{ areaId: string }>(AREA, ['abra-malaga-thastayoc-royal-cinclodes']);
  const closure = { kind: 'AREA' as const, targetId: area!.areaId, firstDate: addDays(today, 75), lastDate: addDays(today, 79) };
  await makeClosure(scope(), {
    closure, sourceText: 'Dato de demostración: aviso inventado', ...(await decided(previewClosure(scope(), closure), `closure-${today}`)), reason: 'Trabajos en el camino de acceso (dato de demostración).',
  });
}

/** As somebody would: looks at the impact, then decides by it. */
async function decided(preview: Promise<{ fingerprint: string } | { kind: string }>, name: string) {
  const impact = await preview;
  if ('kind' in impact) throw new Error(`The demonstration could not change its season (${name}): ${impact.kind}`);
  return { reason: REASON, fingerprint: impact.fingerprint, key: `demo-season-${name}` };
}
