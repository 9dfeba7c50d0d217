// What a body says, without how it is typed: blocks and inline pieces. Type aliases, because they are hashed as canonical JSON.

export type Inline =
  /** Visible text; white space is one space between words. */
  | string
  | { readonly t: 'link'; readonly to: string; readonly title: string; readonly of: readonly Inline[] }
  | { readonly t: 'image'; readonly to: string; readonly title: string; readonly alt: string }
  | { readonly t: 'code'; readonly text: string }
  | { readonly t: 'strike'; readonly of: readonly Inline[] }
  | { readonly t: 'html'; readonly text: string }
  | { readonly t: 'note'; readonly id: string };

export type ListItem = { readonly checked: boolean | null; readonly of: readonly Block[] };

export type Block =
  | { readonly t: 'h'; readonly depth: number; readonly of: readonly Inline[] }
  | { readonly t: 'p'; readonly of: readonly Inline[] }
  /** `start` is null for bullets. */
  | { readonly t: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  /** The first row is the header. */
  | { readonly t: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly t: 'code'; readonly lang: string; readonly meta: string; readonly text: string }
  | { readonly t: 'q'; readonly of: readonly Block[] }
  | { readonly t: 'html'; readonly text: string }
  | { readonly t: 'fn'; readonly id: string; readonly of: readonly Block[] }
  /** A reference definition that nothing uses: no reader sees it, so it must not pass as formatting. */
  | { readonly t: 'def'; readonly id: string; readonly to: string; readonly title: string };

/** What a link target means, apart from how it is written: `QP-07#records`, `sha256:...`, or the target as it stands. */
export type TargetOf = (url: string) => string;
