/** The department of Cusco and a margin around it, in degrees: a position outside is a slip, often of the sign or of the order. */
export const REGION = { south: -16, north: -11, west: -75, east: -70 } as const;
