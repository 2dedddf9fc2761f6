import { useState } from 'react';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { showToast, type Toast } from '@/ui/feedback/show-toast.tsx';

/** What a decision of staff answers, whichever it was. */
type Facts = { because?: string | null; date?: string | null; member?: { name: string } | null; departure?: { id: string; trek?: { name: string } } | null; departures?: ReadonlyArray<{ id: string; date?: string; trek?: { name: string } }> };
type Answer = { __typename: string } & Facts;
export type DecisionProblem = ({ kind: string } & Facts) | { fault: Fault };

/**
 * Runs a decision and keeps what stood in its way. What changed while one looked is looked at again, and decided again
 * by the person: nothing is done by an impact nobody has seen.
 */
export function useDecision(props: { done: string | Toast; onLookAgain: () => void; onDone: () => void }) {
  const [problem, setProblem] = useState<DecisionProblem | null>(null);

  async function decide(ask: () => Promise<Answer | null | undefined>) {
    setProblem(null);
    try {
      const answer = await ask();
      if (!answer) return;
      if (answer.__typename.endsWith('Success')) {
        showToast(typeof props.done === 'string' ? { text: props.done } : props.done);
        props.onDone();
        focusPage();
        return;
      }
      if (answer.__typename.endsWith('Changed')) props.onLookAgain();
      setProblem({ kind: answer.__typename, because: answer.because, date: answer.date, member: answer.member, departure: answer.departure, departures: answer.departures });
    } catch (error) {
      setProblem({ fault: faultOf(error) });
    }
  }
  return { problem, decide };
}
