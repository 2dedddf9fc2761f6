import { connect, type AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arriveInTime, LEAST_SPEED, watchSpeed } from './arrive-in-time.ts';

const app = Fastify();
beforeAll(async () => {
  arriveInTime(app, 150);
  app.post('/short', async () => 'arrived');
  app.post('/fast', { config: { arrivesWithinMs: 5_000, arrivesAtLeast: { graceMs: 200, bytesPerSecond: 1_000 } } }, async () => 'arrived');
  app.post('/long', { config: { arrivesWithinMs: 5_000 } }, async () => 'arrived');
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

/** Sends the head and half of a body, the other half after a while; answers all that came back. */
function sendSlowly(path: string, afterMs: number): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: 4\r\n\r\nab`);
      setTimeout(() => socket.write('cd'), afterMs).unref();
    });
    socket.on('data', (piece) => (heard += piece));
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

describe('a request', () => {
  it('that does not arrive in time is cut off', async () => {
    expect(await sendSlowly('/short', 1_000)).toContain('408 Request Timeout');
  });

  it('has as long as its route gives it', async () => {
    expect(await sendSlowly('/long', 400)).toContain('arrived');
    expect(await sendSlowly('/short', 10)).toContain('arrived');
  });

  it('that may take long is cut off all the same once it hardly comes any more', async () => {
    const begun = performance.now();
    expect(await sendSlowly('/fast', 3_500)).toContain('408 Request Timeout');
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(await sendSlowly('/fast', 10)).toContain('arrived');
  });

  it('is fast enough by what has come on the whole, after some moments', () => {
    let [now, bytesRead] = [0, 500];
    const isTooSlow = watchSpeed({ get bytesRead() { return bytesRead; } }, LEAST_SPEED, () => now);
    now = LEAST_SPEED.graceMs;
    expect(isTooSlow()).toBe(false);
    now += 10_000;
    bytesRead += 10 * LEAST_SPEED.bytesPerSecond - 1;
    expect(isTooSlow()).toBe(true);
    bytesRead += 1;
    expect(isTooSlow()).toBe(false);
  });
});
