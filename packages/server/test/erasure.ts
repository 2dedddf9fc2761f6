import { dataOf, type TestServer } from './kit.ts';
import type { Person } from './makers.ts';

export type Subject = { kind: 'PERSON' | 'TRAVELLER' | 'CREW'; id: string };

const EFFECT = 'query ($subject: DataSubjectInput!) { erasureEffect(subject: $subject) { fingerprint onlyOwnerOf holdsRoles lines { what { es } does rows until why { es } } } }';
export const ERASE = 'mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { __typename ... on OnlyOwner { agencies } ... on StillNeeded { until } ... on Problem { message } } }';

/** What erasing somebody would do, as who asks sees it. */
export const effectOn = async (server: TestServer, who: Person, subject: Subject) => dataOf<any>(await server.as(who).execute(EFFECT, { subject })).erasureEffect;

/** Erases somebody as the effect says at this moment; answers what came of it. */
export async function eraseSubject(server: TestServer, who: Person, subject: Subject, wish: { reason?: string; fingerprint?: string } = {}): Promise<{ __typename: string } & Record<string, any>> {
  const fingerprint = wish.fingerprint ?? (await effectOn(server, who, subject)).fingerprint;
  return dataOf<any>(await server.as(who).execute(ERASE, { input: { subject, fingerprint, reason: wish.reason ?? 'Lo pidió por escrito' } })).erasePersonalData;
}
