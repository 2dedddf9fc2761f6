import { expect, test } from 'vitest';
import { groupObstacles } from './group-obstacles.ts';

const beds = { kind: 'LODGING_NIGHT' as const, name: 'Cancha Cancha' };
const obstacle = (date: string, free: number, resource: { kind: 'LODGING_NIGHT' | 'GROUP'; name: string } = beds) => ({ date, free, resource, departure: { id: date, date } });

test('dates on which the same thing binds with the same room stand together, in their order', () => {
  const groups = groupObstacles([obstacle('2027-05-04', 3), obstacle('2027-05-08', 0, { kind: 'GROUP', name: 'Lares' }), obstacle('2027-05-11', 3)]);
  expect(groups.map(({ free, dates, resource }) => [resource.name, free, dates])).toEqual([
    ['Cancha Cancha', 3, ['2027-05-04', '2027-05-11']],
    ['Lares', 0, ['2027-05-08']],
  ]);
});
