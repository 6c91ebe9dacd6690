/** The program's version, as in package.json; here so that page and shells, however they are built, say the same. */
export const appVersion = '0.1.0';
