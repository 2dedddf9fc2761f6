import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import { refuseIfSeasonInvalid } from './season.rules.ts';

const ADD = sql('add-season', `
insert into season (name_es, name_en, first_day, last_day, origin, created_by) values ($1, $2, $3, $4, $5, $6) returning id, created_at as at`);

/** Names a part of every year, for rates to refer to. A season is never changed: another one is named instead. */
export async function addSeason(scope: Scope, input: { nameEs: string; nameEn: string | null; firstDay: string; lastDay: string; key: string }) {
  const { personId } = requireForNetwork(scope.viewer, 'setRates');
  const { key: clientKey, ...season } = input;
  const refusal = refuseIfSeasonInvalid(season);
  if (refusal) return refusal;
  const key = { owner: keyOwnerOf(personId), key: clientKey, input: ['add-season', season] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    const known = await knownAnswer<{ seasonId: string }>(inside.db, key);
    if (known) return known;
    const [made] = await inside.db.query<{ id: string; at: string }>(ADD, [season.nameEs, season.nameEn, season.firstDay, season.lastDay, scope.isDemo ? 'DEMO' : 'NETWORK', personId]);
    await writeAudit(inside, { action: 'add-season', objectType: 'Season', objectId: made!.id, after: season });
    await keepAnswer(inside.db, key, 'ADDED', { seasonId: made!.id }, made!.at);
    return { seasonId: made!.id };
  }));
  scope.batches.clear();
  return answer;
}
