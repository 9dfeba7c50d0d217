// The name under which a document is compared, approved and released: its id, and its language where that is not the manual's.

/** `QP-07`, `QP-07:de` for a translation, `path:notes/x.md` for a document without an id. Ids hold no colon (rule id-format). */
export function documentKey(id: string | undefined, lang: string | undefined, path = ''): string {
  if (id === undefined) return `path:${path}`;
  return lang === undefined ? id : `${id}:${lang}`;
}
