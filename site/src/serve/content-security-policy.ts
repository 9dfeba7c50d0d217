// What a page may load and run: only what this site serves. One policy for the pages and for the server.

const directives = [
  "default-src 'none'",
  // 'wasm-unsafe-eval' lets Pagefind compile its WebAssembly, which searches passages in the browser. It allows no JavaScript eval.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;

/** For the meta element of a page: browsers refuse `frame-ancestors` there. */
export const contentSecurityMeta: string = directives.join('; ');

/** For the header `Content-Security-Policy`. Set it on the host that serves the site. */
export const contentSecurityPolicy: string = `${contentSecurityMeta}; frame-ancestors 'none'`;
