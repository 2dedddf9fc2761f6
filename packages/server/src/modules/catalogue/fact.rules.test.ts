import { describe, expect, it } from 'vitest';
import { communityKinds, priceClasses } from '#modules/communities/community.type';
import { lodgingKinds, placeKinds } from '#modules/treks/stage.type';
import { difficulties, trekKinds } from '#modules/treks/trek.type';
import { checkChanged, checkFact, checkTogether, type SentFact } from './fact.rules.ts';
import { factOfColumn, type FactField, nounTables } from './noun.ts';
import { alongTheWay } from './trek-way.rules.ts';
import { gapsOf } from './gap.rules.ts';

const sent = (values: string[], more: Partial<SentFact> = {}): SentFact => ({ field: 'x', values, sourceIds: ['vt-home'], confidence: 'HIGH', ...more });
const faults = (field: Partial<FactField>, ...values: string[]) => checkFact({ name: 'x', kind: 'TEXT', ...field }, sent(values), false).map(({ fault }) => fault);

describe('a fact by itself', () => {
  it('has its number within its bounds, both of them included', () => {
    for (const value of ['0', '6768']) expect(faults({ kind: 'WHOLE', min: 0, max: 6768 }, value)).toEqual([]);
    expect(faults({ kind: 'WHOLE', min: 0, max: 6768 }, '-1')).toEqual(['TOO_SMALL']);
    expect(faults({ kind: 'WHOLE', min: 0, max: 6768 }, '6769')).toEqual(['TOO_LARGE']);
    expect(faults({ kind: 'WHOLE' }, '4200.5')).toEqual(['NOT_WHOLE']);
  });
  it.each(['NaN', 'Infinity', '1e3', '0x10', '', ' ', '1,5', '٤٢٠٠', '12345678901234'])('takes no %j for a number', (value) => expect(faults({ kind: 'DECIMAL' }, value)).toEqual(['NOT_A_NUMBER']));
  it('has its text not longer than allowed, counted as people do', () => {
    expect(faults({ longest: 3 }, 'ñandu')).toEqual(['TOO_LONG']);
    expect(faults({ longest: 5 }, ' ñandú ')).toEqual([]);
  });
  it('names each of several values once, and one where there is one', () => {
    expect(faults({ kind: 'TEXTS' }, 'a', 'a')).toEqual(['REPEATED']);
    expect(faults({ kind: 'TEXT' }, 'a', 'b')).toEqual(['ONE_ONLY']);
    expect(faults({ kind: 'WHOLES', min: 1, max: 12 }, ...Array.from({ length: 41 }, (_, i) => String(i)))).toEqual(['TOO_MANY']);
  });
  it('may be unknown unless it is required, and needs no source then', () => {
    expect(checkFact({ name: 'x', kind: 'DATE' }, sent([], { sourceIds: [], confidence: null }), false)).toEqual([]);
    expect(faults({ kind: 'DATE', isRequired: true })).toEqual(['REQUIRED']);
  });
  it('has a source and says how sure it is', () => {
    expect(checkFact({ name: 'x', kind: 'TEXT' }, sent(['a'], { sourceIds: [], confidence: null }), false).map(({ fault }) => fault)).toEqual(['SOURCE_MISSING', 'CONFIDENCE_MISSING']);
  });
  it('says which thing it is only once', () => {
    expect(faults({ isFixed: true }, 'a')).toEqual(['FIXED']);
    expect(checkFact({ name: 'x', kind: 'TEXT', isFixed: true }, sent(['a'], { sourceIds: [], confidence: null }), true)).toEqual([]);
  });
  it('is not saved when it says nothing new of the fact or of its grounds', () => {
    const unknown = { values: [], sourceIds: [], confidence: null, note: null };
    expect(checkChanged(sent([], { sourceIds: [] }), unknown)).toHaveLength(1);
    expect(checkChanged(sent(['4021']), { values: ['4021'], sourceIds: ['vt-home'], confidence: 'HIGH' })).toHaveLength(1);
    expect(checkChanged(sent([' Abra '], { note: ' ' }), { values: ['Abra'], sourceIds: ['vt-home'], confidence: 'HIGH', note: null })).toHaveLength(1);
  });
  it.each<[string, SentFact, string[]]>([
    ['a source for what is unknown', sent([]), []], ['a note on what is unknown', sent([], { sourceIds: [], note: 'asked SERNANP' }), []], ['another value', sent(['2']), ['1']],
    ['another source', sent(['1'], { sourceIds: ['acca'] }), ['1']], ['another confidence', sent(['1'], { confidence: 'LOW' }), ['1']], ['a note', sent(['1'], { note: 'by telephone' }), ['1']],
  ])('is saved when it says something new: %s', (_, fact, values) => {
    expect(checkChanged(fact, values.length === 0 ? { values, sourceIds: [] } : { values, sourceIds: ['vt-home'], confidence: 'HIGH' })).toEqual([]);
  });
});

