import { describe, expect, it } from 'vitest';
import { refuseIfLastAdministrator, refuseIfLastOwner } from './member.rules.ts';

describe('the last owner', () => {
  const one = [{ personId: 'a', role: 'OWNER' }, { personId: 'b', role: 'BOOKER' }] as const;
  const two = [...one, { personId: 'c', role: 'OWNER' }] as const;
  it('may neither leave nor take another role', () => {
    expect(refuseIfLastOwner(one, 'a', null)).toMatchObject({ kind: 'LastOwner' });
    expect(refuseIfLastOwner(one, 'a', 'BOOKER')).toMatchObject({ kind: 'LastOwner' });
    expect(refuseIfLastOwner(one, 'a', 'OWNER')).toBeUndefined();
  });
  it('is none while there is another', () => {
    expect(refuseIfLastOwner(two, 'a', null)).toBeUndefined();
    expect(refuseIfLastOwner(two, 'c', 'READER')).toBeUndefined();
  });
  it('holds nobody else back', () => {
    expect(refuseIfLastOwner(one, 'b', null)).toBeUndefined();
    expect(refuseIfLastOwner([{ personId: 'b', role: 'BOOKER' }], 'b', null)).toBeUndefined();
  });
});

describe('the last administrator', () => {
  it('keeps the role', () => {
    expect(refuseIfLastAdministrator(['a'], 'a', ['OPERATIONS'])).toMatchObject({ kind: 'LastAdministrator' });
    expect(refuseIfLastAdministrator(['a'], 'a', [])).toMatchObject({ kind: 'LastAdministrator' });
    expect(refuseIfLastAdministrator(['a'], 'a', ['ADMIN', 'FINANCE'])).toBeUndefined();
  });
  it('is none while there is another, and holds nobody else back', () => {
    expect(refuseIfLastAdministrator(['a', 'b'], 'a', [])).toBeUndefined();
    expect(refuseIfLastAdministrator(['a'], 'b', [])).toBeUndefined();
  });
});
