import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeAnswerSaver, pause, waits, type Sent, type Unsaved } from './answer-saver.ts';
import { nothing, type Answer, type SavedLine } from './answers.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const words = (answer: string): Answer => ({ answer, validUntil: '' });
const me = 'ana';
const bySomebody = (answer: string, id: string): SavedLine => ({ ...words(answer), papers: [], updatedAt: '2026-11-23T15:00:00Z', updatedBy: { id, name: id } });

function setUp(kept: Unsaved | null = null) {
  const answers: Sent[] = [];
  const sent: Array<Array<{ slug: string } & Answer>> = [];
  const box: { kept: Unsaved | null } = { kept };
  const saver = makeAnswerSaver({
    kept,
    keep: (unsaved) => {
      box.kept = unsaved;
    },
    send: async (batch) => {
      sent.push([...batch]);
      await Promise.resolve();
      return answers.shift() ?? { kind: 'saved' };
    },
  });
  return { saver, sent, answers, box, stateOf: (slug: string) => saver.view().entries[slug]?.state };
}

test('waits for a pause in typing, then sends the last words once', async () => {
  const { saver, sent, stateOf } = setUp();
  saver.change('ruc', words('2'), nothing);
  await vi.advanceTimersByTimeAsync(pause - 1);
  saver.change('ruc', words('20'), nothing);
  await vi.advanceTimersByTimeAsync(pause - 1);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([[{ slug: 'ruc', ...words('20') }]]);
  expect(stateOf('ruc')).toBe('saved');
});

test('does not wait once the person has left the line', async () => {
  const { saver, sent, stateOf } = setUp();
  saver.change('ruc', words('20'), nothing);
  saver.leave('ruc');
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toHaveLength(1);
  expect(stateOf('ruc')).toBeUndefined();
});

test('saves what was typed during a request by the next one, never two at once', async () => {
  const { saver, sent, stateOf } = setUp();
  saver.change('ruc', words('20'), nothing);
  const first = saver.save();
  saver.change('ruc', words('2013'), nothing);
  await first;
  expect(stateOf('ruc')).toBe('typed');
  await vi.advanceTimersByTimeAsync(pause);
  expect(sent.map(([line]) => line!.answer)).toEqual(['20', '2013']);
  expect(stateOf('ruc')).toBe('saved');
});

test('keeps what could not be sent and tries again, longer and longer after', async () => {
  const { saver, sent, answers, box, stateOf } = setUp();
  const away: Sent = { kind: 'fault', fault: 'unreachable' };
  answers.push(away, away);
  saver.change('ruc', words('20'), nothing);
  await vi.advanceTimersByTimeAsync(pause);
  expect(stateOf('ruc')).toBe('failed');
  expect(saver.view().fault).toBe('unreachable');
  expect(box.kept).toEqual({ ruc: { value: words('20'), base: nothing } });
  await vi.advanceTimersByTimeAsync(waits[0]!);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(waits[0]!);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(waits[1]! - waits[0]!);
  expect(sent).toHaveLength(3);
  expect(stateOf('ruc')).toBe('saved');
  expect(saver.view().fault).toBeNull();
  expect(box.kept).toBeNull();
});

test('does not hammer the server after the session has ended, but keeps everything', async () => {
  const { saver, sent, answers, box } = setUp();
  answers.push({ kind: 'fault', fault: 'signed-out' });
  saver.change('ruc', words('20'), nothing);
  await vi.advanceTimersByTimeAsync(pause + 120_000);
  expect(sent).toHaveLength(1);
  expect(box.kept).not.toBeNull();
  expect(await saver.saveAll()).toBe(true);
});

test('sends what an earlier visit left unsaved', async () => {
  const { saver, sent } = setUp({ ruc: { value: words('20'), base: nothing } });
  saver.observe(() => nothing, me);
  saver.begin();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([[{ slug: 'ruc', ...words('20') }]]);
});

test('does not overwrite what somebody else wrote meanwhile, until the person chooses', async () => {
  const { saver, sent, stateOf } = setUp({ ruc: { value: words('mine'), base: nothing } });
  const theirs = bySomebody('theirs', 'luis');
  saver.observe(() => theirs, me);
  saver.begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stateOf('ruc')).toBe('clash');
  expect(sent).toEqual([]);
  saver.settle('ruc', 'mine', theirs);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([[{ slug: 'ruc', ...words('mine') }]]);
});

test('takes the words of the other when the person says so', () => {
  const { saver, sent, box, stateOf } = setUp({ ruc: { value: words('mine'), base: nothing } });
  saver.observe(() => bySomebody('theirs', 'luis'), me);
  saver.settle('ruc', 'theirs', bySomebody('theirs', 'luis'));
  expect(stateOf('ruc')).toBeUndefined();
  expect([sent, box.kept]).toEqual([[], null]);
});

test('sees no clash with what the same person saved in another tab', () => {
  const { saver, stateOf } = setUp({ ruc: { value: words('mine'), base: nothing } });
  saver.observe(() => bySomebody('also mine', me), me);
  expect(stateOf('ruc')).toBe('failed');
});

test('stops when the file is closed, and says so', async () => {
  const { saver, sent, answers, box } = setUp();
  answers.push({ kind: 'closed' });
  saver.change('ruc', words('20'), nothing);
  await vi.advanceTimersByTimeAsync(pause);
  expect(saver.view().isClosed).toBe(true);
  saver.change('ruc', words('201'), nothing);
  expect(await saver.saveAll()).toBe(false);
  expect(sent).toHaveLength(1);
  expect(box.kept?.ruc?.value).toEqual(words('201'));
});

test('answers whether everything is with the server', async () => {
  const { saver, answers } = setUp();
  answers.push({ kind: 'fault', fault: 'unreachable' });
  saver.change('ruc', words('20'), nothing);
  expect(await saver.saveAll()).toBe(false);
  expect(await saver.saveAll()).toBe(true);
});
