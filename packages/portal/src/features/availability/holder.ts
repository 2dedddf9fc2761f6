/**
 * In whose name the board is looked at: a visitor signs in first; people without an agency, or without the right to
 * reserve in it, may look and are told why no more; operations staff go to the page of a departure.
 */
export type Holder = 'visitor' | 'agency' | 'reader' | 'without-agency' | 'operations';
