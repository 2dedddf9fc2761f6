import { describe, expect, it } from 'vitest';
import { decodeCursor, pageOf, pageSize } from './connection.ts';

const ID = '00000000-0000-7000-8000-000000000000';
const read = (text: string, parts = 2) => decodeCursor(Buffer.from(text).toString('base64url'), parts);

describe('a cursor', () => {
  it('brings back the position of the last row', () => {
    for (const position of [['2027-05-03', ID], ['2027-05-03T15:42:10.123Z', ID], ['2027-05-03 15:42:10.123456+00', ID]]) {
      const { pageInfo } = pageOf([{ position }, { position }], 1, (row) => row.position);
      expect(pageInfo.hasNextPage).toBe(true);
      expect(decodeCursor(pageInfo.endCursor, 2)).toEqual(position);
    }
    expect(decodeCursor(null, 2)).toBeUndefined();
  });

  it('that is damaged or made up is refused before the database sees it', () => {
    for (const text of ['x', '{}', '[]', `["${ID}"]`, `["x","${ID}"]`, '["2027-05-03","x"]', `["2027-02-30","${ID}"]`, `["2027-05-03 25:00:00+00","${ID}"]`, `["2027-05-03","2027-05-03","${ID}"]`, '[1,2]']) {
      expect(() => read(text)).toThrow('does not belong');
    }
  });
});

describe('a page', () => {
  it('knows whether there are more, and is empty without a cursor', () => {
    expect(pageOf([{ id: ID }], 1, () => ['2027-05-03', ID]).pageInfo.hasNextPage).toBe(false);
    expect(pageOf([], 1, () => [])).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('has 1 to 100 rows', () => {
    expect([pageSize(1), pageSize(100)]).toEqual([1, 100]);
    for (const size of [0, -1, 101, 1.5]) expect(() => pageSize(size)).toThrow('from 1 to 100');
  });
});
