import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { makeAnswerFaults } from './answer-faults.ts';
import { answerProblem, malformed, problemOf } from './files-problem.ts';
import { readOff } from './read-off.ts';

/** What every route that takes a file says to faults: what was the sender's in our words, all else as everywhere. The rest of what comes is read off. */
export function makeAnswerFileFaults(log: Logger) {
  const answerFaults = makeAnswerFaults(log);
  return (cause: Error, request: FastifyRequest, reply: FastifyReply): void => {
    readOff(request);
    const problem = problemOf(cause) ?? (isGone(request) ? brokenOff : undefined);
    if (problem) return void answerProblem(reply, problem);
    answerFaults(cause as never, request, reply);
  };
}

/** What is answered, to nobody, when a connection ended before its file was here. */
export const brokenOff = malformed('The connection broke off.');
export const isGone = ({ raw }: FastifyRequest) => raw.destroyed && !raw.complete;
