const DAY = new Intl.DateTimeFormat('es-PE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const INSTANT = new Intl.DateTimeFormat('es-PE', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'America/Lima' });

/** A calendar day in Spanish: 6 de mayo de 2027. */
export const dayWords = (date: string): string => DAY.format(new Date(`${date}T12:00:00Z`));

/** An instant by the clocks of Lima, which says so. */
export const instantWords = (instant: string): string => `${INSTANT.format(new Date(instant))} (hora de Lima)`;
