import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { MarkLine, MarkLineVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';

const MARK_LINE: TypedDocumentNode<MarkLine, MarkLineVariables> = gql`
  mutation MarkLine($input: MarkLineInput!) {
    markLine(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
          ...ReviewFile_certification
        }
      }
      ... on NotYoursToDecide {
        because
      }
      ... on CertificationNotSubmitted {
        state
      }
      ... on LineChanged {
        itemSlug
      }
      ... on NoteMissing {
        itemSlug
      }
      ... on Problem {
        message
      }
    }
  }
`;

export type MarkRefusal = Exclude<MarkLine['markLine'], { __typename: 'CertificationSuccess' }>;
export type MarkProblem = { slug: string; refusal: MarkRefusal | null; fault: Fault | null };

/** Sets marks, at each item one after the other; says at which item one was refused. Marking again does no harm. */
export function useMarkLine() {
  const [problem, setProblem] = useState<MarkProblem | null>(null);
  const [busy, setBusy] = useState<readonly string[]>([]);
  const [send] = useMutation(MARK_LINE);

  /** True when the mark stands. */
  async function mark(input: MarkLineVariables['input']): Promise<boolean> {
    const slug = input.itemSlug;
    setProblem(null);
    setBusy((slugs) => [...slugs, slug]);
    try {
      const answer = (await send({ variables: { input } })).data?.markLine;
      if (answer?.__typename === 'CertificationSuccess') return true;
      setProblem({ slug, refusal: answer ?? null, fault: null });
    } catch (error) {
      setProblem({ slug, refusal: null, fault: faultOf(error) });
    } finally {
      setBusy((slugs) => slugs.filter((other) => other !== slug));
    }
    return false;
  }

  return { mark, problem, isBusy: (slug: string) => busy.includes(slug) };
}
