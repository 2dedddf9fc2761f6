import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import type { Language } from './letter.ts';

const LOCK = sql('lock-language-of-person', 'select language from person where id = $1 for no key update');
const SET = sql('set-language-of-person', 'update person set language = $2 where id = $1');

/** Sets the language in which the person who asks is written to. Everybody sets their own. Said again, it changes nothing. */
export async function setLanguage(scope: Scope, language: Language): Promise<{ personId: string }> {
  const { personId } = requireViewer(scope.viewer);
  await inTransaction(scope, async (inside) => {
    const [before] = await inside.db.query<{ language: Language }>(LOCK, [personId]);
    if (before!.language === language) return;
    await inside.db.query(SET, [personId, language]);
    await writeAudit(inside, { action: 'set-language', objectType: 'Person', objectId: personId, before, after: { language } });
  });
  scope.batches.clear();
  return { personId };
}
