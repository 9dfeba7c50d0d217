// Other ways to write the same document, one a line: none of them changes what a document says.

export type Rewriting = (text: string) => string;

export const rewritings: Readonly<Record<string, Rewriting>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of an old Mac': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'blank lines at the end': (text) => `${text}\n\n`,
  'no line end at the end': (text) => text.trimEnd(),
  'blank lines below the front matter': inBody((body) => `\n\n${body}`),
  'headings that are underlined': inBody((body) =>
    body.replace(/(?<=\n\n)(##?) (.+)$/gm, (_, signs: string, words: string) =>
      signs === '#' ? `${words}\n===` : `${words}\n---`,
    ),
  ),
  'headings that are closed': inBody((body) => body.replace(/^(#{1,6}) (.+)$/gm, '$1 $2 $1')),
  'stars for hyphens': inBody((body) => body.replace(/^( *)- (?!-)/gm, '$1* ')),
  'tables that are aligned': inBody((body) =>
    body.replace(/^\|.*\|$/gm, (row) => row.replaceAll('|', '   |   ').trim()),
  ),
  'tables without outer lines': inBody((body) => body.replace(/^\| ([^\s|].*[^\s|]) \|$/gm, '$1')),
  'addresses in pointed brackets': inBody((body) => body.replace(/(?<!!)(\[[^\][\n]+\])\(([^()\s<>]+)\)/g, '$1(<$2>)')),
  'paragraphs in one line': inBody((body) => body.replace(/(?<=^[A-Z][^|\n]*)\n(?=[A-Za-z(])/gm, ' ')),
  'values in quotes': inHead((head) => head.replace(/^([a-z_]+): ([A-Za-z][^"'#\n]*)$/gm, '$1: "$2"')),
  'lists below their keys': inHead((head) =>
    head.replace(/^([a-z_]+): \[([^\]\n]+)\]$/gm, (_, key: string, items: string) =>
      [`${key}:`, ...items.split(', ').map((item) => `    - ${item}`)].join('\n'),
    ),
  ),
  'keys in another order': inHead((head) => {
    const entries = head.split(/\n(?=[a-z])/);
    return [...entries.slice(3), ...entries.slice(0, 3).reverse()].join('\n');
  }),
};

function inHead(change: Rewriting): Rewriting {
  return (text) => text.replace(/(?<=^---\n)[\s\S]*?(?=\n---\n)/, change);
}

function inBody(change: Rewriting): Rewriting {
  return (text) => text.replace(/(?<=^---\n[\s\S]*?\n---\n)[\s\S]*$/, change);
}
