import type { AgencyRole, NetworkRole } from '#access/viewer';
import type { Effect } from '#jobs/effects';
import type { OutboxEvent } from '#jobs/events';
import type { SystemScope } from '#jobs/system-scope';
import type { Language, LetterContent, LetterName } from './letter.ts';
import { queueMails } from './queue-mails.ts';
import { findRecipients, findStaff } from './recipients.finders.ts';
import { setLetter } from './set-letter.ts';

/** Who reserves, and who pays. */
export const RESERVES: readonly AgencyRole[] = ['OWNER', 'BOOKER'];
export const PAYS: readonly AgencyRole[] = ['OWNER', 'FINANCE'];

/** Where the pages are that letters lead to. */
export const reservationUrl = (siteUrl: string, code: string) => `${siteUrl}/desk/reservations/${code}`;

export type LetterPlan<Facts> = {
  letter: LetterName;
  /** Roles within the agency, or within the network. */
  to: readonly AgencyRole[] | { network: readonly NetworkRole[] };
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
      const recipients = 'network' in to ? await findStaff(scope.db, to.network) : await findRecipients(scope.db, facts.agencyId, to);
      await queueMails(scope.db, scope.isDemo, recipients.map(({ name, email, language }) => ({
        outboxId: event.id, letter, language, recipient: email, ...setLetter(say[language](facts, scope.siteUrl), { language, name, isDemo: scope.isDemo }),
      })));
    },
  };
}
