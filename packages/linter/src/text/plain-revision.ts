// A revision without the words people put around it: "Rev. B", "v1.0", "1.0 (draft)" and "r4" are B, 1.0 and 4.
export function plainRevision(text: string): string {
  if (/^[A-Z]$/.test(text)) return text;
  const bare = text
    .trim()
    .replace(/^(?:revision|revisión|révision|rev|version|versión|ver|v|issue|ausgabe|r)(?:\.\s*|\s+|(?=\d))/i, '');
  return bare.split(/[\s,(;|/:]/)[0] ?? '';
}
