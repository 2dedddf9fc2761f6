import { describe, expect, it } from 'vitest';
import { gatheredBy, inputOf, readOccupancySearch, searchOf, startedOn } from './occupancy-search.ts';

const today = '2026-11-23';
const id = '0199a1b2-0000-7000-8000-000000000001';
const other = '0199a1b2-0000-7000-8000-000000000002';

describe('the address of the occupancy', () => {
  it('begins with a year of treks by month', () => {
    expect(readOccupancySearch({}, today)).toEqual({ of: 'TREK', by: 'MONTH', from: '2026-11-01', to: '2027-10-31', trek: [], area: [], agency: [], view: 'heat' });
  });

  it('says what was chosen, and is read as it was written', () => {
    const search = readOccupancySearch({ of: 'AREA', by: 'WEEK', from: '2027-01-04', to: '2027-03-28', area: `${id},${other}`, agency: id, view: 'table' }, today);
    expect(readOccupancySearch(searchOf(search), '2030-01-01')).toEqual(search);
    expect(inputOf(search)).toEqual({ of: 'AREA', by: 'WEEK', from: '2027-01-04', to: '2027-03-28', trekIds: null, areaIds: [id, other], agencyIds: [id] });
  });

  it.each([
    [{ by: 'YEAR', of: 'GUIDE', view: 'pie', trek: 'x', agency: 7 }, { by: 'MONTH', of: 'TREK', view: 'heat', trek: [], agency: [] }],
    [{ trek: `${id},nothing,${id}` }, { trek: [id] }],
    [{ by: 'DAY' }, { from: today, to: '2026-12-22' }],
    [{ by: 'DAY', from: '2027-01-01', to: '2027-12-31' }, { to: '2027-01-31' }],
    [{ by: 'DAY', from: '2027-01-01', to: '2027-04-03' }, { to: '2027-04-03' }],
    [{ by: 'DAY', from: '2027-01-10', to: '2027-01-01' }, { from: '2027-01-10', to: '2027-02-09' }],
    [{ from: '2027-02-31' }, { from: '2026-11-01' }],
  ])('%o becomes something that can be asked', (typed, asked) => {
    expect(readOccupancySearch(typed, today)).toMatchObject(asked);
  });

  it('gathers the days otherwise from today on, or from its first day where today is not among them', () => {
    const year = readOccupancySearch({}, today);
    expect(gatheredBy(year, 'DAY', today)).toMatchObject({ by: 'DAY', from: today, to: '2026-12-22' });
    expect(gatheredBy(year, 'WEEK', '2030-01-01')).toMatchObject({ by: 'WEEK', from: '2026-11-01', to: '2027-01-23' });
    expect(gatheredBy(gatheredBy(year, 'DAY', today), 'MONTH', today)).toMatchObject({ from: '2026-11-01', to: '2027-10-31' });
  });

  it('begins on another day, with a range of its own where the old one has ended by then', () => {
    const year = readOccupancySearch({}, today);
    expect(startedOn(year, '2027-02-01')).toMatchObject({ from: '2027-02-01', to: '2027-10-31' });
    expect(startedOn(year, '2028-02-01')).toMatchObject({ from: '2028-02-01', to: '2029-01-31' });
  });
});
