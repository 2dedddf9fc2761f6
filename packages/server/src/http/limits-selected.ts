import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** Finds a fragment of the document by its name. */
export type FragmentNamed = (name: string) => FragmentDefinitionNode | null | undefined;

/**
 * How often each name is selected, when every fragment is written out. Fragments are counted once and multiplied,
 * so that doubling fragments cost nothing to count.
 */
export function countSelected(fragmentNamed: FragmentNamed): (set: SelectionSetNode) => Map<string, number> {
  const known = new Map<string, Map<string, number>>();

  function countsOf(set: SelectionSetNode): Map<string, number> {
    const counts = new Map<string, number>();
    const add = (name: string, times: number) => counts.set(name, (counts.get(name) ?? 0) + times);
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) add(selection.name.value, 1);
      else for (const [name, times] of selection.kind === Kind.INLINE_FRAGMENT ? countsOf(selection.selectionSet) : countsOfFragment(selection.name.value)) add(name, times);
    }
    return counts;
  }

  function countsOfFragment(name: string): Map<string, number> {
    const before = known.get(name);
    if (before) return before;
    // Circular fragments are refused by another rule of the same run; here they only must not go on for ever.
    known.set(name, new Map());
    const fragment = fragmentNamed(name);
    const counts = fragment ? countsOf(fragment.selectionSet) : new Map<string, number>();
    known.set(name, counts);
    return counts;
  }

  return countsOf;
}

/** Calls visit for every selection set at and below this one, each fragment once. */
export function walkSelections(set: SelectionSetNode, fragmentNamed: FragmentNamed, visit: (set: SelectionSetNode) => void, seen = new Set<string>()): void {
  visit(set);
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      if (selection.selectionSet) walkSelections(selection.selectionSet, fragmentNamed, visit, seen);
      continue;
    }
    const fragment = seen.has(selection.name.value) ? undefined : fragmentNamed(selection.name.value);
    seen.add(selection.name.value);
    if (fragment) walkSelections(fragment.selectionSet, fragmentNamed, visit, seen);
  }
}

/** The fields of a selection set, those of its fragments too, each node once. */
export function fieldsOf(set: SelectionSetNode, fragmentNamed: FragmentNamed, seen = new Set<string>()): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragmentNamed, seen);
    if (seen.has(selection.name.value)) return [];
    seen.add(selection.name.value);
    const fragment = fragmentNamed(selection.name.value);
    return fragment ? fieldsOf(fragment.selectionSet, fragmentNamed, seen) : [];
  });
}
