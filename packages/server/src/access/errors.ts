/** Thrown where a caller may not go on. The code is part of the contract; the message is for developers. */
export abstract class AccessError extends Error {
  abstract readonly code: string;
}

/** Nobody is signed in. */
export class NotSignedIn extends AccessError {
  readonly code = 'NOT_SIGNED_IN';
  constructor() { super('Sign in first.'); }
}

/** The thing may be seen, but this may not be done with it. */
export class NotAllowed extends AccessError {
  readonly code = 'NOT_ALLOWED';
  constructor(what = 'This is not allowed for you.') { super(what); }
}

/** Unknown, or not to be seen by the viewer: the same answer. */
export class NotFound extends AccessError {
  readonly code = 'NOT_FOUND';
  constructor() { super('Nothing here with this id.'); }
}

/** The idempotency key was used before with another input. */
export class KeyReused extends AccessError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  constructor() { super('This key was used for another input.'); }
}
