import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLIENT_ADDRESS } from './identity-options.ts';

/** Headers identity may see. Whatever says where a request came from is left out: the address is what Fastify decided. */
const KEPT = ['origin', 'referer', 'user-agent', 'accept', 'accept-language', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'];

export type IdentityCall = {
  /** Where to; otherwise where the request went. */
  url?: string;
  /** Instead of the body that was sent. */
  body?: object;
};

/** The request as better-auth takes it: our address of the site, the address of the client, the body read by Fastify, of the cookies only ours. */
export function toIdentityRequest(request: FastifyRequest, baseUrl: string, ownCookies: (header: string | undefined) => string | undefined, call: IdentityCall = {}): Request {
  const headers = new Headers({ [CLIENT_ADDRESS]: request.ip });
  for (const name of KEPT) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const cookies = ownCookies(request.headers.cookie);
  if (cookies) headers.set('cookie', cookies);
  const hasBody = request.method === 'POST';
  if (hasBody) headers.set('content-type', 'application/json');
  return new Request(new URL(call.url ?? request.url, baseUrl), {
    method: request.method, headers, ...(hasBody && { body: JSON.stringify(call.body ?? request.body ?? {}) }),
  });
}

/** Sends its answer on; each cookie in a header line of its own. */
export async function sendIdentityResponse(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  reply.header('cache-control', 'no-store');
  return reply.send(await response.text());
}
