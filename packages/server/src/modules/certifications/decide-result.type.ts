import { createUnionType } from 'type-graphql';
import { memberOf } from '#graphql/problem';
import { CertificationNotSubmittedType, EvidenceLapsedType, LinesNotAcceptedType, NotYoursToDecideType, ValidityInvalidType } from './decide.type.ts';
import { CertificationSuccessType } from './file.type.ts';
import { ProposalOpenType } from './proposal.type.ts';

export const DecideCertificationResult = createUnionType({
  name: 'DecideCertificationResult', description: 'What came of a decision.',
  types: () => [CertificationSuccessType, NotYoursToDecideType, CertificationNotSubmittedType, ProposalOpenType, ValidityInvalidType, LinesNotAcceptedType, EvidenceLapsedType] as const,
  resolveType: memberOf('CertificationSuccess'),
});
