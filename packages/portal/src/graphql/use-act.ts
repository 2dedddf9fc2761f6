import { useRef, useState } from 'react';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { faultOf, type Fault } from './fault-of.ts';

type Answered = { __typename: string };
type Success = { __typename: `${string}Success` };
type Done<Answer extends Answered> = Extract<Answer, Success>;
/** The refusals an act may be answered with. */
export type RefusalOf<Answer extends Answered> = Exclude<Answer, Success>;
/** What stood in the way of the last act: a refusal, with its facts, or a fault. */
export type ActOutcome<Answer extends Answered> = {
  refusal: RefusalOf<Answer> | null;
  fault: Fault | null;
  /** The answer to an earlier try was lost on its way: it may have been done, and this refusal be its echo. */
  isAfterLost: boolean;
};

const nothing = { refusal: null, fault: null, isAfterLost: false };
const isDone = <Answer extends Answered>(answer: Answer): answer is Done<Answer> & Answer => answer.__typename.endsWith('Success');

/** Acts, one at a time, with what stood in the way of the last. What would do twice is sent with a key. */
export function useAct<Answer extends Answered>() {
  const [outcome, setOutcome] = useState<ActOutcome<Answer>>(nothing);
  const [isBusy, setBusy] = useState(false);
  const isAnswerLost = useRef(false);

  /** The answer when it was done, else null. */
  async function run<One extends Answer>(ask: () => Promise<One | undefined>): Promise<Done<One> | null> {
    setOutcome(nothing);
    setBusy(true);
    try {
      const answer = await ask();
      if (!answer) return null;
      if (isDone(answer)) return answer;
      setOutcome({ refusal: answer as unknown as RefusalOf<Answer>, fault: null, isAfterLost: isAnswerLost.current });
    } catch (error) {
      const fault = faultOf(error);
      isAnswerLost.current ||= fault === 'unreachable';
      setOutcome({ refusal: null, fault, isAfterLost: false });
    } finally {
      setBusy(false);
    }
    return null;
  }

  /** The same wish keeps its key over lost answers, until it was fulfilled. */
  async function once<Input extends object, One extends Answer>(intent: string, input: Input, ask: (keyed: Input & { key: string }) => Promise<One | undefined>): Promise<Done<One> | null> {
    const done = await run(() => ask({ ...input, key: intentKey(intent, input) }));
    if (done) intentDone(intent);
    return done;
  }

  return { outcome, isBusy, run, once };
}
