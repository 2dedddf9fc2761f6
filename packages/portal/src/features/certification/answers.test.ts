import { expect, test } from 'vitest';
import { isAnswered, isOutOfDate, isSameAnswer, whatIsMissing, type Answer, type Item } from './answers.ts';

const item = (slug: string, rest: Partial<Item> = {}): Item => ({ id: slug, slug, isRequired: true, needsValidUntil: false, ...rest });
const insurance = item('insurance', { needsValidUntil: true });
const answer = (words: string, validUntil = ''): Answer => ({ answer: words, validUntil });

test('an answer of blanks is none', () => {
  expect(isAnswered(item('ruc'), answer('  \n'))).toBe(false);
  expect(isAnswered(item('ruc'), answer('20131312955'))).toBe(true);
});

test('where a date is needed, words alone are not enough', () => {
  expect(isAnswered(insurance, answer('Póliza 123'))).toBe(false);
  expect(isAnswered(insurance, answer('', '2027-05-01'))).toBe(false);
  expect(isAnswered(insurance, answer('Póliza 123', '2027-05-01'))).toBe(true);
});

test('evidence is good through its last day', () => {
  expect(isOutOfDate(answer('x', '2026-11-23'), '2026-11-23')).toBe(false);
  expect(isOutOfDate(answer('x', '2026-11-22'), '2026-11-23')).toBe(true);
  expect(isOutOfDate(answer('', '2020-01-01'), '2026-11-23')).toBe(false);
});

test('a paper is an answer, and its date the line’s', () => {
  const papers = (...days: Array<string | null>) => ({ ...answer(''), papers: days.map((validUntil) => ({ validUntil })) });
  expect(isAnswered(item('ruc'), papers(null))).toBe(true);
  expect([isAnswered(insurance, papers(null)), isAnswered(insurance, papers(null, '2027-05-01'))]).toEqual([false, true]);
  expect([isOutOfDate(papers('2027-05-01', '2026-11-22'), '2026-11-23'), isOutOfDate(papers('2026-11-23'), '2026-11-23')]).toEqual([true, false]);
});

test('blank space around an answer changes nothing', () => {
  expect(isSameAnswer(answer('a '), answer('a'))).toBe(true);
  expect(isSameAnswer(answer('a', '2027-01-01'), answer('a'))).toBe(false);
});

test('counts every answered line, and misses only required ones', () => {
  const items = [item('ruc'), insurance, item('porters', { isRequired: false }), item('guides')];
  const given: Record<string, Answer> = { ruc: answer('sí'), insurance: answer('p', '2026-01-01') };
  const found = whatIsMissing(items, ({ slug }) => given[slug] ?? answer(''), '2026-11-23');
  expect(found.answered).toBe(2);
  expect(found.missing.map(({ slug }) => slug)).toEqual(['guides']);
  expect(found.outOfDate.map(({ slug }) => slug)).toEqual(['insurance']);
});
