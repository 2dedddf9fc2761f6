import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { AddSeason, AddSeasonVariables, SetRate, SetRateVariables, WithdrawPaymentTerms, WithdrawPaymentTermsVariables, WithdrawRate, WithdrawRateVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';

const SET_RATE: TypedDocumentNode<SetRate, SetRateVariables> = gql`
  mutation SetRate($input: SetRateInput!) {
    setRate(input: $input) {
      ... on RateSuccess {
        rate {
          id
        }
      }
      ... on RateInvalid {
        fault
      }
      ... on CurrencyMismatch {
        expected
      }
    }
  }
`;
const WITHDRAW_RATE: TypedDocumentNode<WithdrawRate, WithdrawRateVariables> = gql`
  mutation WithdrawRate($input: WithdrawRateInput!) {
    withdrawRate(input: $input) {
      ... on RateSuccess {
        rate {
          id
          withdrawnAt
        }
      }
      ... on RateWithdrawn {
        withdrawnAt
      }
    }
  }
`;
const ADD_SEASON: TypedDocumentNode<AddSeason, AddSeasonVariables> = gql`
  mutation AddSeason($input: AddSeasonInput!) {
    addSeason(input: $input) {
      ... on SeasonSuccess {
        season {
          id
        }
      }
    }
  }
`;

const WITHDRAW_TERMS: TypedDocumentNode<WithdrawPaymentTerms, WithdrawPaymentTermsVariables> = gql`
  mutation WithdrawPaymentTerms($input: WithdrawPaymentTermsInput!) {
    withdrawPaymentTerms(input: $input) {
      ... on PaymentTermsSuccess {
        paymentTerms {
          id
          withdrawnAt
        }
      }
    }
  }
`;

type Answer = SetRate['setRate'] | WithdrawRate['withdrawRate'] | AddSeason['addSeason'] | WithdrawPaymentTerms['withdrawPaymentTerms'];
export type RateRefusal = Exclude<Answer, { __typename: 'RateSuccess' | 'SeasonSuccess' | 'PaymentTermsSuccess' }>;
export type RateTrouble = { refusal: RateRefusal | null; fault: Fault | null };
type Unkeyed<Input> = Omit<Input, 'key'>;

/** Entering and withdrawing, with what came of it. Sent again after a lost answer, a rate is entered once. */
export function useChangeRate() {
  const [trouble, setTrouble] = useState<RateTrouble>({ refusal: null, fault: null });
  const [isBusy, setBusy] = useState(false);
  const [set] = useMutation(SET_RATE);
  const [withdraw] = useMutation(WITHDRAW_RATE);
  const [add] = useMutation(ADD_SEASON);
  const [withdrawTerms] = useMutation(WITHDRAW_TERMS);

  /** True when it is done. */
  async function run(intent: string, ask: () => Promise<Answer | undefined>): Promise<boolean> {
    setTrouble({ refusal: null, fault: null });
    setBusy(true);
    try {
      const answer = await ask();
      if (answer?.__typename === 'RateSuccess' || answer?.__typename === 'SeasonSuccess' || answer?.__typename === 'PaymentTermsSuccess') {
        intentDone(intent);
        return true;
      }
      if (answer) setTrouble({ refusal: answer, fault: null });
    } catch (error) {
      setTrouble({ refusal: null, fault: faultOf(error) });
    } finally {
      setBusy(false);
    }
    return false;
  }

  return {
    trouble,
    isBusy,
    set: (input: Unkeyed<SetRateVariables['input']>) => run('set-rate', async () => (await set({ variables: { input: { ...input, key: intentKey('set-rate', input) } } })).data?.setRate),
    withdraw: (input: Unkeyed<WithdrawRateVariables['input']>) =>
      run('withdraw-rate', async () => (await withdraw({ variables: { input: { ...input, key: intentKey('withdraw-rate', input) } } })).data?.withdrawRate),
    withdrawTerms: (input: Unkeyed<WithdrawPaymentTermsVariables['input']>) =>
      run('withdraw-terms', async () => (await withdrawTerms({ variables: { input: { ...input, key: intentKey('withdraw-terms', input) } } })).data?.withdrawPaymentTerms),
    addSeason: (input: Unkeyed<AddSeasonVariables['input']>) =>
      run('add-season', async () => (await add({ variables: { input: { ...input, key: intentKey('add-season', input) } } })).data?.addSeason),
  };
}
