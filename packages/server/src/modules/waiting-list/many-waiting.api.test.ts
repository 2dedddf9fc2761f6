import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDeparture } from '../../../test/departures.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import type { MadeAgency } from '../../../test/makers.ts';
import { fill, join } from '../../../test/waiting.ts';
import { MOST_WAITING } from './waiting.rules.ts';

let server: TestServer;
let busy: MadeAgency;
beforeAll(async () => {
  server = await startTestServer();
  busy = await server.makeAgency();
});
afterAll(() => server.stop());

/** More parties like one that waits, as if the agency had let them join by and by. */
const multiply = (id: string, count: number) => server.ownerPool.query(`
  insert into waiting_entry (id, code, agency_id, trek_id, first_date, last_date, people, at_least, party, deadline, state, joined_at, joined_by)
  select gen_random_uuid(), substr(md5(id::text || n), 1, 8), agency_id, trek_id, first_date, last_date, people, at_least, party, deadline, state, joined_at, joined_by
    from waiting_entry, generate_series(1, $2) n where id = $1`, [id, count]);
const wait = (agency: MadeAgency, date: string) => join(server, agency, { from: date, to: date, people: 4 }).then((entry) => entry, (cause: Error) => JSON.parse(cause.message));

test('an agency lets so many parties wait at the same time, also when two join at once, and another agency as many', async () => {
  const departure = await makeDeparture(server, { inDays: 40, groupSize: 4 });
  await fill(server, busy, departure, 4);
  const [agency, other] = [await server.makeAgency(), await server.makeAgency()];
  await multiply((await wait(agency, departure.date)).id, MOST_WAITING - 2);
  const answers = await Promise.all([wait(agency, departure.date), wait(agency, departure.date)]);
  expect(answers.filter((answer) => answer.state === 'WAITING')).toHaveLength(1);
  expect(answers.find((answer) => answer.__typename)).toEqual({ __typename: 'TooManyWaiting', waiting: MOST_WAITING, most: MOST_WAITING });
  expect(await wait(other, departure.date)).toMatchObject({ state: 'WAITING' });
});

test('a party whose time has passed makes place for another, whether or not a job wrote it down', async () => {
  const departure = await makeDeparture(server, { inDays: 60, groupSize: 4 });
  await fill(server, busy, departure, 4);
  const agency = await server.makeAgency();
  const first = await wait(agency, departure.date);
  await multiply(first.id, MOST_WAITING - 1);
  expect(await wait(agency, departure.date)).toMatchObject({ __typename: 'TooManyWaiting' });
  await server.ownerPool.query(`update waiting_entry set deadline = joined_at + interval '1 millisecond' where agency_id = $1 and id <> $2 and id in (select id from waiting_entry where agency_id = $1 and id <> $2 limit 2)`, [agency.id, first.id]);
  expect(await wait(agency, departure.date)).toMatchObject({ state: 'WAITING' });
});