describe('the facts of one thing', () => {
  const together = (noun: keyof typeof nounTables, values: Record<string, string[]>) => checkTogether(nounTables[noun], values).map(({ field, fault }) => `${field} ${fault}`);
  it('have both coordinates or none', () => expect(together('PLACE', { latitude: ['-13.3'] })).toEqual(['longitude NEEDS_THE_OTHER']));
  it('have the upper altitude not below the lower', () => {
    expect(together('COMMUNITY', { altitudeLowM: ['4000'], altitudeHighM: ['3999'] })).toEqual(['altitudeHighM BELOW_THE_LOWER']);
    expect(together('COMMUNITY', { altitudeLowM: ['4000'], altitudeHighM: ['4000'] })).toEqual([]);
  });
  it('give a perpetual area no end, and another one no end before its resolution', () => {
    expect(together('CONSERVATION_AREA', { isPerpetual: ['true'], termYears: ['10'], validUntil: ['2030-01-01'] })).toEqual(['termYears PERPETUAL_HAS_NO_END', 'validUntil PERPETUAL_HAS_NO_END']);
    expect(together('CONSERVATION_AREA', { isPerpetual: ['false'], instrumentDate: ['2020-01-02'], validUntil: ['2020-01-01'] })).toEqual(['validUntil BEFORE_THE_START']);
    expect(together('CONSERVATION_AREA', { isPerpetual: ['false'], instrumentDate: ['2020-01-01'], validUntil: ['2020-01-01'] })).toEqual([]);
  });
  it('say where one sleeps when they say how, and the fewest hours when they say the most', () => {
    expect(together('STAGE', { lodging: ['CAMP'] })).toEqual(['lodging NIGHT_WITHOUT_PLACE']);
    expect(together('STAGE', { hoursMax: ['8'] })).toEqual(['hoursMin NEEDS_THE_OTHER']);
    expect(together('STAGE', { hoursMin: ['8'], hoursMax: ['7'] })).toEqual(['hoursMax BELOW_THE_LOWER']);
  });
  it.each([['gob.pe/minam', 0], ['https://www.gob.pe', 0], ['javascript:alert(1)', 1], ['not an address', 1], ['data:text/html,x', 1]])('take %s for an address or not', (url, problems) => expect(together('SOURCE', { url: [url] })).toHaveLength(problems));
});

it('offers the same choices as the contract', () => {
  const choices = (noun: keyof typeof nounTables, name: string) => nounTables[noun].fields.find((field) => field.name === name)?.choices;
  expect([choices('COMMUNITY', 'kind'), choices('PLACE', 'kind'), choices('TREK', 'kind'), choices('TREK', 'difficulty'), choices('STAGE', 'lodging'), choices('SERVICE', 'priceClass')])
    .toEqual([communityKinds, placeKinds, trekKinds, difficulties, lodgingKinds, priceClasses]);
});

it('knows which fact a column holds, also one that verbs write', () => {
  expect([factOfColumn('COMMUNITY', 'altitude_m'), factOfColumn('TREK', 'days'), factOfColumn('COMMUNITY', 'editors_note')]).toEqual(['altitudeM', 'days', undefined]);
});

describe('the way of a trek', () => {
  it('follows its stages, and keeps what no stage ever named', () => expect(alongTheWay(['a', 'b', 'x'], ['a', 'b'], ['b', 'c'])).toEqual(['b', 'c', 'x']));
  it('names once what two stages meet', () => expect(alongTheWay([], [], ['a', 'b', 'a'])).toEqual(['a', 'b']));
});

describe('what is missing of an area', () => {
  const kinds = (values: Record<string, string[]>, today = '2026-11-23') =>
    gapsOf(nounTables.CONSERVATION_AREA, { district: ['x'], instrument: ['R.M.'], instrumentDate: ['2015-08-01'], isPerpetual: ['false'], ...values }, today, { hasTrack: false, stageCount: 0 }).map(({ kind }) => kind);
  it('is its term when it has ended, ends within a year, or was not found', () => {
    expect(kinds({ validUntil: ['2026-11-22'] })).toEqual(['TERM_ENDED']);
    expect(kinds({ validUntil: ['2026-11-23'] })).toEqual(['TERM_ENDS_SOON']);
    expect(kinds({ validUntil: ['2027-11-23'] })).toEqual(['TERM_ENDS_SOON']);
    expect(kinds({ validUntil: ['2027-11-24'] })).toEqual([]);
    expect(kinds({})).toEqual(['VALIDITY_UNKNOWN']);
    expect(kinds({ isPerpetual: ['true'] })).toEqual([]);
  });
});
