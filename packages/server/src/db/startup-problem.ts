/**
 * Why the server cannot start, in one sentence for the person who started it: what is wrong and what to do about it.
 * Whoever catches it prints the message alone; a stack trace would only hide it.
 */
export class StartupProblem extends Error {
  override name = 'StartupProblem';
}
