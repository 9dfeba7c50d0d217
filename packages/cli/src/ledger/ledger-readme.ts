// The README.md of the ledger branch: what lies here, and how somebody without this program or its repository checks it.

export function ledgerReadme(organisation: string): Uint8Array {
  return Buffer.from(`# Ledger of controlled documents: ${organisation.replace(/[\\`*_{}[\]<>#|\n\r]/g, ' ')}

Who approved which document, when, and what was in force on any day. Written by \`clausemark ledger\`, never edited.

| file | holds |
|---|---|
| \`ledger.jsonl\` | one line for each event, each naming the hash of the line before it |
| \`objects/sha256/\` | every released document, its attachments, and the rules that were in force, named by their SHA-256; without those that an entry \`expunged\` removed for legal reasons |
| \`anchors/\` | number and hash of the last line on some days. Only copies kept elsewhere prove anything |
| \`verify.mjs\` | verifies all of it. One file, no installation, no network: Node 20.12 or newer |

## Verify it

\`\`\`sh
git clone --branch clausemark-ledger --single-branch URL ledger
cd ledger
node verify.mjs
\`\`\`

With an anchor that was kept outside (a mail, an audit pack, the foot of the published manual):

\`\`\`sh
node verify.mjs --anchor 42:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
\`\`\`

Exit code 0: sound, as far as was looked at. 1: findings. 2: could not verify. It always says what it did not look at: without an
anchor nobody can see that the newest lines were cut off or everything was replaced, and an approval that is not signed is the word
of the job that wrote the line.

If you do not trust this copy of \`verify.mjs\`, take the one of a published release of clausemark, or check by hand: the SHA-256 of a
line without its line end is the \`prev\` of the next one, and the SHA-256 of an object is its name.

\`\`\`sh
head -n 1 ledger.jsonl | tr -d '\\n' | sha256sum    # is "prev" of line 2
\`\`\`
`);
}
