import type { Fault } from '@/graphql/fault-of.ts';

/** Why a paper was not taken, with the facts of the refusal. */
export type PaperProblem = { kind: string } & Readonly<Record<string, unknown>>;
export type PaperSent = { kind: 'sent' } | { kind: 'refused'; problem: PaperProblem } | { kind: 'fault'; fault: Fault } | { kind: 'cancelled' };
export type PaperWish = { certificationId: string; itemSlug: string; file: File; documentId: string | null };

const faults: Readonly<Record<string, Fault>> = { NotSignedIn: 'signed-out', NotAllowed: 'not-allowed', NotFound: 'not-here', WrongOrigin: 'not-allowed' };

/** Sends one paper, saying how far it is: outside of GraphQL, because only there a browser tells what has left. */
export function sendPaper(wish: PaperWish, onProgress: (share: number) => void, signal: AbortSignal): Promise<PaperSent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    if (wish.documentId) form.append('documentId', wish.documentId);
    form.append('file', wish.file);
    request.open('POST', `/files/certifications/${wish.certificationId}/items/${encodeURIComponent(wish.itemSlug)}`);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(readAnswer(request.status, request.responseText)));
    request.addEventListener('error', () => resolve({ kind: 'fault', fault: 'unreachable' }));
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/** What the server said. Anything it does not say in its own words is a fault of ours. */
export function readAnswer(status: number, text: string): PaperSent {
  if (status === 201) return { kind: 'sent' };
  const problem = problemIn(text);
  if (!problem) return { kind: 'fault', fault: status === 503 ? 'unreachable' : 'broken' };
  const fault = faults[problem.kind];
  return fault ? { kind: 'fault', fault } : { kind: 'refused', problem };
}

function problemIn(text: string): PaperProblem | null {
  try {
    const { problem } = JSON.parse(text) as { problem?: PaperProblem };
    return typeof problem?.kind === 'string' ? problem : null;
  } catch {
    return null;
  }
}
