import { Ctx, Query, Resolver } from 'type-graphql';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { MailType } from './mail.type.ts';

const LATEST_MAILS = sql('latest-mails', `
select id, at, recipient as "to", upper(language) as language, upper(replace(letter, '-', '_')) as letter, state, subject, text, html
  from mail order by at desc, id desc limit 100`);

@Resolver(() => MailType)
export class MailboxResolver {
  @Query(() => [MailType], { nullable: true, description: 'The 100 latest letters of this demonstration, newest first; null outside the demonstration.' })
  mailbox(@Ctx() scope: Scope): Promise<MailType[]> | null {
    // Letters carry the keys to accounts: outside the demonstration nobody reads them here.
    return scope.isDemo ? scope.db.query<MailType>(LATEST_MAILS) : null;
  }
}
