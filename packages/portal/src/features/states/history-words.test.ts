import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionWord } from './history-words.ts';

const SERVER = new URL('../../../../server/src/', import.meta.url);
const ENGLISH = readFileSync(new URL('../../text/en.po', import.meta.url), 'utf8');

/** What stands on a line with a verb of the trail without being one: reasons of an ending, tiers, the name of the trail itself. */
const NO_VERBS = new Set(['audit-trail', 'certification-revoked', 'certification-suspended', 'full-credit']);
/** Where verbs of the trail are named: as `action`, in a table of them, as what writes for others is told, and in SQL beside the noun. */
const NAMES_VERBS = /\baction\b|ACTIONS?\b|writeAudits?\(|\b(credit|changeSeason)\(scope, '/i;
const IN_SQL = /'([a-z]+(?:-[a-z]+)+)', '(?:[A-Z][A-Za-z]+|\$\{type\})'/g;

/** Every verb the server writes into the audit trail, read from its sources. */
function verbsOfTheServer(): string[] {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.includes('.test.') && !path.includes('migrations/'));
  const verbs = files.flatMap((path) =>
    readFileSync(new URL(path, SERVER), 'utf8').split('\n').flatMap((line) => {
      const plain = line.replace(/\b(sql\(|kind: |endReason: |oneByOne\(scope, )'[^']*'/g, '').replace(/^\s*(import|\/\/|\/?\*).*/, '');
      const beside = NAMES_VERBS.test(plain) ? [...plain.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)] : [];
      return [...beside, ...plain.matchAll(IN_SQL)].map((found) => found[1]!);
    }));
  return [...new Set(verbs)].filter((verb) => !NO_VERBS.has(verb)).sort();
}

/** The English of a Spanish text of the portal; undefined where there is none. */
const englishOf = (spanish: string) => new RegExp(`msgid "${spanish.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}"\nmsgstr "(.+)"`).exec(ENGLISH)?.[1];

const verbs = verbsOfTheServer();

test('the sources are read: verbs of every way of writing are among them', () => {
  expect(verbs).toEqual(expect.arrayContaining(['hold-spots', 'close-departure', 'comment-internally', 'make-closure', 'end-waiting', 'hand-over', 'open-departure', 'issue-certificate']));
  expect(verbs.length).toBeGreaterThan(100);
});

test('every verb the server writes into the trail has words in both languages', () => {
  const without = verbs.filter((verb) => !englishOf(actionWord(verb)?.message ?? ''));
  expect(without).toEqual([]);
});
