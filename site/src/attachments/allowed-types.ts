// Which files beside documents are published. SVG, HTML and MDX never are: they can run code in the reader's browser.
export const imageExtensions: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp']);
export const fileExtensions: ReadonlySet<string> = new Set([...imageExtensions, 'pdf', 'docx', 'xlsx', 'csv']);

/** Largest attachment that is published. */
export const MAX_ATTACHMENT = 64 * 1024 * 1024;

export function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
