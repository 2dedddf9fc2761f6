import { dataOf, type TestServer } from './kit.ts';
import type { Person } from './makers.ts';

/** One of the staff who edits the catalogue, and what they do with it in tests. */
export async function makeEditor(server: TestServer, person?: Person) {
  const editor = person ?? (await server.makePerson({ networkRoles: ['OPERATIONS'] }));
  const run = async (query: string, variables?: Record<string, unknown>) => dataOf(await server.as(editor).execute(query, variables));
  const idOf = async (table: string, slug: string) => (await server.ownerPool.query(`select id from ${table} where slug = $1`, [slug])).rows[0].id as string;
  return {
    person: editor, run, idOf,
    stageOf: async (slug: string, day: number) => (await server.ownerPool.query('select s.id from stage s join trek t on t.id = s.trek_id where t.slug = $1 and s.day = $2', [slug, day])).rows[0].id as string,
    read: async (noun: string, id: string) => (await run(`query ($noun: CatalogueNoun!, $id: ID!) { catalogueObject(noun: $noun, id: $id) { id noun name version gaps { kind field } departuresKept { count reservedSpots fingerprint }
      facts { field kind values confidence note editedAt editedBy { name } sources { id } } history { action actor changes { field before after } } } }`, { noun, id })).catalogueObject,
    edit: async (noun: string, id: string, version: number, facts: Partial<SentFact>[], seenKept?: string) => (await run(EDIT, { input: { noun, id, version, seenKept, facts: facts.map((fact) => ({ ...GROUNDED, ...fact })) } })).editFacts,
    add: async (noun: string, facts: Partial<SentFact>[], seenKept?: string) => (await run(ADD, { input: { noun, seenKept, facts: facts.map((fact) => ({ ...GROUNDED, ...fact })) } })).addToCatalogue,
  };
}

export type SentFact = { field: string; values: string[]; sourceIds: string[]; confidence: string | null; note: string | null };
const GROUNDED = { sourceIds: ['vt-home'], confidence: 'HIGH' };
const EDIT = `mutation ($input: EditFactsInput!) { editFacts(input: $input) { __typename ... on Problem { message } ... on EditFactsSuccess { object { id version facts { field values } } }
  ... on FactsRefused { problems { field fault found limit } } ... on CatalogueStale { current { version facts { field values } } } ... on EffectNotSeen { kept { count firstDate lastDate reservedSpots fingerprint } } } }`;
const ADD = `mutation ($input: AddToCatalogueInput!) { addToCatalogue(input: $input) { __typename ... on Problem { message } ... on AddToCatalogueSuccess { object { id noun name facts { field values } } }
  ... on FactsRefused { problems { field fault } } ... on AlreadyInCatalogue { existing { id } } ... on StageOutOfOrder { nextDay } ... on EffectNotSeen { kept { count fingerprint } } } }`;
