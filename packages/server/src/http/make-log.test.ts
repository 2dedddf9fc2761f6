import { expect, test } from 'vitest';
import { makeLog } from './make-log.ts';

const lines: string[] = [];
const log = makeLog('info', { write: (line) => lines.push(line) });

test('names, papers, tokens and what was sent stay out of the log at any depth, ids stay in', () => {
  const person = { id: 'person-1', firstNames: 'Camille', lastNames: 'Martin', documentNumber: 'FR10001', birthDate: '1990-05-01', medicalNote: 'Asma', email: 'camille@example.org' };
  log.info({ ...person, token: 'abc123' }, 'first');
  log.error({ err: { name: 'DatabaseError', code: '23505', traveller: person } }, 'second');
  log.warn({ req: { id: 'req-1', headers: { cookie: 'session=abc123', authorization: 'Bearer abc123', 'set-cookie': 'abc123' } }, variables: { input: person } }, 'third');
  const said = lines.join('');
  expect(lines).toHaveLength(3);
  expect(said).not.toMatch(/Camille|Martin|FR10001|1990-05-01|Asma|camille@|abc123/);
  expect(said).toMatch(/person-1.*first[\s\S]*23505[\s\S]*req-1/);
});
