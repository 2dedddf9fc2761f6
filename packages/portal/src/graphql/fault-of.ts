import { CombinedGraphQLErrors } from '@apollo/client';

/**
 * Why a request had no answer of the field: the session ended, the role does not reach, the thing is not there (any more),
 * the server was out of reach, or it failed. Refusals are not faults: they are members of a result.
 */
export type Fault = 'signed-out' | 'not-allowed' | 'not-here' | 'unreachable' | 'broken';

const byCode: Record<string, Fault> = {
  NOT_SIGNED_IN: 'signed-out',
  NOT_ALLOWED: 'not-allowed',
  NOT_FOUND: 'not-here',
  UNAVAILABLE: 'unreachable',
};

export function faultOf(error: unknown): Fault {
  if (!CombinedGraphQLErrors.is(error)) return 'unreachable';
  return byCode[String(error.errors[0]?.extensions?.code)] ?? 'broken';
}

/** Worth trying again without anybody doing anything first. */
export function mayPass(fault: Fault) {
  return fault === 'unreachable' || fault === 'broken';
}
