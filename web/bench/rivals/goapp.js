// An empty program of go-app, started as Dateline's is: what the framework and Go
// need before they do anything.
window.goappGetenv = name => (name === 'GOAPP_INTERNAL_URLS' ? 'null' : '');
window.goappKeepBodyClean = () => () => {};
window.goappNav = window.goappOnUpdate = window.goappOnAppInstallChange = () => {};
requestAnimationFrame(() => setTimeout(async () => {
  const bytes = Uint8Array.from(atob(program), c => c.charCodeAt(0));
  const wasm = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), { headers: { 'Content-Type': 'application/wasm' } });
  const go = new Go();
  go.run((await WebAssembly.instantiateStreaming(wasm, go.importObject)).instance);
}));
