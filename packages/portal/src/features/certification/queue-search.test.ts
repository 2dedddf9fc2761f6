import { expect, test } from 'vitest';
import { queueShows, queueStates, readQueueSearch } from './queue-search.ts';

test.each(queueShows)('shows %s when the address says so', (show) => {
  expect(readQueueSearch({ show })).toBe(show);
});

test.each([{}, { show: 'everything' }, { show: 7 }, { show: ['all'] }])('shows what waits for %j', (search) => {
  expect(readQueueSearch(search)).toBe('waiting');
});

test('shows no drafts: an agency has not handed them in', () => {
  for (const show of queueShows) expect(queueStates(show)).not.toContain('DRAFT');
});
