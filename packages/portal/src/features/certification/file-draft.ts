/** Under which name the browser keeps what is unsaved of a certification file. */
export function draftOf(certificationId: string) {
  return `certification.${certificationId}`;
}
