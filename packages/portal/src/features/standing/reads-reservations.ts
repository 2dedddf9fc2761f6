import { createContext } from 'react';

/** Whether who looks may open reservations: only then do codes lead there. The page knows who looks, and says so. */
export const ReadsReservations = createContext(false);
