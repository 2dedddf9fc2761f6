/** Does work for each thing, so many at a time. The first failure stops it. */
export async function inParallel<Thing>(atOnce: number, things: readonly Thing[], work: (thing: Thing) => Promise<unknown>): Promise<void> {
  const left = [...things].reverse();
  const lane = async () => {
    for (let thing = left.pop(); thing !== undefined; thing = left.pop()) await work(thing);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
