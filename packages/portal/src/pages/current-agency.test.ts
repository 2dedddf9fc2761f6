import { expect, test } from 'vitest';
import { pickAgency, type CurrentAgency } from './current-agency.ts';

const membership = (id: string): CurrentAgency => ({
  __typename: 'Membership',
  role: 'BOOKER',
  agency: { __typename: 'Agency', id, tradeName: `Agencia ${id}`, standing: 'CERTIFIED' },
});
const two = [membership('a'), membership('b')];

test('works for the agency the person chose last', () => {
  expect(pickAgency(two, 'b')?.agency.id).toBe('b');
});

test('works for the first agency before any choice', () => {
  expect(pickAgency(two, null)?.agency.id).toBe('a');
});

test('forgets a choice of an agency the person has left', () => {
  expect(pickAgency(two, 'left-long-ago')?.agency.id).toBe('a');
});

test('has no agency for a person who belongs to none', () => {
  expect(pickAgency([], 'b')).toBeNull();
});
