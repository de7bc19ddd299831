/** Version of the package, as every manifest carries it; a test holds it to package.json. */
export const version = '0.1.0';
