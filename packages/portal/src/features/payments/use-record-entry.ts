import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { RecordPayment, RecordPaymentVariables, RecordRefund, RecordRefundVariables, ReversePayment, ReversePaymentVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import './payment-change.ts';

const RECORD_PAYMENT: TypedDocumentNode<RecordPayment, RecordPaymentVariables> = gql`
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      ... on PaymentSuccess {
        reservation {
          id
          ...PaymentChange_reservation
        }
      }
      ... on CurrencyMismatch {
        expected
      }
      ... on PaymentTooHigh {
        open {
          amount
          currency
        }
      }
    }
  }
`;
const RECORD_REFUND: TypedDocumentNode<RecordRefund, RecordRefundVariables> = gql`
  mutation RecordRefund($input: RecordRefundInput!) {
    recordRefund(input: $input) {
      ... on PaymentSuccess {
        reservation {
          id
          ...PaymentChange_reservation
        }
      }
      ... on RefundTooHigh {
        credit {
          amount
          currency
        }
      }
    }
  }
`;
const REVERSE_PAYMENT: TypedDocumentNode<ReversePayment, ReversePaymentVariables> = gql`
  mutation ReversePayment($input: ReversePaymentInput!) {
    reversePayment(input: $input) {
      ... on PaymentSuccess {
        reservation {
          id
          ...PaymentChange_reservation
        }
      }
      ... on PaymentNotReversible {
        because
      }
    }
  }
`;

type Answer = RecordPayment['recordPayment'] | RecordRefund['recordRefund'] | ReversePayment['reversePayment'];
export type EntryRefusal = Exclude<Answer, { __typename: 'PaymentSuccess' }>;
export type EntryTrouble = { refusal: EntryRefusal | null; fault: Fault | null };
const none: EntryTrouble = { refusal: null, fault: null };

type Without<Key extends string, Input> = Omit<Input, Key>;

/** Recording and taking back, with what came of it. Sent again after a lost answer, an entry is written once. */
export function useRecordEntry() {
  const [trouble, setTrouble] = useState<EntryTrouble>(none);
  const [isBusy, setBusy] = useState(false);
  const [pay] = useMutation(RECORD_PAYMENT);
  const [refund] = useMutation(RECORD_REFUND);
  const [reverse] = useMutation(REVERSE_PAYMENT);

  /** True when the entry is written. */
  async function run(intent: string, ask: () => Promise<Answer | undefined>): Promise<boolean> {
    setTrouble(none);
    setBusy(true);
    try {
      const answer = await ask();
      if (answer?.__typename === 'PaymentSuccess') {
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
    forgive: () => setTrouble(none),
    pay: (input: Without<'key', RecordPaymentVariables['input']>) =>
      run('record-payment', async () => (await pay({ variables: { input: { ...input, key: intentKey('record-payment', input) } } })).data?.recordPayment),
    refund: (input: Without<'key', RecordRefundVariables['input']>) =>
      run('record-refund', async () => (await refund({ variables: { input: { ...input, key: intentKey('record-refund', input) } } })).data?.recordRefund),
    reverse: (input: Without<'key', ReversePaymentVariables['input']>) =>
      run('reverse-payment', async () => (await reverse({ variables: { input: { ...input, key: intentKey('reverse-payment', input) } } })).data?.reversePayment),
  };
}
