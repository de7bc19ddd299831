declare module 'comlink/dist/esm/node-adapter.mjs' {
  export default function nodeEndpoint(port: object): import('comlink').Endpoint;
}
