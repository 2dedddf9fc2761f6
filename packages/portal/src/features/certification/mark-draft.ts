/** Under which name a note is kept that is being written at an item of a file, until its mark is saved. */
export const markDraft = (certificationId: string, itemSlug: string) => `mark.${certificationId}.${itemSlug}`;
