import { gql } from '@apollo/client';
import type { StandingRefusal_problem } from '@/graphql/__generated__/documents.ts';
import type { Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useAct } from '@/graphql/use-act.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { showToast } from '@/ui/feedback/show-toast.tsx';

/** What is asked back of every act on a standing: the file as that side shows it, or why not. One side's page never loads the other's. */
fragmentRegistry.register(gql`
  fragment StandingDone_answer on CertificationSuccess {
    certification { id agency { id standing certifiedUntil } ...StaffStanding_certification }
  }
  fragment AppealDone_answer on CertificationSuccess {
    certification { id ...AgencyStanding_certification }
  }
  fragment StandingRefusal_problem on Problem {
    ... on NotYoursToDecide { because }
    ... on SuspensionEndInvalid { earliest latest }
    ... on StandingImpactChanged { fault }
    ... on AppealNotPossible { obstacle }
    ... on AppealEnded { outcome }
    message
  }
`);

/** What stood in the way of an act. */
export type StandingProblem = (StandingRefusal_problem & { isAfterLost?: boolean }) | { fault: Fault };

/** One act on a certification's standing. What was done is said, and what follows goes on at the top of the page. */
export function useStandingAct<Answer extends { __typename: string }>(onDone: () => void) {
  const { outcome, run, once } = useAct<Answer>();
  const problem = (outcome.fault ? { fault: outcome.fault } : outcome.refusal && { ...outcome.refusal, isAfterLost: outcome.isAfterLost }) as StandingProblem | null;

  function say<Done>(said: string, done: Done | null): Done | null {
    if (!done) return null;
    showToast({ text: said });
    onDone();
    focusPage();
    return done;
  }

  return {
    problem,
    act: async (said: string, ask: () => Promise<Answer | undefined>) => say(said, await run(ask)),
    actOnce: async <Input extends object>(intent: string, said: string, input: Input, ask: (keyed: Input & { key: string }) => Promise<Answer | undefined>) => say(said, await once(intent, input, ask)),
  };
}
