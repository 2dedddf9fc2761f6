import { type Db, sql } from '#db/statement';

const CHOICES = sql('catalogue-choices', `
select 'DISTRICT' as of, id::text as value, name || ', ' || province as name from district union all select 'SERVICE_NAME', slug, name_es from community_service_name order by 1, 3`);

/** Districts and kinds of services. */
export const findChoices = (db: Db) => db.query<{ of: string; value: string; name: string }>(CHOICES);
