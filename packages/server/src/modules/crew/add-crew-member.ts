import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { sql } from '#db/statement';
import { requireText } from '#graphql/text';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import type { CrewRole } from './crew.rules.ts';

const ADD = sql('add-crew-member', 'insert into crew_member (name, role, origin, created_by) values ($1, $2, $3, $4) returning id');
const LONGEST_NAME = 120;

/** Takes somebody into the list of those who may be assigned to departures. */
export async function addCrewMember(scope: Scope, wish: { name: string; role: CrewRole; key: string }): Promise<{ crewMemberId: string }> {
  const viewer = requireForNetwork(scope.viewer, 'runSeason');
  const name = requireText('name', wish.name, LONGEST_NAME);
  const key = { owner: keyOwnerOf(viewer.personId), key: wish.key, input: ['add-crew-member', name, wish.role] };
  return tryAgain(() => inTransaction(scope, async (inside) => {
    const known = await knownAnswer<{ crewMemberId: string }>(inside.db, key);
    if (known) return known;
    const [member] = await inside.db.query<{ id: string }>(ADD, [name, wish.role, scope.isDemo ? 'DEMO' : 'NETWORK', viewer.personId]);
    // The name is a person's: the trail says what they do, the row says who they are.
    await writeAudit(inside, { action: 'add-crew-member', objectType: 'CrewMember', objectId: member!.id, after: { role: wish.role } });
    await keepAnswer(inside.db, key, 'ADDED', { crewMemberId: member!.id }, (await inside.now()).toISOString());
    return { crewMemberId: member!.id };
  }));
}
