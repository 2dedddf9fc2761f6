import { describe, expect, it } from 'vitest';
import { earliestLapse, missingItems, outOfDateItems, refuseIfIncomplete } from './checklist.rules.ts';

const TODAY = '2027-03-10';
const line = (slug: string, wish: { isRequired?: boolean; needsValidUntil?: boolean; answer?: string | null; validUntil?: string | null; documents?: (string | null)[] } = {}) => ({
  item: { slug, isRequired: wish.isRequired ?? true, needsValidUntil: wish.needsValidUntil ?? false }, answer: wish.answer ?? null, validUntil: wish.validUntil ?? null,
  documents: (wish.documents ?? []).map((validUntil) => ({ validUntil })),
});
const slugs = (items: { slug: string }[]) => items.map((i) => i.slug);

describe('a checklist', () => {
  it('misses required items without an answer, spaces being none', () => {
    expect(slugs(missingItems([line('a'), line('b', { answer: '  ' }), line('c', { answer: 'sí' }), line('d', { isRequired: false })]))).toEqual(['a', 'b']);
  });

  it('misses the date of evidence that has one', () => {
    const dated = { needsValidUntil: true, answer: 'póliza 1' };
    expect(slugs(missingItems([line('a', dated), line('b', { ...dated, validUntil: '2027-12-31' }), line('c', { ...dated, isRequired: false })]))).toEqual(['a']);
  });

  it('knows evidence that ran out yesterday, not today', () => {
    const ended = (slug: string, validUntil: string) => line(slug, { answer: 'x', validUntil });
    expect(slugs(outOfDateItems([ended('a', '2027-03-09'), ended('b', TODAY), ended('c', '2027-03-11'), line('d', { validUntil: '2020-01-01' })], TODAY))).toEqual(['a']);
    expect(slugs(outOfDateItems([line('e', { isRequired: false, answer: 'x', validUntil: '2020-01-01' })], TODAY))).toEqual(['e']);
  });

  it('takes a document for an answer, and its date for the line’s', () => {
    const dated = { needsValidUntil: true };
    const lines = [line('a', { documents: [null] }), line('b', { ...dated, documents: [null] }), line('c', { ...dated, documents: [null, '2027-12-31'] }), line('d', { ...dated, answer: 'x', documents: ['2027-12-31'] })];
    expect(slugs(missingItems(lines))).toEqual(['b']);
  });

  it('runs out with the first that does: the line’s date or a document’s', () => {
    expect(earliestLapse(line('a', { answer: 'x', validUntil: '2027-05-01', documents: ['2027-04-01', null] }))).toBe('2027-04-01');
    expect(earliestLapse(line('a', { answer: 'x', documents: [null] }))).toBeNull();
    expect(slugs(outOfDateItems([line('a', { answer: 'x', validUntil: '2030-01-01', documents: ['2027-03-09'] }), line('b', { documents: [TODAY] })], TODAY))).toEqual(['a']);
  });

  it('is refused with every item that stands in the way, and passes without one', () => {
    const lines = [line('a'), line('b', { answer: 'x', validUntil: '2020-01-01' })];
    const refusal = refuseIfIncomplete(lines, TODAY)!;
    expect([refusal.kind, slugs(refusal.missing), slugs(refusal.outOfDate)]).toEqual(['CertificationIncomplete', ['a'], ['b']]);
    expect(refuseIfIncomplete([line('a', { answer: 'x' })], TODAY)).toBeUndefined();
  });
});
