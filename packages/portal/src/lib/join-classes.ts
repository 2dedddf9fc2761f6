/** Class names that apply, in one string. */
export function joinClasses(...names: Array<string | false | null | undefined>) {
  return names.filter(Boolean).join(' ');
}
