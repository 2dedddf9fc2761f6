import { inTransaction } from '#db/in-transaction';
import type { Parts } from '#http/app';
import { enterAgency, type EnterAgency } from '#modules/agencies/found-agency';
import { demoScope } from './demo-scope.ts';
import type { DemoPeople } from './people.ts';

/** Ids of the demonstration's agencies. */
export type DemoAgencies = Record<'amazonas' | 'queuna' | 'puya' | 'taruca' | 'kuntur' | 'wallata', string>;

/** The statement that makes Amazonas Explorer a certified agency in the demonstration. The catalogue knows it as recommended only. */
const BRIEF = { id: 'network-brief', kind: 'brief', title: 'Encargo de la red: nombra a Amazonas Explorer como agencia certificada / The network’s brief names Amazonas Explorer as certified' };

/** Enters the agencies of the demonstration, or finds them. The real one gets no invented legal name, RUC or papers; the others are invented and say so. */
export async function makeAgencies(parts: Parts, people: DemoPeople): Promise<DemoAgencies> {
  await parts.pool.query('insert into source (id, title, kind) values ($1, $2, $3) on conflict do nothing', [BRIEF.id, BRIEF.title, BRIEF.kind]);
  const amazonas = await enter(parts, { tradeName: 'Amazonas Explorer', legalName: null, ruc: null, origin: 'FACT', sourceIds: ['aba-2017', 'founding-text', BRIEF.id], ownerId: people.amazonasOwner });
  await parts.pool.query(`insert into membership (agency_id, person_id, role) values ($1, $2, 'BOOKER') on conflict do nothing`, [amazonas, people.amazonasBooker]);
  return {
    amazonas,
    queuna: await enter(parts, example('Agencia Ejemplo Queuña (demo)', '20999990011', people.queunaOwner)),
    puya: await enter(parts, example('Agencia Ejemplo Puya (demo)', '20999990020', people.puyaOwner)),
    taruca: await enter(parts, example('Agencia Ejemplo Taruca (demo)', '20999990038', people.tarucaOwner)),
    kuntur: await enter(parts, example('Agencia Ejemplo Kuntur (demo)', '20999990046', people.kunturOwner)),
    wallata: await enter(parts, example('Agencia Ejemplo Wallata (demo)', '20999990054', people.wallataOwner)),
  };
}

const example = (tradeName: string, ruc: string, ownerId: string): EnterAgency =>
  ({ tradeName, legalName: `${tradeName}, razón social inventada`, ruc, origin: 'DEMO', sourceIds: [], ownerId });

async function enter(parts: Parts, agency: EnterAgency): Promise<string> {
  const { rows } = await parts.pool.query<{ id: string }>('select id from agency where trade_name = $1 and origin = $2', [agency.tradeName, agency.origin]);
  if (rows[0]) return rows[0].id;
  return inTransaction(await demoScope(parts, agency.ownerId), (inside) => enterAgency(inside, agency));
}
