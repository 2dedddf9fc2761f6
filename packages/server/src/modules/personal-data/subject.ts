import { NotFound } from '#access/errors';
import { mayForAgency, mayForNetwork, requireViewer } from '#access/grants';
import type { Viewer } from '#access/viewer';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { ERASED_NAME } from './erased.ts';
import type { Askable } from './groups.ts';

/** Whom somebody asks for: by the key of one of their rows. */
export type SubjectKey = { kind: Askable; id: string };

/** Whose data it is about: every key and every address they are found by. */
export type SubjectFound = SubjectKey & { name: string; ids: string[]; emails: string[] };

// One person travels more than once: the same document, whoever entered it. Without a number only the row itself is known to be theirs.
const TRAVELLER = sql('subject-traveller', `
select t.id, t.first_names || ' ' || t.last_names as name, r.agency_id as "agencyId"
  from traveller x join traveller t on t.id = x.id
    or (x.document_number <> '' and t.papers_erased_at is null and upper(t.document_number) = upper(x.document_number) and t.document_type = x.document_type
        and (x.document_type in ('DNI', 'CE') or t.nationality = x.nationality))
  join reservation r on r.id = t.reservation_id where x.id = $1 order by t.id <> x.id, t.id`);
// Letters to an address they had before are theirs too, unless it has become somebody else's.
const PERSON = sql('subject-person', `
select p.id, p.name, array(select lower(p.email) union select lower(f.email) from auth.former_email f
  where f.user_id = p.id and not exists (select from person o where lower(o.email) = lower(f.email) and o.id <> p.id)) as emails
  from person p where p.id = $1 and p.erased_at is null`);
const CREW = sql('subject-crew', `select id, name from crew_member where id = $1 and name <> '${ERASED_NAME}'`);

/** The network's administrators look after everybody's data; an agency after that of the travellers it entered; each person after their own. */
const handles = (viewer: Viewer): boolean => mayForNetwork(viewer, 'handlePersonalData');

/** The person, traveller or member of a crew, if the viewer may have their data; null when there is none or they may not. */
export async function findSubject(scope: Scope, { kind, id }: SubjectKey): Promise<SubjectFound | null> {
  const { viewer, db } = scope;
  if (!viewer || !isUuid(id)) return null;
  if (kind === 'TRAVELLER') {
    const rows = await db.query<{ id: string; name: string; agencyId: string }>(TRAVELLER, [id]);
    const own = handles(viewer) ? rows : rows.filter(({ agencyId }) => mayForAgency(viewer, 'seeTravellers', agencyId));
    return own[0]?.id === id ? { kind, id, name: own[0].name, ids: own.map((row) => row.id), emails: [] } : null;
  }
  if (kind === 'PERSON') {
    if (id !== viewer.personId && !handles(viewer)) return null;
    const [person] = await db.query<{ id: string; name: string; emails: string[] }>(PERSON, [id]);
    return person ? { kind, id, name: person.name, ids: [id], emails: person.emails } : null;
  }
  const [member] = handles(viewer) ? await db.query<{ id: string; name: string }>(CREW, [id]) : [];
  return member ? { kind, id, name: member.name, ids: [id], emails: [] } : null;
}

/** The same; throws NotSignedIn, and NotFound where there is nobody for the viewer. */
export async function getSubject(scope: Scope, key: SubjectKey): Promise<SubjectFound> {
  requireViewer(scope.viewer);
  const subject = await findSubject(scope, key);
  if (!subject) throw new NotFound();
  return subject;
}
