/** One sending of a request: when, to whom, and what came back. Instants are this machine's, which the database shares. */
export type Attempt = { url: string | undefined; invokedAt: number; completedAt: number; answer: Answer | undefined };

/** What a server said: a success or refusal by its type, or the code of an error. */
export type Answer = {
  kind: string;
  isSuccess: boolean;
  /** What the answer is about, comparable between repetitions: the ids. */
  ids: readonly string[];
  /** The answer as it came. */
  data: any;
};

/** One thing a client wanted, with every sending of it until it was answered or given up. */
export type Act = {
  verb: string;
  key: string;
  agencyId: string;
  /** What is needed to send it again and to judge it. */
  request: Request;
  attempts: Attempt[];
  /** The answer that the client believes; undefined: given up without one. */
  acknowledged: Answer | undefined;
};

export type Request = { document: string; variables: Record<string, any>; cookie: string };

/** Codes that say "nothing is known of it, ask again with the same key". */
export const isLost = (answer: Answer | undefined): boolean => answer === undefined || answer.kind === 'UNAVAILABLE' || answer.kind === 'INTERNAL_SERVER_ERROR';
