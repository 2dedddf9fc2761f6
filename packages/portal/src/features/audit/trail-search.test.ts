import { describe, expect, it } from 'vitest';
import { exportAddress, filterOf, noSearch, readTrailSearch, searchOf } from './trail-search.ts';

describe('the address of the trail', () => {
  it('asks for everything when it says nothing', () => {
    expect(readTrailSearch({})).toEqual(noSearch);
    expect(filterOf(noSearch)).toEqual({});
  });

  it('is read as it was written, without blanks', () => {
    const search = { ...noSearch, actor: ' Ada ', from: '2027-01-01', object: 'VT-7F3K-92QX' };
    expect(searchOf(search)).toEqual({ actor: 'Ada', from: '2027-01-01', object: 'VT-7F3K-92QX' });
    expect(readTrailSearch(searchOf(search))).toEqual({ ...search, actor: 'Ada' });
  });

  it('forgets what cannot be asked', () => {
    expect(readTrailSearch({ from: '2027-02-31', to: 'soon', actor: ['a'], object: 20601234561, text: 'x'.repeat(300) })).toEqual({ ...noSearch, object: '20601234561', text: 'x'.repeat(200) });
  });

  it('leads to the same entries as a file', () => {
    expect(exportAddress({ ...noSearch, agency: 'Queuña & Co' }, 'csv')).toBe('/files/audit-trail?format=csv&agency=Queu%C3%B1a+%26+Co');
  });
});
