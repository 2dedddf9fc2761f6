import { buildASTSchema, extendSchema, graphql, type GraphQLSchema, parse, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '#graphql/build-schema';
import { submittedFile } from '../../test/certifications.ts';
import { makeDeparture } from '../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../test/kit.ts';
import type { Person } from '../../test/makers.ts';
import { makeHold, nameAll } from '../../test/reservations.ts';
import { join } from '../../test/waiting.ts';
import { type Loot, type Send, walkMutations, walkQueries } from '../../test/stranger-walk.ts';

/** Anybody may read these. A query that is not named here is private, and a stranger must see nothing in it. */
const PUBLIC = [
  'network', 'communities', 'community', 'conservationAreas', 'conservationArea', 'treks', 'trek', 'departures', 'departure', 'availabilityBoard', 'price',
  'certifiedAgencies', 'certificationChecklist', 'mailbox',
  // What cancelling costs is the network's published rule.
  'cancellationPolicies',
  // Free spots near a date, which the board shows too; for an agency only to its members (alternatives.api.test.ts).
  'alternatives',
  // What papers may be, and how many: numbers of the network's own.
  'documentRules',
  // What is kept of people is said to everybody.
  'privacy',
  // What is closed is said to everybody, with its reason.
  'closures',
  // Whoever has the link of an invitation was written to; whoever has that of the first administrator reads the server's own output.
  'invitation', 'firstAdministratorLink',
  // A certificate is checked by whoever is shown it; who may not see papers is told no more than the paper says.
  'certificate',
];
/** For the network's staff alone: an agency sees nothing in them either. */
const STAFF_ONLY = [
  'catalogueObjects', 'catalogueObject', 'catalogueChoices', 'catalogueFigures', 'catalogueFigure', 'catalogueRemoval', 'catalogueTexts',
  'requests', 'trekWaitingList',
  // The walk knows no name and no traveller; whom an agency reaches is in personal-data.api.test.ts.
  'dataSubjects', 'erasureEffect',
  'occupancy', 'occupancyReservations', 'occupancyOffers', 'auditTrail', 'auditTrailCut', 'auditTrailWords', 'auditSeal',
  'networkPeople', 'networkInvitations',
  'certificationQueue', 'certifiers', 'decisionLetter', 'openBalances', 'paymentTerms', 'ratePreview', 'rates', 'seasons',
  'resources', 'seasonDays', 'seasonImpact', 'keptShares', 'agencyCaps', 'capacityOverrides', 'crewMembers', 'crewImpact', 'guideRatioImpact', 'closureImpact', 'standingChangeImpact', 'liftImpact', 'closureCredit', 'departureCredit', 'departuresCredit',
  'departureRules', 'departureRulePreview', 'departureChangePreview', 'seasonCalendar', 'departuresToDecide', 'departuresWithoutGuides',
];
/** Says who asks; for a stranger who is signed in it shows the stranger. */
const ABOUT_THE_VIEWER = 'viewer';
/** Any person who is signed in may do these. */
const OPEN_TO_PEOPLE = ['changeName', 'endSessions', 'foundAgency', 'setLanguage'];

let server: TestServer;
let schema: GraphQLSchema;
let nobodys: Person;
let loot: Loot & { owner: Person };
beforeAll(async () => {
  server = await startTestServer({ isDemo: false });
  schema = await buildSchema();
  nobodys = await server.makePerson();
  loot = await makeLoot();
});
afterAll(() => server.stop());

const sendAs = (person: Person | undefined): Send => (document, variables) => server.as(person).execute(document, variables);

describe('a stranger', () => {
  it('who is not signed in may change nothing', async () => {
    const before = await trail();
    expect(await walkMutations(schema, sendAs(undefined), loot, [])).toEqual([]);
    expect(await trail()).toBe(before);
  });

  it('who is signed in but nobody’s member may change nothing of others, and learns nothing from the refusal', async () => {
    const before = await trail();
    expect(await walkMutations(schema, sendAs(nobodys), loot, OPEN_TO_PEOPLE)).toEqual([]);
    expect(await trail()).toBe(before);
  });

  it('who is the owner of another agency neither', async () => {
    const { owner } = await server.makeAgency();
    expect(await walkMutations(schema, sendAs(owner), loot, OPEN_TO_PEOPLE)).toEqual([]);
  });

  it('sees nothing that is not public, by whatever id or code', async () => {
    expect(await walkQueries(schema, sendAs(undefined), loot, PUBLIC)).toEqual([]);
    expect(await walkQueries(schema, sendAs(nobodys), loot, [...PUBLIC, ABOUT_THE_VIEWER])).toEqual([]);
    const { owner } = await server.makeAgency();
    expect(await walkQueries(schema, sendAs(owner), loot, [...PUBLIC, ABOUT_THE_VIEWER])).toEqual([]);
  });

  it('who is signed in sees themselves without agencies and roles', async () => {
    const { viewer } = dataOf(await server.as(nobodys).execute('{ viewer { person { id } networkRoles memberships { role } } }'));
    expect(viewer).toEqual({ person: { id: nobodys.id }, networkRoles: [], memberships: [] });
  });

  it('finds public only what exists', () => {
    const queries = Object.keys(schema.getQueryType()!.getFields());
    expect(PUBLIC.filter((name) => !queries.includes(name))).toEqual([]);
  });
});

describe('the walk itself', () => {
  it('has something to steal: the owner sees it in every private query but the staff’s', async () => {
    const seen = (await walkQueries(schema, sendAs(loot.owner), loot, PUBLIC)).map((finding) => finding.split(' ')[0]);
    const hidden = Object.keys(schema.getQueryType()!.getFields()).filter((name) => !PUBLIC.includes(name) && !seen.includes(name));
    expect(hidden.sort()).toEqual(STAFF_ONLY.toSorted());
    const certifier = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    expect((await walkQueries(schema, sendAs(certifier), loot, PUBLIC)).some((finding) => finding.startsWith('certificationQueue shows'))).toBe(true);
  });

  it('catches a mutation and a query that forgot to ask who is there', async () => {
    const open = extendSchema(schema, parse(`
      extend type Mutation { renameAgency(input: RenameAgencyInput!): Boolean! eraseAgency(agencyId: ID!): String }
      input RenameAgencyInput { agencyId: ID! name: String! }
      extend type Query { agencyNames(agencyId: ID!): [String!]! allPeople: [Person!]! }`));
    const { renameAgency, eraseAgency } = open.getMutationType()!.getFields();
    renameAgency!.resolve = () => true;
    eraseAgency!.resolve = () => { throw new Error('a fault is no refusal'); };
    const { agencyNames, allPeople } = open.getQueryType()!.getFields();
    agencyNames!.resolve = () => ['Agencia'];
    allPeople!.resolve = () => [nobodys];
    const send: Send = async (source, variableValues) => {
      const { data, errors } = await graphql({ schema: open, source, variableValues, contextValue: await server.scopeOf(nobodys) });
      const withCodes = errors?.map((e) => ({ message: e.message, extensions: { code: (e.originalError as { code?: string } | undefined)?.code } }));
      return { status: 200, data: data as Record<string, unknown>, errors: withCodes };
    };
    const findings = [...await walkMutations(open, send, loot, OPEN_TO_PEOPLE), ...await walkQueries(open, send, loot, [...PUBLIC, ABOUT_THE_VIEWER])];
    expect(new Set(findings.map((finding) => finding.split(' ')[0]!.replace(':', '')))).toEqual(new Set(['renameAgency', 'eraseAgency', 'agencyNames', 'allPeople']));
  });

  it('walks every mutation of the contract', () => {
    expect(Object.keys(buildASTSchema(parse(printSchema(schema))).getMutationType()!.getFields()).length).toBeGreaterThan(OPEN_TO_PEOPLE.length + 10);
  });
});

const trail = async () => (await server.ownerPool.query('select count(*)::int as entries from audit_entry')).rows[0].entries as number;

/** One agency with everything an agency has; not certified any more, so that nothing of it is public. */
async function makeLoot(): Promise<Loot & { owner: Person }> {
  const agency = await server.makeAgency();
  const owner = server.as(agency.owner);
  const reservation = await makeHold(server, agency);
  await nameAll(server, agency, reservation.id, 2);
  const created = dataOf(await owner.execute(`mutation ($input: CreateItineraryInput!) { createItinerary(input: $input) { ... on SaveItinerarySuccess { itinerary { id } } } }`, {
    input: { agencyId: agency.id, title: 'Grupo de marzo', startDate: '2040-01-01', dayCount: 5, party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }] },
  }));
  const { makeQuote } = dataOf(await owner.execute('mutation ($input: MakeQuoteInput!) { makeQuote(input: $input) { ... on MakeQuoteSuccess { quote { id } } } }', {
    input: { agencyId: agency.id, departureIds: [reservation.departure.id], party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }], key: 'quote-to-steal' },
  }));
  const full = (await makeHold(server, agency, { departure: await makeDeparture(server, { groupSize: 2, inDays: 120 }) })).departure;
  const waiting = await join(server, agency, { from: full.date, to: full.date, people: 2 });
  await server.ownerPool.query(`update certification set state = 'REVOKED' where agency_id = $1`, [agency.id]);
  const file = await submittedFile(server, agency);
  return { owner: agency.owner, ids: [agency.id, file, created.createItinerary.itinerary.id, makeQuote.quote.id, reservation.id, reservation.departure.id, waiting.id], codes: [reservation.code, waiting.code] };
}
