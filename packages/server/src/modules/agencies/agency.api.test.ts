import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { validRuc } from '../../../test/makers.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const FOUND = `mutation ($input: FoundAgencyInput!) { foundAgency(input: $input) { __typename
  ... on FoundAgencySuccess { agency { id slug tradeName legalName ruc standing origin sources { id } } }
  ... on RucInvalid { fault } ... on Problem { message } } }`;
const AGENCY = 'query ($id: ID!) { agency(id: $id) { id slug tradeName legalName ruc standing } }';

let rucs = 0;
const papers = (tradeName = 'Ñusta Viajes') => ({ legalName: `${tradeName} S.A.C.`, tradeName, ruc: validRuc(20_500_000_00 + ++rucs) });

describe('founding an agency', () => {
  it('makes the founder its owner, who sees its papers in the same answer', async () => {
    const person = await server.makePerson();
    const input = papers();
    const { foundAgency } = dataOf(await server.as(person).execute(FOUND, { input }));
    expect(foundAgency).toMatchObject({ __typename: 'FoundAgencySuccess', agency: { ...input, slug: 'nusta-viajes', standing: 'NOT_CERTIFIED', origin: 'NETWORK', sources: [] } });
    const { viewer } = dataOf(await server.as(person).execute('{ viewer { memberships { role agency { id } } } }'));
    expect(viewer.memberships).toEqual([{ role: 'OWNER', agency: { id: foundAgency.agency.id } }]);
  });

  it('is written into the audit trail', async () => {
    const person = await server.makePerson();
    const { foundAgency } = dataOf(await server.as(person).execute(FOUND, { input: papers() }));
    const { rows } = await server.ownerPool.query('select action, actor_id, actor_agency_id, via from audit_entry where object_id = $1', [foundAgency.agency.id]);
    expect(rows).toEqual([{ action: 'found-agency', actor_id: person.id, actor_agency_id: foundAgency.agency.id, via: 'api' }]);
  });

  it('counts on when the name’s slug is taken', async () => {
    const person = await server.makePerson();
    const slugs = [];
    for (let i = 0; i < 3; i++) slugs.push(dataOf(await server.as(person).execute(FOUND, { input: papers('Apu Ausangate') })).foundAgency.agency.slug);
    expect(slugs).toEqual(['apu-ausangate', 'apu-ausangate-2', 'apu-ausangate-3']);
  });

  it('refuses a RUC that cannot be, and says what is wrong with it', async () => {
    const person = await server.makePerson();
    for (const [ruc, fault] of [['2013131295', 'LENGTH'], ['15131312955', 'PREFIX'], ['20131312950', 'CHECK_DIGIT']]) {
      const { foundAgency } = dataOf(await server.as(person).execute(FOUND, { input: { ...papers(), ruc } }));
      expect(foundAgency).toMatchObject({ __typename: 'RucInvalid', fault });
    }
  });

  it('gives a RUC to one of ten who found with it at once', async () => {
    const input = papers('Diez a la vez');
    const people = await Promise.all(Array.from({ length: 10 }, () => server.makePerson()));
    const answers = await Promise.all(people.map((person) => server.as(person).execute(FOUND, { input })));
    const kinds = answers.map((answer) => dataOf(answer).foundAgency.__typename);
    expect(kinds.filter((kind) => kind === 'FoundAgencySuccess')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'RucTaken')).toHaveLength(9);
    const { rows } = await server.ownerPool.query('select count(*)::int as n from membership m join agency a on a.id = m.agency_id where a.ruc = $1', [input.ruc]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('gives five who choose the same name at once five slugs', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => server.makePerson()));
    const answers = await Promise.all(people.map((person) => server.as(person).execute(FOUND, { input: papers('Misma Agencia') })));
    expect(new Set(answers.map((answer) => dataOf(answer).foundAgency.agency.slug)).size).toBe(5);
  });

  it('wants names, and somebody signed in', async () => {
    const person = await server.makePerson();
    expect(codeOf(await server.as(person).execute(FOUND, { input: { ...papers(), tradeName: '   ' } }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await server.as(person).execute(FOUND, { input: { ...papers(), legalName: 'x'.repeat(151) } }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await server.as(undefined).execute(FOUND, { input: papers() }))).toBe('NOT_SIGNED_IN');
  });
});

describe('the names of an agency', () => {
  const found = async (tradeName: string, legalName = 'Alguien S.A.C.') => server.as(await server.makePerson()).execute(FOUND, { input: { ...papers(tradeName), legalName } });

  it('can be seen, on one line: nothing in them turns, hides or is nothing at all', async () => {
    for (const name of ['A\nRUC 20100070970 (VIGENTE)', 'Inka \u202EVIGENTE\u202C Trek', 'Amazonas\u200B Explorer', '\u00a0\u3164', '\u3164', '   ', '\u2800', '-']) {
      expect([name, codeOf(await found(name))]).toEqual([name, 'BAD_USER_INPUT']);
      expect([name, codeOf(await found('Bien', name))]).toEqual([name, 'BAD_USER_INPUT']);
    }
    expect(dataOf(await found('  Ñusta \u00a0 Viajes 360° ')).foundAgency.agency.tradeName).toBe('Ñusta Viajes 360°');
  });
});

describe('an agency', () => {
  it('that is not certified does not exist for strangers', async () => {
    const agency = await server.makeAgency({ certified: false });
    const stranger = (await server.makeAgency()).owner;
    for (const person of [undefined, stranger]) expect(dataOf(await server.as(person).execute(AGENCY, { id: agency.id }))).toEqual({ agency: null });
    expect(dataOf(await server.as(agency.owner).execute(AGENCY, { id: agency.id })).agency).toMatchObject({ ruc: agency.ruc, standing: 'NOT_CERTIFIED' });
    const staff = await server.makePerson({ networkRoles: ['OPERATIONS'] });
    expect(dataOf(await server.as(staff).execute(AGENCY, { id: agency.id })).agency).toMatchObject({ ruc: agency.ruc });
    expect(dataOf(await server.as(staff).execute(AGENCY, { id: agency.id.toUpperCase() })).agency).toBeNull(); // ids are as we write them
  });

  it('that is certified shows its name to everybody and its papers to its own', async () => {
    const reader = await server.makePerson();
    const agency = await server.makeAgency({ members: [{ person: reader, role: 'READER' }] });
    expect(dataOf(await server.as(undefined).execute(AGENCY, { id: agency.id })).agency).toEqual({
      id: agency.id, slug: agency.slug, tradeName: expect.any(String), legalName: null, ruc: null, standing: 'CERTIFIED',
    });
    expect(dataOf(await server.as(reader).execute(AGENCY, { id: agency.id })).agency).toMatchObject({ ruc: agency.ruc, legalName: expect.any(String) });
  });

  it('that never was is null, whatever is asked', async () => {
    for (const id of ['nothing', '00000000-0000-7000-8000-000000000000', "' or 1=1 --"]) {
      expect(dataOf(await server.as(undefined).execute(AGENCY, { id }))).toEqual({ agency: null });
    }
  });
});

describe('certified agencies', () => {
  const LIST = '{ certifiedAgencies { id tradeName standing ruc sources { id } } }';

  it('are listed by their Spanish names while their certification is in force', async () => {
    const names = ['Zorro Andino', 'Ñandú', 'Nazca', 'Árbol', 'Oso de anteojos'];
    for (const tradeName of names) await server.makeAgency({ tradeName });
    await server.makeAgency({ certified: false, tradeName: 'Borrador' });
    const { certifiedAgencies } = dataOf(await server.as(undefined).execute(LIST));
    expect(certifiedAgencies.map((a: { tradeName: string }) => a.tradeName).filter((n: string) => names.includes(n))).toEqual(['Árbol', 'Nazca', 'Ñandú', 'Oso de anteojos', 'Zorro Andino']);
    expect(certifiedAgencies.every((a: { standing: string; ruc: null }) => a.standing === 'CERTIFIED' && a.ruc === null)).toBe(true);
  });

  it('lapse by the calendar alone: on the last day still certified, on the next no more', async () => {
    const agency = await server.makeAgency();
    const standing = async () => dataOf(await server.as(agency.owner).execute(AGENCY, { id: agency.id })).agency.standing;
    const listed = async () => dataOf(await server.as(undefined).execute(LIST)).certifiedAgencies.some((a: { id: string }) => a.id === agency.id);
    await server.setClock('335 days');
    expect([await standing(), await listed()]).toEqual(['CERTIFIED', true]);
    await server.setClock('336 days');
    expect([await standing(), await listed()]).toEqual(['LAPSED', false]);
    await server.setClock('0');
  });

  it('are read by the same number of statements, one or twenty', async () => {
    const counted = await startTestServer();
    const count = async () => {
      await counted.as(undefined).execute(LIST);
      const before = statementCount.sent;
      await counted.as(undefined).execute(LIST);
      return statementCount.sent - before;
    };
    await counted.makeAgency();
    const one = await count();
    for (let i = 0; i < 19; i++) await counted.makeAgency();
    expect(await count()).toBe(one);
    await counted.stop();
  });
});
