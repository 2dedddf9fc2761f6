import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { EnterManifest, EnterManifestVariables } from '@/graphql/__generated__/documents.ts';
import type { TravellerInput } from '@/graphql/__generated__/schema.ts';

const ENTER: TypedDocumentNode<EnterManifest, EnterManifestVariables> = gql`
  mutation EnterManifest($input: EnterManifestInput!) {
    enterManifest(input: $input) {
      ... on EnterManifestSuccess {
        reservations {
          id
          named
          manifestVersion
          replacements {
            most
            used
            until
          }
          travellers {
            id
            position
            firstNames
            lastNames
            documentType
            documentNumber
            nationality
            birthDate
            sex
            diet
            medicalNote
            emergencyContact
            rateClass
            ageClass
          }
          history {
            id
            at
            actor
            via
            action
            reason
            changes {
              field
              before
              after
            }
          }
        }
      }
      ... on ManifestInvalid {
        faults {
          row
          field
          fault
        }
      }
      ... on ReservationNotEditable {
        state
      }
      ... on ManifestStale {
        reservation {
          id
          named
          manifestVersion
          travellers {
            id
            position
            firstNames
            lastNames
            documentType
            documentNumber
            nationality
            birthDate
            sex
            diet
            medicalNote
            emergencyContact
            rateClass
            ageClass
          }
        }
      }
      ... on ReplacementRefused {
        fault
        positions
        most
        used
        until
      }
    }
  }
`;

export type SaveResult = EnterManifest['enterManifest'];
export type SavedReservation = Extract<SaveResult, { __typename: 'EnterManifestSuccess' }>['reservations'][number];

/**
 * Saves the whole list for every reservation of the hold. `onSaved` runs before the screen sees the new list, so that
 * what was typed is settled when it does. Throws when there was no answer; saving again is harmless.
 */
export function useSaveManifest() {
  const [enter, { loading }] = useMutation(ENTER);

  async function save(input: { reservationId: string; version: number; travellers: TravellerInput[]; replacementReason: string | null }, onSaved: (reservations: readonly SavedReservation[]) => void): Promise<SaveResult | undefined> {
    const { data } = await enter({
      variables: { input },
      update: (_cache, result) => {
        const answer = result.data?.enterManifest;
        if (answer?.__typename === 'EnterManifestSuccess') onSaved(answer.reservations as readonly SavedReservation[]);
      },
    });
    return data?.enterManifest;
  }
  return { save, isSaving: loading };
}
