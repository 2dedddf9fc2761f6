import { expect, test } from 'vitest';
import { makePaperQueue } from './paper-queue.ts';
import { readAnswer, type PaperSent, type PaperWish } from './send-paper.ts';

const wish = (name: string, size = 10): PaperWish => ({ certificationId: 'c', itemSlug: 'ruc', documentId: null, file: { name, size } as File });

/** A queue whose papers arrive when the test says so. */
function queueOf() {
  const under: Array<{ name: string; answer: (sent: PaperSent) => void }> = [];
  let refreshed = 0;
  const queue = makePaperQueue({
    send: ({ file }, onProgress, signal) =>
      new Promise((resolve) => {
        onProgress(0.5);
        under.push({ name: file.name, answer: resolve });
        signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
      }),
    onSent: async () => void refreshed++,
    mostBytes: 100,
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const answer = async (name: string, sent: PaperSent) => {
    under.find((one) => one.name === name)!.answer(sent);
    await settle();
  };
  return { queue, answer, settle, names: () => under.map(({ name }) => name), shown: () => queue.view().map(({ wish: { file }, state }) => `${file.name} ${state}`), refreshed: () => refreshed };
}

test('two leave at once, the others wait for them', async () => {
  const { queue, answer, shown, refreshed } = queueOf();
  queue.add([wish('a'), wish('b'), wish('c')]);
  expect(shown()).toEqual(['a sending', 'b sending', 'c waiting']);
  await answer('a', { kind: 'sent' });
  expect(shown()).toEqual(['b sending', 'c sending']);
  expect(refreshed()).toBe(1);
});

test('what failed stays for another try, what was refused until it is put away', async () => {
  const { queue, answer, shown, names } = queueOf();
  queue.add([wish('a'), wish('b')]);
  await answer('a', { kind: 'fault', fault: 'unreachable' });
  await answer('b', { kind: 'refused', problem: { kind: 'FileTypeNotAccepted' } });
  expect(shown()).toEqual(['a failed', 'b refused']);
  queue.retryAll();
  expect(shown()).toEqual(['a sending', 'b refused']);
  expect(names()).toEqual(['a', 'b', 'a']);
  queue.cancel(queue.view()[1]!.id);
  expect(shown()).toEqual(['a sending']);
});

test('one on its way can be stopped, and nothing of it remains', async () => {
  const { queue, settle, shown } = queueOf();
  queue.add([wish('a')]);
  queue.cancel(queue.view()[0]!.id);
  await settle();
  expect(shown()).toEqual([]);
});

test('what is too large does not leave at all', () => {
  const { queue, shown, names } = queueOf();
  queue.add([wish('a', 101), wish('b', 100)]);
  expect(shown()).toEqual(['a refused', 'b sending']);
  expect(names()).toEqual(['b']);
});

test('an answer is read as what it is', () => {
  expect(readAnswer(201, '{}')).toEqual({ kind: 'sent' });
  expect(readAnswer(413, '{"problem":{"kind":"FileTooLarge","mostBytes":5}}')).toEqual({ kind: 'refused', problem: { kind: 'FileTooLarge', mostBytes: 5 } });
  expect(readAnswer(401, '{"problem":{"kind":"NotSignedIn"}}')).toEqual({ kind: 'fault', fault: 'signed-out' });
  expect([readAnswer(502, '<html>'), readAnswer(503, '{}')]).toEqual([{ kind: 'fault', fault: 'broken' }, { kind: 'fault', fault: 'unreachable' }]);
});

test('a good paper in the place of one that was refused takes the refusal away, one sent together with it does not', async () => {
  const { queue, answer, shown } = queueOf();
  const refused: PaperSent = { kind: 'refused', problem: { kind: 'FileTypeNotAccepted' } };
  queue.add([wish('bad.pdf'), wish('good.pdf')]);
  await answer('bad.pdf', refused);
  await answer('good.pdf', { kind: 'sent' });
  expect(shown()).toEqual(['bad.pdf refused']);
  queue.add([{ ...wish('other.pdf'), itemSlug: 'poliza' }, { ...wish('version.pdf'), documentId: 'd' }]);
  await answer('other.pdf', { kind: 'sent' });
  await answer('version.pdf', { kind: 'sent' });
  expect(shown()).toEqual(['bad.pdf refused']);
  queue.add([wish('better.pdf')]);
  await answer('better.pdf', { kind: 'sent' });
  expect(shown()).toEqual([]);
  expect(queue.arrived().ruc?.file.name).toBe('better.pdf');
});
