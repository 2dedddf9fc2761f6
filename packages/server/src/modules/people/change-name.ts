import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { LONGEST_NAME, personName } from '#lib/person-name';
import { writeAudit } from '#modules/audit/write-audit';

export type NameUnfit = Refusal<'NameUnfit'> & { longest: number };

// A trigger writes it over the person's in the same statement.
const CHANGE = sql('change-name', `update auth."user" set name = $2, "updatedAt" = clock_timestamp() where id = $1 and name <> $2 returning id`);

/** Changes the name of the person who asks, wherever it is shown. Said again, it changes nothing. The trail says that it was changed, and names nobody. */
export async function changeName(scope: Scope, { name: given }: { name: string }) {
  const { personId } = requireViewer(scope.viewer);
  const name = personName(given);
  if (!name) return nameUnfit();
  await inTransaction(scope, async (inside) => {
    const changed = await inside.db.query(CHANGE, [personId, name]);
    if (changed.length > 0) await writeAudit(inside, { action: 'change-name', objectType: 'Person', objectId: personId });
  });
  scope.batches.clear();
  return { personId };
}

const nameUnfit = (): NameUnfit => ({ kind: 'NameUnfit', longest: LONGEST_NAME, message: `A name has 1 to ${LONGEST_NAME} characters that can be seen.` });
