import { expect, test } from 'vitest';
import { changeOf, type SeasonDraft } from './season-change.ts';

const range = { resourceId: '7', firstDate: '2027-05-01', lastDate: '2027-05-09' };
const draft = (more: Partial<SeasonDraft>): SeasonDraft => ({ limitKind: 'NUMBER', number: '', agencyId: '', until: '', ...more });

test('a limit may be none at all, or a number from 0', () => {
  expect(changeOf('limits', range, draft({ number: '0' }))).toEqual({ setLimits: { ...range, limitKind: 'NUMBER', limit: 0 } });
  expect(changeOf('limits', range, draft({ limitKind: 'UNLIMITED' }))).toEqual({ setLimits: { ...range, limitKind: 'UNLIMITED' } });
  for (const number of ['', '-1', '2.5', '1e3', '999999']) expect(changeOf('limits', range, draft({ number }))).toBeNull();
});

test('a cap is from 1 to 100 per cent, of one agency or of each', () => {
  expect(changeOf('cap', range, draft({ number: '40' }))).toEqual({ setAgencyCap: { ...range, percent: 40 } });
  expect(changeOf('cap', range, draft({ number: '40', agencyId: 'a' }))).toEqual({ setAgencyCap: { ...range, percent: 40, agencyId: 'a' } });
  for (const number of ['0', '101']) expect(changeOf('cap', range, draft({ number }))).toBeNull();
});

test('a share and an exception need an agency and their end, at noon in Lima', () => {
  expect(changeOf('share', range, draft({ number: '4', agencyId: 'a', until: '2027-04-20' }))).toEqual({ keepShare: { ...range, agencyId: 'a', quantity: 4, releaseAt: '2027-04-20T17:00:00Z' } });
  expect(changeOf('override', range, draft({ number: '14', agencyId: 'a', until: '2027-04-20' }))).toEqual({ overrideLimit: { ...range, agencyId: 'a', limit: 14, expiresAt: '2027-04-20T17:00:00Z' } });
  expect(changeOf('share', range, draft({ number: '4', until: '2027-04-20' }))).toBeNull();
  expect(changeOf('override', range, draft({ number: '4', agencyId: 'a', until: '2027-02-30' }))).toBeNull();
});

test('a range that ends before it begins is nothing', () => {
  expect(changeOf('limits', { ...range, lastDate: '2027-04-30' }, draft({ number: '4' }))).toBeNull();
});
