/** A role in a list, understandable by itself: "Reservas: itinerarios, reservas y listas de viajeros." */
export const roleOption = (word: string, may: string): string => `${word.charAt(0).toLocaleUpperCase()}${word.slice(1)}: ${may.charAt(0).toLocaleLowerCase()}${may.slice(1)}`;
