import { describe, expect, it } from 'vitest';
import { successorsOf, type Member } from './member.ts';

const member = (id: string, role: Member['role']): Member => ({ role, person: { id, name: id }, inCharge: { reservations: 0, itineraries: 0, waitingEntries: 0 } });

describe('who can take over', () => {
  it('is another member who may reserve', () => {
    const members = [member('a', 'OWNER'), member('b', 'BOOKER'), member('c', 'FINANCE'), member('d', 'READER')];
    expect(successorsOf(members, 'a').map(({ person }) => person.id)).toEqual(['b']);
    expect(successorsOf(members, 'd').map(({ person }) => person.id)).toEqual(['a', 'b']);
  });
});
