import { visibleName } from './visible-name.ts';

/** As long as a name may be. */
export const LONGEST_NAME = 100;

/** A person's name as it is kept; undefined when it is none: empty, too long, or with what cannot be seen. */
export const personName = (text: string): string | undefined => visibleName(text, LONGEST_NAME);
