/** What the server measured of a file, and what is odd about it. */
export type ReadTrack = {
  track: { line: number[][]; profile: number[][] | null; climb: number[][] | null; lengthKm: number; ascentM: number | null; descentM: number | null; highestM: number | null; points: number; startsAtPlace: boolean; endsAtPlace: boolean };
  warnings: Array<{ kind: string; km: number | null; line: number | null; altitudes: { trackM: number; placeM: number; place: string } | null }>;
  sha256: string;
};
/** Why a file is not taken: which line, what is wrong there, what was found. */
export type TrackProblem = { kind: string; fault?: string; line?: number | null; what?: string | null; found?: string | null };
export type TrackAnswer = { read: ReadTrack } | { problem: TrackProblem };

/** Sends a GPX file of a stage, to be measured or saved. The fields go before the file: the server reads them in that order. */
export async function sendTrack(stageId: string, fields: Record<string, string>, file: File): Promise<TrackAnswer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  try {
    const response = await fetch(`/files/stages/${stageId}/track`, { method: 'POST', body, credentials: 'same-origin' });
    const answer = (await response.json()) as { problem?: TrackProblem } & ReadTrack;
    return answer.problem ? { problem: answer.problem } : response.ok ? { read: answer } : { problem: { kind: 'Broken' } };
  } catch {
    return { problem: { kind: 'Unreachable' } };
  }
}
