import type { AgencyRole, NetworkRole } from '#access/viewer';

/** The people of the model: what they are, and in whose agency. The last one prepares the file and is a certifier too. */
export const cast = {
  owner: { roles: [] as NetworkRole[], member: 'OWNER' as AgencyRole | null },
  ana: { roles: ['CERTIFIER'] as NetworkRole[], member: null },
  berta: { roles: ['CERTIFIER'] as NetworkRole[], member: null },
  insider: { roles: ['CERTIFIER'] as NetworkRole[], member: 'READER' as AgencyRole | null },
  operations: { roles: ['OPERATIONS', 'ADMIN', 'FINANCE'] as NetworkRole[], member: null },
  stranger: { roles: [] as NetworkRole[], member: null },
} as const;
export type Who = keyof typeof cast;
export const everybody = Object.keys(cast) as Who[];

export const verbs = ['answer', 'submit', 'take', 'assign', 'markOk', 'markAsk', 'markRefuse', 'unmark', 'request', 'approve', 'propose', 'confirm', 'decline', 'withdraw'] as const;
export type VerbName = (typeof verbs)[number];
export type Step = { who: Who; verb: VerbName };

/** A file as the field knows it, written a second time: what the system answers must be what this says. */
export type Model = {
  state: 'DRAFT' | 'SUBMITTED' | 'IN_REVIEW' | 'INFO_REQUESTED' | 'APPROVED' | 'REJECTED';
  /** Of one required item; all others are good. */
  mark: 'OK' | 'ASK' | 'REFUSE' | null;
  assignee: Who | null;
  proposal: { by: Who; outcome: 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN' | null } | null;
};

export const begun: Model = { state: 'DRAFT', mark: null, assignee: null, proposal: null };

/** What the model expects: the name of the refusal or the code that is thrown, or the file as it stands afterwards. */
export type Expected = { refused: string } | { after: Model };

const done = (after: Model): Expected => ({ after });
const refused = (name: string): Expected => ({ refused: name });
const isCertifier = (who: Who) => cast[who].roles.includes('CERTIFIER' as never);
const waits = ({ state }: Model) => state === 'SUBMITTED' || state === 'IN_REVIEW';

/** Whoever begins to work on a file that nobody has is at it. */
const taken = (model: Model, who: Who): Model => ({ ...model, state: model.state === 'SUBMITTED' ? 'IN_REVIEW' : model.state, assignee: model.assignee ?? who });

/** What comes of a step. */
export function expected(model: Model, { who, verb }: Step): Expected {
  return verb === 'answer' || verb === 'submit' ? ofAgency(model, who, verb) : ofNetwork(model, who, verb);
}

function ofAgency(model: Model, who: Who, verb: 'answer' | 'submit'): Expected {
  if (who === 'stranger') return refused('NOT_FOUND');
  if (cast[who].member !== 'OWNER') return refused('NOT_ALLOWED');
  if (model.state !== 'DRAFT' && model.state !== 'INFO_REQUESTED') return refused('CertificationNotEditable');
  if (verb === 'answer') return done({ ...model, mark: null });
  return done({ ...model, state: model.state === 'DRAFT' ? 'SUBMITTED' : 'IN_REVIEW' });
}

function ofNetwork(model: Model, who: Who, verb: Exclude<VerbName, 'answer' | 'submit'>): Expected {
  const ofProposal = verb === 'confirm' || verb === 'decline' || verb === 'withdraw';
  if (ofProposal && !model.proposal) return refused('NOT_FOUND');
  if (who === 'stranger') return refused('NOT_FOUND');
  if (!isCertifier(who)) return refused('NOT_ALLOWED');
  if (cast[who].member) return refused('NotYoursToDecide');
  if (ofProposal) return answer(model, who, verb);
  const open = model.proposal !== null && model.proposal.outcome === null;
  switch (verb) {
    case 'take':
      if (!waits(model) && model.state !== 'INFO_REQUESTED') return refused('CertificationNotSubmitted');
      if (model.assignee && model.assignee !== who) return refused('AlreadyTaken');
      return done(taken(model, who));
    case 'assign':
      if (!waits(model) && model.state !== 'INFO_REQUESTED') return refused('CertificationNotSubmitted');
      return done({ ...model, assignee: 'berta' });
    case 'request':
      if (!waits(model)) return refused('CertificationNotSubmitted');
      if (open) return refused('ProposalOpen');
      if (model.mark !== 'ASK') return refused('NothingAsked');
      return done({ ...taken(model, who), state: 'INFO_REQUESTED' });
    case 'approve':
      if (!waits(model)) return refused('CertificationNotSubmitted');
      if (open) return refused('ProposalOpen');
      if (model.mark !== 'OK') return refused('LinesNotAccepted');
      return done({ ...model, state: 'APPROVED' });
    case 'propose':
      if (!waits(model)) return refused('CertificationNotSubmitted');
      if (open) return refused('ProposalOpen');
      return done({ ...model, proposal: { by: who, outcome: null } });
    default: {
      if (!waits(model)) return refused('CertificationNotSubmitted');
      const mark = ({ markOk: 'OK', markAsk: 'ASK', markRefuse: 'REFUSE', unmark: null } as const)[verb];
      return done(mark === model.mark ? model : { ...taken(model, who), mark });
    }
  }
}

function answer(model: Model, who: Who, verb: 'confirm' | 'decline' | 'withdraw'): Expected {
  const proposal = model.proposal!;
  if (proposal.outcome) return refused('ProposalEnded');
  if (verb === 'withdraw') return proposal.by === who ? done({ ...model, proposal: { ...proposal, outcome: 'WITHDRAWN' } }) : refused('NotYourProposal');
  if (proposal.by === who) return refused('SecondPersonNeeded');
  if (verb === 'decline') return done({ ...model, proposal: { ...proposal, outcome: 'DECLINED' } });
  return done({ ...model, state: 'REJECTED', proposal: { ...proposal, outcome: 'CONFIRMED' } });
}
