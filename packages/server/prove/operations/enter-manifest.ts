import { oneIn, type Operation } from './operation.ts';

/** Names everybody of a hold. It takes no key: the whole list takes the place of what was there. */
export const enterManifest: Operation = {
  name: 'name', weight: 2, hasKey: false,
  document: `mutation ($input: EnterManifestInput!) { enterManifest(input: $input) { __typename ... on EnterManifestSuccess { reservations { id } } ... on Problem { message } } }`,
  prepare(client) {
    const about = oneIn(client, 'HELD');
    return about && { input: { reservationId: about.id, travellers: travellers(about.people) }, about };
  },
};

const travellers = (count: number) => Array.from({ length: count }, (_, i) => ({
  firstNames: `Nombre ${'ABCDEFGH'[i % 8]}`, lastNames: 'De Prueba', documentType: 'PASSPORT', documentNumber: `P${1_000_000 + i}`, nationality: 'DE', birthDate: `19${60 + i}-05-03`,
}));
