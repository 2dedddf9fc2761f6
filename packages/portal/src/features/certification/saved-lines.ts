import { nothing, type SavedLine } from './answers.ts';

type Line = {
  item: { slug: string };
  answer: string | null;
  validUntil: string | null;
  updatedAt: string | null;
  updatedBy: { id: string; name: string } | null;
  /** The first version is the paper as it is. */
  documents: ReadonlyArray<{ versions: ReadonlyArray<{ validUntil: string | null }> }>;
};

/** The lines of a file by the slug of their requirement, as fields want them: empty strings instead of null. */
export function savedLines(lines: readonly Line[]): ReadonlyMap<string, SavedLine> {
  return new Map(
    lines.map(({ item, answer, validUntil, updatedAt, updatedBy, documents }) => [
      item.slug,
      {
        ...nothing,
        answer: answer ?? '',
        validUntil: validUntil ?? '',
        papers: documents.map(({ versions }) => ({ validUntil: versions[0]?.validUntil ?? null })),
        updatedAt,
        updatedBy,
      },
    ]),
  );
}
