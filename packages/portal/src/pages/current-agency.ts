import type { ApolloClient } from '@apollo/client';
import { useSyncExternalStore } from 'react';
import { knownViewer, useViewer, type Viewer } from '@/features/people/viewer.ts';
import { keep, readKept } from '@/lib/kept.ts';

// Stands beside the pages, not in app/: pages and the layouts around them both use it, and arrows go pages ← app.

/** The agency in whose name the person works now, and as what. */
export type CurrentAgency = Viewer['memberships'][number];

const key = 'vilcanota.agency';
const listeners = new Set<() => void>();
/** Read from the browser once: a choice made in another tab must not change under the hands of who works in this one. */
let chosen = readKept(key);

/** From now on this person works for that agency, at the next visit too. */
export function chooseAgency(agencyId: string) {
  chosen = agencyId;
  keep(key, agencyId);
  for (const listener of listeners) listener();
}

/** The chosen agency if the person still belongs to it, else the first one; null for a person without an agency. */
export function pickAgency(memberships: readonly CurrentAgency[], agencyId: string | null): CurrentAgency | null {
  return memberships.find(({ agency }) => agency.id === agencyId) ?? memberships[0] ?? null;
}

/** For screens. Null: the person belongs to no agency (or it is not known yet who is there). */
export function useCurrentAgency(): CurrentAgency | null {
  const viewer = useViewer();
  const agencyId = useSyncExternalStore(onChoice, () => chosen);
  return pickAgency(viewer?.memberships ?? [], agencyId);
}

/** For a page's `load`: the desk asked who is there before, so the cache answers at once. */
export function currentAgencyId(client: ApolloClient): string | null {
  return pickAgency(knownViewer(client)?.memberships ?? [], chosen)?.agency.id ?? null;
}

function onChoice(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
