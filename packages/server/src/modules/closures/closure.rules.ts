import type { Refusal } from '#graphql/problem';

/** What the network may close. */
export const closureKinds = ['STAGE', 'PLACE', 'AREA'] as const;
export type ClosureKind = (typeof closureKinds)[number];

export type ClosureLifted = Refusal<'ClosureLifted'> & { closureId: string };

/** What was lifted is over: it is neither lifted nor credited again. */
export function refuseIfLifted(closure: { id: string; liftedAt: string | null }): ClosureLifted | undefined {
  return closure.liftedAt === null ? undefined : { kind: 'ClosureLifted', closureId: closure.id, message: 'This closure was lifted already.' };
}
