import type { FastifyReply, FastifyRequest } from 'fastify';

const OF_THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * For the demonstration, whose mailbox shows everybody's letters to whoever can open it: a page of the internet may give its own name
 * this machine's address and then read what is answered. The name it was asked by gives it away.
 */
export async function refuseForeignHosts(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (OF_THIS_MACHINE.test(request.headers.host ?? '')) return;
  await reply.code(403).send({ errors: [{ message: 'The demonstration answers on this machine only: open it as localhost.', extensions: { code: 'NOT_ALLOWED' } }] });
}
