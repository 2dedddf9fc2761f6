/** What facts may point to, by noun: communities, areas, places, treks, districts, kinds of services; and the sources. */
export type Named = { value: string; name: string };
export type Pointable = Record<string, readonly Named[]> & { SOURCES: readonly Named[] };

/** What a value that points to something is called. */
export const nameIn = (pointable: Pointable, of: string | null, value: string): string => pointable[of ?? '']?.find((one) => one.value === value)?.name ?? value;
