import { type Audience, members, nobody, season, signedIn, staff } from './askers.ts';
import type { MutationRule } from './rule.ts';

/** For an agency, by its id: the network's staff know that it exists. */
const forAgency = (may: Audience, more: Partial<MutationRule> = {}): MutationRule => ({ may, knows: members + staff, ...more });
/** With a thing of the season that an agency has: staff who run the season see it, certifiers do not. */
const ofSeason = (may: Audience, more: Partial<MutationRule> = {}): MutationRule => ({ may, knows: members + season, ...more });
/** With a certification file: members and all staff see it. */
const ofFile = (may: Audience, more: Partial<MutationRule> = {}): MutationRule => ({ may, knows: members + staff, ...more });
/** Of the network, which everybody knows to exist. */
const ofNetwork = (may: Audience, more: Partial<MutationRule> = {}): MutationRule => ({ may, knows: signedIn, ...more });
/** For oneself. */
const ofOneself: MutationRule = { may: signedIn, knows: nobody };

/** THE list of who may change what. A mutation without its line fails the test by its name. */
export const mutationRules: Record<string, MutationRule> = {
  foundAgency: ofOneself, setLanguage: ofOneself, changeName: ofOneself,
  // Agencies.
  createItinerary: forAgency('OB'), saveItinerary: ofSeason('OB'), makeQuote: forAgency('OB', { input: ({ departureId, ...ids }) => ({ departureIds: [departureId], party: ids.party }) }),
  holdSpots: forAgency('OB'), holdItinerary: ofSeason('OB'), joinWaitingList: forAgency('OB'), withdrawWaiting: ofSeason('OB'),
  confirmReservation: ofSeason('OB'), releaseHold: ofSeason('OB'), cancelReservation: ofSeason('OB'), extendHold: ofSeason('OB'), holdAgain: ofSeason('OB'),
  enterManifest: ofSeason('OB'), quoteAmendment: ofSeason('OB'), amendReservation: ofSeason('OB'),
  // Certification.
  startCertification: forAgency('O'), answerChecklist: ofFile('O'), submitCertification: ofFile('O'), removeDocument: ofFile('O'), setDocumentDates: ofFile('O'), appealDecision: ofFile('O'), withdrawAppeal: ofFile('O'),
  commentOnCertification: ofFile('OC'),
  takeCertification: ofFile('C'), assignCertification: ofFile('C'), setCertificationDue: ofFile('C'), markLine: ofFile('C', { input: ({ itemSlug }) => ({ itemSlug }) }), requestChanges: ofFile('C'),
  proposeRejection: ofFile('C'), confirmRejection: ofFile('C'), declineProposal: ofFile('C'), withdrawProposal: ofFile('C'), approveCertification: ofFile('C'),
  proposeSuspension: ofFile('C'), proposeRevocation: ofFile('C'), confirmSuspension: ofFile('C', { input: ({ suspendId }) => ({ proposalId: suspendId }) }), confirmRevocation: ofFile('C', { input: ({ revokeId }) => ({ proposalId: revokeId }) }), reinstateCertification: ofFile('C'), decideAppeal: ofFile('C'),
  changeCertificateKey: ofNetwork('A'),
  // The season.
  acceptRequest: ofNetwork('S'), rejectRequest: ofNetwork('S'), openDeparture: ofNetwork('S'), holdKeptShare: ofNetwork('S'),
  changeSeason: ofNetwork('S', { input: ({ capId }) => ({ change: { endAgencyCap: capId } }) }),
  saveDepartureRule: ofNetwork('S'), changeDepartureRule: ofNetwork('S'), endDepartureRule: ofNetwork('S'), changeDepartures: ofNetwork('S', { input: ({ departureId }) => ({ change: { departureIds: [departureId], step: 'CLOSE' } }) }),
  addCrewMember: ofNetwork('S'), endCrewMember: ofNetwork('S'), assignCrew: ofNetwork('S'), setGuideRatio: ofNetwork('S'),
  makeClosure: ofNetwork('S', { input: ({ areaId }) => ({ closure: { kind: 'AREA', targetId: areaId, firstDate: '2040-01-01', lastDate: '2040-01-01' } }) }), liftClosure: ofNetwork('S'), creditClosure: ofNetwork('S'), cancelDeparture: ofNetwork('S'), cancelDepartures: ofNetwork('S', { input: ({ departureId }) => ({ departureIds: [departureId] }) }),
  // Money.
  setRate: ofNetwork('M'), withdrawRate: ofNetwork('M'), addSeason: ofNetwork('M'), setPaymentTerms: ofNetwork('M'), withdrawPaymentTerms: ofNetwork('M'), setCancellationPolicy: ofNetwork('M'),
  recordPayment: ofNetwork('M', { input: () => ({ receivedOn: '2026-01-02' }) }), recordRefund: ofNetwork('M', { input: () => ({ receivedOn: '2026-01-02' }) }), reversePayment: ofNetwork('M'),
  // The catalogue.
  editFacts: ofNetwork('SA', { input: ({ trekId }) => ({ id: trekId, noun: 'TREK' }) }), addToCatalogue: ofNetwork('SA'), editFigure: ofNetwork('SA', { input: ({ figureKey }) => ({ key: figureKey }) }), removeTrack: ofNetwork('SA', { once: true }),
  removeFromCatalogue: ofNetwork('SA', { input: ({ trekId }) => ({ id: trekId, noun: 'TREK' }) }), editCatalogueText: ofNetwork('SA', { input: ({ trekId }) => ({ id: `TREK/NAME/${trekId}` }) }),
  // The trail, and what is kept of people.
  checkAuditTrail: ofNetwork('A'),
  exportPersonalData: { may: 'OBA', knows: nobody, input: ({ travellerId }) => ({ subject: { kind: 'TRAVELLER', id: travellerId } }) },
  erasePersonalData: { may: 'OBA', knows: nobody, input: ({ travellerId }) => ({ subject: { kind: 'TRAVELLER', id: travellerId } }) },
  // People; whoever is taken out or leaves can do nothing after it, so these come last.
  makeFirstAdministrator: { may: nobody, knows: nobody, bySecret: true }, endSessions: ofOneself,
  // Nobody here has the letter with the link.
  acceptInvitation: { may: nobody, knows: nobody },
  // The session is somebody else's.
  endSession: { may: nobody, knows: nobody },
  inviteToAgency: forAgency('O', { input: () => ({ email: 'invitada@example.org' }) }), inviteToNetwork: ofNetwork('A', { input: () => ({ email: 'invitada@example.org' }) }),
  withdrawInvitation: { may: 'O', knows: 'BFR' },
  changeMemberRole: forAgency('O', { input: () => ({ role: 'BOOKER' }) }), setNetworkRoles: ofNetwork('A', { input: ({ financeId }) => ({ personId: financeId, roles: ['FINANCE'] }) }),
  handOver: forAgency('OB'), removeMember: forAgency('O', { input: ({ spareId }) => ({ personId: spareId }) }), leaveAgency: forAgency(members),
};
