import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

type Upgrade = { socket: Duplex; head: Buffer };
const upgrades = new WeakMap<IncomingMessage, Upgrade>();

/**
 * Lets requests for an upgrade take the same way as all others: the same checks of the host, the same address of the client,
 * the same refusals while the server stops. A route that wants the connection takes it; every other answer ends it.
 */
export function routeUpgrades(app: FastifyInstance): void {
  app.server.on('upgrade', (request, socket, head) => {
    upgrades.set(request, { socket, head });
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(request);
    response.assignSocket(socket as never);
    response.shouldKeepAlive = false;
    response.on('finish', () => socket.end());
    app.routing(request, response);
  });
}

/** Does the request ask for another protocol on its connection? */
export const wantsUpgrade = (request: FastifyRequest): boolean => upgrades.has(request.raw);

/** Takes the connection out of Fastify's hands. */
export function takeUpgrade(request: FastifyRequest, reply: FastifyReply): Upgrade {
  const upgrade = upgrades.get(request.raw)!;
  reply.hijack();
  reply.raw.removeAllListeners('finish');
  reply.raw.detachSocket(upgrade.socket as never);
  return upgrade;
}
