import { type Db, sql } from '#db/statement';
import type { Language, LetterName, SetLetter } from './letter.ts';

/** A letter on its way to somebody. */
export type Mail = SetLetter & {
  recipient: string; language: Language; letter: LetterName;
  /** The event it follows from: to one person it is written once. Null: it was asked for. */
  outboxId: string | null;
};

const QUEUE = sql('queue-mails', `
insert into mail (outbox_id, letter, language, recipient, subject, text, html, state, next_attempt_at)
select x.outbox_id, x.letter, x.language, x.recipient, x.subject, x.text, x.html, $8, app_now()
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) x(outbox_id, letter, language, recipient, subject, text, html)
on conflict (outbox_id, letter, recipient) where outbox_id is not null do nothing`);

/** Puts letters on their way: to be sent by the loop that does so; in the demonstration they are shown and go nowhere. */
export async function queueMails(db: Db, isDemo: boolean, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  const column = (key: keyof Mail) => mails.map((mail) => mail[key]);
  await db.query(QUEUE, [column('outboxId'), column('letter'), column('language'), column('recipient'), column('subject'), column('text'), column('html'), isDemo ? 'SHOWN' : 'QUEUED']);
}
