import { randomUUID } from 'node:crypto';
import { addDays } from '#lib/calendar';
import { hashOfToken } from '#lib/token';
import { submittedFile } from '../certifications.ts';
import { dayFromToday, makeDeparture, todayOf } from '../departures.ts';
import { dataOf, type TestServer } from '../kit.ts';
import { foreignAdults, makeHold } from '../reservations.ts';
import { sealTrail } from '../sealed-trail.ts';
import { resourceOf } from '../season.ts';
import { fill, join } from '../waiting.ts';
import { makeCast, type Cast } from './askers.ts';

export type World = Cast & { ids: Record<string, string> };

const traveller = {
  firstNames: 'Ana', lastNames: 'De Prueba', documentType: 'PASSPORT', documentNumber: 'P1234567', nationality: 'DE', birthDate: '1990-01-01',
  sex: 'FEMALE', diet: 'Sin gluten', medicalNote: 'Asma leve', emergencyContact: '+49 30 1234567',
};

/** One thing of each kind, of one agency, of the network, of nobody. */
export async function makeWorld(server: TestServer): Promise<World> {
  const cast = await makeCast(server);
  const { agency, people } = cast;
  const as = async (letter: keyof typeof people, document: string, variables: object) => dataOf<Record<string, any>>(await server.as(people[letter]).execute(document, variables as never));
  const mutate = (letter: keyof typeof people, name: string, input: object, answer: string) =>
    as(letter, `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${answer} } }`, { input }).then((data) => made(name, data[name]));
  const made = (name: string, answer: { __typename: string }): any => {
    if (!answer.__typename.endsWith('Success')) throw new Error(`The world could not ${name}: ${answer.__typename}`);
    return answer;
  };

  // Money first: what is priced and confirmed later goes by it.
  const key = () => randomUUID();
  const today = await todayOf(server);
  const { rows } = await server.ownerPool.query<Record<string, string>>(`select (select id from trek where slug = 'colque-cruz') as trek, (select s.id from stage s join trek t on t.id = s.trek_id where t.slug = 'colque-cruz' and s.day = 1) as stage, (select conservation_area_id from trek_area a join trek t on t.id = a.trek_id where t.slug = 'colque-cruz' limit 1) as area, (select a.slug from trek_area x join trek t on t.id = x.trek_id join conservation_area a on a.id = x.conservation_area_id where t.slug = 'colque-cruz' limit 1) as "areaSlug", (select slug from community order by slug limit 1) as "communitySlug"`);
  const seasonId = (await mutate('M', 'addSeason', { nameEs: 'Seca', nameEn: 'Dry', firstDay: '05-01', lastDay: '10-31', key: key() }, '... on SeasonSuccess { season { id } }')).season.id;
  const rate = { trekId: rows[0]!.trek, currency: 'USD', amount: 50_000, validFrom: '2020-01-01' };
  const rateId = (await mutate('M', 'setRate', { rate, reason: 'Tarifa de prueba', key: key() }, '... on RateSuccess { rate { id } }')).rate.id;
  await mutate('M', 'setRate', { rate: { conservationAreaId: rows[0]!.area, rateClass: 'FOREIGN', ageClass: 'ADULT', currency: 'PEN', amount: 6_000, validFrom: '2020-01-01' }, reason: 'Tarifa de prueba', key: key() }, '');
  const termsId = (await mutate('M', 'setPaymentTerms', { depositPercent: 30, depositDays: 5, balanceDays: 30, graceDays: 3, validFrom: today, reason: 'De prueba', key: key() }, '... on PaymentTermsSuccess { paymentTerms { id } }')).paymentTerms[0].id;
  await mutate('M', 'setCancellationPolicy', { validFrom: today, tiers: [{ daysBefore: 30, refundPercent: 80 }, { daysBefore: 7, refundPercent: 40 }, { daysBefore: 0, refundPercent: 0 }], amendmentFee: { amount: 1_000, currency: 'USD' }, reason: 'De prueba', key: key() }, '');

  const opened = (await mutate('S', 'openDeparture', { trekSlug: 'colque-cruz', date: await dayFromToday(server, 90), groupSize: 12 }, '... on OpenDepartureSuccess { departure { id date } }')).departure;
  const held = await makeHold(server, agency, { departure: opened });
  await mutate('O', 'enterManifest', { reservationId: held.id, travellers: [traveller, { ...traveller, firstNames: 'Eva', documentNumber: 'P7654321' }] }, '');
  const confirmed = await makeHold(server, agency, { departure: await makeDeparture(server, { inDays: 95 }) });
  await mutate('O', 'enterManifest', { reservationId: confirmed.id, travellers: [{ ...traveller, documentNumber: 'P3333333' }, { ...traveller, firstNames: 'Eva', documentNumber: 'P4444444' }] }, '');
  await mutate('O', 'confirmReservation', { reservationId: confirmed.id, key: key() }, '');
  const { payments } = (await mutate('M', 'recordPayment', { reservationId: confirmed.id, amount: 1_000, currency: 'USD', method: 'CASH', receivedOn: '2026-01-02', reference: 'Recibo 7', key: key() }, '... on PaymentSuccess { reservation { payments { id } } }')).reservation;
  const itineraryId = (await mutate('O', 'createItinerary', { agencyId: agency.id, title: 'Grupo de marzo', clientName: 'Familia Prueba', startDate: held.departure.date, dayCount: 8, party: foreignAdults(2), departureIds: [held.departure.id] }, '... on SaveItinerarySuccess { itinerary { id } }')).itinerary.id;
  await server.ownerPool.query(`update reservation set itinerary_id = $2, reference = 'Referencia De Prueba' where id = $1`, [confirmed.id, itineraryId]);
  const quoteId = (await mutate('O', 'makeQuote', { agencyId: agency.id, itineraryId, key: key() }, '... on MakeQuoteSuccess { quote { id } }')).quote.id;
  const amendmentQuoteId = (await mutate('O', 'quoteAmendment', { reservationId: confirmed.id, change: { party: foreignAdults(3) } }, '... on QuoteAmendmentSuccess { quote { id } }')).quote.id;

  const full = await makeDeparture(server, { groupSize: 2, inDays: 120 });
  await fill(server, agency, full, 2);
  await makeDeparture(server, { inDays: 121 });
  const waiting = await join(server, agency, { from: full.date, to: full.date, people: 2 });
  await server.ownerPool.query(`update waiting_entry set reference = 'Referencia De Prueba' where id = $1`, [waiting.id]);
  const requested = await makeDeparture(server, { inDays: 140 });
  await server.ownerPool.query('update departure set on_request = true where id = $1', [requested.id]);
  await makeHold(server, agency, { departure: requested });
  const certificationId = await submittedFile(server, agency);
  // Somebody bears the same name.
  await server.ownerPool.query('update agency set legal_name = (select legal_name from agency where id = $2) where id = $1', [(await server.makeAgency({ certified: false })).id, agency.id]);

  // The season.
  const resourceId = await resourceOf(server, 'GROUP', 'colque-cruz');
  const crewMemberId = (await mutate('S', 'addCrewMember', { name: 'Guía Modelo', role: 'GUIDE', key: key() }, '... on AddCrewMemberSuccess { member { id } }')).member.id;
  const row = async (table: string, columns: string) => (await server.ownerPool.query(`insert into ${table} ${columns} returning id`)).rows[0].id as string;
  const days = `'${held.departure.date}', '${held.departure.date}'`;
  const by = `'${people.S!.id}'`;
  const shareId = await row('kept_share', `(resource_id, first_date, last_date, quantity, agency_id, release_at, reason, created_by) values (${resourceId}, ${days}, 1, '${agency.id}', app_now() + interval '20 days', 'De prueba', ${by})`);
  const capId = await row('agency_cap', `(resource_id, first_date, last_date, agency_id, percent, reason, created_by) values (${resourceId}, ${days}, null, 80, 'De prueba', ${by})`);
  const overrideId = await row('capacity_override', `(resource_id, first_date, last_date, agency_id, lim, expires_at, reason, created_by) values (${resourceId}, ${days}, '${agency.id}', 14, app_now() + interval '20 days', 'De prueba', ${by})`);
  const closure = { kind: 'AREA', targetId: rows[0]!.area, firstDate: held.departure.date, lastDate: addDays(held.departure.date, 3) };
  const { closureImpact } = await as('S', 'query ($closure: ClosureChangeInput!) { closureImpact(closure: $closure) { ... on SeasonImpactSuccess { impact { fingerprint } } } }', { closure });
  const closureId = (await mutate('S', 'makeClosure', { closure, fingerprint: closureImpact.impact.fingerprint, reason: 'De prueba', sourceText: 'La comunidad', key: key() }, '... on ClosureSuccess { closure { id } }')).closure.id;
  await server.ownerPool.query(`insert into crew_claim (date, crew_member_id, departure_id) values ('${held.departure.date}', $1, $2)`, [crewMemberId, held.departure.id]);
  // Somebody else goes with another departure on that day.
  const elsewhereId = await row('crew_member', `(name, role, origin, created_by) values ('Otra Persona', 'MULETEER', 'NETWORK', ${by})`);
  await server.ownerPool.query(`insert into crew_claim (date, crew_member_id, departure_id) values ('${held.departure.date}', $1, $2)`, [elsewhereId, full.id]);
  await server.ownerPool.query(`insert into guide_ratio (travellers, origin, reason, set_by) values (8, 'NETWORK', 'De prueba', ${by})`);

  const idOf = (letter: keyof typeof people) => people[letter]!.id;
  // What a review leaves in a file that waits for it.
  const item = (await server.ownerPool.query(`select id, slug from checklist_item where is_required order by position limit 1`)).rows[0];
  await server.ownerPool.query('update certification set assignee_id = $2, due_on = lima_today() + 9 where id = $1', [certificationId, idOf('C')]);
  await server.ownerPool.query(`insert into certification_mark (certification_id, checklist_item_id, mark, note, marked_at, marked_by) values ($1, $2, 'ASK', 'Falta la fecha', app_now(), $3)`, [certificationId, item.id, idOf('C')]);
  await server.ownerPool.query(`insert into certification_comment (certification_id, checklist_item_id, body, side, is_internal, written_at, written_by)
    select $1, x.item, 'De prueba', 'NETWORK', x.internal, app_now(), $3 from (values (null::uuid, true), (null, false), ($2::uuid, true), ($2, false)) x(item, internal)`, [certificationId, item.id, idOf('C')]);
  const proposalId = await row('certification_proposal', `(certification_id, kind, reason, proposed_at, proposed_by) values ('${certificationId}', 'REJECT', 'De prueba', app_now(), '${idOf('C')}')`);
  const appealId = await row('certification_appeal', `(certification_id, against, reason, made_at, made_by) values ('${certificationId}', 'REJECTED', 'De prueba', app_now(), '${idOf('O')}')`);
  const documentId = await row('document', `(certification_id, checklist_item_id, created_by) values ('${certificationId}', '${item.id}', '${idOf('O')}')`);
  await row('document_version', `(document_id, version, file_name, media_type, bytes, sha256, stored_as, thumbnail_as, width, height, issued_on, valid_until, uploaded_by)
    values ('${documentId}', 1, 'prueba.pdf', 'application/pdf', 10, '${'a'.repeat(64)}', 'x', 'y', 1, 1, '2026-01-01', '2027-01-01', '${idOf('O')}')`);
  const approvedId = (await server.ownerPool.query(`select id from certification where agency_id = $1 and state = 'APPROVED'`, [agency.id])).rows[0].id;
  const suspendId = await row('certification_proposal', `(certification_id, kind, reason, proposed_at, proposed_by) values ('${approvedId}', 'SUSPEND', 'De prueba', app_now(), '${idOf('C')}')`);
  const revokeId = await row('certification_proposal', `(certification_id, kind, reason, proposed_at, proposed_by, outcome, ended_at, ended_by) values ('${approvedId}', 'REVOKE', 'De prueba', app_now(), '${idOf('C')}', 'WITHDRAWN', app_now(), '${idOf('C')}')`);
  const trackId = await row('track', `(stage_id, line, length_km, points, made, source_text, file_name, sha256, origin, uploaded_at, uploaded_by) values ('${rows[0]!.stage}', '[[-13, -72], [-13.1, -72]]', 11, 2, 'DRAWN', 'De prueba', 'x.gpx', '${'a'.repeat(64)}', 'NETWORK', app_now(), ${by})`);
  await server.ownerPool.query(`insert into catalogue_fact (object_type, object_id, field, source_ids, edited_at, edited_by) select 'Trek', $1, 'days', source_ids, app_now(), ${by} from trek where id = $1`, [rows[0]!.trek]);
  await server.ownerPool.query('update place set name_en = null where id = (select id from place order by slug limit 1)');
  const { key: figureKey, id: figureId } = (await server.ownerPool.query('select key, id from figure order by key limit 1')).rows[0];
  const keyId = await row('certificate_key', `(kid, public_jwk, private_jwk, made_at, retired_at) values ('de-prueba', '{}', '{}', app_now(), app_now())`);
  await row('certificate', `(number, certification_id, agency_id, key_id, issued_at, valid_from, valid_until, jws) values ('VT-2026-0999', '${approvedId}', '${agency.id}', '${keyId}', app_now(), lima_today(), lima_today() + 300, 'x')`);
  const token = 'enlace-de-prueba-0123456789abcdef01234567';
  const invitation = (columns: string, values: string) => row('invitation', `(id, email, invited_by, invited_at, expires_at, ${columns}) values (uuidv7(), 'invitada.${randomUUID()}@example.org', '${idOf('O')}', app_now(), app_now() + interval '5 days', ${values})`);
  const invitationId = await invitation('agency_id, role, token_hash', `'${agency.id}', 'READER', '${hashOfToken(token)}'`);
  await invitation('network_roles', `'{FINANCE}'`);
  const travellerId = (await server.ownerPool.query('select id from traveller where reservation_id = $1 order by position limit 1', [held.id])).rows[0].id;
  const sessionId = await row('auth."session"', `(id, token, "userId", "expiresAt", "updatedAt") values ('${randomUUID()}', '${randomUUID()}', '${cast.spare.id}', now() + interval '1 day', now())`);
  const ruleId = await row('departure_rule', `(trek_id, weekdays, first_date, last_date, group_size, minimum, decide_days, origin, created_at, created_by) values ('${rows[0]!.trek}', '{1}', lima_today(), lima_today() + 30, 12, 4, 7, 'NETWORK', app_now(), ${by})`);
  await server.ownerPool.query('update departure set minimum = 4, decide_by = lima_today() + 3 where id = $1', [held.departure.id]);
  await server.ownerPool.query(`insert into audit_entry (at, actor_id, via, action, object_type, object_id, after) values (app_now(), $1, 'api', 'found-agency', 'Agency', $2, '{"origin": "NETWORK"}')`, [people.O!.id, agency.id]);
  await server.ownerPool.query(`insert into mail (recipient, subject, text, html, letter, language, state) values ('de.prueba@example.org', 'De prueba', 'De prueba', '<p>De prueba</p>', 'verification', 'es', 'SHOWN')`);

  await sealTrail(server);
  await server.ownerPool.query(`insert into audit_check (at, seals, entries, head, broken_number) select app_now(), number, entries, digest, null from audit_seal order by number desc limit 1`);

  return {
    ...cast,
    ids: {
      agencyId: agency.id, reservationId: held.id, code: held.code, confirmedId: confirmed.id, confirmedCode: confirmed.code, departureId: held.departure.id, fullId: full.id, date: held.departure.date,
      itineraryId, quoteId: amendmentQuoteId, priceQuoteId: quoteId, certificationId, entryId: waiting.id, entryCode: waiting.code, closureId, crewMemberId, paymentId: payments[0].id, rateId, termsId, shareId, capId,
      overrideId, resourceId, targetId: rows[0]!.area!, areaId: rows[0]!.area!, trekId: rows[0]!.trek!, seasonId, trekSlug: 'colque-cruz', areaSlug: rows[0]!.areaSlug!, communitySlug: rows[0]!.communitySlug!, personId: people.B!.id, spareId: cast.spare.id, from: people.B!.id, to: people.O!.id, itemSlug: item.slug, proposalId, appealId, documentId, approvedId, token, invitationId,
      travellerId, sessionId, ruleId, trackId, suspendId, revokeId, figureKey, figureId, financeId: idOf('M'), calendarFrom: addDays(held.departure.date, -3), seasonEnd: addDays(today, 200), stageId: rows[0]!.stage!, today,
    },
  };
}
