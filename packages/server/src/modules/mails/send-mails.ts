import { sql } from '#db/statement';
import { briefFault, pauseSeconds } from '#jobs/tries.rules';
import type { Scope } from '#http/scope';
import { type Post, type PostedMail, PostRefused } from './post.ts';

/** Longer than a mail server may take: until then nobody else takes the letter. */
const LEASE_SECONDS = 120;
/** After so many tries, over almost two days, a letter is no longer of use. */
const MOST_TRIES = 50;

const TAKE = sql('take-mail', `
with k as materialized (select app_now() as now),
next as materialized (
  select m.id from k, mail m where m.state = 'QUEUED' and m.next_attempt_at <= k.now order by m.next_attempt_at, m.id limit 1 for update of m skip locked)
update mail m set attempts = m.attempts + 1, next_attempt_at = k.now + make_interval(secs => ${LEASE_SECONDS}) from k, next where m.id = next.id
returning m.id, m.recipient, m.subject, m.text, m.html, m.attempts`);
// What lets one into an account is not kept longer than it takes to send it.
const SENT = sql('mail-sent', `
update mail set state = 'SENT', sent_at = app_now(), last_error = null,
       text = case when letter in ('verification', 'password-reset', 'invitation') then '' else text end, html = case when letter in ('verification', 'password-reset', 'invitation') then null else html end
 where id = $1 and state = 'QUEUED'`);
const REFUSED = sql('mail-refused', `update mail set state = 'FAILED', last_error = $2 where id = $1 and state = 'QUEUED'`);
const LATER = sql('mail-later', `update mail set next_attempt_at = app_now() + make_interval(secs => $2), last_error = $3 where id = $1 and state = 'QUEUED'`);

type Taken = PostedMail & { attempts: number };

/**
 * Makes the verb that hands queued letters to the mail server, one after the other, and answers how many it took. No lock is held meanwhile: a letter is
 * lent to this process for a while, so one whose sender died is sent again, with the same Message-ID. A mail server that is away ends the
 * turn, and is logged when it goes and when it is back, not per letter.
 */
export function makeSendMails(post: Post) {
  let isAway = false;
  return async ({ db, log }: Pick<Scope, 'db' | 'log'>, signal?: AbortSignal): Promise<number> => {
    for (let sent = 0; ;) {
      const [mail] = signal?.aborted ? [] : await db.query<Taken>(TAKE);
      if (!mail) return sent;
      try {
        await post.send(mail);
      } catch (cause) {
        const fault = mailFault(cause);
        if (cause instanceof PostRefused || mail.attempts >= MOST_TRIES) {
          await db.query(REFUSED, [mail.id, fault]);
          log.error({ mailId: mail.id, fault }, 'a letter was refused by the mail server');
          continue;
        }
        await db.query(LATER, [mail.id, pauseSeconds(mail.attempts), fault]);
        if (isOfLetter(cause)) continue;
        if (!isAway) log.error({ fault }, 'the mail server does not take letters; they stay queued');
        isAway = true;
        return sent;
      }
      await db.query(SENT, [mail.id]);
      sent++;
      if (isAway) log.warn('the mail server takes letters again');
      isAway = false;
    }
  };
}

/** The mail server speaks, and wants this letter later. */
const isOfLetter = (cause: unknown): boolean => ['EENVELOPE', 'EMESSAGE'].includes((cause as { code?: string }).code ?? '');

/** What a mail server said, as its number: its words quote the address. */
function mailFault(cause: unknown): string {
  const { code, responseCode } = ((cause as Error).cause ?? cause) as { code?: string; responseCode?: number };
  return [briefFault(cause), code, responseCode].filter(Boolean).join(' ').slice(0, 200);
}
