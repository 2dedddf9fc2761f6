import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of a second on Linux. */
const TICKS = 100;

/** CPU milliseconds a process has used so far; 0 where the system does not say. `withEnded`: also its children that have ended. */
export function cpuOf(pid: number, withEnded = false): number {
  const fields = fieldsOf(pid);
  if (!fields) return 0;
  const [user, system, endedUser, endedSystem] = [11, 12, 13, 14].map((i) => Number(fields[i]));
  return ((user! + system! + (withEnded ? endedUser! + endedSystem! : 0)) * 1000) / TICKS;
}

/** CPU milliseconds of a PostgreSQL so far: its postmaster and everything that ran under it. */
export function cpuOfDatabase(postmaster: number): number {
  const children = pids().filter((pid) => Number(fieldsOf(pid)?.[1]) === postmaster);
  return cpuOf(postmaster, true) + children.reduce((sum, pid) => sum + cpuOf(pid), 0);
}

/** Fields of /proc/<pid>/stat after the name in brackets: 0 state, 1 parent, 11.. times. */
function fieldsOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function pids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The process that started another one. */
export const parentOf = (pid: number): number => Number(fieldsOf(pid)?.[1]);
