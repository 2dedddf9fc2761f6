import { extendSchema, graphql, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '#graphql/build-schema';
import { startTestServer, type TestServer } from '../../test/kit.ts';
import { mutationRules } from '../../test/matrix/mutation-rules.ts';
import { queryRules } from '../../test/matrix/query-rules.ts';
import { inAnswers, typeRules } from '../../test/matrix/type-rules.ts';
import { missingRules, walkFields } from '../../test/matrix/walk-fields.ts';
import { missingMutationRules, type SendAs, walkMutations } from '../../test/matrix/walk-mutations.ts';
import { makeWorld, type World } from '../../test/matrix/world.ts';

let server: TestServer;
let schema: GraphQLSchema;
let world: World;
let send: SendAs;
beforeAll(async () => {
  server = await startTestServer();
  schema = await buildSchema();
  world = await makeWorld(server);
  const as = Object.fromEntries(Object.entries(world.people).map(([letter, person]) => [letter, server.as(person)]));
  send = (asker, document, variables) => as[asker]!.execute(document, variables);
});
afterAll(() => server.stop());

const rules = { queries: queryRules, types: typeRules, inAnswers };
const MINUTES = 3 * 60_000;

describe('who sees what, field by field and role by role', () => {
  it('is what the rules say, for every query and every field of the contract', async () => {
    const { cells, findings } = await walkFields(schema, send, rules, world.ids);
    expect(findings).toEqual([]);
    expect(cells).toBeGreaterThan(15_000);
  }, MINUTES);
});

describe('the matrix itself', () => {
  const without = <Rule>(all: Record<string, Rule>, name: string) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));

  it('turns red, by name, without any one of its rules', () => {
    const blind = [
      ...Object.keys(queryRules).filter((name) => !missingRules(schema, { ...rules, queries: without(queryRules, name) }).includes(`Query.${name} has no rule`)),
      ...Object.keys(typeRules).filter((name) => !missingRules(schema, { ...rules, types: without(typeRules, name) }).includes(`the type ${name} has no rule`)),
      ...Object.keys(mutationRules).filter((name) => !missingMutationRules(schema, without(mutationRules, name)).includes(`Mutation.${name} has no rule`)),
    ];
    expect(blind).toEqual([]);
    const { payments: _, ...only } = typeRules['Reservation']!.only!;
    expect(missingRules(schema, { ...rules, types: { ...typeRules, Reservation: { ...typeRules['Reservation']!, only } } })).toEqual(['Reservation.payments has no rule']);
  });

  it('asks for a rule for a new field of a type that is not uniform, a new type, query and mutation', () => {
    const grown = extendSchema(schema, parse(`
      extend type Traveller { bloodGroup: String } extend type Money { inWords: String } type Secret { word: String } extend type Query { secrets: [Secret!]! } extend type Mutation { tellSecrets: Boolean! }`));
    expect([...missingRules(grown, rules), ...missingMutationRules(grown, mutationRules)]).toEqual(['Query.secrets has no rule', 'the type Secret has no rule', 'Traveller.bloodGroup has no rule', 'Mutation.tellSecrets has no rule']);
  });

  it('catches a field, a query and a mutation whose check was forgotten', async () => {
    const twin = await buildSchema();
    (twin.getType('Traveller') as GraphQLObjectType).getFields()['medicalNote']!.resolve = (row: { medicalNote: string }) => row.medicalNote;
    (twin.getType('Traveller') as GraphQLObjectType).getFields()['documentNumber']!.resolve = (row: { documentNumber: string }) => row.documentNumber;
    twin.getQueryType()!.getFields()['crewMembers']!.resolve = async () => (await server.ownerPool.query('select id, name, role, origin, ended_at as "endedAt" from crew_member')).rows;
    twin.getMutationType()!.getFields()['liftClosure']!.resolve = () => ({ kind: 'ClosureLifted', message: '' });
    const sendTwin: SendAs = async (asker, source, variableValues) => {
      const { data, errors } = await graphql({ schema: twin, source, variableValues, contextValue: await server.scopeOf(world.people[asker]) });
      return { status: 200, data: data as Record<string, unknown>, errors: errors?.map((e) => ({ message: e.message, path: e.path, extensions: { code: (e.originalError as { code?: string } | undefined)?.code } })) };
    };
    const some = { queries: { reservations: queryRules['reservations']!, crewMembers: queryRules['crewMembers']! }, types: { Traveller: typeRules['Traveller']! }, inAnswers };
    const seen = (await walkFields(twin, sendTwin, some, world.ids)).findings.filter((finding) => !finding.includes('has no rule'));
    const done = (await walkMutations(twin, sendTwin, { liftClosure: mutationRules['liftClosure']! }, world.ids)).findings.filter((finding) => !finding.includes('has no rule'));
    expect(seen.map((finding) => finding.split(/ (?:at|shows) /)[0])).toEqual(['Query.crewMembers', 'Traveller.documentNumber', 'Traveller.medicalNote']);
    expect(seen.map((finding) => finding.split('asked by ')[1])).toEqual(['VPOBFRobfrCMA', 'FR', 'FRS']);
    expect(done).toEqual([
      'liftClosure with an unknown id: answered instead of NOT_SIGNED_IN · asked by V', 'liftClosure with a thing that exists: answered instead of NOT_SIGNED_IN · asked by V',
      'liftClosure with an unknown id: answered instead of NOT_ALLOWED or NOT_FOUND · asked by POBFRobfrCMA', 'liftClosure with a thing that exists: answered instead of NOT_ALLOWED · asked by POBFRobfrCMA',
    ]);
  });
});

// Last: what is done here changes the world.
describe('who does what, mutation by mutation and role by role', () => {
  it('is what the rules say, for every mutation', async () => {
    const { cells, findings } = await walkMutations(schema, send, mutationRules, world.ids);
    expect(findings).toEqual([]);
    expect(cells).toBeGreaterThan(2_000);
  }, MINUTES);

  it('left an audit trail, events and kept answers that name nobody', async () => {
    const names = [...Object.values(world.people).flatMap((person) => (person ? [person.email] : [])), 'De Prueba', 'P1234567', 'Asma leve', 'Sin gluten', '+49 30', 'Familia Prueba', 'invitada@example.org'];
    expect(await placesNaming(names)).toEqual([]);
    await server.ownerPool.query(`insert into outbox (kind, object_id, facts, created_at) values ('names-due', gen_random_uuid(), '{"who": "Familia Prueba"}', app_now())`);
    expect(await placesNaming(names)).toEqual(['outbox.facts: Familia Prueba']);
  });
});

/** Where of what lasts, or travels, a name stands; reasons are written by people and are theirs. */
async function placesNaming(names: readonly string[]): Promise<string[]> {
  const { rows } = await server.ownerPool.query<{ place: string }>(`
    select distinct x.place || ': ' || n.name as place from unnest($1::text[]) n(name), (
      select 'audit_entry.before' as place, before::text as text from audit_entry union all select 'audit_entry.after', after::text from audit_entry
      union all select 'outbox.facts', facts::text from outbox union all select 'kept_key.answer', answer::text from kept_key) x where position(n.name in x.text) > 0 order by 1`, [names]);
  return rows.map(({ place }) => place);
}
