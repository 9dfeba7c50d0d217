// Which addresses outside the manual a page may link to. Judged after decoding, on what a browser would make of it.

/** The address to link to, or undefined: only https with a host, mailto and tel are left standing. */
export function safeUrl(url: string): string | undefined {
  if (/[\u0000-\u0020\u007f-\u009f\\<>"`]/.test(url)) return undefined;
  if (/^mailto:[^:/?#]+(?:\?[^#]*)?$/i.test(url)) return url;
  if (/^tel:[+\d().-]{2,40}$/i.test(url)) return url;
  if (!/^https:\/\//i.test(url)) return undefined;
  try {
    const { protocol, hostname, username, password, href } = new URL(url);
    return protocol === 'https:' && hostname !== '' && username === '' && password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}
