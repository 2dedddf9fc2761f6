import type { FastifyInstance } from 'fastify';

/** What a process tells the harness on its standard output when a reply was lost on purpose. */
export const CUT = 'cut';

/** Loses a share of the replies to mutations: what was asked for is done and committed, and the connection breaks before the answer. */
export function cutReplies(app: FastifyInstance, share: number): void {
  app.addHook('onSend', async (request, _reply, payload) => {
    const query = (request.body as { query?: string } | undefined)?.query ?? '';
    if (!query.trimStart().startsWith('mutation') || Math.random() >= share) return payload;
    console.log(CUT);
    request.raw.socket.destroy();
    return payload;
  });
}
