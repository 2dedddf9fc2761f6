import { tryAgain } from '#db/kept-keys';
import { isUnavailable } from '#db/unreachable';
import { errorFacts } from '#http/error-facts';
import type { Scope } from '#http/scope';

/**
 * What a job does for each of many, every one in a transaction of its own: one that fails is logged and stops nobody behind it; the next run looks
 * at it again. How many failed is said once. Answers the others' answers. A database that is away ends the run: it would fail for all.
 */
export async function oneByOne<Row extends { id: string }, Answer>(scope: Scope, what: string, rows: readonly Row[], act: (row: Row) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const row of rows) {
    try {
      answers.push(await tryAgain(() => act(row)));
    } catch (cause) {
      if (isUnavailable(cause)) throw cause;
      scope.log.error({ what, id: row.id, err: errorFacts(cause) }, 'a job failed for one of many and went on');
    }
  }
  const failed = rows.length - answers.length;
  if (failed > 0) scope.log.error({ what, failed, of: rows.length }, 'a job was not done for all');
  return answers;
}
