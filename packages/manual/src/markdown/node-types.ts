// What the parser's buffer says of a node: the number of its kind, and where the fields of its data stand.

/** Kinds a walk treats in its own way; all others only have children. */
export const NODE = {
  paragraph: 1,
  heading: 2,
  listItem: 6,
  html: 7,
  code: 8,
  definition: 9,
  text: 10,
  inlineCode: 13,
  break: 14,
  link: 15,
  image: 16,
  linkReference: 17,
  imageReference: 18,
  footnoteDefinition: 19,
  footnoteReference: 20,
  table: 21,
} as const;

/** Offsets of fields. `reference` holds for links and images by reference, footnotes and their definitions. */
export const FIELD = {
  heading: { depth: 0 },
  /** Texts, code in a line, raw HTML. */
  text: { value: 0 },
  code: { value: 16 },
  definition: { url: 0, title: 8, identifier: 16, label: 24 },
  link: { url: 0, title: 8 },
  image: { url: 0, alt: 8, title: 16 },
  reference: { identifier: 0, label: 8, alt: 20 },
} as const;
