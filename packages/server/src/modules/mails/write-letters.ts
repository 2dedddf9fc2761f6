import type { AgencyRole, NetworkRole } from '#access/viewer';
import type { Effect } from '#jobs/effects';
import type { OutboxEvent } from '#jobs/events';
import type { SystemScope } from '#jobs/system-scope';
import type { Language, LetterContent, LetterName } from './letter.ts';
import { queueMails } from './queue-mails.ts';
import { findRecipients, findStaff, findWhoMayDecide, type Recipient } from './recipients.finders.ts';
import { setLetter } from './set-letter.ts';

/** Who reserves, and who pays. */
export const RESERVES: readonly AgencyRole[] = ['OWNER', 'BOOKER'];
export const PAYS: readonly AgencyRole[] = ['OWNER', 'FINANCE'];

/** Where the pages are that letters lead to. */
export const reservationUrl = (siteUrl: string, code: string) => `${siteUrl}/desk/reservations/${code}`;

export type LetterPlan<Facts> = {
  letter: LetterName;
  /** Roles within the agency, or within the network; or the certifiers who may decide on a file, without those who had their part. */
  to: readonly AgencyRole[] | { network: readonly NetworkRole[] } | { decides: (facts: Facts) => { certificationId: string; without: readonly string[] } };
  /** Reads what the letter needs when it is written; undefined: there is nothing to write. */
  read: (scope: SystemScope, event: OutboxEvent) => Promise<(Facts & { agencyId: string }) | undefined>;
  /** What it says, in both languages. */
  say: Record<Language, (facts: Facts, siteUrl: string) => LetterContent>;
};

/** An effect that writes a letter to people of the agency or of the network, each in their language. It is queued; another loop sends it. */
export function letterEffect<Facts>({ letter, to, read, say }: LetterPlan<Facts>): Effect {
  return {
    name: `letter ${letter}`,
    async run(scope, event) {
      const facts = await read(scope, event);
      if (!facts) return;
      const recipients = await findReaders(scope, to, facts);
      await queueMails(scope.db, scope.isDemo, recipients.map(({ name, email, language }) => ({
        outboxId: event.id, letter, language, recipient: email, ...setLetter(say[language](facts, scope.siteUrl), { language, name, isDemo: scope.isDemo }),
      })));
    },
  };
}

function findReaders<Facts>({ db }: SystemScope, to: LetterPlan<Facts>['to'], facts: Facts & { agencyId: string }): Promise<Recipient[]> {
  if ('network' in to) return findStaff(db, to.network);
  if (!('decides' in to)) return findRecipients(db, facts.agencyId, to);
  const { certificationId, without } = to.decides(facts);
  return findWhoMayDecide(db, certificationId, without);
}
