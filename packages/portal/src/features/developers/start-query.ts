/** What the explorer opens with: real routes of the network, and how much room their next departures have. */
export const startQuery = (comment: string) => `# ${comment}
query Treks {
  treks {
    name
    days
    highestPointM
    communities { name }
    conservationAreas { name hectares }
    nextDepartures(first: 3) { date freeSpots }
    sources { title url }
  }
}
`;

/** Ten lines for a program, and no library. */
export const tenLines = (origin: string) => `const answer = await fetch('${origin}/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    query: \`{ treks { name days nextDepartures(first: 3) { date freeSpots } } }\`,
  }),
});
const { data, errors } = await answer.json();
if (errors) throw new Error(errors[0].extensions.code);
for (const trek of data.treks) console.log(trek.name, trek.nextDepartures);`;

/** Where subscriptions are listened to. */
export const liveAddress = (origin: string) => `${origin.replace(/^http/, 'ws')}/graphql`;
