import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { SentFact } from './fact.rules.ts';
import { nounTables } from './noun.ts';
import { alongTheWay } from './trek-way.rules.ts';
import { markFact, writeFact } from './write-facts.ts';

/** What a trek names and what its stages name, in order. */
type Ways = Record<'communities' | 'conservationAreas', { ofTrek: string[]; ofStages: string[] }>;

const WAYS = sql('ways-of-trek', `
select array(select community_id::text from trek_community where trek_id = $1 order by position) as "trekCommunities",
       array(select conservation_area_id::text from trek_area where trek_id = $1 order by position) as "trekAreas",
       array(select l.community_id::text from stage s join stage_community l on l.stage_id = s.id where s.trek_id = $1 order by s.day, l.position) as "stageCommunities",
       array(select l.conservation_area_id::text from stage s join stage_area l on l.stage_id = s.id where s.trek_id = $1 order by s.day, l.position) as "stageAreas"`);

/** How the trek and its stages name communities and areas now. */
export async function waysOf(db: Db, trekId: string): Promise<Ways> {
  const [row] = await db.query<Record<'trekCommunities' | 'trekAreas' | 'stageCommunities' | 'stageAreas', string[]>>(WAYS, [trekId]);
  return { communities: { ofTrek: row!.trekCommunities, ofStages: row!.stageCommunities }, conservationAreas: { ofTrek: row!.trekAreas, ofStages: row!.stageAreas } };
}

/** After a stage's communities or areas were written: the trek names them in the order in which one meets them, on the same grounds. */
export async function followStage(inside: Scope, trekId: string, before: Ways, sent: readonly { fact: SentFact }[]): Promise<void> {
  const after = await waysOf(inside.db, trekId);
  for (const { fact } of sent) {
    if (fact.field !== 'communities' && fact.field !== 'conservationAreas') continue;
    const field = nounTables.TREK.fields.find(({ name }) => name === fact.field)!;
    const values = alongTheWay(before[fact.field].ofTrek, before[fact.field].ofStages, after[fact.field].ofStages);
    await writeFact(inside.db, nounTables.TREK, trekId, field, values);
    await markFact(inside, nounTables.TREK, trekId, { ...fact, values });
  }
}
