import type { ClosureTargets } from './ClosureDialog.tsx';

type Named = { id: string; name: string };
type Catalogue = { conservationAreas: readonly Named[]; treks: ReadonlyArray<Named & { stages: ReadonlyArray<{ id: string; day: number; from: Named; to: Named }> }> };

/** What may be closed: every area, every place where a stage starts or ends, every stage. */
export function targetsOf({ conservationAreas, treks }: Catalogue, nameStage: (trek: string, day: number, from: string, to: string) => string): ClosureTargets {
  const stages = treks.flatMap((trek) => trek.stages.map((stage) => ({ ...stage, trek: trek.name })));
  const places = new Map(stages.flatMap(({ from, to }) => [from, to]).map((place) => [place.id, place.name]));
  return {
    AREA: conservationAreas.map(({ id, name }) => ({ id, label: name })),
    PLACE: [...places].map(([id, label]) => ({ id, label })).sort((a, b) => a.label.localeCompare(b.label, 'es')),
    STAGE: stages.map(({ id, trek, day, from, to }) => ({ id, label: nameStage(trek, day, from.name, to.name) })),
  };
}
