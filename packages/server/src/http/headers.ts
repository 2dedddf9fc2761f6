import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { dataPolicy } from './csp.ts';

/** Nothing here asks the device for anything. */
const PERMISSIONS = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb']
  .map((name) => `${name}=()`).join(', ');

/** For answers that are given before our hooks run, to addresses that cannot be read. */
export const BARE_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'", 'permissions-policy': PERMISSIONS, 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN',
};

/** What every answer says to browsers about itself. */
export async function registerHeaders(app: FastifyInstance, { isDemo }: { isDemo: boolean }): Promise<void> {
  // Requests of our own pages say which page they come from (the audit trail keeps it); nobody else learns it.
  await app.register(helmet, { contentSecurityPolicy: dataPolicy, hsts: !isDemo, referrerPolicy: { policy: 'same-origin' } });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS);
    // Answers are about whoever asks, and about this moment.
    if (request.routeOptions.url === '/graphql') reply.header('cache-control', 'no-store');
  });
}
