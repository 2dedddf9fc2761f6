/** Characters a password needs; the server has the same rule. */
export const shortestPassword = 10;
