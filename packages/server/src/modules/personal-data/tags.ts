import type { TableTag } from './tags.type.ts';

const named = (columns: string): TableTag => ({ plain: columns });

/**
 * THE list of what is kept: every table of the database (schemas public and auth) and every column of it. A column that is not named here
 * fails a test by its name. Export, erasure, the nightly erasing and the privacy page are made from this list alone.
 * A new table: add its line; `personal` by groups.ts, who did it as `acts`, what they wrote as `words`, all else as `plain`.
 */
export const tags: Record<string, TableTag> = {
  // People and their accounts.
  'public.person': { plain: 'id origin created_at erased_at', personal: { personIdentity: 'name language', personContact: 'email' }, own: { of: 'PERSON', by: [{ column: 'id', as: 'text' }] } },
  'public.network_role': { personal: { personRoles: 'person_id role' }, own: { of: 'PERSON', by: [{ column: 'person_id', as: 'text' }] } },
  'public.membership': { plain: 'agency_id', personal: { personRoles: 'person_id role created_at' }, own: { of: 'PERSON', by: [{ column: 'person_id', as: 'text' }] } },
  'auth.user': { personal: { personAccount: 'id name email emailVerified image createdAt updatedAt twoFactorEnabled' }, own: { of: 'PERSON', by: [{ column: 'id', as: 'text' }] } },
  'auth.session': { plain: 'id', personal: { personSessions: 'expiresAt createdAt updatedAt ipAddress userAgent userId', personSecret: 'token' }, own: { of: 'PERSON', by: [{ column: 'userId', as: 'text' }] }, forgotten: [{ kept: 'sessions' }] },
  'auth.account': {
    plain: 'id', personal: { personAccount: 'providerId userId scope createdAt updatedAt', personSecret: 'accountId accessToken refreshToken idToken accessTokenExpiresAt refreshTokenExpiresAt password' },
    own: { of: 'PERSON', by: [{ column: 'userId', as: 'text' }] },
  },
  'auth.former_email': { plain: 'id', personal: { personFormerContact: 'user_id email left_at' }, own: { of: 'PERSON', by: [{ column: 'user_id', as: 'text' }] }, forgotten: [{ kept: 'letters' }] },
  'auth.verification': {
    plain: 'id', personal: { personLinks: 'identifier value expiresAt createdAt updatedAt' },
    own: { of: 'PERSON', by: [{ column: 'value', as: 'text' }, { column: 'identifier', as: 'email' }] }, forgotten: [{ kept: 'links' }],
  },
  'auth.twoFactor': { plain: 'id', personal: { personAccount: 'userId verified failedVerificationCount lockedUntil', personSecret: 'secret backupCodes' }, own: { of: 'PERSON', by: [{ column: 'userId', as: 'text' }] } },
  'auth.code_attempt': { personal: { personAttempts: 'user_id at', personSecret: 'code' }, own: { of: 'PERSON', by: [{ column: 'user_id', as: 'text' }] }, forgotten: [{ kept: 'addresses' }] },
  'public.invitation': {
    plain: 'id agency_id token_hash ended_as', acts: 'invited_by accepted_by', personal: { personInvitations: 'email role network_roles invited_at expires_at ended_at' },
    own: { of: 'PERSON', by: [{ column: 'email', as: 'email' }] }, forgotten: [{ kept: 'invitations' }],
  },
  'auth.rateLimit': { plain: 'id count lastRequest', personal: { networkAddresses: 'key' }, forgotten: [{ kept: 'addresses' }] },
  'public.mail': {
    plain: 'id at outbox_id letter language state attempts next_attempt_at last_error sent_at', personal: { personLetters: 'recipient subject text html' },
    own: { of: 'PERSON', by: [{ column: 'recipient', as: 'email' }] }, forgotten: [{ kept: 'letters' }],
  },
  'public.kept_key': { plain: 'hash outcome answer created_at', personal: { personKeys: 'owner key' }, own: { of: 'PERSON', by: [{ column: 'owner', as: 'keyOwner' }] }, forgotten: [{ kept: 'keys' }] },
  // Before and after hold what changed and never who: keys, states, numbers, and of certification files the answers and notes that decided. Words go with who wrote them
  // (docs/decisions/0028); their digests stay.
  'public.audit_entry': {
    plain: 'id at actor_agency_id via action object_type object_id xid reason_salt values_salt reason_digest values_digest forgotten_by', acts: 'actor_id',
    said: { reason: 'actor_id', before: 'actor_id', after: 'actor_id' }, saidWhere: { before: 'audit_carries_words(action)', after: 'audit_carries_words(action)' },
  },
  'public.audit_seal': named('number from_xid until_xid entries digest sealed_at'),
  'public.audit_check': named('id at seals entries head broken_number'),
  'public.outbox': { plain: 'id kind object_id facts created_at done_at done_effects attempts next_attempt_at last_error', forgotten: [{ kept: 'events' }] },

  // Travellers, and what agencies write about their clients. In charge stays whoever it was, as a key: emptied it would give the work back, unasked, to whoever began it.
  'public.traveller': {
    plain: 'id reservation_id position papers_erased_at',
    personal: {
      travellerIdentity: 'first_names last_names nationality birth_date sex rate_class age_class', travellerDocument: 'document_type document_number',
      travellerHealth: 'diet medical_note', travellerContact: 'emergency_contact',
    },
    own: { of: 'TRAVELLER', by: [{ column: 'id', as: 'uuid' }] },
    forgotten: [{ kept: 'papers', columns: 'document_number diet medical_note emergency_contact' }, { kept: 'names' }],
  },
  'public.itinerary': {
    plain: 'id code agency_id start_date day_count state version party people created_at updated_at', acts: 'created_by updated_by in_charge_id', personal: { clientNotes: 'title client_name' },
    forgotten: [{ kept: 'clients', columns: 'title client_name' }],
  },
  'public.itinerary_item': { plain: 'id itinerary_id day position kind departure_id', personal: { clientNotes: 'text' }, forgotten: [{ kept: 'clients', columns: 'text' }] },
  'public.reservation': {
    plain: `id code hold_id departure_id agency_id itinerary_id state people party held_at expires_at confirmed_at ended_at naming_deadline version follows_id from_share priced_on priced_at
      accepted_at extended_from payment_terms cancellation_tiers ended_by manifest_version replaced names_reminded extended_correction`,
    acts: 'held_by in_charge_id', words: { end_reason: 'held_by' }, personal: { clientNotes: 'reference' }, forgotten: [{ kept: 'clients', columns: 'reference' }],
  },
  'public.waiting_entry': {
    plain: 'id code agency_id trek_id first_date last_date people at_least party deadline state joined_at hold_id offered_at ended_at', acts: 'joined_by in_charge_id', personal: { clientNotes: 'reference' },
    forgotten: [{ kept: 'clients', columns: 'reference' }],
  },
  'public.reservation_line': named('reservation_id position kind conservation_area_id rate_class age_class quantity currency unit total rate_id origin departure_id added_at'),
  'public.claim': named('date resource_id reservation_id quantity until'),
  // leaving: keys of travellers, who are named nowhere here.
  'public.amendment_quote': { plain: 'id reservation_id version manifest_version departure_id party people leaving lines tier_days created_at valid_until', acts: 'created_by', forgotten: [{ kept: 'quotes' }] },
  'public.quote': { plain: 'id agency_id itinerary_id departure_ids party people lines priced_at valid_until created_at', acts: 'created_by', forgotten: [{ kept: 'quotes' }] },
  'public.payment': { plain: 'id reservation_id kind reverses_id currency amount method received_on recorded_at origin', acts: 'recorded_by', words: { reference: 'recorded_by', reason: 'recorded_by' } },
  'public.payment_reminder': named('reservation_id due_on reminded_at'),

  // Agencies and their files.
  'public.agency': { plain: 'id slug origin source_ids created_at', personal: { agencyRecord: 'trade_name legal_name ruc' } },
  'public.certification': {
    plain: 'id code agency_id state follows_id created_at submitted_at decided_at valid_from valid_until due_on decided_until limiting_item_id suspended_until',
    acts: 'created_by submitted_by decided_by', duties: 'assignee_id', words: { decision_reason: 'decided_by', conditions: 'decided_by' },
  },
  'public.certification_line': { plain: 'certification_id checklist_item_id valid_until updated_at', acts: 'updated_by', words: { answer: 'updated_by' } },
  'public.certification_preparer': { plain: 'certification_id', acts: 'person_id' },
  'public.certification_mark': { plain: 'certification_id checklist_item_id mark marked_at', acts: 'marked_by', words: { note: 'marked_by' } },
  'public.certification_comment': { plain: 'id certification_id checklist_item_id side is_internal written_at', acts: 'written_by', words: { body: 'written_by' } },
  'public.certification_proposal': { plain: 'id certification_id kind until proposed_at outcome ended_at', acts: 'proposed_by ended_by', words: { reason: 'proposed_by', outcome_reason: 'ended_by' } },
  'public.certification_appeal': { plain: 'id certification_id proposal_id against made_at outcome decided_at opened_id', acts: 'made_by decided_by', words: { reason: 'made_by', outcome_reason: 'decided_by' } },
  'public.certification_reminder': named('certification_id days_before reminded_at'),
  'public.certificate_key': named('id kid public_jwk private_jwk made_at retired_at'),
  'public.certificate': named('id number certification_id agency_id key_id issued_at valid_from valid_until jws'),
  'public.document': { plain: 'id certification_id checklist_item_id created_at removed_at', acts: 'created_by removed_by' },
  'public.document_version': {
    plain: 'id document_id version media_type bytes sha256 width height issued_on valid_until carried_from_id uploaded_at erased_at', acts: 'uploaded_by',
    personal: { agencyPapers: 'file_name stored_as thumbnail_as' }, forgotten: [{ kept: 'evidence', columns: 'file_name stored_as thumbnail_as' }],
  },

  // The season: departures, capacity, crews, closures, rates.
  'public.crew_member': {
    plain: 'id role origin created_at ended_at', acts: 'created_by', personal: { crewIdentity: 'name' }, own: { of: 'CREW', by: [{ column: 'id', as: 'uuid' }] },
    forgotten: [{ kept: 'crew', columns: 'name' }],
  },
  'public.crew_claim': { personal: { crewDuties: 'date crew_member_id departure_id' }, own: { of: 'CREW', by: [{ column: 'crew_member_id', as: 'uuid' }] } },
  'public.guide_ratio': { plain: 'id trek_id travellers origin set_at', acts: 'set_by', words: { reason: 'set_by' } },
  'public.closure': {
    plain: 'id kind stage_id place_id conservation_area_id first_date last_date source_text source_url origin created_at lifted_at credited_at', acts: 'created_by lifted_by',
    words: { reason: 'created_by', lift_reason: 'lifted_by' },
  },
  'public.closure_day': named('closure_id date resource_id'),
  'public.departure': named('id trek_id date days state group_size needs_version group_resource_id origin created_at on_request rule_id minimum decide_by guaranteed_at was_left withdrawn'),
  'public.departure_rule': {
    plain: 'id trek_id weekdays first_date last_date left_out extra_dates group_size minimum decide_days on_request origin created_at ended_at', acts: 'created_by ended_by',
  },
  'public.departure_need': named('departure_id date resource_id'),
  'public.resource': named('id kind name trek_id conservation_area_id place_id default_limit_kind default_limit origin'),
  'public.resource_day': named('date resource_id limit_kind lim closed confirmed held next_expiry watched'),
  'public.limit_change': named('id at date resource_id limit_kind lim closed'),
  'public.kept_share': { plain: 'id resource_id first_date last_date quantity agency_id release_at created_at ended_at', acts: 'created_by', words: { reason: 'created_by' } },
  'public.agency_cap': { plain: 'id resource_id first_date last_date agency_id percent created_at ended_at', acts: 'created_by', words: { reason: 'created_by' } },
  'public.capacity_override': { plain: 'id resource_id first_date last_date agency_id lim expires_at created_at ended_at', acts: 'created_by', words: { reason: 'created_by' } },
  'public.rate': {
    plain: 'id item trek_id conservation_area_id rate_class age_class currency amount valid_from valid_until origin created_at season_id min_people withdrawn_at', acts: 'created_by withdrawn_by',
  },
  'public.season': { plain: 'id name_es name_en first_day last_day origin created_at', acts: 'created_by' },
  'public.payment_terms': { plain: 'id deposit_percent deposit_days balance_days grace_days valid_from origin created_at withdrawn_at', acts: 'created_by withdrawn_by' },
  'public.cancellation_policy': { plain: 'id valid_from tiers fee_amount fee_currency origin created_at', acts: 'created_by' },

  // The catalogue: facts about communities, areas and treks.
  'public.source': named('id title kind url version object_id dated'),
  'public.district': named('id slug name province ubigeo source_ids'),
  'public.community': named(`id slug name alternative_names kind district_id altitude_m altitude_low_m altitude_high_m latitude longitude services in_founding_text position source_ids
    confidence editors_note version`),
  'public.community_service_name': named('slug name_es name_en object_id'),
  'public.place': named('id slug name name_en kind community_id altitude_m other_altitudes_m latitude longitude confidence editors_note version'),
  'public.conservation_area': named(`id slug name owner_id district_id hectares hectares_derived instrument instrument_date recognition_year term_years is_perpetual valid_until
    among_first_eight altitude_low_m altitude_high_m latitude longitude source_ids confidence editors_note version`),
  'public.conservation_area_community': named('conservation_area_id community_id'),
  'public.trek': named('id slug name name_en kind difficulty days distance_km best_months rainy_months position source_ids confidence editors_note version retired_from'),
  'public.trek_community': named('trek_id community_id position'),
  'public.trek_area': named('trek_id conservation_area_id position'),
  'public.stage': named(`id trek_id day from_place_id to_place_id high_place_id high_point_m high_point_name_es high_point_name_en overnight_place_id lodging distance_km ascent_m
    descent_m hours_min hours_max editors_note version`),
  'public.track': { plain: 'id stage_id line profile climb length_km ascent_m descent_m highest_m points made source_text file_name sha256 origin uploaded_at', acts: 'uploaded_by' },
  'public.catalogue_fact': { plain: 'object_type object_id field source_ids confidence edited_at', acts: 'edited_by', words: { note: 'edited_by' } },
  'public.catalogue_removal': { plain: 'noun key removed_at', acts: 'removed_by' },
  'public.community_service': named('id community_id slug place_id price_class is_offered position version'),
  'public.figure': { plain: 'id key version confidence edited_at', acts: 'edited_by', words: { note: 'edited_by' } },
  'public.stage_community': named('stage_id community_id position'),
  'public.stage_area': named('stage_id conservation_area_id position'),
  'public.reported_figure': named('key position label_es label_en unit value_position value qualifier_es qualifier_en year source_ids'),
  'public.ecosystem_service': named('id slug name_es name_en text_es text_en position source_ids'),
  'public.supporter': named('id slug name alternative_name kind position source_ids'),
  'public.checklist_item': named('id slug position level title_es title_en issuer_es issuer_en instrument_es instrument_en evidence_es evidence_en renewal_es renewal_en is_required needs_valid_until source_ids'),

  // The installation itself.
  'public.installation': named('key value'),
  'public.app_clock': named('only_row shift'),
  'public.migration': named('id name executed_at'),
};
