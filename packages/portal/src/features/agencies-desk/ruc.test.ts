import { expect, test } from 'vitest';
import { rucDigits, rucFault } from './ruc.ts';

test.each(['20131312955', '20512333797', '20123456701', '20554133470'])('accepts the form of %s', (ruc) => {
  expect(rucFault(ruc)).toBeNull();
});

test.each(['20131312950', '20512333798'])('finds that the last digit of %s does not fit', (ruc) => {
  expect(rucFault(ruc)).toBe('CHECK_DIGIT');
});

test('the last digit is 1 when the rest of the division is 0, and 0 when it is 1', () => {
  expect(rucFault('20123456700')).toBe('CHECK_DIGIT');
  expect(rucFault('20123456701')).toBeNull();
  expect(rucFault('20554133470')).toBeNull();
  expect(rucFault('20554133471')).toBe('CHECK_DIGIT');
});

test.each(['', '2', '20', '2013131295', '201313129555'])('misses or has too many digits: "%s"', (ruc) => {
  expect(rucFault(ruc)).toBe('LENGTH');
});

test.each(['15', '17131312955', '30131312955'])('says at the second digit that %s is not of an agency', (ruc) => {
  expect(rucFault(ruc)).toBe('PREFIX');
});

test('reads a RUC as people paste it', () => {
  expect(rucDigits(' 20-13131295-5 ')).toBe('20131312955');
  expect(rucFault('20 131 312 955')).toBeNull();
});
